//! The bar over a book: where one is, how the last edit is kept, and the actions that are always at hand.

use super::Dialogs;
use super::settings::PrefsMenu;
use crate::browser::{address, dom, files};
use crate::components::button::IconButton;
use crate::components::icon::{Icon, IconMark};
use crate::components::lang::t;
use crate::components::menu::{Menu, MenuItem};
use crate::components::save_state::{SaveState, SaveStatus};
use crate::components::toast::{Toasts, use_toasts};
use crate::route::{Page, Route};
use crate::session::{self, Session, use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::text::{Lang, common, shell};

/// The bar.
#[component]
pub fn Bar() -> impl IntoView {
    let session = use_session();
    let dialogs = expect_context::<Dialogs>();
    let untitled = t(shell::untitled);
    let title = session.derive(|book| book.about.title.clone());
    let shown = move || Some(title.get()).filter(|title| !title.is_empty()).unwrap_or_else(|| untitled.get());
    view! {
        <header class="shell__bar">
            <a class="shell__home" href=Route::Shelf.href() aria-label=t(shell::back_to_shelf) title=t(shell::back_to_shelf)>
                <IconMark icon=Icon::Book />
            </a>
            <button type="button" class="shell__title" title=t(shell::book_settings) on:click=move |_| dialogs.settings.set(true)>
                {shown}
            </button>
            <Kept />
            <span class="shell__spacer"></span>
            <Tools dialogs />
        </header>
    }
}

#[component]
fn Tools(dialogs: Dialogs) -> impl IntoView {
    view! {
        <div class="shell__tools">
            <Steps />
            <IconButton label=t(shell::find_title) icon=Icon::Search on_press=move |()| dialogs.find.set(true) />
            <span class="only-wide"><LanguageButton /></span>
            <PrefsMenu />
            <ExportMenu />
            <span class="only-wide">
                <IconButton label=t(shell::keys) icon=Icon::Keyboard on_press=move |()| dialogs.keys.set(true) />
            </span>
        </div>
    }
}

/// How the last edit is kept.
#[component]
fn Kept() -> impl IntoView {
    let session = use_session();
    let (state, at) = (session.save_state(), session.saved_at());
    let status = Signal::derive(move || match state.get() {
        session::SaveState::Saving => SaveStatus::Saving,
        session::SaveState::Saved => SaveStatus::Saved,
        session::SaveState::OnDisk => SaveStatus::OnDisk,
        session::SaveState::NotSaved => SaveStatus::NotSaved,
        session::SaveState::MemoryOnly => SaveStatus::MemoryOnly,
        session::SaveState::ReadOnly => SaveStatus::ReadOnly,
    });
    let time = Signal::derive(move || Some(at.get()).filter(|at| !at.is_empty() && status.get().is_kept()));
    let backups = Route::Book(session.id(), Page::Backups).href();
    view! { <SaveState status time on_press=move |()| address::go(&backups) /> }
}

/// Undo and redo, each naming what it would do.
#[component]
fn Steps() -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let labels = session.step_labels();
    let lang = use_prefs().lang();
    let name = move |label: Option<String>, of: fn(Lang, &str) -> String, none: fn(Lang) -> String| match label {
        Some(label) => of(lang.get(), &label),
        None => none(lang.get()),
    };
    let undo = Signal::derive(move || name(labels.get().0, shell::undo_of, shell::nothing_to_undo));
    let redo = Signal::derive(move || name(labels.get().1, shell::redo_of, shell::nothing_to_redo));
    let no_undo = Signal::derive(move || labels.with(|labels| labels.0.is_none()));
    let no_redo = Signal::derive(move || labels.with(|labels| labels.1.is_none()));
    let lang = use_prefs().lang();
    view! {
        <IconButton label=undo icon=Icon::Undo disabled=no_undo on_press=move |()| take_back(session, toasts, lang) />
        <IconButton label=redo icon=Icon::Redo disabled=no_redo on_press=move |()| do_again(session, toasts, lang) />
    }
}

/// Undoes and says what.
pub fn take_back(session: Session, toasts: Toasts, lang: Signal<Lang>) {
    if let Some(label) = session.undo() {
        toasts.say(shell::undone(lang.get_untracked(), &label));
    }
}

/// Redoes and says what.
pub fn do_again(session: Session, toasts: Toasts, lang: Signal<Lang>) {
    if let Some(label) = session.redo() {
        toasts.say(shell::redone(lang.get_untracked(), &label));
    }
}

/// Switches between the two languages without reload.
#[component]
pub fn LanguageButton() -> impl IntoView {
    let prefs = use_prefs();
    let other = move || if prefs.lang().get_untracked() == Lang::Zh { Lang::En } else { Lang::Zh };
    let lang = prefs.lang();
    let tag = move || if lang.get() == Lang::Zh { "en" } else { "zh-CN" };
    view! {
        <button type="button" class="button" data-kind="quiet" lang=tag on:click=move |_| prefs.set_lang(other())>
            <span class="button__label">{t(shell::switch_language)}</span>
        </button>
    }
}

/// Export, copy and print.
#[component]
fn ExportMenu() -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let lang = use_prefs().lang();
    let items = Signal::derive(move || {
        let lang = lang.get();
        vec![
            MenuItem::new(shell::export_book(lang), move || export_file(session, toasts, lang)).icon(Icon::Download),
            MenuItem::new(shell::copy_as_text(lang), move || copy_text(session, toasts, lang)).icon(Icon::Copy),
            MenuItem::new(common::print(lang), files::print).icon(Icon::Print),
        ]
    });
    view! { <Menu label=t(shell::export) items icon=Icon::Share /> }
}

/// Downloads the book as a file, with what stands in an open field.
pub fn export_file(session: Session, toasts: Toasts, lang: Lang) {
    dom::commit_open_field();
    let (name, text) = session.export_file();
    match files::download(&name, "application/json", text.as_bytes()) {
        Ok(()) => toasts.say(shell::exported(lang, &name)),
        Err(_) => toasts.say(shell::export_failed(lang)),
    }
}

fn copy_text(session: Session, toasts: Toasts, lang: Lang) {
    dom::commit_open_field();
    let (_, text) = session.export_file();
    leptos::task::spawn_local(async move {
        let say = if files::copy_text(&text).await { shell::copied } else { shell::copy_failed };
        toasts.say(say(lang));
    });
}
