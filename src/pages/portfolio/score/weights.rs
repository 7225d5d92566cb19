//! The weights of the criteria in three groups, the comparison they are seen against, and the help from data.

use super::super::weight_field::WeightField;
use super::bench::Bench;
use crate::components::button::{Button, ButtonKind};
use crate::components::card::Card;
use crate::components::check_field::SwitchField;
use crate::components::icon::Icon;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::method::portfolio::Dimension;
use sandtable_core::text::portfolio_pages::score as text;
use sandtable_core::value::Weight;

/// The weights.
#[component]
pub fn Weights(bench: Bench) -> impl IntoView {
    view! {
        <Card title=t(text::weights) purpose=t(text::weights_purpose) actions=move || view! { <Actions bench /> }>
            <div class="weights">
                <For each=|| Dimension::ALL key=|dimension| *dimension let:dimension><Group bench dimension /></For>
            </div>
        </Card>
    }
}

#[component]
fn Actions(bench: Bench) -> impl IntoView {
    let room = bench.room;
    let usual = Signal::derive(move || room.portfolio.with(|portfolio| portfolio.score_weights.is_empty()));
    let reset =
        move |()| room.edit(text::edit_reset(room.lang.get_untracked()), |portfolio| portfolio.score_weights.clear());
    let compare = move |()| bench.base.set(room.session.now().portfolio.score_weights.clone());
    let same = Signal::derive(move || {
        room.portfolio.with(|portfolio| bench.base.with(|base| portfolio.score_weights == *base))
    });
    let locked = room.locked();
    view! {
        <Button label=t(text::compare_from_here) kind=ButtonKind::Quiet disabled=same on_press=compare />
        <Button label=t(text::reset_weights) kind=ButtonKind::Quiet icon=Icon::Undo
            disabled=Signal::derive(move || usual.get() || locked.get()) on_press=reset />
    }
}

#[component]
fn Group(bench: Bench, dimension: Dimension) -> impl IntoView {
    let room = bench.room;
    let name = t(move |lang| room.with_pack(|pack| pack.score.dimension(dimension).get(lang)));
    let criteria = move || {
        room.with_pack(|pack| {
            let own = pack.score.criteria.iter().enumerate().filter(|(_, criterion)| criterion.dimension == dimension);
            own.map(|(at, _)| at).collect::<Vec<_>>()
        })
    };
    view! {
        <fieldset class="weights__group">
            <legend class="weights__title">{name}</legend>
            <For each=criteria key=|at| *at let:at><OneWeight bench at /></For>
        </fieldset>
    }
}

#[component]
fn OneWeight(bench: Bench, at: usize) -> impl IntoView {
    let room = bench.room;
    let known = move || room.with_pack(|pack| pack.score.criteria.get(at).cloned()).unwrap_or_default();
    let name = Signal::derive(move || known().name.get(room.lang.get()));
    let value = Signal::derive(move || {
        let criterion = known();
        room.portfolio.with(|p| p.score_weights.get(&criterion.key).copied().unwrap_or(criterion.weight))
    });
    let commit = move |weight: Weight| {
        let (key, lang) = (untrack(known).key, room.lang.get_untracked());
        let label = text::edit_weight(lang, &name.get_untracked());
        untrack(|| room.with_pack(|pack| room.edit(label, |portfolio| portfolio.weigh(&key, weight, pack))));
    };
    view! { <WeightField name value on_commit=commit locked=room.locked() /> }
}

/// Whether scores are proposed from the figures, and the way to accept all of them.
#[component]
pub fn Proposals(bench: Bench) -> impl IntoView {
    let room = bench.room;
    let on = Signal::derive(move || room.portfolio.with(|portfolio| portfolio.propose_scores));
    let switch = move |on: bool| {
        room.edit(text::edit_proposals(room.lang.get_untracked()), |portfolio| portfolio.propose_scores = on);
    };
    let waiting = Memo::new(move |_| bench.proposals());
    let accept = Signal::derive(move || text::accept_all(room.lang.get(), waiting.get()));
    view! {
        <div class="board-bar__help" title=t(text::proposals_hint)>
            <SwitchField label=t(text::proposals) value=on on_commit=switch disabled=room.locked() />
            <Show when=move || waiting.get() != 0>
                <Button label=accept disabled=room.locked() on_press=move |()| bench.accept_all() />
            </Show>
        </div>
    }
}
