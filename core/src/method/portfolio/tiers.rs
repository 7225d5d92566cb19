//! Pack data of C3: the five tiers, their shares, packages, visits and minimum effort.

use super::{distinct, rule};
use crate::method::PackError;
use crate::portfolio::TierWeights;
use crate::text::Text;
use crate::value::{Exact, Rate};
use serde::{Deserialize, Serialize};

/// Weights of the composite and the tiers, highest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct TiersPack {
    /// Below this number of active accounts no tiers are given.
    pub least_accounts: u32,
    /// Default weights of recency, frequency and amount [ours].
    pub weights: TierWeights,
    /// The tiers, highest first [S1].
    pub tiers: Vec<TierPack>,
}

/// A tier and its package [S1].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct TierPack {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Another name that finding accepts.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alias: String,
    /// Its share of the active accounts.
    pub share: Rate,
    /// Investment as a share of the wallet [conflict].
    pub investment: Rate,
    /// Whether the investment is a least share.
    pub investment_at_least: bool,
    /// Team.
    pub team: Text,
    /// Service clock and service.
    pub service: Text,
    /// Cadence.
    pub cadence: Text,
    /// Technology.
    pub technology: Text,
    /// Outside resources.
    pub outside: Text,
    /// Service clock: hours to the reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_hours: Option<u32>,
    /// Service clock: hours to the solution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub solve_hours: Option<u32>,
    /// Service clock: working days to the solution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub solve_working_days: Option<u32>,
    /// C6: whether investment above the review mark of purchases raises an alarm [conflict].
    pub review_alarm: bool,
    /// C7: required visits per quarter [S1, ours].
    pub visits_per_quarter: Rate,
    /// C7: the same with the switch *for all key accounts* [conflict].
    pub visits_for_all: Rate,
    /// C6: least effort per account and quarter in hours, for the proposal [ours].
    pub minimum_hours: u32,
}

impl TiersPack {
    /// The place of a tier from the top, 0 first.
    pub fn position(&self, key: &str) -> Option<usize> {
        self.tiers.iter().position(|tier| tier.key == key)
    }

    /// # Errors
    /// The first place that breaks a rule.
    pub(super) fn validate(&self) -> Result<(), PackError> {
        let place = "portfolio.tiers.tiers";
        distinct(place, self.tiers.iter().map(|tier| tier.key.as_str()))?;
        rule((1..=100).contains(&self.tiers.len()), place, "1 to 100 tiers")?;
        rule(self.tiers.iter().all(|tier| tier.share >= Rate::ZERO), place, "shares are not negative")?;
        let sum = self.tiers.iter().fold(Exact::ZERO, |sum, tier| sum.plus(tier.share.exact()));
        rule(sum == Exact::whole(1), place, "shares sum to 100%")?;
        let visits = |rate: Rate| rate >= Rate::ZERO && [1, 2, 4].contains(&rate.den());
        let kept = self.tiers.iter().all(|tier| visits(tier.visits_per_quarter) && visits(tier.visits_for_all));
        rule(kept, place, "visits per quarter are whole in a quarter, a half-year or a year")?;
        rule(self.least_accounts > 0, "portfolio.tiers.least_accounts", "above 0")
    }
}
