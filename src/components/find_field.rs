//! One of very many choices: what is typed is looked for, and the first of what was found stand in a short list below.
//! What is found is the caller's business; leaving the field without a choice changes nothing.

use super::field::{Bound, Field};
use super::id::fresh;
use super::lang::{t, use_lang};
use super::typing::composing;
use crate::browser::dom;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use sandtable_core::text::common;

/// A choice that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundChoice {
    /// What is stored.
    pub key: String,
    /// What is shown.
    pub name: String,
    /// What tells it from others of the same name.
    pub context: String,
}

/// The first of what was found, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// The first ones.
    pub choices: Vec<FoundChoice>,
    /// How many there are.
    pub all: usize,
}

/// What is looked for now, and the line that Enter would take.
#[derive(Clone, Copy)]
struct Search {
    /// What was typed; `None` while the list is closed.
    typed: RwSignal<Option<String>>,
    at: RwSignal<usize>,
    offer: Memo<Offer>,
    list: StoredValue<String>,
    choose: Callback<String>,
}

impl Search {
    fn look(self, typed: String) {
        self.at.set(0);
        self.typed.set(Some(typed));
    }

    fn is_open(self) -> bool {
        self.typed.with(Option::is_some)
    }

    fn close(self) {
        self.typed.try_set(None);
    }

    fn take(self, at: usize) {
        let key = self.offer.with_untracked(|offer| offer.choices.get(at).map(|choice| choice.key.clone()));
        if let Some(key) = key {
            self.close();
            self.choose.run(key);
        }
    }

    fn row(self, at: usize) -> String {
        self.list.with_value(|list| format!("{list}-{at}"))
    }

    /// Moves among the lines; opens the list where it is closed.
    fn walk(self, to: impl FnOnce(usize) -> usize) {
        if self.typed.with_untracked(Option::is_none) {
            return self.look(String::new());
        }
        let last = self.offer.with_untracked(|offer| offer.choices.len().saturating_sub(1));
        self.at.update(|at| *at = to(*at).min(last));
        dom::bring_into_sight(&self.row(self.at.get_untracked()));
    }

    fn key(self, ev: &KeyboardEvent) {
        let open = self.typed.with_untracked(Option::is_some);
        match ev.key().as_str() {
            _ if composing(ev) => return,
            "ArrowDown" => self.walk(|at| at + 1),
            "ArrowUp" => self.walk(|at| at.saturating_sub(1)),
            "Enter" if open => self.take(self.at.get_untracked()),
            "Escape" if open => {
                self.close();
                ev.stop_propagation();
            }
            _ => return,
        }
        ev.prevent_default();
    }
}

/// A field that looks for its choices.
#[component]
pub fn FindField(
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// What a query finds; the empty one finds everything.
    #[prop(into)]
    find: Callback<String, Offer>,
    /// The name of what is chosen; empty for none.
    #[prop(into)]
    shown: Signal<String>,
    /// Called with the key of the choice.
    #[prop(into)]
    on_commit: Callback<String>,
) -> impl IntoView {
    let typed = RwSignal::new(None::<String>);
    let offer = Memo::new(move |_| typed.get().map(|typed| find.run(typed)).unwrap_or_default());
    let list = StoredValue::new(fresh("found"));
    let search = Search { typed, at: RwSignal::new(0), offer, list, choose: on_commit };
    let control = move |bound: Bound| {
        view! {
            <div class="find-field">
                <FindInput id=bound.id search shown />
                <Show when=move || search.is_open()><FindPanel search label /></Show>
            </div>
        }
    };
    view! { <Field label control /> }
}

#[component]
fn FindInput(id: String, search: Search, shown: Signal<String>) -> impl IntoView {
    let busy = StoredValue::new(false);
    let value = move || search.typed.get().unwrap_or_else(|| shown.get());
    let active = move || search.is_open().then(|| search.row(search.at.get()));
    let composed = move |ev| {
        busy.set_value(false);
        search.look(event_target_value(&ev));
    };
    view! {
        <input
            class="input"
            type="text"
            role="combobox"
            autocomplete="off"
            id=id
            aria-autocomplete="list"
            aria-expanded=move || if search.is_open() { "true" } else { "false" }
            aria-controls=move || search.is_open().then(|| search.list.get_value())
            aria-activedescendant=active
            placeholder=t(common::search)
            prop:value=value
            on:input=move |ev| if !busy.get_value() { search.look(event_target_value(&ev)) }
            on:compositionstart=move |_| busy.set_value(true)
            on:compositionend=composed
            on:click=move |_| if !search.is_open() { search.look(String::new()) }
            on:keydown=move |ev| search.key(&ev)
            on:blur=move |_| search.close()
        />
    }
}

#[component]
fn FindPanel(search: Search, label: Signal<String>) -> impl IntoView {
    let lang = use_lang();
    let said = move || {
        search.offer.with(|offer| match offer.all {
            0 => common::nothing_matches(lang.get()),
            all => common::rows_shown(lang.get(), offer.choices.len(), all),
        })
    };
    let line = move |(at, choice): (usize, FoundChoice)| {
        let selected = move || if search.at.get() == at { "true" } else { "false" };
        view! {
            <li class="find-field__line" id=search.row(at) role="option" aria-selected=selected on:click=move |_| search.take(at)>
                <span class="find-field__name">{choice.name}</span>
                <span class="find-field__context">{choice.context}</span>
            </li>
        }
    };
    // Pressing the mouse in the list must not take the focus from the field.
    view! {
        <div class="find-field__panel" on:mousedown=move |ev| ev.prevent_default()>
            <ul class="find-field__list" id=search.list.get_value() role="listbox" aria-label=label>
                {move || search.offer.get().choices.into_iter().enumerate().map(line).collect_view()}
            </ul>
            <p class="find-field__said" role="status">{said}</p>
        </div>
    }
}
