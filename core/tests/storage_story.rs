//! What a user sees of the storage protocol, story by story.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use sandtable_core::book::{Change, Path, TabId};
use sandtable_core::storage::{
    Base, BookStore, Distress, Format, Hint, Kv, KvError, MemKv, Opening, Outcome, ReadOnly, Reason, SaveError,
    SaveState, Shelf, Step, Ticket, ballast,
};
use serde_json::{Map, Value, json};
use std::rc::Rc;

const NS: &str = "site";

type Store = BookStore<Rc<MemKv>>;

fn tree(value: Value) -> Map<String, Value> {
    value.as_object().unwrap().clone()
}

fn opening(tab: &str, now: u64) -> Opening<'static> {
    Opening::new(NS, "book", TabId(tab.into()), now)
}

fn created(kv: &Rc<MemKv>) -> Store {
    let book = tree(json!({"meta": {"title": "沙盘"}, "accounts": {"a1": {"name": "甲"}}}));
    let mut store = BookStore::create(Rc::clone(kv), &opening("t0", 0), book).unwrap();
    assert_eq!(store.verify(300), SaveState::Saved);
    store
}

fn set(store: &mut Store, path: &str, value: impl Into<Value>, now: u64) -> Ticket {
    store.edit(vec![Change { path: Path::from(path), value: Some(value.into()) }], now).unwrap()
}

fn get(store: &Store, path: &str) -> Option<Value> {
    store.document().get(&Path::from(path))
}

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
    let mut b = BookStore::open(Rc::clone(&kv), &opening("t1", 400)).store;
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
    let mut b = BookStore::open(Rc::clone(&kv), &opening("t1", 400)).store;
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
    let mut next = BookStore::open(Rc::clone(&kv), &opening("t1", 130_000)).store;
    next.compact(190_000).unwrap();
    assert_eq!(next.sweep(190_300), Ok(2), "a tab whose journal is covered to its end is done with");
    assert_eq!(next.document(), store.document());
    assert_eq!(BookStore::open(Rc::clone(&kv), &opening("t2", 200_000)).outcome, Outcome::Ok);
}

#[test]
fn a_tab_that_slept_through_two_snapshots_catches_up() {
    let kv = Rc::new(MemKv::default());
    let mut awake = created(&kv);
    let mut asleep = BookStore::open(Rc::clone(&kv), &opening("t1", 400)).store;
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
    let mut other = BookStore::open(Rc::clone(&kv), &opening("t1", 400)).store;
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
fn a_book_that_was_expected_and_is_gone_is_missing_and_never_empty() {
    let kv = Rc::new(MemKv::default());
    assert_eq!(BookStore::open(Rc::clone(&kv), &opening("t", 0)).outcome, Outcome::Empty);
    let mut expecting = opening("t", 0);
    expecting.expected = true;
    let loaded = BookStore::open(Rc::clone(&kv), &expecting);
    assert_eq!((loaded.outcome, loaded.store.is_writable()), (Outcome::Missing, false));
}

#[test]
fn a_store_emptied_under_an_open_book_is_noticed_and_filled_again() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    set(&mut store, "accounts/a1/score", 7, 1000);
    for name in kv.keys().unwrap() {
        kv.remove(&name).unwrap();
    }
    assert!(store.poll_remote(None, 2000).unwrap().vanished);
    store.compact(3000).unwrap();
    store.compact(4000).unwrap();
    let loaded = BookStore::open(Rc::clone(&kv), &opening("t1", 5000));
    assert_eq!((loaded.outcome, loaded.store.document()), (Outcome::Ok, store.document()));
}

#[test]
fn the_mirror_brings_back_what_the_store_lost() {
    let kv = Rc::new(MemKv::default());
    let mut keeping = opening("t0", 0);
    keeping.keep_writes = true;
    let mut store = BookStore::create(Rc::clone(&kv), &keeping, tree(json!({"a": 1}))).unwrap();
    let early = kv.content();
    set(&mut store, "b", 2, 1000);
    set(&mut store, "c", 3, 1100);
    let mirror = MemKv::default();
    for write in store.take_writes() {
        match write.value {
            Some(value) => mirror.set(&write.key, &value).unwrap(),
            None => mirror.remove(&write.key).unwrap(),
        }
    }
    assert_eq!(mirror.content(), kv.content());
    let records: Vec<(String, String)> = mirror.content().into_iter().collect();
    for content in [early, Default::default()] {
        let mut opening = opening("t1", 2000);
        opening.mirror = &records;
        let loaded = BookStore::open(MemKv::of(content.clone()), &opening);
        let Outcome::Recovered(report) = &loaded.outcome else { panic!("{:?}", loaded.outcome) };
        assert!(report.from_mirror && !report.is_lossy());
        assert_eq!(report.base == Base::Mirror, content.is_empty());
        assert_eq!(loaded.store.document(), store.document());
    }
}

#[test]
fn the_shelf_lists_books_from_their_keys_and_erases_them_whole() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    let entry = &Shelf::new(NS).list(&kv, 0, hint_of).unwrap()[0];
    assert_eq!((entry.id.as_str(), entry.hint.title.as_str()), ("book", "沙盘"), "rebuilt from the book");
    store.set_hint(&Hint { title: "renamed".into(), more: tree(json!({"place": "bin"})) }, 5000).unwrap();
    let entry = &Shelf::new(NS).list(&kv, 0, hint_of).unwrap()[0];
    assert_eq!((entry.hint.title.as_str(), entry.utc, &entry.hint.more["place"]), ("renamed", 5000, &json!("bin")));
    assert_eq!(entry.units, store.size().unwrap());
    assert!(matches!(BookStore::create(Rc::clone(&kv), &opening("t", 0), Map::new()), Err(SaveError::NotWritable)));
    Shelf::new(NS).erase(&kv, "book").unwrap();
    assert!(kv.keys().unwrap().is_empty());
}

#[test]
fn damage_is_reported_set_aside_stops_deletion_and_can_be_accepted() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    set(&mut store, "a", 1, 1000);
    set(&mut store, "a", 2, 1001);
    set(&mut store, "a", 3, 1002);
    kv.set("site/book/1/S/A", "not what was written").unwrap();
    kv.set("site/book/1/J/t0/000002", "rot").unwrap();
    let mut loaded = BookStore::open(Rc::clone(&kv), &opening("t1", 2000));
    let Outcome::Recovered(report) = &loaded.outcome else { panic!("{:?}", loaded.outcome) };
    assert_eq!((report.damaged.len(), report.filled, report.is_lossy()), (2, 1, false));
    assert_eq!(loaded.store.document(), store.document());
    loaded.store.compact(70_000).unwrap();
    assert_eq!(kv.get("site/book/1/Q/S/A-1").unwrap().as_deref(), Some("not what was written"));
    loaded.store.compact(140_000).unwrap();
    assert_eq!(loaded.store.sweep(141_000), Ok(0));
    assert_eq!(loaded.store.unreadable().unwrap().len(), 2);
    assert_eq!(loaded.store.accept_damage(142_000), Ok(2));
    assert!(loaded.store.sweep(143_000).unwrap() > 0);
    assert_eq!(BookStore::open(Rc::clone(&kv), &opening("t2", 150_000)).outcome, Outcome::Ok);
}

#[test]
fn two_lost_neighbours_are_a_gap_that_no_snapshot_hides_until_it_is_accepted() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    for i in 0..5 {
        set(&mut store, &format!("k{i}"), i, 1000);
    }
    kv.remove("site/book/1/J/t0/000002").unwrap();
    kv.remove("site/book/1/J/t0/000003").unwrap();
    let mut loaded = BookStore::open(Rc::clone(&kv), &opening("t1", 2000));
    let Outcome::Recovered(report) = &loaded.outcome else { panic!("{:?}", loaded.outcome) };
    assert_eq!((report.gaps.len(), report.gaps[0].from, report.gaps[0].to), (1, 2, 2));
    assert_eq!(get(&loaded.store, "k4"), Some(json!(4)), "what is there is shown");
    assert_eq!(loaded.store.compact(70_000), Err(SaveError::Gap));
    loaded.store.accept_damage(71_000).unwrap();
    loaded.store.compact(72_000).unwrap();
    let Outcome::Recovered(report) = BookStore::open(Rc::clone(&kv), &opening("t2", 80_000)).outcome else { return };
    assert!(report.gaps.is_empty());
}

#[test]
fn both_snapshots_lost_falls_back_to_a_backup_and_says_so() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    set(&mut store, "a", 1, 1000);
    store.backup(Reason::Day, 1500).unwrap();
    set(&mut store, "b", 2, 2000);
    kv.set("site/book/1/S/A", "ST1|").unwrap();
    kv.remove("site/book/1/S/B").unwrap();
    let loaded = BookStore::open(Rc::clone(&kv), &opening("t1", 3000));
    let Outcome::Recovered(report) = &loaded.outcome else { panic!("{:?}", loaded.outcome) };
    assert!(matches!(report.base, Base::Backup(_)));
    assert_eq!(loaded.store.document(), store.document());
    kv.remove(&loaded.store.backups().unwrap()[0].key).unwrap();
    let loaded = BookStore::open(Rc::clone(&kv), &opening("t2", 3000));
    assert!(matches!(loaded.outcome, Outcome::Rescue(Distress::NoBase(_))), "{:?}", loaded.outcome);
    assert!(!loaded.store.is_writable());
    assert_eq!(get(&loaded.store, "b"), Some(json!(2)));
}

static NEXT: Format = Format {
    schema: 2,
    min_reader: 2,
    steps: &[Step {
        from: 1,
        name: "accounts become clients",
        run: |tree| {
            if let Some(accounts) = tree.remove("accounts") {
                tree.insert("clients".into(), accounts);
            }
        },
    }],
};

#[test]
fn an_older_book_is_migrated_beside_itself_and_a_newer_one_is_only_read() {
    let kv = Rc::new(MemKv::default());
    let mut old = created(&kv);
    set(&mut old, "accounts/a2/name", "乙", 1000);
    let mut newer = opening("t1", 2000);
    newer.format = &NEXT;
    let loaded = BookStore::open(Rc::clone(&kv), &newer);
    let Outcome::Recovered(report) = &loaded.outcome else { panic!("{:?}", loaded.outcome) };
    assert_eq!(report.migrated, ["accounts become clients"]);
    assert_eq!(get(&loaded.store, "clients/a2/name"), Some(json!("乙")));
    assert_eq!(loaded.store.backups().unwrap()[0].reason, Reason::Migrate);
    set(&mut old, "accounts/a3/name", "丙", 2500);
    assert!(old.poll_remote(None, 2600).unwrap().newer);
    assert!(!old.is_writable());
    let again = BookStore::open(Rc::clone(&kv), &Opening { tab: TabId("t2".into()), ..newer.clone() });
    assert_eq!(get(&again.store, "clients/a3/name"), Some(json!("丙")), "what the old tab still wrote is taken over");
    let outdated = BookStore::open(Rc::clone(&kv), &opening("t3", 3000));
    assert_eq!(outdated.outcome, Outcome::ReadOnly(ReadOnly::Newer(2)));
    let mut store = again.store;
    let month = 31 * 24 * 3600 * 1000;
    store.compact(3000).unwrap();
    assert_eq!(store.drop_old_rooms(4000), Ok(0));
    assert!(store.drop_old_rooms(month).unwrap() >= 5);
    let last = BookStore::open(Rc::clone(&kv), &Opening { tab: TabId("t4".into()), ..newer });
    assert_eq!((last.outcome, last.store.document()), (Outcome::Ok, store.document()));
}

#[test]
fn a_blocked_store_ends_in_rescue_and_not_in_an_empty_book() {
    struct Blocked;
    impl Kv for Blocked {
        fn get(&self, _: &str) -> Result<Option<String>, KvError> {
            Err(KvError::Unavailable)
        }
        fn set(&self, _: &str, _: &str) -> Result<(), KvError> {
            Err(KvError::Unavailable)
        }
        fn remove(&self, _: &str) -> Result<(), KvError> {
            Err(KvError::Unavailable)
        }
        fn keys(&self) -> Result<Vec<String>, KvError> {
            Err(KvError::Unavailable)
        }
    }
    let loaded = BookStore::open(Blocked, &opening("t", 0));
    assert_eq!(loaded.outcome, Outcome::Rescue(Distress::Store(KvError::Unavailable)));
}

/// What an app of schema 1 left in a store: `{key: value}`.
const SCHEMA_1: &str = include_str!("fixtures/storage-schema-1.json");

#[test]
fn what_schema_1_stored_is_still_read() {
    let content: std::collections::BTreeMap<String, String> = serde_json::from_str(SCHEMA_1).unwrap();
    let loaded = BookStore::open(MemKv::of(content), &opening("t9", 9_000));
    assert_eq!(loaded.outcome, Outcome::Ok);
    let wanted = json!({
        "meta": {"title": "沙盘"},
        "accounts": {"a1": {"name": "甲", "score": 7, "later": [1, {"x": null}]}, "a2": {"name": "乙"}},
    });
    assert_eq!(Value::Object(loaded.store.document().tree.clone()), wanted);
    let backup = &loaded.store.backups().unwrap()[0];
    assert_eq!(loaded.store.read_backup(&backup.key).unwrap().tree.get("a"), None);
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
            let mut store = BookStore::create(Rc::clone(&kv), &opening("t0", 0), book).unwrap();
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
