//! What the business-design canvas stores. Blocks are stored once and shown through a lens (A4).

use crate::book::{Extra, OrderKey, Record, Records};
use crate::value::{Evidence, Id};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The section of the business design.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Design {
    /// The key of the lens in use; empty means the pack's first.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lens: String,
    /// The quality self-check: block key → aspect key → 1 to 5 [ours].
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub quality: BTreeMap<String, BTreeMap<String, u8>>,
    /// The entries of all blocks, of today's and of the new design.
    pub items: Records<CanvasItem>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

crate::book::node::section!(Design { lens, quality }[items]);

/// One entry of the canvas.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct CanvasItem {
    /// Its place in its block.
    pub order: OrderKey,
    /// The key of its block.
    pub block: String,
    /// Today's or the new design.
    pub version: Version,
    /// The user's words.
    pub text: String,
    /// Idea or decision.
    pub state: ItemState,
    /// Assumed or confirmed.
    pub evidence: Evidence,
    /// Who answers for it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// The layer of business it belongs to (A7); empty while nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub horizon: Option<BusinessHorizon>,
    /// The entry of today's design that this one of the new design continues.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub continues: Option<Id>,
    /// What it is linked to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<ItemLink>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Record for CanvasItem {
    fn order(&self) -> &OrderKey {
        &self.order
    }
}

/// Which design an entry belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Version {
    /// How business is done today.
    Today,
    /// The new design.
    #[default]
    New,
}

/// A workshop starts with ideas and ends with decisions (A4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Put forward.
    #[default]
    Idea,
    /// Decided.
    Decision,
}

/// The three layers of business (A7) [S3].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BusinessHorizon {
    /// What feeds the firm today.
    Core,
    /// What is growing.
    Growth,
    /// What may grow one day.
    Emerging,
}

/// What a canvas entry is linked to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct ItemLink {
    /// The kind of thing.
    pub kind: LinkKind,
    /// Its id; empty for a tool that stores no records (the revenue target).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// Words of the user for a thing that is not in the book yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

/// The kinds of things a decision can be linked to; each counts for readiness (A4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// A target (B2, B3).
    Target,
    /// An account (C1).
    Account,
    /// A risk (F4); in words until the register exists.
    Risk,
    /// An action (F1); in words until the list exists.
    Action,
    /// An insight note (A1); in words until the notes exist. Does not count for readiness.
    Insight,
}
