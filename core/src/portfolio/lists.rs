//! Two lists beside the accounts: sets of selection criteria (A5) and the weekly analysis (C7).

use crate::book::{Extra, OrderKey, Record, Records};
use crate::value::{Date, Id, Weight};
use serde::{Deserialize, Serialize};

/// A named set of selection criteria for a region or an industry [S0].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct SelectionSet {
    /// Its place among the sets.
    pub order: OrderKey,
    /// Its name.
    pub name: String,
    /// The region it is for; empty: every region.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub region: String,
    /// The industry it is for; empty: every industry.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub industry: String,
    /// Its criteria.
    pub criteria: Records<SelectionCriterion>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Record for SelectionSet {
    fn order(&self) -> &OrderKey {
        &self.order
    }
}

/// A criterion of selection.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct SelectionCriterion {
    /// Its place in the set.
    pub order: OrderKey,
    /// What is asked.
    pub name: String,
    /// How it is measured.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub measure: String,
    /// From where on it is met, in the user's words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub threshold: String,
    /// Its weight in the score.
    pub weight: Weight,
    /// Whether it must be met.
    pub must: bool,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Record for SelectionCriterion {
    fn order(&self) -> &OrderKey {
        &self.order
    }
}

/// A line of the weekly customer and project analysis (C7) [S0].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct WeeklyNote {
    /// Its place in the week.
    pub order: OrderKey,
    /// Any day of the week it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<Date>,
    /// The account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Id>,
    /// Opportunity points.
    pub opportunity: String,
    /// Threat points.
    pub threat: String,
    /// Next steps.
    pub next: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Record for WeeklyNote {
    fn order(&self) -> &OrderKey {
        &self.order
    }
}
