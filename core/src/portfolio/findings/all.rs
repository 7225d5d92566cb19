//! The findings of all tools of the chapter, and what matters first among them.

use super::{
    AbcFinding, AccountsFinding, EffortFinding, LifetimeFinding, MatrixFinding, MoveFinding, ScoreFinding,
    StockFinding, TierFinding,
};
use crate::report::{Finding, Place, Sentence, Severity};
use crate::text::Lang;
use serde::Serialize;
use std::collections::BTreeMap;

/// A finding of any tool of the chapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[allow(missing_docs, reason = "each is named like its tool's findings")]
pub enum PortfolioFinding {
    Accounts(AccountsFinding),
    Score(ScoreFinding),
    Tier(TierFinding),
    Abc(AbcFinding),
    Matrix(MatrixFinding),
    Effort(EffortFinding),
    Stock(StockFinding),
    Move(MoveFinding),
    Lifetime(LifetimeFinding),
}

impl PortfolioFinding {
    fn inner(&self) -> &dyn Finding {
        match self {
            Self::Accounts(finding) => finding,
            Self::Score(finding) => finding,
            Self::Tier(finding) => finding,
            Self::Abc(finding) => finding,
            Self::Matrix(finding) => finding,
            Self::Effort(finding) => finding,
            Self::Stock(finding) => finding,
            Self::Move(finding) => finding,
            Self::Lifetime(finding) => finding,
        }
    }
}

impl Finding for PortfolioFinding {
    fn code(&self) -> &'static str {
        self.inner().code()
    }
    fn severity(&self) -> Severity {
        self.inner().severity()
    }
    fn place(&self) -> Place {
        self.inner().place()
    }
    fn say(&self, lang: Lang) -> Sentence {
        self.inner().say(lang)
    }
}

/// What matters first among findings of one severity: customers at risk, then money at risk, then chances, then gaps in
/// the figures [ours]. Codes that are not named come last, in the order of the tools.
const FIRST: [&str; 20] = [
    "moves.escalation",
    "stock.revenue_shrinks",
    "stock.customers_shrink",
    "moves.risk_response",
    "classes.concentration",
    "accounts.renewal_due",
    "matrix.win_over",
    "score.weak_relationship",
    "effort.low_value",
    "effort.weak_return",
    "lifetime.negative",
    "accounts.overdue",
    "moves.downgrade",
    "effort.minimums_missed",
    "effort.others_fall",
    "effort.better_split",
    "lifetime.at_target",
    "matrix.invest",
    "moves.promotion_by_tier",
    "classes.top_share",
];

/// Findings by severity and by what matters first, each in the order of the tools.
#[derive(Default)]
pub(in super::super) struct InOrder {
    by_place: BTreeMap<(Severity, usize), Vec<PortfolioFinding>>,
}

impl InOrder {
    /// All of them.
    pub fn told(self) -> Vec<PortfolioFinding> {
        let mut all = Vec::with_capacity(self.by_place.values().map(Vec::len).sum());
        self.by_place.into_values().for_each(|mut kind| all.append(&mut kind));
        all
    }

    /// The findings of a tool. Those of one kind follow each other, so that their place is sought once.
    pub fn extend<F: Finding>(&mut self, found: Vec<F>, all: fn(F) -> PortfolioFinding) {
        let mut found = found.into_iter().peekable();
        while let Some(first) = found.next() {
            let code = first.code();
            let place = FIRST.iter().position(|first| *first == code).unwrap_or(FIRST.len());
            let kind = self.by_place.entry((first.severity(), place)).or_default();
            kind.push(all(first));
            kind.extend(std::iter::from_fn(|| found.next_if(|next| next.code() == code)).map(all));
        }
    }
}
