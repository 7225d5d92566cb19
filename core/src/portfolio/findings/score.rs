//! What the three-dimension score tells (C2).

use super::super::{Names, Portfolio, Standing, open_proposals};
use super::{at, names, sentence};
use crate::method::PortfolioPack;
use crate::method::portfolio::Dimension;
use crate::report::{Finding, Place, Sentence, Severity, Tool};
use crate::text::Lang;
use crate::text::portfolio::score as text;
use crate::value::Id;
use serde::Serialize;

/// A finding of the score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreFinding {
    /// No account has a score.
    NothingScored {},
    /// All weights are zero.
    NoWeights {},
    /// Totals with less than 60% of the weight scored.
    Provisional {
        /// The accounts.
        names: Names,
        /// All accounts.
        of: usize,
    },
    /// The best account.
    Leader {
        /// The account.
        id: Id,
        /// Its name.
        name: String,
        /// Its total, whole points.
        total: String,
    },
    /// High value and a weak relationship: financial and strategic at least 60, relationship below 60, not provisional.
    WeakRelationship {
        /// The accounts, best first.
        names: Names,
        /// Where high begins.
        mark: u8,
    },
    /// Scores can be proposed from the figures.
    Proposals {
        /// How many empty scores could be filled.
        count: usize,
    },
}

impl ScoreFinding {
    /// What the scores tell.
    pub fn of(standing: &Standing, portfolio: &Portfolio, pack: &PortfolioPack) -> Vec<Self> {
        let (snapshot, scores) = (&standing.snapshot, &standing.scores);
        if snapshot.is_empty() {
            return Vec::new();
        }
        if scores.all().total().weight == 0 {
            return vec![Self::NoWeights {}];
        }
        let rows = || 0..snapshot.len();
        let proposals = Self::proposals(standing, portfolio, pack);
        if rows().all(|row| scores.row(row).total().weight == 0) {
            return [Some(Self::NothingScored {}), proposals].into_iter().flatten().collect();
        }
        let leader = scores.order().iter().map(|row| *row as usize).find(|row| scores.rank(*row) == Some(1));
        let leader = leader.and_then(|row| {
            let total = scores.row(row).total().index()?.show(0);
            Some(Self::Leader { id: snapshot.id(row)?, name: snapshot.name(row).to_owned(), total })
        });
        let thin = rows().filter(|row| scores.is_provisional(*row));
        let provisional = names(snapshot, thin).map(|names| Self::Provisional { names, of: snapshot.len() });
        let found = [leader, Self::weak(standing, pack), provisional, proposals];
        found.into_iter().flatten().collect()
    }

    fn weak(standing: &Standing, pack: &PortfolioPack) -> Option<Self> {
        let (scores, mark) = (&standing.scores, pack.matrix.threshold);
        let is_weak = |row: &usize| {
            let means = scores.row(*row);
            let relation = means.dimension(Dimension::Relationship).reaches(mark);
            means.value().reaches(mark) == Some(true) && relation == Some(false) && !scores.is_provisional(*row)
        };
        let rows = scores.order().iter().map(|row| *row as usize).filter(is_weak);
        Some(Self::WeakRelationship { names: names(&standing.snapshot, rows)?, mark })
    }

    fn proposals(standing: &Standing, portfolio: &Portfolio, pack: &PortfolioPack) -> Option<Self> {
        if portfolio.propose_scores {
            return None;
        }
        let count = open_proposals(&standing.snapshot, pack);
        (count > 0).then_some(Self::Proposals { count })
    }
}

impl Finding for ScoreFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::NothingScored {} => "score.nothing_scored",
            Self::NoWeights {} => "score.no_weights",
            Self::Provisional { .. } => "score.provisional",
            Self::Leader { .. } => "score.leader",
            Self::WeakRelationship { .. } => "score.weak_relationship",
            Self::Proposals { .. } => "score.proposals",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::NoWeights {} => Severity::Error,
            Self::Provisional { .. } | Self::WeakRelationship { .. } => Severity::Warning,
            _ => Severity::Hint,
        }
    }

    fn place(&self) -> Place {
        match self {
            Self::Leader { id, .. } => Place::Account(*id),
            _ => at(Tool::C2),
        }
    }

    fn say(&self, lang: Lang) -> Sentence {
        let say = |text: String, reason: fn(Lang) -> String, action: fn(Lang) -> String| {
            sentence(text, reason(lang), action(lang))
        };
        match self {
            Self::NothingScored {} => say(text::nothing(lang), text::nothing_reason, text::nothing_action),
            Self::NoWeights {} => say(text::no_weights(lang), text::no_weights_reason, text::no_weights_action),
            Self::Provisional { names, of } => say(
                text::provisional(lang, names.count, *of, &names.show(lang)),
                text::provisional_reason,
                text::provisional_action,
            ),
            Self::Leader { name, total, .. } => {
                say(text::leader(lang, name, total), text::leader_reason, text::leader_action)
            }
            Self::WeakRelationship { names, mark } => sentence(
                text::weak(lang, names.count, &names.show(lang)),
                text::weak_reason(lang, *mark),
                text::weak_action(lang),
            ),
            Self::Proposals { count } => {
                say(text::proposals(lang, *count), text::proposals_reason, text::proposals_action)
            }
        }
    }
}
