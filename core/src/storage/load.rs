//! From everything that was found to one document: the newest base, what journals add to it, and an honest report.
//!
//! It writes nothing.

use super::contents::{Contents, Held, Reader};
use super::keys::Slot;
use super::outcome::{Base, Report};
use super::snapshot::{Covers, Snapshot};
use crate::book::{Conflict, Document, Stamp};
use crate::value::sort_by;
use serde_json::{Map, Value};

/// A document rebuilt from one room and its mirror.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rebuilt {
    pub document: Document,
    /// What of the journals it contains, up to the first gap of each tab.
    pub covers: Covers,
    pub epoch: Stamp,
    pub extra: Map<String, Value>,
    /// The newest generation of any snapshot.
    pub generation: u64,
    pub report: Report,
    pub conflicts: Vec<Conflict>,
    /// Whether there is a snapshot or backup below it.
    pub has_base: bool,
}

/// Rebuilds the document of one room; `None` if there is neither a base nor a journal.
pub(crate) fn rebuild(found: &Contents, mirror: &Contents, reader: Reader) -> Option<Rebuilt> {
    let mut rebuilt = base(found, mirror, reader);
    if !rebuilt.has_base && found.journals.is_empty() && mirror.journals.is_empty() {
        return None;
    }
    let mut journals = found.journals.clone();
    let alone = journals.reached(&rebuilt.covers, false, 0);
    journals.absorb(mirror.journals.clone());
    for op in journals.ops_after(&rebuilt.covers) {
        rebuilt.conflicts.extend(rebuilt.document.apply(op).conflict);
    }
    let report = &mut rebuilt.report;
    report.gaps = journals.gaps(&rebuilt.covers);
    report.filled = journals.filled(&rebuilt.covers);
    report.missing_replacement = journals.epoch > rebuilt.epoch;
    report.damaged.clone_from(&found.damaged);
    report.quarantined = found.quarantined;
    report.missing_slot = missing_slot(found);
    rebuilt.covers = journals.reached(&rebuilt.covers, false, rebuilt.generation);
    report.from_mirror |= !alone.dominates(&rebuilt.covers);
    if !rebuilt.has_base {
        report.base = Base::Journals;
    }
    Some(rebuilt)
}

/// From the second generation on both slots exist.
fn missing_slot(found: &Contents) -> Option<Slot> {
    let (present, held) = found.slots.iter().next().filter(|_| found.slots.len() == 1)?;
    let generation = held.as_ref().map_or(u64::MAX, |held| held.generation);
    (generation > 1).then(|| present.other())
}

/// The newest valid slot and what other valid slots add; else the newest backup; else the mirror.
fn base(found: &Contents, mirror: &Contents, reader: Reader) -> Rebuilt {
    let mut slots: Vec<(bool, &Held)> = found.valid().map(|(_, held)| (true, held)).collect();
    let local_backup = if slots.is_empty() { newest_backup(found, reader) } else { None };
    if slots.is_empty() {
        slots.extend(local_backup.iter().map(|held| (true, held)));
    }
    slots.extend(mirror.valid().map(|(_, held)| (false, held)));
    let mirror_backup = if slots.is_empty() { newest_backup(mirror, reader) } else { None };
    slots.extend(mirror_backup.iter().map(|held| (false, held)));
    sort_by(&mut slots, |a, b| (b.1.age(), b.0).cmp(&(a.1.age(), a.0)));
    let mut rebuilt = Rebuilt::default();
    let has_local_slot = found.valid().next().is_some();
    for (local, held) in slots {
        if rebuilt.has_base && rebuilt.covers.dominates(&held.snapshot.covers) {
            continue;
        }
        let is_first = !rebuilt.has_base;
        rebuilt.take(held);
        rebuilt.report.from_mirror |= !local;
        if is_first && !local {
            rebuilt.report.base = Base::Mirror;
        } else if is_first && !has_local_slot {
            rebuilt.report.base = Base::Backup(held.generation);
        }
    }
    let generations = found.valid().chain(mirror.valid()).map(|(_, held)| held.generation);
    rebuilt.generation = generations.max().unwrap_or(rebuilt.generation);
    rebuilt
}

impl Rebuilt {
    /// Takes in a snapshot: as the base, or merged into it.
    fn take(&mut self, held: &Held) {
        let Snapshot { document, covers, epoch, extra } = &held.snapshot;
        if self.has_base {
            self.document.merge(document);
            self.covers.join(covers);
            return;
        }
        self.has_base = true;
        self.document = document.clone();
        self.covers = covers.clone();
        self.epoch = epoch.clone();
        self.extra = extra.clone();
        self.generation = held.generation;
    }
}

fn newest_backup(found: &Contents, reader: Reader) -> Option<Held> {
    found.backups.iter().rev().find_map(|(_, _, _, value)| reader.backup(value).ok())
}
