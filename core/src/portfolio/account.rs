//! What is stored of one account (C1) and the marks that the other tools of the chapter put on it.

use super::{
    Answer, Approval, BallastState, Channel, EffortCurve, HistoryLine, MoveDecision, Segment, Status, StrategicAnswer,
    TierOverride, Touchpoint,
};
use crate::book::{Extra, OrderKey, Record};
use crate::value::{Date, Id, Money, Quarter, Rate, Score};
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
    /// A5: the criteria set the account is checked by; empty: the first whose region and industry fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selection_set: Option<Id>,
    /// A5: criterion id → answer, for customers that are checked before selection.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub selection: BTreeMap<String, Answer>,
    /// C8: health by calendar quarter, 0 to 100, as far as typed.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub health: BTreeMap<Quarter, u8>,
    /// C6: net promoter score by calendar quarter, as far as typed.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub nps_by_quarter: BTreeMap<Quarter, i16>,
    /// C6: where the curve of effort and margin differs from the derived one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort_curve: Option<EffortCurve>,
    /// C8: the RFM tier that the quarterly run gave, by calendar quarter.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub tier_runs: BTreeMap<Quarter, String>,
    /// C8: proposals that were accepted or declined; they are not made again for the same quarter.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<MoveDecision>,
    /// C8: what was decided, newest last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<HistoryLine>,
    /// C8: since when it is an ordinary customer and off the key-account list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordinary_since: Option<Date>,
    /// C7: approvals of the yearly visit plan: calendar year → who and when.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub plan_approvals: BTreeMap<String, Approval>,
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
