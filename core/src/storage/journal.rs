//! The journals of all tabs as they were found: batches by tab and number, their copies, and the gaps between them.
//!
//! It decides nothing about what may be deleted; that is the business of [`super::compact`].

use super::record::DecodeError;
use super::snapshot::Covers;
use crate::book::{Op, Stamp, TabId};
use crate::value::sort_by;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// No place of a book lies deeper than this many steps; a hostile journal is stopped here.
const DEEPEST: usize = 64;

/// The payload of a journal record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Entry {
    /// The batch.
    pub ops: Vec<Op>,
    /// A copy of the batch before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prev: Option<Vec<Op>>,
    /// When the book was last replaced as a whole; the ops make sense only upon that or a later one.
    #[serde(default, skip_serializing_if = "is_first")]
    pub epoch: Stamp,
}

fn is_first(epoch: &Stamp) -> bool {
    *epoch == Stamp::default()
}

impl Entry {
    /// Reads the payload of a record.
    pub fn parse(payload: &str) -> Result<Self, DecodeError> {
        let entry: Self =
            crate::book::node::from_text(payload).map_err(|error| DecodeError::Payload(error.to_string()))?;
        let too_deep = |op: &Op| op.path.steps().count() > DEEPEST;
        if entry.ops.iter().chain(entry.prev.iter().flatten()).any(too_deep) {
            return Err(DecodeError::Payload("too deep".into()));
        }
        Ok(entry)
    }
}

/// Batches that are missing between others that are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The tab whose journal has the gap.
    pub tab: TabId,
    /// The first missing batch.
    pub from: u64,
    /// The last missing batch.
    pub to: u64,
}

/// One batch as it was found.
#[derive(Clone, Debug, Default)]
struct Found {
    /// It was read under its own key of the store, not from a copy.
    own: bool,
    /// Its ops; normally all copies are the same.
    copies: Vec<Vec<Op>>,
}

/// Everything that was read from journals.
#[derive(Clone, Debug, Default)]
pub(crate) struct Journals {
    batches: BTreeMap<TabId, BTreeMap<u64, Found>>,
    /// The newest epoch that any of them speaks of.
    pub epoch: Stamp,
}

impl Journals {
    /// Adds what one record holds; `own` if it lay under its own key.
    pub fn add(&mut self, tab: &TabId, seq: u64, entry: Entry, own: bool) {
        if let (Some(prev), Some(before)) = (entry.prev, seq.checked_sub(1).filter(|before| *before > 0)) {
            self.note(tab, before, prev, false);
        }
        self.note(tab, seq, entry.ops, own);
        self.epoch = entry.epoch.max(std::mem::take(&mut self.epoch));
    }

    fn note(&mut self, tab: &TabId, seq: u64, ops: Vec<Op>, own: bool) {
        let found = self.batches.entry(tab.clone()).or_default().entry(seq).or_default();
        found.own |= own;
        if !found.copies.contains(&ops) {
            found.copies.push(ops);
        }
    }

    /// Takes over everything another collection holds.
    pub fn absorb(&mut self, other: Journals) {
        for (tab, batches) in other.batches {
            for (seq, found) in batches {
                for ops in found.copies {
                    self.note(&tab, seq, ops, found.own);
                }
            }
        }
        self.epoch = other.epoch.max(std::mem::take(&mut self.epoch));
    }

    fn after<'a>(&'a self, covers: &'a Covers) -> impl Iterator<Item = (&'a TabId, u64, &'a Found)> {
        self.batches.iter().flat_map(move |(tab, batches)| {
            let covered = covers.seq(tab);
            batches.iter().filter(move |(seq, _)| **seq > covered).map(move |(seq, found)| (tab, *seq, found))
        })
    }

    /// The ops that `covers` does not cover, in the order in which they were made.
    pub fn ops_after<'a>(&'a self, covers: &'a Covers) -> Vec<&'a Op> {
        let mut ops: Vec<&Op> = self.after(covers).flat_map(|(_, _, found)| found.copies.iter().flatten()).collect();
        sort_by(&mut ops, |a, b| a.stamp.cmp(&b.stamp));
        ops
    }

    /// How many batches beyond `covers` were found only as a copy.
    pub fn filled(&self, covers: &Covers) -> usize {
        self.after(covers).filter(|(_, _, found)| !found.own).count()
    }

    /// The batches that must have existed and were found nowhere.
    pub fn gaps(&self, covers: &Covers) -> Vec<Gap> {
        let mut gaps = Vec::new();
        let mut expected = covers.clone();
        for (tab, seq, _) in self.after(covers) {
            let from = expected.seq(tab) + 1;
            if from < seq {
                gaps.push(Gap { tab: tab.clone(), from, to: seq - 1 });
            }
            expected.raise(tab, seq, 0);
        }
        gaps
    }

    /// What a document covers that had `covers` and took in these journals: up to the first gap of each tab, or to
    /// the end if gaps were accepted.
    pub fn reached(&self, covers: &Covers, over_gaps: bool, generation: u64) -> Covers {
        let mut reached = covers.clone();
        for (tab, seq, _) in self.after(covers) {
            if over_gaps || reached.seq(tab) + 1 == seq {
                reached.raise(tab, seq, generation);
            }
        }
        reached
    }

    /// The newest batch found of each tab.
    pub fn last(&self) -> impl Iterator<Item = (&TabId, u64)> {
        self.batches.iter().filter_map(|(tab, batches)| Some((tab, *batches.last_key_value()?.0)))
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.batches.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Path;

    fn op(n: u64) -> Op {
        let stamp = Stamp { lamport: n, tab: TabId("t".into()) };
        Op { path: Path::from("a"), value: Some(n.into()), stamp, base: Stamp::default() }
    }

    fn journals(seqs: &[u64]) -> Journals {
        let mut journals = Journals::default();
        for seq in seqs {
            let entry = Entry { ops: vec![op(*seq)], prev: Some(vec![op(seq - 1)]), epoch: Stamp::default() };
            journals.add(&TabId("t".into()), *seq, entry, true);
        }
        journals
    }

    #[test]
    fn a_single_hole_is_filled_from_the_follower() {
        let found = journals(&[1, 2, 4, 5]);
        assert_eq!(found.gaps(&Covers::default()), []);
        assert_eq!(found.filled(&Covers::default()), 1);
        assert_eq!(found.ops_after(&Covers::default()).len(), 5);
    }

    #[test]
    fn two_missing_neighbours_are_a_gap_unless_covered() {
        let found = journals(&[1, 4, 5]);
        let tab = TabId("t".into());
        assert_eq!(found.gaps(&Covers::default()), [Gap { tab: tab.clone(), from: 2, to: 2 }]);
        let mut covers = Covers::default();
        covers.raise(&tab, 3, 1);
        assert_eq!(found.gaps(&covers), []);
        assert_eq!(found.reached(&Covers::default(), false, 1).seq(&tab), 1);
        assert_eq!(found.reached(&Covers::default(), true, 1).seq(&tab), 5);
    }

    #[test]
    fn a_path_of_a_thousand_steps_is_refused() {
        let deep = Op { path: Path::of(vec!["a"; 1000]), ..op(1) };
        let entry = Entry { ops: vec![deep], ..Entry::default() };
        let text = serde_json::to_string(&entry).unwrap_or_default();
        assert!(Entry::parse(&text).is_err());
    }
}
