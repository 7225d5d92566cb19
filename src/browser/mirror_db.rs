//! IndexedDB as a second place for records: texts by key, written with strict durability, so that what was acknowledged
//! survives a killed browser. It knows nothing of what the records mean.

use super::halt::is_halted;
use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::window;
use sandtable_core::storage::Write;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

const STORE: &str = "records";

/// The records of one name space.
#[derive(Clone, Debug)]
pub struct MirrorDb(IdbDatabase);

type Answer<T> = Result<T, JsValue>;

impl MirrorDb {
    /// Opens the database of this name, or makes it.
    ///
    /// # Errors
    /// When the browser has none or does not let us.
    pub async fn open(name: &str) -> Answer<Self> {
        let factory = window().indexed_db()?.ok_or("no IndexedDB")?;
        let request = factory.open_with_u32(name, 1)?;
        let asking = request.clone();
        let make = Closure::once_into_js(move || {
            let made = asking.result().map(JsCast::unchecked_into::<IdbDatabase>);
            drop(made.and_then(|db| db.create_object_store(STORE)));
        });
        request.set_onupgradeneeded(Some(make.unchecked_ref()));
        let db: IdbDatabase = answer(&request).await?.dyn_into()?;
        // Someone erases everything: this connection must not stand in the way.
        let closing = db.clone();
        let close = Closure::once_into_js(move || closing.close());
        db.set_onversionchange(Some(close.unchecked_ref()));
        Ok(Self(db))
    }

    /// Removes the whole database.
    ///
    /// # Errors
    /// When the browser does not let us.
    pub async fn erase(name: &str) -> Answer<()> {
        let factory = window().indexed_db()?.ok_or("no IndexedDB")?;
        let request = factory.delete_database(name)?;
        answer(&request).await.map(drop)
    }

    fn begin(&self, mode: &str) -> Answer<(IdbTransaction, IdbObjectStore)> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(&self.0, &"transaction".into())?.dyn_into()?;
        let transaction: IdbTransaction = begin.call3(&self.0, &STORE.into(), &mode.into(), &options)?.dyn_into()?;
        let store = transaction.object_store(STORE)?;
        Ok((transaction, store))
    }

    /// Makes all these writes or none; done when they are on the disk.
    ///
    /// # Errors
    /// When the browser refuses, or writing has ended for good.
    pub async fn write(&self, writes: &[Write]) -> Answer<()> {
        if is_halted() {
            return Err("halted".into());
        }
        let (transaction, store) = self.begin("readwrite")?;
        for write in writes {
            match &write.value {
                Some(value) => store.put_with_key(&value.into(), &(&write.key).into())?,
                None => store.delete(&(&write.key).into())?,
            };
        }
        end(&transaction).await
    }

    /// Removes everything whose key begins like this.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn remove(&self, prefix: &str) -> Answer<()> {
        let (transaction, store) = self.begin("readwrite")?;
        store.delete(&range(prefix)?.into())?;
        end(&transaction).await
    }

    /// Everything whose key begins like this.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn read(&self, prefix: &str) -> Answer<Vec<(String, String)>> {
        let (_, store) = self.begin("readonly")?;
        let range = range(prefix)?;
        let (keys, values) = (store.get_all_keys_with_key(&range)?, store.get_all_with_key(&range)?);
        let (keys, values) = (Array::from(&answer(&keys).await?), Array::from(&answer(&values).await?));
        Ok(keys
            .iter()
            .zip(values.iter())
            .filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?)))
            .collect())
    }

    /// All keys.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn keys(&self) -> Answer<Vec<String>> {
        let (_, store) = self.begin("readonly")?;
        let keys = Array::from(&answer(&store.get_all_keys()?).await?);
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }
}

fn range(prefix: &str) -> Answer<IdbKeyRange> {
    IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{ffff}").into())
}

/// The answer to a request.
async fn answer(request: &IdbRequest) -> Answer<JsValue> {
    let promise = Promise::new(&mut |well, ill| {
        request.set_onsuccess(Some(&well));
        request.set_onerror(Some(&ill));
    });
    JsFuture::from(promise).await?;
    request.result()
}

/// The end of a transaction.
async fn end(transaction: &IdbTransaction) -> Answer<()> {
    let promise = Promise::new(&mut |well, ill| {
        transaction.set_oncomplete(Some(&well));
        transaction.set_onabort(Some(&ill));
        transaction.set_onerror(Some(&ill));
    });
    JsFuture::from(promise).await.map(drop)
}
