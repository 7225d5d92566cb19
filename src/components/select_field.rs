//! One of several choices from a native list. The words are the caller's, already in the right language and order.
//! A choice that the caller refuses is taken back.

use super::field::{Bound, Field};
use leptos::prelude::*;

/// A choice: what is stored and what is shown.
pub type Choice = (String, String);

/// A field that offers a native list.
#[component]
pub fn SelectField(
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// The choices, as (stored, shown).
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The stored choice; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the stored form of the choice.
    #[prop(into)]
    on_commit: Callback<String>,
    /// The first entry, for no choice; without it one choice must be made.
    #[prop(optional, into)]
    none_label: MaybeProp<String>,
    /// What to know before answering.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    bare: bool,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let entries = move || none_label.get().map(|none| (String::new(), none)).into_iter().chain(choices.get());
    let option = move |(stored, shown): Choice| {
        let chosen = {
            let stored = stored.clone();
            move || value.with(|v| *v == stored)
        };
        view! { <option value=stored prop:selected=chosen>{shown}</option> }
    };
    let control = move |bound: Bound| {
        view! {
            <select
                class="input input--select"
                id=bound.id
                aria-describedby=bound.described_by
                aria-invalid=bound.invalid
                prop:disabled=disabled
                on:change:target=move |ev| {
                    on_commit.run(ev.target().value());
                    if let Some(stored) = value.try_get_untracked() {
                        ev.target().set_value(&stored);
                    }
                }
            >
                {move || entries().map(option).collect_view()}
            </select>
        }
    };
    view! { <Field label control hint error bare /> }
}
