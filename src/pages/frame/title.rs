//! What another page brings with it beside its content: its name in the title of the window, and its top in sight.

use crate::browser::dom;
use crate::pages::app::use_route;
use crate::route::{AccountTab, Page, Route};
use crate::session::{use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::book::Book;
use sandtable_core::text::{Lang, shell, tools};

/// Follows the address as long as the frame stands.
pub fn follow() {
    let (route, session, lang) = (use_route(), use_session(), use_prefs().lang());
    let page = Memo::new(move |_| page_of(route.get()));
    Effect::new(move |before: Option<Route>| {
        let now = page.get();
        if before.is_some_and(|before| before != now) {
            dom::scroll_to_top();
        }
        now
    });
    let title = session.derive(move |book| title(book, &route.get(), lang.get()));
    Effect::new(move |_| title.with(|title| dom::set_title(title)));
    on_cleanup(move || dom::set_title(&shell::app_name(lang.get_untracked())));
}

/// The details of a person open over the people of their account.
fn page_of(route: Route) -> Route {
    match route {
        Route::Book(book, Page::Person(account, _)) => Route::Book(book, Page::Account(account, AccountTab::People)),
        other => other,
    }
}

fn title(book: &Book, route: &Route, lang: Lang) -> String {
    let page = match route {
        Route::Book(_, Page::Tool(tool)) => tools::name(lang, *tool),
        Route::Book(_, Page::Account(id, _) | Page::Person(id, _)) => {
            book.portfolio.accounts.get(*id).map(|account| account.name.clone()).unwrap_or_default()
        }
        Route::Book(_, Page::Bin) => shell::bin(lang),
        _ => shell::overview(lang),
    };
    let parts = [page, book.about.title.clone(), shell::app_name(lang)];
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}
