//! What the portfolio stores beside its accounts: weights, measures, thresholds, monthly stock, the sand table.

use super::table::SavedFilter;
use super::{Account, SelectionSet, WeeklyNote};
use crate::book::{Extra, OrderKey, Record, Records};
use crate::value::{Date, Id, Money, Month, Weight};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The section of the portfolio. Empty settings mean the pack's defaults.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Portfolio {
    /// C2: criterion key → weight, where it differs from the pack.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub score_weights: BTreeMap<String, Weight>,
    /// C2: whether scores that follow from figures are proposed [ours, off by default].
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub propose_scores: bool,
    /// C3: weights of recency, frequency and amount, where they differ from the pack.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rfm_weights: Option<TierWeights>,
    /// C4: what ABC is measured by.
    pub abc_measure: AbcMeasure,
    /// C4: keys of the label sets in use.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub label_sets: Vec<String>,
    /// C1: filters of the accounts table that are kept under a name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub saved_filters: Vec<SavedFilter>,
    /// C5: where *high* begins.
    pub matrix_threshold: MatrixThreshold,
    /// C7: visits are required of all key accounts and not only of strategic partners [conflict].
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub visits_for_all: bool,
    /// C7: stock and increment by month.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub stock: BTreeMap<Month, MonthlyStock>,
    /// C7: the customer sand table 客户沙盘.
    pub sand: Records<SandRow>,
    /// C7: weekly analysis of customers and projects.
    pub weekly: Records<WeeklyNote>,
    /// A5: the sets of selection criteria, per region or industry.
    pub selection_sets: Records<SelectionSet>,
    /// C6: hours a quarter that the proposal splits; empty: as many as today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort_total: Option<u32>,
    /// C6: tier key → least hours a quarter and account, where they differ from the pack.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub effort_minimums: BTreeMap<String, u32>,
    /// C9: the portfolio's lifetime value as it was recorded, by day.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub lifetime_runs: BTreeMap<Date, Money>,
    /// The accounts.
    pub accounts: Records<Account>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

crate::book::node::section!(Portfolio {
    score_weights, propose_scores, rfm_weights, abc_measure, label_sets, saved_filters, matrix_threshold,
    visits_for_all, stock, effort_total, effort_minimums, lifetime_runs,
} [sand, weekly, selection_sets, accounts]);

/// Weights of recency, frequency and monetary amount (C3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct TierWeights {
    /// Of recency.
    pub recency: Weight,
    /// Of frequency.
    pub frequency: Weight,
    /// Of amount.
    pub amount: Weight,
}

/// What ABC is measured by (C4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AbcMeasure {
    /// Yearly purchases [ours].
    #[default]
    Purchases,
    /// Yearly purchases × gross margin.
    GrossMargin,
    /// Customer lifetime value (C9).
    LifetimeValue,
}

/// Where *high* begins on both axes of the matrix (C5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MatrixThreshold {
    /// At the pack's fixed index, 60 [ours].
    #[default]
    Fixed,
    /// At the median of the portfolio.
    Median,
}

/// Customers and revenue won and lost in a month (C7). Empty is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct MonthlyStock {
    /// Customers at the start of the month; empty: what the month before ended with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// Customers won.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub won: Option<u32>,
    /// Customers lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lost: Option<u32>,
    /// Yearly revenue of the stock at the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue_start: Option<Money>,
    /// Revenue won.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue_won: Option<Money>,
    /// Revenue lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue_lost: Option<Money>,
}

/// A row of the customer sand table: a target customer of a month (C7) [S0].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct SandRow {
    /// Its place in the month.
    pub order: OrderKey,
    /// The month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
    /// The account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Id>,
    /// Goal of the visit.
    pub goal: String,
    /// Strategy.
    pub strategy: String,
    /// Breakthrough 突破点.
    pub breakthrough: String,
    /// Method 攻关方法.
    pub method: String,
    /// Resources asked for.
    pub resources: String,
    /// Action.
    pub action: String,
    /// Information still missing.
    pub missing: String,
    /// Result.
    pub result: String,
    /// Our person.
    pub owner: String,
    /// Whether it was done.
    pub done: bool,
    /// Whether the intended result was reached.
    pub result_reached: bool,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Record for SandRow {
    fn order(&self) -> &OrderKey {
        &self.order
    }
}
