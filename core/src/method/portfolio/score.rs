//! Pack data of C2: the twelve criteria in three dimensions, and the department table.

use super::{distinct, rule};
use crate::method::PackError;
use crate::text::Text;
use crate::value::Weight;
use serde::{Deserialize, Serialize};

/// The three dimensions of the score [S4]. C5 reads value from the first two and willingness from the third.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// 财务.
    #[default]
    Financial,
    /// 战略.
    Strategic,
    /// 关系.
    Relationship,
}

impl Dimension {
    /// All three, in order.
    pub const ALL: [Self; 3] = [Self::Financial, Self::Strategic, Self::Relationship];

    /// The key in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Financial => "financial",
            Self::Strategic => "strategic",
            Self::Relationship => "relationship",
        }
    }
}

/// The criteria of the score.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct ScorePack {
    /// The names of the dimensions.
    pub dimensions: Vec<DimensionName>,
    /// The criteria, in the order of the table.
    pub criteria: Vec<Criterion>,
}

/// The name of a dimension.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct DimensionName {
    /// Which one.
    pub dimension: Dimension,
    /// Its name.
    pub name: Text,
}

/// A criterion, scored 1 to 10.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Criterion {
    /// Its key in an account's scores.
    pub key: String,
    /// The dimension it belongs to.
    pub dimension: Dimension,
    /// Its default weight [ours].
    pub weight: Weight,
    /// Its name.
    pub name: Text,
    /// What 2, 5 and 8 mean.
    pub anchors: Anchors,
    /// The figure its score can be proposed from [ours].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed_from: Option<FigureSource>,
}

/// One line each for the marks 2, 5 and 8.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Anchors {
    /// At 2.
    pub two: Text,
    /// At 5.
    pub five: Text,
    /// At 8.
    pub eight: Text,
}

/// A figure of an account that a score can be proposed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FigureSource {
    /// Yearly purchases.
    Purchases,
    /// Yearly purchases × gross margin.
    Margin,
    /// Growth of the customer's spending.
    Growth,
}

/// The department table: criteria and the departments that are offered first [S2].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct DepartmentPack {
    /// What each department rates 1 to 10.
    pub criteria: Vec<WeighedItem>,
    /// Departments offered by name; a book may rate by others.
    pub departments: Vec<NamedKey>,
}

/// A named item with a weight.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct WeighedItem {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Its weight.
    pub weight: Weight,
}

/// A key with its name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct NamedKey {
    /// The key.
    pub key: String,
    /// Its name.
    pub name: Text,
}

impl ScorePack {
    /// A criterion by key.
    pub fn criterion(&self, key: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.key == key)
    }

    /// The name of a dimension.
    pub fn dimension(&self, dimension: Dimension) -> Text {
        self.dimensions.iter().find(|named| named.dimension == dimension).map(|n| n.name.clone()).unwrap_or_default()
    }

    /// # Errors
    /// The first place that breaks a rule.
    pub(super) fn validate(&self) -> Result<(), PackError> {
        distinct("portfolio.score.criteria", self.criteria.iter().map(|criterion| criterion.key.as_str()))?;
        rule((1..=60).contains(&self.criteria.len()), "portfolio.score.criteria", "1 to 60 criteria")?;
        for dimension in Dimension::ALL {
            let named = self.dimensions.iter().any(|name| name.dimension == dimension);
            rule(named, "portfolio.score.dimensions", "names all three dimensions")?;
            let used = self.criteria.iter().any(|criterion| criterion.dimension == dimension);
            rule(used, "portfolio.score.criteria", "every dimension has a criterion")?;
        }
        Ok(())
    }
}

impl DepartmentPack {
    /// # Errors
    /// The first place that breaks a rule.
    pub(super) fn validate(&self) -> Result<(), PackError> {
        distinct("portfolio.departments.criteria", self.criteria.iter().map(|item| item.key.as_str()))?;
        distinct("portfolio.departments.departments", self.departments.iter().map(|item| item.key.as_str()))
    }
}
