//! Marks given by people: 1 to 10. An empty score is *not scored*, never 0.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A mark from 1 to 10 on the ten-point table [S2].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

/// A number that is no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreError(pub u8);

impl fmt::Display for ScoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is no score from 1 to 10", self.0)
    }
}

impl std::error::Error for ScoreError {}

impl Score {
    /// A score.
    ///
    /// # Errors
    /// Outside 1 to 10.
    pub fn new(mark: u8) -> Result<Self, ScoreError> {
        (1..=10).contains(&mark).then_some(Self(mark)).ok_or(ScoreError(mark))
    }

    /// The mark.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Score {
    type Error = ScoreError;
    fn try_from(mark: u8) -> Result<Self, ScoreError> {
        Self::new(mark)
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> u8 {
        score.0
    }
}

#[cfg(any(test, feature = "schema"))]
impl schemars::JsonSchema for Score {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Score".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": 1, "maximum": 10 })
    }
}
