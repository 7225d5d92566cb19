//! Making a book, noting what the shelf shows of it, and reading that from a book whose note is lost.

use super::keys::Key;
use super::kv::{Kv, KvError};
use super::outcome::Outcome;
use super::record::{self, Encoding, Kind};
use super::save::Due;
use super::shelf::{Hint, Shelf};
use super::store::{BookStore, Opening, Place, SaveError};
use crate::book::{Document, TabId};
use serde_json::{Map, Value};
use std::rc::Rc;

impl Shelf<'_> {
    /// What the shelf is to show of a book whose stored hint is missing or damaged: `hint_of` reads it from its tree.
    /// Reading changes nothing, and migrates nothing; that is done when the book is opened.
    pub fn hint_from_book<K: Kv>(
        &self,
        kv: &K,
        book: &str,
        now: u64,
        hint_of: impl Fn(&Map<String, Value>) -> Hint,
    ) -> Hint {
        let opening = Opening::new(self.ns, book, TabId("shelf".into()), now);
        let opening = Opening { format: self.format, expected: true, ..opening };
        let reading: Rc<dyn Kv + '_> = Rc::new(Reading(kv));
        hint_of(&BookStore::open(reading, &opening).store.document().tree)
    }

    /// As [`Shelf::set_hint`], making room where there is none.
    ///
    /// # Errors
    /// Why it could not be stored even so.
    pub fn set_hint_making_room<K: Kv>(&self, kv: &K, opening: &Opening, hint: &Hint) -> Result<(), SaveError> {
        let mut store = BookStore::blank(kv, opening);
        store.writable = true;
        store.set_hint(hint, opening.now)
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
        store.due = Some(Due::new(0, opening.now, None));
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
