//! The frame around a book: bar, thread, the page in the middle, and what is reached from everywhere (find, keys,
//! settings, import by dropping). It holds no tool.

mod bar;
mod bin;
mod find;
mod keys;
mod notices;
mod overview;
mod page;
mod settings;
mod thread;
mod title;

pub use bar::LanguageButton;
pub use settings::PrefsMenu;

use super::import::{ImportArea, Incoming};
use super::keeping::LockPage;
use super::unknown::Stop;
use crate::browser::{files, measure};
use crate::components::button::{Button, ButtonKind};
use crate::components::lang::{t, use_lang};
use crate::components::toast::use_toasts;
use crate::route::Route;
use crate::session::{Desk, OpenError, Session, use_desk, use_session};
use leptos::prelude::*;
use sandtable_core::text::shell;
use sandtable_core::value::Id;

/// Which of the frame's dialogs is open.
#[derive(Clone, Copy)]
pub struct Dialogs {
    /// Find.
    pub find: RwSignal<bool>,
    /// The keys.
    pub keys: RwSignal<bool>,
    /// Settings of the book.
    pub settings: RwSignal<bool>,
    /// What is about to be imported.
    pub incoming: Incoming,
}

impl Dialogs {
    fn provide() -> Self {
        let closed = || RwSignal::new(false);
        let dialogs =
            Self { find: closed(), keys: closed(), settings: closed(), incoming: expect_context::<Incoming>() };
        provide_context(dialogs);
        dialogs
    }
}

/// The book that an address names.
pub fn shown(route: &Route) -> AnyView {
    match route {
        Route::Book(id, _) => view! { <BookPage id=*id /> }.into_any(),
        Route::Shelf | Route::Storage | Route::Unknown => ().into_any(),
    }
}

/// A book, opened, with its pages; or what there is to say when it cannot be opened.
#[component]
fn BookPage(
    /// The book's id.
    id: Id,
) -> impl IntoView {
    let desk = use_desk();
    let ready = RwSignal::new(!desk.has_mirror());
    if !ready.get_untracked() {
        leptos::task::spawn_local(async move {
            desk.fetch(id).await;
            ready.try_set(true);
        });
    }
    let reopen = Callback::new(move |()| ready.set(true));
    move || ready.get().then(|| opened(desk, id, reopen))
}

fn opened(desk: Desk, id: Id, reopen: Callback<()>) -> AnyView {
    match measure::timed("open", || Session::provide(desk, id)) {
        Ok(_) => view! { <Frame /> }.into_any(),
        Err(OpenError::Locked) => view! { <LockPage id on_open=reopen /> }.into_any(),
        Err(error) => view! { <Closed id error /> }.into_any(),
    }
}

#[component]
fn Frame() -> impl IntoView {
    let dialogs = Dialogs::provide();
    keys::listen(dialogs);
    tell_of_other_tabs();
    title::follow();
    view! {
        <div class="shell">
            <bar::Bar />
            <thread::Thread />
            <main class="shell__main" id="content" tabindex="-1">
                <notices::Notices />
                <page::Page />
            </main>
        </div>
        <find::FindDialog open=dialogs.find />
        <keys::KeysDialog open=dialogs.keys />
        <settings::SettingsDialog open=dialogs.settings />
        <ImportArea incoming=dialogs.incoming session=Some(use_session()) />
    }
}

/// Says once that another tab writes into this book, too.
fn tell_of_other_tabs() {
    let (toasts, lang, merges) = (use_toasts(), use_lang(), use_session().merges());
    Effect::new(move |told: Option<bool>| {
        let merged = merges.get() > 0;
        if merged && told != Some(true) {
            toasts.say(shell::other_tab_merged(lang.get_untracked()));
        }
        merged
    });
}

/// A book that cannot be shown: why, and the way out.
#[component]
fn Closed(id: Id, error: OpenError) -> impl IntoView {
    match error {
        OpenError::Missing | OpenError::Locked => {
            view! { <Stop title=t(shell::book_missing_title) text=t(shell::book_missing_text) /> }.into_any()
        }
        OpenError::Gone => {
            view! { <Stop title=t(shell::data_missing_title) text=t(shell::data_missing_text) /> }.into_any()
        }
        OpenError::TooNew => {
            view! { <Stop title=t(shell::book_broken_title) text=t(shell::book_too_new_text) way=view! { <RawButton id /> }.into_any() /> }.into_any()
        }
        OpenError::Unreadable(reason) => {
            let text = t(move |lang| shell::book_broken_text(lang, &reason));
            view! { <Stop title=t(shell::book_broken_title) text way=view! { <RawButton id /> }.into_any() /> }
                .into_any()
        }
    }
}

/// Downloads the records of a book as they lie there.
#[component]
fn RawButton(id: Id) -> impl IntoView {
    let desk = use_desk();
    let download = move |()| {
        let records = desk.raw_records(id);
        files::download(&format!("sandtable-{id}.txt"), "text/plain", records.as_bytes()).unwrap_or_default();
    };
    view! { <Button label=t(shell::download_raw) kind=ButtonKind::Primary on_press=download /> }
}
