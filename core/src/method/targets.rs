//! What the pack says for the chapter targets: the load bands of the roles and the rates offered as a start (B2).
//! It computes nothing; the funnel stands in [`crate::targets`].

use super::PackError;
use crate::text::Text;
use crate::value::Rate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The chapter's data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct TargetsPack {
    /// The reverse funnel.
    pub funnel: FunnelPack,
}

/// The data of the reverse funnel (B2).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct FunnelPack {
    /// Rates offered for fields that are still empty.
    pub rates: FunnelRates,
    /// The roles in the order that decides ties.
    pub roles: Vec<Role>,
}

/// The rates offered for fields that are still empty. They enter a calculation only once the user has taken them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct FunnelRates {
    /// Win rate, SAL → won, in (0, 1] [S2].
    pub win_rate: Rate,
    /// SQL → SAL conversion, in (0, 1] [S2].
    pub conversion: Rate,
    /// Share of SQL sourced by sellers themselves, in [0, 1] [ours].
    pub own_share: Rate,
    /// MQL → SQL rate, low end, in (0, 1] [S2].
    pub mql_low: Rate,
    /// MQL → SQL rate, high end, in (0, 1], not below the low end [S2].
    pub mql_high: Rate,
}

impl Default for FunnelRates {
    fn default() -> Self {
        let one = Rate::ONE;
        Self { win_rate: one, conversion: one, own_share: one, mql_low: one, mql_high: one }
    }
}

/// A role of the sales team and what it carries in a month.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Role {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Its loads; the heaviest decides how many are needed.
    pub bands: Vec<LoadBand>,
}

/// What a team or a person of a role carries in a month at one stage, from `low` to `high` [S2].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct LoadBand {
    /// The stage that is counted.
    pub stage: LoadStage,
    /// The low end, at least 1.
    pub low: u32,
    /// The high end, at least the low end.
    pub high: u32,
}

/// The stages of the funnel that load a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LoadStage {
    /// Won orders.
    Won,
    /// Deals accepted by sales.
    Sal,
    /// All SQL.
    Sql,
    /// SQL that sellers source themselves.
    OwnSql,
    /// SQL that come in.
    InboundSql,
    /// Potential customers; counted only where a rate to MQL is given.
    Potential,
}

impl TargetsPack {
    /// Checks the rules that the chapter's formulas rely on.
    ///
    /// # Errors
    /// The first place that breaks a rule.
    pub fn validate(&self) -> Result<(), PackError> {
        self.funnel.rates.validate()?;
        let mut keys = BTreeSet::new();
        for (i, role) in self.funnel.roles.iter().enumerate() {
            let place = format!("targets.funnel.roles.{i}");
            ensure(!role.key.is_empty() && keys.insert(&role.key), &place, "the key is empty or not unique")?;
            ensure(!role.bands.is_empty(), &place, "a role needs at least one band")?;
            let sound = |band: &LoadBand| band.low >= 1 && band.low <= band.high;
            ensure(role.bands.iter().all(sound), &place, "a band needs 1 ≤ low ≤ high")?;
        }
        Ok(())
    }
}

impl FunnelRates {
    fn validate(&self) -> Result<(), PackError> {
        let place = "targets.funnel.rates";
        let conversion = |rate: Rate| rate > Rate::ZERO && rate <= Rate::ONE;
        let all = [self.win_rate, self.conversion, self.mql_low, self.mql_high].into_iter().all(conversion);
        ensure(all, place, "a conversion lies above 0 and at most at 1")?;
        ensure((Rate::ZERO..=Rate::ONE).contains(&self.own_share), place, "a share lies between 0 and 1")?;
        ensure(self.mql_low <= self.mql_high, place, "the low end lies above the high end")
    }
}

fn ensure(holds: bool, place: &str, rule: &str) -> Result<(), PackError> {
    if holds { Ok(()) } else { Err(PackError::Invalid { place: place.to_owned(), rule: rule.to_owned() }) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn builtin() -> TargetsPack {
        crate::method::Pack::builtin().unwrap().targets
    }

    #[test]
    fn the_builtin_bands_are_those_of_the_source() {
        let pack = builtin();
        let keys: Vec<&str> = pack.funnel.roles.iter().map(|role| role.key.as_str()).collect();
        assert_eq!(keys, ["fae", "csm", "sdr"]);
        let bands = |i: usize| pack.funnel.roles[i].bands.iter().map(|b| (b.low, b.high)).collect::<Vec<_>>();
        assert_eq!(bands(0), [(10, 18), (30, 54), (33, 60), (13, 20)]);
        assert_eq!(bands(1), [(10, 18)]);
        assert_eq!(bands(2), [(300, 600), (20, 60)]);
    }

    #[test]
    fn a_pack_with_an_upside_down_band_or_a_double_key_is_refused() {
        let mut pack = builtin();
        pack.funnel.roles[0].bands[0].low = 19;
        assert!(matches!(pack.validate(), Err(PackError::Invalid { place, .. }) if place == "targets.funnel.roles.0"));
        let mut pack = builtin();
        pack.funnel.roles[1].key = "fae".into();
        assert!(pack.validate().is_err());
        let mut pack = builtin();
        pack.funnel.rates.win_rate = Rate::ZERO;
        assert!(pack.validate().is_err());
    }
}
