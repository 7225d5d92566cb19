//! Things to press: a button with words, a button with an icon only, and a link that looks like a button.
//! No form submission: what happens is the caller's callback.

use super::icon::{Icon, IconMark};
use leptos::prelude::*;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one main thing to do here.
    Primary,
    /// One of several things to do.
    #[default]
    Plain,
    /// A thing to do inside dense places.
    Quiet,
    /// A thing that takes something away.
    Danger,
}

impl ButtonKind {
    /// The name of the kind in the style sheet.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Plain => "plain",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// A button with words, and an icon before them if given.
#[component]
pub fn Button(
    /// What it does.
    #[prop(into)]
    label: Signal<String>,
    /// Called when it is pressed.
    #[prop(into)]
    on_press: Callback<()>,
    /// How loud it is.
    #[prop(optional)]
    kind: ButtonKind,
    /// Drawn before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// Cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Its whole name, where the words on it are clear only from what stands beside it; it contains those words.
    #[prop(optional, into)]
    spoken: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button"
            data-kind=kind.as_str()
            aria-label=move || spoken.get()
            prop:disabled=disabled
            on:click=move |_| on_press.run(())
        >
            {icon.map(|icon| view! { <IconMark icon /> })}
            <span class="button__label">{label}</span>
        </button>
    }
}

/// A button that shows an icon only; its name is said aloud and shown while the pointer rests on it.
#[component]
pub fn IconButton(
    /// Its name: what it does.
    #[prop(into)]
    label: Signal<String>,
    /// What is drawn.
    #[prop(into)]
    icon: Signal<Icon>,
    /// Called when it is pressed.
    #[prop(into)]
    on_press: Callback<()>,
    /// Cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// For a button that stays down: whether it is down.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
) -> impl IntoView {
    let pressed = move || pressed.get().map(|down| if down { "true" } else { "false" });
    view! {
        <button
            type="button"
            class="button button--icon"
            data-kind="quiet"
            title=label
            aria-label=label
            aria-pressed=pressed
            prop:disabled=disabled
            on:click=move |_| on_press.run(())
        >
            <IconMark icon />
        </button>
    }
}

/// A link in the shape of a button.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// What is there.
    #[prop(into)]
    label: Signal<String>,
    /// How loud it is.
    #[prop(optional)]
    kind: ButtonKind,
    /// Drawn before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
) -> impl IntoView {
    view! {
        <a class="button" data-kind=kind.as_str() href=href>
            {icon.map(|icon| view! { <IconMark icon /> })}
            <span class="button__label">{label}</span>
        </a>
    }
}
