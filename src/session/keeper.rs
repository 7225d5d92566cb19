//! The store of the open book in this tab: commits edits, looks again later, tidies up, and says how safe everything is.
//! The protocol itself is `sandtable_core::storage`; the timers and events are in [`super::rounds`].

use super::SaveState;
use super::mirror::Mirror;
use crate::browser::clock;
use sandtable_core::book::{Book, Change, Conflict, Document};
use sandtable_core::storage::{self, BookStore, Hint, Kv, KvError, Lock, Reason, Remote, SaveError, Write};
use std::rc::Rc;

/// Backups that stay in the first store; the mirror keeps more.
const BACKUPS_AT_HAND: usize = 5;

/// The store of the open book in this tab.
pub struct Keeper {
    pub(super) store: BookStore<Rc<dyn Kv>>,
    pub(super) mirror: Option<Mirror>,
    /// The book is locked by a passphrase: the mirror gets sealed values.
    pub(super) lock: Option<Rc<dyn Lock>>,
    /// How often writes were handed to the mirror, and how often they arrived.
    sent: u64,
    arrived: u64,
    /// Only the mirror has all of the book: the first store lost something.
    only_mirrored: bool,
    /// The book was erased in another window.
    gone: bool,
    memory: bool,
    pub(super) recovered: bool,
    pub(super) hint: Hint,
    /// Conflicts found while loading.
    pub(super) found: Vec<Conflict>,
    /// When a look at what was written is already arranged for, in milliseconds since 1970.
    pub(super) arranged: Option<u64>,
    edited_at: u64,
    backed_up_on: u64,
}

impl Keeper {
    pub(super) fn new(store: BookStore<Rc<dyn Kv>>, mirror: Option<Mirror>, memory: bool, hint: Hint) -> Self {
        let (only_mirrored, gone, recovered, found) = (false, false, false, Vec::new());
        let (sent, arrived, arranged, edited_at, backed_up_on) = (0, 0, None, 0, 0);
        Self {
            store,
            mirror,
            lock: None,
            sent,
            arrived,
            only_mirrored,
            gone,
            memory,
            recovered,
            hint,
            found,
            arranged,
            edited_at,
            backed_up_on,
        }
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
    pub(super) fn replace(&mut self, book: &Book, reason: Reason) -> Result<SaveState, SaveError> {
        self.edited_at = clock::now();
        self.store.replace(book.to_tree(), reason, self.edited_at)?;
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

    /// How safe everything is.
    pub(super) fn state(&self) -> SaveState {
        self.shown(self.store.state())
    }

    fn shown(&self, state: storage::SaveState) -> SaveState {
        match state {
            _ if self.memory => SaveState::MemoryOnly,
            _ if self.gone => SaveState::NotSaved,
            _ if !self.store.is_writable() => SaveState::ReadOnly,
            storage::SaveState::NotSaved(_) => SaveState::NotSaved,
            storage::SaveState::Saving => SaveState::Saving,
            storage::SaveState::Saved if self.only_mirrored => SaveState::NotSaved,
            storage::SaveState::Saved if self.is_mirrored() => SaveState::OnDisk,
            storage::SaveState::Saved => SaveState::Saved,
        }
    }

    /// Whether everything that was written has arrived in the mirror, also what was found lacking there on opening.
    fn is_mirrored(&self) -> bool {
        self.mirror.is_some() && self.sent == self.arrived && !self.store.has_writes()
    }

    pub(super) fn verify(&mut self) -> SaveState {
        self.store.verify(clock::now());
        self.state()
    }

    pub(super) fn retry(&mut self) -> SaveState {
        if self.only_mirrored && !self.gone {
            self.store_again();
        }
        self.store.retry(clock::now());
        self.verify()
    }

    /// Stores the whole book again, because the first store lost something of it.
    pub(super) fn store_again(&mut self) {
        self.only_mirrored = self.store.store_again(clock::now()).is_err();
    }

    /// Whether the book was erased in another window; nothing is written then until the person wants it back.
    pub(super) fn set_gone(&mut self, gone: bool) {
        self.gone = gone;
        self.only_mirrored = true;
    }

    /// Ends that; whether it was so.
    pub(super) fn take_back(&mut self) -> bool {
        std::mem::take(&mut self.gone)
    }

    /// Brings the mirror up to date with what the store holds; `mirror` is what it held when the book was opened.
    pub(super) fn greet(&mut self, mirror: &[(String, String)], lost: bool) {
        if self.store.is_writable() && lost {
            self.store_again();
        }
        if self.store.is_writable() && self.mirror.is_some() {
            let mut writes = storage::lacking(&self.store.records().unwrap_or_default(), mirror);
            writes.extend(self.store.outlived(mirror).unwrap_or_default());
            self.store.note_for_mirror(writes);
        }
        let is_backup = |(name, _): &&(String, String)| name.contains("/B/");
        self.store.mirrored(mirror.iter().filter(is_backup).map(|(name, _)| name.clone()));
        let newest = self.store.backups_among(mirror).first().map_or(0, |backup| backup.utc);
        self.backed_up_on = newest;
    }

    /// What has to go to the mirror now.
    pub(super) fn outgoing(&mut self) -> Option<(Mirror, Vec<Write>)> {
        let mirror = self.mirror.clone()?;
        let mut writes = self.store.take_writes();
        if let Some(lock) = &self.lock {
            // A value that cannot be sealed does not go there in plain.
            writes.retain_mut(|write| match &write.value {
                Some(value) => {
                    write.value = lock.sealed(&write.key, value);
                    write.value.is_some()
                }
                None => true,
            });
        }
        if writes.is_empty() {
            return None;
        }
        self.sent += 1;
        Some((mirror, writes))
    }

    /// Writes with these keys are in the mirror.
    pub(super) fn has_arrived(&mut self, backups: Vec<String>) {
        self.arrived += 1;
        if !backups.is_empty() {
            self.store.mirrored(backups);
            drop(self.store.thin_backups(BACKUPS_AT_HAND));
        }
    }

    pub(super) fn poll(&mut self, keys: Option<&[String]>) -> Result<Remote, KvError> {
        self.store.poll_remote(keys, clock::now())
    }

    /// Keeps the hint that the shelf shows in step with the book.
    pub(super) fn keep_hint(&mut self, hint: Hint) {
        if self.hint != hint && !self.gone && self.store.set_hint(&hint, clock::now()).is_ok() {
            self.hint = hint;
        }
    }

    /// Whether the book should be tidied up now: there is something to do, and nobody types.
    pub(super) fn wants_tidying(&self) -> bool {
        let now = clock::now();
        !self.gone && now.saturating_sub(self.edited_at) > 2_000 && self.store.is_compaction_due(now)
    }

    /// Writes a snapshot. Failing is no loss: the journal holds everything.
    pub(super) fn tidy(&mut self) {
        if self.wants_tidying() {
            drop(self.store.compact(clock::now()));
        }
    }

    /// What costs nothing while there is nothing to do: deletes what both snapshots contain, and makes the backup of the
    /// day.
    pub(super) fn sweep(&mut self) {
        let now = clock::now();
        drop(self.store.sweep(now));
        let today = clock::start_of_day(now);
        if self.gone || self.backed_up_on >= today || now.saturating_sub(self.edited_at) < 2_000 {
            return;
        }
        self.backed_up_on = now;
        let backups = self.store.backups().unwrap_or_default();
        if self.store.is_backup_due(backups.first(), today) {
            drop(self.store.backup(Reason::Day, now));
        }
    }
}
