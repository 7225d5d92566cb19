//! One book in a store in memory, for the stories.
#![allow(dead_code)]

use sandtable_core::book::{Change, Document, Path, TabId};
use sandtable_core::storage::{BookStore, MemKv, Opening, SaveState, Ticket};
use serde_json::{Map, Value, json};
use std::rc::Rc;

pub const NS: &str = "site";

pub type Store = BookStore<Rc<MemKv>>;

pub fn tree(value: Value) -> Map<String, Value> {
    value.as_object().unwrap().clone()
}

pub fn opening(tab: &str, now: u64) -> Opening<'static> {
    Opening::new(NS, "book", TabId(tab.into()), now)
}

pub fn created(kv: &Rc<MemKv>) -> Store {
    let book = tree(json!({"meta": {"title": "沙盘"}, "accounts": {"a1": {"name": "甲"}}}));
    let mut store = BookStore::create(Rc::clone(kv), &opening("t0", 0), Document::of(book)).unwrap();
    assert_eq!(store.verify(300), SaveState::Saved);
    store
}

/// Another tab that opens the book.
pub fn opened(kv: &Rc<MemKv>, tab: &str, now: u64) -> Store {
    BookStore::open(Rc::clone(kv), &opening(tab, now)).store
}

pub fn set(store: &mut Store, path: &str, value: impl Into<Value>, now: u64) -> Ticket {
    store.edit(vec![Change { path: Path::from(path), value: Some(value.into()) }], now).unwrap()
}

pub fn get(store: &Store, path: &str) -> Option<Value> {
    store.document().get(&Path::from(path))
}
