//! The tools of the method that this version has.

use serde::{Deserialize, Serialize};

/// A tool. The id is the method's: `A4`, `B2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are given by text::tools, in both languages")]
pub enum Tool {
    A4,
    B2,
    C,
    C1,
    C2,
    C3,
    C4,
    C5,
    C6,
    C7,
    C8,
    C9,
    D2,
    D10,
}

impl Tool {
    /// All tools in the order of the thread.
    pub const ALL: [Self; 14] = [
        Self::A4,
        Self::B2,
        Self::C,
        Self::C1,
        Self::C2,
        Self::C3,
        Self::C4,
        Self::C5,
        Self::C6,
        Self::C7,
        Self::C8,
        Self::C9,
        Self::D2,
        Self::D10,
    ];

    /// The method's id.
    pub fn id(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::B2 => "B2",
            Self::C => "C",
            Self::C1 => "C1",
            Self::C2 => "C2",
            Self::C3 => "C3",
            Self::C4 => "C4",
            Self::C5 => "C5",
            Self::C6 => "C6",
            Self::C7 => "C7",
            Self::C8 => "C8",
            Self::C9 => "C9",
            Self::D2 => "D2",
            Self::D10 => "D10",
        }
    }
}
