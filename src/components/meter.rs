//! How much of a whole: the native meter with its name and its value in words. For a figure that needs a formula use
//! a figure part.

use super::badge::Rag;
use super::id::fresh;
use leptos::prelude::*;

/// A bar between nothing and the whole.
#[component]
pub fn Meter(
    /// What is measured.
    #[prop(into)]
    label: Signal<String>,
    /// How much, between 0 and `most`; drawn only, never computed with.
    #[prop(into)]
    value: Signal<f64>,
    /// The whole.
    #[prop(default = 100.0)]
    most: f64,
    /// The value in words, such as 62%.
    #[prop(into)]
    text: Signal<String>,
    /// Its colour in the sense of the method.
    #[prop(optional, into)]
    rag: MaybeProp<Rag>,
) -> impl IntoView {
    let id = fresh("meter");
    view! {
        <div class="meter" data-rag=move || rag.get().map(Rag::as_str)>
            <label class="meter__label" for=id.clone()>{label}</label>
            <span class="meter__text">{text}</span>
            <meter
                class="meter__bar"
                id=id
                min="0"
                max=most.to_string()
                prop:value=move || value.get().clamp(0.0, most)
            >
                {text}
            </meter>
        </div>
    }
}
