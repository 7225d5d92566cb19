//! What the pack says for the chapter account: names of roles and marks, thresholds of findings, the portrait's
//! fields, the points of the plan on a page. It knows no person and no account.

use super::PackError;
use crate::text::Text;
use serde::{Deserialize, Serialize};

mod people;
mod plan;
mod portrait;

pub use people::{PeoplePack, PeopleThresholds, RoleLabel};
pub use plan::{PlanPack, PlanSection};
pub use portrait::{PortraitField, PortraitPack};

/// The chapter's data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct AccountPack {
    /// The people of an account (D2).
    pub people: PeoplePack,
    /// The portrait of an account (D1, first form).
    pub portrait: PortraitPack,
    /// The plan on a page (D10).
    pub plan: PlanPack,
}

/// A key and what it is called.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Label {
    /// The key that books store.
    pub key: String,
    /// Its name.
    pub name: Text,
}

/// A mark and what it is called.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct MarkLabel {
    /// The mark.
    pub mark: i8,
    /// Its name.
    pub name: Text,
}

/// The name of the label with this key.
pub fn label<'a>(labels: &'a [Label], key: &str) -> Option<&'a Text> {
    labels.iter().find(|label| label.key == key).map(|label| &label.name)
}

/// The name of this mark.
pub fn mark_label(labels: &[MarkLabel], mark: i8) -> Option<&Text> {
    labels.iter().find(|label| label.mark == mark).map(|label| &label.name)
}

impl AccountPack {
    /// Checks the rules that the chapter's formulas rely on.
    ///
    /// # Errors
    /// The first place that breaks a rule.
    pub fn validate(&self) -> Result<(), PackError> {
        self.people.validate()?;
        self.portrait.validate()?;
        self.plan.validate()
    }
}

fn keys(labels: &[Label]) -> impl Iterator<Item = &str> {
    labels.iter().map(|label| label.key.as_str())
}

fn exactly<'a>(place: &str, keys: impl Iterator<Item = &'a str>, known: &[&str]) -> Result<(), PackError> {
    let (mut found, mut wanted): (Vec<&str>, Vec<&str>) = (keys.collect(), known.to_vec());
    found.sort_unstable();
    wanted.sort_unstable();
    rule(found == wanted, place, &format!("has exactly the keys {}", known.join(", ")))
}

fn marks(place: &str, labels: &[MarkLabel], range: std::ops::RangeInclusive<i8>) -> Result<(), PackError> {
    let named = labels.iter().map(|label| label.mark).eq(range.clone());
    rule(named, place, &format!("names the marks {} to {} in order", range.start(), range.end()))
}

fn rule(holds: bool, place: &str, rule: &str) -> Result<(), PackError> {
    let broken = || PackError::Invalid { place: place.to_owned(), rule: rule.to_owned() };
    holds.then_some(()).ok_or_else(broken)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::method::Pack;

    #[test]
    fn a_plan_whose_points_do_not_sum_to_100_is_refused() {
        let mut pack = Pack::builtin().unwrap().account;
        assert_eq!(pack.validate(), Ok(()));
        pack.plan.sections.first_mut().unwrap().points = 11;
        assert!(matches!(pack.validate(), Err(PackError::Invalid { place, .. }) if place == "account.plan.sections"));
    }

    #[test]
    fn an_unnamed_role_or_an_unknown_portrait_field_is_refused() {
        let builtin = Pack::builtin().unwrap().account;
        let mut unnamed = builtin.clone();
        unnamed.people.roles.pop();
        assert!(unnamed.validate().is_err());
        let mut foreign = builtin;
        foreign.portrait.fields.first_mut().unwrap().key = "shoe_size".into();
        assert!(foreign.validate().is_err());
    }
}
