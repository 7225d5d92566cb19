//! What the rules propose, one after another: who, why, since when, what to do.

use super::super::room::Room;
use super::decide::Asked;
use crate::components::badge::{Badge, Tone};
use crate::components::button::{Button, ButtonKind};
use crate::components::card::Card;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::portfolio::{MoveFinding, MoveKind, MoveProposal, moves};
use sandtable_core::report::{Finding, Sentence};
use sandtable_core::text::portfolio_pages::moves as text;
use sandtable_core::value::Id;

/// All proposals of now.
pub fn all(room: Room) -> Vec<MoveProposal> {
    room.standing.with(|standing| room.with_pack(|pack| moves(standing, pack)))
}

/// The card.
#[component]
pub fn Proposals(room: Room, asked: RwSignal<Option<Asked>>) -> impl IntoView {
    let rows = move || {
        let (lang, proposals) = (room.lang.get(), all(room));
        let told = room.standing.with(|standing| {
            let findings = room.with_pack(|pack| MoveFinding::of(standing, &proposals, pack));
            findings.iter().map(|finding| finding.say(lang)).collect::<Vec<_>>()
        });
        let ids = room.standing.with(|s| proposals.iter().map(|own| s.snapshot.id(own.row)).collect::<Vec<_>>());
        let none = proposals.is_empty().then(|| view! { <p class="soft">{text::no_proposals(lang)}</p> });
        let row = |((proposal, id), words): ((&MoveProposal, Option<Id>), Sentence)| {
            id.map(|id| view! { <One room asked id kind=proposal.kind words /> })
        };
        view! { {none} {proposals.iter().zip(ids).zip(told).map(row).collect_view()} }
    };
    view! {
        <Card title=t(text::proposals) purpose=t(text::proposals_purpose)>
            <div class="proposals" aria-live="polite">{rows}</div>
        </Card>
    }
}

#[component]
fn One(room: Room, asked: RwSignal<Option<Asked>>, id: Id, kind: MoveKind, words: Sentence) -> impl IntoView {
    let tone = match kind {
        MoveKind::Escalation => Tone::Bad,
        MoveKind::RiskResponse | MoveKind::Downgrade => Tone::Warning,
        MoveKind::PromotionByTier | MoveKind::PromotionByHealth => Tone::Good,
    };
    let name = untrack(|| room.name(id));
    let spoken = move |accept: bool| {
        let name = name.clone();
        t(move |lang| {
            let kind = text::kind(lang, kind);
            if accept { text::accept_of(lang, &name, &kind) } else { text::decline_of(lang, &name, &kind) }
        })
    };
    let ask = move |accept: bool| asked.set(Some(Asked { id, kind, accept }));
    let locked = room.locked();
    view! {
        <section class="proposal">
            <p><Badge text=t(move |lang| text::kind(lang, kind)) tone=Signal::stored(tone) />" "<strong>{words.text}</strong></p>
            <p class="soft">{words.reason}</p>
            <p>{words.action}</p>
            <div class="proposal__actions">
                <Button label=t(text::accept) spoken=spoken(true) kind=ButtonKind::Primary disabled=locked on_press=move |()| ask(true) />
                <Button label=t(text::decline) spoken=spoken(false) disabled=locked on_press=move |()| ask(false) />
            </div>
        </section>
    }
}
