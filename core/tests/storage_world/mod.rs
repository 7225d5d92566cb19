//! A small world for the storage protocol: tabs that edit one book on a shared disk, and a ledger of what was promised.
//!
//! The world draws its own random numbers from a seed, so that every run can be repeated.
#![allow(dead_code)]

pub mod check;
pub mod ledger;
pub mod suite;
mod trials;

use ledger::{Ledger, Promise, Rng};
use sandtable_core::book::{Change, Document, Op, Path, Stamp, TabId};
use sandtable_core::storage::fault::{Disk, View};
use sandtable_core::storage::{BookStore, Opening, Outcome, Policy, Reason, SaveError, SaveState, Ticket};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::rc::Rc;

pub const NS: &str = "s";
pub const BOOK: &str = "b";

pub struct Tab {
    pub view: Rc<View>,
    pub store: BookStore<Rc<View>>,
    /// How far its clock is wrong, in ms.
    skew: u64,
    /// Tickets not yet called saved, with the places of their ops in the ledger.
    waiting: Vec<(Ticket, Vec<usize>)>,
}

/// What the world saw going wrong by itself.
#[derive(Clone, Debug, Default)]
pub struct Wrongs {
    /// An edit its own author did not see.
    pub unseen: usize,
    /// A load that ended empty while there was data.
    pub empty: usize,
    /// A tab could not be opened for writing on a healthy disk.
    pub closed: usize,
}

pub struct World {
    pub disk: Rc<Disk>,
    pub tabs: Vec<Tab>,
    pub ledger: Ledger,
    pub policy: Policy,
    pub wrongs: Wrongs,
    pub mirror: BTreeMap<String, String>,
    /// The number of changes of the disk after which the new book was saved.
    pub born: usize,
    rng: Rng,
    clock: u64,
    opened: u32,
}

pub fn start_tree() -> Map<String, Value> {
    let tree = json!({"meta": {"title": "book"}, "a": {"x": {"n": 1, "m": "文"}, "y": {"n": 2}}});
    tree.as_object().cloned().unwrap_or_default()
}

impl World {
    /// A disk with a new book on it.
    pub fn new(seed: u64, policy: Policy) -> Self {
        let mut world = Self::around(Disk::of(BTreeMap::new()), Ledger::default(), seed, policy);
        world.ledger.base = start_tree();
        let view = View::of(&world.disk);
        let opening = world.opening();
        let mut store = BookStore::create(Rc::clone(&view), &opening, Document::of(start_tree())).unwrap();
        world.clock += 300;
        store.verify(world.clock);
        assert_eq!(store.saved_upto(), Some(Ticket(0)));
        world.born = world.disk.changes();
        world.tabs.push(Tab { view, store, skew: 0, waiting: Vec::new() });
        world.feed_mirror();
        world
    }

    /// A world that goes on with what is on a disk.
    pub fn around(disk: Rc<Disk>, ledger: Ledger, seed: u64, policy: Policy) -> Self {
        let (tabs, wrongs, mirror) = (Vec::new(), Wrongs::default(), BTreeMap::new());
        let rng = Rng::new(seed ^ 0xABCD);
        Self { disk, tabs, ledger, policy, wrongs, mirror, born: 0, rng, clock: 1_000_000 + seed, opened: 0 }
    }

    fn opening(&mut self) -> Opening<'static> {
        self.opened += 1;
        let tab = TabId(format!("t{}-{}", self.opened, self.clock % 997));
        Opening { policy: self.policy, keep_writes: true, ..Opening::new(NS, BOOK, tab, self.clock) }
    }

    /// Opens another tab; a failing disk is tried again.
    pub fn open_tab(&mut self) -> Option<Outcome> {
        let view = View::of(&self.disk);
        let mut last = None;
        for _ in 0..3 {
            let had_data = check::has_readable(&self.disk.content());
            let loaded = BookStore::open(Rc::clone(&view), &self.opening());
            if had_data && matches!(loaded.outcome, Outcome::Empty | Outcome::Missing) {
                self.wrongs.empty += 1;
            }
            last = Some(loaded.outcome);
            if loaded.store.is_writable() {
                let skew = self.rng.below(3) * 3_600_000;
                self.tabs.push(Tab { view, store: loaded.store, skew, waiting: Vec::new() });
                return last;
            }
        }
        self.wrongs.closed += 1;
        last
    }

    /// One random step.
    pub fn step(&mut self) {
        if self.tabs.is_empty() {
            self.open_tab();
            return;
        }
        self.clock += self.rng.below(120);
        let i = self.rng.below(self.tabs.len() as u64) as usize;
        match self.rng.below(100) {
            0..50 => self.edit(i),
            50..68 => self.verify(i),
            68..78 => self.poll(i),
            78..87 => self.tidy(i),
            87..91 => self.reopen(i),
            91..94 => self.tabs[i].view.freeze(),
            94..97 => self.tabs[i].view.thaw(),
            97 => drop(self.tabs[i].store.backup(Reason::Day, self.clock)),
            98 => self.replace(i),
            _ => self.tabs[i].store.poll_remote(Some(&[]), self.clock).map(drop).unwrap_or_default(),
        }
        self.feed_mirror();
    }

    fn now(&self, i: usize) -> u64 {
        self.clock + self.tabs[i].skew
    }

    /// Repeats the writes of all tabs in the mirror.
    fn feed_mirror(&mut self) {
        for tab in &mut self.tabs {
            for write in tab.store.take_writes() {
                match write.value {
                    Some(value) => self.mirror.insert(write.key, value),
                    None => self.mirror.remove(&write.key),
                };
            }
        }
    }

    fn changes(&mut self) -> Vec<Change> {
        let mut changes: Vec<Change> = Vec::new();
        for _ in 0..=self.rng.below(3) {
            let record = ["a/x", "a/y", "c/z"][self.rng.below(3) as usize];
            let (path, value) = match self.rng.below(12) {
                0 => (Path::from(record), None),
                1 => (Path::from(record), Some(json!({"n": self.rng.below(900), "o": "k"}))),
                2 => (Path::from(record).join("n"), None),
                _ => {
                    let field = ["n", "m", "o"][self.rng.below(3) as usize];
                    (Path::from(record).join(field), Some(json!(self.rng.below(100_000))))
                }
            };
            let apart = |c: &Change| c.path != path && !c.path.is_below(&path) && !path.is_below(&c.path);
            if changes.iter().all(apart) {
                changes.push(Change { path, value });
            }
        }
        changes
    }

    pub fn edit(&mut self, i: usize) {
        let changes = self.changes();
        let now = self.now(i);
        let tab = &mut self.tabs[i];
        let before = tab.store.newest();
        let known = tab.store.document().stamps.clone();
        let _ = tab.store.edit(changes.clone(), now);
        if tab.store.newest() == before {
            return;
        }
        let Some(last) = tab.store.last_batch().last().map(|op| op.stamp.clone()) else { return };
        let count = changes.len() as u64;
        let mut places = Vec::new();
        for (k, change) in changes.into_iter().enumerate() {
            let seen = tab.store.document().get(&change.path).filter(|value| *value != json!({}));
            // While room is made for it, an edit may meet a later one of another tab.
            let is_met = tab.store.document().stamps.newest_within(&change.path) > known.newest_within(&change.path);
            self.wrongs.unseen += usize::from(seen != change.value && !is_met);
            places.push(self.ledger.promises.len());
            let stamp = Stamp { lamport: last.lamport + 1 + k as u64 - count, tab: last.tab.clone() };
            let op = Op { path: change.path, value: change.value, stamp, base: Stamp::default() };
            self.ledger.promises.push(Promise { op, acked: None });
        }
        tab.waiting.push((tab.store.newest(), places));
        self.note_acks(i);
    }

    fn note_acks(&mut self, i: usize) {
        let at = self.disk.changes();
        let tab = &mut self.tabs[i];
        let Some(upto) = tab.store.saved_upto() else { return };
        let (saved, waiting) = std::mem::take(&mut tab.waiting).into_iter().partition(|(ticket, _)| *ticket <= upto);
        tab.waiting = waiting;
        let saved: Vec<(Ticket, Vec<usize>)> = saved;
        for place in saved.into_iter().flat_map(|(_, places)| places) {
            self.ledger.promises[place].acked = Some(at);
        }
    }

    pub fn verify(&mut self, i: usize) {
        self.clock += 260;
        let now = self.now(i);
        self.tabs[i].store.verify(now);
        self.note_acks(i);
        self.tabs[i].store.retry(now);
    }

    pub fn poll(&mut self, i: usize) {
        let now = self.now(i);
        let _ = self.tabs[i].store.poll_remote(None, now);
    }

    /// Compaction as the shell does it: what is seen is fresh, snapshots are a minute apart.
    pub fn tidy(&mut self, i: usize) {
        self.tabs[i].view.thaw();
        self.clock += 60_000;
        let now = self.now(i);
        let store = &mut self.tabs[i].store;
        let _ = store.sweep(now);
        let _ = store.compact(now + 300);
        self.clock += 600;
        let _ = self.tabs[i].store.sweep(now + 600);
    }

    fn reopen(&mut self, i: usize) {
        if self.tabs.len() > 1 && self.rng.below(2) == 0 {
            self.tabs.swap_remove(i);
        }
        if self.tabs.len() < 3 {
            self.open_tab();
        }
    }

    fn replace(&mut self, i: usize) {
        self.tabs[i].view.thaw();
        let now = self.now(i);
        let value = json!({"meta": {"title": "other"}, "a": {"x": {"n": self.rng.below(99)}}});
        let tree = value.as_object().cloned().unwrap_or_default();
        let tab = &mut self.tabs[i];
        let root = Path::root();
        let before = tab.store.document().stamps.at(&root);
        let _ = tab.store.replace(tree, Reason::Import, now);
        let stamp = tab.store.document().stamps.at(&root);
        if stamp == before || stamp.tab != *tab.store.tab() {
            return;
        }
        let op = Op { path: root, value: Some(value), stamp, base: Stamp::default() };
        tab.waiting.push((tab.store.newest(), vec![self.ledger.promises.len()]));
        self.ledger.promises.push(Promise { op, acked: None });
        self.note_acks(i);
    }

    /// As [`World::settle`], after snapshots were written. What one tab took from the tail of another, which then closed
    /// with its work not saved, is in no journal: the others get it from the snapshot that the shell lets a tab write
    /// within a minute.
    pub fn settle_with_snapshots(&mut self) -> bool {
        for i in 0..self.tabs.len() {
            self.tidy(i);
        }
        self.settle()
    }

    /// As [`World::settle_with_snapshots`], after the user accepted the gaps that forbid a snapshot; `false` if there are
    /// none. Such a gap is left by a tab that was closed with several batches not saved: its tail held the last of them.
    pub fn settle_with_gaps_accepted(&mut self) -> bool {
        let now = self.clock;
        let meets_gap = |tab: &mut Tab| tab.store.compact(now) == Err(SaveError::Gap);
        if !self.tabs.iter_mut().any(meets_gap) {
            return false;
        }
        for tab in &mut self.tabs {
            tab.store.accept_damage(now).unwrap();
        }
        self.settle_with_snapshots()
    }

    /// Lets everything come to rest on a healthy disk; whether all tabs are saved and agree.
    pub fn settle(&mut self) -> bool {
        self.disk.heal();
        self.disk.set_quota(None);
        for _ in 0..4 {
            for i in 0..self.tabs.len() {
                self.tabs[i].view.thaw();
                self.poll(i);
                self.clock += 5000;
                self.verify(i);
                self.verify(i);
            }
        }
        let is_saved = |tab: &Tab| tab.store.state() == SaveState::Saved;
        let first = self.tabs.first().map(|tab| tab.store.document());
        self.tabs.iter().all(|tab| is_saved(tab) && Some(tab.store.document()) == first)
    }
}

/// A disk's content without the filler, which holds nothing.
pub fn content_of(disk: &Disk) -> BTreeMap<String, String> {
    let mut content = disk.content();
    content.remove(&sandtable_core::storage::ballast(NS));
    content
}

/// A view upon a copy.
pub fn view_of(content: BTreeMap<String, String>) -> Rc<View> {
    View::of(&Disk::of(content))
}
