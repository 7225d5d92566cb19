//! Everything found in one room of a store, each record checked; nothing is changed here.

use super::journal::{Entry, Journals};
use super::keys::{Key, Reason, Room, Slot};
use super::kv::{Kv, KvError, units};
use super::migrate::Format;
use super::policy::Policy;
use super::record::{self, DecodeError, Header, Kind};
use super::snapshot::{Extent, Snapshot};
use crate::value::sort_by;
use std::collections::BTreeMap;

/// A value that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// Its full key.
    pub key: String,
    /// What is wrong with it.
    pub error: DecodeError,
}

/// A whole record of a snapshot, not unpacked yet.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub generation: u64,
    /// The checksum of its record, by which it is known again.
    pub sum: String,
    pub extent: Extent,
    value: String,
}

impl Held {
    /// How new it is: first by epoch, then by generation.
    pub fn age(&self) -> (&crate::book::Stamp, u64) {
        (&self.extent.epoch, self.generation)
    }
}

/// How records are read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader {
    pub format: &'static Format,
    pub policy: Policy,
}

impl Reader {
    /// Reads a record that must be of this kind.
    fn record(&self, value: &str, kind: Kind) -> Result<(Header, String), DecodeError> {
        let (header, payload) = record::decode(value, self.format.schema, self.policy.checksum)?;
        if header.kind == kind { Ok((header, payload)) } else { Err(DecodeError::Misplaced) }
    }

    /// Checks the snapshot of a slot, without unpacking it if it says what it reaches.
    pub fn slot(&self, value: &str) -> Result<Held, DecodeError> {
        self.held(value, Kind::Snapshot)
    }

    /// Checks a snapshot or a backup, without unpacking it if it says what it reaches.
    pub fn held(&self, value: &str, kind: Kind) -> Result<Held, DecodeError> {
        let (header, payload) = record::open(value, self.format.schema, self.policy.checksum)?;
        if header.kind != kind {
            return Err(DecodeError::Misplaced);
        }
        let extent = match &header.extent {
            Some(extent) => extent.clone(),
            None => Snapshot::parse(&record::unpack(&header, payload)?)?.extent,
        };
        let sum = record::checked(value).unwrap_or_default().to_owned();
        Ok(Held { generation: header.r#gen, sum, extent, value: value.to_owned() })
    }

    /// Unpacks a snapshot.
    pub fn snapshot(&self, held: &Held) -> Result<Snapshot, DecodeError> {
        // Its checksum was looked at when it was read.
        let (_, payload) = record::decode(&held.value, self.format.schema, false)?;
        Snapshot::parse(&payload)
    }

    /// Reads a journal record or a tail; its number.
    pub fn journal(&self, key: &Key, value: &str) -> Result<(u64, Entry), DecodeError> {
        let (header, payload) = self.record(value, Kind::Journal)?;
        let fits = match key {
            Key::Journal(tab, seq) => header.tab == *tab && header.seq == *seq,
            Key::Tail(tab) => header.tab == *tab,
            _ => false,
        };
        if !fits && self.policy.checksum {
            return Err(DecodeError::Misplaced);
        }
        Ok((header.seq, Entry::parse(&payload)?))
    }

    /// Checks a backup or hints without unpacking them.
    fn whole(&self, value: &str) -> Result<(), DecodeError> {
        if self.policy.checksum { record::checked(value).map(drop) } else { Ok(()) }
    }
}

/// What one room holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contents {
    /// The slots that are there.
    pub slots: BTreeMap<Slot, Result<Held, DecodeError>>,
    pub journals: Journals,
    /// The size of all journal keys, in UTF-16 units.
    pub journal_units: usize,
    /// Backups that are whole, with their values, oldest first.
    pub backups: Vec<(u64, Reason, u32, String)>,
    pub damaged: Vec<Damaged>,
    /// How many values are set aside.
    pub quarantined: usize,
    /// The schema of a record that is too new for this reader.
    pub too_new: Option<u32>,
}

impl Contents {
    /// Reads a whole room. A key that vanishes while it is read was removed by another tab.
    pub fn read<K: Kv>(kv: &K, room: &Room, reader: Reader) -> Result<Self, KvError> {
        let mut entries = Vec::new();
        for name in kv.keys()? {
            if room.short(&name).is_some()
                && let Some(value) = kv.get(&name)?
            {
                entries.push((name, value));
            }
        }
        Ok(Self::of(&entries, room, reader, true))
    }

    /// Sorts records by what they are; `own` if they come from the store itself and not from the mirror.
    pub fn of(entries: &[(String, String)], room: &Room, reader: Reader, own: bool) -> Self {
        let mut contents = Self::default();
        for (name, value) in entries {
            if let Some(key) = room.key(name) {
                contents.take(name, &key, value, reader, own);
            }
        }
        sort_by(&mut contents.backups, |a, b| (a.0, a.2).cmp(&(b.0, b.2)));
        contents
    }

    fn take(&mut self, name: &str, key: &Key, value: &str, reader: Reader, own: bool) {
        let result = match key {
            Key::Slot(slot) => {
                let held = reader.slot(value);
                let result = held.as_ref().map(drop).map_err(Clone::clone);
                self.slots.insert(*slot, held);
                result
            }
            Key::Journal(tab, _) | Key::Tail(tab) => {
                self.journal_units += units(name) + units(value);
                let under_own_key = own && matches!(key, Key::Journal(..));
                reader.journal(key, value).map(|(seq, entry)| self.journals.add(tab, seq, entry, under_own_key))
            }
            Key::Backup(generation, reason, n) => {
                reader.whole(value).map(|()| self.backups.push((*generation, *reason, *n, value.to_owned())))
            }
            Key::Meta => reader.whole(value),
            Key::Quarantine(..) => {
                self.quarantined += 1;
                Ok(())
            }
        };
        if let Err(error) = result {
            if let DecodeError::TooNew(schema) = error {
                self.too_new = self.too_new.max(Some(schema));
            }
            self.damaged.push(Damaged { key: name.to_owned(), error });
        }
    }

    /// Notes that the snapshot of a slot cannot be unpacked.
    pub fn spoil(&mut self, slot: Slot, room: &Room, error: DecodeError) {
        self.slots.insert(slot, Err(error.clone()));
        self.damaged.push(Damaged { key: room.name(&Key::Slot(slot)), error });
    }

    /// The valid slots.
    pub fn valid(&self) -> impl Iterator<Item = (Slot, &Held)> {
        self.slots.iter().filter_map(|(slot, held)| Some((*slot, held.as_ref().ok()?)))
    }
}
