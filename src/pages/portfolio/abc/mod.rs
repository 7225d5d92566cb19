//! C4, ABC: how contribution concentrates, the three classes, the 20/80 check; beside them the relation class given by
//! hand and the strategic-customer test.

mod ballast;
mod classes;
mod curve;
mod judge;
mod labels;
mod pyramid;
mod ranks;

pub use curve::Curve;

use super::board::{Board, BoardTable, found};
use super::room::Room;
use super::score::NoAccounts;
use super::why::{Why, WhyDialog};
use crate::components::card::{Card, ToolHead};
use crate::components::choice_field::ChoiceField;
use crate::components::figure::{Figure, FigureSize, FigureView};
use crate::components::findings::Findings;
use crate::components::lang::t;
use crate::components::search_box::SearchBox;
use crate::components::select_field::Choice;
use crate::pages::told::told;
use leptos::prelude::*;
use sandtable_core::portfolio::{AbcFinding, AbcMeasure, Standing};
use sandtable_core::report::Tool;
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::abc as text;
use sandtable_core::text::tools;
use sandtable_core::value::Id;

/// The page.
#[component]
pub fn AbcPage() -> impl IntoView {
    let (room, why) = (Room::new(), Why::new());
    let (words, opened) = (RwSignal::new(String::new()), RwSignal::new(None::<Id>));
    let filters: labels::Filters = RwSignal::new(Vec::new());
    let rows = found(room, words, move |standing| filters.with(|filters| narrowed(standing, filters)));
    let board = Board::new(room, why, ranks::making(room, rows, opened));
    let any = room.any_active();
    view! {
        <article class="tool abc-page">
            <ToolHead title=t(|lang| tools::name(lang, Tool::C4)) purpose=t(|lang| tools::purpose(lang, Tool::C4)) />
            <Show when=move || any.get() fallback=move || view! { <NoAccounts room /> }>
                <MeasureChoice room />
                <div class="abc-page__top"><curve::Curve room /><Told room /></div>
                <div class="only-screen"><labels::Labels room filters /></div>
                <Card title=t(text::list)>
                    <div class="board-bar"><SearchBox label=t(text::find) value=words /></div>
                    <BoardTable board caption=t(text::list) />
                    <p class="board-keys only-wide">{t(text::keys_hint)}</p>
                </Card>
                <ballast::BallastCard room />
                <pyramid::Pyramid room />
            </Show>
        </article>
        <judge::Judge room opened />
        <WhyDialog why />
    }
}

/// The classed accounts by contribution; active ones without the figure behind them.
fn order(standing: &Standing) -> Vec<u32> {
    let abc = &standing.abc;
    let classless = standing.snapshot.active_rows().filter(|row| abc.row(*row).class.is_none()).map(|row| row as u32);
    abc.order().iter().copied().chain(classless).collect()
}

/// Those of them with the labels that are asked for.
fn narrowed(standing: &Standing, filters: &[Choice]) -> Vec<u32> {
    let fits =
        |row: &u32| standing.snapshot.account(*row as usize).is_some_and(|account| labels::fits(account, filters));
    order(standing).into_iter().filter(fits).collect()
}

#[component]
fn MeasureChoice(room: Room) -> impl IntoView {
    const ALL: [(AbcMeasure, &str, fn(Lang) -> String); 3] = [
        (AbcMeasure::Purchases, "purchases", text::by_purchases),
        (AbcMeasure::GrossMargin, "gross_margin", text::by_margin),
        (AbcMeasure::LifetimeValue, "lifetime_value", text::by_lifetime),
    ];
    let choices = Signal::derive(move || {
        ALL.iter().map(|(_, key, name)| ((*key).to_owned(), name(room.lang.get()))).collect::<Vec<Choice>>()
    });
    let value = Signal::derive(move || {
        let now = room.portfolio.with(|portfolio| portfolio.abc_measure);
        ALL.iter().find(|(measure, ..)| *measure == now).map(|(_, key, _)| (*key).to_owned()).unwrap_or_default()
    });
    let commit = move |chosen: String| {
        if let Some((measure, ..)) = ALL.iter().find(|(_, key, _)| *key == chosen) {
            room.edit(text::edit_measure(room.lang.get_untracked()), |portfolio| portfolio.abc_measure = *measure);
        }
    };
    view! { <ChoiceField label=t(text::measure) choices value on_commit=commit disabled=room.locked() /> }
}

/// The classes, the 20/80 check and the findings.
#[component]
fn Told(room: Room) -> impl IntoView {
    let top = Signal::derive(move || {
        let (lang, unit) = (room.lang.get(), room.unit.get());
        let explained =
            room.standing.with(|standing| room.with_pack(|pack| standing.abc.explain_top(pack, lang, unit)));
        FigureView::of(explained, "", lang)
    });
    let list = Signal::derive(move || {
        let findings = room.standing.with(|standing| room.with_pack(|pack| AbcFinding::of(standing, pack)));
        told(&findings, Tool::C4, room.session.id(), room.lang.get())
    });
    view! {
        <div class="stack">
            <Figure view=top size=FigureSize::Large />
            <classes::Classes room />
            <Findings list />
        </div>
    }
}
