//! What was deleted, kept for thirty days: the values that were removed and where they stood.

use super::{Book, Change, Extra, OrderKey, Path, Record, Records};
use crate::value::{Date, Id};
use serde::{Deserialize, Serialize};

/// The bin of a book.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Bin {
    /// What lies in it.
    pub items: Records<Binned>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

super::node::section!(Bin {}[items]);

/// One deletion: a record with everything that went with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Binned {
    /// Its place in the bin.
    pub order: OrderKey,
    /// What it was called.
    pub name: String,
    /// The as-of date or day of deletion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The removed values and where they stood: path → value.
    pub parts: std::collections::BTreeMap<String, serde_json::Value>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Record for Binned {
    fn order(&self) -> &OrderKey {
        &self.order
    }
}

impl Bin {
    /// Days a deleted record stays restorable.
    pub const DAYS: i64 = 30;
}

impl Book {
    /// Moves what stands at `paths` into the bin under `id`. Paths where nothing stands are passed over.
    pub fn discard(&mut self, id: Id, name: &str, on: Option<Date>, paths: &[Path]) {
        let found = paths.iter().filter_map(|path| Some((path.to_string(), self.get(path)?)));
        let parts: std::collections::BTreeMap<_, _> = found.collect();
        let removals: Vec<Change> =
            parts.keys().map(|path| Change { path: path.as_str().into(), value: None }).collect();
        if parts.is_empty() || self.apply(&removals).is_err() {
            return;
        }
        let order = self.bin.items.order_at_end();
        let binned = Binned { order, name: name.to_owned(), on, parts, extra: Extra::new() };
        std::sync::Arc::make_mut(&mut self.bin).items.insert(id, binned);
    }

    /// Puts a deletion back where it was. Returns whether it was there.
    pub fn restore_binned(&mut self, id: Id) -> bool {
        let Some(binned) = self.bin.items.get(id).cloned() else { return false };
        let back = |(path, value): (&String, &serde_json::Value)| Change {
            path: path.as_str().into(),
            value: Some(value.clone()),
        };
        let changes: Vec<Change> = binned.parts.iter().map(back).collect();
        if self.apply(&changes).is_err() {
            return false;
        }
        std::sync::Arc::make_mut(&mut self.bin).items.remove(id);
        true
    }

    /// Removes for good what was deleted more than [`Bin::DAYS`] days before `today`.
    pub fn empty_bin(&mut self, today: Date) {
        let is_old = |binned: &Binned| binned.on.is_some_and(|on| today.days_since(on) > Bin::DAYS);
        let old: Vec<Id> = self.bin.items.iter().filter(|(_, binned)| is_old(binned)).map(|(id, _)| id).collect();
        for id in old {
            std::sync::Arc::make_mut(&mut self.bin).items.remove(id);
        }
    }
}
