//! The fields of the score sheet: a criterion with its anchors and its proposal, and the own willingness.

use super::bench::Bench;
use crate::components::button::{Button, ButtonKind};
use crate::components::figure::{Figure, FigureSize, FigureView};
use crate::components::lang::t;
use crate::components::score_field::ScoreField;
use leptos::prelude::*;
use sandtable_core::portfolio::ProposedScore;
use sandtable_core::text::portfolio_pages::score as text;
use sandtable_core::value::{Id, Score};

/// What a field of scores hands over.
pub fn score_of(mark: Option<i64>) -> Option<Score> {
    mark.and_then(|mark| u8::try_from(mark).ok()).and_then(|mark| Score::new(mark).ok())
}

/// A criterion.
#[component]
pub fn CriterionField(bench: Bench, id: Id, at: usize) -> impl IntoView {
    let room = bench.room;
    let known = move || room.with_pack(|pack| pack.score.criteria.get(at).cloned()).unwrap_or_default();
    let account = room.account(id);
    let label = Signal::derive(move || known().name.get(room.lang.get()));
    let hint = MaybeProp::derive(move || {
        let (lang, anchors) = (room.lang.get(), known().anchors);
        Some(text::anchors(lang, &anchors.two.get(lang), &anchors.five.get(lang), &anchors.eight.get(lang)))
    });
    let value = Signal::derive(move || {
        account.with(|account| account.scores.get(&known().key).map(|score| score.get().into()))
    });
    let commit = move |mark| bench.score(id, at, score_of(mark));
    let proposed = Memo::new(move |_| bench.proposal(id, at).map(Same));
    let offer = move || proposed.get().map(|Same(proposal)| view! { <Offer bench id at proposal /> });
    view! {
        <div class="score-sheet__field">
            <ScoreField label value on_commit=commit hint disabled=room.locked() />
            {offer}
        </div>
    }
}

/// A proposal that compares by value.
#[derive(Clone, Copy, PartialEq)]
struct Same(ProposedScore);

#[component]
fn Offer(bench: Bench, id: Id, at: usize, proposal: ProposedScore) -> impl IntoView {
    let room = bench.room;
    let view = Signal::derive(move || FigureView::of(bench.explain_proposal(proposal), "", room.lang.get()));
    let accept = t(move |lang| text::accept(lang, proposal.score.get()));
    view! {
        <span class="score-sheet__offer">
            <Figure view size=FigureSize::Inline />
            <Button label=accept kind=ButtonKind::Quiet disabled=room.locked()
                on_press=move |()| bench.score(id, at, Some(proposal.score)) />
        </span>
    }
}

/// The account's own willingness, which enters the matrix.
#[component]
pub fn Willingness(bench: Bench, id: Id) -> impl IntoView {
    let room = bench.room;
    let account = room.account(id);
    let value = Signal::derive(move || account.with(|account| account.willingness.map(|score| score.get().into())));
    let commit = move |mark| {
        let label = text::edit_willingness(room.lang.get_untracked(), &bench.name(id));
        room.edit_account(id, label, |account| account.willingness = score_of(mark));
    };
    view! { <ScoreField label=t(text::willingness) value on_commit=commit disabled=room.locked() /> }
}
