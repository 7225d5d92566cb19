//! What a user sees of the storage protocol when something was lost, damaged, or written by another version.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod storage_kit;

use sandtable_core::book::{Change, Document, Path, TabId};
use sandtable_core::storage::{
    Base, BookStore, Distress, Format, Kv, KvError, MemKv, Opening, Outcome, ReadOnly, Reason, SaveError, SaveState,
    Step,
};
use serde_json::{Value, json};
use std::cell::Cell;
use std::rc::Rc;
use storage_kit::{created, get, opened, opening, set, tree};

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
    let mut store = BookStore::create(Rc::clone(&kv), &keeping, Document::of(tree(json!({"a": 1})))).unwrap();
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
fn what_one_tab_saw_of_an_accepted_gap_reaches_the_others() {
    let kv = Rc::new(MemKv::default());
    let mut author = created(&kv);
    let mut witness = opened(&kv, "t1", 400);
    for i in 0..5 {
        set(&mut author, &format!("k{i}"), i, 1000);
        if i == 1 {
            witness.poll_remote(None, 1100).unwrap();
        }
    }
    drop(author);
    for seq in 2..=4 {
        kv.remove(&format!("site/book/1/J/t0/00000{seq}")).unwrap();
    }
    let mut newcomer = opened(&kv, "t2", 2000);
    witness.poll_remote(None, 2100).unwrap();
    assert_eq!((get(&witness, "k1"), get(&newcomer, "k1")), (Some(json!(1)), None));
    for tab in [&mut newcomer, &mut witness] {
        assert_eq!(tab.compact(70_000), Err(SaveError::Gap));
        tab.accept_damage(71_000).unwrap();
    }
    newcomer.poll_remote(None, 72_000).unwrap();
    witness.compact(73_000).unwrap();
    newcomer.poll_remote(None, 74_000).unwrap();
    assert_eq!(get(&newcomer, "k1"), Some(json!(1)));
    assert_eq!(newcomer.document(), witness.document());
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

static LATER: Format = Format { schema: 2, min_reader: 1, steps: &[] };

/// What apps to come leave in a store: `readable` allows a reader like this one, `unreadable` does not. The browser tests
/// lay them beside a book.
const NEWER: &str = include_str!("../../tests/fixtures/newer.json");

fn snapshot_by(format: &'static Format) -> String {
    let kv = Rc::new(MemKv::default());
    let book = tree(json!({"about": {"title": "Plan", "firm": "From a newer build", "later": {"x": [1, 2]}}}));
    let newer = Opening { format, app: "9.0.0", ..opening("t-newer", 1000) };
    BookStore::create(Rc::clone(&kv), &newer, Document::of(book)).unwrap();
    kv.get("site/book/2/S/A").unwrap().unwrap()
}

#[test]
fn a_snapshot_of_a_newer_app_is_shown_if_it_may_be_read_and_is_left_as_it_is() {
    let stored: std::collections::BTreeMap<String, String> = serde_json::from_str(NEWER).unwrap();
    let firm = Some(json!("From a newer build"));
    for (name, format, firm, own) in [("readable", &LATER, firm, None), ("unreadable", &NEXT, None, Some(json!("甲")))]
    {
        assert_eq!(stored[name], snapshot_by(format), "tests/fixtures/newer.json is what such an app writes");
        let kv = Rc::new(MemKv::default());
        created(&kv);
        kv.set("site/book/2/S/A", &stored[name]).unwrap();
        let before = kv.content();
        let mut loaded = BookStore::open(Rc::clone(&kv), &opening("t1", 2000));
        assert_eq!(loaded.outcome, Outcome::ReadOnly(ReadOnly::Newer(2)));
        assert_eq!(get(&loaded.store, "about/firm"), firm);
        assert_eq!(get(&loaded.store, "accounts/a1/name"), own, "its own copy, where it cannot read the newer one");
        assert_eq!(loaded.store.edit(Vec::new(), 3000), Err(SaveError::NotWritable));
        assert_eq!(kv.content(), before);
    }
    let alone = MemKv::of([("site/book/2/S/A".to_owned(), stored["unreadable"].clone())].into());
    let loaded = BookStore::open(Rc::new(alone), &opening("t1", 2000));
    assert_eq!(loaded.outcome, Outcome::Rescue(Distress::TooNew(2)), "never an empty book");
    assert!(!loaded.store.is_writable());
}

/// A store that is full whenever it is told to be, and counts how often it is read.
#[derive(Default)]
struct Brim {
    kv: MemKv,
    full: Cell<bool>,
    reads: Cell<usize>,
}

impl Kv for &Brim {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        self.reads.set(self.reads.get() + 1);
        self.kv.get(key)
    }
    fn set(&self, key: &str, value: &str) -> Result<(), KvError> {
        if self.full.get() { Err(KvError::Full) } else { self.kv.set(key, value) }
    }
    fn remove(&self, key: &str) -> Result<(), KvError> {
        self.kv.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, KvError> {
        self.kv.keys()
    }
}

#[test]
fn typing_into_a_full_store_costs_no_more_the_longer_it_lasts() {
    let brim = Brim::default();
    let book = Document::of(tree(json!({"meta": {"title": "沙盘"}})));
    let mut store = BookStore::create(&brim, &opening("t0", 0), book).unwrap();
    store.verify(300);
    brim.full.set(true);
    let mut reads = Vec::new();
    for n in 0..50 {
        let before = brim.reads.get();
        let change = Change { path: Path::from("meta/title"), value: Some(n.into()) };
        assert_eq!(store.edit(vec![change], 1000 + n), Err(SaveError::Store(KvError::Full)));
        reads.push(brim.reads.get() - before);
    }
    assert!(reads[0] > 0, "room is looked for");
    assert!(reads[49] <= reads[1], "once, however many records wait: {reads:?}");
    brim.full.set(false);
    store.retry(2000);
    assert_eq!(store.verify(2300), SaveState::Saved);
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
