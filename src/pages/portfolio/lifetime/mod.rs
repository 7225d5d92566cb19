//! C9, the lifetime value: the portfolio's sum, how much renewal matters, recorded values, and every account's value.

mod list;
mod recorded;
mod sensitivity;

use super::board::{Board, BoardTable, found};
use super::results::results;
use super::room::Room;
use super::score::NoAccounts;
use super::why::{Why, WhyDialog};
use crate::components::card::{Card, ToolHead};
use crate::components::figure::{Figure, FigureSize, FigureView};
use crate::components::findings::Findings;
use crate::components::lang::t;
use crate::components::search_box::SearchBox;
use crate::pages::told::told;
use leptos::prelude::*;
use sandtable_core::portfolio::LifetimeFinding;
use sandtable_core::report::Tool;
use sandtable_core::text::portfolio_pages::lifetime as text;
use sandtable_core::text::tools;

/// The page.
#[component]
pub fn LifetimePage() -> impl IntoView {
    let (room, why) = (Room::new(), Why::new());
    let overview = results(room);
    let words = RwSignal::new(String::new());
    let rows = found(room, words, move |standing| overview.with(|all| list::order(standing, &all.lifetime)));
    let board = Board::new(room, why, list::making(room, overview, rows));
    let any = room.any_active();
    let total = Signal::derive(move || {
        let (lang, unit) = (room.lang.get(), room.unit.get());
        let explained = overview.with(|all| room.with_pack(|pack| all.lifetime.explain_total(pack, lang, unit)));
        FigureView::of(explained, "", lang)
    });
    let told_list = Signal::derive(move || {
        let findings = room.standing.with(|standing| {
            overview.with(|all| room.with_pack(|pack| LifetimeFinding::of(standing, &all.lifetime, pack)))
        });
        told(&findings, Tool::C9, room.session.id(), room.lang.get())
    });
    view! {
        <article class="tool lifetime-page">
            <ToolHead title=t(|lang| tools::name(lang, Tool::C9)) purpose=t(|lang| tools::purpose(lang, Tool::C9)) />
            <Show when=move || any.get() fallback=move || view! { <NoAccounts room /> }>
                <div class="halves">
                    <sensitivity::Sensitivity room overview />
                    <div class="stack">
                        <Figure view=total size=FigureSize::Large />
                        <recorded::Recorded room overview />
                        <Findings list=told_list />
                    </div>
                </div>
                <Card title=t(text::list)>
                    <div class="board-bar"><SearchBox label=t(text::find) value=words /></div>
                    <BoardTable board caption=t(text::list) />
                </Card>
            </Show>
        </article>
        <WhyDialog why />
    }
}
