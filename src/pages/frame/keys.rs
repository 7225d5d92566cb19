//! The keys that work everywhere, and the list that shows them. Keys inside a part belong to that part.

use super::{Dialogs, bar};
use crate::browser::dom;
use crate::components::dialog::Dialog;
use crate::components::lang::t;
use crate::components::toast::use_toasts;
use crate::components::typing::composing;
use crate::session::{SaveState, use_prefs, use_session};
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use sandtable_core::text::{Lang, shell};

/// What a key asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Find,
    Save,
    Undo,
    Redo,
    Help,
}

/// Listens as long as the frame stands.
pub fn listen(dialogs: Dialogs) {
    let session = use_session();
    let toasts = use_toasts();
    let lang = use_prefs().lang();
    let say_saved = move || {
        dom::commit_open_field();
        let state = session.save_state().get_untracked();
        let text = if state == SaveState::NotSaved { shell::not_saved_text } else { shell::save_hint };
        toasts.say(text(lang.get_untracked()));
    };
    let handle = window_event_listener(ev::keydown, move |ev| {
        let Some(asked) = asked(&ev) else { return };
        ev.prevent_default();
        match asked {
            Asked::Find => dialogs.find.set(true),
            Asked::Save => say_saved(),
            Asked::Undo => bar::take_back(session, toasts, lang),
            Asked::Redo => bar::do_again(session, toasts, lang),
            Asked::Help => dialogs.keys.set(true),
        }
    });
    on_cleanup(move || handle.remove());
}

/// In a field that holds text, taking back belongs to the text.
fn asked(ev: &KeyboardEvent) -> Option<Asked> {
    if composing(ev) || ev.default_prevented() {
        return None;
    }
    let command = (ev.ctrl_key() || ev.meta_key()) && !ev.alt_key();
    let typing = dom::is_typing(ev.target());
    let in_text = typing && !dom::is_empty_field(ev.target());
    match (command, ev.key().to_lowercase().as_str(), ev.shift_key()) {
        (true, "k", false) => Some(Asked::Find),
        (true, "s", false) => Some(Asked::Save),
        (true, "z", false) if !in_text => Some(Asked::Undo),
        (true, "z", true) | (true, "y", false) if !in_text => Some(Asked::Redo),
        (false, "?", _) if !typing => Some(Asked::Help),
        _ => None,
    }
}

type Words = fn(Lang) -> String;

const KEYS: [(&str, Words); 8] = [
    ("Ctrl K", shell::key_find),
    ("Ctrl Z", shell::key_undo),
    ("Ctrl Shift Z", shell::key_redo),
    ("Ctrl S", shell::key_save),
    ("?", shell::key_help),
    ("Esc", shell::key_close),
    ("Alt ↑ ↓", shell::key_move),
    ("↑ ↓ PgUp PgDn", shell::key_rows),
];

/// The list of keys.
#[component]
pub fn KeysDialog(open: RwSignal<bool>) -> impl IntoView {
    let row = |(keys, meaning): &(&'static str, Words)| {
        let caps = keys.split(' ').map(|key| view! { <kbd class="kbd">{key}</kbd> }).collect_view();
        view! { <div class="keys__row"><dt class="keys__caps">{caps}</dt><dd>{t(*meaning)}</dd></div> }
    };
    view! {
        <Dialog open title=t(shell::keys)>
            <dl class="keys">{KEYS.iter().map(row).collect_view()}</dl>
        </Dialog>
    }
}
