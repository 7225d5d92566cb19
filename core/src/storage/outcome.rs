//! How loading a book ended, as data; the words are made elsewhere.

use super::contents::Damaged;
use super::journal::Gap;
use super::keys::Slot;
use super::kv::KvError;

/// What a loaded book was built upon.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Base {
    /// The newest snapshot there is.
    #[default]
    Snapshot,
    /// A backup of this generation, since no snapshot could be read.
    Backup(u64),
    /// A snapshot or backup of the mirror, since the store holds none.
    Mirror,
    /// Nothing but journals; the book is incomplete.
    Journals,
}

/// What was found damaged, missing or repaired while loading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Values that cannot be used; they are left where they are.
    pub damaged: Vec<Damaged>,
    /// Batches that were found nowhere.
    pub gaps: Vec<Gap>,
    /// How many batches were found only as a copy.
    pub filled: usize,
    /// What the book was built upon.
    pub base: Base,
    /// A slot that must have existed and is gone.
    pub missing_slot: Option<Slot>,
    /// The journal speaks of an import or a restore that is in no readable snapshot.
    pub missing_replacement: bool,
    /// How many unreadable values are set aside since an earlier time.
    pub quarantined: usize,
    /// The mirror held something that the store does not.
    pub from_mirror: bool,
    /// The steps taken from an older schema.
    pub migrated: Vec<&'static str>,
}

impl Report {
    /// Whether there is nothing to tell.
    pub fn is_clean(&self) -> bool {
        *self == Self { quarantined: self.quarantined, ..Self::default() }
    }

    /// Whether parts of the book are missing, as far as one can know.
    pub fn is_lossy(&self) -> bool {
        !self.gaps.is_empty() || self.missing_replacement || matches!(self.base, Base::Backup(_) | Base::Journals)
    }
}

/// Why a book may be looked at but not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// It was written by a newer app, in this schema.
    Newer(u32),
    /// It comes from an older schema, and the new form could not be stored safely.
    NotMigrated(Option<KvError>),
}

/// Why nothing must be touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Distress {
    /// The store failed while it was read; what it holds is unknown.
    Store(KvError),
    /// There are records, but none to build a book upon.
    NoBase(Report),
    /// Everything there is was written by a newer app, in this schema, for readers newer than this one.
    TooNew(u32),
    /// The ids given are no names.
    BadName,
}

/// How loading ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Everything was there.
    Ok,
    /// The book could be rebuilt; the report says from what, and what may be missing.
    Recovered(Report),
    /// The book is shown but not changed.
    ReadOnly(ReadOnly),
    /// Nothing is touched; the records can be downloaded.
    Rescue(Distress),
    /// A book was expected and nothing of it is there.
    Missing,
    /// Nothing was ever here.
    Empty,
}

impl Outcome {
    /// Whether the book may be changed.
    pub fn is_writable(&self) -> bool {
        matches!(self, Self::Ok | Self::Recovered(_))
    }
}
