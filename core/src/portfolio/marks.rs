//! The small values that stand on an account: segment, status, override, answers, history, visits.

use crate::value::{Date, Evidence, Money, Quarter};
use serde::{Deserialize, Serialize};

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

/// Who approved a visit plan, and when (C7).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Approval {
    /// The lead who has seen the customer file.
    pub by: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// How an account's margin follows our effort, where it differs from the derived curve (C6) [ours].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct EffortCurve {
    /// The yearly margin that stays without any effort.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept: Option<Money>,
    /// The yearly margin that unlimited effort would reach.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ceiling: Option<Money>,
    /// Hours a quarter that bring half of the way between both, above 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub half_hours: Option<u32>,
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

/// What a rule proposes for an account (C8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MoveKind {
    /// 升级预警: a special retention plan by the sales committee.
    Escalation,
    /// The risk response starts.
    RiskResponse,
    /// Leaves the key-account list; kept as an ordinary customer [ours].
    Downgrade,
    /// The RFM tier stands above the present one in two consecutive quarterly runs [ours].
    PromotionByTier,
    /// Health of at least 85 in two consecutive quarters [ours].
    PromotionByHealth,
}

impl MoveKind {
    /// In the order in which they are proposed.
    pub const ALL: [Self; 5] =
        [Self::Escalation, Self::RiskResponse, Self::Downgrade, Self::PromotionByTier, Self::PromotionByHealth];
}

/// What was decided about a proposal (C8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct MoveDecision {
    /// What was proposed.
    pub kind: MoveKind,
    /// The latest quarter of the figures it rested on.
    pub until: Quarter,
    /// Accepted or declined.
    pub accepted: bool,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Why.
    #[serde(default)]
    pub reason: String,
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
