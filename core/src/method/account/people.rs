//! The pack's names and thresholds for the people of an account (D2).

use super::{Label, MarkLabel, exactly, keys, marks, rule};
use crate::method::PackError;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// Names and thresholds of D2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct PeoplePack {
    /// The decision roles [S4]: `eb`, `ub`, `tb`, `coach`, `other`.
    pub roles: Vec<RoleLabel>,
    /// The levels: `executive`, `middle`, `staff`.
    pub levels: Vec<Label>,
    /// The marks of support 支持度, −2 to 2 [ours].
    pub supports: Vec<MarkLabel>,
    /// The marks of intimacy 亲密度, 0 to 5 [ours].
    pub intimacies: Vec<MarkLabel>,
    /// The marks of contact, 0 to 3.
    pub contacts: Vec<MarkLabel>,
    /// The quadrants of the support × intimacy plane [S3]: `ally`, `principled`, `friend`, `develop`.
    pub quadrants: Vec<Label>,
    /// Where figures and findings begin.
    pub thresholds: PeopleThresholds,
}

/// A decision role.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct RoleLabel {
    /// The key that books store.
    pub key: String,
    /// The letters on maps.
    pub short: Text,
    /// Its name.
    pub name: Text,
    /// Whether role coverage and the plan's points ask for somebody in it.
    pub counted: bool,
}

/// Where the figures and findings of D2 begin; marks as stored, both ends included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct PeopleThresholds {
    /// Support from which a person is a supporter.
    pub supporter_from: i8,
    /// Contact from which a person is met.
    pub met_from: u8,
    /// Intimacy from which it is high on the plane.
    pub intimate_from: u8,
    /// Contact from which a supporter holds a thread.
    pub thread_contact_from: u8,
    /// Fewer threads than this are a single thread.
    pub threads_wanted: u32,
    /// Importance from which a person must not be overlooked.
    pub important_from: u8,
    /// Support below which an important person is a blocker.
    pub blocker_below: i8,
    /// Reporting edges from which a lone supporter stands too far below a decider.
    pub far_from_levels: u32,
    /// Days before the as-of date within which somebody should have been confirmed, both ends included.
    pub confirmed_within_days: u32,
    /// New people in a quarter from which the chain is unstable.
    pub newcomers_from: u32,
}

impl PeoplePack {
    /// The keys of the decision roles.
    pub const ROLES: [&str; 5] = ["eb", "ub", "tb", "coach", "other"];
    /// The keys of the levels.
    pub const LEVELS: [&str; 3] = ["executive", "middle", "staff"];
    /// The keys of the quadrants.
    pub const QUADRANTS: [&str; 4] = ["ally", "principled", "friend", "develop"];

    /// The role with this key.
    pub fn role(&self, key: &str) -> Option<&RoleLabel> {
        self.roles.iter().find(|role| role.key == key)
    }

    pub(super) fn validate(&self) -> Result<(), PackError> {
        exactly("account.people.roles", self.roles.iter().map(|role| role.key.as_str()), &Self::ROLES)?;
        exactly("account.people.levels", keys(&self.levels), &Self::LEVELS)?;
        exactly("account.people.quadrants", keys(&self.quadrants), &Self::QUADRANTS)?;
        marks("account.people.supports", &self.supports, -2..=2)?;
        marks("account.people.intimacies", &self.intimacies, 0..=5)?;
        marks("account.people.contacts", &self.contacts, 0..=3)?;
        let counted = self.roles.iter().any(|role| role.counted);
        rule(counted, "account.people.roles", "at least one role is counted")
    }
}
