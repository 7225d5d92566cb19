//! The books on this device: listing, making, opening, archiving, erasing. It shows nothing and edits no book.

use super::SaveState;
use super::keeper::Keeper;
use crate::browser::local_kv::LocalKv;
use crate::browser::{address, clock, events};
use leptos::prelude::*;
use sandtable_core::book::Document;
use sandtable_core::exchange::Counts;
use sandtable_core::storage::{BookStore, Hint, Kv, MemKv, Opening, Outcome, SaveError, Shelf, ShelfEntry};
use sandtable_core::value::{Date, Id};
use serde_json::{Map, Value};
use std::rc::Rc;

/// A book on the shelf, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DeskEntry {
    /// Its id.
    pub id: Id,
    /// Its title; empty when it has none.
    pub title: String,
    /// When it was last changed, in milliseconds since 1970; zero when unknown.
    pub changed: u64,
    /// How many accounts it holds.
    pub accounts: usize,
    /// How many tools were started.
    pub started: usize,
    /// The day of the last export to a file.
    pub exported: Option<Date>,
    /// Put away.
    pub archived: bool,
    /// In the bin since this day.
    pub binned: Option<Date>,
}

/// Why a book cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// There is none with this id.
    Missing,
    /// There was one, and nothing of it can be found.
    Gone,
    /// There is one, and it cannot be read; nothing was changed.
    Unreadable(String),
}

/// A book that was opened.
pub(super) struct Opened {
    pub writable: bool,
    pub save_state: SaveState,
    pub keeper: Keeper,
}

struct Place {
    kv: Rc<dyn Kv>,
    ns: String,
    memory: bool,
}

/// The handle of the desk; provided once by the app.
#[derive(Clone, Copy)]
pub struct Desk {
    place: StoredValue<Place, LocalStorage>,
    entries: RwSignal<Vec<DeskEntry>>,
    trouble: RwSignal<bool>,
    memory: bool,
}

impl Desk {
    /// Finds the browser's storage, or works in memory where there is none.
    pub fn provide() -> Self {
        let local = LocalKv::probe();
        let memory = local.is_none();
        let kv: Rc<dyn Kv> = match local {
            Some(kv) => Rc::new(kv),
            None => Rc::new(MemKv::default()),
        };
        let place = StoredValue::new_local(Place { kv, ns: address::base_path(), memory });
        let (entries, trouble) = (RwSignal::new(Vec::new()), RwSignal::new(false));
        let desk = Self { place, entries, trouble, memory };
        provide_context(desk);
        desk.refresh();
        desk.empty_bin();
        events::on_storage(move |_| desk.refresh());
        events::on_return(move || desk.refresh());
        desk
    }

    /// Whether nothing is stored by design, because the browser does not let us.
    pub fn is_memory_only(self) -> bool {
        self.memory
    }

    /// The books, most recently changed first.
    pub fn entries(self) -> Vec<DeskEntry> {
        self.entries.get()
    }

    /// Whether the store could not be read.
    pub fn trouble(self) -> Signal<bool> {
        self.trouble.into()
    }

    /// Reads the list again.
    pub fn refresh(self) {
        let listed = self.place.with_value(|place| Shelf::new(&place.ns).list(&place.kv, clock::now(), hint_of));
        self.trouble.set(listed.is_err());
        let mut entries: Vec<DeskEntry> = listed.unwrap_or_default().iter().filter_map(entry).collect();
        entries.sort_by(|a, b| b.changed.cmp(&a.changed).then(a.id.cmp(&b.id)));
        if self.entries.try_with_untracked(|shown| *shown != entries) == Some(true) {
            self.entries.set(entries);
        }
    }

    /// Makes a book; an id that is taken gets a fresh one.
    ///
    /// # Errors
    /// Why it could not be stored; nothing was changed.
    pub fn create(self, wanted: Option<Id>, document: Document) -> Result<Id, SaveError> {
        let taken = |id: &Id| self.entries.with_untracked(|all| all.iter().any(|entry| entry.id == *id));
        let id = wanted.filter(|id| !taken(id)).unwrap_or_else(clock::new_id);
        let hint = hint_of(&document.tree);
        self.place.with_value(|place| {
            let name = id.to_string();
            let opening = Opening::new(&place.ns, &name, clock::new_tab(), clock::now());
            let mut store = BookStore::create(Rc::clone(&place.kv), &opening, document)?;
            store.set_hint(&hint, clock::now())
        })?;
        self.refresh();
        Ok(id)
    }

    /// Opens a book for one session.
    pub(super) fn open(self, id: Id) -> Result<Opened, OpenError> {
        let expected = self.entries.with_untracked(|all| all.iter().any(|entry| entry.id == id));
        let (loaded, memory, kept) = self.place.with_value(|place| {
            let name = id.to_string();
            let mut opening = Opening::new(&place.ns, &name, clock::new_tab(), clock::now());
            opening.expected = expected;
            let kept = stored_hint(place, id);
            (BookStore::open(Rc::clone(&place.kv), &opening), place.memory, kept)
        });
        let recovered = matches!(loaded.outcome, Outcome::Recovered(_));
        let writable = loaded.outcome.is_writable();
        match &loaded.outcome {
            Outcome::Empty => return Err(OpenError::Missing),
            Outcome::Missing => return Err(OpenError::Gone),
            Outcome::Rescue(distress) => return Err(OpenError::Unreadable(format!("{distress:?}"))),
            Outcome::Ok | Outcome::Recovered(_) | Outcome::ReadOnly(_) => {}
        }
        let save_state = match (memory, writable) {
            (true, _) => SaveState::MemoryOnly,
            (false, false) => SaveState::ReadOnly,
            (false, true) => SaveState::Saved,
        };
        Ok(Opened { writable, save_state, keeper: Keeper::new(loaded.store, memory, recovered, kept) })
    }

    /// The book as a file would carry it, without opening a session.
    ///
    /// # Errors
    /// As for opening.
    pub fn document(self, id: Id) -> Result<Document, OpenError> {
        Ok(self.open(id)?.keeper.stored().clone())
    }

    /// Every record of a book, verbatim, one after another; for rescue.
    pub fn raw_records(self, id: Id) -> String {
        let records = self.place.with_value(|place| {
            let name = id.to_string();
            let opening = Opening::new(&place.ns, &name, clock::new_tab(), clock::now());
            BookStore::open(Rc::clone(&place.kv), &opening).store.records()
        });
        let line = |(key, value): (String, String)| format!("{key}\n{value}\n\n");
        records.unwrap_or_default().into_iter().map(line).collect()
    }

    /// What the shelf notes of a book at present.
    pub(super) fn hint(self, id: Id) -> Hint {
        self.place.with_value(|place| stored_hint(place, id))
    }

    /// Changes what the shelf notes of a book: title hint, archived, binned, exported.
    fn note(self, id: Id, change: impl FnOnce(&mut Map<String, Value>)) {
        self.place.with_value(|place| {
            let name = id.to_string();
            let opening = Opening::new(&place.ns, &name, clock::new_tab(), clock::now());
            let mut hint = stored_hint(place, id);
            change(&mut hint.more);
            let mut store = BookStore::open(Rc::clone(&place.kv), &opening).store;
            drop(store.set_hint(&hint, clock::now()));
        });
        self.refresh();
    }

    /// Puts a book away or takes it back.
    pub fn archive(self, id: Id, archived: bool) {
        self.note(id, |more| drop(more.insert("archived".into(), archived.into())));
    }

    /// Moves a book to the bin or back.
    pub fn bin(self, id: Id, binned: bool) {
        let day = if binned { Value::from(clock::today().to_string()) } else { Value::Null };
        self.note(id, |more| drop(more.insert("binned".into(), day)));
    }

    /// Notes that a book was exported to a file today.
    pub fn exported(self, id: Id) {
        self.note(id, |more| drop(more.insert("exported".into(), clock::today().to_string().into())));
    }

    /// Erases a book for good and looks whether all is gone.
    ///
    /// # Errors
    /// Why something is left.
    pub fn erase(self, id: Id) -> Result<(), SaveError> {
        let erased = self.place.with_value(|place| Shelf::new(&place.ns).erase(&place.kv, &id.to_string()));
        self.refresh();
        erased.map(drop)
    }

    /// Erases what has lain in the bin for more than thirty days.
    fn empty_bin(self) {
        let today = clock::today();
        let is_old = |entry: &DeskEntry| entry.binned.is_some_and(|day| today.days_since(day) > 30);
        for entry in self.entries.get_untracked().into_iter().filter(is_old) {
            drop(self.erase(entry.id));
        }
    }
}

/// The desk.
pub fn use_desk() -> Desk {
    use_context::<Desk>().unwrap_or_else(Desk::provide)
}

/// What the shelf shows of a book, read from its tree: the shelf knows no chapter of the method.
pub(super) fn hint_of(tree: &Map<String, Value>) -> Hint {
    let at = |path: &[&str]| {
        let (first, rest) = path.split_first()?;
        rest.iter().try_fold(tree.get(*first)?, |node, step| node.get(step))
    };
    let counts = Counts::of(tree);
    let mut accounts = at(&["portfolio", "accounts"]).and_then(Value::as_object).into_iter().flat_map(Map::values);
    let started = [
        counts.items > 0,
        at(&["targets", "funnel", "target"]).is_some_and(|target| !target.is_null()),
        counts.accounts > 0,
        accounts.any(|account| account.get("scores").and_then(Value::as_object).is_some_and(|all| !all.is_empty())),
        counts.people > 0,
    ];
    let mut more = Map::new();
    more.insert("accounts".into(), counts.accounts.into());
    more.insert("started".into(), started.iter().filter(|done| **done).count().into());
    let title = at(&["about", "title"]).and_then(Value::as_str).unwrap_or_default();
    Hint { title: title.to_owned(), more }
}

/// A fresh hint with the flags that only the hint carries.
pub(super) fn with_flags(mut hint: Hint, old: &Hint) -> Hint {
    for flag in ["archived", "binned", "exported"] {
        if let Some(value) = old.more.get(flag) {
            hint.more.insert(flag.into(), value.clone());
        }
    }
    hint
}

fn stored_hint(place: &Place, id: Id) -> Hint {
    let listed = Shelf::new(&place.ns).list(&place.kv, clock::now(), |_| Hint::default()).unwrap_or_default();
    let name = id.to_string();
    listed.into_iter().find(|entry| entry.id == name).map(|entry| entry.hint).unwrap_or_default()
}

fn entry(listed: &ShelfEntry) -> Option<DeskEntry> {
    let more = &listed.hint.more;
    let number = |key: &str| more.get(key).and_then(Value::as_u64).unwrap_or_default() as usize;
    let date = |key: &str| more.get(key).and_then(Value::as_str).and_then(|text| Date::parse(text).ok());
    Some(DeskEntry {
        id: Id::parse(&listed.id)?,
        title: listed.hint.title.clone(),
        changed: listed.utc,
        accounts: number("accounts"),
        started: number("started"),
        exported: date("exported"),
        archived: more.get("archived").and_then(Value::as_bool).unwrap_or_default(),
        binned: date("binned"),
    })
}
