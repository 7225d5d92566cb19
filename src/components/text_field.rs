//! One line of text. What is typed is handed over on leaving or Enter, as it stands: nothing is trimmed or formatted.

use super::field::{Bound, Field};
use super::typing::{composing, is_enter};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// A field for one line of text.
#[component]
pub fn TextField(
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// The text as stored.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the text when the field is left or Enter is pressed, if it changed.
    #[prop(into)]
    on_commit: Callback<String>,
    /// What to know before answering.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the stored text.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Shown while the field is empty.
    #[prop(optional, into)]
    placeholder: MaybeProp<String>,
    /// Says that an answer is needed.
    #[prop(optional)]
    required: bool,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    bare: bool,
    /// Can be read and copied, not changed.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// Called after Enter has handed the text over, for adding one more.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
) -> impl IntoView {
    let line = Line { value, on_commit, on_enter };
    let control = move |bound| text_input(bound, line, placeholder, read_only);
    view! { <Field label control hint error required bare /> }
}

/// What one line does with what is typed.
#[derive(Clone, Copy)]
struct Line {
    value: Signal<String>,
    on_commit: Callback<String>,
    on_enter: Option<Callback<()>>,
}

impl Line {
    /// Hands over what was typed, if it differs, and returns what the field is to show then.
    fn commit(self, typed: String) -> Option<String> {
        if self.value.try_get_untracked().is_some_and(|stored| stored != typed) {
            self.on_commit.try_run(typed);
        }
        self.value.try_get_untracked()
    }
}

fn text_input(
    bound: Bound,
    line: Line,
    placeholder: MaybeProp<String>,
    read_only: Signal<bool>,
) -> impl IntoView + use<> {
    let node = NodeRef::<html::Input>::new();
    let hand_over = move || {
        // Taking a field off the page while it has the focus makes the browser say that it changed.
        if let Some(input) = node.try_get_untracked().flatten()
            && let Some(shown) = line.commit(input.value())
            && shown != input.value()
        {
            input.set_value(&shown);
        }
    };
    let on_key = move |ev: KeyboardEvent| {
        if is_enter(&ev) {
            hand_over();
            if let Some(go) = line.on_enter {
                // Whatever gets the focus now, such as the button that opened the dialog, is not pressed by this key.
                ev.prevent_default();
                go.try_run(());
            }
        } else if ev.key() == "Escape" && !composing(&ev) {
            restore(&ev, node, line.value);
        }
    };
    view! {
        <input
            class="input"
            type="text"
            autocomplete="off"
            id=bound.id
            aria-describedby=bound.described_by
            aria-invalid=bound.invalid
            placeholder=move || placeholder.get()
            prop:readOnly=read_only
            prop:value=line.value
            node_ref=node
            on:change=move |_| hand_over()
            on:keydown=on_key
        />
    }
}

/// Escape takes back what was typed; only an untouched field lets the key through to close what is around it.
fn restore(ev: &KeyboardEvent, node: NodeRef<html::Input>, stored: Signal<String>) {
    let (Some(input), Some(stored)) = (node.try_get_untracked().flatten(), stored.try_get_untracked()) else { return };
    if input.value() != stored {
        ev.prevent_default();
        ev.stop_propagation();
        input.set_value(&stored);
    }
}
