//! The chapter *portfolio*: the accounts table (C1) and what is made of it: score (C2), tiers (C3), classes (C4),
//! matrix (C5). The page of one account is elsewhere.

mod abc;
mod accounts;
mod board;
mod board_cells;
mod matrix;
mod printing;
mod room;
mod score;
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
        Tool::C1 => view! { <accounts::AccountsPage /> }.into_any(),
        Tool::C2 => view! { <score::ScorePage /> }.into_any(),
        Tool::C3 => view! { <tiers::TiersPage /> }.into_any(),
        Tool::C4 => view! { <abc::AbcPage /> }.into_any(),
        Tool::C5 => view! { <matrix::MatrixPage /> }.into_any(),
        _ => ().into_any(),
    }
}
