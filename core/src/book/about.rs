//! What a book says of itself: title, firm, as-of date, fiscal year, pack.

use super::Extra;
use crate::value::Date;
use serde::{Deserialize, Serialize};

/// The head of a book.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct About {
    /// The title on the shelf.
    pub title: String,
    /// The firm that plans, or the group in a workshop.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub firm: String,
    /// The day that counts as today in every formula. A formula never reads the clock [00].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// The first month of the fiscal year, 1 to 12; empty means January.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fiscal_start: Option<u8>,
    /// The one currency of the book, as a word shown in headings: `CNY`. Amounts are never converted.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub currency: String,
    /// The method pack the book was made with.
    pub pack: PackRef,
    /// The day the book was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<Date>,
    /// A note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

super::node::section!(About { title, firm, as_of, fiscal_start, currency, pack, created, note } []);

/// Names a method pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct PackRef {
    /// The pack's id; `builtin` is the one in the app.
    pub id: String,
    /// The pack's version.
    pub version: u32,
}

impl Default for PackRef {
    fn default() -> Self {
        Self { id: "builtin".into(), version: 1 }
    }
}
