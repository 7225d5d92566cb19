//! A book as plain JSON with its stamps: applying ops, merging two copies, comparing two trees.
//!
//! It knows no field of any tool. What the fields mean is said by the typed [`super::Book`].

use super::op::{Change, Op, Stamp, Stamps};
use super::path::Path;
use crate::value::sort_by;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The JSON tree of a book and when each of its places was written.
///
/// Objects are the inner nodes; everything else (numbers, texts, lists) is a leaf that changes as a whole. An object
/// without members is the same as nothing: only leaves are remembered, so a record exists as long as one of its leaves
/// does (its order key, for instance). Without this rule two copies could not agree on who emptied what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The book.
    pub tree: Map<String, Value>,
    /// When each place was written.
    #[serde(default)]
    pub stamps: Stamps,
}

/// A value that lost against another one written without knowledge of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// The place that two writers edited.
    pub path: Path,
    /// The value that stands now.
    pub kept: Option<Value>,
    /// The value that lost.
    pub lost: Option<Value>,
    /// When the lost value was written.
    pub lost_stamp: Stamp,
}

/// What an op did to a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Applied {
    /// The change the tree went through; `None` when the op was older than what stands there.
    pub change: Option<Change>,
    /// Set when the op or the value it met was written without knowledge of the other.
    pub conflict: Option<Conflict>,
}

impl Document {
    /// A document that starts from a tree and has no history.
    pub fn of(tree: Map<String, Value>) -> Self {
        Self { tree: without_empty(tree), stamps: Stamps::default() }
    }

    /// The value at `path`.
    pub fn get(&self, path: &Path) -> Option<Value> {
        let mut steps = path.steps();
        let Some(first) = steps.next() else { return Some(Value::Object(self.tree.clone())) };
        steps.try_fold(self.tree.get(&first)?, |node, step| node.as_object()?.get(&step)).cloned()
    }

    /// Puts a value at `path`, or removes what stands there. Objects on the way are made, and dropped, as needed.
    pub fn put(&mut self, path: &Path, value: Option<Value>) {
        put(&mut self.tree, path, value.and_then(filled));
    }

    /// Applies one op: the last writer wins per place; places below it that were written later keep their values.
    ///
    /// Applying the same ops in any order, any number of times, gives the same document.
    pub fn apply(&mut self, op: &Op) -> Applied {
        let here = self.get(&op.path);
        let resolution = resolve(op, &mut self.stamps, here.as_ref());
        if let Some(change) = &resolution.change {
            self.put(&change.path, change.value.clone());
        }
        resolution
    }

    /// Merges another copy of the same book into this one, place by place; the later stamp wins, equal stamps are
    /// decided by value, so that the result does not depend on who merges whom.
    pub fn merge(&mut self, other: &Document) {
        self.tree = merge_objects(&Path::root(), (&self.tree, &self.stamps), (&other.tree, &other.stamps));
        let mut stamps: Vec<(Path, Stamp)> = self
            .stamps
            .iter()
            .chain(other.stamps.iter())
            .map(|(path, _)| (path.clone(), self.stamps.at(path).max(other.stamps.at(path))))
            .collect();
        sort_by(&mut stamps, |a, b| a.0.cmp(&b.0));
        let mut result = Stamps::default();
        for (path, stamp) in stamps {
            result.note(&path, stamp);
        }
        self.stamps = result;
    }
}

/// Decides an op against the stamps and the value that stands at its path, and notes its stamp if it wins.
///
/// `here` is the subtree at `op.path`. The returned change carries the whole new subtree.
pub fn resolve(op: &Op, stamps: &mut Stamps, here: Option<&Value>) -> Applied {
    let standing = stamps.at(&op.path);
    if standing == op.stamp {
        return Applied::default();
    }
    let wanted = op.value.clone().and_then(filled);
    let differs = here != wanted.as_ref();
    if standing > op.stamp {
        let lost_stamp = op.stamp.clone();
        let conflict =
            differs.then(|| Conflict { path: op.path.clone(), kept: here.cloned(), lost: wanted, lost_stamp });
        return Applied { change: None, conflict };
    }
    let newest = stamps.newest_within(&op.path);
    let unseen = newest > op.base && differs && here.is_some();
    let conflict = unseen.then(|| Conflict {
        path: op.path.clone(),
        kept: wanted.clone(),
        lost: here.cloned(),
        lost_stamp: newest,
    });
    let value = overlay(op, wanted, stamps, here);
    stamps.note(&op.path, op.stamp.clone());
    Applied { change: Some(Change { path: op.path.clone(), value }), conflict }
}

/// The value an op brings, with what was written below its place later than the op.
fn overlay(op: &Op, wanted: Option<Value>, stamps: &Stamps, here: Option<&Value>) -> Option<Value> {
    let depth = op.path.steps().count();
    let mut value = wanted;
    for (place, _) in stamps.below(&op.path).filter(|(_, stamp)| **stamp > op.stamp) {
        let steps: Vec<String> = place.steps().skip(depth).collect();
        let later = steps.iter().try_fold(here, |node, step| Some(node?.as_object()?.get(step))).flatten().cloned();
        let mut holder = match value {
            Some(Value::Object(map)) => map,
            leaf if later.is_none() => {
                value = leaf;
                continue;
            }
            _ => Map::new(),
        };
        put(&mut holder, &Path::of(&steps), later);
        value = filled(Value::Object(holder));
    }
    value
}

/// The value without empty objects; an object that holds nothing else is nothing.
fn filled(mut value: Value) -> Option<Value> {
    drop_empty(&mut value).then_some(value)
}

/// Drops the empty objects within; says whether the value itself is something.
fn drop_empty(value: &mut Value) -> bool {
    let Value::Object(map) = value else { return true };
    map.retain(|_, member| drop_empty(member));
    !map.is_empty()
}

/// The members that are not empty objects.
fn without_empty(mut map: Map<String, Value>) -> Map<String, Value> {
    map.retain(|_, member| drop_empty(member));
    map
}

/// Every difference between two values below `path`, leaf by leaf; records that appear or vanish are one change.
pub fn diff_values(path: &Path, old: Option<&Value>, new: Option<&Value>, out: &mut Vec<Change>) {
    match (old, new) {
        (Some(Value::Object(a)), Some(Value::Object(b))) => {
            for key in a.keys().filter(|key| !b.contains_key(*key)) {
                out.push(Change { path: path.join(key), value: None });
            }
            for (key, value) in b {
                diff_values(&path.join(key), a.get(key), Some(value), out);
            }
        }
        (a, b) if a == b => {}
        (_, b) => out.push(Change { path: path.clone(), value: b.cloned() }),
    }
}

/// Puts a value into a tree, or removes it; objects on the way are made as needed and dropped when they become empty.
pub(crate) fn put(tree: &mut Map<String, Value>, path: &Path, value: Option<Value>) {
    let steps: Vec<String> = path.steps().collect();
    if steps.is_empty() {
        *tree =
            value.and_then(|value| if let Value::Object(map) = value { Some(map) } else { None }).unwrap_or_default();
        return;
    }
    put_below(tree, &steps, value);
}

fn put_below(node: &mut Map<String, Value>, steps: &[String], value: Option<Value>) {
    let Some((step, rest)) = steps.split_first() else { return };
    match (rest.is_empty(), value) {
        (true, Some(value)) => drop(node.insert(step.clone(), value)),
        (true, None) => drop(node.remove(step)),
        (false, value) => {
            if value.is_none() && !node.get(step).is_some_and(Value::is_object) {
                return;
            }
            let child = node.entry(step.clone()).or_insert_with(|| Value::Object(Map::new()));
            if !child.is_object() {
                *child = Value::Object(Map::new());
            }
            let Value::Object(map) = child else { return };
            put_below(map, rest, value);
            if map.is_empty() {
                node.remove(step);
            }
        }
    }
}

type Side<'a> = (Option<&'a Value>, &'a Stamps);

fn merge_node(path: &Path, a: Side, b: Side) -> Option<Value> {
    if a.0 == b.0 {
        return a.0.cloned();
    }
    let none = Map::new();
    match (a.0, b.0) {
        (Some(Value::Object(x)), Some(Value::Object(y))) => {
            filled(Value::Object(merge_objects(path, (x, a.1), (y, b.1))))
        }
        (Some(Value::Object(x)), None) => filled(Value::Object(merge_objects(path, (x, a.1), (&none, b.1)))),
        (None, Some(Value::Object(y))) => filled(Value::Object(merge_objects(path, (&none, a.1), (y, b.1)))),
        _ => {
            let rank = |side: Side| (side.1.newest_within(path), side.0.map(Value::to_string));
            if rank(a) >= rank(b) { a.0.cloned() } else { b.0.cloned() }
        }
    }
}

type Members<'a> = (&'a Map<String, Value>, &'a Stamps);

fn merge_objects(path: &Path, a: Members, b: Members) -> Map<String, Value> {
    let mut keys: Vec<&String> = a.0.keys().chain(b.0.keys()).collect();
    sort_by(&mut keys, |a, b| a.cmp(b));
    keys.dedup();
    let merge_key = |key: &String| {
        let merged = merge_node(&path.join(key), (a.0.get(key), a.1), (b.0.get(key), b.1))?;
        Some((key.clone(), merged))
    };
    keys.into_iter().filter_map(merge_key).collect()
}
