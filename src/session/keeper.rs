//! The link between the open book and its store: commits edits, looks again later, takes in what other tabs wrote.
//! The protocol itself is `sandtable_core::storage`; here are only its timers and events.

use super::{SaveState, Session};
use crate::browser::{clock, dom, events};
use leptos::prelude::*;
use sandtable_core::book::{Book, Change, Document};
use sandtable_core::storage::{self, BookStore, Hint, Kv, Reason, SaveError};
use std::rc::Rc;
use std::time::Duration;

/// The store of the open book in this tab.
pub struct Keeper {
    store: BookStore<Rc<dyn Kv>>,
    memory: bool,
    recovered: bool,
    hint: Hint,
    /// When a look at what was written is already arranged for, in milliseconds since 1970.
    arranged: Option<u64>,
    edited_at: u64,
}

impl Keeper {
    pub(super) fn new(store: BookStore<Rc<dyn Kv>>, memory: bool, recovered: bool, hint: Hint) -> Self {
        Self { store, memory, recovered, hint, arranged: None, edited_at: 0 }
    }

    /// Writes the differences into the journal.
    pub(super) fn commit(&mut self, changes: Vec<Change>) -> SaveState {
        self.edited_at = clock::now();
        match self.store.edit(changes, self.edited_at) {
            Ok(_) => self.shown(storage::SaveState::Saving),
            Err(error) => self.shown(storage::SaveState::NotSaved(error)),
        }
    }

    /// Puts another book in place of the whole one, behind a verified backup.
    pub(super) fn replace(&mut self, book: &Book) -> Result<SaveState, SaveError> {
        self.edited_at = clock::now();
        self.store.replace(book.to_tree(), Reason::Import, self.edited_at)?;
        Ok(self.shown(storage::SaveState::Saving))
    }

    /// The book with its history, as a file carries it.
    pub(super) fn document(&self, book: &Book) -> Document {
        Document { tree: book.to_tree(), stamps: self.store.document().stamps.clone() }
    }

    /// The book as the store knows it.
    pub(super) fn stored(&self) -> &Document {
        self.store.document()
    }

    pub(super) fn recovered(&self) -> bool {
        self.recovered
    }

    fn shown(&self, state: storage::SaveState) -> SaveState {
        match state {
            _ if self.memory => SaveState::MemoryOnly,
            storage::SaveState::Saved => SaveState::Saved,
            storage::SaveState::Saving => SaveState::Saving,
            storage::SaveState::NotSaved(_) => SaveState::NotSaved,
        }
    }

    fn verify(&mut self) -> SaveState {
        let state = self.store.verify(clock::now());
        self.shown(state)
    }

    fn retry(&mut self) -> SaveState {
        self.store.retry(clock::now());
        self.verify()
    }

    /// Keeps the hint that the shelf shows in step with the book.
    fn keep_hint(&mut self, hint: Hint) {
        if self.hint != hint && self.store.set_hint(&hint, clock::now()).is_ok() {
            self.hint = hint;
        }
    }

    /// Tidies up while nobody types. Failing is no loss: the journal holds everything.
    fn tidy(&mut self) {
        let now = clock::now();
        if now.saturating_sub(self.edited_at) > 2_000 && self.store.is_compaction_due(now) {
            drop(self.store.compact(now));
        }
        drop(self.store.sweep(now));
    }
}

/// Shows a state and arranges the next look at what was written.
pub(super) fn follow(session: Session, state: SaveState) {
    show(session, state);
    let now = clock::now();
    let wait = session.inner.try_update_value(|inner| {
        let next = inner.keeper.store.next_look(now)?;
        let sooner = inner.keeper.arranged.is_none_or(|arranged| next < arranged);
        sooner.then(|| {
            inner.keeper.arranged = Some(next);
            next.saturating_sub(now)
        })
    });
    if let Some(Some(wait)) = wait {
        set_timeout(move || look(session), Duration::from_millis(wait + 5));
    }
}

/// The deferred look: only what was found again is called saved.
fn look(session: Session) {
    let state = session.inner.try_update_value(|inner| {
        inner.keeper.arranged = None;
        inner.keeper.verify()
    });
    if let Some(state) = state {
        follow(session, state);
    }
}

fn show(session: Session, state: SaveState) {
    if session.save.try_get_untracked().is_some_and(|shown| shown != state && shown != SaveState::ReadOnly) {
        session.save.set(state);
    }
}

/// Tries again at once to store what could not be stored.
pub(super) fn retry(session: Session) {
    if let Some(state) = session.inner.try_update_value(|inner| inner.keeper.retry()) {
        follow(session, state);
    }
}

/// Listens to other tabs and to the page's comings and goings for as long as the session lives.
pub(super) fn watch(session: Session) {
    events::on_storage(move |key| take_in(session, key.map(|key| vec![key])));
    events::on_return(move || take_in(session, None));
    events::on_leave(dom::commit_open_field);
    events::every(Duration::from_secs(5), move || rest(session));
    on_cleanup(move || {
        // The shelf comes next: it is to show what the book is called now.
        keep_hint(session);
        session.desk.refresh();
    });
}

/// Every few seconds: retry, tidy up, keep the shelf's hint.
fn rest(session: Session) {
    if session.save.try_get_untracked() == Some(SaveState::NotSaved) {
        retry(session);
    }
    keep_hint(session);
    session.inner.try_update_value(|inner| inner.keeper.tidy());
}

fn keep_hint(session: Session) {
    session.inner.try_update_value(|inner| {
        let hint = super::desk::hint_of(&inner.keeper.stored().tree);
        let known = super::desk::with_flags(hint.clone(), &inner.keeper.hint);
        if inner.keeper.store.is_writable() && inner.keeper.hint != known {
            // The flags may have been set by the shelf since.
            inner.keeper.keep_hint(super::desk::with_flags(hint, &session.desk.hint(session.id)));
        }
    });
}

/// Merges what other tabs wrote into the open book.
fn take_in(session: Session, keys: Option<Vec<String>>) {
    let polled = session.inner.try_update_value(|inner| inner.keeper.store.poll_remote(keys.as_deref(), clock::now()));
    let Some(Ok(remote)) = polled else { return };
    if remote.newer {
        session.writable.set(false);
        session.save.set(SaveState::ReadOnly);
    }
    if remote.vanished {
        session.save.set(SaveState::NotSaved);
    }
    if remote.changes.is_empty() {
        return;
    }
    let mut next = (*session.now()).clone();
    for change in &remote.changes {
        // A value this build cannot read stays in the store and shows nothing here.
        if next.apply(std::slice::from_ref(change)).is_err() {
            continue;
        }
    }
    session.book.set(std::sync::Arc::new(next));
    session.merged.update(|count| *count += 1);
}
