//! What promotion and demotion tell (C8): one finding per proposal.

use super::super::{MoveKind, MoveProposal, Standing};
use super::{at, sentence};
use crate::method::PortfolioPack;
use crate::report::{Finding, Place, Sentence, Severity, Tool};
use crate::text::portfolio::moves as text;
use crate::text::{Lang, Text};
use crate::value::{Exact, Id};
use serde::Serialize;

/// A proposal in words: who, why, since when, what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MoveFinding {
    /// A proposal for an account.
    Proposed {
        /// The account.
        id: Id,
        /// Its name.
        name: String,
        /// What is proposed.
        kind: MoveKind,
        /// Since which quarter the rule holds.
        since: String,
        /// The figures of the rule: `2026-Q2 74 · 2026-Q3 71`.
        figures: String,
        /// The mark of the rule; 0 where it has none.
        mark: u8,
        /// The yearly mean, for a downgrade.
        mean: Option<String>,
        /// The tier after a promotion.
        to: Option<Text>,
    },
}

impl MoveFinding {
    /// Of all proposals.
    pub fn of(standing: &Standing, proposals: &[MoveProposal], pack: &PortfolioPack) -> Vec<Self> {
        let told = |proposal: &MoveProposal| {
            let figures: Vec<String> = proposal.health.iter().map(|(q, health)| format!("{q} {health}")).collect();
            let mark = Exact::whole(pack.moves.downgrade_below.into());
            let to = proposal.to.and_then(|tier| pack.tiers.tiers.get(usize::from(tier)));
            Some(Self::Proposed {
                id: standing.snapshot.id(proposal.row)?,
                name: standing.snapshot.name(proposal.row).to_owned(),
                kind: proposal.kind,
                since: proposal.since.to_string(),
                figures: figures.join(" · "),
                mark: mark_of(proposal.kind, pack),
                mean: proposal.mean.map(|mean| mean.show_beside(0, &[mark])),
                to: to.map(|tier| tier.name.clone()),
            })
        };
        proposals.iter().filter_map(told).collect()
    }
}

/// The health that the rule compares with.
fn mark_of(kind: MoveKind, pack: &PortfolioPack) -> u8 {
    match kind {
        MoveKind::Escalation => pack.moves.escalation_below,
        MoveKind::RiskResponse => pack.moves.risk_below,
        MoveKind::Downgrade => pack.moves.downgrade_below,
        MoveKind::PromotionByHealth => pack.moves.promotion_from,
        MoveKind::PromotionByTier => 0,
    }
}

impl Finding for MoveFinding {
    fn code(&self) -> &'static str {
        let Self::Proposed { kind, .. } = self;
        match kind {
            MoveKind::Escalation => "moves.escalation",
            MoveKind::RiskResponse => "moves.risk_response",
            MoveKind::Downgrade => "moves.downgrade",
            MoveKind::PromotionByTier => "moves.promotion_by_tier",
            MoveKind::PromotionByHealth => "moves.promotion_by_health",
        }
    }

    fn severity(&self) -> Severity {
        let Self::Proposed { kind, .. } = self;
        match kind {
            MoveKind::Escalation | MoveKind::RiskResponse | MoveKind::Downgrade => Severity::Warning,
            MoveKind::PromotionByTier | MoveKind::PromotionByHealth => Severity::Hint,
        }
    }

    fn place(&self) -> Place {
        at(Tool::C8)
    }

    fn say(&self, lang: Lang) -> Sentence {
        let Self::Proposed { name, kind, since, figures, mark, mean, to, .. } = self;
        let to = to.as_ref().map(|to| to.get(lang)).unwrap_or_default();
        match kind {
            MoveKind::Escalation => sentence(
                text::escalation(lang, name, since),
                text::escalation_reason(lang, *mark, figures),
                text::escalation_action(lang),
            ),
            MoveKind::RiskResponse => sentence(
                text::risk(lang, name, since),
                text::risk_reason(lang, *mark, figures),
                text::risk_action(lang),
            ),
            MoveKind::Downgrade => sentence(
                text::downgrade(lang, name),
                text::downgrade_reason(lang, *mark, figures, mean.as_deref().unwrap_or("—")),
                text::downgrade_action(lang),
            ),
            MoveKind::PromotionByTier => sentence(
                text::promotion(lang, name, &to),
                text::promotion_by_tier_reason(lang, since),
                text::promotion_action(lang),
            ),
            MoveKind::PromotionByHealth => sentence(
                text::promotion(lang, name, &to),
                text::promotion_by_health_reason(lang, *mark, figures),
                text::promotion_action(lang),
            ),
        }
    }
}
