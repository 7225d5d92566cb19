//! One book on the shelf: how far it has come, when it was changed and exported, and what can be done with it.

use crate::browser::{clock, files};
use crate::components::dialog::ConfirmDialog;
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::menu::{Menu, MenuItem};
use crate::components::toast::use_toasts;
use crate::route::{Page, Route};
use crate::session::{Desk, DeskEntry, use_desk, use_prefs};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sandtable_core::book::{Document, Path};
use sandtable_core::exchange;
use sandtable_core::text::{Lang, common, keeping, shell};
use sandtable_core::value::Id;

/// A book.
#[component]
pub fn BookCard(
    /// What the shelf knows of it.
    entry: DeskEntry,
) -> impl IntoView {
    let shown = entry.clone();
    let title = t(move |lang| titled(lang, &shown));
    let href = Route::Book(entry.id, Page::Overview).href();
    let meter = entry.started.to_string();
    let started = entry.started;
    view! {
        <li class="book-card">
            <a class="book-card__link" href=href>
                <span class="book-card__title">{title}</span>
                <Facts entry=entry.clone() />
                <meter class="book-card__meter" min="0" max="5" value=meter aria-label=t(move |lang| shell::tools_started(lang, started))></meter>
            </a>
            <BookMenu entry title />
        </li>
    }
}

pub fn titled(lang: Lang, entry: &DeskEntry) -> String {
    match entry.title.as_str() {
        "" if entry.locked => keeping::locked_book(lang),
        "" => shell::untitled(lang),
        title => title.to_owned(),
    }
}

#[component]
fn Facts(entry: DeskEntry) -> impl IntoView {
    let (accounts, changed) = (entry.accounts, clock::day_of(entry.changed));
    let export = t(move |lang| match entry.exported {
        Some(day) => shell::exported_on(lang, &day.to_string()),
        None => shell::never_exported(lang),
    });
    view! {
        <span class="book-card__facts">
            <span>{t(move |lang| shell::accounts_count(lang, accounts))}</span>
            <span>{t(move |lang| shell::changed_on(lang, &changed.to_string()))}</span>
            <span>{export}</span>
        </span>
    }
}

#[component]
fn BookMenu(entry: DeskEntry, title: Signal<String>) -> impl IntoView {
    let (desk, toasts, lang) = (use_desk(), use_toasts(), use_prefs().lang());
    let erasing = RwSignal::new(false);
    let id = entry.id;
    let say = move |text: fn(Lang, &str) -> String| toasts.say(text(lang.get_untracked(), &title.get_untracked()));
    let export = move || {
        spawn_local(async move {
            toasts.say(export(desk, id, lang.get_untracked()).await.unwrap_or_else(|why| why));
        });
    };
    let bin = move || {
        desk.bin(id, true);
        let undo = move || desk.bin(id, false);
        let lang = lang.get_untracked();
        toasts.offer(shell::book_binned(lang, &title.get_untracked()), common::undo(lang), undo);
    };
    let items = Signal::derive(move || {
        let lang = lang.get();
        let mut items = vec![MenuItem::new(shell::export_book(lang), export).icon(Icon::Download)];
        if entry.binned.is_some() {
            items.push(MenuItem::new(common::restore(lang), move || desk.bin(id, false)).icon(Icon::Restore));
            items.push(MenuItem::new(shell::erase_forever(lang), move || erasing.set(true)).icon(Icon::Trash).danger());
            return items;
        }
        let (archive, archived) =
            if entry.archived { (shell::unarchive(lang), false) } else { (shell::archive(lang), true) };
        items.push(
            MenuItem::new(common::duplicate(lang), move || spawn_local(duplicate(desk, id, lang))).icon(Icon::Copy),
        );
        items.push(MenuItem::new(archive, move || desk.archive(id, archived)).icon(Icon::Archive));
        items.push(MenuItem::new(shell::move_to_bin(lang), bin).icon(Icon::Trash).danger());
        items
    });
    let erase = move |()| {
        spawn_local(async move {
            match desk.erase(id).await {
                true => say(shell::book_erased),
                false => toasts.say(shell::shelf_trouble(lang.get_untracked())),
            }
        });
    };
    let label = t(move |lang| shell::book_actions(lang, &title.get()));
    let text = t(move |lang| shell::erase_forever_text(lang, &title.get()));
    view! {
        <Menu label items />
        <ConfirmDialog open=erasing title=t(shell::erase_forever) text confirm=t(shell::erase_forever) on_confirm=erase danger=true />
    }
}

/// Downloads a book as a file; what to say about it, or why it failed.
pub async fn export(desk: Desk, id: Id, lang: Lang) -> Result<String, String> {
    let document = desk.document(id).await.ok_or_else(|| shell::book_broken_title(lang))?;
    let (name, text) = exchange::file_of(&document, id, clock::today());
    files::download(&name, "application/json", text.as_bytes()).map_err(|_| shell::export_failed(lang))?;
    desk.exported(id);
    Ok(shell::exported(lang, &name))
}

/// A copy of a book under a title that says so. A book that cannot be read is not copied.
async fn duplicate(desk: Desk, id: Id, lang: Lang) {
    let Some(document) = desk.document(id).await else { return };
    let path = Path::of(["about", "title"]);
    let title = document.get(&path).and_then(|title| title.as_str().map(str::to_owned)).unwrap_or_default();
    let mut copy = Document { tree: document.tree, ..Document::default() };
    copy.put(&path, Some(shell::copy_of(lang, &title).into()));
    drop(desk.create(None, copy).await);
}
