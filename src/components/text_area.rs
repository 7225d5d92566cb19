//! Text of several lines that grows with what is written. It hands the text over when the hand rests and on leaving;
//! never while an input method is composing, and never changed.

use super::field::{Bound, Field};
use leptos::html;
use leptos::prelude::*;
use std::time::Duration;

const REST: Duration = Duration::from_millis(150);

/// A field for several lines of text.
#[component]
pub fn TextArea(
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// The text as stored.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the text 150 ms after the last key and on leaving, if it changed.
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
    /// How many lines it shows at least.
    #[prop(default = 2)]
    rows: u32,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    bare: bool,
    /// Can be read and copied, not changed.
    #[prop(optional, into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let draft = Draft::new(value, on_commit);
    let control = move |bound| area(bound, draft, placeholder, rows, read_only);
    view! { <Field label control hint error bare /> }
}

/// The text between the hand and the book.
#[derive(Clone, Copy)]
struct Draft {
    node: NodeRef<html::Textarea>,
    value: Signal<String>,
    on_commit: Callback<String>,
    /// What was typed and not yet handed over.
    pending: StoredValue<Option<String>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Whether an input method is composing.
    composing: StoredValue<bool>,
}

impl Draft {
    fn new(value: Signal<String>, on_commit: Callback<String>) -> Self {
        let draft = Self {
            node: NodeRef::new(),
            value,
            on_commit,
            pending: StoredValue::new(None),
            timer: StoredValue::new(None),
            composing: StoredValue::new(false),
        };
        Effect::new(move |_| draft.show(&value.get()));
        on_cleanup(move || draft.hand_over());
        draft
    }

    /// Shows a text that came from elsewhere, unless the hand is in the middle of another.
    fn show(self, stored: &str) {
        if let Some(area) = self.node.get()
            && self.pending.with_value(Option::is_none)
            && !self.composing.get_value()
            && area.value() != stored
        {
            area.set_value(stored);
        }
    }

    fn typed(self, text: String) {
        if self.composing.get_value() {
            return;
        }
        self.pending.set_value(Some(text));
        self.stop_timer();
        self.timer.set_value(set_timeout_with_handle(move || self.hand_over(), REST).ok());
    }

    fn stop_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    fn hand_over(self) {
        self.stop_timer();
        if let Some(text) = self.pending.try_update_value(Option::take).flatten()
            && self.value.try_get_untracked().is_some_and(|stored| stored != text)
        {
            self.on_commit.try_run(text);
        }
    }
}

fn area(
    bound: Bound,
    draft: Draft,
    placeholder: MaybeProp<String>,
    rows: u32,
    read_only: Signal<bool>,
) -> impl IntoView + use<> {
    view! {
        <textarea
            class="input input--area"
            rows=rows
            id=bound.id
            aria-describedby=bound.described_by
            aria-invalid=bound.invalid
            placeholder=move || placeholder.get()
            prop:readOnly=read_only
            prop:value=draft.value.get_untracked()
            node_ref=draft.node
            on:input:target=move |ev| draft.typed(ev.target().value())
            on:compositionstart=move |_| draft.composing.set_value(true)
            on:compositionend:target=move |ev| {
                draft.composing.set_value(false);
                draft.typed(ev.target().value());
            }
            on:blur=move |_| draft.hand_over()
        ></textarea>
    }
}
