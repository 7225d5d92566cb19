//! Judging what a load makes of a disk: nothing promised is lost, nothing invented, nothing repaired in silence.

use super::ledger::Ledger;
use super::{BOOK, NS, view_of};
use sandtable_core::book::{Document, TabId};
use sandtable_core::storage::{BookStore, Key, Opening, Outcome, Policy, Room, header_of, owner};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How often what was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub loads: u64,
    /// Loads without an edit that had been called saved.
    pub lost: u64,
    /// Loads with something that nobody wrote.
    pub invented: u64,
    /// Loads that met damage or loss and did not say so.
    pub silent: u64,
    /// Loads that ended empty while readable data existed.
    pub empty: u64,
    pub panics: u64,
    /// Tabs that disagreed, did not see their own edit, or could not go on.
    pub stuck: u64,
    /// Unreadable values that were not kept.
    pub discarded: u64,
}

impl Tally {
    pub fn violations(&self) -> u64 {
        self.lost + self.invented + self.silent + self.empty + self.panics + self.stuck + self.discarded
    }

    pub fn add(&mut self, other: Tally) {
        self.loads += other.loads;
        self.lost += other.lost;
        self.invented += other.invented;
        self.silent += other.silent;
        self.empty += other.empty;
        self.panics += other.panics;
        self.stuck += other.stuck;
        self.discarded += other.discarded;
    }
}

/// Whether there is any record of the book that a person would call readable.
pub fn has_readable(content: &BTreeMap<String, String>) -> bool {
    let is_data =
        |name: &str| !matches!(Room::new(NS, BOOK, 1).key(name), None | Some(Key::Quarantine(..) | Key::Meta));
    content.iter().any(|(name, value)| owner(NS, name).is_some() && is_data(name) && header_of(value).is_some())
}

/// What a load must at least and may at most contain.
pub struct Bounds {
    pub least: Document,
    pub most: Document,
}

impl Bounds {
    pub fn of(ledger: &Ledger, at: usize) -> Self {
        Self { least: ledger.promised(at), most: ledger.everything() }
    }

    /// Whether the document contains everything promised.
    pub fn holds(&self, document: &Document) -> bool {
        let mut merged = document.clone();
        merged.merge(&self.least);
        merged == *document
    }

    /// Whether the document contains only what was written.
    pub fn allows(&self, document: &Document) -> bool {
        let mut merged = self.most.clone();
        merged.merge(document);
        merged == self.most
    }
}

/// What was done to the disk before a load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Harm {
    /// Nothing, or a crash: all must be well.
    None,
    /// A value was changed or cut; the load must say so and lose nothing.
    Damaged,
    /// A key was removed; nothing may be lost.
    Removed,
    /// More than the protocol can bear was removed or damaged; what is lost must be told.
    Heavy,
}

/// Loads a disk and judges the result.
pub fn judge(
    content: &BTreeMap<String, String>,
    mirror: &[(String, String)],
    bounds: &Bounds,
    harm: Harm,
    policy: Policy,
) -> Tally {
    let mut tally = Tally { loads: 1, ..Tally::default() };
    let readable = has_readable(content);
    let load = || {
        let opening = Opening { policy, mirror, ..Opening::new(NS, BOOK, TabId("judge".into()), 9_000_000_000) };
        let loaded = BookStore::open(view_of(content.clone()), &opening);
        (loaded.outcome, loaded.store.document().clone())
    };
    let Ok((outcome, document)) = catch_unwind(AssertUnwindSafe(load)) else {
        tally.panics = 1;
        return tally;
    };
    let lost = !bounds.holds(&document);
    tally.lost = u64::from(lost && harm != Harm::Heavy);
    tally.invented = u64::from(!bounds.allows(&document) && !is_lossy(&outcome));
    tally.empty = u64::from(readable && matches!(outcome, Outcome::Empty | Outcome::Missing));
    let silent = match harm {
        Harm::None => false,
        Harm::Damaged => outcome == Outcome::Ok,
        Harm::Removed => lost && outcome == Outcome::Ok,
        Harm::Heavy => lost && !is_lossy(&outcome),
    };
    tally.silent = u64::from(silent);
    tally
}

/// Whether an outcome says that something is missing.
pub fn is_lossy(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Ok => false,
        Outcome::Recovered(report) => report.is_lossy(),
        Outcome::Missing | Outcome::Rescue(_) => true,
        Outcome::ReadOnly(_) | Outcome::Empty => false,
    }
}
