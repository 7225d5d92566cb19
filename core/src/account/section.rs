//! What is stored of the people of the accounts (D2) and what a plan says that stands nowhere else (D10).

use crate::book::{Extra, OrderKey, Record, Records};
use crate::value::{Date, Evidence, Id};
use serde::{Deserialize, Serialize};

/// The section of the relations: people and influence of all accounts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Relations {
    /// The people, each belonging to one account.
    pub people: Records<Person>,
    /// Who influences whom; changes the picture, no figure (D2).
    pub influences: Records<Influence>,
    /// The plan of an account, under the account's own id.
    pub plans: Records<Plan>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

crate::book::node::section!(Relations {} [people, influences, plans]);

/// A person of an account (D2). Empty marks are *not scored*.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Person {
    /// Its place in the list.
    pub order: OrderKey,
    /// The account.
    pub account: Id,
    /// Name.
    pub name: String,
    /// Title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Department.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub department: String,
    /// Executive, middle or staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Whom the person reports to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reports_to: Option<Id>,
    /// Role in the decision [S4].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<DecisionRole>,
    /// Whether the person decides.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub decider: bool,
    /// Importance, 1 to 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub importance: Option<u8>,
    /// Support 支持度, −2 opponent to 2 champion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support: Option<i8>,
    /// Intimacy 亲密度, 0 to 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intimacy: Option<u8>,
    /// Contact: 0 none, 1 met, 2 regular, 3 deep.
    pub contact: u8,
    /// Our people who are in contact, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub known_to: Vec<String>,
    /// Behaviour orientation 行为取向, free tags.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub orientation: Vec<String>,
    /// Career aims [S4].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub aims: String,
    /// Decision preference [S4].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub preference: String,
    /// Personal motives.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub motives: String,
    /// Our person who looks after the relation.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// In the decision chain since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// Assumed or confirmed, and when.
    pub evidence: Evidence,
    /// A note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Record for Person {
    fn order(&self) -> &OrderKey {
        &self.order
    }
}

/// Level in the organisation (D2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Executive.
    Executive,
    /// Middle management.
    Middle,
    /// Staff.
    Staff,
}

/// Role in the decision [S4].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DecisionRole {
    /// EB economic buyer 经济购买者.
    Eb,
    /// UB user buyer 使用购买者.
    Ub,
    /// TB technical buyer 技术购买者.
    Tb,
    /// Coach 教练.
    Coach,
    /// Another role.
    Other,
}

/// An edge of the influence map (D2).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Influence {
    /// Its place in the list.
    pub order: OrderKey,
    /// Who influences.
    pub from: Id,
    /// Who is influenced.
    pub to: Id,
    /// Strength, 1 to 3.
    pub strength: u8,
    /// For or against us.
    pub direction: InfluenceDirection,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Record for Influence {
    fn order(&self) -> &OrderKey {
        &self.order
    }
}

/// For or against us.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum InfluenceDirection {
    /// For us.
    #[default]
    For,
    /// Against us.
    Against,
}

/// The words of an account plan that stand nowhere else (D10).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Plan {
    /// Unused; plans are found by their account.
    pub order: OrderKey,
    /// Why the account matters, in one or two sentences.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// What is asked of management.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub asks: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Record for Plan {
    fn order(&self) -> &OrderKey {
        &self.order
    }
}
