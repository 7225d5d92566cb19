//! What the pack says for the chapter targets.

use serde::{Deserialize, Serialize};

/// The chapter's data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct TargetsPack {}

impl TargetsPack {
    /// Checks the rules that the chapter's formulas rely on.
    ///
    /// # Errors
    /// The first place that breaks a rule.
    pub fn validate(&self) -> Result<(), super::PackError> {
        Ok(())
    }
}
