//! What other tabs wrote: read again, merged, and told to the session.
//!
//! Events may be missed; everything is found again by looking at all keys.

use super::contents::Held;
use super::journal::Journals;
use super::keys::{Key, Room, owner};
use super::kv::{Kv, KvError};
use super::record::{self, DecodeError};
use super::snapshot::Extent;
use super::store::BookStore;
use crate::book::{Change, Conflict, Document, Op, Stamp};

/// What became of the document through other tabs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remote {
    /// The ops that changed something, in the order in which they were applied.
    pub ops: Vec<Op>,
    /// What the tree went through; each replaces the whole value at its path.
    pub changes: Vec<Change>,
    /// Values that lost against others written without knowledge of them.
    pub conflicts: Vec<Conflict>,
    /// Everything of this book is gone from the store: erased by another tab, or lost by the browser. The document
    /// in memory is whole; [`BookStore::compact`] stores it again.
    pub vanished: bool,
    /// A newer app has taken over this book; this tab writes no more.
    pub newer: bool,
}

impl Remote {
    /// Applies an op to a document and notes what it did.
    pub(super) fn apply(&mut self, document: &mut Document, op: &Op) {
        let applied = document.apply(op);
        self.conflicts.extend(applied.conflict);
        if let Some(change) = applied.change {
            self.changes.push(change);
            self.ops.push(op.clone());
        }
    }
}

impl<K: Kv> BookStore<K> {
    /// Reads and merges what other tabs wrote: under these full keys (from `storage` events), or anywhere. What other
    /// operations met by the way is told here too.
    pub fn poll_remote(&mut self, keys: Option<&[String]>, now: u64) -> Result<Remote, KvError> {
        self.poll(keys, now)?;
        Ok(std::mem::take(&mut self.inbox))
    }

    /// Reads and merges what other tabs wrote; what it did waits in the inbox.
    pub(super) fn poll(&mut self, keys: Option<&[String]>, now: u64) -> Result<(), KvError> {
        let all = match keys {
            Some(keys) => keys.to_vec(),
            None => self.kv.keys()?,
        };
        // Journals first: what is deleted meanwhile is contained in the slots that are read afterwards.
        let journals = self.foreign_journals(&all)?;
        if keys.is_none() || all.iter().any(|name| matches!(self.room.key(name), Some(Key::Slot(_)))) {
            self.refresh_slots(now)?;
        }
        self.take_in(&journals);
        if keys.is_some() && !journals.gaps(&self.known).is_empty() {
            return self.poll(None, now);
        }
        if self.is_outrun(&all)? {
            self.inbox.newer = true;
            self.writable = false;
        }
        if keys.is_none() {
            self.inbox.vanished = self.writable && !all.iter().any(|name| self.room.short(name).is_some());
        }
        Ok(())
    }

    /// The journal records of other tabs that are new to the document.
    pub(super) fn foreign_journals(&self, names: &[String]) -> Result<Journals, KvError> {
        let mut journals = Journals::default();
        for name in names {
            let Some(key) = self.room.key(name) else { continue };
            let (tab, own) = match &key {
                Key::Journal(tab, seq) if *seq > self.known.seq(tab) => (tab, true),
                Key::Tail(tab) => (tab, false),
                _ => continue,
            };
            if *tab == self.tab {
                continue;
            }
            if let Some(value) = self.kv.get(name)?
                && let Ok((seq, entry)) = self.reader.journal(&key, &value)
            {
                journals.add(tab, seq, entry, own);
            }
        }
        Ok(journals)
    }

    /// Takes in a snapshot of another tab, if it holds anything new. Once gaps were accepted what is covered proves
    /// nothing any more: another tab may have seen a batch that this one accepted as missing.
    pub(super) fn take_snapshot(&mut self, held: Held) -> Result<Held, DecodeError> {
        let Extent { covers, epoch } = &held.extent;
        if !self.gaps_accepted && self.known.dominates(covers) && self.epoch >= *epoch {
            return Ok(held);
        }
        let snapshot = self.reader.snapshot(&held)?;
        for (path, stamp) in snapshot.document.stamps.iter() {
            if *stamp > self.document.stamps.at(path) {
                let value = snapshot.document.get(path);
                let op = Op { path: path.clone(), value, stamp: stamp.clone(), base: stamp.clone() };
                self.inbox.apply(&mut self.document, &op);
            }
            self.lamport = self.lamport.max(stamp.lamport);
        }
        self.known.join(covers);
        if *epoch > self.epoch {
            self.epoch = Stamp::clone(epoch);
            self.extra = snapshot.extra;
        }
        Ok(held)
    }

    /// Whether there is a whole record of a newer schema among these keys.
    fn is_outrun(&self, names: &[String]) -> Result<bool, KvError> {
        for name in names {
            let Some((book, schema)) = owner(&self.ns, name) else { continue };
            if book != self.book || schema <= self.room.schema {
                continue;
            }
            let is_slot = matches!(Room::new(&self.ns, book, schema).key(name), Some(Key::Slot(_)));
            if is_slot && self.kv.get(name)?.is_some_and(|value| record::checked(&value).is_ok()) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
