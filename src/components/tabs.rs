//! Tabs that are links: each has an address of its own, so back and forward work. What a tab shows is the page's.

use leptos::prelude::*;

/// One tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// Where it leads.
    pub href: String,
    /// What is there.
    pub label: String,
    /// A count beside the words; none to show none.
    pub count: Option<usize>,
    /// The one that is shown.
    pub current: bool,
}

/// A row of tabs.
#[component]
pub fn Tabs(
    /// What the tabs divide.
    #[prop(into)]
    label: Signal<String>,
    /// The tabs.
    #[prop(into)]
    tabs: Signal<Vec<Tab>>,
) -> impl IntoView {
    let link = |tab: Tab| {
        let count = tab.count.map(|n| view! { <span class="tabs__count">{n}</span> });
        let current = tab.current.then_some("page");
        view! { <li><a class="tabs__tab" href=tab.href aria-current=current>{tab.label} {count}</a></li> }
    };
    view! {
        <nav class="tabs" aria-label=label>
            <ul class="tabs__list" role="list">{move || tabs.get().into_iter().map(link).collect_view()}</ul>
        </nav>
    }
}

/// What the current tab shows.
#[component]
pub fn TabPanel(
    /// The name of the tab.
    #[prop(into)]
    label: Signal<String>,
    /// Its content.
    children: Children,
) -> impl IntoView {
    view! { <div class="tabs__panel" role="group" aria-label=label>{children()}</div> }
}
