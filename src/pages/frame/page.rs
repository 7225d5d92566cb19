//! The page in the middle of the frame: which one the address names.

use super::{bin, overview};
use crate::pages::app::use_route;
use crate::route::{Page as At, Route};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    let route = use_route();
    let page = Memo::new(move |_| match route.get() {
        Route::Book(_, page) => page,
        _ => At::Overview,
    });
    move || shown(page.get())
}

fn shown(page: At) -> AnyView {
    match page {
        At::Overview => view! { <overview::OverviewPage /> }.into_any(),
        At::Bin => view! { <bin::BinPage /> }.into_any(),
        At::Account(..) | At::Tool(_) => ().into_any(),
    }
}
