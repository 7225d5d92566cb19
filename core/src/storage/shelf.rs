//! The books of a name space: listed from their keys, created, erased. There is no list to be lost.

use super::keys::{Key, Room, owner};
use super::kv::{Kv, KvError, units};
use super::migrate::Format;
use super::outcome::Outcome;
use super::record::{self, Encoding, Kind};
use super::save::Due;
use super::store::{BookStore, Opening, Place, SaveError};
use crate::book::{Document, TabId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::rc::Rc;

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
    /// What is shown of it.
    pub hint: Hint,
    /// When the hint was written by the writer's clock, in ms since 1970; zero when it was rebuilt.
    pub utc: u64,
    /// How much room it takes, in UTF-16 units.
    pub units: usize,
    /// How loading it ended, if it had to be loaded for its hint.
    pub outcome: Option<Outcome>,
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

    /// All books of which there is any key, in the order of their ids. `hint_of` reads a hint from the tree of a book
    /// whose stored hint is missing or damaged.
    pub fn list<K: Kv>(
        &self,
        kv: &K,
        now: u64,
        hint_of: impl Fn(&Map<String, Value>) -> Hint,
    ) -> Result<Vec<ShelfEntry>, KvError> {
        let mut books: BTreeMap<String, (usize, u32)> = BTreeMap::new();
        for name in kv.keys()? {
            let Some((book, schema)) = owner(self.ns, &name) else { continue };
            let entry = books.entry(book.to_owned()).or_default();
            entry.0 += units(&name) + kv.get(&name)?.map_or(0, |value| units(&value));
            entry.1 = entry.1.max(schema);
        }
        let entry = |(id, (units, schema)): (String, (usize, u32))| match self.stored_hint(kv, &id, schema) {
            Some((hint, utc)) => ShelfEntry { id, hint, utc, units, outcome: None },
            None => {
                let opening = Opening::new(self.ns, &id, TabId("shelf".into()), now);
                let opening = Opening { format: self.format, expected: true, ..opening };
                // Reading must not migrate; that is done when the book is opened.
                let reading: Rc<dyn Kv + '_> = Rc::new(Reading(kv));
                let loaded = BookStore::open(reading, &opening);
                let hint = hint_of(&loaded.store.document().tree);
                ShelfEntry { id, hint, utc: 0, units, outcome: Some(loaded.outcome) }
            }
        };
        Ok(books.into_iter().map(entry).collect())
    }

    /// The stored hint of a book; `None` when there is none or it is damaged.
    pub fn hint<K: Kv>(&self, kv: &K, book: &str) -> Option<Hint> {
        Some(self.stored_hint(kv, book, self.format.schema)?.0)
    }

    /// Stores the hint of a book that is not open.
    pub fn set_hint<K: Kv>(&self, kv: &K, opening: &Opening, hint: &Hint) -> Result<(), SaveError> {
        let mut store = BookStore::blank(kv, opening);
        store.writable = true;
        store.set_hint(hint, opening.now)
    }

    fn stored_hint<K: Kv>(&self, kv: &K, book: &str, schema: u32) -> Option<(Hint, u64)> {
        let value = kv.get(&Room::new(self.ns, book, schema).name(&Key::Meta)).ok()??;
        let (header, payload) = record::decode(&value, u32::MAX, true).ok()?;
        Some((crate::book::node::from_text(&payload).ok()?, header.utc))
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

impl<K: Kv> BookStore<K> {
    /// Makes a new book from this document, its stamps included. It is saved once [`BookStore::verify`] says so.
    ///
    /// Refused if there is any key of a book with this id.
    pub fn create(kv: K, opening: &Opening, document: Document) -> Result<Self, SaveError> {
        let loaded = Self::open(kv, opening);
        let mut store = loaded.store;
        if loaded.outcome != Outcome::Empty {
            return Err(SaveError::NotWritable);
        }
        store.writable = true;
        store.lamport = document.stamps.lamport();
        store.document = document;
        store.write_both_slots(opening.now)?;
        store.due = Some(Due { seq: 0, at: opening.now, rewritten: false });
        Ok(store)
    }

    /// Stores what the shelf shows of this book.
    pub fn set_hint(&mut self, hint: &Hint, now: u64) -> Result<(), SaveError> {
        self.may_write()?;
        let payload = serde_json::to_string(hint).map_err(|e| record::DecodeError::Payload(e.to_string()))?;
        let value = self.seal(Kind::Meta, Place { now, ..Place::default() }, &payload, Encoding::Json)?;
        let name = self.name(&Key::Meta);
        Ok(self.put_hard(&name, &value, now)?)
    }
}

/// A store that is only read.
struct Reading<'a, K>(&'a K);

impl<K: Kv> Kv for Reading<'_, K> {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        self.0.get(key)
    }

    fn set(&self, _: &str, _: &str) -> Result<(), KvError> {
        Err(KvError::Unavailable)
    }

    fn remove(&self, _: &str) -> Result<(), KvError> {
        Err(KvError::Unavailable)
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        self.0.keys()
    }
}
