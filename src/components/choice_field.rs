//! One of a few choices, all in sight: native radio buttons in one row. For more than about six use a select field.

use super::field::Message;
use super::id::fresh;
use super::select_field::Choice;
use leptos::prelude::*;

/// A row of choices of which one is taken.
#[component]
pub fn ChoiceField(
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
    /// What to know before answering.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    bare: bool,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let name = fresh("choice");
    let hint_id = format!("{name}-hint");
    let described_by = {
        let id = hint_id.clone();
        move || hint.with(|h| h.is_some()).then(|| id.clone())
    };
    let radio = move |(stored, shown): Choice| {
        let chosen = {
            let stored = stored.clone();
            move || value.with(|v| *v == stored)
        };
        let taken = stored.clone();
        view! {
            <label class="choice__option">
                <input
                    type="radio"
                    class="choice__radio"
                    name=name.clone()
                    value=stored
                    prop:checked=chosen
                    on:change=move |_| on_commit.run(taken.clone())
                />
                <span class="choice__label">{shown}</span>
            </label>
        }
    };
    view! {
        <fieldset
            class="field choice"
            data-bare=bare.then_some("")
            aria-describedby=described_by
            prop:disabled=disabled
        >
            <legend class="field__label">{label}</legend>
            <div class="choice__row">{move || choices.get().into_iter().map(radio.clone()).collect_view()}</div>
            <Message id=hint_id class="field__hint" text=hint />
        </fieldset>
    }
}
