//! What is stored of one account (C1) and the marks that the other tools of the chapter put on it.

use crate::book::{Extra, OrderKey, Record};
use crate::value::{Date, Evidence, Money, Quarter, Rate, Score};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An account. Empty figures are unknown, never zero.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Account {
    /// Its place in the user's own order.
    pub order: OrderKey,
    /// Its name; what an import matches by.
    pub name: String,
    /// Short name or alias.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub alias: String,
    /// Industry, in the user's words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub industry: String,
    /// Region, in the user's words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub region: String,
    /// NA, KA or SMB [S2].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<Segment>,
    /// Where it stands to our main channel 主航道.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// Our person who answers for it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Prospect, active or lost.
    pub status: Status,
    /// Customer since (won on).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub won_on: Option<Date>,
    /// Lost on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lost_on: Option<Date>,
    /// Purchases from us by fiscal year: `2026` → amount.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub purchases: BTreeMap<String, Money>,
    /// The customer's yearly budget in our field 客户年度预算（本领域）.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wallet: Option<Money>,
    /// Gross margin as a share of purchases; may be negative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gross_margin: Option<Rate>,
    /// Yearly cost to serve 服务成本.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_to_serve: Option<Money>,
    /// Growth of the customer's spending per year; may be negative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub growth: Option<Rate>,
    /// The day the contract is to be renewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renewal_date: Option<Date>,
    /// Renewal probability, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renewal_probability: Option<Rate>,
    /// The last purchase; empty: never bought.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_purchase: Option<Date>,
    /// Number of purchases in the last 12 months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub orders_12m: Option<u32>,
    /// Amount of purchases in the last 12 months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_12m: Option<Money>,
    /// Overdue receivables 超期应收: amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overdue_amount: Option<Money>,
    /// Overdue receivables: days of the oldest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overdue_days: Option<u32>,
    /// Net promoter score, −100 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nps: Option<i16>,
    /// Our effort in the last quarter, in hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort_hours: Option<u32>,
    /// Our yearly investment in the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub investment: Option<Money>,
    /// Tags.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// A note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// C2: criterion key → score.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub scores: BTreeMap<String, Score>,
    /// C2 department table: department → criterion key → score [S2].
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub department_scores: BTreeMap<String, BTreeMap<String, Score>>,
    /// C5: the account's own willingness score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub willingness: Option<Score>,
    /// C3: a tier given by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier_override: Option<TierOverride>,
    /// C4: relation class 关系级, `S`, `A`, `B` or `C` [S3].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relation_class: Option<String>,
    /// C4: the four questions of the strategic-customer test: question key → answer [S0].
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub strategic: BTreeMap<String, StrategicAnswer>,
    /// C4: where it stands on the way to a ballast customer 压仓客户 [S0].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ballast: Option<BallastState>,
    /// C4: purchases by calendar quarter, as far as typed: `2026-Q3` → amount.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub quarterly: BTreeMap<Quarter, Money>,
    /// C4: label set key → label key.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<String, String>,
    /// A5: criterion key → answer, for customers that are checked before selection.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub selection: BTreeMap<String, Answer>,
    /// C8: health by calendar quarter, 0 to 100, as far as typed.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub health: BTreeMap<Quarter, u8>,
    /// C8: the tier that was in force, by calendar quarter of the run.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub tier_runs: BTreeMap<Quarter, String>,
    /// C8: what was decided, newest last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<HistoryLine>,
    /// C7: visits, planned and done.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<Touchpoint>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Record for Account {
    fn order(&self) -> &OrderKey {
        &self.order
    }
}

/// NA by industry, KA by region, SMB inbound [S2].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Segment {
    /// National account, by industry.
    Na,
    /// Key account, by region.
    Ka,
    /// Small and medium business, inbound.
    Smb,
}

/// Position to the main channel 主航道 [S0].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// In it.
    Inside,
    /// At its edge.
    Edge,
    /// Outside of it.
    Outside,
}

/// Whether the account buys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Not a customer yet.
    Prospect,
    /// A customer.
    #[default]
    Active,
    /// A customer no more.
    Lost,
}

/// A tier given by hand, with its reason (C3).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct TierOverride {
    /// The tier's key.
    pub tier: String,
    /// Why; an override without a reason does not count.
    pub reason: String,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// An answer of the strategic-customer test, with evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct StrategicAnswer {
    /// Yes or no.
    pub yes: bool,
    /// What it rests on.
    pub evidence: Evidence,
}

/// The path of a ringed customer [S0].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BallastState {
    /// Ringed 圈定.
    Ringed,
    /// In attack 攻克中.
    InAttack,
    /// Won.
    Won,
    /// Ballast: won, and its revenue recurs.
    Ballast,
}

/// An answer of a selection criterion (A5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Met.
    Met,
    /// Not met.
    NotMet,
    /// Not known.
    Unknown,
}

/// A dated line of the account's history (C8).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct HistoryLine {
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The tier before.
    pub from: String,
    /// The tier after.
    pub to: String,
    /// Why.
    pub reason: String,
}

/// A visit, planned or done (C7).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Touchpoint {
    /// The day, planned or held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Whether it was held.
    pub done: bool,
    /// Whether it had the intended result.
    pub result_reached: bool,
    /// Its goal.
    pub goal: String,
}
