//! The open book: what it is now, how it changes, how it is kept. Every change goes through [`Session::edit`].
//!
//! The session knows no tool. It makes the next book from an edit, notes the step for undo, derives the field ops and
//! hands them to storage; ops of other tabs come in the same way and are no step of this person's history.

mod backups;
mod behind;
mod desk;
mod history;
mod keeper;
mod lock;
mod mirror;
mod opening;
mod prefs;
mod rounds;
mod save_state;
mod stock;

pub use crate::browser::halt::halt as stop_all_writing;
pub use backups::{Backup, Whereabouts};
pub use behind::NotMade;
pub use desk::{Desk, DeskEntry, use_desk};
pub use opening::OpenError;
pub use prefs::{Prefs, Theme, use_prefs};
pub use save_state::SaveState;
pub use stock::Stock;

use crate::browser::{clock, measure};
use history::History;
use keeper::Keeper;
use leptos::prelude::*;
use sandtable_core::book::{Book, Conflict, Document};
use sandtable_core::exchange;
use sandtable_core::method::Pack;
use sandtable_core::storage::{Reason, SaveError};
use sandtable_core::value::{Date, Id};
use std::sync::{Arc, OnceLock};

/// The handle of the open book. Copies are the same session.
#[derive(Clone, Copy)]
pub struct Session {
    id: Id,
    book: RwSignal<Arc<Book>>,
    pack: Signal<Arc<Pack>>,
    labels: RwSignal<(Option<String>, Option<String>)>,
    writable: RwSignal<bool>,
    save: RwSignal<SaveState>,
    saved_at: RwSignal<String>,
    inner: StoredValue<Inner, LocalStorage>,
    merged: RwSignal<u32>,
    locked_elsewhere: RwSignal<bool>,
    recovered: bool,
    desk: Desk,
}

struct Inner {
    history: History,
    keeper: Keeper,
    opened_on: Date,
}

impl Session {
    /// Opens a book of the desk and gives the session to everything below.
    ///
    /// # Errors
    /// Why the book cannot be shown; nothing was changed then.
    pub fn provide(desk: Desk, id: Id) -> Result<Self, OpenError> {
        let opened = desk.open(id)?;
        let tree = opened.keeper.stored().tree.clone();
        let book = Book::from_tree(tree).map_err(|error| OpenError::Unreadable(error.to_string()))?;
        let recovered = opened.keeper.recovered;
        let session = Self {
            id,
            book: RwSignal::new(Arc::new(book)),
            pack: Signal::stored(builtin_pack()),
            labels: RwSignal::new((None, None)),
            writable: RwSignal::new(opened.writable),
            save: RwSignal::new(opened.save_state),
            saved_at: RwSignal::new(String::new()),
            inner: StoredValue::new_local(Inner {
                history: History::default(),
                keeper: opened.keeper,
                opened_on: clock::today(),
            }),
            merged: RwSignal::new(0),
            locked_elsewhere: RwSignal::new(false),
            recovered,
            desk,
        };
        provide_context(session);
        rounds::watch(session);
        session.begin(opened.save_state);
        Ok(session)
    }

    /// What is done once the book is open: lost values found while loading are noted, the mirror is brought up to date.
    fn begin(self, state: SaveState) {
        let found = self.inner.try_update_value(|inner| std::mem::take(&mut inner.keeper.found));
        self.note_conflicts(&found.unwrap_or_default());
        rounds::follow(self, state);
    }

    /// The book's id.
    pub fn id(self) -> Id {
        self.id
    }

    /// The book as it is now; for reading once, in handlers.
    pub fn now(self) -> Arc<Book> {
        self.book.try_get_untracked().unwrap_or_default()
    }

    /// A part of the book that is shared between copies, as a signal that speaks only when that part was replaced.
    pub fn part<T: Send + Sync + 'static>(
        self,
        part: impl Fn(&Book) -> Arc<T> + Send + Sync + 'static,
    ) -> Signal<Arc<T>> {
        let changed = |old: Option<&Arc<T>>, new: Option<&Arc<T>>| match (old, new) {
            (Some(old), Some(new)) => !Arc::ptr_eq(old, new),
            _ => true,
        };
        Memo::new_with_compare(move |_| self.book.with(|book| part(book)), changed).into()
    }

    /// Something derived from the book that speaks only when it differs.
    pub fn derive<T: PartialEq + Send + Sync + 'static>(
        self,
        derive: impl Fn(&Book) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.book.with(|book| derive(book)))
    }

    /// The whole book; every edit speaks.
    pub fn book(self) -> Signal<Arc<Book>> {
        self.book.into()
    }

    /// The method in force.
    pub fn pack(self) -> Signal<Arc<Pack>> {
        self.pack
    }

    /// The day that counts as today in every formula: the book's as-of date, else the day the book was opened.
    pub fn as_of(self) -> Signal<Date> {
        let opened_on = self.inner.with_value(|inner| inner.opened_on);
        self.derive(move |book| book.about.as_of.unwrap_or(opened_on)).into()
    }

    /// An identity for a new record.
    pub fn new_id(self) -> Id {
        clock::new_id()
    }

    /// Whether edits are accepted.
    pub fn writable(self) -> Signal<bool> {
        self.writable.into()
    }

    /// How the last edit is kept.
    pub fn save_state(self) -> Signal<SaveState> {
        self.save.into()
    }

    /// When everything was last found to be stored, as a time of day; empty if nothing was edited yet.
    pub fn saved_at(self) -> Signal<String> {
        self.saved_at.into()
    }

    /// Changes the book. `label` names the edit where undo offers to take it back.
    ///
    /// An edit that changes nothing leaves no step; on a read-only book nothing happens.
    pub fn edit(self, label: String, change: impl FnOnce(&mut Book)) {
        let mut next = (*self.now()).clone();
        change(&mut next);
        self.accept(label, next);
    }

    /// Changes the book if the change succeeds; otherwise the book is as it was.
    ///
    /// # Errors
    /// What the change answered.
    pub fn try_edit<T, E>(self, label: String, change: impl FnOnce(&mut Book) -> Result<T, E>) -> Result<T, E> {
        let mut next = (*self.now()).clone();
        let answer = change(&mut next)?;
        self.accept(label, next);
        Ok(answer)
    }

    /// Takes a whole book in place of the present one, behind a verified backup, as one step that can be undone.
    ///
    /// # Errors
    /// Why the backup or the new book could not be stored; the book is then as it was.
    pub fn replace(self, label: String, next: Book) -> Result<(), SaveError> {
        self.replace_for(Reason::Import, label, next)
    }

    fn replace_for(self, reason: Reason, label: String, next: Book) -> Result<(), SaveError> {
        if !self.writable.get_untracked() {
            return Err(SaveError::NotWritable);
        }
        let before = self.now();
        let after = Arc::new(next);
        let stored = self.inner.try_update_value(|inner| inner.keeper.replace(&after, reason));
        let state = stored.unwrap_or(Err(SaveError::NotWritable))?;
        self.book.set(Arc::clone(&after));
        self.inner.update_value(|inner| inner.history.note(label, before, after, clock::now()));
        self.show_labels();
        rounds::follow(self, state);
        Ok(())
    }

    fn accept(self, label: String, next: Book) {
        if !self.writable.get_untracked() {
            return;
        }
        let before = self.now();
        if let Some(after) = measure::timed("commit", || self.commit(&before, next)) {
            self.inner.update_value(|inner| inner.history.note(label, before, after, clock::now()));
            self.show_labels();
        }
    }

    /// Makes `next` the present book and hands the differences to storage. `None` when there are none.
    fn commit(self, before: &Arc<Book>, next: Book) -> Option<Arc<Book>> {
        let changes = before.diff(&next);
        if changes.is_empty() {
            return None;
        }
        let after = Arc::new(next);
        self.book.set(Arc::clone(&after));
        let state = self.inner.try_update_value(|inner| inner.keeper.commit(changes))?;
        rounds::follow(self, state);
        Some(after)
    }

    /// Keeps values that lost against those of another tab in the book, for a person to settle. This is nobody's edit.
    fn note_conflicts(self, found: &[Conflict]) {
        if found.is_empty() || !self.writable.get_untracked() {
            return;
        }
        let before = self.now();
        let mut next = (*before).clone();
        next.note_conflicts(found);
        self.commit(&before, next);
    }

    /// Takes back the last edit; its label, if there was one.
    pub fn undo(self) -> Option<String> {
        self.step(History::undo)
    }

    /// Does again what was last taken back; its label, if there was one.
    pub fn redo(self) -> Option<String> {
        self.step(History::redo)
    }

    fn step(self, take: fn(&mut History, &Book) -> Option<(String, Book)>) -> Option<String> {
        if !self.writable.get_untracked() {
            return None;
        }
        let before = self.now();
        let (label, next) = self.inner.try_update_value(|inner| take(&mut inner.history, &before)).flatten()?;
        self.commit(&before, next);
        self.show_labels();
        Some(label)
    }

    /// What undo and redo would take back and do again.
    pub fn step_labels(self) -> Signal<(Option<String>, Option<String>)> {
        self.labels.into()
    }

    /// How many times edits of another tab were merged in since the book was opened.
    pub fn merges(self) -> Signal<u32> {
        self.merged.into()
    }

    /// Whether another window has locked the book: nothing is written here any more.
    pub fn was_locked_elsewhere(self) -> Signal<bool> {
        self.locked_elsewhere.into()
    }

    /// Whether the book had to be put together from its own records when it was opened.
    pub fn was_recovered(self) -> bool {
        self.recovered
    }

    /// Tries again at once to store what could not be stored.
    pub fn retry(self) {
        rounds::retry_now(self);
    }

    /// The book with its history.
    pub fn document(self) -> Document {
        let book = self.now();
        self.inner.with_value(|inner| inner.keeper.document(&book))
    }

    /// The book as a file: its name and its text. Notes on the shelf that it was exported.
    pub fn export_file(self) -> (String, String) {
        self.desk.exported(self.id);
        exchange::file_of(&self.document(), self.id, clock::today())
    }

    fn show_labels(self) {
        let owned = |label: Option<&str>| label.map(str::to_owned);
        let labels =
            self.inner.with_value(|inner| (owned(inner.history.undo_label()), owned(inner.history.redo_label())));
        self.labels.set(labels);
    }
}

/// The method that comes with the app, read once.
fn builtin_pack() -> Arc<Pack> {
    static PACK: OnceLock<Arc<Pack>> = OnceLock::new();
    Arc::clone(PACK.get_or_init(|| Arc::new(Pack::builtin().unwrap_or_default())))
}

/// The open book's session.
///
/// Pages stand inside a book, so there is always one; a page outside of it shows an empty, read-only book.
pub fn use_session() -> Session {
    expect_context::<Session>()
}
