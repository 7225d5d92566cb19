//! Pack data of C6–C9 and of the selection in A5: limits, bands, windows.

use super::rule;
use crate::method::PackError;
use crate::value::Rate;
use serde::{Deserialize, Serialize};

/// Checks of the resources, and the curve of the proposal (C6).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct EffortPack {
    /// Effort entered for less than this part of the active accounts makes the shares provisional.
    pub provisional_below: Rate,
    /// More than this share for accounts of low value is flagged [ours].
    pub low_value_above: Rate,
    /// Tiers whose accounts are of low value; lost accounts and prospects that fail the criteria come to them.
    pub low_value_tiers: Vec<String>,
    /// Tiers that should get most of the resources.
    pub top_tiers: Vec<String>,
    /// The share they should get: a guide [conflict].
    pub top_share: Rate,
    /// Investment above this part of yearly purchases is to be reviewed [conflict].
    pub review_above: Rate,
    /// Gross margin over investment below this is a warning [S1].
    pub return_below: Rate,
    /// Curve: the part of today's margin that stays without any effort [ours].
    pub kept: Rate,
    /// Curve: the part of the wallet that unlimited effort could reach [ours].
    pub reach: Rate,
    /// Curve: what unlimited effort could add to today's margin where the wallet is unknown [ours].
    pub headroom: Rate,
    /// Curve: the least it could add [ours].
    pub least_headroom: Rate,
    /// Curve: hours a quarter that bring half of what is possible, for accounts without effort so far [ours].
    pub half_hours: u32,
}

impl Default for EffortPack {
    fn default() -> Self {
        let zero = Rate::ZERO;
        Self {
            provisional_below: zero,
            low_value_above: zero,
            low_value_tiers: Vec::new(),
            top_tiers: Vec::new(),
            top_share: zero,
            review_above: zero,
            return_below: zero,
            kept: zero,
            reach: zero,
            headroom: zero,
            least_headroom: zero,
            half_hours: 0,
        }
    }
}

/// Bands of the selection score (A5) [ours].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct SelectionPack {
    /// Selected from this score on.
    pub select_from: u8,
    /// Watched from this score on; dropped below.
    pub watch_from: u8,
}

/// Floors and windows of C7.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct VisitsPack {
    /// Different customers a seller visits in a month, at least [S0].
    pub customers_per_seller: u32,
    /// Windows of closed months over which stock is judged [ours].
    pub flag_months: Vec<u32>,
}

/// Marks of promotion and demotion (C8), health 0 to 100.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct MovesPack {
    /// Below this in two consecutive quarters a tier of the next list is escalated [S1].
    pub escalation_below: u8,
    /// The tiers that are escalated.
    pub escalation_tiers: Vec<String>,
    /// Below this the risk response starts [S1].
    pub risk_below: u8,
    /// Below this in the yearly mean a tier of the next list is downgraded [S1].
    pub downgrade_below: u8,
    /// The tiers that are downgraded by the yearly mean.
    pub downgrade_tiers: Vec<String>,
    /// From this on in two consecutive quarters a promotion is proposed [ours].
    pub promotion_from: u8,
}

/// Horizon, discount and renewal of the lifetime value (C9).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct LifetimePack {
    /// Years counted [ours].
    pub years: u32,
    /// Discount rate [ours].
    pub discount: Rate,
    /// Renewal rate where no account has a renewal probability: the baseline of B5 [S1].
    pub renewal_baseline: Rate,
    /// The renewal rate aimed at [S1].
    pub renewal_target: Rate,
    /// Points by which the sensitivity moves every renewal probability [ours].
    pub shifts: Vec<Rate>,
}

impl Default for LifetimePack {
    fn default() -> Self {
        let zero = Rate::ZERO;
        Self { years: 0, discount: zero, renewal_baseline: zero, renewal_target: zero, shifts: Vec::new() }
    }
}

impl EffortPack {
    /// # Errors
    /// The first place that breaks a rule.
    pub(super) fn validate(&self) -> Result<(), PackError> {
        let kept = Rate::ZERO <= self.kept && self.kept < Rate::ONE;
        rule(kept, "portfolio.effort.kept", "at least 0, below 1")?;
        rule(self.least_headroom > Rate::ZERO, "portfolio.effort.least_headroom", "above 0")?;
        rule(self.half_hours > 0, "portfolio.effort.half_hours", "above 0")
    }
}

impl VisitsPack {
    /// # Errors
    /// The first place that breaks a rule.
    pub(super) fn validate(&self) -> Result<(), PackError> {
        let windows = self.flag_months.iter().all(|months| (1..=120).contains(months));
        rule(windows, "portfolio.visits.flag_months", "1 to 120 months")
    }
}

impl LifetimePack {
    /// # Errors
    /// The first place that breaks a rule.
    pub(super) fn validate(&self) -> Result<(), PackError> {
        rule((1..=50).contains(&self.years), "portfolio.lifetime.years", "1 to 50")?;
        rule(self.discount >= Rate::ZERO, "portfolio.lifetime.discount", "not negative")?;
        let share = |rate: Rate| Rate::ZERO <= rate && rate <= Rate::ONE;
        let rates = share(self.renewal_baseline) && share(self.renewal_target);
        rule(rates, "portfolio.lifetime", "renewal rates lie between 0 and 1")
    }
}
