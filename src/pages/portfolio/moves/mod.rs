//! C8, promotion and demotion: proposals with their reason, accepted or declined; health and tiers by quarter; what was
//! decided.

mod decide;
mod health;
mod history;
mod proposals;
mod runs;

use super::board::{Board, BoardTable, found};
use super::room::Room;
use super::score::NoAccounts;
use super::why::{Why, WhyDialog};
use crate::components::card::{Card, ToolHead};
use crate::components::lang::t;
use crate::components::search_box::SearchBox;
use decide::Asked;
use leptos::prelude::*;
use sandtable_core::portfolio::Standing;
use sandtable_core::report::Tool;
use sandtable_core::text::portfolio_pages::moves as text;
use sandtable_core::text::tools;
use sandtable_core::value::Id;

/// The page.
#[component]
pub fn MovesPage() -> impl IntoView {
    let (room, why) = (Room::new(), Why::new());
    let (words, opened) = (RwSignal::new(String::new()), RwSignal::new(None::<Id>));
    let asked = RwSignal::new(None::<Asked>);
    let board = Board::new(room, why, health::making(room, found(room, words, order), opened));
    let any = room.any_active();
    view! {
        <article class="tool moves-page">
            <ToolHead title=t(|lang| tools::name(lang, Tool::C8)) purpose=t(|lang| tools::purpose(lang, Tool::C8)) />
            <Show when=move || any.get() fallback=move || view! { <NoAccounts room /> }>
                <div class="halves">
                    <proposals::Proposals room asked />
                    <div class="stack"><runs::Runs room /><history::History room /></div>
                </div>
                <Card title=t(text::health)>
                    <div class="board-bar"><SearchBox label=t(text::find) value=words /></div>
                    <BoardTable board caption=t(text::health) />
                </Card>
            </Show>
        </article>
        <decide::Decide room asked />
        <health::HealthDialog room opened />
        <WhyDialog why />
    }
}

/// Active accounts from the best place on.
fn order(standing: &Standing) -> Vec<u32> {
    standing.rfm.order().to_vec()
}
