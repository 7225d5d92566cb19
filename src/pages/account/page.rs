//! The frame of an account's page: its name and its tabs. What a tab shows is the tab's own.

use super::people::PeoplePage;
use super::plan::PlanPage;
use super::portrait::PortraitPage;
use crate::components::button::LinkButton;
use crate::components::card::ToolHead;
use crate::components::icon::{Icon, IconMark};
use crate::components::lang::t;
use crate::components::tabs::{Tab, TabPanel, Tabs};
use crate::pages::app::use_route;
use crate::route::{AccountTab, Page, Route};
use crate::session::{use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::report::Tool;
use sandtable_core::text::Lang;
use sandtable_core::text::account::people as text;
use sandtable_core::value::Id;

/// An account with its tabs, or what there is to say when it is gone.
#[component]
pub fn AccountPage(
    /// The account's id.
    account: Id,
) -> impl IntoView {
    let exists = use_session().derive(move |book| book.portfolio.accounts.contains(account));
    view! {
        <Show when=move || exists.get() fallback=|| view! { <Gone /> }>
            <article class="tool account">
                <Head account />
                <Shown account />
            </article>
        </Show>
    }
}

/// Which tab the address names.
fn use_tab() -> Memo<AccountTab> {
    let route = use_route();
    Memo::new(move |_| match route.get() {
        Route::Book(_, Page::Account(_, tab)) => tab,
        Route::Book(_, Page::Person(..)) => AccountTab::People,
        _ => AccountTab::default(),
    })
}

fn tab_name(tab: AccountTab) -> fn(Lang) -> String {
    match tab {
        AccountTab::Portrait => text::tab_portrait,
        AccountTab::People => text::tab_people,
        AccountTab::Plan => text::tab_plan,
    }
}

fn accounts_href(book: Id) -> String {
    Route::Book(book, Page::Tool(Tool::C1)).href()
}

#[component]
fn Head(account: Id) -> impl IntoView {
    let session = use_session();
    let lang = use_prefs().lang();
    let name = session.derive(move |book| book.portfolio.accounts.get(account).map(|a| a.name.clone()));
    let shown = move || name.get().filter(|name| !name.trim().is_empty());
    let count = session.derive(move |book| book.relations.people_of(account).len());
    let current = use_tab();
    let tab = move |tab: AccountTab| Tab {
        href: Route::Book(session.id(), Page::Account(account, tab)).href(),
        label: tab_name(tab)(lang.get()),
        count: (tab == AccountTab::People).then(|| count.get()).filter(|count| *count > 0),
        current: current.get() == tab,
    };
    let tabs = Signal::derive(move || AccountTab::ALL.map(tab).to_vec());
    view! {
        <header class="account__head">
            <a class="account__back" href=accounts_href(session.id())><IconMark icon=Icon::Left />{t(text::all_accounts)}</a>
            <h1 class="tool__title">{move || shown().unwrap_or_else(|| text::unnamed_account(lang.get()))}</h1>
            <Tabs label=t(text::tabs) tabs />
        </header>
    }
}

#[component]
fn Shown(account: Id) -> impl IntoView {
    let tab = use_tab();
    let page = move |tab| match tab {
        AccountTab::Portrait => view! { <PortraitPage account /> }.into_any(),
        AccountTab::People => view! { <PeoplePage account /> }.into_any(),
        AccountTab::Plan => view! { <PlanPage account /> }.into_any(),
    };
    move || {
        let tab = tab.get();
        view! { <TabPanel label=t(tab_name(tab))>{page(tab)}</TabPanel> }
    }
}

#[component]
fn Gone() -> impl IntoView {
    let href = accounts_href(use_session().id());
    view! {
        <article class="tool">
            <ToolHead title=t(text::no_account_title) purpose=t(text::no_account_text)>
                <LinkButton href label=t(text::all_accounts) icon=Icon::Left />
            </ToolHead>
        </article>
    }
}
