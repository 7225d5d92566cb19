//! Whether a claim is assumed or confirmed, since when, and by what.

use super::Date;
use serde::{Deserialize, Serialize};

/// The two states of a claim [00].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EvidenceState {
    /// Believed so far.
    #[default]
    Assumed,
    /// Seen or documented.
    Confirmed,
}

/// The evidence of a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Evidence {
    /// Assumed or confirmed.
    pub state: EvidenceState,
    /// The day it was confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Where it comes from, in the user's words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
}

impl Evidence {
    /// Whether the claim is confirmed.
    pub fn is_confirmed(&self) -> bool {
        self.state == EvidenceState::Confirmed
    }
}
