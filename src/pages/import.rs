//! Taking a book file in: by choosing, dropping anywhere, or pasting; a preview; replace, merge or as a copy.
//! What is wrong with a file is said by the exchange room; nothing is changed before a choice is made.

use crate::browser::{address, files};
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::lang::t;
use crate::components::toast::use_toasts;
use crate::pages::parts::{Part, use_parts};
use crate::route::{Page, Route};
use crate::session::{Desk, Session, use_desk, use_prefs};
use leptos::ev::{self, DragEvent};
use leptos::prelude::*;
use sandtable_core::book::Book;
use sandtable_core::exchange::{self, ImportError, Imported, Limits, Preview, Tally};
use sandtable_core::text::{Lang, common, shell};
use sandtable_core::value::Id;
use std::sync::Arc;
use web_sys::File;

/// What came in, waiting for a choice: its bytes, or the size of a file that is too large to be read.
#[derive(Clone, Copy, Default)]
pub struct Incoming(RwSignal<Option<Arc<Result<Vec<u8>, usize>>>>);

impl Incoming {
    /// Takes a file in.
    pub fn take_file(self, file: File) {
        leptos::task::spawn_local(async move {
            let size = file.size() as usize;
            let bytes = files::read(&file, Limits::default().bytes).await;
            self.0.set(Some(Arc::new(bytes.map_err(|_| size))));
        });
    }

    /// Takes pasted text in.
    pub fn take_text(self, text: &str) {
        self.0.set(Some(Arc::new(Ok(text.as_bytes().to_vec()))));
    }

    /// What it is, read as a book.
    fn read(self) -> Option<Arc<Result<Imported, ImportError>>> {
        let limits = Limits::default();
        let read = |bytes: &Result<Vec<u8>, usize>| match bytes {
            Ok(bytes) => exchange::read(bytes, &limits),
            Err(size) => Err(ImportError::TooLarge { size: *size, limit: limits.bytes }),
        };
        self.0.get().map(|bytes| Arc::new(read(&bytes)))
    }
}

/// The book that an import goes into, if one is open. Asked for here and not by the session's own context: that of a
/// book that was closed may still be there on the shelf.
#[derive(Clone, Copy)]
struct Into(Option<Session>);

/// Whether pasted text may be a book.
fn looks_like_book(text: &str) -> bool {
    text.trim_start().starts_with('{') && text.contains("\"sandtable-book\"")
}

/// Files dropped anywhere, books pasted outside of fields, and the dialog that follows.
#[component]
pub fn ImportArea(
    /// Where what was read waits.
    incoming: Incoming,
    /// The book that is open, if one is.
    session: Option<Session>,
) -> impl IntoView {
    provide_context(Into(session));
    let over = RwSignal::new(false);
    let drag = move |ev: DragEvent| {
        if ev.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0)) {
            ev.prevent_default();
            over.set(true);
        }
    };
    let drop = move |ev: DragEvent| {
        over.set(false);
        if ev.default_prevented() {
            return;
        }
        if let Some(file) = files::first(ev.data_transfer().and_then(|data| data.files())) {
            ev.prevent_default();
            incoming.take_file(file);
        }
    };
    let paste = move |ev: web_sys::ClipboardEvent| {
        if crate::browser::dom::is_typing(ev.target()) {
            return;
        }
        let text = ev.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        if looks_like_book(&text) {
            ev.prevent_default();
            incoming.take_text(&text);
        }
    };
    let handles = [
        window_event_listener(ev::dragover, drag),
        window_event_listener(ev::dragleave, move |ev| over.set(ev.related_target().is_some() && over.get_untracked())),
        window_event_listener(ev::drop, drop),
        window_event_listener(ev::paste, paste),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
    view! {
        <Show when=move || over.get()>
            <div class="drop-area" role="status"><p>{t(shell::drop_here)}</p></div>
        </Show>
        // What comes in while the dialog about something before it is closing gets a dialog of its own.
        {move || incoming.0.with(Option::is_some).then(|| use_parts().show(Part::Import, &Route::Shelf))}
    }
}

/// The dialog about what came in.
pub fn shown(_: &Route) -> AnyView {
    let (Into(session), incoming) = (expect_context::<Into>(), expect_context::<Incoming>());
    view! { <ImportDialog incoming session /> }.into_any()
}

#[component]
fn ImportDialog(incoming: Incoming, session: Option<Session>) -> impl IntoView {
    let open = RwSignal::new(true);
    let read = Memo::new_with_compare(move |_| incoming.read(), |_, _| true);
    let title = t(move |lang| match read.get().as_deref() {
        Some(Err(_)) => shell::import_refused(lang),
        _ => shell::import_title(lang),
    });
    let close = Callback::new(move |()| incoming.0.set(None));
    let body = move || match read.get() {
        None => ().into_any(),
        Some(read) => match read.as_ref() {
            Ok(imported) => view! { <Offer imported=Arc::new(imported.clone()) session close /> }.into_any(),
            Err(error) => view! { <Refusal error=error.clone() close /> }.into_any(),
        },
    };
    view! { <Dialog open title on_close=close>{body}</Dialog> }
}

/// Why a file is not taken: what, why, how to mend.
#[component]
fn Refusal(error: ImportError, close: Callback<()>) -> impl IntoView {
    let lang = use_prefs().lang();
    let sentence = Signal::derive(move || error.say(lang.get()));
    view! {
        <div class="import__refusal" role="alert">
            <p class="import__what">{move || sentence.get().text}</p>
            <p>{move || sentence.get().reason}</p>
            <p>{move || sentence.get().action}</p>
        </div>
        <DialogActions><Button label=t(common::close) kind=ButtonKind::Primary on_press=move |()| close.run(()) /></DialogActions>
    }
}

/// What a file would change, and the choices.
#[component]
fn Offer(imported: Arc<Imported>, session: Option<Session>, close: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let lang = use_prefs().lang();
    let current = session.map(|session| session.now());
    let preview = exchange::compare(current.as_deref(), &imported.book);
    let exported = imported.origin.exported.map(|day| day.to_string()).unwrap_or_else(|| "—".into());
    let title = imported.book.about.title.clone();
    let head = t(move |lang| shell::import_from(lang, &title, &exported));
    let notices = imported.notices.clone();
    let notices = move || {
        let line = |notice: &exchange::Notice| view! { <p class="import__notice">{notice.say(lang.get()).text}</p> };
        notices.iter().map(line).collect_view()
    };
    let advice = advice(session, desk, &imported, &preview);
    view! {
        <p class="import__head">{head}</p>
        {notices}
        {advice.map(|advice| view! { <p class="import__notice">{t(advice)}</p> })}
        <PreviewTable preview />
        <Choices imported session close />
    }
}

type Words = fn(Lang) -> String;

fn advice(session: Option<Session>, desk: Desk, imported: &Imported, preview: &Preview) -> Option<Words> {
    match session {
        Some(_) if preview.is_same() => Some(shell::import_same),
        Some(session) if imported.origin.id.is_some_and(|id| id != session.id()) => Some(shell::import_other_book),
        None if on_shelf(desk, imported).is_some() => Some(shell::import_on_shelf),
        _ => None,
    }
}

/// The book of the shelf that a file belongs to.
fn on_shelf(desk: Desk, imported: &Imported) -> Option<Id> {
    imported.origin.id.filter(|id| desk.entries().iter().any(|entry| entry.id == *id))
}

/// What would be new, changed, the same or missing, as a table.
#[component]
pub fn PreviewTable(
    /// What is compared.
    preview: Preview,
    /// The words for what is only there.
    #[prop(default = shell::import_new)]
    new: fn(Lang) -> String,
    /// The words for what is only here.
    #[prop(default = shell::import_absent)]
    missing: fn(Lang) -> String,
) -> impl IntoView {
    let lang = use_prefs().lang();
    let settings = preview.settings;
    let rows = move || {
        let filled = |tally: &&Tally| tally.new + tally.changed + tally.same + tally.missing > 0;
        let row = |tally: &Tally| {
            view! {
                <tr>
                    <th scope="row">{tally.collection.name(lang.get())}</th>
                    <td>{tally.new}</td><td>{tally.changed}</td><td>{tally.same}</td><td>{tally.missing}</td>
                </tr>
            }
        };
        preview.tallies.iter().filter(filled).map(row).collect_view()
    };
    view! {
        <table class="import__table">
            <thead>
                <tr>
                    <th scope="col">{t(shell::import_collection)}</th>
                    <th scope="col">{t(new)}</th>
                    <th scope="col">{t(shell::import_changed)}</th>
                    <th scope="col">{t(shell::import_unchanged)}</th>
                    <th scope="col">{t(missing)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {(settings > 0).then(|| view! { <p>{t(move |lang| shell::import_settings(lang, settings))}</p> })}
    }
}

/// What can be done with the file: in an open book, or on the shelf.
#[component]
fn Choices(imported: Arc<Imported>, session: Option<Session>, close: Callback<()>) -> impl IntoView {
    match session {
        Some(session) => view! { <BookChoices imported session close /> }.into_any(),
        None => view! { <ShelfChoices imported close /> }.into_any(),
    }
}

#[component]
fn BookChoices(imported: Arc<Imported>, session: Session, close: Callback<()>) -> impl IntoView {
    let toasts = use_toasts();
    let lang = use_prefs().lang();
    let take = move |next: Book| {
        let lang = lang.get_untracked();
        let label = shell::edit_import(lang);
        match session.replace(label.clone(), next) {
            Ok(()) => {
                let last = move || session.step_labels().get_untracked().0;
                let undo = move || drop(last().filter(|last| *last == label).and_then(|_| session.undo()));
                toasts.offer(shell::import_done(lang), common::undo(lang), undo);
            }
            Err(_) => toasts.say(shell::import_not_stored(lang)),
        }
        close.run(());
    };
    let (whole, merging) = (Arc::clone(&imported), Arc::clone(&imported));
    let merge = move |()| {
        let merged = exchange::merge(&session.document(), &merging);
        if let Ok(book) = Book::from_tree(merged.tree) {
            take(book);
        }
    };
    view! {
        <DialogActions>
            <CopyButton imported close />
            <Button label=t(shell::import_replace) on_press=move |()| take(whole.book.clone()) />
            <Button label=t(shell::import_merge) kind=ButtonKind::Primary on_press=merge />
        </DialogActions>
    }
}

#[component]
fn ShelfChoices(imported: Arc<Imported>, close: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let finish = adding(desk, close);
    match on_shelf(desk, &imported) {
        Some(id) => {
            // The file stays waiting: the book's own page offers to merge or replace.
            let open = move |()| address::go(&Route::Book(id, Page::Overview).href());
            view! {
                <DialogActions>
                    <CopyButton imported close />
                    <Button label=t(shell::import_open) kind=ButtonKind::Primary on_press=open />
                </DialogActions>
            }
            .into_any()
        }
        None => {
            let add = move |()| finish(imported.origin.id, imported.document.clone(), &imported.book.about.title);
            view! {
                <DialogActions>
                    <Button label=t(common::cancel) on_press=move |()| close.run(()) />
                    <Button label=t(shell::import_add) kind=ButtonKind::Primary on_press=add />
                </DialogActions>
            }
            .into_any()
        }
    }
}

#[component]
fn CopyButton(imported: Arc<Imported>, close: Callback<()>) -> impl IntoView {
    let finish = adding(use_desk(), close);
    let lang = use_prefs().lang();
    let copy = move |()| {
        let title = shell::copy_of(lang.get_untracked(), &imported.book.about.title);
        finish(None, exchange::as_copy(&imported, &title), &title);
    };
    view! { <Button label=t(shell::import_copy) on_press=copy /> }
}

/// Puts a document on the shelf, says so and opens it.
fn adding(
    desk: Desk,
    close: Callback<()>,
) -> impl Fn(Option<Id>, sandtable_core::book::Document, &str) + Copy + Send + Sync {
    let toasts = use_toasts();
    let lang = use_prefs().lang();
    move |id, document, title| {
        let (lang, title) = (lang.get_untracked(), title.to_owned());
        close.run(());
        leptos::task::spawn_local(async move {
            match desk.create(id, document).await {
                Ok(id) => {
                    toasts.say(shell::import_added(lang, &title));
                    address::go(&Route::Book(id, Page::Overview).href());
                }
                Err(_) => toasts.say(shell::import_not_stored(lang)),
            }
        });
    }
}
