//! What is stored where, for the whole desk; downloading and erasing everything; plain words on what to rely on.

use super::erase::EraseButton;
use crate::browser::files;
use crate::components::badge::Tone;
use crate::components::banner::Banner;
use crate::components::button::{Button, ButtonKind, LinkButton};
use crate::components::card::{Card, KeyValue};
use crate::components::lang::t;
use crate::components::toast::{Toasts, use_toasts};
use crate::pages::shelf::export;
use crate::route::{Page, Route};
use crate::session::{Desk, Stock, use_desk, use_prefs};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sandtable_core::text::{Lang, keeping, shell};

/// The page.
#[component]
pub fn StoragePage() -> impl IntoView {
    let desk = use_desk();
    let stock = RwSignal::new(None::<Stock>);
    let look = move || {
        spawn_local(async move {
            stock.try_set(Some(desk.stock().await));
        });
    };
    look();
    view! {
        <main class="shelf keeping" id="content" tabindex="-1">
            <header class="tool__head">
                <h1 class="tool__title">{t(keeping::storage)}</h1>
                <p class="tool__purpose">{t(keeping::storage_purpose)}</p>
                <div class="tool__actions"><LinkButton href=Route::Shelf.href() label=t(shell::back_to_shelf) /></div>
            </header>
            <Show when=move || desk.is_memory_only()>
                <Banner tone=Tone::Warning text=t(keeping::memory_on) />
            </Show>
            <Places stock look=Callback::new(move |()| look()) />
            <Books />
            <Words />
            <Memory look=Callback::new(move |()| look()) />
        </main>
    }
}

/// The two places, the browser's estimate, its promise.
#[component]
fn Places(stock: RwSignal<Option<Stock>>, look: Callback<()>) -> impl IntoView {
    let (desk, toasts, lang) = (use_desk(), use_toasts(), use_prefs().lang());
    let pairs = Signal::derive(move || stock.with(|stock| rows(lang.get(), stock.as_ref())));
    let ask = move |()| {
        let lang = lang.get_untracked();
        spawn_local(async move {
            let given = desk.ask_to_keep().await == Some(true);
            let say = if given { keeping::promise_given } else { keeping::promise_refused };
            toasts.say(say(lang));
            look.try_run(());
        });
    };
    let unpromised = move || stock.with(|stock| stock.as_ref().is_some_and(|stock| stock.promised == Some(false)));
    view! {
        <Card title=t(keeping::places)>
            <KeyValue pairs />
            <Show when=unpromised><Button label=t(keeping::ask_promise) on_press=ask /></Show>
        </Card>
    }
}

fn rows(lang: Lang, stock: Option<&Stock>) -> Vec<(String, String)> {
    let size = |bytes| keeping::size(lang, bytes);
    let said = |say: &dyn Fn(&Stock) -> String| stock.map_or_else(|| keeping::looking(lang), say);
    let second = |stock: &Stock| match stock.second {
        Some((bytes, backups)) => keeping::second_size(lang, &size(bytes), backups),
        None => keeping::second_unreachable(lang),
    };
    let all = |stock: &Stock| match stock.estimate {
        Some((used, quota)) => keeping::usage(lang, &size(used), &size(quota)),
        None => keeping::unknown(lang),
    };
    let promise = |stock: &Stock| match stock.promised {
        Some(true) => keeping::promised(lang),
        Some(false) => keeping::not_promised(lang),
        None => keeping::unknown(lang),
    };
    vec![
        (keeping::place_first(lang), said(&|stock| keeping::first_size(lang, &size(stock.first), stock.percent))),
        (keeping::place_second(lang), said(&second)),
        (keeping::place_all(lang), said(&all)),
        (keeping::place_promise(lang), said(&promise)),
    ]
}

/// Every book with its size and its backups, and what can be done with all of them.
#[component]
fn Books() -> impl IntoView {
    let (desk, toasts, lang) = (use_desk(), use_toasts(), use_prefs().lang());
    let row = move |entry: crate::session::DeskEntry| {
        let lang = lang.get();
        let title = if entry.title.is_empty() { shell::untitled(lang) } else { entry.title };
        let href = Route::Book(entry.id, Page::Backups).href();
        let size = keeping::book_size(lang, &keeping::size(lang, 2 * entry.units as u64));
        let exported = entry.exported.map(|day| shell::exported_on(lang, &day.to_string()));
        view! {
            <li class="keeping__row">
                <a href=href>{keeping::backups_of(lang, &title)}</a>
                <span class="keeping__fact">{size}</span>
                <span class="keeping__fact">{exported.unwrap_or_else(|| shell::never_exported(lang))}</span>
            </li>
        }
    };
    view! {
        <Card title=t(keeping::books_here)>
            <ul class="keeping__rows" role="list">{move || desk.entries().into_iter().map(row).collect_view()}</ul>
            <div class="row">
                <Button label=t(keeping::download_all) kind=ButtonKind::Primary on_press=move |()| download_all(desk, toasts, lang.get_untracked()) />
                <Button label=t(keeping::download_records) on_press=move |()| download_records(desk, toasts, lang.get_untracked()) />
                <EraseButton />
            </div>
        </Card>
    }
}

/// One file per book, each of which can be imported.
pub(super) fn download_all(desk: Desk, toasts: Toasts, lang: Lang) {
    spawn_local(async move {
        let (mut done, mut failed) = (0, 0);
        for entry in desk.entries() {
            match export(desk, entry.id, lang).await {
                Ok(_) => done += 1,
                Err(_) => failed += 1,
            }
        }
        toasts.say(keeping::downloaded_all(lang, done));
        if failed > 0 {
            toasts.say(keeping::download_some_failed(lang, failed));
        }
    });
}

fn download_records(desk: Desk, toasts: Toasts, lang: Lang) {
    spawn_local(async move {
        let text = desk.all_records().await;
        let done = files::download("sandtable-records.json", "application/json", text.as_bytes()).is_ok();
        if !done {
            toasts.say(shell::export_failed(lang));
        }
    });
}

#[component]
fn Words() -> impl IntoView {
    let words = [keeping::words_private, keeping::words_safari, keeping::words_shared, keeping::words_file];
    view! {
        <Card title=t(keeping::words_title)>
            <ul class="prose">{words.map(|word| view! { <li>{t(word)}</li> }).collect_view()}</ul>
        </Card>
    }
}

/// Working without storing, by choice.
#[component]
fn Memory(look: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let start = move |()| {
        desk.store_nothing();
        look.run(());
    };
    view! {
        <Show when=move || !desk.is_memory_only()>
            <Card title=t(keeping::memory_title) purpose=t(keeping::memory_text)>
                <Button label=t(keeping::memory_start) on_press=start />
            </Card>
        </Show>
    }
}
