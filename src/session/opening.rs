//! Opening a book with what the mirror knows of it. It is not in the first module; see [`super::behind`].

use super::SaveState;
use super::desk::{Desk, Place, meta_key};
use super::keeper::Keeper;
use crate::browser::clock;
use leptos::prelude::*;
use sandtable_core::book::Document;
use sandtable_core::storage::{BookStore, Distress, Kv, Loaded, Lock, Opening, Outcome, Report, recipe_of};
use sandtable_core::value::Id;
use std::rc::Rc;

/// Why a book cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// There is none with this id.
    Missing,
    /// There was one, and nothing of it can be found.
    Gone,
    /// It is locked by a passphrase.
    Locked,
    /// It was written by a newer version, which allows none of this age to read it.
    TooNew,
    /// There is one, and it cannot be read; nothing was changed.
    Unreadable(String),
}

/// A book that was opened.
pub(super) struct Opened {
    pub writable: bool,
    pub save_state: SaveState,
    pub keeper: Keeper,
}

pub(super) type Records = Vec<(String, String)>;

impl Desk {
    /// Opens a book for one session.
    pub(super) fn open(self, id: Id) -> Result<Opened, OpenError> {
        let fetched = self.place.try_update_value(|place| place.fetched.take()).flatten();
        let records = fetched.filter(|(of, _)| *of == id).map(|(_, records)| records).unwrap_or_default();
        self.closed(id, &records)?;
        let lock = self.place.with_value(|place| place.opened(id));
        let records = in_plain(lock.as_ref(), records);
        self.bring_back_hint(id, &records, lock.is_some());
        let (has, hint) = (self.has(id), self.hint(id));
        let loaded = self.place.with_value(|place| load(place, id, &records, has));
        let report = readable(&loaded.outcome)?.cloned();
        let writable = loaded.outcome.is_writable();
        let (_, _, mirror) = self.parts();
        let mut keeper = Keeper::new(loaded.store, mirror, self.is_memory_now(), hint);
        let lost = report.as_ref().is_some_and(|report| report.from_mirror);
        // What the mirror made whole is worth a word only if the store had lost it.
        keeper.recovered = report.is_some_and(|report| report.migrated.is_empty() || report.is_lossy());
        keeper.lock = lock;
        keeper.found = loaded.conflicts;
        keeper.greet(&records, lost);
        Ok(Opened { writable, save_state: keeper.state(), keeper })
    }

    /// Stores what the shelf notes of a book again, if the store has lost it. What a locked book is called stays unseen
    /// if nothing says that it may be seen.
    fn bring_back_hint(self, id: Id, mirror: &[(String, String)], locked: bool) {
        let (kv, ns, _) = self.parts();
        let key = meta_key(&ns, id);
        if kv.get(&key).ok().flatten().is_some() {
            return;
        }
        match mirror.iter().find(|(name, _)| *name == key) {
            Some((_, value)) => drop(kv.set(&key, value)),
            None if locked => self.mark_locked(id, false),
            None => {}
        }
    }

    /// The book as a file would carry it, without opening a session; `held` is what the mirror holds of it.
    ///
    /// # Errors
    /// As for opening.
    pub(super) fn document_with(self, id: Id, held: Records) -> Result<Document, OpenError> {
        self.closed(id, &held)?;
        let held = in_plain(self.place.with_value(|place| place.opened(id)).as_ref(), held);
        let loaded = self.place.with_value(|place| load(place, id, &held, true));
        readable(&loaded.outcome)?;
        Ok(loaded.store.document().clone())
    }

    /// Every record of a book, verbatim, one after another; for rescue.
    pub fn raw_records(self, id: Id) -> String {
        let records = self.place.with_value(|place| load(place, id, &[], true).store.records());
        let line = |(key, value): (String, String)| format!("{key}\n{value}\n\n");
        records.unwrap_or_default().into_iter().map(line).collect()
    }

    /// A locked book is brought back as it lies there.
    fn bring_back_locked(self, id: Id) {
        self.place.with_value(|place| {
            let Some((_, held)) = place.fetched.as_ref().filter(|(of, _)| *of == id) else { return };
            if held.iter().any(|(_, value)| recipe_of(value).is_some()) {
                // What does not fit is found missing by the opening, and the mirror still has it.
                held.iter().for_each(|(name, value)| drop(place.kv.set(name, value)));
            }
        });
    }

    /// Opens a book of which the mirror was asked, so that the store has it again; whether it has.
    pub(super) fn store_from_mirror(self, id: Id) -> bool {
        self.bring_back_locked(id);
        match self.open(id) {
            Ok(opened) => opened.save_state != SaveState::NotSaved,
            Err(error) => error == OpenError::Locked,
        }
    }
}

fn load(place: &Place, id: Id, mirror: &[(String, String)], expected: bool) -> Loaded<Rc<dyn Kv>> {
    let name = id.to_string();
    let mut opening = Opening::new(&place.ns, &name, clock::new_tab(), clock::now());
    (opening.mirror, opening.expected) = (mirror, expected);
    opening.keep_writes = place.mirror.is_some();
    let kv = place.opened(id).map_or_else(|| Rc::clone(&place.kv), |lock| lock as Rc<dyn Kv>);
    BookStore::open(kv, &opening)
}

/// Records of the mirror as the protocol is to see them.
pub(super) fn in_plain(lock: Option<&Rc<dyn Lock>>, records: Records) -> Records {
    let plain = |(name, value): (String, String)| match lock {
        Some(lock) => (name.clone(), lock.opened(&name, value)),
        None => (name, value),
    };
    records.into_iter().map(plain).collect()
}

/// The report of a book that can be shown.
fn readable(outcome: &Outcome) -> Result<Option<&Report>, OpenError> {
    match outcome {
        Outcome::Empty => Err(OpenError::Missing),
        Outcome::Missing => Err(OpenError::Gone),
        Outcome::Rescue(Distress::TooNew(_)) => Err(OpenError::TooNew),
        Outcome::Rescue(distress) => Err(OpenError::Unreadable(format!("{distress:?}"))),
        Outcome::Ok | Outcome::ReadOnly(_) => Ok(None),
        Outcome::Recovered(report) => Ok(Some(report)),
    }
}
