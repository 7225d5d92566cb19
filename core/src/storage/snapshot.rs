//! A whole book as one record, and what of the journals it already contains.

use super::record::DecodeError;
use crate::book::{Document, Stamp, TabId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A tab that wrote nothing for this many generations is forgotten.
const MEMORY: u64 = 64;

/// Which batches of every tab are contained in a document: the last number, and the generation that saw it last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Covers(BTreeMap<TabId, (u64, u64)>);

impl Covers {
    /// The last covered batch of a tab; zero when there is none.
    pub fn seq(&self, tab: &TabId) -> u64 {
        self.0.get(tab).map_or(0, |(seq, _)| *seq)
    }

    /// Notes that batches up to `seq` are covered, seen by this generation.
    pub fn raise(&mut self, tab: &TabId, seq: u64, generation: u64) {
        let entry = self.0.entry(tab.clone()).or_default();
        *entry = (entry.0.max(seq), entry.1.max(generation));
    }

    /// Whether everything that `other` covers is covered here.
    pub fn dominates(&self, other: &Covers) -> bool {
        other.0.iter().all(|(tab, (seq, _))| self.seq(tab) >= *seq)
    }

    /// Adds what `other` covers.
    pub fn join(&mut self, other: &Covers) {
        for (tab, (seq, generation)) in &other.0 {
            self.raise(tab, *seq, *generation);
        }
    }

    /// What is covered both here and there.
    pub fn meet(&self, other: &Covers) -> Covers {
        let both = |(tab, (seq, generation)): (&TabId, &(u64, u64))| {
            let seq = (*seq).min(other.seq(tab));
            (seq > 0).then(|| (tab.clone(), (seq, *generation)))
        };
        Covers(self.0.iter().filter_map(both).collect())
    }

    /// Forgets tabs that have no key any more and were not seen for a long time.
    pub fn forget(&mut self, generation: u64, present: &BTreeSet<TabId>) {
        self.0.retain(|tab, (_, seen)| present.contains(tab) || generation.saturating_sub(*seen) <= MEMORY);
    }
}

/// What a snapshot reaches. Its record says it in the header too, so that snapshots are compared without unpacking them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Extent {
    /// What of the journals it contains.
    #[serde(default)]
    pub covers: Covers,
    /// When the book was last replaced as a whole.
    #[serde(default)]
    pub epoch: Stamp,
}

/// The payload of a snapshot or a backup.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Snapshot {
    /// The book.
    pub document: Document,
    /// What it reaches.
    pub extent: Extent,
    /// What a later version put here; kept.
    pub extra: Map<String, Value>,
}

/// A snapshot about to be written.
#[derive(Serialize)]
pub(crate) struct SnapshotRef<'a> {
    pub document: &'a Document,
    pub covers: &'a Covers,
    pub epoch: &'a Stamp,
    #[serde(flatten)]
    pub extra: &'a Map<String, Value>,
}

impl Snapshot {
    /// Reads the payload of a record. The book is moved out of the JSON and not read through serde, which would copy
    /// all of it.
    pub fn parse(payload: &str) -> Result<Self, DecodeError> {
        let misfit = |error: serde_json::Error| DecodeError::Payload(error.to_string());
        let lacking = || DecodeError::Payload("there is no book in it".into());
        let mut extra: Map<String, Value> = serde_json::from_str(payload).map_err(misfit)?;
        let mut document = object(extra.remove("document")).ok_or_else(lacking)?;
        let tree = object(document.remove("tree")).ok_or_else(lacking)?;
        let extent = Extent {
            covers: part(extra.remove("covers")).map_err(misfit)?,
            epoch: part(extra.remove("epoch")).map_err(misfit)?,
        };
        let stamps = part(document.remove("stamps")).map_err(misfit)?;
        Ok(Self { document: Document { tree, stamps }, extent, extra })
    }
}

fn object(value: Option<Value>) -> Option<Map<String, Value>> {
    if let Some(Value::Object(map)) = value { Some(map) } else { None }
}

fn part<T: Default + serde::de::DeserializeOwned>(value: Option<Value>) -> Result<T, serde_json::Error> {
    value.map_or_else(|| Ok(T::default()), serde_json::from_value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_fields_of_a_snapshot_survive() {
        let text = r#"{"document":{"tree":{"a":1}},"later":{"x":[2]}}"#;
        let snapshot = Snapshot::parse(text).unwrap_or_default();
        let Snapshot { document, extent: Extent { covers, epoch }, extra } = &snapshot;
        let written = serde_json::to_string(&SnapshotRef { document, covers, epoch, extra }).unwrap_or_default();
        assert!(written.contains(r#""later":{"x":[2]}"#), "{written}");
        assert_eq!(Snapshot::parse(&written).as_ref(), Ok(&snapshot));
    }

    #[test]
    fn what_holds_no_book_is_no_snapshot() {
        for text in [
            "",
            "[]",
            "{}",
            r#"{"document":{}}"#,
            r#"{"document":{"tree":[]}}"#,
            r#"{"document":{"tree":{}},"covers":7}"#,
        ] {
            assert!(Snapshot::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn silent_tabs_are_forgotten_only_without_keys_and_after_long() {
        let (kept, gone) = (TabId("kept".into()), TabId("gone".into()));
        let mut covers = Covers::default();
        covers.raise(&kept, 3, 1);
        covers.raise(&gone, 4, 1);
        covers.forget(MEMORY + 1, &BTreeSet::new());
        assert_eq!(covers.seq(&gone), 4);
        covers.forget(MEMORY + 2, &BTreeSet::from([kept.clone()]));
        assert_eq!((covers.seq(&kept), covers.seq(&gone)), (3, 0));
    }
}
