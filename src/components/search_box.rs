//! A box to find things in a list: it hands over what is typed while typing, once the hand rests, and never while an
//! input method is composing.

use super::button::IconButton;
use super::icon::{Icon, IconMark};
use super::lang::t;
use super::typing::composing;
use leptos::html;
use leptos::prelude::*;
use sandtable_core::text::common;
use std::time::Duration;

const REST: Duration = Duration::from_millis(120);

/// A search box.
#[component]
pub fn SearchBox(
    /// What is looked for, and where.
    #[prop(into)]
    label: Signal<String>,
    /// What is looked for now.
    #[prop(into)]
    value: RwSignal<String>,
    /// How many were found, in words.
    #[prop(optional, into)]
    found: MaybeProp<String>,
    /// Called when Enter is pressed.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let busy = StoredValue::new(false);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let look = move || match node.try_get_untracked().flatten() {
        Some(input) if value.try_get_untracked().is_some_and(|now| now != input.value()) => value.set(input.value()),
        _ => (),
    };
    let soon = move || {
        if let Some(running) = timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
        if !busy.get_value() {
            timer.set_value(set_timeout_with_handle(look, REST).ok());
        }
    };
    let on_key = move |ev: leptos::ev::KeyboardEvent| match ev.key().as_str() {
        "Enter" if !composing(&ev) => {
            look();
            on_enter.inspect(|go| go.run(()));
        }
        "Escape" if !composing(&ev) && !value.get_untracked().is_empty() => {
            ev.prevent_default();
            ev.stop_propagation();
            value.set(String::new());
        }
        _ => (),
    };
    view! {
        <div class="search-box" role="search">
            <span class="search-box__icon"><IconMark icon=Icon::Search /></span>
            <input
                class="input search-box__input"
                type="text"
                enterkeyhint="search"
                autocomplete="off"
                aria-label=label
                placeholder=label
                node_ref=node
                prop:value=value
                on:input=move |_| soon()
                on:compositionstart=move |_| busy.set_value(true)
                on:compositionend=move |_| { busy.set_value(false); soon() }
                on:keydown=on_key
            />
            <Show when=move || value.with(|v| !v.is_empty())>
                <IconButton label=t(common::clear) icon=Icon::Close on_press=move |()| value.set(String::new()) />
            </Show>
            <span class="search-box__found" role="status">{move || found.get()}</span>
        </div>
    }
}
