//! Erasing everything: the export is offered first, a word has to be typed, and it is looked whether all is gone.

use super::storage::download_all;
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::toast::use_toasts;
use crate::session::{use_desk, use_prefs};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sandtable_core::text::{common, keeping};

/// The button with its dialog.
#[component]
pub fn EraseButton() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Button label=t(keeping::erase_all) kind=ButtonKind::Danger icon=Icon::Trash on_press=move |()| open.set(true) />
        <Dialog open title=t(keeping::erase_all)><EraseBox open /></Dialog>
    }
}

#[component]
fn EraseBox(open: RwSignal<bool>) -> impl IntoView {
    let (desk, toasts, lang) = (use_desk(), use_toasts(), use_prefs().lang());
    let typed = RwSignal::new(String::new());
    let is_sure = move || typed.with(|typed| typed.trim().to_lowercase() == keeping::erase_confirm_word(lang.get()));
    let erase = move |()| {
        // Closing the dialog ends what belongs to it: everything is read before.
        let lang = lang.get_untracked();
        open.set(false);
        spawn_local(async move {
            let said = match desk.erase_all().await {
                0 => keeping::erased_all(lang),
                left => keeping::erased_not_all(lang, left),
            };
            toasts.say(said);
        });
    };
    view! {
        <p class="dialog__text">{t(keeping::erase_all_text)}</p>
        <Button label=t(keeping::download_all) kind=ButtonKind::Primary on_press=move |()| download_all(desk, toasts, lang.get_untracked()) />
        <label class="field">
            <span class="field__label">{t(keeping::erase_confirm_label)}</span>
            <input class="input" autocomplete="off" on:input=move |ev| typed.set(event_target_value(&ev)) />
        </label>
        <DialogActions>
            <Button label=t(common::cancel) on_press=move |()| open.set(false) />
            <Button label=t(keeping::erase_all) kind=ButtonKind::Danger disabled=Signal::derive(move || !is_sure()) on_press=erase />
        </DialogActions>
    }
}
