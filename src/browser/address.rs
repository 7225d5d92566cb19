//! The part of the address behind the `#`: reading it, changing it, hearing of changes.

use leptos::ev;
use leptos::prelude::*;

/// The part behind the `#`, as a signal that follows the address bar.
pub fn hash() -> Signal<String> {
    let read = || window().location().hash().unwrap_or_default();
    let hash = RwSignal::new(read());
    let handle = window_event_listener(ev::hashchange, move |_| hash.set(read()));
    on_cleanup(move || handle.remove());
    hash.into()
}

/// Goes to another address of the app.
pub fn go(href: &str) {
    // A refused navigation leaves the person where they are, which is what the screen then shows.
    drop(window().location().set_hash(href));
}

/// The folder the page was served from: the name space of everything stored.
pub fn base_path() -> String {
    let path = window().location().pathname().unwrap_or_default();
    path.rsplit_once('/').map_or_else(|| "/".into(), |(folder, _)| format!("{folder}/"))
}
