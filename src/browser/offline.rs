//! News of the copy that is kept for working without network. The start script looks after the service worker; this is
//! the thin wire between it and the app.

use leptos::prelude::*;
use web_sys::Event;

/// Becomes true when a newer build lies ready.
pub fn update_ready() -> RwSignal<bool> {
    let ready = RwSignal::new(false);
    let handle = window_event_listener_untyped("update-ready", move |_| ready.set(true));
    on_cleanup(move || handle.remove());
    ready
}

/// Takes the newer build and loads the page again with it.
pub fn take_update() {
    super::dom::commit_open_field();
    if let Ok(event) = Event::new("update-take") {
        drop(window().dispatch_event(&event));
    }
}
