//! What the shelf needs of opened books: making, copying, bringing back, reading what a lost note said. The protocol that
//! does it is fetched behind the first page, so these wait for it.

use super::desk::{Desk, Listed, fill_in, hint_of, list};
use super::opening::{OpenError, Records};
use crate::browser::{clock, room};
use crate::split::{SplitLoaderError, split_point};
use leptos::prelude::*;
use sandtable_core::book::Document;
use sandtable_core::storage::{BookStore, Hint, Kv, MemKv, Opening, SaveError, Shelf, owner};
use sandtable_core::value::Id;
use std::rc::Rc;

split_point!(
    /// Stores a new book under this id.
    book: fn store_new(desk: Desk, id: Id, document: Document) -> Result<(), SaveError> { stored_new(desk, id, document) }
);
split_point!(
    /// Reads a book without opening a session.
    book: fn read_book(desk: Desk, id: Id, held: Records) -> Result<Document, OpenError> { desk.document_with(id, held) }
);
split_point!(
    /// Stores a book again of which the mirror was asked; whether it is there.
    book: fn store_again(desk: Desk, id: Id) -> bool { desk.store_from_mirror(id) }
);
split_point!(
    /// Reads from books what the shelf shows of them.
    book: fn hints_from_books(kv: Rc<dyn Kv>, ns: String, ids: Vec<Id>) -> Vec<(Id, Hint)> { read_hints(&kv, &ns, &ids) }
);
split_point!(
    /// Notes something of a book where there is no room for it yet.
    book: fn note_making_room(desk: Desk, id: Id, hint: Hint) -> Result<(), SaveError> { noted(desk, id, &hint) }
);

fn stored_new(desk: Desk, id: Id, document: Document) -> Result<(), SaveError> {
    let mut hint = hint_of(&document.tree);
    hint.more.insert("begun".into(), clock::today().to_string().into());
    let ((kv, ns, _), name) = (desk.parts(), id.to_string());
    let opening = Opening::new(&ns, &name, clock::new_tab(), clock::now());
    let mut store = BookStore::create(kv, &opening, document)?;
    store.set_hint(&hint, clock::now())
}

fn read_hints(kv: &Rc<dyn Kv>, ns: &str, ids: &[Id]) -> Vec<(Id, Hint)> {
    let hint = |id: &Id| (*id, Shelf::new(ns).hint_from_book(kv, &id.to_string(), clock::now(), hint_of));
    ids.iter().map(hint).collect()
}

fn noted(desk: Desk, id: Id, hint: &Hint) -> Result<(), SaveError> {
    let ((kv, ns, _), name) = (desk.parts(), id.to_string());
    let opening = Opening::new(&ns, &name, clock::new_tab(), clock::now());
    let stored = Shelf::new(&ns).set_hint_making_room(&kv, &opening, hint);
    desk.refresh();
    stored
}

/// Why a book could not be made.
#[derive(Debug)]
pub enum NotMade {
    /// The part of the app that makes books did not arrive.
    NoPart,
    /// It could not be stored; nothing was changed.
    NotStored(SaveError),
}

impl From<SplitLoaderError> for NotMade {
    fn from(_: SplitLoaderError) -> Self {
        Self::NoPart
    }
}

impl Desk {
    /// Makes a book; an id that is taken gets a fresh one.
    ///
    /// # Errors
    /// Why it could not be made.
    pub async fn create(self, wanted: Option<Id>, document: Document) -> Result<Id, NotMade> {
        let id = wanted.filter(|id| !self.has(*id)).unwrap_or_else(clock::new_id);
        store_new(self, id, document).await?.map_err(NotMade::NotStored)?;
        // There is something to lose now, and the person has just done something: browsers like to be asked then.
        if !self.is_memory_now() {
            leptos::task::spawn_local(async {
                room::persist().await;
            });
        }
        self.refresh();
        Ok(id)
    }

    /// The book as a file would carry it, without opening a session; `None` if it cannot be read.
    pub async fn document(self, id: Id) -> Option<Document> {
        let held = self.mirrored(id).await;
        read_book(self, id, held).await.ok()?.ok()
    }

    /// Brings a book back that only the mirror has; whether it stands in the store again.
    pub async fn bring_back(self, id: Id) -> bool {
        self.fetch(id).await;
        let back = store_again(self, id).await.unwrap_or_default();
        self.refresh();
        back
    }

    /// Books of which only the mirror holds anything: the browser has lost them.
    pub fn missing(self) -> Signal<Vec<super::DeskEntry>> {
        self.missing.into()
    }

    pub(super) async fn look_for_missing(self) {
        let (_, ns, mirror) = self.parts();
        let Some(mirror) = mirror else { return };
        let names = mirror.keys().await.unwrap_or_default();
        let mut ids: Vec<Id> = names.iter().filter_map(|name| Id::parse(owner(&ns, name)?.0)).collect();
        ids.sort();
        ids.dedup();
        let mut records = Records::new();
        for id in ids.into_iter().filter(|id| !self.has(*id)) {
            records.extend(self.mirrored(id).await);
        }
        let kv: Rc<dyn Kv> = Rc::new(MemKv::of(records.into_iter().collect()));
        let Listed { mut entries, unnoted } = list(&kv, &ns).unwrap_or_default();
        if !unnoted.is_empty() {
            fill_in(&mut entries, &hints_from_books(kv, ns, unnoted).await.unwrap_or_default());
        }
        self.missing.try_set(entries);
    }

    /// Whether the mirror has to be asked before a book can be opened.
    pub fn has_mirror(self) -> bool {
        self.place.with_value(|place| place.mirror.is_some())
    }

    /// What the mirror holds of a book; nothing where there is none or it does not answer.
    pub(super) async fn mirrored(self, id: Id) -> Records {
        let (_, ns, mirror) = self.parts();
        let Some(mirror) = mirror else { return Records::new() };
        mirror.read(&format!("{ns}/{id}/")).await.unwrap_or_default()
    }

    /// Asks the mirror what it holds of a book, for the next opening.
    pub async fn fetch(self, id: Id) {
        let held = self.mirrored(id).await;
        self.place.try_update_value(|place| place.fetched = Some((id, held)));
    }

    /// Whether the mirror holds anything of a book.
    pub(super) async fn is_mirrored(self, id: Id) -> bool {
        !self.mirrored(id).await.is_empty()
    }
}
