//! The score sheet of one account: every criterion with what 2, 5 and 8 mean, the own willingness, the departments.

use super::bench::Bench;
use super::departments::Departments;
use super::fields::{CriterionField, Willingness};
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::figure::{Figure, FigureView};
use crate::components::icon::Icon;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::method::portfolio::Dimension;
use sandtable_core::text::common;
use sandtable_core::text::portfolio_pages::score as text;
use sandtable_core::value::Id;

/// The dialog; it opens with the account that the bench has opened.
#[component]
pub fn ScoreSheet(bench: Bench) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(bench.opened.with(Option::is_some)));
    let title = Signal::derive(move || {
        let name = bench.opened.get().map(|id| bench.room.account(id).with(|account| bench.room.name_of(account)));
        text::sheet_title(bench.room.lang.get(), &name.unwrap_or_default())
    });
    let ids = move || bench.opened.get().into_iter();
    view! {
        <Dialog open title on_close=move |()| bench.opened.set(None) wide=true>
            <For each=ids key=|id| *id let:id><Account bench id /></For>
            <DialogActions><Next bench /><Button label=t(common::close) kind=ButtonKind::Primary on_press=move |()| open.set(false) /></DialogActions>
        </Dialog>
    }
}

#[component]
fn Next(bench: Bench) -> impl IntoView {
    let next = Memo::new(move |_| bench.opened.get().and_then(|id| bench.after(id)));
    let none = Signal::derive(move || next.get().is_none());
    view! {
        <Button label=t(text::next_account) icon=Icon::Down disabled=none on_press=move |()| bench.opened.set(next.get_untracked()) />
    }
}

#[component]
fn Account(bench: Bench, id: Id) -> impl IntoView {
    view! {
        <div class="figures">
            <Index bench id dimension=None />
            {Dimension::ALL.map(|dimension| view! { <Index bench id dimension=Some(dimension) /> })}
        </div>
        <div class="score-sheet">
            {Dimension::ALL.map(|dimension| view! { <Group bench id dimension /> })}
        </div>
        <Willingness bench id />
        <Departments bench id />
    }
}

#[component]
fn Index(bench: Bench, id: Id, dimension: Option<Dimension>) -> impl IntoView {
    let room = bench.room;
    let view = Signal::derive(move || {
        let lang = room.lang.get();
        room.standing
            .with(|standing| {
                let row = standing.snapshot.row(id)?;
                let account = standing.snapshot.account(row)?;
                let explained = room.with_pack(|pack| standing.scores.explain(row, dimension, account, pack, lang));
                Some(FigureView::of(explained, "", lang))
            })
            .unwrap_or_default()
    });
    view! { <Figure view /> }
}

#[component]
fn Group(bench: Bench, id: Id, dimension: Dimension) -> impl IntoView {
    let room = bench.room;
    let criteria = room.with_pack(|pack| {
        let own = pack.score.criteria.iter().enumerate().filter(|(_, criterion)| criterion.dimension == dimension);
        own.map(|(at, _)| at).collect::<Vec<_>>()
    });
    let name = t(move |lang| room.with_pack(|pack| pack.score.dimension(dimension).get(lang)));
    view! {
        <section class="score-sheet__group">
            <h3 class="score-sheet__title">{name}</h3>
            {criteria.into_iter().map(|at| view! { <CriterionField bench id at /> }).collect_view()}
        </section>
    }
}
