//! The way to the mirror: what was written is repeated there a moment later, in order and all or nothing. It decides
//! nothing about what is written, and the app works without it.

use crate::browser::clock::pause;
use crate::browser::mirror_db::MirrorDb;
use sandtable_core::storage::Write;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

/// Writes that come within this time travel together.
const GATHER: Duration = Duration::from_millis(100);
/// A browser that has not answered by then is taken for one without a mirror, for this time.
const PATIENCE: Duration = Duration::from_secs(3);
/// After a failure the next attempt comes this much later.
const AGAIN: Duration = Duration::from_secs(5);

/// What is called when the writes of one call have arrived.
type Arrived = Box<dyn FnOnce()>;

#[derive(Default)]
struct State {
    db: Option<MirrorDb>,
    queue: Vec<Write>,
    waiting: Vec<Arrived>,
    busy: bool,
    failed: bool,
}

/// The handle of the mirror. Copies are the same mirror.
#[derive(Clone)]
pub struct Mirror {
    name: Rc<str>,
    state: Rc<RefCell<State>>,
}

impl Mirror {
    /// The mirror of a name space; it is opened when it is first needed.
    pub fn new(ns: &str) -> Self {
        Self { name: format!("sandtable {ns}").into(), state: Rc::default() }
    }

    /// Whether the last attempt to reach it failed.
    pub fn has_failed(&self) -> bool {
        self.state.borrow().failed
    }

    async fn db(&self) -> Option<MirrorDb> {
        if let Some(db) = self.state.borrow().db.clone() {
            return Some(db);
        }
        let opened = crate::browser::clock::within(PATIENCE, MirrorDb::open(&self.name)).await;
        let db = opened.and_then(Result::ok);
        let mut state = self.state.borrow_mut();
        state.failed = db.is_none();
        state.db.clone_from(&db);
        db
    }

    /// Everything it holds whose key begins like this; `None` if it cannot be read.
    pub async fn read(&self, prefix: &str) -> Option<Vec<(String, String)>> {
        let db = self.db().await?;
        let read = crate::browser::clock::within(PATIENCE, db.read(prefix)).await;
        self.noted(read.and_then(Result::ok))
    }

    /// All its keys; `None` if it cannot be read.
    pub async fn keys(&self) -> Option<Vec<String>> {
        let db = self.db().await?;
        let keys = crate::browser::clock::within(PATIENCE, db.keys()).await;
        self.noted(keys.and_then(Result::ok))
    }

    /// Removes everything whose key begins like this; whether that was done.
    pub async fn remove(&self, prefix: &str) -> bool {
        self.state.borrow_mut().queue.retain(|write| !write.key.starts_with(prefix));
        let Some(db) = self.db().await else { return false };
        self.noted(db.remove(prefix).await.ok()).is_some()
    }

    /// Removes the whole mirror; whether that was done.
    pub async fn erase(&self) -> bool {
        {
            let mut state = self.state.borrow_mut();
            (state.db, state.queue) = (None, Vec::new());
        }
        crate::browser::clock::within(PATIENCE, MirrorDb::erase(&self.name)).await.is_some_and(|done| done.is_ok())
    }

    /// After a failure the database is opened anew.
    fn noted<T>(&self, answer: Option<T>) -> Option<T> {
        let mut state = self.state.borrow_mut();
        state.failed = answer.is_none();
        if state.failed {
            state.db = None;
        }
        answer
    }

    /// Repeats writes in the mirror; `arrived` is called when they are on the disk.
    pub fn push(&self, writes: Vec<Write>, arrived: impl FnOnce() + 'static) {
        let mut state = self.state.borrow_mut();
        for write in writes {
            state.queue.retain(|older| older.key != write.key);
            state.queue.push(write);
        }
        state.waiting.push(Box::new(arrived));
        if !std::mem::replace(&mut state.busy, true) {
            let mirror = self.clone();
            leptos::task::spawn_local(async move {
                pause(GATHER).await;
                mirror.flush().await;
            });
        }
    }

    /// Repeats writes in the mirror and waits until they and all before them are on the disk; whether they are.
    pub async fn settle(&self, writes: Vec<Write>) -> bool {
        let arrived = Rc::new(Cell::new(false));
        let told = Rc::clone(&arrived);
        self.push(writes, move || told.set(true));
        let wait = async {
            while !arrived.get() {
                pause(GATHER).await;
            }
        };
        crate::browser::clock::within(PATIENCE, wait).await.is_some()
    }

    /// Sends what waits until nothing waits any more.
    async fn flush(self) {
        loop {
            let (writes, waiting) = {
                let mut state = self.state.borrow_mut();
                state.busy = !state.waiting.is_empty();
                if !state.busy {
                    return;
                }
                (std::mem::take(&mut state.queue), std::mem::take(&mut state.waiting))
            };
            if self.send(&writes).await {
                waiting.into_iter().for_each(|arrived| arrived());
            } else {
                self.take_back(writes, waiting);
                pause(AGAIN).await;
            }
        }
    }

    async fn send(&self, writes: &[Write]) -> bool {
        let Some(db) = self.db().await else { return false };
        self.noted(db.write(writes).await.ok()).is_some()
    }

    /// What could not be sent waits again, behind what is newer.
    fn take_back(&self, mut writes: Vec<Write>, mut waiting: Vec<Arrived>) {
        let mut state = self.state.borrow_mut();
        writes.retain(|write| state.queue.iter().all(|newer| newer.key != write.key));
        writes.append(&mut state.queue);
        waiting.append(&mut state.waiting);
        (state.queue, state.waiting) = (writes, waiting);
    }
}
