//! How a figure came about: its formula in words, the book's own inputs, the steps, the source.

use crate::text::Lang;
use serde::{Deserialize, Serialize};

/// Where a rule of the method comes from. S0–S4 are the five source documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[allow(missing_docs, reason = "the marks are explained in the method library")]
pub enum Source {
    S0,
    S1,
    S2,
    S3,
    S4,
    /// A default of this app, editable in the pack.
    Ours,
    /// The sources contradict each other; the rule says what the app does.
    Conflict,
}

impl Source {
    /// The mark as it is shown: `[S2]`, `[ours]`.
    pub fn mark(self, lang: Lang) -> String {
        match self {
            Self::S0 => "[S0]".into(),
            Self::S1 => "[S1]".into(),
            Self::S2 => "[S2]".into(),
            Self::S3 => "[S3]".into(),
            Self::S4 => "[S4]".into(),
            Self::Ours => lang.pick("[本工具默认]", "[ours]"),
            Self::Conflict => lang.pick("[来源有出入]", "[conflict]"),
        }
    }
}

/// A figure, ready to be opened by the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// The figure's name.
    pub label: String,
    /// The figure as shown, `—` when not computable.
    pub value: String,
    /// Why it is provisional or not computable; empty when it is neither.
    pub remark: String,
    /// The formula in words.
    pub formula: String,
    /// The book's own inputs: name and value.
    pub inputs: Vec<(String, String)>,
    /// The calculation with the numbers inserted, step by step.
    pub steps: Vec<String>,
    /// Source marks, in order.
    pub sources: Vec<Source>,
    /// What is missing for a full result.
    pub missing: Vec<String>,
}
