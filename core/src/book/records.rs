//! A collection of a book: records by id, shared between copies of the book.

use super::node::{ApplyError, Node, Record};
use super::{Change, OrderKey, Path};
use crate::value::Id;
use imbl::ordmap::DiffItem;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use std::sync::Arc;

/// Records by id. Copies share what they have in common, so that keeping an old book costs little and finding the
/// differences of two books costs only what differs.
#[derive(Clone, Debug)]
pub struct Records<T>(imbl::OrdMap<Id, Arc<T>>);

impl<T> Default for Records<T> {
    fn default() -> Self {
        Self(imbl::OrdMap::new())
    }
}

impl<T: PartialEq> PartialEq for Records<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0.ptr_eq(&other.0) || self.0 == other.0
    }
}

impl<T> Records<T> {
    /// How many records.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether both are the same shared value; `false` says nothing about equality.
    pub fn is_same(&self, other: &Self) -> bool {
        self.0.ptr_eq(&other.0)
    }

    /// The record with this id.
    pub fn get(&self, id: Id) -> Option<&Arc<T>> {
        self.0.get(&id)
    }

    /// Whether there is a record with this id.
    pub fn contains(&self, id: Id) -> bool {
        self.0.contains_key(&id)
    }

    /// All records in the order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id, &Arc<T>)> {
        self.0.iter().map(|(id, record)| (*id, record))
    }

    /// The records themselves, in the order of their ids.
    pub fn values(&self) -> impl Iterator<Item = &Arc<T>> {
        self.0.values()
    }

    /// What differs in `new`: id, the record here, the record there. Shared parts are passed over unseen.
    pub fn changes<'a>(&'a self, new: &'a Self) -> impl Iterator<Item = (Id, Option<&'a Arc<T>>, Option<&'a Arc<T>>)>
    where
        T: PartialEq,
    {
        self.0.diff(&new.0).filter_map(|item| match item {
            DiffItem::Add(id, record) => Some((*id, None, Some(record))),
            DiffItem::Update { old: (_, old), new: (_, new) } if Arc::ptr_eq(old, new) => None,
            DiffItem::Update { old: (id, old), new: (_, new) } => Some((*id, Some(old), Some(new))),
            DiffItem::Remove(id, record) => Some((*id, Some(record), None)),
        })
    }

    /// Puts a record in place of the one with this id, or adds it.
    pub fn insert(&mut self, id: Id, record: T) {
        self.0.insert(id, Arc::new(record));
    }

    /// Takes a record out.
    pub fn remove(&mut self, id: Id) -> Option<Arc<T>> {
        self.0.remove(&id)
    }
}

impl<T: Clone> Records<T> {
    /// Changes the record with this id; says whether there is one.
    pub fn update(&mut self, id: Id, change: impl FnOnce(&mut T)) -> bool {
        let Some(record) = self.0.get_mut(&id) else { return false };
        change(Arc::make_mut(record));
        true
    }
}

impl<T: Record> Records<T> {
    /// The records in the order the user gave them; equal keys by id.
    pub fn ordered(&self) -> Vec<(Id, Arc<T>)> {
        let mut all: Vec<_> = self.0.iter().map(|(id, record)| (*id, Arc::clone(record))).collect();
        all.sort_by(|a, b| a.1.order().cmp(b.1.order()).then(a.0.cmp(&b.0)));
        all
    }

    /// The key that puts a new record behind all others.
    pub fn order_at_end(&self) -> OrderKey {
        let last = self.0.values().map(|record| record.order()).max();
        OrderKey::between(last, None)
    }
}

impl<T> FromIterator<(Id, T)> for Records<T> {
    fn from_iter<I: IntoIterator<Item = (Id, T)>>(iter: I) -> Self {
        Self(iter.into_iter().map(|(id, record)| (id, Arc::new(record))).collect())
    }
}

impl<T: Serialize> Serialize for Records<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Records<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::collections::BTreeMap::<Id, T>::deserialize(deserializer).map(|map| map.into_iter().collect())
    }
}

#[cfg(any(test, feature = "schema"))]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Records<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Records_of_{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let record = generator.subschema_for::<T>();
        schemars::json_schema!({ "type": "object", "additionalProperties": record, "propertyNames": { "format": "uuid" } })
    }
}

impl<T: Record> Node for Records<T> {
    fn diff(&self, new: &Self, at: &Path, out: &mut Vec<Change>) {
        if self.is_same(new) {
            return;
        }
        for item in self.0.diff(&new.0) {
            match item {
                DiffItem::Add(id, record) => {
                    out.push(Change { path: at.join(&id.to_string()), value: Some(super::node::to_value(record)) });
                }
                DiffItem::Update { old: (id, old), new: (_, new) } if !Arc::ptr_eq(old, new) => {
                    super::node::diff_plain(&**old, &**new, &at.join(&id.to_string()), out);
                }
                DiffItem::Update { .. } => {}
                DiffItem::Remove(id, _) => out.push(Change { path: at.join(&id.to_string()), value: None }),
            }
        }
    }

    fn apply(&mut self, steps: &[String], value: Option<Value>) -> Result<(), ApplyError> {
        let Some((first, rest)) = steps.split_first() else {
            *self = super::node::from_value(value.unwrap_or_default())?;
            return Ok(());
        };
        let id = Id::parse(first).ok_or_else(|| ApplyError::Misfit(format!("{first} is no id")))?;
        if rest.is_empty() && value.is_none() {
            self.0.remove(&id);
            return Ok(());
        }
        let mut record = self.0.get(&id).map(|record| (**record).clone()).unwrap_or_default();
        super::node::apply_plain(&mut record, rest, value)?;
        self.insert(id, record);
        Ok(())
    }

    fn get(&self, steps: &[String]) -> Option<Value> {
        let Some((first, rest)) = steps.split_first() else { return Some(super::node::to_value(self)) };
        super::node::get_plain(&**self.0.get(&Id::parse(first)?)?, rest)
    }
}
