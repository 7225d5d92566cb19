//! The frame around a control: label, hint and error, bound to it by id. It knows no value and checks nothing.

use super::id::fresh;
use super::lang::t;
use leptos::prelude::*;
use sandtable_core::text::common;

/// What a control needs to be bound to its frame.
#[derive(Clone, Debug)]
pub struct Bound {
    /// The `id` of the control.
    pub id: String,
    /// Its `aria-describedby`: hint and error, as far as they are shown.
    pub described_by: Signal<Option<String>>,
    /// Its `aria-invalid`.
    pub invalid: Signal<Option<&'static str>>,
}

fn bind(hint: MaybeProp<String>, error: MaybeProp<String>) -> Bound {
    let id = fresh("field");
    let described_by = Signal::derive({
        let id = id.clone();
        move || {
            let hint = hint.with(|h| h.is_some()).then(|| format!("{id}-hint"));
            let error = error.with(|e| e.is_some()).then(|| format!("{id}-error"));
            let ids: Vec<String> = hint.into_iter().chain(error).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    });
    Bound { id, described_by, invalid: Signal::derive(move || error.with(|e| e.is_some()).then_some("true")) }
}

/// A control with its label, an optional hint and, while something is wrong, the reason.
#[component]
pub fn Field<V: IntoView + 'static>(
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// Makes the control itself.
    control: impl FnOnce(Bound) -> V,
    /// What to know before answering.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong, why, and how to mend it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Says that an answer is needed.
    #[prop(optional)]
    required: bool,
    /// Keeps the label for screen readers only, as in a table whose head says it.
    #[prop(optional)]
    bare: bool,
) -> impl IntoView {
    let bound = bind(hint, error);
    let (id, hint_id, error_id) = (bound.id.clone(), format!("{}-hint", bound.id), format!("{}-error", bound.id));
    let wrong = move || error.with(|e| e.is_some()).then_some("");
    view! {
        <div class="field" data-bare=bare.then_some("") data-wrong=wrong>
            <label class="field__label" for=id>
                {label} {required.then(|| view! { <span class="field__required">{t(common::required)}</span> })}
            </label>
            {control(bound)}
            <Message id=hint_id class="field__hint" text=hint />
            <Message id=error_id class="field__error" text=error />
        </div>
    }
}

/// A line under a control, present only while it has something to say.
#[component]
pub(super) fn Message(id: String, class: &'static str, text: MaybeProp<String>) -> impl IntoView {
    move || text.get().map(|text| view! { <p class=class id=id.clone()>{text}</p> })
}
