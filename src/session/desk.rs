//! The books on this device: listing, making, archiving, erasing. It shows nothing and edits no book; see
//! [`super::opening`] for opening one.

use super::behind;
use super::mirror::Mirror;
use crate::browser::local_kv::LocalKv;
use crate::browser::{address, clock, events};
use leptos::prelude::*;
use sandtable_core::exchange::Counts;
use sandtable_core::storage::{CURRENT, Hint, Kv, Lock, MemKv, Opening, Shelf, ShelfEntry, Write};
use sandtable_core::value::{Date, Id, sort_by};
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
    /// The day on which it came onto this shelf.
    pub begun: Option<Date>,
    /// The day of the last export to a file.
    pub exported: Option<Date>,
    /// Put away.
    pub archived: bool,
    /// In the bin since this day.
    pub binned: Option<Date>,
    /// How much room it takes, in UTF-16 units.
    pub units: usize,
    /// Locked by a passphrase.
    pub locked: bool,
}

pub(super) struct Place {
    pub kv: Rc<dyn Kv>,
    pub ns: String,
    pub mirror: Option<Mirror>,
    /// What the mirror holds of the book that is about to be opened.
    pub fetched: Option<(Id, Vec<(String, String)>)>,
    /// The locks that were opened on this page.
    pub locks: Vec<(Id, Rc<dyn Lock>)>,
}

/// The handle of the desk; provided once by the app.
#[derive(Clone, Copy)]
pub struct Desk {
    pub(super) place: StoredValue<Place, LocalStorage>,
    entries: RwSignal<Vec<DeskEntry>>,
    /// Books of which only the mirror holds anything.
    pub(super) missing: RwSignal<Vec<DeskEntry>>,
    trouble: RwSignal<bool>,
    memory: RwSignal<bool>,
    blocked: bool,
}

impl Desk {
    /// Finds the browser's storage, or works in memory where there is none.
    pub fn provide() -> Self {
        let local = LocalKv::probe();
        let blocked = local.is_none();
        let memory = RwSignal::new(blocked);
        let ns = address::base_path();
        let mirror = local.is_some().then(|| Mirror::new(&ns));
        let kv: Rc<dyn Kv> = match local {
            Some(kv) => Rc::new(kv),
            None => Rc::new(MemKv::default()),
        };
        let place = StoredValue::new_local(Place { kv, ns, mirror, fetched: None, locks: Vec::new() });
        let (entries, missing) = (RwSignal::new(Vec::new()), RwSignal::new(Vec::new()));
        let desk = Self { place, entries, missing, trouble: RwSignal::new(false), memory, blocked };
        provide_context(desk);
        desk.refresh();
        desk.empty_bin();
        leptos::task::spawn_local(desk.look_for_missing());
        let concerns_shelf = |key: &str| key.ends_with("/meta") || key.contains("/S/");
        events::on_storage(move |key| {
            if key.as_deref().is_none_or(concerns_shelf) {
                desk.refresh();
            }
        });
        events::on_return(move || desk.refresh());
        desk
    }

    /// Whether nothing is stored: because the browser does not let us, or by choice.
    pub fn is_memory_only(self) -> bool {
        self.memory.get()
    }

    /// Whether nothing can be stored, because the browser does not let us.
    pub fn is_blocked(self) -> bool {
        self.blocked
    }

    pub(super) fn is_memory_now(self) -> bool {
        self.memory.get_untracked()
    }

    /// From now on, until the page is closed, new books are kept in memory only. The stored books stay where they are
    /// and are not shown.
    pub fn store_nothing(self) {
        self.place.update_value(|place| {
            place.kv = Rc::new(MemKv::default());
            place.mirror = None;
        });
        self.memory.set(true);
        self.missing.set(Vec::new());
        self.refresh();
    }

    /// The books, most recently changed first.
    pub fn entries(self) -> Vec<DeskEntry> {
        self.entries.get()
    }

    /// Whether there is a book with this id, for once.
    pub(super) fn has(self, id: Id) -> bool {
        self.entries.with_untracked(|all| all.iter().any(|entry| entry.id == id))
    }

    /// Whether the store could not be read.
    pub fn trouble(self) -> Signal<bool> {
        self.trouble.into()
    }

    /// Reads the list again.
    pub fn refresh(self) {
        let listed = self.place.with_value(|place| list(&place.kv, &place.ns));
        self.trouble.set(listed.is_none());
        let Listed { entries, unnoted } = listed.unwrap_or_default();
        self.show(entries);
        if !unnoted.is_empty() {
            leptos::task::spawn_local(self.look_into(unnoted));
        }
    }

    /// Shows a list; a book without a note stays as it was last shown.
    fn show(self, mut entries: Vec<DeskEntry>) {
        let shown = self.entries.try_get_untracked().unwrap_or_default();
        for entry in entries.iter_mut().filter(|entry| entry.changed == 0) {
            if let Some(known) = shown.iter().find(|known| known.id == entry.id && known.changed == 0) {
                entry.clone_from(known);
            }
        }
        if shown != entries {
            self.missing.try_update(|missing| missing.retain(|entry| !entries.iter().any(|here| here.id == entry.id)));
            self.entries.set(entries);
        }
    }

    /// Reads what the shelf shows from books whose note is lost.
    async fn look_into(self, unnoted: Vec<Id>) {
        let (kv, ns, _) = self.parts();
        let found = behind::hints_from_books(kv, ns, unnoted).await.unwrap_or_default();
        self.entries.try_update(|entries| fill_in(entries, &found));
    }

    /// What the shelf notes of a book at present.
    pub(super) fn hint(self, id: Id) -> Hint {
        self.place.with_value(|place| Shelf::new(&place.ns).hint(&place.kv, &id.to_string())).unwrap_or_default()
    }

    /// Changes what the shelf notes of a book: title hint, archived, binned, exported, locked.
    pub(super) fn note(self, id: Id, change: impl FnOnce(&mut Hint)) {
        let mut hint = self.hint(id);
        change(&mut hint);
        let (kv, ns, mirror) = self.parts();
        let name = id.to_string();
        let opening = Opening::new(&ns, &name, clock::new_tab(), clock::now());
        if Shelf::new(&ns).set_hint(&kv, &opening, &hint).is_err() {
            // A note for which no room can be made either is lost; it is only a hint.
            leptos::task::spawn_local(async move { drop(behind::note_making_room(self, id, hint).await) });
        } else if let (Some(mirror), Ok(Some(value))) = (mirror, kv.get(&meta_key(&ns, id))) {
            mirror.push(vec![Write { key: meta_key(&ns, id), value: Some(value) }], || ());
        }
        self.refresh();
    }

    /// Puts a book away or takes it back.
    pub fn archive(self, id: Id, archived: bool) {
        self.note(id, |hint| drop(hint.more.insert("archived".into(), archived.into())));
    }

    /// Moves a book to the bin or back.
    pub fn bin(self, id: Id, binned: bool) {
        let day = if binned { Value::from(clock::today().to_string()) } else { Value::Null };
        self.note(id, |hint| drop(hint.more.insert("binned".into(), day)));
    }

    /// Notes that a book was exported to a file today.
    pub fn exported(self, id: Id) {
        self.note(id, |hint| drop(hint.more.insert("exported".into(), clock::today().to_string().into())));
    }

    /// Erases a book for good, in the mirror first, and looks whether all is gone; whether it is.
    pub async fn erase(self, id: Id) -> bool {
        let (kv, ns, mirror) = self.parts();
        let prefix = format!("{ns}/{id}/");
        let gone = match &mirror {
            Some(mirror) => mirror.remove(&prefix).await || mirror.has_failed(),
            None => true,
        };
        let erased = gone && Shelf::new(&ns).erase(&kv, &id.to_string()).is_ok();
        self.missing.update(|missing| missing.retain(|entry| entry.id != id || !erased));
        self.refresh();
        erased
    }

    /// Where everything lies.
    pub(super) fn parts(self) -> (Rc<dyn Kv>, String, Option<Mirror>) {
        self.place.with_value(|place| (Rc::clone(&place.kv), place.ns.clone(), place.mirror.clone()))
    }

    /// Erases what has lain in the bin for more than thirty days.
    fn empty_bin(self) {
        let today = clock::today();
        let is_old = |entry: &DeskEntry| entry.binned.is_some_and(|day| today.days_since(day) > 30);
        for entry in self.entries.get_untracked().into_iter().filter(is_old) {
            leptos::task::spawn_local(async move {
                self.erase(entry.id).await;
            });
        }
    }
}

/// The desk.
pub fn use_desk() -> Desk {
    use_context::<Desk>().unwrap_or_else(Desk::provide)
}

/// Where the store keeps what the shelf notes of a book.
pub(super) fn meta_key(ns: &str, id: Id) -> String {
    format!("{ns}/{id}/{}/meta", CURRENT.schema)
}

/// What is listed without opening a book.
#[derive(Default)]
pub(super) struct Listed {
    /// The books, most recently changed first; empty where the note is lost.
    pub entries: Vec<DeskEntry>,
    /// The books whose note is lost.
    pub unnoted: Vec<Id>,
}

/// The books in a store; `None` if it cannot be read.
pub(super) fn list(kv: &impl Kv, ns: &str) -> Option<Listed> {
    let listed = Shelf::new(ns).list(kv).ok()?;
    let unnoted = listed.iter().filter(|one| one.hint.is_none()).filter_map(|one| Id::parse(&one.id)).collect();
    let mut entries: Vec<DeskEntry> = listed.iter().filter_map(entry).collect();
    sort_by(&mut entries, |a, b| b.changed.cmp(&a.changed).then(a.id.cmp(&b.id)));
    Some(Listed { entries, unnoted })
}

/// Puts what was read from the books themselves in place of what is not known of them.
pub(super) fn fill_in(entries: &mut [DeskEntry], found: &[(Id, Hint)]) {
    for (id, hint) in found {
        if let Some(entry) = entries.iter_mut().find(|entry| entry.id == *id && entry.changed == 0) {
            *entry = with_hint(entry.id, hint, (0, entry.units));
        }
    }
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
    for flag in ["archived", "begun", "binned", "exported", "locked", "private"] {
        if let Some(value) = old.more.get(flag) {
            hint.more.insert(flag.into(), value.clone());
        }
    }
    if hint.more.get("private") == Some(&Value::Bool(true)) {
        conceal(&mut hint);
    }
    hint
}

/// Takes out of a hint what a locked book does not show.
pub(super) fn conceal(hint: &mut Hint) {
    hint.title.clear();
    hint.more.retain(|name, _| name != "accounts" && name != "started");
}

fn entry(listed: &ShelfEntry) -> Option<DeskEntry> {
    let hint = listed.hint.clone().unwrap_or_default();
    Some(with_hint(Id::parse(&listed.id)?, &hint, (listed.utc, listed.units)))
}

fn with_hint(id: Id, hint: &Hint, (changed, units): (u64, usize)) -> DeskEntry {
    let more = &hint.more;
    let number = |key: &str| more.get(key).and_then(Value::as_u64).unwrap_or_default() as usize;
    let date = |key: &str| more.get(key).and_then(Value::as_str).and_then(|text| Date::parse(text).ok());
    DeskEntry {
        id,
        title: hint.title.clone(),
        changed,
        accounts: number("accounts"),
        started: number("started"),
        begun: date("begun"),
        exported: date("exported"),
        archived: more.get("archived").and_then(Value::as_bool).unwrap_or_default(),
        binned: date("binned"),
        units,
        locked: more.get("locked").and_then(Value::as_bool).unwrap_or_default(),
    }
}
