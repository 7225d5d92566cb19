//! Findings: what a result tells, with its reason and the place where something can be done about it.

use super::Tool;
use crate::text::Lang;
use crate::value::Id;
use serde::Serialize;

/// How much a finding matters. Only errors block anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Nothing can be computed until it is mended.
    Error,
    /// A risk.
    Warning,
    /// Worth knowing.
    Hint,
}

/// Where a finding leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A tool.
    Tool(Tool),
    /// A block of the canvas.
    Block(String),
    /// An account.
    Account(Id),
    /// A person of an account.
    Person {
        /// The account.
        account: Id,
        /// The person.
        person: Id,
    },
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// What is the case.
    pub text: String,
    /// Why it is said: the rule and the figures it rests on.
    pub reason: String,
    /// What to do about it; empty where there is nothing to do.
    pub action: String,
}

/// What every tool's finding can tell. Each tool has its own type with its arguments.
pub trait Finding {
    /// A stable name of the kind of finding: `design.decision_without_evidence`.
    fn code(&self) -> &'static str;
    /// How much it matters.
    fn severity(&self) -> Severity;
    /// Where something can be done about it.
    fn place(&self) -> Place;
    /// In words.
    fn say(&self, lang: Lang) -> Sentence;
}
