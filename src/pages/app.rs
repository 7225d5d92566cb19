//! The root: provides what everything needs and shows the page that the address names.

use super::import::Incoming;
use super::parts::{Part, Parts, use_parts};
use super::shelf::ShelfPage;
use super::unknown::UnknownPage;
use crate::browser::address;
use crate::components::lang::t;
use crate::components::toast::{ToastRegion, Toasts};
use crate::components::update_notice::UpdateNotice;
use crate::route::{Page, Route};
use crate::session::{Desk, Prefs};
use leptos::prelude::*;
use sandtable_core::text::shell;

/// The app.
#[component]
pub fn App() -> impl IntoView {
    Prefs::provide();
    Toasts::provide();
    Desk::provide();
    provide_context(Incoming::default());
    let hash = address::hash();
    let route = Memo::new(move |_| Route::parse(&hash.get()));
    provide_context::<Signal<Route>>(route.into());
    Parts::provide();
    view! {
        <a class="skip" href="#content" on:click=skip>{t(shell::skip_to_content)}</a>
        <Shown route />
        <UpdateNotice />
        <ToastRegion />
    }
}

/// The address belongs to the routes, so the link to the content moves the focus instead of the address.
fn skip(ev: leptos::ev::MouseEvent) {
    ev.prevent_default();
    crate::browser::dom::focus_id("content");
}

/// What kind of page an address asks for; a book stays open while its pages change.
#[derive(Clone, PartialEq)]
enum Place {
    Shelf,
    Storage,
    Book(sandtable_core::value::Id),
    Unknown,
}

#[component]
fn Shown(route: Memo<Route>) -> impl IntoView {
    let place = Memo::new(move |_| match route.get() {
        Route::Shelf => Place::Shelf,
        Route::Storage => Place::Storage,
        Route::Book(id, _) => Place::Book(id),
        Route::Unknown => Place::Unknown,
    });
    move || match place.get() {
        Place::Shelf => view! { <ShelfPage /> }.into_any(),
        Place::Storage => use_parts().show(Part::Keeping, &Route::Storage),
        Place::Book(id) => use_parts().show(Part::Book, &Route::Book(id, Page::Overview)),
        Place::Unknown => view! { <UnknownPage /> }.into_any(),
    }
}

/// The address of the page that is shown.
pub fn use_route() -> Signal<Route> {
    use_context::<Signal<Route>>().unwrap_or_else(|| Signal::stored(Route::Shelf))
}
