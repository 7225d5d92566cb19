//! The chapter *targets*: the reverse funnel (B2).

mod funnel;
mod inputs;
mod results;
mod role_table;
mod room;
mod sheet;

use crate::route::{Page, Route};
use leptos::prelude::*;
use sandtable_core::report::Tool;

/// The tool of this chapter that an address names.
pub fn shown(route: &Route) -> AnyView {
    match route {
        Route::Book(_, Page::Tool(Tool::B2)) => view! { <funnel::FunnelPage /> }.into_any(),
        _ => ().into_any(),
    }
}
