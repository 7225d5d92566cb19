//! What an import would change, told before it happens, and the three ways to take a file: replace, merge, as a copy.
//! Replacing needs no function: the imported book is the next book.

use super::Imported;
use crate::account::{Influence, Plan};
use crate::book::{Book, Document, Path, Record, Records, Stamps};
use crate::text::{Lang, exchange as words};
use crate::value::Id;
use serde_json::Value;

/// How many names of new, changed and missing records a preview lists.
const NAMED: usize = 5;

/// The collections of a book, as a preview counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Collection {
    /// Canvas entries (A4).
    Items,
    /// Accounts (C1).
    Accounts,
    /// Rows of the customer sand table (C7).
    Sand,
    /// People (D2).
    People,
    /// Influences (D2).
    Influences,
    /// Account plans (D10).
    Plans,
}

impl Collection {
    /// Its name.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Items => words::items(lang),
            Self::Accounts => words::accounts(lang),
            Self::Sand => words::sand(lang),
            Self::People => words::people(lang),
            Self::Influences => words::influences(lang),
            Self::Plans => words::plans(lang),
        }
    }
}

/// Which records of one collection are new, changed, the same, or missing in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The collection.
    pub collection: Collection,
    /// In the file only.
    pub new: usize,
    /// In both, and different.
    pub changed: usize,
    /// In both, and equal.
    pub same: usize,
    /// In the current book only.
    pub missing: usize,
    /// Names of the first new ones, in the order of the list.
    pub first_new: Vec<String>,
    /// Names of the first changed ones.
    pub first_changed: Vec<String>,
    /// Names of the first missing ones.
    pub first_missing: Vec<String>,
}

/// What a file would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// One line per collection, in the order of the thread.
    pub tallies: Vec<Tally>,
    /// Fields outside of the collections that differ: title, targets, weights.
    pub settings: usize,
}

impl Preview {
    /// Whether the file says just what the current book says.
    pub fn is_same(&self) -> bool {
        self.settings == 0 && self.tallies.iter().all(|tally| tally.new + tally.changed + tally.missing == 0)
    }
}

/// Compares a file with the current book; without one everything is new.
pub fn compare(current: Option<&Book>, imported: &Book) -> Preview {
    let empty = Book::default();
    let sides = Sides { old: current.unwrap_or(&empty), new: imported };
    let edge_name = |book: &Book, _: Id, edge: &Influence| {
        let name = |id: Id| book.relations.people.get(id).map_or("", |person| &person.name).to_owned();
        format!("{} → {}", name(edge.from), name(edge.to))
    };
    let account_name =
        |book: &Book, id: Id, _: &Plan| book.portfolio.accounts.get(id).map_or("", |account| &account.name).to_owned();
    let tallies = vec![
        sides.tally(Collection::Items, |book| &book.design.items, |_, _, item| item.text.clone()),
        sides.tally(Collection::Accounts, |book| &book.portfolio.accounts, |_, _, account| account.name.clone()),
        sides.tally(Collection::Sand, |book| &book.portfolio.sand, |_, _, row| row.goal.clone()),
        sides.tally(Collection::People, |book| &book.relations.people, |_, _, person| person.name.clone()),
        sides.tally(Collection::Influences, |book| &book.relations.influences, edge_name),
        sides.tally(Collection::Plans, |book| &book.relations.plans, account_name),
    ];
    Preview { tallies, settings: sides.settings() }
}

/// The two books of a comparison.
#[derive(Clone, Copy)]
struct Sides<'a> {
    old: &'a Book,
    new: &'a Book,
}

impl<'a> Sides<'a> {
    fn tally<T: Record + 'a>(
        self,
        collection: Collection,
        records: impl Fn(&'a Book) -> &'a Records<T>,
        name: impl Fn(&Book, Id, &T) -> String,
    ) -> Tally {
        let (old, new) = (records(self.old), records(self.new));
        let mut tally = Tally::of(collection);
        for (id, record) in new.ordered() {
            match old.get(id) {
                Some(before) if *before == record => tally.same += 1,
                Some(_) => note(&mut tally.changed, &mut tally.first_changed, || name(self.new, id, &record)),
                None => note(&mut tally.new, &mut tally.first_new, || name(self.new, id, &record)),
            }
        }
        for (id, record) in old.ordered().into_iter().filter(|(id, _)| !new.contains(*id)) {
            note(&mut tally.missing, &mut tally.first_missing, || name(self.old, id, &record));
        }
        tally
    }

    /// Differences outside of the collections. The bin is no content.
    fn settings(self) -> usize {
        const COLLECTIONS: [&str; 7] = [
            "design/items",
            "portfolio/accounts",
            "portfolio/sand",
            "relations/people",
            "relations/influences",
            "relations/plans",
            "bin",
        ];
        let in_a_collection = |path: &Path| COLLECTIONS.iter().any(|place| path.is_below(&Path::from(*place)));
        self.old.diff(self.new).iter().filter(|change| !in_a_collection(&change.path)).count()
    }
}

impl Tally {
    fn of(collection: Collection) -> Self {
        let (first_new, first_changed, first_missing) = Default::default();
        Self { collection, new: 0, changed: 0, same: 0, missing: 0, first_new, first_changed, first_missing }
    }
}

fn note(count: &mut usize, names: &mut Vec<String>, name: impl FnOnce() -> String) {
    *count += 1;
    if names.len() < NAMED {
        names.push(name());
    }
}

/// The current book with what the file has newer, place by place: the later edit wins.
pub fn merge(current: &Document, imported: &Imported) -> Document {
    let mut merged = current.clone();
    merged.merge(&imported.document);
    merged
}

/// The file as a book of its own, under a new title and without the history it shares with the original. The caller
/// gives it a new id.
pub fn as_copy(imported: &Imported, title: &str) -> Document {
    let mut copy = Document { tree: imported.document.tree.clone(), stamps: Stamps::default() };
    copy.put(&Path::of(["about", "title"]), Some(Value::from(title)));
    copy
}
