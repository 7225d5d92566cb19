//! The book itself: its sections, shared between copies, and its comparison with another book.

use super::node::section;
use super::{About, ApplyError, Bin, Change, Conflicts, Extra, Node, Path};
use crate::account::Relations;
use crate::design::Design;
use crate::portfolio::Portfolio;
use crate::targets::Targets;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;

/// Everything one plan holds. Immutable: an edit makes the next book, which shares all unchanged sections.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Book {
    /// Title, firm, as-of date, pack.
    pub about: Arc<About>,
    /// The business design (A4).
    pub design: Arc<Design>,
    /// The targets (B2).
    pub targets: Arc<Targets>,
    /// The accounts and how they are scored and tiered (C1–C9).
    pub portfolio: Arc<Portfolio>,
    /// The people of the accounts (D2) and the account plans (D10).
    pub relations: Arc<Relations>,
    /// What was deleted in the last thirty days.
    pub bin: Arc<Bin>,
    /// Values that lost against others written at the same time, until a person has settled them.
    #[serde(skip_serializing_if = "Conflicts::is_none")]
    pub conflicts: Arc<Conflicts>,
    /// Sections that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

section!(Book {} [about, design, targets, portfolio, relations, bin, conflicts]);

impl Book {
    /// The schema of the documents this version writes. Files with a greater one are opened read-only.
    pub const SCHEMA: u32 = 1;

    /// What must be changed to make `new` of this book. Shared parts are passed over unseen, so the cost is that of
    /// the differences.
    pub fn diff(&self, new: &Self) -> Vec<Change> {
        let mut out = Vec::new();
        Node::diff(self, new, &Path::root(), &mut out);
        out
    }

    /// Applies changes in order; on an error the book is unchanged.
    ///
    /// # Errors
    /// [`ApplyError`] when a value does not fit its field.
    pub fn apply(&mut self, changes: &[Change]) -> Result<(), ApplyError> {
        let mut next = self.clone();
        for Change { path, value } in changes {
            let steps: Vec<String> = path.steps().collect();
            Node::apply(&mut next, &steps, value.clone())?;
        }
        *self = next;
        Ok(())
    }

    /// The JSON value at `path`.
    pub fn get(&self, path: &Path) -> Option<Value> {
        let steps: Vec<String> = path.steps().collect();
        Node::get(self, &steps)
    }

    /// The whole book as a JSON tree.
    pub fn to_tree(&self) -> serde_json::Map<String, Value> {
        match super::node::to_value(self) {
            Value::Object(tree) => tree,
            _ => serde_json::Map::new(),
        }
    }

    /// The typed form of a JSON tree. Unknown fields are kept.
    ///
    /// # Errors
    /// [`ApplyError`] when a known field has another type.
    pub fn from_tree(tree: serde_json::Map<String, Value>) -> Result<Self, ApplyError> {
        super::node::from_value(Value::Object(tree))
    }
}
