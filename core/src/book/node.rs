//! How the typed book is compared, changed and read by path. One trait, implemented by a macro for sections and once
//! for collections; the records themselves go through their JSON form.

use super::document::{diff_values, put};
use super::{Change, OrderKey, Path};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::fmt;

/// Fields that this version does not know, kept as they came.
pub type Extra = std::collections::BTreeMap<String, Value>;

/// A record of a collection.
pub trait Record: Clone + Default + PartialEq + Serialize + DeserializeOwned {
    /// Its place among its siblings.
    fn order(&self) -> &OrderKey;
}

/// Why a change does not fit a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApplyError {
    /// The value has another type than the field, or the id is none.
    Misfit(String),
}

impl ApplyError {
    /// What does not fit, in technical terms.
    pub fn reason(&self) -> &str {
        let Self::Misfit(reason) = self;
        reason
    }
}

impl fmt::Display for ApplyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the change does not fit the book: {}", self.reason())
    }
}

impl std::error::Error for ApplyError {}

/// A part of the book that can be compared, changed and read by path.
pub trait Node {
    /// Appends what must be changed to make `new` of `self`.
    fn diff(&self, new: &Self, at: &Path, out: &mut Vec<Change>);
    /// Puts a value at a place below this part; `None` removes it.
    ///
    /// # Errors
    /// [`ApplyError`] when the value does not fit; the part is then unchanged.
    fn apply(&mut self, steps: &[String], value: Option<Value>) -> Result<(), ApplyError>;
    /// The value at a place below this part.
    fn get(&self, steps: &[String]) -> Option<Value>;
}

impl<T: Node + Clone> Node for std::sync::Arc<T> {
    fn diff(&self, new: &Self, at: &Path, out: &mut Vec<Change>) {
        if !std::sync::Arc::ptr_eq(self, new) {
            (**self).diff(new, at, out);
        }
    }
    fn apply(&mut self, steps: &[String], value: Option<Value>) -> Result<(), ApplyError> {
        std::sync::Arc::make_mut(self).apply(steps, value)
    }
    fn get(&self, steps: &[String]) -> Option<Value> {
        (**self).get(steps)
    }
}

/// The JSON form. The types of a book always have one: integers, texts, lists and maps with text keys.
pub(crate) fn to_value<T: Serialize>(part: &T) -> Value {
    serde_json::to_value(part).unwrap_or_default()
}

pub(crate) fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, ApplyError> {
    serde_json::from_value(value).map_err(|error| ApplyError::Misfit(error.to_string()))
}

/// Reads JSON by way of its tree, as everything of a book is read: a second kind of reader for each type would make
/// the module a third larger.
pub(crate) fn from_text<T: DeserializeOwned>(json: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str::<Value>(json).and_then(serde_json::from_value)
}

pub(crate) fn diff_plain<T: Serialize>(old: &T, new: &T, at: &Path, out: &mut Vec<Change>) {
    diff_values(at, Some(&to_value(old)), Some(&to_value(new)), out);
}

pub(crate) fn apply_plain<T: Serialize + DeserializeOwned>(
    part: &mut T,
    steps: &[String],
    value: Option<Value>,
) -> Result<(), ApplyError> {
    if steps.is_empty() {
        *part = from_value(value.unwrap_or_else(|| Value::Object(Map::new())))?;
        return Ok(());
    }
    let Value::Object(mut tree) = to_value(part) else {
        return Err(ApplyError::Misfit("a single value has no fields".into()));
    };
    put(&mut tree, &Path::of(steps), value);
    *part = from_value(Value::Object(tree))?;
    Ok(())
}

pub(crate) fn get_plain<T: Serialize>(part: &T, steps: &[String]) -> Option<Value> {
    let value = to_value(part);
    steps.iter().try_fold(&value, |node, step| node.as_object()?.get(step)).cloned()
}

/// Implements [`Node`] for a section: `section!(Design { lens, quality } [items])` — plain fields, then collections
/// or inner sections. The section must have a field `extra: Extra`, flattened.
macro_rules! section {
    ($section:ident { $($plain:ident),* $(,)? } [ $($inner:ident),* $(,)? ]) => {
        impl $crate::book::Node for $section {
            fn diff(&self, new: &Self, at: &$crate::book::Path, out: &mut Vec<$crate::book::Change>) {
                $( if self.$plain != new.$plain {
                    $crate::book::node::diff_field(stringify!($plain), &self.$plain, &new.$plain, at, out);
                } )*
                if self.extra != new.extra {
                    $crate::book::node::diff_plain(&self.extra, &new.extra, at, out);
                }
                $( $crate::book::Node::diff(&self.$inner, &new.$inner, &at.join(stringify!($inner)), out); )*
            }

            fn apply(
                &mut self,
                steps: &[String],
                value: Option<serde_json::Value>,
            ) -> Result<(), $crate::book::ApplyError> {
                match steps.split_first() {
                    $( Some((first, rest)) if first == stringify!($inner) => {
                        $crate::book::Node::apply(&mut self.$inner, rest, value)
                    } )*
                    $( Some((first, rest)) if first == stringify!($plain) => {
                        $crate::book::node::apply_field(&mut self.$plain, rest, value)
                    } )*
                    Some(_) => $crate::book::node::apply_plain(&mut self.extra, steps, value),
                    None => {
                        *self = $crate::book::node::from_value(value.unwrap_or_else(|| serde_json::json!({})))?;
                        Ok(())
                    }
                }
            }

            fn get(&self, steps: &[String]) -> Option<serde_json::Value> {
                match steps.split_first() {
                    $( Some((first, rest)) if first == stringify!($inner) => {
                        $crate::book::Node::get(&self.$inner, rest)
                    } )*
                    $( Some((first, rest)) if first == stringify!($plain) => {
                        $crate::book::node::get_plain(&self.$plain, rest)
                    } )*
                    Some(_) => $crate::book::node::get_plain(&self.extra, steps),
                    None => Some($crate::book::node::to_value(self)),
                }
            }
        }
    };
}
pub(crate) use section;

/// A plain field that differs. A field in its empty state is not written, so it counts as absent.
pub(crate) fn diff_field<T: Serialize>(name: &str, old: &T, new: &T, at: &Path, out: &mut Vec<Change>) {
    diff_values(&at.join(name), Some(&to_value(old)), Some(&to_value(new)), out);
}

/// Removal puts a plain field into its empty state.
pub(crate) fn apply_field<T: Serialize + DeserializeOwned + Default>(
    field: &mut T,
    steps: &[String],
    value: Option<Value>,
) -> Result<(), ApplyError> {
    match (steps.is_empty(), value) {
        (true, None) => *field = T::default(),
        (true, Some(value)) => *field = from_value(value)?,
        (false, value) => apply_plain(field, steps, value)?,
    }
    Ok(())
}
