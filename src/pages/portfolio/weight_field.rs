//! A weight: a slider for the hand and a field for the exact figure. Both hand it over while it changes.

use crate::components::lang::use_lang;
use crate::components::parsed_field::ParsedField;
use leptos::prelude::*;
use sandtable_core::text::portfolio_pages::score as text;
use sandtable_core::value::Weight;

/// The greatest weight of the slider, unless the weight is greater already.
const SLIDER: u32 = 30;

/// A field for a weight.
#[component]
pub fn WeightField(
    /// What is weighed.
    #[prop(into)]
    name: Signal<String>,
    /// The weight in force.
    #[prop(into)]
    value: Signal<Weight>,
    /// Called with every weight on the way.
    #[prop(into)]
    on_commit: Callback<Weight>,
    /// Cannot be changed now.
    #[prop(into)]
    locked: Signal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let label = Signal::derive(move || text::weight_of(lang.get(), &name.get()));
    let whole = move || value.get().hundredths() / 100;
    let slide = move |typed: String| {
        if let Ok(weight) = Weight::parse(&typed) {
            on_commit.run(weight);
        }
    };
    let parse = move |typed: String| Weight::parse(&typed).map_err(|_| text::not_a_weight(lang.get()));
    let commit = move |weight: Option<Weight>| on_commit.run(weight.unwrap_or_default());
    view! {
        <div class="weight">
            <span class="weight__name">{name}</span>
            <input type="range" class="weight__slider" min="0" max=move || SLIDER.max(whole()).to_string() step="1"
                aria-label=label prop:value=move || whole().to_string() prop:disabled=locked
                on:input:target=move |ev| slide(ev.target().value()) />
            <ParsedField label value=Signal::derive(move || Some(value.get())) parse format=|weight: Weight| weight.show()
                on_commit=commit bare=true live=true read_only=locked />
        </div>
    }
}
