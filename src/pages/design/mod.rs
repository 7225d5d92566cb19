//! The chapter *design*: the business-design canvas (A4).

mod add_link;
mod bar;
mod block;
mod canvas;
mod entry;
mod facts;
mod links;
mod quality;
mod readiness;
mod room;
mod sheet;

use crate::route::{Page, Route};
use leptos::prelude::*;
use sandtable_core::report::Tool;

/// The tool of this chapter that an address names.
pub fn shown(route: &Route) -> AnyView {
    match route {
        Route::Book(_, Page::Tool(Tool::A4)) => view! { <canvas::CanvasPage /> }.into_any(),
        _ => ().into_any(),
    }
}
