//! The books of a name space: listed from their keys, noted, erased. There is no list to be lost, and no book is opened
//! here.

use super::keys::{Key, Room, owner};
use super::kv::{Kv, KvError, units};
use super::migrate::Format;
use super::record::{self, DecodeError, Encoding, Header, Kind};
use super::store::{Opening, SaveError};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What the shelf shows of a book without opening it; only a hint, rebuilt from the book when it is missing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Hint {
    /// The title.
    #[serde(default)]
    pub title: String,
    /// Whatever else the shelf wants to show; kept as it is.
    #[serde(flatten)]
    pub more: Map<String, Value>,
}

/// A book on the shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct ShelfEntry {
    /// Its id.
    pub id: String,
    /// What is shown of it; `None` when that is missing or damaged, see [`Shelf::hint_from_book`].
    pub hint: Option<Hint>,
    /// When the hint was written by the writer's clock, in ms since 1970; zero when there is none.
    pub utc: u64,
    /// How much room it takes, in UTF-16 units.
    pub units: usize,
}

/// The shelf of one name space.
#[derive(Clone, Copy, Debug)]
pub struct Shelf<'a> {
    /// The name space.
    pub ns: &'a str,
    /// What this build reads.
    pub format: &'static Format,
}

impl<'a> Shelf<'a> {
    /// The shelf as this build reads it.
    pub fn new(ns: &'a str) -> Self {
        Self { ns, format: &super::migrate::CURRENT }
    }

    /// All books of which there is any key, in the order of their ids.
    ///
    /// # Errors
    /// Why the store cannot be read.
    pub fn list<K: Kv>(&self, kv: &K) -> Result<Vec<ShelfEntry>, KvError> {
        let mut books: BTreeMap<String, (usize, u32)> = BTreeMap::new();
        for name in kv.keys()? {
            let Some((book, schema)) = owner(self.ns, &name) else { continue };
            let entry = books.entry(book.to_owned()).or_default();
            entry.0 += units(&name) + kv.get(&name)?.map_or(0, |value| units(&value));
            entry.1 = entry.1.max(schema);
        }
        let entry = |(id, (units, schema)): (String, (usize, u32))| {
            let (hint, utc) = self.stored_hint(kv, &id, schema).unzip();
            ShelfEntry { id, hint, utc: utc.unwrap_or_default(), units }
        };
        Ok(books.into_iter().map(entry).collect())
    }

    /// The stored hint of a book; `None` when there is none or it is damaged.
    pub fn hint<K: Kv>(&self, kv: &K, book: &str) -> Option<Hint> {
        Some(self.stored_hint(kv, book, self.format.schema)?.0)
    }

    /// Stores the hint of a book, as written by this tab.
    ///
    /// # Errors
    /// Why it could not be stored; see [`Shelf::set_hint_making_room`].
    pub fn set_hint<K: Kv>(&self, kv: &K, opening: &Opening, hint: &Hint) -> Result<(), SaveError> {
        let value = self.sealed_hint(opening, hint)?;
        Ok(kv.set(&self.room(opening.book, self.format.schema).name(&Key::Meta), &value)?)
    }

    /// The record of a hint.
    fn sealed_hint(&self, opening: &Opening, hint: &Hint) -> Result<String, DecodeError> {
        let payload = serde_json::to_string(hint).map_err(|error| DecodeError::Payload(error.to_string()))?;
        let header = Header {
            kind: Kind::Meta,
            schema: self.format.schema,
            min_reader: self.format.min_reader,
            app: opening.app.to_owned(),
            tab: opening.tab.clone(),
            seq: 0,
            r#gen: 0,
            enc: Encoding::Json,
            len: 0,
            utc: opening.now,
            extent: None,
        };
        record::encode_plain(header, &payload)
    }

    fn room(&self, book: &str, schema: u32) -> Room {
        Room::new(self.ns, book, schema)
    }

    fn stored_hint<K: Kv>(&self, kv: &K, book: &str, schema: u32) -> Option<(Hint, u64)> {
        let value = kv.get(&self.room(book, schema).name(&Key::Meta)).ok()??;
        let (header, payload) = record::decode_plain(&value, u32::MAX).ok()?;
        Some((crate::book::node::from_text(payload).ok()?, header.utc))
    }

    /// Removes every key of a book and looks whether all are gone; the number of keys removed. To be called only after
    /// the user was offered the file.
    pub fn erase<K: Kv>(&self, kv: &K, book: &str) -> Result<usize, SaveError> {
        let names = |kv: &K| -> Result<Vec<String>, KvError> {
            Ok(kv.keys()?.into_iter().filter(|name| owner(self.ns, name).is_some_and(|o| o.0 == book)).collect())
        };
        let all = names(kv)?;
        for name in &all {
            kv.remove(name)?;
        }
        if names(kv)?.is_empty() { Ok(all.len()) } else { Err(SaveError::NotKept) }
    }
}
