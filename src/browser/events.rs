//! The page's own events: other tabs writing, coming back, going away, time passing. Handlers end with the owner.

use leptos::ev;
use leptos::prelude::*;
use std::time::Duration;
use web_sys::VisibilityState;

/// Calls with the key that another tab wrote; `None` when everything was cleared.
pub fn on_storage(call: impl Fn(Option<String>) + 'static) {
    let handle = window_event_listener(ev::storage, move |ev| call(ev.key()));
    on_cleanup(move || handle.remove());
}

/// Calls when the page becomes visible again, is focused or comes back from the browser's memory.
pub fn on_return(call: impl Fn() + Clone + 'static) {
    let (focus, show, resume) = (call.clone(), call.clone(), call.clone());
    let handles = [
        window_event_listener(ev::focus, move |_| focus()),
        window_event_listener_untyped("resume", move |_| resume()),
        window_event_listener(ev::pageshow, move |_| show()),
        window_event_listener_untyped("visibilitychange", move |_| {
            if document().visibility_state() == VisibilityState::Visible {
                call();
            }
        }),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
}

/// Calls when the page is hidden, frozen or left.
pub fn on_leave(call: impl Fn() + Clone + 'static) {
    let (hide, freeze) = (call.clone(), call.clone());
    let handles = [
        window_event_listener(ev::pagehide, move |_| hide()),
        window_event_listener_untyped("freeze", move |_| freeze()),
        window_event_listener_untyped("visibilitychange", move |_| {
            if document().visibility_state() == VisibilityState::Hidden {
                call();
            }
        }),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
}

/// Calls again and again.
pub fn every(pause: Duration, call: impl Fn() + 'static) {
    if let Ok(handle) = set_interval_with_handle(call, pause) {
        on_cleanup(move || handle.clear());
    }
}

/// Calls with `true` before the page is printed and with `false` after it.
pub fn on_print(call: impl Fn(bool) + Clone + 'static) {
    let after = call.clone();
    let handles = [
        window_event_listener_untyped("beforeprint", move |_| call(true)),
        window_event_listener_untyped("afterprint", move |_| after(false)),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
}

/// Calls with text pasted outside of fields. What `call` takes is passed on to nobody else.
pub fn on_paste(call: impl Fn(String) -> bool + 'static) {
    let handle = window_event_listener(ev::paste, move |ev| {
        if !super::dom::is_typing(ev.target()) && call(pasted_text(&ev)) {
            ev.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// The text that a paste event brings.
pub fn pasted_text(ev: &web_sys::ClipboardEvent) -> String {
    ev.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default()
}
