//! C2, the three-dimension score: weights that move the ranking while they move, scores typed into the table or given
//! on a sheet with their anchors, proposals from the figures.

mod bench;
mod departments;
mod fields;
mod sheet;
mod weights;

use super::board::{Board, BoardTable};
use super::room::Room;
use super::why::{Why, WhyDialog};
use crate::components::button::LinkButton;
use crate::components::card::{Card, EmptyState, ToolHead};
use crate::components::findings::Findings;
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::search_box::SearchBox;
use crate::pages::told::told;
use crate::route::{Page, Route};
use bench::Bench;
use leptos::prelude::*;
use sandtable_core::portfolio::ScoreFinding;
use sandtable_core::report::Tool;
use sandtable_core::text::portfolio_pages::score as text;
use sandtable_core::text::tools;

/// The page.
#[component]
pub fn ScorePage() -> impl IntoView {
    let (room, why) = (Room::new(), Why::new());
    let bench = Bench::new(room);
    let board = Board::new(room, why, bench.making());
    let any = Memo::new(move |_| room.standing.with(|standing| !standing.snapshot.is_empty()));
    view! {
        <article class="tool score-page">
            <ToolHead title=t(|lang| tools::name(lang, Tool::C2)) purpose=t(|lang| tools::purpose(lang, Tool::C2)) />
            <Show when=move || any.get() fallback=move || view! { <NoAccounts room /> }>
                <weights::Weights bench />
                <Ranking bench board />
                <ScoreFindings room />
            </Show>
        </article>
        <sheet::ScoreSheet bench />
        <WhyDialog why />
    }
}

/// What to do where there is nothing to rank.
#[component]
pub fn NoAccounts(
    /// What the pages of the portfolio share.
    room: Room,
) -> impl IntoView {
    let href = Route::Book(room.session.id(), Page::Tool(Tool::C1)).href();
    view! {
        <EmptyState title=t(text::empty_title) text=t(text::empty_text) icon=Icon::People>
            <LinkButton href label=t(text::to_accounts) icon=Icon::Right />
        </EmptyState>
    }
}

#[component]
fn Ranking(bench: Bench, board: Board) -> impl IntoView {
    view! {
        <Card title=t(text::ranking)>
            <div class="board-bar">
                <SearchBox label=t(text::find) value=bench.words />
                <weights::Proposals bench />
            </div>
            <BoardTable board caption=t(text::ranking) />
            <p class="board-keys only-wide">{t(text::keys_hint)}</p>
        </Card>
    }
}

#[component]
fn ScoreFindings(room: Room) -> impl IntoView {
    let list = Signal::derive(move || {
        let portfolio = room.portfolio.get();
        let findings =
            room.standing.with(|standing| room.with_pack(|pack| ScoreFinding::of(standing, &portfolio, pack)));
        told(&findings, Tool::C2, room.session.id(), room.lang.get())
    });
    view! { <Findings list /> }
}
