//! A store of texts by key, as small as a browser's localStorage, and one in memory.
//!
//! It promises nothing: every call may fail, and a write that returned well may still be undone. What to do about that
//! is the business of the protocol above it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

/// Why a store did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KvError {
    /// The store cannot be reached at all (blocked, private mode, no such thing here).
    Unavailable,
    /// The value does not fit into what the store may hold.
    Full,
    /// Anything else, in the words of the store.
    Other(String),
}

impl fmt::Display for KvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unavailable => f.write_str("unavailable"),
            Self::Full => f.write_str("full"),
            Self::Other(text) => f.write_str(text),
        }
    }
}

/// Texts by key. Shared by reference, since several tabs write into one store.
pub trait Kv {
    /// The value of a key; `None` when there is none.
    fn get(&self, key: &str) -> Result<Option<String>, KvError>;
    /// Sets the value of a key.
    fn set(&self, key: &str, value: &str) -> Result<(), KvError>;
    /// Removes a key; it is no error when there is none.
    fn remove(&self, key: &str) -> Result<(), KvError>;
    /// All keys, in any order.
    fn keys(&self) -> Result<Vec<String>, KvError>;
}

macro_rules! forward_kv {
    ($($holder:ty),*) => {$(
        impl<K: Kv + ?Sized> Kv for $holder {
            fn get(&self, key: &str) -> Result<Option<String>, KvError> {
                (**self).get(key)
            }
            fn set(&self, key: &str, value: &str) -> Result<(), KvError> {
                (**self).set(key, value)
            }
            fn remove(&self, key: &str) -> Result<(), KvError> {
                (**self).remove(key)
            }
            fn keys(&self) -> Result<Vec<String>, KvError> {
                (**self).keys()
            }
        }
    )*};
}
forward_kv!(&K, Rc<K>, Box<K>);

/// The length of a text as browsers count it, in UTF-16 units.
pub fn units(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
}

/// A store in memory, with a limit if wanted: the session-only mode, and the ground of the tests.
#[derive(Clone, Debug, Default)]
pub struct MemKv {
    cells: RefCell<BTreeMap<String, String>>,
    used: Cell<usize>,
    quota: Cell<Option<usize>>,
}

impl MemKv {
    /// A store that holds at most `quota` UTF-16 units of keys and values.
    pub fn with_quota(quota: usize) -> Self {
        Self { quota: Cell::new(Some(quota)), ..Self::default() }
    }

    /// A store with this content.
    pub fn of(cells: BTreeMap<String, String>) -> Self {
        let used = cells.iter().map(|(key, value)| units(key) + units(value)).sum();
        Self { cells: RefCell::new(cells), used: Cell::new(used), quota: Cell::new(None) }
    }

    /// Everything it holds.
    pub fn content(&self) -> BTreeMap<String, String> {
        self.cells.borrow().clone()
    }

    /// How many UTF-16 units it holds.
    pub fn used(&self) -> usize {
        self.used.get()
    }

    /// Changes the limit; what is there stays.
    pub fn set_quota(&self, quota: Option<usize>) {
        self.quota.set(quota);
    }
}

impl Kv for MemKv {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        Ok(self.cells.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), KvError> {
        let mut cells = self.cells.borrow_mut();
        let old = cells.get(key).map_or(0, |old| units(key) + units(old));
        let new = units(key) + units(value);
        let used = self.used.get() - old + new;
        if new > old && self.quota.get().is_some_and(|quota| used > quota) {
            return Err(KvError::Full);
        }
        cells.insert(key.to_owned(), value.to_owned());
        self.used.set(used);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        if let Some(old) = self.cells.borrow_mut().remove(key) {
            self.used.set(self.used.get() - units(key) - units(&old));
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        Ok(self.cells.borrow().keys().cloned().collect())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_full_store_refuses_growth_and_keeps_what_it_has() {
        let kv = MemKv::with_quota(10);
        kv.set("a", "文字文字").unwrap();
        assert_eq!(kv.set("b", "12345"), Err(KvError::Full));
        assert_eq!(kv.get("b").unwrap(), None);
        kv.set("a", "x").unwrap();
        kv.set("b", "12345").unwrap();
        assert_eq!(kv.used(), 8);
        kv.remove("a").unwrap();
        assert_eq!(kv.used(), 6);
    }
}
