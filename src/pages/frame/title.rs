//! What another page brings with it beside its content: its name in the title of the window, and its top in sight.
//! No word of the book stands in the title: browsers keep titles in their history and carry them elsewhere.

use crate::browser::dom;
use crate::pages::app::use_route;
use crate::route::{AccountTab, Page, Route};
use crate::session::use_prefs;
use leptos::prelude::*;
use sandtable_core::text::{Lang, keeping, shell, tools};

/// Follows the address as long as the frame stands.
pub fn follow() {
    let (route, lang) = (use_route(), use_prefs().lang());
    let page = Memo::new(move |_| page_of(route.get()));
    Effect::new(move |before: Option<Route>| {
        let now = page.get();
        if before.is_some_and(|before| before != now) {
            dom::scroll_to_top();
        }
        now
    });
    Effect::new(move |_| dom::set_title(&title(&page.get(), lang.get())));
    on_cleanup(move || dom::set_title(&shell::app_name(lang.get_untracked())));
}

/// The details of a person open over the people of their account.
fn page_of(route: Route) -> Route {
    match route {
        Route::Book(book, Page::Person(account, _)) => Route::Book(book, Page::Account(account, AccountTab::People)),
        other => other,
    }
}

fn title(page: &Route, lang: Lang) -> String {
    let name = match page {
        Route::Book(_, Page::Tool(tool)) => tools::name(lang, *tool),
        Route::Book(_, Page::Account(..)) => shell::find_kind_account(lang),
        Route::Book(_, Page::Bin) => shell::bin(lang),
        Route::Book(_, Page::Backups) => keeping::backups(lang),
        Route::Book(_, Page::Conflicts) => keeping::conflicts(lang),
        _ => shell::overview(lang),
    };
    format!("{name} · {}", shell::app_name(lang))
}
