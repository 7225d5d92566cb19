//! C6, resources and effort: whom our hours and money go to and what comes back; trying other hours; the proposed split
//! with its reasons.

mod against;
mod curve;
mod moving;
mod ranks;
mod split;
mod what_if;

pub use against::Shares;

use super::board::{Board, BoardTable, found};
use super::results::results;
use super::room::Room;
use super::score::NoAccounts;
use super::why::{Why, WhyDialog};
use crate::components::card::{Card, ToolHead};
use crate::components::findings::Findings;
use crate::components::lang::t;
use crate::components::search_box::SearchBox;
use crate::pages::told::told;
use leptos::prelude::*;
use sandtable_core::portfolio::EffortFinding;
use sandtable_core::report::Tool;
use sandtable_core::text::portfolio_pages::effort as text;
use sandtable_core::text::tools;
use sandtable_core::value::Id;

/// The page.
#[component]
pub fn EffortPage() -> impl IntoView {
    let (room, why) = (Room::new(), Why::new());
    let overview = results(room);
    let (words, opened) = (RwSignal::new(String::new()), RwSignal::new(None::<Id>));
    let rows = found(room, words, move |standing| overview.with(|overview| ranks::order(standing, overview)));
    let board = Board::new(room, why, ranks::making(room, overview, rows, opened));
    let any = room.any_active();
    let list = Signal::derive(move || {
        let findings = room.standing.with(|standing| {
            overview.with(|all| room.with_pack(|pack| EffortFinding::of(standing, &all.effort, &all.proposal, pack)))
        });
        told(&findings, Tool::C6, room.session.id(), room.lang.get())
    });
    view! {
        <article class="tool effort-page">
            <ToolHead title=t(|lang| tools::name(lang, Tool::C6)) purpose=t(|lang| tools::purpose(lang, Tool::C6)) />
            <Show when=move || any.get() fallback=move || view! { <NoAccounts room /> }>
                <div class="halves">
                    <against::Against room overview why />
                    <div class="stack"><against::Checks room overview /><Findings list /></div>
                </div>
                <div class="only-screen"><what_if::WhatIf room /></div>
                <split::Split room overview />
                <Card title=t(text::list)>
                    <div class="board-bar"><SearchBox label=t(text::find) value=words /></div>
                    <BoardTable board caption=t(text::list) />
                </Card>
            </Show>
        </article>
        <curve::CurveDialog room overview opened />
        <WhyDialog why />
    }
}
