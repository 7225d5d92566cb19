//! The page in the middle of the frame: which one the address names. An account's page stays while its tabs change.

use super::{bin, overview};
use crate::pages::app::use_route;
use crate::pages::parts::{Part, use_parts};
use crate::route::{AccountTab, Page as At, Route};
use leptos::prelude::*;
use sandtable_core::report::Tool;

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    let route = use_route();
    let page = Memo::new(move |_| match route.get() {
        Route::Book(book, At::Account(id, _) | At::Person(id, _)) => {
            Route::Book(book, At::Account(id, AccountTab::default()))
        }
        other => other,
    });
    move || shown(&page.get())
}

fn shown(route: &Route) -> AnyView {
    match route {
        Route::Book(_, At::Bin) => view! { <bin::BinPage /> }.into_any(),
        Route::Book(_, At::Backups | At::Conflicts) => use_parts().show(Part::Keeping, route),
        Route::Book(_, At::Tool(tool)) => use_parts().show(chapter(*tool), route),
        Route::Book(_, At::Account(..) | At::Person(..)) => use_parts().show(Part::Account, route),
        _ => view! { <overview::OverviewPage /> }.into_any(),
    }
}

/// The part that holds a tool.
fn chapter(tool: Tool) -> Part {
    match tool {
        Tool::A4 => Part::Design,
        Tool::B2 => Part::Targets,
        _ => Part::Portfolio,
    }
}
