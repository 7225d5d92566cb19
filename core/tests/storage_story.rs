//! What a user sees of the storage protocol while all goes well, or nearly so.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod storage_kit;

use sandtable_core::book::{Change, Document, Path};
use sandtable_core::storage::fault::{Disk, Fault};
use sandtable_core::storage::{
    BookStore, Hint, Kv, KvError, MemKv, Outcome, Reason, SaveError, SaveState, Shelf, ballast,
};
use serde_json::{Map, Value, json};
use std::rc::Rc;
use storage_kit::{NS, created, get, opened, opening, set, tree};

fn hint_of(tree: &Map<String, Value>) -> Hint {
    let title = tree.get("meta").and_then(|meta| meta.get("title")).and_then(Value::as_str).unwrap_or_default();
    Hint { title: title.to_owned(), more: Map::new() }
}

#[test]
fn an_edit_is_saved_after_a_second_look_and_found_again() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    let ticket = set(&mut store, "accounts/a1/name", "乙", 1000);
    assert_eq!(store.state(), SaveState::Saving);
    assert_eq!(store.next_look(1000), Some(1250));
    assert_eq!(store.verify(1100), SaveState::Saving);
    assert_eq!(store.verify(1250), SaveState::Saved);
    assert_eq!(store.saved_upto(), Some(ticket));
    assert_eq!(store.next_look(1250), Some(3000));
    let loaded = BookStore::open(Rc::clone(&kv), &opening("t1", 5000));
    assert_eq!(loaded.outcome, Outcome::Ok);
    assert_eq!(loaded.store.document(), store.document());
    assert_eq!(get(&loaded.store, "accounts/a1/name"), Some(json!("乙")));
}

#[test]
fn what_one_tab_writes_another_tab_reads() {
    let kv = Rc::new(MemKv::default());
    let mut a = created(&kv);
    let mut b = opened(&kv, "t1", 400);
    set(&mut a, "accounts/a2/name", "丙", 500);
    set(&mut b, "accounts/a1/name", "丁", 500);
    let remote = b.poll_remote(None, 600).unwrap();
    assert_eq!(remote.changes, [Change { path: Path::from("accounts/a2/name"), value: Some(json!("丙")) }]);
    assert!(remote.conflicts.is_empty());
    assert!(b.poll_remote(None, 700).unwrap().ops.is_empty());
    a.poll_remote(Some(&["site/book/1/J/t1/000001".to_owned()]), 700).unwrap();
    assert_eq!(a.document(), b.document());
}

#[test]
fn one_field_edited_in_two_tabs_keeps_both_values() {
    let kv = Rc::new(MemKv::default());
    let mut a = created(&kv);
    let mut b = opened(&kv, "t1", 400);
    set(&mut a, "accounts/a1/name", "左", 500);
    set(&mut b, "accounts/a1/name", "右", 500);
    let at_a = a.poll_remote(None, 600).unwrap().conflicts;
    let at_b = b.poll_remote(None, 600).unwrap().conflicts;
    for conflict in [&at_a[0], &at_b[0]] {
        assert_eq!((&conflict.kept, &conflict.lost), (&Some(json!("右")), &Some(json!("左"))));
    }
    assert_eq!(BookStore::open(Rc::clone(&kv), &opening("t2", 700)).conflicts.len(), 1);
}

#[test]
fn snapshots_take_over_and_journals_go_only_after_both_cover_them() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    for i in 0..5 {
        set(&mut store, "accounts/a1/score", i, 1000 + i);
    }
    let journals = || kv.keys().unwrap().iter().filter(|name| name.contains("/J/")).count();
    store.compact(61_000).unwrap();
    assert_eq!(store.sweep(62_000), Ok(0), "only one slot covers them");
    store.compact(122_000).unwrap();
    assert_eq!(store.sweep(122_100), Ok(0), "the newer slot was not seen again yet");
    assert_eq!((journals(), store.sweep(122_300)), (6, Ok(4)));
    assert_eq!(journals(), 2, "the last record and its tail stay while the tab lives");
    let mut next = opened(&kv, "t1", 130_000);
    next.compact(190_000).unwrap();
    assert_eq!(next.sweep(190_300), Ok(2), "a tab whose journal is covered to its end is done with");
    assert_eq!(next.document(), store.document());
    assert_eq!(BookStore::open(Rc::clone(&kv), &opening("t2", 200_000)).outcome, Outcome::Ok);
}

#[test]
fn a_tab_that_slept_through_two_snapshots_catches_up() {
    let kv = Rc::new(MemKv::default());
    let mut awake = created(&kv);
    let mut asleep = opened(&kv, "t1", 400);
    for i in 0..9 {
        set(&mut awake, "accounts/a1/score", i, 1000 + i);
        set(&mut awake, &format!("accounts/n{i}/name"), i, 1000 + i);
    }
    awake.edit(vec![Change { path: Path::from("accounts/n3"), value: None }], 1100).unwrap();
    for now in [60_000, 120_000] {
        awake.compact(now).unwrap();
    }
    awake.sweep(121_000).unwrap();
    asleep.poll_remote(None, 200_000).unwrap();
    assert_eq!(asleep.document(), awake.document());
}

#[test]
fn a_full_store_says_so_gives_up_its_filler_and_recovers() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    store.compact(1000).unwrap();
    assert!(kv.get(&ballast(NS)).unwrap().is_some());
    kv.set_quota(Some(kv.used() + 100));
    set(&mut store, "accounts/a1/name", "last edit", 2000);
    assert!(kv.get(&ballast(NS)).unwrap().is_none());
    assert_eq!(store.verify(2300), SaveState::Saved);
    kv.set_quota(Some(kv.used()));
    let change = vec![Change { path: Path::from("accounts/a1/note"), value: Some(json!("x".repeat(5000))) }];
    assert_eq!(store.edit(change, 3000), Err(SaveError::Store(KvError::Full)));
    assert_eq!(store.verify(3300), SaveState::NotSaved(SaveError::Store(KvError::Full)));
    assert_eq!(store.retry(8000), SaveState::NotSaved(SaveError::Store(KvError::Full)));
    kv.set_quota(None);
    assert_eq!(store.retry(13_000), SaveState::Saving);
    assert_eq!(store.verify(13_300), SaveState::Saved);
    assert_eq!(BookStore::open(Rc::clone(&kv), &opening("t1", 14_000)).store.document(), store.document());
}

#[test]
fn a_replaced_book_has_a_backup_and_can_be_brought_back() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    let mut other = opened(&kv, "t1", 400);
    set(&mut store, "accounts/a1/score", 7, 1000);
    let before = store.document().tree.clone();
    let imported = tree(json!({"meta": {"title": "imported"}}));
    store.replace(imported.clone(), Reason::Import, 2000).unwrap();
    assert_eq!(store.verify(2300), SaveState::Saved);
    other.poll_remote(None, 2400).unwrap();
    assert_eq!((&store.document().tree, &other.document().tree), (&imported, &imported));
    let backups = store.backups().unwrap();
    assert_eq!((backups.len(), backups[0].reason, backups[0].utc), (1, Reason::Import, 2000));
    store.restore(&backups[0].key, 3000).unwrap();
    assert_eq!(store.document().tree, before);
    let loaded = BookStore::open(Rc::clone(&kv), &opening("t2", 4000));
    assert_eq!((loaded.outcome, &loaded.store.document().tree), (Outcome::Ok, &before));
    assert_eq!(loaded.store.backups().unwrap().len(), 2);
}

#[test]
fn a_book_replaced_while_the_store_died_is_saved_once_it_lives_again() {
    let mut told = 0;
    for n in 1..=40 {
        let disk = Disk::of(Default::default());
        let book = tree(json!({"accounts": {"a1": {"name": "甲"}}}));
        let mut store = BookStore::create(Rc::clone(&disk), &opening("t0", 0), Document::of(book)).unwrap();
        store.verify(300);
        disk.set_fault(disk.count() + n, Fault::Dies);
        let _ = store.replace(tree(json!({"accounts": {"a2": {"name": "乙"}}})), Reason::Import, 1000);
        let _ = store.edit(vec![Change { path: Path::from("accounts/a2/city"), value: Some(json!("北京")) }], 2000);
        told += u32::from(matches!(store.state(), SaveState::NotSaved(_)));
        disk.heal();
        for at in [7000, 12_000, 17_000] {
            store.verify(at);
            store.retry(at);
        }
        assert_eq!(store.verify(22_000), SaveState::Saved, "died at operation {n}");
        assert_eq!(store.saved_upto(), Some(store.newest()));
        let loaded = BookStore::open(disk, &opening("t1", 30_000)).store;
        assert_eq!(loaded.document(), store.document(), "died at operation {n}");
    }
    assert!(told > 0, "the store never died in time");
}

#[test]
fn the_shelf_lists_books_from_their_keys_and_erases_them_whole() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    let entry = &Shelf::new(NS).list(&kv).unwrap()[0];
    assert_eq!((entry.id.as_str(), &entry.hint, entry.utc), ("book", &None, 0));
    assert_eq!(Shelf::new(NS).hint_from_book(&kv, "book", 0, hint_of).title, "沙盘", "rebuilt from the book");
    store.set_hint(&Hint { title: "renamed".into(), more: tree(json!({"place": "bin"})) }, 5000).unwrap();
    let entry = &Shelf::new(NS).list(&kv).unwrap()[0];
    let hint = entry.hint.as_ref().unwrap();
    assert_eq!((hint.title.as_str(), entry.utc, &hint.more["place"]), ("renamed", 5000, &json!("bin")));
    assert_eq!(entry.units, store.size().unwrap());
    assert!(matches!(
        BookStore::create(Rc::clone(&kv), &opening("t", 0), Document::default()),
        Err(SaveError::NotWritable)
    ));
    let again = Hint { title: "noted".into(), ..Hint::default() };
    Shelf::new(NS).set_hint(&kv, &opening("t", 6000), &again).unwrap();
    assert_eq!(Shelf::new(NS).hint(&kv, "book"), Some(again));
    Shelf::new(NS).erase(&kv, "book").unwrap();
    assert!(kv.keys().unwrap().is_empty());
}

mod law {
    use super::*;
    use proptest::prelude::*;

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_filter("finite", |x| x.is_finite()).prop_map(Value::from),
            ".{0,8}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map(".{0,4}", inner, 1..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn what_is_loaded_is_what_was_saved(book in prop::collection::btree_map(".{0,6}", value(), 1..6), at in ".{0,6}", later in value()) {
            let kv = Rc::new(MemKv::default());
            let book: Map<String, Value> = book.into_iter().collect();
            let mut store = BookStore::create(Rc::clone(&kv), &opening("t0", 0), Document::of(book)).unwrap();
            let reloaded = |tab: &str| BookStore::open(Rc::clone(&kv), &opening(tab, 1)).store.document().clone();
            prop_assert_eq!(&reloaded("t1"), store.document());
            store.edit(vec![Change { path: Path::of([at]), value: Some(later) }], 1).unwrap();
            prop_assert_eq!(&reloaded("t2"), store.document());
            store.compact(2).unwrap();
            store.compact(3).unwrap();
            prop_assert_eq!(&reloaded("t3"), store.document());
            let key = store.backup(Reason::Day, 4).unwrap();
            prop_assert_eq!(&store.read_backup(&key).unwrap(), store.document());
        }
    }
}
