//! Turning journals into a snapshot, and deleting what both snapshots contain.

use super::contents::Contents;
use super::keys::{Key, ballast};
use super::kv::Kv;
use super::quota::BALLAST;
use super::store::{BookStore, SaveError};
use crate::book::TabId;
use std::collections::{BTreeMap, BTreeSet};

/// At this much journal a snapshot is due, in UTF-16 units.
const MUCH: usize = 128 * 1024;
/// No two snapshots for the sake of tidiness within this time, in ms.
const PAUSE: u64 = 60_000;

impl<K: Kv> BookStore<K> {
    /// Whether a snapshot is due: there is something that one of the two slots does not contain, and much journal or a
    /// minute since the last one.
    pub fn is_compaction_due(&self, now: u64) -> bool {
        let rested = now.saturating_sub(self.compacted_at) >= PAUSE;
        self.writable && self.has_news() && (self.journal_units >= MUCH || rested)
    }

    /// Writes a snapshot of everything readable into the slot that may be written. To be called when idle, under a
    /// lock if there is one, at least 100 ms after the lock was got.
    ///
    /// Nothing is deleted here; that is done by [`BookStore::sweep`] once the snapshot has stood for a while. What was
    /// found of other tabs is told by the next [`BookStore::poll_remote`].
    pub fn compact(&mut self, now: u64) -> Result<(), SaveError> {
        self.may_write()?;
        if self.policy().read_before_snapshot {
            self.poll(None, now)?;
            self.may_write()?;
        }
        let names = self.kv.keys()?;
        if !self.policy().read_before_snapshot {
            self.claim_unread(&names);
        }
        let has_gap = !self.foreign_journals(&names)?.gaps(&self.known).is_empty();
        if has_gap && !self.gaps_accepted && self.policy().gaps_stop {
            return Err(SaveError::Gap);
        }
        if has_gap {
            self.known = self.foreign_journals(&names)?.reached(&self.known, true, self.generation());
        }
        let present: BTreeSet<TabId> = names.iter().filter_map(|name| writer(&self.room.key(name)?)).collect();
        let generation = self.generation() + 1;
        for tab in &present {
            let seq = self.known.seq(tab);
            self.known.raise(tab, seq, generation);
        }
        self.known.forget(generation, &present);
        self.write_slot(now)?;
        self.compacted_at = now;
        self.restore_ballast();
        if !self.policy().patient_deletion {
            self.delete_covered(&self.known.clone())?;
        }
        Ok(())
    }

    /// Claims to contain whatever lies there; only a sabotaged protocol does this.
    fn claim_unread(&mut self, names: &[String]) {
        for name in names {
            if let Some(Key::Journal(tab, seq)) = self.room.key(name) {
                self.known.raise(&tab, seq, 0);
            }
        }
    }

    /// Deletes journal records that both slots contain together with their followers: the number of keys removed.
    ///
    /// Nothing is removed while anything of this book is damaged or set aside, or before both snapshots were seen
    /// again.
    pub fn sweep(&mut self, now: u64) -> Result<usize, SaveError> {
        self.may_write()?;
        // Without a new snapshot there is nothing to be found: then not even a key is read.
        if !self.sweep_due || self.covered_by_both(now).is_none() {
            return Ok(0);
        }
        self.sweep_now(now)
    }

    /// As [`BookStore::sweep`], whether or not anything seems to have changed.
    pub(super) fn sweep_now(&mut self, now: u64) -> Result<usize, SaveError> {
        self.refresh_slots(now)?;
        let Some(covers) = self.covered_by_both(now) else { return Ok(0) };
        let contents = Contents::read(&self.kv, &self.room, self.reader)?;
        self.journal_units = contents.journal_units;
        self.sweep_due = false;
        let is_whole = contents.damaged.is_empty() && contents.quarantined == 0;
        if !is_whole && self.policy().quarantine {
            return Ok(0);
        }
        self.delete_covered(&covers)
    }

    fn delete_covered(&mut self, covers: &super::snapshot::Covers) -> Result<usize, SaveError> {
        let names = self.kv.keys()?;
        let mut newest: BTreeMap<TabId, u64> = BTreeMap::new();
        let keys: Vec<(String, Key)> =
            names.into_iter().filter_map(|n| self.room.key(&n).map(|key| (n, key))).collect();
        for (name, key) in &keys {
            let seq = match key {
                Key::Journal(_, seq) => Some(*seq),
                Key::Tail(_) => self.kv.get(name)?.and_then(|v| Some(self.reader.journal(key, &v).ok()?.0)),
                _ => None,
            };
            if let (Some(seq), Some(tab)) = (seq, writer(key)) {
                let last = newest.entry(tab).or_default();
                *last = seq.max(*last);
            }
        }
        let mut removed = 0;
        for (name, key) in keys {
            let Some(tab) = writer(&key) else { continue };
            let covered = covers.seq(&tab);
            // A tab whose journal is covered to its end is done with, unless it is this one.
            let is_done = tab != self.tab && newest.get(&tab).is_some_and(|last| *last <= covered);
            let is_covered = match key {
                Key::Journal(_, seq) => is_done || seq < covered,
                _ => is_done,
            };
            if is_covered {
                self.drop_key(&name)?;
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// Puts the filler back, if there is room for it.
    fn restore_ballast(&mut self) {
        let name = ballast(&self.ns);
        if self.kv.get(&name) == Ok(None) {
            let _ = self.kv.set(&name, &"x".repeat(BALLAST));
        }
    }
}

/// The tab whose journal a key belongs to.
fn writer(key: &Key) -> Option<TabId> {
    match key {
        Key::Journal(tab, _) | Key::Tail(tab) => Some(tab.clone()),
        _ => None,
    }
}
