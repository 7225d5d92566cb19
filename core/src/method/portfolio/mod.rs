//! What the pack says for the portfolio: criteria, tiers and their packages, classes, labels, quadrants, limits.
//!
//! Data only; which formula reads a number is said by the file of the tool.

mod classes;
mod limits;
mod score;
mod tiers;

pub use classes::{
    AbcPack, BallastPack, JourneyStep, Label, LabelSet, Layer, MatrixPack, Quadrant, QuadrantPack, Question,
    RelationClass, RelationPack, StrategicPack,
};
pub use limits::{EffortPack, LifetimePack, MovesPack, SelectionPack, VisitsPack};
pub use score::{
    Anchors, Criterion, DepartmentPack, Dimension, DimensionName, FigureSource, NamedKey, ScorePack, WeighedItem,
};
pub use tiers::{TierPack, TiersPack};

use super::PackError;
use serde::{Deserialize, Serialize};

/// The chapter's data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct PortfolioPack {
    /// C1: how many accounts *top N by value* shows [S4].
    pub top_accounts: u32,
    /// C2: the criteria of the three-dimension score [S4].
    pub score: ScorePack,
    /// C2: the department table [S2].
    pub departments: DepartmentPack,
    /// C3: the five tiers [S1].
    pub tiers: TiersPack,
    /// C4: marks of the ABC classes.
    pub abc: AbcPack,
    /// C4: relation classes 关系级 [S3].
    pub relation: RelationPack,
    /// C4: the strategic-customer test [S0].
    pub strategic: StrategicPack,
    /// C4: the ballast rule [ours].
    pub ballast: BallastPack,
    /// C4: label sets a book may use.
    pub label_sets: Vec<LabelSet>,
    /// C4: layers of the pyramid, top first [S2].
    pub pyramid: Vec<Layer>,
    /// C4: steps of the segment journeys [S2].
    pub journeys: Vec<JourneyStep>,
    /// C5: threshold and quadrants [S4].
    pub matrix: MatrixPack,
    /// C6: checks of the resources and the curve of the proposal.
    pub effort: EffortPack,
    /// A5: bands of the selection score.
    pub selection: SelectionPack,
    /// C7: floors and windows of visits and stock.
    pub visits: VisitsPack,
    /// C8: marks of promotion and demotion.
    pub moves: MovesPack,
    /// C9: horizon, discount, renewal.
    pub lifetime: LifetimePack,
}

impl PortfolioPack {
    /// Checks the rules that the chapter's formulas rely on.
    ///
    /// # Errors
    /// The first place that breaks a rule.
    pub fn validate(&self) -> Result<(), PackError> {
        self.score.validate()?;
        self.departments.validate()?;
        self.tiers.validate()?;
        self.abc.validate()?;
        self.relation.validate()?;
        self.strategic.validate()?;
        self.matrix.validate()?;
        let sets = self.label_sets.iter().map(|set| set.key.as_str());
        distinct("portfolio.label_sets", sets)?;
        let known = |key: &String| self.tiers.position(key).is_some();
        let named = [
            ("portfolio.effort.low_value_tiers", &self.effort.low_value_tiers),
            ("portfolio.effort.top_tiers", &self.effort.top_tiers),
            ("portfolio.moves.escalation_tiers", &self.moves.escalation_tiers),
            ("portfolio.moves.downgrade_tiers", &self.moves.downgrade_tiers),
        ];
        for (place, keys) in named {
            rule(keys.iter().all(known), place, "names only tiers of this pack")?;
        }
        self.effort.validate()?;
        self.visits.validate()?;
        self.lifetime.validate()
    }
}

/// Fails with the place and the rule unless `kept`.
fn rule(kept: bool, place: &str, rule: &str) -> Result<(), PackError> {
    if kept { Ok(()) } else { Err(PackError::Invalid { place: place.to_owned(), rule: rule.to_owned() }) }
}

/// Fails unless all keys are filled and different.
fn distinct<'a>(place: &str, keys: impl Iterator<Item = &'a str>) -> Result<(), PackError> {
    let mut seen = std::collections::BTreeSet::new();
    for key in keys {
        rule(!key.is_empty() && seen.insert(key), place, "keys are filled and different")?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use crate::method::{Pack, PackError};

    fn broken(change: impl FnOnce(&mut Pack)) -> String {
        let mut pack = Pack::builtin().unwrap();
        change(&mut pack);
        match pack.validate() {
            Err(PackError::Invalid { place, .. }) => place,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_pack_that_breaks_a_rule_is_refused_with_its_place() {
        let p = broken(|pack| pack.portfolio.tiers.tiers[0].share = crate::value::Rate::percent(20));
        assert_eq!(p, "portfolio.tiers.tiers");
        let p = broken(|pack| pack.portfolio.score.criteria[1].key = "revenue_contribution".into());
        assert_eq!(p, "portfolio.score.criteria");
        let p = broken(|pack| pack.portfolio.matrix.quadrants.truncate(3));
        assert_eq!(p, "portfolio.matrix.quadrants");
        let p = broken(|pack| pack.portfolio.effort.top_tiers.push("none".into()));
        assert_eq!(p, "portfolio.effort.top_tiers");
    }

    #[test]
    fn the_builtin_numbers_are_those_of_the_method() {
        let pack = Pack::builtin().unwrap().portfolio;
        let weights: Vec<String> = pack.score.criteria.iter().map(|criterion| criterion.weight.show()).collect();
        assert_eq!(weights.join(" "), "12 12 10 6 10 8 8 9 6 7 7 5");
        let shares: Vec<String> = pack.tiers.tiers.iter().map(|tier| tier.share.show(0)).collect();
        assert_eq!(shares.join(" "), "10% 20% 30% 25% 15%");
        let investment: Vec<String> = pack.tiers.tiers.iter().map(|tier| tier.investment.show(0)).collect();
        assert_eq!(investment.join(" "), "25% 15% 8% 5% 3%");
        let visits: Vec<String> = pack.tiers.tiers.iter().map(|tier| tier.visits_per_quarter.to_string()).collect();
        assert_eq!(visits.join(" "), "6/1 3/1 1/1 1/2 0/1");
    }
}
