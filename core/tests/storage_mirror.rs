//! What the mirror is good for: it is brought up to date, it gives back what the store lost, and it is not full of what
//! nobody needs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod storage_kit;

use sandtable_core::book::{Document, TabId};
use sandtable_core::storage::{
    BookStore, Kv, MIRRORED_BACKUPS, MemKv, Opening, Outcome, Reason, SaveState, Write, lacking,
};
use std::rc::Rc;
use storage_kit::{created, get, opening, set};

type Records = Vec<(String, String)>;

fn records(kv: &MemKv) -> Records {
    kv.content().into_iter().collect()
}

/// What the shell does with writes for the mirror.
fn mirror_write(mirror: &MemKv, writes: Vec<Write>) {
    for write in writes {
        match write.value {
            Some(value) => mirror.set(&write.key, &value).unwrap(),
            None => mirror.remove(&write.key).unwrap(),
        }
    }
}

fn open(kv: &Rc<MemKv>, tab: &str, now: u64, mirror: &Records) -> (BookStore<Rc<MemKv>>, Outcome) {
    let opening = Opening { mirror, keep_writes: true, tab: TabId(tab.into()), ..opening(tab, now) };
    let loaded = BookStore::open(Rc::clone(kv), &opening);
    (loaded.store, loaded.outcome)
}

#[test]
fn a_mirror_that_knew_nothing_holds_everything_after_one_round() {
    let (kv, mirror) = (Rc::new(MemKv::default()), MemKv::default());
    let mut store = created(&kv);
    set(&mut store, "a", 1, 1000);
    mirror_write(&mirror, lacking(&store.records().unwrap(), &records(&mirror)));
    let alone = BookStore::open(mirror, &opening("t1", 2000));
    assert_eq!((alone.outcome, alone.store.document()), (Outcome::Ok, store.document()));
}

#[test]
fn an_older_store_never_writes_over_a_newer_mirror_and_a_damaged_mirror_is_mended() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    let old = records(&kv);
    set(&mut store, "a", 1, 1000);
    store.compact(70_000).unwrap();
    store.compact(140_000).unwrap();
    let new = records(&kv);
    assert!(lacking(&old, &new).is_empty());
    let mut rotten = new.clone();
    for (_, value) in &mut rotten {
        value.push('x');
    }
    let (mut mended, mut wanted) = (lacking(&new, &rotten), new);
    mended.retain(|write| write.value.as_deref().is_some_and(|value| value.starts_with("ST1|")));
    wanted.retain(|(_, value)| value.starts_with("ST1|"));
    assert_eq!(mended.len(), wanted.len());
}

#[test]
fn what_only_the_mirror_had_is_stored_again_before_anything_is_called_saved() {
    let (kv, mirror) = (Rc::new(MemKv::default()), MemKv::default());
    let mut store = created(&kv);
    for n in 0..4 {
        set(&mut store, &format!("k{n}"), n, 1000 + u64::from(n as u32));
    }
    mirror_write(&mirror, lacking(&store.records().unwrap(), &[]));
    for name in kv.keys().unwrap() {
        kv.remove(&name).unwrap();
    }
    let (mut back, outcome) = open(&kv, "t1", 5000, &records(&mirror));
    assert!(matches!(&outcome, Outcome::Recovered(report) if report.from_mirror && !report.is_lossy()), "{outcome:?}");
    back.store_again(5000).unwrap();
    assert_eq!(back.state(), SaveState::Saving);
    assert_eq!(back.verify(5300), SaveState::Saved);
    assert!(back.has_writes(), "it is not in the mirror before somebody takes it there");
    mirror_write(&mirror, back.take_writes());
    assert!(!back.has_writes());
    mirror_write(&mirror, back.outlived(&records(&mirror)).unwrap());
    for left in [Rc::clone(&kv), Rc::new(MemKv::of(mirror.content()))] {
        let again = BookStore::open(left, &opening("t2", 9000));
        assert_eq!((again.outcome, again.store.document()), (Outcome::Ok, store.document()));
    }
    assert!(!mirror.keys().unwrap().iter().any(|key| key.contains("/J/t0/00")), "covered journals are let go of");
}

#[test]
fn the_mirror_never_gives_up_a_batch_that_its_own_snapshots_do_not_contain() {
    let (kv, mirror) = (Rc::new(MemKv::default()), MemKv::default());
    let mut store = created(&kv);
    mirror_write(&mirror, lacking(&store.records().unwrap(), &[]));
    set(&mut store, "a", 1, 1000);
    set(&mut store, "b", 2, 1001);
    mirror_write(&mirror, lacking(&store.records().unwrap(), &records(&mirror)));
    for name in kv.keys().unwrap() {
        kv.remove(&name).unwrap();
    }
    let (back, _) = open(&kv, "t1", 5000, &records(&mirror));
    assert_eq!(back.outlived(&records(&mirror)).unwrap(), []);
}

#[test]
fn daily_backups_move_to_the_mirror_which_keeps_the_newest_fifty() {
    let (kv, mirror) = (Rc::new(MemKv::default()), MemKv::default());
    created(&kv);
    let (mut store, _) = open(&kv, "t1", 500, &Vec::new());
    mirror_write(&mirror, lacking(&store.records().unwrap(), &[]));
    for n in 0..60_u64 {
        set(&mut store, "n", n as i64, 1000 + n);
        store.compact(2000 + n).unwrap();
        let key = store.backup(Reason::Day, 1000 + n).unwrap();
        mirror_write(&mirror, store.take_writes());
        store.mirrored([key]);
        store.thin_backups(3).unwrap();
        assert!(store.backups().unwrap().len() <= 3);
    }
    mirror_write(&mirror, store.outlived(&records(&mirror)).unwrap());
    let kept = store.backups_among(&records(&mirror));
    assert_eq!(kept.len(), MIRRORED_BACKUPS);
    let newest = mirror.get(&kept[0].key).unwrap().unwrap();
    assert_eq!(store.backup_in(&newest).unwrap().tree.get("n"), Some(&59.into()));
    assert!(kept[0].utc > kept[MIRRORED_BACKUPS - 1].utc);
}

#[test]
fn backups_for_which_there_is_no_copy_stay_in_the_store() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    for n in 0..5 {
        store.backup(Reason::Day, n).unwrap();
    }
    assert_eq!((store.thin_backups(2).unwrap(), store.backups().unwrap().len()), (0, 5));
}

#[test]
fn a_day_backup_is_due_once_a_day_and_only_when_the_book_went_on() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    store.compact(1).unwrap();
    assert!(store.is_backup_due(None, 100));
    store.backup(Reason::Day, 50).unwrap();
    let newest = store.backups().unwrap().remove(0);
    assert!(!store.is_backup_due(Some(&newest), 40), "made today");
    assert!(!store.is_backup_due(Some(&newest), 100), "nothing happened since");
    set(&mut store, "a", 1, 200);
    assert!(store.is_backup_due(Some(&newest), 100));
}

#[test]
fn a_resting_book_is_not_written_again_and_again() {
    let kv = Rc::new(MemKv::default());
    let mut store = created(&kv);
    set(&mut store, "a", 1, 1000);
    let mut compactions = 0;
    for minute in 1..60 {
        let now = minute * 61_000;
        if store.is_compaction_due(now) {
            store.compact(now).unwrap();
            compactions += 1;
        }
        store.sweep(now + 500).unwrap();
    }
    assert_eq!(compactions, 2, "one for each slot");
    assert_eq!(get(&store, "a"), Some(1.into()));
    let kept: Document = BookStore::open(Rc::clone(&kv), &opening("t9", 9_000_000)).store.document().clone();
    assert_eq!(&kept, store.document());
}
