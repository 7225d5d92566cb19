//! Pack data of C4 and C5: classes, tests, labels, pyramid, journeys, quadrants.

use super::{distinct, rule};
use crate::method::PackError;
use crate::report::Source;
use crate::text::Text;
use crate::value::{Exact, Rate};
use serde::{Deserialize, Serialize};

/// Marks of the ABC classes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct AbcPack {
    /// ABC-A while the cumulative share before an account is below this [ours].
    pub a_below: Rate,
    /// ABC-B while it is below this [ours].
    pub b_below: Rate,
    /// The part of the accounts whose contribution is checked: 20%.
    pub top_part: Rate,
    /// What that part is said to bring: 80% [S3, S4].
    pub top_brings: Rate,
    /// One account above this share of the whole is named as a risk [ours].
    pub concentration: Rate,
}

impl Default for AbcPack {
    fn default() -> Self {
        let zero = Rate::ZERO;
        Self { a_below: zero, b_below: zero, top_part: zero, top_brings: zero, concentration: zero }
    }
}

/// Relation classes 关系级 and how they are proposed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct RelationPack {
    /// The classes, highest first.
    pub classes: Vec<RelationClass>,
    /// How many of them count as the top.
    pub top_classes: u32,
    /// The share of the accounts that the top is meant to be [S3].
    pub top_share: Rate,
}

impl Default for RelationPack {
    fn default() -> Self {
        Self { classes: Vec::new(), top_classes: 0, top_share: Rate::ZERO }
    }
}

/// A relation class.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct RelationClass {
    /// Its key, the letter.
    pub key: String,
    /// What it means.
    pub name: Text,
    /// Its share in the proposal [ours].
    pub share: Rate,
}

/// The strategic-customer test 战略客户.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct StrategicPack {
    /// Its yes/no questions.
    pub questions: Vec<Question>,
    /// This many times yes: strategic.
    pub strategic_from: u32,
    /// This many times yes: candidate.
    pub candidate_from: u32,
}

/// A yes/no question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Question {
    /// Its key.
    pub key: String,
    /// Its words.
    pub name: Text,
}

/// The rule of a ballast customer 压仓客户 [ours].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct BallastPack {
    /// Purchases in each of this many closed calendar quarters.
    pub quarters: u8,
    /// Renewal probability from here on.
    pub renewal_from: Rate,
}

impl Default for BallastPack {
    fn default() -> Self {
        Self { quarters: 0, renewal_from: Rate::ZERO }
    }
}

/// A set of labels; a label is always shown with its set's name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct LabelSet {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Where it comes from.
    pub source: Source,
    /// Its labels, highest first.
    pub labels: Vec<Label>,
}

/// A label.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Label {
    /// Its key within the set.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Strategy and resources in one line, where the set has them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Text>,
}

/// A layer of the pyramid.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Layer {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Its resource line [after S4].
    pub line: Text,
}

/// A step of the journeys of NA, KA and SMB.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct JourneyStep {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// National accounts, by industry.
    pub na: Text,
    /// Key accounts, by region.
    pub ka: Text,
    /// Small and medium business, inbound.
    pub smb: Text,
}

/// The four quadrants of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Quadrant {
    /// High value, high willingness 共投共赢.
    Invest,
    /// High value, low willingness 重点争取.
    WinOver,
    /// Low value, high willingness 高效服务.
    Serve,
    /// Low value, low willingness 自动化或放弃.
    Leave,
}

impl Quadrant {
    /// All four, in the order of reading.
    pub const ALL: [Self; 4] = [Self::Invest, Self::WinOver, Self::Serve, Self::Leave];

    /// The quadrant of two marks.
    pub fn of(value_is_high: bool, willingness_is_high: bool) -> Self {
        match (value_is_high, willingness_is_high) {
            (true, true) => Self::Invest,
            (true, false) => Self::WinOver,
            (false, true) => Self::Serve,
            (false, false) => Self::Leave,
        }
    }
}

/// Threshold and quadrants of the matrix.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct MatrixPack {
    /// *High* begins at this index, 0 to 100 [ours].
    pub threshold: u8,
    /// Names of the quadrants [ours].
    pub quadrants: Vec<QuadrantPack>,
}

/// A quadrant's name and advice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct QuadrantPack {
    /// Which one.
    pub quadrant: Quadrant,
    /// Its name.
    pub name: Text,
    /// What to do, in one line.
    pub line: Text,
}

impl AbcPack {
    /// # Errors
    /// The first place that breaks a rule.
    pub(super) fn validate(&self) -> Result<(), PackError> {
        let ordered = Rate::ZERO < self.a_below && self.a_below < self.b_below && self.b_below <= Rate::ONE;
        rule(ordered, "portfolio.abc", "0 < a_below < b_below ≤ 1")?;
        let part = Rate::ZERO < self.top_part && self.top_part <= Rate::ONE;
        rule(part, "portfolio.abc.top_part", "above 0, at most 1")
    }
}

impl RelationPack {
    /// # Errors
    /// The first place that breaks a rule.
    pub(super) fn validate(&self) -> Result<(), PackError> {
        distinct("portfolio.relation.classes", self.classes.iter().map(|class| class.key.as_str()))?;
        let sum = self.classes.iter().fold(Exact::ZERO, |sum, class| sum.plus(class.share.exact()));
        rule(sum == Exact::whole(1), "portfolio.relation.classes", "shares sum to 100%")
    }
}

impl StrategicPack {
    /// # Errors
    /// The first place that breaks a rule.
    pub(super) fn validate(&self) -> Result<(), PackError> {
        distinct("portfolio.strategic.questions", self.questions.iter().map(|question| question.key.as_str()))?;
        let ordered = 0 < self.candidate_from && self.candidate_from < self.strategic_from;
        let within = self.strategic_from as usize <= self.questions.len();
        rule(ordered && within, "portfolio.strategic", "0 < candidate_from < strategic_from ≤ questions")
    }
}

impl MatrixPack {
    /// The name and advice of a quadrant.
    pub fn quadrant(&self, quadrant: Quadrant) -> Option<&QuadrantPack> {
        self.quadrants.iter().find(|named| named.quadrant == quadrant)
    }

    /// # Errors
    /// The first place that breaks a rule.
    pub(super) fn validate(&self) -> Result<(), PackError> {
        rule(self.threshold <= 100, "portfolio.matrix.threshold", "0 to 100")?;
        let all = Quadrant::ALL.iter().all(|quadrant| self.quadrant(*quadrant).is_some());
        rule(all, "portfolio.matrix.quadrants", "names all four quadrants")
    }
}
