//! Committing edits: one journal record and the tail at once, a second look later, and saying what is saved.
//!
//! A batch keeps its number and its content for good: a record that could not be written is written again as it was,
//! never under the same number with other content.

use super::journal::Entry;
use super::keys::Key;
use super::kv::{Kv, KvError, units};
use super::record::{Encoding, Kind};
use super::store::{BookStore, Place, SaveError};
use crate::book::{Change, Op, Path, Stamp};
use serde_json::Value;

/// How long a write must have stood before it is believed, in ms.
pub const AGE: u64 = 250;
/// When it is looked at once more, in ms after the write: browsers were seen undoing writes after a second.
const LAST_LOOK: u64 = 2000;

/// A batch of this tab; *saved* once [`BookStore::saved_upto`] has reached it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// What can be said about the edits made so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Everything was written, waited for, and found again.
    Saved,
    /// On its way.
    Saving,
    /// Something could not be stored; it is kept in memory and tried again.
    NotSaved(SaveError),
}

/// A journal record that is not yet believed.
#[derive(Clone, Debug)]
pub(super) struct Outgoing {
    seq: u64,
    key: String,
    value: String,
    /// When the store accepted it.
    written: Option<u64>,
    rewritten: bool,
    /// Both looks so far found it.
    confirmed: bool,
    /// The tail was found to hold it too.
    in_tail: bool,
}

/// A whole book that must stand in both slots before anything from this batch on is called saved.
#[derive(Debug)]
pub(super) struct Due {
    seq: u64,
    at: u64,
    rewritten: bool,
    /// What went wrong with it; told apart from the trouble of journal records, which it must not hide.
    trouble: Option<SaveError>,
}

impl Due {
    /// A book that was written, or should have been, just now.
    pub fn new(seq: u64, at: u64, trouble: Option<SaveError>) -> Self {
        Self { seq, at, rewritten: false, trouble }
    }
}

impl<K: Kv> BookStore<K> {
    /// Turns changes into ops that follow everything this tab has seen, applies them and writes them as one batch.
    ///
    /// An error means that the batch is not stored *yet*: it is part of the document, is kept, and is tried again by
    /// [`BookStore::retry`].
    pub fn edit(&mut self, changes: Vec<Change>, now: u64) -> Result<Ticket, SaveError> {
        self.may_write()?;
        let mut clock = if self.policy().lamport_order { self.lamport } else { now };
        let mut ops = Vec::with_capacity(changes.len());
        for Change { path, value } in changes {
            clock += 1;
            let base = self.document.stamps.newest_within(&path);
            let op = Op { path, value, stamp: Stamp { lamport: clock, tab: self.tab.clone() }, base };
            self.document.apply(&op);
            ops.push(op);
        }
        self.lamport = self.lamport.max(clock);
        self.write_batch(ops, now)
    }

    /// Applies ops that were stamped elsewhere and writes them as one batch; errors as in [`BookStore::edit`].
    pub fn commit(&mut self, ops: Vec<Op>, now: u64) -> Result<Ticket, SaveError> {
        self.may_write()?;
        for op in &ops {
            self.document.apply(op);
            self.lamport = self.lamport.max(op.stamp.lamport);
        }
        self.write_batch(ops, now)
    }

    fn write_batch(&mut self, ops: Vec<Op>, now: u64) -> Result<Ticket, SaveError> {
        let ops = if self.policy().field_ops { ops } else { self.whole(ops) };
        let seq = self.seq + 1;
        let prev = self.last.take().filter(|_| self.policy().overlap);
        let entry = Entry { ops, prev, epoch: self.epoch.clone() };
        let payload = serde_json::to_string(&entry).map_err(|e| super::record::DecodeError::Payload(e.to_string()))?;
        let value = self.seal(Kind::Journal, Place { seq, generation: 0, now }, &payload, Encoding::Json)?;
        let key = self.name(&Key::Journal(self.tab.clone(), seq));
        self.seq = seq;
        self.last = Some(entry.ops);
        self.journal_units += units(&key) + units(&value);
        self.note_write(&key, Some(&value));
        let (written, rewritten, confirmed, in_tail) = (None, false, false, false);
        self.outgoing.push(Outgoing { seq, key, value, written, rewritten, confirmed, in_tail });
        self.send(now);
        self.trouble.clone().map_or(Ok(Ticket(seq)), Err)
    }

    /// The ops of this tab's last batch, to be sent to other tabs by a faster way than the store.
    pub fn last_batch(&self) -> &[Op] {
        self.last.as_deref().unwrap_or_default()
    }

    /// The last batch of this tab, stored or not.
    pub fn newest(&self) -> Ticket {
        Ticket(self.seq)
    }

    /// The whole book as one op; only a sabotaged protocol writes this.
    fn whole(&self, ops: Vec<Op>) -> Vec<Op> {
        let tree = Value::Object(self.document.tree.clone());
        ops.into_iter().next_back().map(|op| Op { path: Path::root(), value: Some(tree), ..op }).into_iter().collect()
    }

    /// Writes what has not been written yet, then the tail. What goes wrong is left in `trouble`.
    pub(super) fn send(&mut self, now: u64) {
        let mut trouble = None;
        for i in 0..self.outgoing.len() {
            let Some(item) = self.outgoing.get(i).filter(|item| item.written.is_none()) else { continue };
            let (key, value) = (item.key.clone(), item.value.clone());
            let result = self.put_journal(&key, &value, trouble.is_none().then_some(now));
            if let Some(item) = self.outgoing.get_mut(i) {
                item.written = result.is_ok().then_some(now);
            }
            trouble = trouble.or(result.err());
        }
        if let Err(error) = self.send_tail(trouble.is_none().then_some(now)) {
            trouble = trouble.or(Some(error));
        }
        self.trouble = trouble.map(SaveError::Store);
    }

    fn send_tail(&mut self, now: Option<u64>) -> Result<(), KvError> {
        let Some(newest) = self.outgoing.last().filter(|_| self.policy().overlap) else { return Ok(()) };
        let (value, name) = (newest.value.clone(), self.name(&Key::Tail(self.tab.clone())));
        self.put_journal(&name, &value, now)
    }

    /// Makes room if there is none, unless that was tried for the record before: looking for room reads everything, and
    /// a hundred records that wait would each do so with every edit.
    fn put_journal(&mut self, name: &str, value: &str, now: Option<u64>) -> Result<(), KvError> {
        let result = match now {
            Some(now) => self.put_hard(name, value, now),
            None => self.put(name, value),
        };
        if self.policy().failures_told { result } else { Ok(()) }
    }

    /// Looks again at what was written. To be called some time after a commit, in a task of its own, and whenever
    /// [`BookStore::next_look`] says.
    pub fn verify(&mut self, now: u64) -> SaveState {
        if self.writable {
            self.look_again(now);
            self.look_at_slots(now);
        }
        self.state()
    }

    fn look_again(&mut self, now: u64) {
        let tail = self.kv.get(&self.name(&Key::Tail(self.tab.clone())));
        let newest = self.seq;
        let mut again = Vec::new();
        for item in &mut self.outgoing {
            let is_due = item.written.is_some_and(|at| now.saturating_sub(at) >= AGE);
            if !is_due {
                continue;
            }
            let found = self.kv.get(&item.key).map(|found| found.as_deref() == Some(item.value.as_str()));
            let in_tail = tail.as_ref().map(|found| found.as_deref() == Some(item.value.as_str()));
            item.in_tail = in_tail == Ok(true);
            item.confirmed = found == Ok(true);
            let wants_tail = item.seq == newest && self.reader.policy.overlap;
            if !item.confirmed || wants_tail && !item.in_tail {
                again.push(item.seq);
            }
        }
        if !again.is_empty() {
            self.write_again(&again, now);
        }
        self.let_go(now);
    }

    /// Writes once more what did not stand; what fails twice is trouble.
    fn write_again(&mut self, seqs: &[u64], now: u64) {
        if !self.policy().failures_told {
            return self.outgoing.iter_mut().for_each(|item| (item.confirmed, item.in_tail) = (true, true));
        }
        let _ = self.refresh_slots(now);
        let covered = self.covered_by_both(now).map_or(0, |covers| covers.seq(&self.tab));
        let mut lost = false;
        for item in self.outgoing.iter_mut().filter(|item| seqs.contains(&item.seq)) {
            if item.seq <= covered {
                (item.confirmed, item.in_tail) = (true, true);
            } else {
                lost |= item.rewritten;
                item.rewritten = true;
                item.written = None;
            }
        }
        self.send(now);
        if lost && self.trouble.is_none() {
            self.trouble = Some(SaveError::NotKept);
        }
    }

    /// Forgets records that stood for long; the newest is kept, since its tail may still be needed.
    fn let_go(&mut self, now: u64) {
        let saved = self.saved_upto().unwrap_or(Ticket(0)).0;
        let newest = self.seq;
        self.outgoing.retain(|item| {
            let is_old = item.written.is_some_and(|at| now.saturating_sub(at) >= LAST_LOOK);
            !(is_old && item.seq <= saved && item.seq < newest)
        });
        if self.outgoing.iter().all(|item| item.confirmed) && self.trouble == Some(SaveError::NotKept) {
            self.trouble = None;
        }
    }

    fn look_at_slots(&mut self, now: u64) {
        let Some(due) = self.due.take_if(|due| now.saturating_sub(due.at) >= AGE) else { return };
        if self.refresh_slots(now).is_ok() && self.both_current(now) {
            return;
        }
        let result = self.write_both_slots(now);
        let trouble = result.err().or(due.rewritten.then_some(SaveError::NotKept));
        self.due = Some(Due { at: now, rewritten: true, trouble, ..due });
    }

    /// The last batch up to which everything is saved: each stands under its own key, and a copy of it elsewhere.
    /// `None` while not even the book it began with is.
    pub fn saved_upto(&self) -> Option<Ticket> {
        let policy = self.policy();
        let limit = match &self.due {
            Some(due) => due.seq.checked_sub(1)?,
            None => self.seq,
        };
        if !policy.deferred_verify {
            return Some(Ticket(limit));
        }
        let mut upto = self.outgoing.first().map_or(self.seq, |item| item.seq - 1);
        for (i, item) in self.outgoing.iter().enumerate() {
            let copied = self.outgoing.get(i + 1).is_some_and(|next| next.confirmed);
            if !item.confirmed || policy.overlap && !item.in_tail && !copied {
                break;
            }
            upto = item.seq;
        }
        Some(Ticket(upto.min(limit)))
    }

    /// What can be said about the edits made so far.
    pub fn state(&self) -> SaveState {
        let slots = self.due.as_ref().and_then(|due| due.trouble.as_ref());
        match self.trouble.as_ref().or(slots) {
            Some(error) => SaveState::NotSaved(error.clone()),
            None if self.saved_upto() == Some(Ticket(self.seq)) => SaveState::Saved,
            None => SaveState::Saving,
        }
    }

    /// When [`BookStore::verify`] should be called next, in ms since 1970; `None` when nothing waits.
    pub fn next_look(&self, now: u64) -> Option<u64> {
        let looks = self.outgoing.iter().filter_map(|item| {
            let at = item.written?;
            let next = at + if item.confirmed { LAST_LOOK } else { AGE };
            (next > now || !item.confirmed).then_some(next.max(now))
        });
        looks.chain(self.due.as_ref().map(|due| (due.at + AGE).max(now))).min()
    }

    /// Tries again to store what could not be stored; to be called every few seconds while not saved.
    pub fn retry(&mut self, now: u64) -> SaveState {
        if self.writable && matches!(self.state(), SaveState::NotSaved(_)) {
            self.send(now);
            if let Some(due) = &mut self.due {
                due.rewritten = false;
            }
        }
        self.state()
    }
}
