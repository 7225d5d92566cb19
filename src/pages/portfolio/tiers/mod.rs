//! C3, RFM and the five tiers: who stands where and why, tiers given by hand with a reason, the distribution, and what
//! each tier is to get.

mod distribution;
mod give;
mod packages;
mod ranks;
mod rules;
mod weights;

pub use distribution::TierBars;
pub use ranks::tier_name;

use super::board::{Board, BoardTable, found};
use super::room::Room;
use super::score::NoAccounts;
use super::why::{Why, WhyDialog};
use crate::components::card::{Card, ToolHead};
use crate::components::findings::Findings;
use crate::components::lang::t;
use crate::components::search_box::SearchBox;
use crate::pages::told::told;
use leptos::prelude::*;
use sandtable_core::portfolio::TierFinding;
use sandtable_core::report::Tool;
use sandtable_core::text::portfolio_pages::tiers as text;
use sandtable_core::text::tools;
use sandtable_core::value::Id;

/// The page.
#[component]
pub fn TiersPage() -> impl IntoView {
    let (room, why) = (Room::new(), Why::new());
    let (words, opened) = (RwSignal::new(String::new()), RwSignal::new(None::<Id>));
    let rows = found(room, words, |standing| standing.rfm.order().to_vec());
    let board = Board::new(room, why, ranks::making(room, rows, opened));
    let any = Memo::new(move |_| room.standing.with(|standing| !standing.rfm.order().is_empty()));
    let list = Signal::derive(move || {
        let findings = room.standing.with(|standing| room.with_pack(|pack| TierFinding::of(standing, pack)));
        told(&findings, Tool::C3, room.session.id(), room.lang.get())
    });
    view! {
        <article class="tool tiers-page">
            <ToolHead title=t(|lang| tools::name(lang, Tool::C3)) purpose=t(|lang| tools::purpose(lang, Tool::C3)) />
            <Show when=move || any.get() fallback=move || view! { <NoAccounts room /> }>
                <div class="tiers-page__top">
                    <distribution::Distribution room />
                    <div class="stack"><weights::Weights room /><Findings list /></div>
                </div>
                <Card title=t(text::list)>
                    <div class="board-bar"><SearchBox label=t(text::find) value=words /></div>
                    <BoardTable board caption=t(text::list) />
                </Card>
                <packages::Packages room />
                <rules::Rules room />
            </Show>
        </article>
        <give::GiveTier room opened />
        <WhyDialog why />
    }
}
