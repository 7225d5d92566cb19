//! A message that stays until its reason is gone: loud, with what can be done. For passing news use a toast.

use super::badge::Tone;
use super::icon::{Icon, IconMark};
use leptos::prelude::*;

/// A standing message.
#[component]
pub fn Banner(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// What it is about.
    #[prop(optional)]
    tone: Tone,
    /// What can be done about it, as buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let icon = match tone {
        Tone::Bad => Icon::Error,
        Tone::Warning => Icon::Warning,
        Tone::Good => Icon::Check,
        Tone::Neutral | Tone::Accent => Icon::Info,
    };
    let role = if matches!(tone, Tone::Bad | Tone::Warning) { "alert" } else { "status" };
    view! {
        <div class="banner" data-tone=tone.as_str() role=role>
            <IconMark icon />
            <p class="banner__text">{text}</p>
            {children.map(|actions| view! { <div class="banner__actions">{actions()}</div> })}
        </div>
    }
}
