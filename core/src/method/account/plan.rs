//! The pack's points of the plan on a page (D10).

use super::{exactly, rule};
use crate::method::PackError;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// The points of the plan on a page [ours].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct PlanPack {
    /// The sections; their points sum to 100.
    pub sections: Vec<PlanSection>,
    /// So many people give all points for people.
    pub persons_wanted: u32,
    /// Points of the stakeholders' section for people.
    pub persons_points: u32,
    /// Points of the stakeholders' section for counted roles that are met.
    pub roles_points: u32,
}

/// A section of the plan on a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct PlanSection {
    /// Its key, one of [`PlanPack::SECTIONS`].
    pub key: String,
    /// Its share of the 100 points.
    pub points: u32,
    /// Its name.
    pub name: Text,
}

impl PlanPack {
    /// The keys of the sections.
    pub const SECTIONS: [&str; 10] = [
        "portrait",
        "alignment",
        "stakeholders",
        "relationship",
        "value",
        "opportunities",
        "competition",
        "team",
        "actions",
        "risks",
    ];

    pub(super) fn validate(&self) -> Result<(), PackError> {
        let keys = self.sections.iter().map(|section| section.key.as_str());
        exactly("account.plan.sections", keys, &Self::SECTIONS)?;
        let sum: u64 = self.sections.iter().map(|section| u64::from(section.points)).sum();
        rule(sum == 100, "account.plan.sections", "the points sum to 100")?;
        rule(self.persons_wanted > 0, "account.plan.persons_wanted", "is above 0")?;
        let parts = u64::from(self.persons_points) + u64::from(self.roles_points);
        let whole = self.sections.iter().find(|section| section.key == "stakeholders").map(|s| u64::from(s.points));
        rule(whole == Some(parts), "account.plan.persons_points", "both parts sum to the points of the section")
    }
}
