//! The shelf: the books on this device, and every way to get one more.

mod card;
mod new_book;

pub use card::export;

use super::frame::{LanguageButton, PrefsMenu};
use super::import::{ImportArea, Incoming};
use super::keeping::{LostBooks, Reminder};
use crate::browser::files;
use crate::components::badge::Tone;
use crate::components::banner::Banner;
use crate::components::button::{Button, ButtonKind};
use crate::components::card::EmptyState;
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::route::Route;
use crate::session::{DeskEntry, use_desk};
use leptos::html;
use leptos::prelude::*;
use sandtable_core::text::{keeping, shell};

/// The page.
#[component]
pub fn ShelfPage() -> impl IntoView {
    let desk = use_desk();
    let incoming = expect_context::<Incoming>();
    let trouble = desk.trouble();
    view! {
        <main class="shelf" id="content" tabindex="-1">
            <header class="shelf__head">
                <div>
                    <h1 class="shelf__name">{t(shell::app_name)}</h1>
                    <p class="shelf__tagline">{t(shell::app_tagline)}</p>
                </div>
                <div class="row"><LanguageButton /><PrefsMenu /></div>
            </header>
            <Show when=move || desk.is_memory_only()><MemoryBanner /></Show>
            <Show when=move || trouble.get()><Banner tone=Tone::Bad text=t(shell::shelf_trouble) /></Show>
            <LostBooks />
            <Beginnings incoming />
            <Reminder />
            <Books />
            <p class="shelf__where">
                {t(shell::where_data_lives)}" "{t(shell::offline_note)}" "<a href=Route::Storage.href()>{t(keeping::storage)}</a>
            </p>
        </main>
        <ImportArea incoming session=None />
    }
}

/// Nothing is stored: by the browser's will or the person's.
#[component]
fn MemoryBanner() -> impl IntoView {
    let text = if use_desk().is_blocked() { shell::memory_mode_text } else { keeping::memory_on };
    view! { <Banner tone=Tone::Warning text=t(text) /> }
}

/// Every way to get a book.
#[component]
fn Beginnings(incoming: Incoming) -> impl IntoView {
    let pasting = RwSignal::new(false);
    view! {
        <div class="row shelf__begin">
            <new_book::SampleButton />
            <new_book::NewBookButton />
            <FileButton incoming />
            <Button label=t(shell::import_paste) icon=Icon::Copy kind=ButtonKind::Quiet on_press=move |()| pasting.set(true) />
        </div>
        <PasteDialog open=pasting incoming />
    }
}

#[component]
fn FileButton(incoming: Incoming) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let choose = move |()| {
        if let Some(input) = node.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_| {
        let Some(input) = node.try_get_untracked().flatten() else { return };
        if let Some(file) = files::first(input.files()) {
            incoming.take_file(file);
        }
        input.set_value("");
    };
    view! {
        <Button label=t(shell::import_file) icon=Icon::Upload on_press=choose />
        <input type="file" hidden accept=".json,application/json"
            node_ref=node on:change=chosen />
    }
}

#[component]
fn PasteDialog(open: RwSignal<bool>, incoming: Incoming) -> impl IntoView {
    view! {
        <Dialog open title=t(shell::paste_title)>
            <PasteBox open incoming />
        </Dialog>
    }
}

#[component]
fn PasteBox(open: RwSignal<bool>, incoming: Incoming) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let read = move |()| {
        open.set(false);
        incoming.take_text(&typed.get_untracked());
    };
    let empty = Signal::derive(move || typed.with(|text| text.trim().is_empty()));
    view! {
        <label class="field">
            <span class="field__label">{t(shell::paste_label)}</span>
            <textarea class="input input--area" rows="8" on:input=move |ev| typed.set(event_target_value(&ev))></textarea>
        </label>
        <DialogActions>
            <Button label=t(shell::paste_read) kind=ButtonKind::Primary disabled=empty on_press=read />
        </DialogActions>
    }
}

/// The books in three groups: at hand, archived, in the bin.
#[component]
fn Books() -> impl IntoView {
    let desk = use_desk();
    let group = move |belongs: fn(&DeskEntry) -> bool| {
        Signal::derive(move || desk.entries().into_iter().filter(belongs).collect::<Vec<_>>())
    };
    let at_hand = group(|entry| !entry.archived && entry.binned.is_none());
    let archived = group(|entry| entry.archived && entry.binned.is_none());
    let binned = group(|entry| entry.binned.is_some());
    let empty =
        || view! { <EmptyState title=t(shell::shelf_empty_title) text=t(shell::shelf_empty_text) icon=Icon::Book /> };
    view! {
        <section class="shelf__group" aria-labelledby="books-at-hand">
            <h2 id="books-at-hand">{t(shell::shelf_title)}</h2>
            <Show when=move || !at_hand.with(Vec::is_empty) fallback=empty><Cards entries=at_hand /></Show>
        </section>
        <Folded title=t(shell::archived_books) entries=archived />
        <Folded title=t(shell::binned_books) entries=binned />
    }
}

#[component]
fn Folded(title: Signal<String>, entries: Signal<Vec<DeskEntry>>) -> impl IntoView {
    view! {
        <Show when=move || !entries.with(Vec::is_empty)>
            <details class="shelf__group">
                <summary>{title}" · "{move || entries.with(Vec::len)}</summary>
                <Cards entries />
            </details>
        </Show>
    }
}

#[component]
fn Cards(entries: Signal<Vec<DeskEntry>>) -> impl IntoView {
    view! {
        <ul class="shelf__books" role="list">
            <For each=move || entries.get() key=DeskEntry::clone let:entry>
                <card::BookCard entry />
            </For>
        </ul>
    }
}
