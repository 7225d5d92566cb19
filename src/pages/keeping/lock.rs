//! Locking a book with a passphrase, opening a locked one, taking the lock off. That a lost passphrase is final is said
//! before it is set.

use crate::browser::address;
use crate::components::button::{Button, ButtonKind, LinkButton};
use crate::components::card::Card;
use crate::components::check_field::CheckField;
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::toast::use_toasts;
use crate::route::Route;
use crate::session::{SaveState, use_desk, use_prefs, use_session};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sandtable_core::text::{Lang, common, keeping, shell};
use sandtable_core::value::Id;

/// Shorter passphrases are refused: they can be tried out.
const SHORTEST: usize = 10;

/// The lock of the open book.
#[component]
pub fn LockCard() -> impl IntoView {
    let (session, desk) = (use_session(), use_desk());
    let open = RwSignal::new(false);
    let purpose = if session.is_locked() { keeping::lock_is_on } else { keeping::lock_text };
    let can = Signal::derive(move || {
        desk.can_lock() && matches!(session.save_state().get(), SaveState::Saved | SaveState::OnDisk)
    });
    let label = if session.is_locked() { keeping::lock_remove } else { keeping::lock_do };
    let body = move || {
        if session.is_locked() {
            view! { <Unlocking open /> }.into_any()
        } else {
            view! { <Locking open /> }.into_any()
        }
    };
    view! {
        <Card title=t(keeping::lock_title) purpose=t(purpose)>
            <Show when=move || !desk.can_lock()><p>{t(keeping::lock_impossible)}</p></Show>
            <div class="row">
                <Button label=t(label) icon=Icon::Lock disabled=Signal::derive(move || !can.get()) on_press=move |()| open.set(true) />
            </div>
        </Card>
        <Dialog open title=t(keeping::lock_title)>{body}</Dialog>
    }
}

/// A passphrase that is typed, shown as dots.
#[component]
fn Phrase(label: fn(Lang) -> String, value: RwSignal<String>) -> impl IntoView {
    view! {
        <label class="field">
            <span class="field__label">{t(label)}</span>
            <input class="input" type="password" autocomplete="off" prop:value=value on:input=move |ev| value.set(event_target_value(&ev)) />
        </label>
    }
}

#[component]
fn Locking(open: RwSignal<bool>) -> impl IntoView {
    let (session, toasts, lang) = (use_session(), use_toasts(), use_prefs().lang());
    let (first, second) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (titled, understood) = (RwSignal::new(true), RwSignal::new(false));
    let wrong = move || match first.with(|first| first.chars().count()) {
        0 => None,
        n if n < SHORTEST => Some(keeping::lock_short(lang.get(), SHORTEST)),
        _ if second.with(String::is_empty) || first.get() == second.get() => None,
        _ => Some(keeping::lock_differs(lang.get())),
    };
    let ready = move || {
        first.with(|first| first.chars().count() >= SHORTEST) && first.get() == second.get() && understood.get()
    };
    let lock = move |()| {
        // Closing the dialog ends what belongs to it: everything is read before.
        let (phrase, titled, lang) = (first.get_untracked(), titled.get_untracked(), lang.get_untracked());
        open.set(false);
        spawn_local(async move {
            let done = session.lock(phrase, titled).await;
            let say = if done { keeping::lock_done } else { keeping::lock_failed };
            toasts.say(say(lang));
            address::go(&Route::Shelf.href());
        });
    };
    view! {
        <p class="dialog__text"><strong>{t(keeping::lock_final)}</strong></p>
        <Phrase label=keeping::lock_phrase value=first />
        <Phrase label=keeping::lock_repeat value=second />
        <p role="status">{wrong}</p>
        <CheckField label=t(keeping::lock_show_title) value=titled on_commit=move |on| titled.set(on) />
        <CheckField label=t(keeping::lock_understood) value=understood on_commit=move |on| understood.set(on) />
        <DialogActions>
            <Button label=t(common::cancel) on_press=move |()| open.set(false) />
            <Button label=t(keeping::lock_do) kind=ButtonKind::Primary disabled=Signal::derive(move || !ready()) on_press=lock />
        </DialogActions>
    }
}

#[component]
fn Unlocking(open: RwSignal<bool>) -> impl IntoView {
    let (session, toasts, lang) = (use_session(), use_toasts(), use_prefs().lang());
    let unlock = move |()| {
        let lang = lang.get_untracked();
        open.set(false);
        spawn_local(async move {
            let done = session.unlock_for_good().await;
            let say = if done { keeping::lock_removed } else { keeping::lock_failed };
            toasts.say(say(lang));
            address::go(&Route::Shelf.href());
        });
    };
    view! {
        <p class="dialog__text">{t(keeping::lock_remove_text)}</p>
        <DialogActions>
            <Button label=t(common::cancel) on_press=move |()| open.set(false) />
            <Button label=t(keeping::lock_remove) kind=ButtonKind::Primary on_press=unlock />
        </DialogActions>
    }
}

/// A locked book: asks for the passphrase.
#[component]
pub fn LockPage(
    /// The book.
    id: Id,
    /// Called when it was opened.
    on_open: Callback<()>,
) -> impl IntoView {
    let (desk, lang) = (use_desk(), use_prefs().lang());
    let phrase = RwSignal::new(String::new());
    let said = RwSignal::new(None::<fn(Lang) -> String>);
    let unlock = move || {
        said.set(Some(keeping::looking));
        spawn_local(async move {
            match desk.unlock(id, &phrase.get_untracked()).await {
                true => on_open.run(()),
                false => drop(said.try_set(Some(keeping::unlock_wrong))),
            }
        });
    };
    let title = move || desk.entries().into_iter().find(|entry| entry.id == id).map(|entry| entry.title);
    view! {
        <main class="shelf keeping" id="content" tabindex="-1">
            <h1>{t(keeping::unlock_title)}</h1>
            <p>{title}</p>
            <form class="keeping__unlock" on:submit=move |ev| { ev.prevent_default(); unlock(); }>
                <Phrase label=keeping::lock_phrase value=phrase />
                <p role="status">{move || said.get().map(|said| said(lang.get()))}</p>
                <div class="row">
                    <Button label=t(keeping::unlock_do) kind=ButtonKind::Primary on_press=move |()| unlock() />
                    <LinkButton href=Route::Shelf.href() label=t(shell::back_to_shelf) />
                </div>
            </form>
        </main>
    }
}
