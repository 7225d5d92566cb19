//! What is stored where, for the desk as a whole: sizes, the browser's promise, everything as raw records, erasing all.

use super::desk::Desk;
use crate::browser::room;
use leptos::prelude::*;
use sandtable_core::storage::{Kv, KvError, units};
use serde_json::{Map, Value};

/// The room that browsers give to web storage, in UTF-16 units.
const ROOM: usize = 5 * 1024 * 1024;

/// What is stored where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stock {
    /// What the first place holds of this site, in bytes.
    pub first: u64,
    /// How much of its room is taken, in percent.
    pub percent: usize,
    /// What the mirror holds, in bytes, and how many backups that are; `None` if it cannot be read.
    pub second: Option<(u64, usize)>,
    /// Bytes used and granted, by the browser's own estimate.
    pub estimate: Option<(u64, u64)>,
    /// Whether the browser has promised not to clear it by itself.
    pub promised: Option<bool>,
}

type Records = Vec<(String, String)>;

impl Desk {
    /// Looks at all places.
    pub async fn stock(self) -> Stock {
        let own = self.own_records().unwrap_or_default();
        let size = |records: &Records| records.iter().map(|(key, value)| units(key) + units(value)).sum::<usize>();
        let first = size(&own);
        let mirror = self.mirror_records().await;
        let is_backup = |(name, _): &&(String, String)| name.contains("/B/");
        Stock {
            first: 2 * first as u64,
            percent: (first * 100).div_ceil(ROOM),
            second: mirror.map(|held| (2 * size(&held) as u64, held.iter().filter(is_backup).count())),
            estimate: room::estimate().await,
            promised: room::is_persistent().await,
        }
    }

    /// Asks the browser for the promise.
    pub async fn ask_to_keep(self) -> Option<bool> {
        room::persist().await
    }

    /// Everything of this site in the first place.
    fn own_records(self) -> Result<Records, KvError> {
        let (kv, ns, _) = self.parts();
        let mut records = Vec::new();
        for name in kv.keys()?.into_iter().filter(|name| name.starts_with(&ns)) {
            records.extend(kv.get(&name)?.map(|value| (name, value)));
        }
        Ok(records)
    }

    async fn mirror_records(self) -> Option<Records> {
        let (_, ns, mirror) = self.parts();
        mirror?.read(&ns).await
    }

    /// Every record of both places, verbatim, as a JSON text.
    pub async fn all_records(self) -> String {
        let object = |records: Records| -> Value {
            records.into_iter().map(|(key, value)| (key, Value::from(value))).collect::<Map<_, _>>().into()
        };
        let mut file = Map::new();
        file.insert("format".into(), "sandtable-records".into());
        file.insert("first".into(), object(self.own_records().unwrap_or_default()));
        file.insert("second".into(), object(self.mirror_records().await.unwrap_or_default()));
        Value::Object(file).to_string()
    }

    /// Erases everything of this site in both places and looks again; the number of records that are left.
    pub async fn erase_all(self) -> usize {
        let (kv, _, mirror) = self.parts();
        if let Some(mirror) = &mirror {
            mirror.erase().await;
        }
        for (name, _) in self.own_records().unwrap_or_default() {
            // What could not be removed is found by the look that follows.
            drop(kv.remove(&name));
        }
        let left = self.own_records().map_or(1, |left| left.len());
        let mirrored = self.mirror_records().await.map_or(0, |left| left.len());
        self.missing.set(Vec::new());
        self.refresh();
        left + mirrored
    }
}
