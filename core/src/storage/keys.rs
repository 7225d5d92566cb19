//! The names under which a book lies in a store: `<name space>/<book>/<schema>/…`.
//!
//! One name space per base path, so that sites sharing an origin do not collide; one room per book, so that books do
//! not endanger each other; one room per schema, so that an old build never writes over what a newer one made. There is
//! no head pointer: what exists is found by listing keys.

use crate::book::TabId;
use std::fmt;

/// One of the two snapshots of a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// `S/A`
    A,
    /// `S/B`
    B,
}

impl Slot {
    /// Both.
    pub const ALL: [Slot; 2] = [Slot::A, Slot::B];

    /// The other one.
    pub fn other(self) -> Slot {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Before an import.
    Import,
    /// Before a new schema.
    Migrate,
    /// Before everything was cleared.
    Clear,
    /// Before an earlier backup was restored.
    Restore,
    /// Once a day.
    Day,
    /// When the book was opened.
    Start,
    /// Before a conflict was settled.
    Conflict,
}

impl Reason {
    /// All reasons.
    pub const ALL: [Reason; 7] =
        [Self::Import, Self::Migrate, Self::Clear, Self::Restore, Self::Day, Self::Start, Self::Conflict];

    /// The word in the key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Migrate => "migrate",
            Self::Clear => "clear",
            Self::Restore => "restore",
            Self::Day => "day",
            Self::Start => "start",
            Self::Conflict => "conflict",
        }
    }
}

/// What lies under a key of a room.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A snapshot.
    Slot(Slot),
    /// One record of a tab's journal.
    Journal(TabId, u64),
    /// The copy of a tab's newest journal record.
    Tail(TabId),
    /// A backup: generation, reason, and a number if there are several.
    Backup(u64, Reason, u32),
    /// An unreadable value, set aside: the key it had, and a number.
    Quarantine(String, u32),
    /// Hints for the shelf.
    Meta,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Slot(Slot::A) => f.write_str("S/A"),
            Self::Slot(Slot::B) => f.write_str("S/B"),
            Self::Journal(tab, seq) => write!(f, "J/{}/{seq:06}", tab.0),
            Self::Tail(tab) => write!(f, "J/{}/tail", tab.0),
            Self::Backup(generation, reason, 0) => write!(f, "B/{generation:06}-{}", reason.as_str()),
            Self::Backup(generation, reason, n) => write!(f, "B/{generation:06}-{}-{n}", reason.as_str()),
            Self::Quarantine(key, n) => write!(f, "Q/{key}-{n}"),
            Self::Meta => f.write_str("meta"),
        }
    }
}

impl Key {
    /// Reads what [`fmt::Display`] writes.
    pub fn parse(text: &str) -> Option<Key> {
        if let Some(rest) = text.strip_prefix("Q/") {
            let (key, n) = rest.rsplit_once('-')?;
            return Some(Self::Quarantine(key.to_owned(), n.parse().ok()?));
        }
        let steps: Vec<&str> = text.split('/').collect();
        match steps.as_slice() {
            ["S", "A"] => Some(Self::Slot(Slot::A)),
            ["S", "B"] => Some(Self::Slot(Slot::B)),
            ["J", tab, "tail"] => Some(Self::Tail(TabId((*tab).to_owned()))),
            ["J", tab, seq] => Some(Self::Journal(TabId((*tab).to_owned()), seq.parse().ok()?)),
            ["B", name] => Self::backup(name),
            ["meta"] => Some(Self::Meta),
            _ => None,
        }
    }

    fn backup(name: &str) -> Option<Key> {
        let (generation, rest) = name.split_once('-')?;
        let (reason, n) = rest.split_once('-').map_or(Some((rest, 0)), |(r, n)| Some((r, n.parse().ok()?)))?;
        let reason = Reason::ALL.into_iter().find(|known| known.as_str() == reason)?;
        Some(Self::Backup(generation.parse().ok()?, reason, n))
    }
}

/// Whether a text can be one step of a key.
pub fn is_name(text: &str) -> bool {
    !text.is_empty() && !text.contains('/')
}

/// The 64 K filler of a name space that is given up when the store is full.
pub fn ballast(ns: &str) -> String {
    format!("{ns}/ballast")
}

/// The keys of one book in one schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    prefix: String,
    /// The schema of everything in it.
    pub schema: u32,
}

impl Room {
    /// The room of a book.
    pub fn new(ns: &str, book: &str, schema: u32) -> Self {
        Self { prefix: format!("{ns}/{book}/{schema}/"), schema }
    }

    /// The full name of a key.
    pub fn name(&self, key: &Key) -> String {
        format!("{}{key}", self.prefix)
    }

    /// What lies under a full name, if it belongs here.
    pub fn key(&self, name: &str) -> Option<Key> {
        Key::parse(name.strip_prefix(&self.prefix)?)
    }

    /// The part of a full name behind the room's prefix.
    pub fn short<'a>(&self, name: &'a str) -> Option<&'a str> {
        name.strip_prefix(&self.prefix)
    }
}

/// The book and the schema a full name belongs to.
pub fn owner<'a>(ns: &str, name: &'a str) -> Option<(&'a str, u32)> {
    let rest = name.strip_prefix(ns)?.strip_prefix('/')?;
    let (book, rest) = rest.split_once('/')?;
    Some((book, rest.split_once('/')?.0.parse().ok()?))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_read_back_from_its_name() {
        let tab = TabId("t-1".into());
        let mut keys = vec![Key::Slot(Slot::A), Key::Slot(Slot::B), Key::Tail(tab.clone()), Key::Meta];
        keys.extend([Key::Journal(tab, 12_345_678), Key::Quarantine("J/t-1/000001".into(), 2)]);
        keys.extend(Reason::ALL.into_iter().flat_map(|reason| [Key::Backup(7, reason, 0), Key::Backup(7, reason, 3)]));
        let room = Room::new("site/a", "book", 1);
        for key in keys {
            assert_eq!(room.key(&room.name(&key)), Some(key.clone()));
            assert_eq!(owner("site/a", &room.name(&key)), Some(("book", 1)));
        }
    }

    #[test]
    fn foreign_names_belong_to_nobody() {
        let room = Room::new("ns", "b", 1);
        for name in ["ns/b/1/J/t", "ns/b/1/S/C", "ns/b/2/S/A", "ns2/b/1/S/A", "ns/b/1/J/t/x", "ns/b/1/B/1-why"] {
            assert_eq!(room.key(name), None, "{name}");
        }
        assert_eq!(owner("ns", &ballast("ns")), None);
        assert_eq!(owner("n", "ns/b/1/S/A"), None);
    }
}
