//! A field whose text means something: money, a rate, a date. It reads what was typed on leaving or Enter, through a
//! function it is given; what cannot be read stays as typed, with the reason, and nothing is stored. A live field also
//! hands over every value that can be read while the hand rests, and leaves the text alone until the field is left.

use super::field::{Bound, Field};
use super::typing::{composing, is_enter};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use std::time::Duration;

const REST: Duration = Duration::from_millis(150);

/// A field for a value of type `T`; empty is no value.
#[component]
pub fn ParsedField<T: Clone + PartialEq + Send + Sync + 'static>(
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// The stored value.
    #[prop(into)]
    value: Signal<Option<T>>,
    /// Reads what was typed; the error is shown and says how to mend it.
    #[prop(into)]
    parse: Callback<String, Result<T, String>>,
    /// Writes a value the way it can be read again.
    #[prop(into)]
    format: Callback<T, String>,
    /// Called with the value that was typed, if it differs; none when the field was emptied.
    #[prop(into)]
    on_commit: Callback<Option<T>>,
    /// What to know before answering.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the stored value.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Shown after the field, such as 万元 or %.
    #[prop(optional, into)]
    unit: MaybeProp<String>,
    /// Shown while the field is empty.
    #[prop(optional, into)]
    placeholder: MaybeProp<String>,
    /// The keyboard of a phone: `decimal`, `numeric` or `text`.
    #[prop(default = "decimal")]
    input_mode: &'static str,
    /// Is written like a word, from the left, not like a number.
    #[prop(optional)]
    word: bool,
    /// Says that an answer is needed.
    #[prop(optional)]
    required: bool,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    bare: bool,
    /// Can be read and copied, not changed.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// Hands values over while they are typed.
    #[prop(optional)]
    live: bool,
) -> impl IntoView {
    let reader = Reader::new(value, parse, format, on_commit, live);
    let wrong = MaybeProp::derive(move || reader.problem().or_else(|| error.get()));
    let look = Look { unit, placeholder, input_mode, word, read_only };
    let control = move |bound| parsed_input(bound, reader, look);
    view! { <Field label control hint error=wrong required bare /> }
}

/// How the control looks.
#[derive(Clone, Copy)]
struct Look {
    unit: MaybeProp<String>,
    placeholder: MaybeProp<String>,
    input_mode: &'static str,
    word: bool,
    read_only: Signal<bool>,
}

/// The text between the hand and the value.
struct Reader<T: Clone + PartialEq + Send + Sync + 'static> {
    value: Signal<Option<T>>,
    parse: Callback<String, Result<T, String>>,
    format: Callback<T, String>,
    on_commit: Callback<Option<T>>,
    /// What was typed and could not be read.
    unread: RwSignal<Option<String>>,
    /// What is being typed in a live field; it stays as it is until the field is left.
    typing: RwSignal<Option<String>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Whether an input method is composing.
    composing: StoredValue<bool>,
    live: bool,
    node: NodeRef<html::Input>,
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Clone for Reader<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Copy for Reader<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Reader<T> {
    fn new(
        value: Signal<Option<T>>,
        parse: Callback<String, Result<T, String>>,
        format: Callback<T, String>,
        on_commit: Callback<Option<T>>,
        live: bool,
    ) -> Self {
        let (unread, typing) = (RwSignal::new(None), RwSignal::new(None));
        let (timer, composing) = (StoredValue::new(None), StoredValue::new(false));
        let reader =
            Self { value, parse, format, on_commit, unread, typing, timer, composing, live, node: NodeRef::new() };
        on_cleanup(move || reader.stop_timer());
        reader
    }

    /// The stored value, written out.
    fn written(self) -> String {
        self.value.get().map(|v| self.format.run(v)).unwrap_or_default()
    }

    /// What the field shows: what is being typed, what could not be read, or the stored value.
    fn shown(self) -> String {
        self.typing.get().or_else(|| self.unread.get()).unwrap_or_else(|| self.written())
    }

    /// A key has changed the text of a live field.
    fn typed(self, text: String) {
        if !self.live || self.composing.get_value() {
            return;
        }
        self.typing.set(Some(text));
        self.stop_timer();
        self.timer.set_value(set_timeout_with_handle(move || self.preview(), REST).ok());
    }

    /// Hands over what is being typed if it can be read; what cannot be read yet is no mistake yet.
    fn preview(self) {
        let Some(typed) = self.typing.try_get_untracked().flatten() else { return };
        let read = if typed.trim().is_empty() { Ok(None) } else { untrack(|| self.parse.run(typed)).map(Some) };
        if let Ok(value) = read
            && self.value.try_get_untracked().is_some_and(|stored| stored != value)
        {
            self.on_commit.try_run(value);
        }
    }

    fn stop_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    /// Why the text could not be read, in the language of now.
    fn problem(self) -> Option<String> {
        self.unread.get().and_then(|typed| self.parse.run(typed).err())
    }

    fn hand_over(self) {
        let Some(input) = self.node.try_get_untracked().flatten() else { return };
        let typed = input.value();
        self.stop_timer();
        self.typing.set(None);
        if self.unread.get_untracked().is_none() && typed == untrack(|| self.written()) {
            return;
        }
        let read = if typed.trim().is_empty() { Ok(None) } else { untrack(|| self.parse.run(typed.clone())).map(Some) };
        match read {
            Ok(value) => self.take(value),
            Err(_) => self.unread.set(Some(typed)),
        }
    }

    fn take(self, value: Option<T>) {
        self.unread.set(None);
        if self.value.try_get_untracked().is_some_and(|stored| stored != value) {
            self.on_commit.try_run(value);
        }
        self.show_stored();
    }

    /// Forgets what was typed and shows the value again.
    fn show_stored(self) {
        let (Some(input), Some(stored)) = (self.node.try_get_untracked().flatten(), self.value.try_get_untracked())
        else {
            return;
        };
        self.stop_timer();
        self.typing.set(None);
        self.unread.set(None);
        input.set_value(&stored.map(|v| untrack(|| self.format.run(v))).unwrap_or_default());
    }

    /// A live field that is left without a change event, because what it shows was handed over already.
    fn left(self) {
        if self.typing.try_get_untracked().flatten().is_some() {
            self.hand_over();
        }
    }

    fn key(self, ev: &KeyboardEvent) {
        let Some(input) = self.node.try_get_untracked().flatten() else { return };
        if is_enter(ev) {
            self.hand_over();
        } else if ev.key() == "Escape" && !composing(ev) && input.value() != untrack(|| self.written()) {
            ev.prevent_default();
            ev.stop_propagation();
            self.show_stored();
        }
    }
}

fn parsed_input<T: Clone + PartialEq + Send + Sync + 'static>(
    bound: Bound,
    reader: Reader<T>,
    look: Look,
) -> impl IntoView + use<T> {
    let unit =
        move || look.unit.get().map(|unit| view! { <span class="parsed__unit" aria-hidden="true">{unit}</span> });
    view! {
        <span class="parsed">
            <input
                class="input"
                class=("input--number", !look.word)
                type="text"
                autocomplete="off"
                inputmode=look.input_mode
                id=bound.id
                aria-describedby=bound.described_by
                aria-invalid=bound.invalid
                placeholder=move || look.placeholder.get()
                prop:readOnly=look.read_only
                prop:value=move || reader.shown()
                node_ref=reader.node
                on:input:target=move |ev| reader.typed(ev.target().value())
                on:compositionstart=move |_| reader.composing.set_value(true)
                on:compositionend:target=move |ev| {
                    reader.composing.set_value(false);
                    reader.typed(ev.target().value());
                }
                on:blur=move |_| reader.left()
                on:change=move |_| reader.hand_over()
                on:keydown=move |ev| reader.key(&ev)
            />
            {unit}
        </span>
    }
}
