//! Yes or no: a box to tick, or a switch for what takes effect at once.

use leptos::prelude::*;

/// A box to tick.
#[component]
pub fn CheckField(
    /// What is ticked.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    value: Signal<bool>,
    /// Called with the new state.
    #[prop(into)]
    on_commit: Callback<bool>,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    bare: bool,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    view! { <Tick label value on_commit bare disabled switch=false /> }
}

/// A switch.
#[component]
pub fn SwitchField(
    /// What is switched on.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    value: Signal<bool>,
    /// Called with the new state.
    #[prop(into)]
    on_commit: Callback<bool>,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    bare: bool,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    view! { <Tick label value on_commit bare disabled switch=true /> }
}

#[component]
fn Tick(
    label: Signal<String>,
    value: Signal<bool>,
    on_commit: Callback<bool>,
    bare: bool,
    disabled: Signal<bool>,
    switch: bool,
) -> impl IntoView {
    view! {
        <label class="check" data-bare=bare.then_some("") data-switch=switch.then_some("")>
            <input
                type="checkbox"
                class="check__box"
                role=switch.then_some("switch")
                prop:checked=value
                prop:disabled=disabled
                on:change:target=move |ev| on_commit.run(ev.target().checked())
            />
            <span class="check__label">{label}</span>
        </label>
    }
}
