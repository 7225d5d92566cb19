//! The handle of one open book in one tab: its document, what of it is stored, and what is still on its way.
//!
//! All operations are synchronous; time (ms since 1970) and the random id of the tab are arguments. The order of things
//! comes from counters, so a wrong clock can delay a second look but never change the book.

use super::contents::Reader;
use super::journal::Journals;
use super::keys::{Key, Room, Slot};
use super::kv::{Kv, KvError, units};
use super::migrate::{CURRENT, Format};
use super::outcome::Outcome;
use super::policy::Policy;
use super::record::{DecodeError, Encoding, Header, Kind, encode};
use super::remote::Remote;
use super::save::{Due, Outgoing};
use super::slots::SlotView;
use super::snapshot::{Covers, Extent};
use crate::book::{Conflict, Document, Op, Stamp, TabId};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// How a book is opened.
#[derive(Clone, Debug)]
pub struct Opening<'a> {
    /// The name space of the site (one per base path).
    pub ns: &'a str,
    /// The id of the book; no slash.
    pub book: &'a str,
    /// A fresh random id of this tab; no slash.
    pub tab: TabId,
    /// Now, in ms since 1970.
    pub now: u64,
    /// The version of the app.
    pub app: &'a str,
    /// Records of this book from a second store: the full keys and their values.
    pub mirror: &'a [(String, String)],
    /// Whether something says that the book was here (a hint, the mirror, a link).
    pub expected: bool,
    /// Whether writes are kept for [`BookStore::take_writes`].
    pub keep_writes: bool,
    /// The format read and written; tests of migrations use others.
    pub format: &'static Format,
    /// The rules kept; there is only one set of them outside the proof.
    pub policy: Policy,
}

impl<'a> Opening<'a> {
    /// Opens a book without a mirror and without expectations.
    pub fn new(ns: &'a str, book: &'a str, tab: TabId, now: u64) -> Self {
        let app = env!("CARGO_PKG_VERSION");
        let (mirror, expected, keep_writes) = (&[] as &[_], false, false);
        Self { ns, book, tab, now, app, mirror, expected, keep_writes, format: &CURRENT, policy: Policy::SOUND }
    }
}

/// A write that was made, to be repeated in the mirror; `None` is a removal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// The full key.
    pub key: String,
    /// The value that now stands there.
    pub value: Option<String>,
}

/// Why something was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// Loading did not end well enough to write, or another tab runs a newer app.
    NotWritable,
    /// The store refused.
    Store(KvError),
    /// The store said yes but did not keep it.
    NotKept,
    /// The record could not be written down.
    Record(DecodeError),
    /// A journal has a gap; no snapshot is written over it until it was accepted.
    Gap,
    /// There is nothing under this key, or it cannot be read.
    NoBackup,
}

impl From<KvError> for SaveError {
    fn from(error: KvError) -> Self {
        Self::Store(error)
    }
}

impl From<DecodeError> for SaveError {
    fn from(error: DecodeError) -> Self {
        Self::Record(error)
    }
}

/// A book that was opened.
#[derive(Debug)]
pub struct Loaded<K> {
    /// The handle; not writable unless the outcome is.
    pub store: BookStore<K>,
    /// How loading ended.
    pub outcome: Outcome,
    /// Values that lost against others written without knowledge of them.
    pub conflicts: Vec<Conflict>,
}

/// One open book in one tab.
#[derive(Debug)]
pub struct BookStore<K> {
    pub(super) kv: K,
    pub(super) ns: String,
    pub(super) book: String,
    pub(super) room: Room,
    pub(super) tab: TabId,
    pub(super) app: String,
    pub(super) reader: Reader,
    pub(super) writable: bool,
    pub(super) document: Document,
    /// Which batches of every tab the document contains.
    pub(super) known: Covers,
    pub(super) epoch: Stamp,
    pub(super) extra: Map<String, Value>,
    /// The greatest counter seen anywhere.
    pub(super) lamport: u64,
    /// The number of this tab's last batch.
    pub(super) seq: u64,
    /// This tab's last batch, to be copied into the next record.
    pub(super) last: Option<Vec<Op>>,
    pub(super) outgoing: Vec<Outgoing>,
    pub(super) due: Option<Due>,
    pub(super) trouble: Option<SaveError>,
    pub(super) slots: [SlotView; 2],
    pub(super) gaps_accepted: bool,
    pub(super) inbox: Remote,
    pub(super) journal_units: usize,
    pub(super) compacted_at: u64,
    /// Whether a slot changed since journals were last deleted.
    pub(super) sweep_due: bool,
    pub(super) mirrored: BTreeSet<String>,
    keep_writes: bool,
    writes: Vec<Write>,
}

impl<K: Kv> BookStore<K> {
    /// A handle that knows nothing yet.
    pub(super) fn blank(kv: K, opening: &Opening) -> Self {
        Self {
            kv,
            ns: opening.ns.to_owned(),
            book: opening.book.to_owned(),
            room: Room::new(opening.ns, opening.book, opening.format.schema),
            tab: opening.tab.clone(),
            app: opening.app.to_owned(),
            reader: Reader { format: opening.format, policy: opening.policy },
            writable: false,
            document: Document::default(),
            known: Covers::default(),
            epoch: Stamp::default(),
            extra: Map::new(),
            lamport: 0,
            seq: 0,
            last: None,
            outgoing: Vec::new(),
            due: None,
            trouble: None,
            slots: [SlotView::Absent, SlotView::Absent],
            gaps_accepted: false,
            inbox: Remote::default(),
            journal_units: 0,
            compacted_at: opening.now,
            sweep_due: true,
            mirrored: BTreeSet::new(),
            keep_writes: opening.keep_writes,
            writes: Vec::new(),
        }
    }

    /// The book as this tab knows it, edits that could not be saved included.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The id of this tab, as it was given or made unique.
    pub fn tab(&self) -> &TabId {
        &self.tab
    }

    /// Whether edits are accepted.
    pub fn is_writable(&self) -> bool {
        self.writable
    }

    /// Stops all writing for good; for a panic hook and for a lock that was lost.
    pub fn stop(&mut self) {
        self.writable = false;
    }

    /// The writes made since the last call, to be repeated in the mirror in this order.
    pub fn take_writes(&mut self) -> Vec<Write> {
        std::mem::take(&mut self.writes)
    }

    /// Whether there are writes that nobody has taken for the mirror yet.
    pub fn has_writes(&self) -> bool {
        !self.writes.is_empty()
    }

    /// Adds writes to those for the mirror, such as what [`super::lacking`] and [`BookStore::outlived`] gave.
    pub fn note_for_mirror(&mut self, writes: Vec<Write>) {
        if self.keep_writes {
            self.writes.extend(writes);
        }
    }

    /// Notes that these full keys are safely in the mirror.
    pub fn mirrored(&mut self, keys: impl IntoIterator<Item = String>) {
        self.mirrored.extend(keys);
    }

    pub(super) fn policy(&self) -> Policy {
        self.reader.policy
    }

    pub(super) fn may_write(&self) -> Result<(), SaveError> {
        if self.writable { Ok(()) } else { Err(SaveError::NotWritable) }
    }

    pub(super) fn name(&self, key: &Key) -> String {
        self.room.name(key)
    }

    /// Sets a key and notes it for the mirror.
    pub(super) fn put(&mut self, key: &str, value: &str) -> Result<(), KvError> {
        self.kv.set(key, value)?;
        self.note_write(key, Some(value));
        Ok(())
    }

    /// Removes a key and notes it for the mirror.
    pub(super) fn drop_key(&mut self, key: &str) -> Result<(), KvError> {
        self.kv.remove(key)?;
        self.note_write(key, None);
        Ok(())
    }

    pub(super) fn note_write(&mut self, key: &str, value: Option<&str>) {
        let write = Write { key: key.to_owned(), value: value.map(str::to_owned) };
        if self.keep_writes && self.writes.last() != Some(&write) {
            self.writes.push(write);
        }
    }

    /// Writes a record of this tab down.
    pub(super) fn seal(&self, kind: Kind, at: Place, payload: &str, enc: Encoding) -> Result<String, SaveError> {
        let header = Header {
            kind,
            schema: self.room.schema,
            min_reader: self.reader.format.min_reader,
            app: self.app.clone(),
            tab: self.tab.clone(),
            seq: at.seq,
            r#gen: at.generation,
            enc,
            len: 0,
            utc: at.now,
            extent: matches!(kind, Kind::Snapshot | Kind::Backup).then(|| self.extent()),
        };
        Ok(encode(header, payload, enc)?)
    }

    fn extent(&self) -> Extent {
        Extent { covers: self.known.clone(), epoch: self.epoch.clone() }
    }

    /// Takes journals in; what is new to the document goes to the inbox.
    pub(super) fn take_in(&mut self, journals: &Journals) {
        for op in journals.ops_after(&self.known) {
            self.inbox.apply(&mut self.document, op);
            self.lamport = self.lamport.max(op.stamp.lamport);
        }
        let generation = self.generation();
        self.known = journals.reached(&self.known, self.gaps_accepted, generation);
    }

    /// How much of the store's room the records of this book take, in UTF-16 units.
    pub fn size(&self) -> Result<usize, KvError> {
        let mut size = 0;
        for name in self.kv.keys()?.into_iter().filter(|name| self.room.short(name).is_some()) {
            size += units(&name) + self.kv.get(&name)?.map_or(0, |value| units(&value));
        }
        Ok(size)
    }

    /// Every record of this book, verbatim; for rescue and download.
    pub fn records(&self) -> Result<Vec<(String, String)>, KvError> {
        let mut records = Vec::new();
        for name in self.kv.keys()?.into_iter().filter(|name| self.is_own(name)) {
            records.extend(self.kv.get(&name)?.map(|value| (name, value)));
        }
        Ok(records)
    }

    pub(super) fn is_own(&self, name: &str) -> bool {
        super::keys::owner(&self.ns, name).is_some_and(|(book, _)| book == self.book)
    }

    pub(super) fn slot_name(&self, slot: Slot) -> String {
        self.name(&Key::Slot(slot))
    }
}

/// Where in history a record stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    pub seq: u64,
    pub generation: u64,
    pub now: u64,
}
