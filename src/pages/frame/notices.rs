//! What must not be missed about the book as a whole: not saved, memory only, read-only, recovered.

use super::bar::export_file;
use crate::components::badge::Tone;
use crate::components::banner::Banner;
use crate::components::button::{Button, ButtonKind};
use crate::components::lang::t;
use crate::components::toast::use_toasts;
use crate::pages::keeping::ConflictNotice;
use crate::session::{SaveState, use_desk, use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::text::{Lang, keeping, shell};

/// The banners over the page.
#[component]
pub fn Notices() -> impl IntoView {
    let session = use_session();
    let state = session.save_state();
    let locked = session.was_locked_elsewhere();
    let memory = if use_desk().is_blocked() { shell::memory_mode_text } else { keeping::memory_on };
    view! {
        <Show when=move || state.get() == SaveState::NotSaved>
            <Banner tone=Tone::Bad text=t(shell::not_saved_text)>
                <DownloadNow />
                <Button label=t(shell::retry) on_press=move |()| session.retry() />
            </Banner>
        </Show>
        <Notice when=Signal::derive(move || state.get() == SaveState::MemoryOnly) text=memory />
        <ConflictNotice />
        <Notice when=Signal::derive(move || state.get() == SaveState::ReadOnly && !locked.get()) text=shell::read_only_newer />
        <Notice when=locked text=keeping::locked_elsewhere />
        <Notice when=Signal::stored(session.was_recovered()) text=shell::recovered />
    }
}

#[component]
fn Notice(when: Signal<bool>, text: fn(Lang) -> String) -> impl IntoView {
    view! {
        <Show when=move || when.get()>
            <Banner tone=Tone::Warning text=t(text)><DownloadNow /></Banner>
        </Show>
    }
}

#[component]
fn DownloadNow() -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let lang = use_prefs().lang();
    let download = move |()| export_file(session, toasts, lang.get_untracked());
    view! { <Button label=t(shell::download_now) kind=ButtonKind::Primary on_press=download /> }
}
