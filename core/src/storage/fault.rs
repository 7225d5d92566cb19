//! Stores that misbehave in the ways browsers do, for tests: one fault at a chosen operation, a stale view, a recording.

use super::kv::{Kv, KvError, MemKv};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The operation returns this class of error and does nothing.
    Fails,
    /// The store is full for this operation.
    Full,
    /// A write leaves only the first half of the value and returns an error.
    Tears,
    /// Writes and removals return well and do nothing, for so many operations.
    Lies(u64),
    /// A write returns well and is undone by itself after so many further operations of any tab.
    Reverts(u32),
    /// A write returns well but stores another value.
    WrongBytes,
    /// Every operation from this one on fails.
    Dies,
}

impl Fault {
    /// One of each.
    pub const ALL: [Fault; 9] = [
        Self::Fails,
        Self::Full,
        Self::Tears,
        Self::Lies(1),
        Self::Lies(8),
        Self::Reverts(1),
        Self::Reverts(6),
        Self::WrongBytes,
        Self::Dies,
    ];
}

/// One step of the history of a disk: a key and the value it got, or `None` when it was removed.
pub type Step = (String, Option<String>);

/// A store shared by tabs that records every change, and does one thing wrong if told to.
#[derive(Debug, Default)]
pub struct Disk {
    mem: MemKv,
    log: RefCell<Vec<Step>>,
    count: Cell<u64>,
    fault: Cell<Option<(u64, Fault)>>,
    undo: RefCell<Option<(u64, Step)>>,
}

impl Disk {
    /// A disk with this content and nothing wrong.
    pub fn of(content: BTreeMap<String, String>) -> Rc<Self> {
        Rc::new(Self { mem: MemKv::of(content), ..Self::default() })
    }

    /// Does one thing wrong at the `n`-th operation from the beginning (the first is 1).
    pub fn set_fault(&self, n: u64, fault: Fault) {
        self.fault.set(Some((n, fault)));
    }

    /// Nothing goes wrong any more.
    pub fn heal(&self) {
        self.fault.set(None);
    }

    /// How many operations were asked for.
    pub fn count(&self) -> u64 {
        self.count.get()
    }

    /// Limits the disk, in UTF-16 units.
    pub fn set_quota(&self, quota: Option<usize>) {
        self.mem.set_quota(quota);
    }

    /// How many changes were made.
    pub fn changes(&self) -> usize {
        self.log.borrow().len()
    }

    /// Everything it holds.
    pub fn content(&self) -> BTreeMap<String, String> {
        self.mem.content()
    }

    /// What it held after the first `n` changes.
    pub fn content_after(&self, n: usize) -> BTreeMap<String, String> {
        let mut content = BTreeMap::new();
        for (key, value) in self.log.borrow().iter().take(n) {
            match value {
                Some(value) => content.insert(key.clone(), value.clone()),
                None => content.remove(key),
            };
        }
        content
    }

    fn tick(&self) -> Option<Fault> {
        let n = self.count.get() + 1;
        self.count.set(n);
        let undo = self.undo.borrow_mut().take_if(|(at, _)| *at <= n);
        if let Some((_, (key, value))) = undo {
            let _ = match &value {
                Some(value) => self.change(&key, value),
                None => self.erase(&key),
            };
        }
        let (at, fault) = self.fault.get()?;
        let until = match fault {
            Fault::Dies => u64::MAX,
            Fault::Lies(len) => at + len - 1,
            _ => at,
        };
        (at <= n && n <= until).then_some(fault)
    }

    fn change(&self, key: &str, value: &str) -> Result<(), KvError> {
        self.mem.set(key, value)?;
        self.log.borrow_mut().push((key.to_owned(), Some(value.to_owned())));
        Ok(())
    }

    fn erase(&self, key: &str) -> Result<(), KvError> {
        self.log.borrow_mut().push((key.to_owned(), None));
        self.mem.remove(key)
    }

    fn fails() -> KvError {
        KvError::Other("out of order".into())
    }
}

impl Kv for Disk {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        match self.tick() {
            Some(Fault::Fails | Fault::Dies) => Err(Self::fails()),
            _ => self.mem.get(key),
        }
    }

    fn set(&self, key: &str, value: &str) -> Result<(), KvError> {
        match self.tick() {
            None => self.change(key, value),
            Some(Fault::Fails | Fault::Dies) => Err(Self::fails()),
            Some(Fault::Full) => Err(KvError::Full),
            Some(Fault::Lies(_)) => Ok(()),
            Some(Fault::Tears) => {
                let half = value.chars().take(value.chars().count() / 2).collect::<String>();
                self.change(key, &half)?;
                Err(Self::fails())
            }
            Some(Fault::WrongBytes) => self.change(key, &value.replace(['1', 'a', '一'], "#")),
            Some(Fault::Reverts(after)) => {
                let old = self.mem.get(key)?;
                self.change(key, value)?;
                *self.undo.borrow_mut() = Some((self.count.get() + u64::from(after), (key.to_owned(), old)));
                Ok(())
            }
        }
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        match self.tick() {
            Some(Fault::Fails | Fault::Dies) => Err(Self::fails()),
            Some(Fault::Lies(_)) => Ok(()),
            _ => self.erase(key),
        }
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        match self.tick() {
            Some(Fault::Fails | Fault::Dies) => Err(Self::fails()),
            _ => self.mem.keys(),
        }
    }
}

/// The view of one tab upon a disk; while stale it sees what others wrote only up to a certain moment. What it wrote
/// itself it reads as it lies there: a tab that is told its own belief could never find out that the disk lied, and
/// only the mirror would hold its work.
#[derive(Debug, Default)]
pub struct View {
    disk: Rc<Disk>,
    stale: RefCell<Option<Stale>>,
}

/// What a tab sees while it is behind.
#[derive(Debug)]
struct Stale {
    /// What lay there when it fell behind.
    seen: BTreeMap<String, String>,
    /// The keys it wrote or removed since.
    own: BTreeSet<String>,
}

impl View {
    /// A view that is up to date.
    pub fn of(disk: &Rc<Disk>) -> Rc<Self> {
        Rc::new(Self { disk: Rc::clone(disk), stale: RefCell::new(None) })
    }

    /// From now on the tab does not see what others write.
    pub fn freeze(&self) {
        *self.stale.borrow_mut() = Some(Stale { seen: self.disk.content(), own: BTreeSet::new() });
    }

    /// The tab sees everything again.
    pub fn thaw(&self) {
        *self.stale.borrow_mut() = None;
    }

    fn note_own(&self, key: &str) {
        if let Some(stale) = self.stale.borrow_mut().as_mut() {
            stale.own.insert(key.to_owned());
        }
    }
}

impl Kv for View {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        match self.stale.borrow().as_ref() {
            Some(stale) if !stale.own.contains(key) => Ok(stale.seen.get(key).cloned()),
            _ => self.disk.get(key),
        }
    }

    fn set(&self, key: &str, value: &str) -> Result<(), KvError> {
        self.note_own(key);
        self.disk.set(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        self.note_own(key);
        self.disk.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        match self.stale.borrow().as_ref() {
            Some(stale) => {
                let there = self.disk.keys()?.into_iter().filter(|key| stale.own.contains(key));
                let seen = stale.seen.keys().filter(|key| !stale.own.contains(*key)).cloned();
                Ok(seen.chain(there).collect())
            }
            None => self.disk.keys(),
        }
    }
}
