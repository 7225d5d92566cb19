//! What this tab knows of the two snapshots, and writing them: alternately, never over the newest valid one.

use super::contents::{Contents, Held};
use super::keys::{Key, Slot};
use super::kv::{Kv, KvError, units};
use super::record::{self, Encoding, Kind};
use super::save::AGE;
use super::snapshot::{Covers, Extent, SnapshotRef};
use super::store::{BookStore, Place, SaveError};
use crate::book::Stamp;

/// Payloads above this many UTF-16 units are compressed.
const PLAIN: usize = 128 * 1024;

/// A valid snapshot as it was last seen.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub sum: String,
    pub generation: u64,
    pub covers: Covers,
    pub epoch: Stamp,
    /// When this tab first saw exactly this value there.
    pub since: u64,
}

/// What is known of a slot.
#[derive(Clone, Debug)]
pub(super) enum SlotView {
    Absent,
    Damaged,
    Valid(Mark),
}

impl Mark {
    fn of(held: &Held, since: u64) -> Self {
        let Extent { covers, epoch } = held.extent.clone();
        Self { sum: held.sum.clone(), generation: held.generation, covers, epoch, since }
    }

    fn age(&self) -> (&Stamp, u64) {
        (&self.epoch, self.generation)
    }
}

impl SlotView {
    /// Both slots as they were found while loading.
    pub fn of(contents: &Contents, now: u64) -> [SlotView; 2] {
        Slot::ALL.map(|slot| match contents.slots.get(&slot) {
            None => Self::Absent,
            Some(Err(_)) => Self::Damaged,
            Some(Ok(held)) => Self::Valid(Mark::of(held, now)),
        })
    }

    fn mark(&self) -> Option<&Mark> {
        if let Self::Valid(mark) = self { Some(mark) } else { None }
    }
}

impl<K: Kv> BookStore<K> {
    pub(super) fn slot(&self, slot: Slot) -> &SlotView {
        let [a, b] = &self.slots;
        if slot == Slot::A { a } else { b }
    }

    fn set_slot(&mut self, slot: Slot, view: SlotView) {
        self.sweep_due = true;
        let [a, b] = &mut self.slots;
        *(if slot == Slot::A { a } else { b }) = view;
    }

    /// The newest generation seen.
    pub(super) fn generation(&self) -> u64 {
        self.slots.iter().filter_map(SlotView::mark).map(|mark| mark.generation).max().unwrap_or(0)
    }

    /// Reads both slots again and takes in what other tabs wrote there; whether there was anything new.
    pub(super) fn refresh_slots(&mut self, now: u64) -> Result<bool, KvError> {
        let mut is_new = false;
        for slot in Slot::ALL {
            let value = self.kv.get(&self.slot_name(slot))?;
            let known = self.slot(slot).mark().map(|mark| mark.sum.clone());
            let view = match value {
                None => SlotView::Absent,
                Some(value) if known.is_some() && record::checked(&value).ok() == known.as_deref() => continue,
                Some(value) => match self.reader.slot(&value).and_then(|held| self.take_snapshot(held)) {
                    Err(_) => SlotView::Damaged,
                    Ok(held) => {
                        is_new = true;
                        SlotView::Valid(Mark::of(&held, now))
                    }
                },
            };
            self.set_slot(slot, view);
        }
        Ok(is_new)
    }

    /// What both slots cover, if both are valid and were seen unchanged for a while. Looks at what is known only.
    pub(super) fn covered_by_both(&self, now: u64) -> Option<Covers> {
        let a = self.slots[0].mark()?;
        let b = if self.policy().two_slots { self.slots[1].mark()? } else { a };
        let is_old = |mark: &Mark| now.saturating_sub(mark.since) >= AGE;
        if a.epoch != b.epoch || !is_old(a) || !is_old(b) {
            return None;
        }
        Some(a.covers.meet(&b.covers))
    }

    /// Whether one of the slots does not contain everything that this tab knows.
    pub(super) fn has_news(&self) -> bool {
        let holds = |view: &SlotView| {
            let mark = view.mark()?;
            let own = mark.covers.seq(&self.tab) >= self.seq;
            Some(own && mark.covers.dominates(&self.known) && mark.epoch == self.epoch)
        };
        !self.slots.iter().all(|view| holds(view) == Some(true))
    }

    /// Whether both slots are valid and belong to the current epoch.
    pub(super) fn both_current(&self, now: u64) -> bool {
        self.covered_by_both(now).is_some() && self.slots[0].mark().is_some_and(|mark| mark.epoch == self.epoch)
    }

    /// The slot that may be written: a missing one, a damaged one, the older one.
    fn target(&self) -> Slot {
        if !self.policy().two_slots {
            return Slot::A;
        }
        match (self.slots[0].mark(), self.slots[1].mark()) {
            (Some(a), Some(b)) => {
                if a.age() > b.age() {
                    Slot::B
                } else {
                    Slot::A
                }
            }
            (Some(_), None) => Slot::B,
            (None, Some(_)) => Slot::A,
            (None, None) if matches!(self.slots[0], SlotView::Damaged) => Slot::B,
            (None, None) => Slot::A,
        }
    }

    /// Writes the document into the slot that may be written, and looks whether it stands there.
    pub(super) fn write_slot(&mut self, now: u64) -> Result<(), SaveError> {
        let slot = self.target();
        let name = self.slot_name(slot);
        if matches!(self.slot(slot), SlotView::Damaged) && self.policy().quarantine {
            self.set_aside(&name)?;
        }
        let generation = self.generation() + 1;
        let tab = self.tab.clone();
        self.known.raise(&tab, self.seq, generation);
        let value = self.snapshot_value(Kind::Snapshot, generation, now)?;
        for _ in 0..2 {
            self.put_hard(&name, &value, now)?;
            if self.kv.get(&name)?.as_deref() == Some(value.as_str()) {
                let sum = record::checked(&value)?.to_owned();
                let (covers, epoch) = (self.known.clone(), self.epoch.clone());
                self.set_slot(slot, SlotView::Valid(Mark { sum, generation, covers, epoch, since: now }));
                return Ok(());
            }
        }
        self.refresh_slots(now)?;
        Err(SaveError::NotKept)
    }

    /// Writes the document into both slots, one after the other.
    pub(super) fn write_both_slots(&mut self, now: u64) -> Result<(), SaveError> {
        self.write_slot(now)?;
        self.write_slot(now)
    }

    /// The document as a record.
    pub(super) fn snapshot_value(&self, kind: Kind, generation: u64, now: u64) -> Result<String, SaveError> {
        let (document, covers) = (&self.document, &self.known);
        let snapshot = SnapshotRef { document, covers, epoch: &self.epoch, extra: &self.extra };
        let payload = serde_json::to_string(&snapshot).map_err(|e| record::DecodeError::Payload(e.to_string()))?;
        let packed = kind == Kind::Backup || units(&payload) > PLAIN;
        let enc = if packed { Encoding::Z15 } else { Encoding::Json };
        self.seal(kind, Place { seq: 0, generation, now }, &payload, enc)
    }

    /// Rewrites the older slot compressed; whether that freed anything.
    pub(super) fn compress_older_slot(&mut self) -> Result<bool, SaveError> {
        let slot = self.target();
        let SlotView::Valid(mark) = self.slot(slot).clone() else { return Ok(false) };
        let name = self.name(&Key::Slot(slot));
        let Some(value) = self.kv.get(&name)? else { return Ok(false) };
        let (header, payload) = record::decode(&value, self.reader.format.schema, true)?;
        let packed = record::encode(header, &payload, Encoding::Z15)?;
        if units(&packed) >= units(&value) || record::checked(&value)? != mark.sum {
            return Ok(false);
        }
        self.put(&name, &packed)?;
        let sum = record::checked(&packed)?.to_owned();
        self.set_slot(slot, SlotView::Valid(Mark { sum, ..mark }));
        Ok(true)
    }
}
