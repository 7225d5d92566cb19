//! Measures the storage protocol: opening a book, an edit, a snapshot, and looking for what may be deleted.

use super::{fastest, print, support};
use sandtable_core::book::{Book, Change, Document, Path, TabId};
use sandtable_core::storage::{BookStore, MemKv, Opening};
use std::cell::Cell;
use std::rc::Rc;

type Store = BookStore<Rc<MemKv>>;

fn opening<'a>(mirror: &'a [(String, String)], now: u64) -> Opening<'a> {
    Opening { mirror, ..Opening::new("bench", "book", TabId(format!("tab{now}")), now) }
}

fn title(text: &str) -> Vec<Change> {
    vec![Change { path: Path::of(["about", "title"]), value: Some(text.into()) }]
}

/// Prints the rows for so many accounts.
pub fn measure(accounts: usize) {
    let kv = Rc::new(MemKv::default());
    let tree = support::book(accounts, 7).to_tree();
    let megabytes = serde_json::to_string(&tree).unwrap_or_default().len() as f64 / 1e6;
    let Ok(mut store) = Store::create(Rc::clone(&kv), &opening(&[], 1), Document::of(tree)) else {
        return eprintln!("the book could not be made");
    };
    let milliseconds = |name: &str, nanos: f64| print(name, accounts, "ms", nanos / 1e6);
    print("book of", accounts, "MB", megabytes);
    let now = Cell::new(1_000);
    let later = |milliseconds| {
        now.set(now.get() + milliseconds);
        now.get()
    };
    milliseconds("keep an edit", fastest(50, || drop(store.edit(title("t"), later(1)))));
    milliseconds("keep a snapshot", fastest(3, || drop(store.compact(later(60_000)))));
    let sweeps = (0..3).map(|_| {
        drop(store.compact(later(60_000)));
        later(1_000);
        fastest(1, || drop(store.sweep(now.get())))
    });
    milliseconds("sweep after a snapshot", sweeps.fold(f64::INFINITY, f64::min));
    let records = store.records().unwrap_or_default();
    let open = |mirror: &[(String, String)]| Store::open(Rc::clone(&kv), &opening(mirror, later(1)));
    milliseconds("open the store", fastest(3, || open(&[])));
    milliseconds("open the store with its mirror", fastest(3, || open(&records)));
    let opened = open(&[]).store;
    milliseconds("compare with the mirror", fastest(3, || opened.outlived(&records)));
    milliseconds("list the backups", fastest(3, || opened.backups()));
    let tree = || opened.document().tree.clone();
    milliseconds("copy the tree", fastest(3, tree));
    milliseconds("copy the tree and read the book", fastest(3, || Book::from_tree(tree())));
}
