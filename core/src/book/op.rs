//! What changed: changes without a history, and ops that carry their place in it.

use super::Path;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// One browser tab (or one file) that writes into a book; chosen at random by the shell.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TabId(pub String);

/// The place of an op in the history: a Lamport counter, then the tab. Never the wall clock.
///
/// The default stamp (zero) stands for "before all recorded history".
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Greater than every counter its writer had seen.
    pub lamport: u64,
    /// The writer; decides between equal counters.
    pub tab: TabId,
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.lamport, self.tab.0)
    }
}

impl Serialize for Stamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let (lamport, tab) = text
            .split_once('.')
            .and_then(|(lamport, tab)| Some((lamport.parse().ok()?, tab)))
            .ok_or_else(|| serde::de::Error::custom("a stamp is written as <counter>.<tab>"))?;
        Ok(Self { lamport, tab: TabId(tab.to_owned()) })
    }
}

/// A difference between two books: the value that now stands at a path, or nothing.
///
/// An object value replaces the whole subtree; `None` removes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Where.
    pub path: Path,
    /// What stands there now; `None` when it is gone.
    pub value: Option<Value>,
}

/// A change with its place in history, as it is written into the journal and sent to other tabs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Op {
    /// Where.
    #[serde(rename = "p")]
    pub path: Path,
    /// What stands there now; absent when it is gone.
    #[serde(rename = "v", default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub value: Option<Value>,
    /// When.
    #[serde(rename = "s")]
    pub stamp: Stamp,
    /// The newest stamp that the writer saw at this place: what the op meant to replace.
    /// A place that meanwhile carries another stamp was edited by two people at once.
    #[serde(rename = "b", default)]
    pub base: Stamp,
}

/// A JSON `null` is a value that was set; only a missing field means removal.
fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// When each place of a book was last written.
///
/// A stamp at a path speaks for everything below it that has no newer stamp of its own, so a record needs one entry
/// and a book that was never edited needs none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stamps(BTreeMap<Path, Stamp>);

impl Stamps {
    /// The stamp that is in force at `path`: its own or its nearest stamped ancestor's.
    pub fn at(&self, path: &Path) -> Stamp {
        path.ancestors().find_map(|place| self.0.get(&place).cloned()).unwrap_or_default()
    }

    /// The newest stamp at `path` or below it.
    pub fn newest_within(&self, path: &Path) -> Stamp {
        let below = self.below(path).map(|(_, stamp)| stamp.clone()).max();
        self.at(path).max(below.unwrap_or_default())
    }

    /// The stamps strictly below `path`.
    pub fn below(&self, path: &Path) -> impl Iterator<Item = (&Path, &Stamp)> {
        self.0.range(path.below())
    }

    /// Notes that `path` was written at `stamp`; older entries below it are covered and dropped.
    pub fn note(&mut self, path: &Path, stamp: Stamp) {
        let covered: Vec<Path> =
            self.below(path).filter(|(_, older)| **older <= stamp).map(|(place, _)| place.clone()).collect();
        for place in covered {
            self.0.remove(&place);
        }
        if stamp > self.at(path) {
            self.0.insert(path.clone(), stamp);
        }
    }

    /// All entries, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&Path, &Stamp)> {
        self.0.iter()
    }

    /// The greatest Lamport counter in the book.
    pub fn lamport(&self) -> u64 {
        self.0.values().map(|stamp| stamp.lamport).max().unwrap_or_default()
    }

    /// Turns changes into ops of `tab`, one counter each, and notes them here.
    pub fn stamp(&mut self, changes: Vec<Change>, tab: &TabId, lamport: &mut u64) -> Vec<Op> {
        let stamp_one = |Change { path, value }: Change| {
            *lamport += 1;
            let stamp = Stamp { lamport: *lamport, tab: tab.clone() };
            let base = self.newest_within(&path);
            self.note(&path, stamp.clone());
            Op { path, value, stamp, base }
        };
        changes.into_iter().map(stamp_one).collect()
    }
}
