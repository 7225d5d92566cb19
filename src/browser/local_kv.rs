//! localStorage as a store that may fail. gloo-storage panics where storage is blocked, so it is probed first.

use super::halt::is_halted;
use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;
use sandtable_core::storage::{Kv, KvError};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// localStorage, found to be there.
#[derive(Clone, Copy, Debug)]
pub struct LocalKv(());

impl LocalKv {
    /// The store, if the browser lets us write, read back and remove a value.
    pub fn probe() -> Option<Self> {
        let storage = window().local_storage().ok()??;
        let key = "sandtable-probe";
        // A full store is still a store: what matters here is whether it can be reached.
        if let Err(error) = storage.set_item(key, "1")
            && reason(&error) != KvError::Full
        {
            return None;
        }
        storage.remove_item(key).ok()?;
        Some(Self(()))
    }
}

impl Kv for LocalKv {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        LocalStorage::raw().get_item(key).map_err(|error| reason(&error))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), KvError> {
        still_writing()?;
        LocalStorage::raw().set_item(key, value).map_err(|error| reason(&error))
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        still_writing()?;
        LocalStorage::raw().remove_item(key).map_err(|error| reason(&error))
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        let storage = LocalStorage::raw();
        let count = storage.length().map_err(|error| reason(&error))?;
        Ok((0..count).filter_map(|index| storage.key(index).ok().flatten()).collect())
    }
}

fn still_writing() -> Result<(), KvError> {
    if is_halted() { Err(KvError::Unavailable) } else { Ok(()) }
}

fn reason(error: &JsValue) -> KvError {
    let Some(exception) = error.dyn_ref::<DomException>() else { return KvError::Other(format!("{error:?}")) };
    match exception.name().as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => KvError::Full,
        "SecurityError" => KvError::Unavailable,
        _ => KvError::Other(exception.message()),
    }
}
