//! The chapter *portfolio*: the accounts table (C1) and what is made of it: score (C2), tiers (C3), classes (C4),
//! matrix (C5), effort (C6), stock and visits (C7), moves (C8), lifetime value (C9), and all of it on one page. The page
//! of one account is elsewhere.

mod abc;
mod accounts;
mod board;
mod board_cells;
mod effort;
mod lifetime;
mod matrix;
mod moves;
mod overview;
mod printing;
mod results;
mod room;
mod score;
mod stock;
mod text_table;
mod tiers;
mod weight_field;
mod why;

use crate::route::{Page, Route};
use leptos::prelude::*;
use sandtable_core::report::Tool;

/// The tool of this chapter that an address names.
pub fn shown(route: &Route) -> AnyView {
    let Route::Book(_, Page::Tool(tool)) = route else { return ().into_any() };
    match tool {
        Tool::C => view! { <overview::PortfolioOverviewPage /> }.into_any(),
        Tool::C1 => view! { <accounts::AccountsPage /> }.into_any(),
        Tool::C2 => view! { <score::ScorePage /> }.into_any(),
        Tool::C3 => view! { <tiers::TiersPage /> }.into_any(),
        Tool::C4 => view! { <abc::AbcPage /> }.into_any(),
        Tool::C5 => view! { <matrix::MatrixPage /> }.into_any(),
        Tool::C6 => view! { <effort::EffortPage /> }.into_any(),
        Tool::C7 => view! { <stock::StockPage /> }.into_any(),
        Tool::C8 => view! { <moves::MovesPage /> }.into_any(),
        Tool::C9 => view! { <lifetime::LifetimePage /> }.into_any(),
        _ => ().into_any(),
    }
}
