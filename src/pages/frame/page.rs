//! The page in the middle of the frame: which one the address names. An account's page stays while its tabs change.

use super::{bin, overview};
use crate::pages::account::AccountPage;
use crate::pages::app::use_route;
use crate::pages::design::CanvasPage;
use crate::pages::portfolio::{
    AbcPage, AccountsPage, EffortPage, LifetimePage, MatrixPage, MovesPage, PortfolioOverviewPage, ScorePage,
    StockPage, TiersPage,
};
use crate::pages::targets::FunnelPage;
use crate::route::{AccountTab, Page as At, Route};
use leptos::prelude::*;
use sandtable_core::report::Tool;

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    let route = use_route();
    let page = Memo::new(move |_| match route.get() {
        Route::Book(_, At::Account(id, _) | At::Person(id, _)) => At::Account(id, AccountTab::default()),
        Route::Book(_, page) => page,
        _ => At::Overview,
    });
    move || shown(page.get())
}

fn shown(page: At) -> AnyView {
    match page {
        At::Overview => view! { <overview::OverviewPage /> }.into_any(),
        At::Bin => view! { <bin::BinPage /> }.into_any(),
        At::Tool(Tool::A4) => view! { <CanvasPage /> }.into_any(),
        At::Tool(Tool::B2) => view! { <FunnelPage /> }.into_any(),
        At::Tool(Tool::C) => view! { <PortfolioOverviewPage /> }.into_any(),
        At::Tool(Tool::C1) => view! { <AccountsPage /> }.into_any(),
        At::Tool(Tool::C2) => view! { <ScorePage /> }.into_any(),
        At::Tool(Tool::C3) => view! { <TiersPage /> }.into_any(),
        At::Tool(Tool::C4) => view! { <AbcPage /> }.into_any(),
        At::Tool(Tool::C5) => view! { <MatrixPage /> }.into_any(),
        At::Tool(Tool::C6) => view! { <EffortPage /> }.into_any(),
        At::Tool(Tool::C7) => view! { <StockPage /> }.into_any(),
        At::Tool(Tool::C8) => view! { <MovesPage /> }.into_any(),
        At::Tool(Tool::C9) => view! { <LifetimePage /> }.into_any(),
        At::Account(account, _) | At::Person(account, _) => view! { <AccountPage account /> }.into_any(),
        At::Tool(_) => ().into_any(),
    }
}
