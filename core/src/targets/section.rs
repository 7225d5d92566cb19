//! What the reverse funnel stores (B2).

use crate::book::Extra;
use crate::value::{Money, Rate};
use serde::{Deserialize, Serialize};

/// The section of the targets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Targets {
    /// The inputs of the reverse funnel.
    pub funnel: FunnelInput,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

crate::book::node::section!(Targets { funnel } []);

/// The inputs of the reverse funnel. Empty fields make the chain not computable from there on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct FunnelInput {
    /// Revenue target of the horizon, at least 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Money>,
    /// The period the target is for.
    pub horizon: Horizon,
    /// Working months of a quarter (1–3) or a year (1–12); empty means all. Ignored for a month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_months: Option<u8>,
    /// Average contract value 客单价, above 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_value: Option<Money>,
    /// Win rate 赢率, SAL → won, in (0, 1].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub win_rate: Option<Rate>,
    /// SQL → SAL conversion 商机转化率, in (0, 1].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conversion: Option<Rate>,
    /// Share of SQL sourced by sellers themselves 自拓, in [0, 1].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_share: Option<Rate>,
    /// MQL → SQL rate, low end, in (0, 1].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mql_low: Option<Rate>,
    /// MQL → SQL rate, high end, in (0, 1], not below the low end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mql_high: Option<Rate>,
    /// Potential customer → MQL rate, in (0, 1]; empty: development representatives are reckoned from SQL only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub potential_rate: Option<Rate>,
    /// How counts are rounded.
    pub rounding: Rounding,
    /// Whether a load band is that of a team or of one person.
    pub band_carrier: BandCarrier,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The two ways of rounding a count of the funnel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// Up, so that the plan reaches the target.
    #[default]
    Up,
    /// To the nearest, floor(x + ½), as the source's example is rounded [S2].
    Nearest,
}

/// The period a revenue target is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    /// One month.
    #[default]
    Month,
    /// Three months.
    Quarter,
    /// Twelve months.
    Year,
}

/// Who carries a load band [ours].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BandCarrier {
    /// A team, as in the source.
    #[default]
    Team,
    /// One person.
    Person,
}
