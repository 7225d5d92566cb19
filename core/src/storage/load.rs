//! From everything that was found to one document: the newest base, what journals add to it, and an honest report.
//!
//! It writes nothing.

use super::contents::{Contents, Held, Reader};
use super::keys::{Room, Slot};
use super::outcome::{Base, Report};
use super::record::{DecodeError, Kind};
use super::snapshot::{Covers, Extent, Snapshot};
use crate::book::{Conflict, Document, Stamp};
use crate::value::sort_by;
use serde_json::{Map, Value};
use std::borrow::Cow;

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
pub(crate) fn rebuild(found: &mut Contents, mirror: &mut Contents, room: &Room, reader: Reader) -> Option<Rebuilt> {
    let mut rebuilt = base(found, mirror, room, reader);
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

/// The newest valid slot and what other valid slots add; else the newest backup; else the mirror. A slot that is whole
/// and yet cannot be unpacked counts as damaged.
fn base(found: &mut Contents, mirror: &mut Contents, room: &Room, reader: Reader) -> Rebuilt {
    loop {
        match newest(found, mirror, reader) {
            Ok(rebuilt) => return rebuilt,
            Err((At::Store(slot), error)) => found.spoil(slot, room, error),
            Err((At::Mirror(slot), error)) => mirror.spoil(slot, room, error),
            Err((At::Backup, _)) => return Rebuilt::default(),
        }
    }
}

/// Where a snapshot was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum At {
    Mirror(Slot),
    Backup,
    Store(Slot),
}

/// What adds nothing is not unpacked: opening a book unpacks it once, not once per slot here and in the mirror.
fn newest(found: &Contents, mirror: &Contents, reader: Reader) -> Result<Rebuilt, (At, DecodeError)> {
    let mut all: Vec<(At, Cow<Held>)> =
        found.valid().map(|(slot, held)| (At::Store(slot), Cow::Borrowed(held))).collect();
    let own_backup = if all.is_empty() { newest_backup(found, reader) } else { None };
    all.extend(own_backup.map(|held| (At::Backup, Cow::Owned(held))));
    all.extend(mirror.valid().map(|(slot, held)| (At::Mirror(slot), Cow::Borrowed(held))));
    let mirror_backup = if all.is_empty() { newest_backup(mirror, reader) } else { None };
    all.extend(mirror_backup.map(|held| (At::Mirror(Slot::A), Cow::Owned(held))));
    sort_by(&mut all, |a, b| (b.1.age(), b.0).cmp(&(a.1.age(), a.0)));
    let mut rebuilt = Rebuilt::default();
    for (at, held) in all {
        if rebuilt.has_base && rebuilt.covers.dominates(&held.extent.covers) {
            continue;
        }
        let snapshot = reader.snapshot(&held).map_err(|error| (at, error))?;
        rebuilt.take(at, held.generation, snapshot);
    }
    let generations = found.valid().chain(mirror.valid()).map(|(_, held)| held.generation);
    rebuilt.generation = generations.max().unwrap_or(rebuilt.generation);
    Ok(rebuilt)
}

impl Rebuilt {
    /// Takes in a snapshot: as the base, or merged into it.
    fn take(&mut self, at: At, generation: u64, snapshot: Snapshot) {
        let Snapshot { document, extent: Extent { covers, epoch }, extra } = snapshot;
        let is_mirror = matches!(at, At::Mirror(_));
        self.report.from_mirror |= is_mirror;
        if self.has_base {
            self.document.merge(&document);
            self.covers.join(&covers);
            return;
        }
        if is_mirror {
            self.report.base = Base::Mirror;
        } else if at == At::Backup {
            self.report.base = Base::Backup(generation);
        }
        self.has_base = true;
        (self.document, self.covers, self.epoch, self.extra) = (document, covers, epoch, extra);
        self.generation = generation;
    }
}

/// The newest backup that can be unpacked.
fn newest_backup(found: &Contents, reader: Reader) -> Option<Held> {
    let whole = found.backups.iter().rev().filter_map(|(_, _, _, value)| reader.held(value, Kind::Backup).ok());
    whole.into_iter().find(|held| reader.snapshot(held).is_ok())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::kv::{Kv, MemKv};
    use super::super::outcome::Outcome;
    use super::super::record::{Encoding, encode, header_of};
    use super::super::store::{BookStore, Opening};
    use crate::book::{Document, TabId};
    use std::rc::Rc;

    #[test]
    fn a_whole_record_that_holds_no_book_is_damaged_and_the_other_slot_is_taken() {
        let (kv, opening) = (Rc::new(MemKv::default()), Opening::new("ns", "book", TabId("t".into()), 0));
        let tree = [("about".to_owned(), serde_json::json!({"title": "Plan"}))].into_iter().collect();
        let stored = BookStore::create(Rc::clone(&kv), &opening, Document::of(tree)).unwrap();
        let name = "ns/book/1/S/B";
        let header = header_of(&kv.get(name).unwrap().unwrap()).unwrap();
        assert_eq!(header.r#gen, 2, "the newer of the two");
        kv.set(name, &encode(header, "{}", Encoding::Json).unwrap()).unwrap();
        let loaded = BookStore::open(Rc::clone(&kv), &opening);
        assert_eq!(loaded.store.document(), stored.document());
        let damaged = match loaded.outcome {
            Outcome::Recovered(report) => report.damaged.into_iter().map(|one| one.key).collect(),
            _ => Vec::new(),
        };
        assert_eq!(damaged, [name]);
    }
}
