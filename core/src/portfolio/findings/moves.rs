//! What promotion and demotion tell (C8): one finding per proposal.

use super::super::{MoveKind, MoveProposal, Snapshot, Standing};
use super::{at, sentence};
use crate::method::PortfolioPack;
use crate::method::portfolio::MovesPack;
use crate::report::{Finding, Place, Sentence, Severity, Tool};
use crate::text::portfolio::moves as text;
use crate::text::{Lang, Text};
use crate::value::{Exact, Id};
use serde::{Serialize, Serializer};
use std::fmt;
use std::sync::Arc;

/// A proposal, put into words when it is told: a large portfolio has thousands.
#[derive(Clone)]
pub struct MoveFinding {
    proposal: MoveProposal,
    about: Arc<About>,
}

/// What all proposals are told with.
struct About {
    snapshot: Arc<Snapshot>,
    rules: MovesPack,
    tiers: Vec<Text>,
}

/// A proposal with the figures of its rule.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Told {
    /// A proposal for an account.
    Proposed {
        /// The account.
        id: Option<Id>,
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
        let tiers = pack.tiers.tiers.iter().map(|tier| tier.name.clone()).collect();
        let about = Arc::new(About { snapshot: Arc::clone(&standing.snapshot), rules: pack.moves.clone(), tiers });
        proposals.iter().map(|proposal| Self { proposal: *proposal, about: Arc::clone(&about) }).collect()
    }

    fn told(&self) -> Told {
        let (proposal, About { snapshot, rules, tiers }) = (&self.proposal, &*self.about);
        let account = snapshot.account(proposal.row);
        let health = account.into_iter().flat_map(|account| proposal.health(account));
        let figures: Vec<String> = health.map(|(quarter, health)| format!("{quarter} {health}")).collect();
        let mark = Exact::whole(rules.downgrade_below.into());
        let mean = account.and_then(|account| proposal.mean(account));
        Told::Proposed {
            id: snapshot.id(proposal.row),
            name: snapshot.name(proposal.row).to_owned(),
            kind: proposal.kind,
            since: proposal.since.to_string(),
            figures: figures.join(" · "),
            mark: mark_of(proposal.kind, rules),
            mean: mean.map(|mean| mean.show_beside(0, &[mark])),
            to: proposal.to.and_then(|tier| tiers.get(usize::from(tier))).cloned(),
        }
    }
}

impl fmt::Debug for MoveFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.told().fmt(f)
    }
}

impl PartialEq for MoveFinding {
    fn eq(&self, other: &Self) -> bool {
        self.told() == other.told()
    }
}

impl Eq for MoveFinding {}

impl Serialize for MoveFinding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.told().serialize(serializer)
    }
}

/// The health that the rule compares with.
fn mark_of(kind: MoveKind, rules: &MovesPack) -> u8 {
    match kind {
        MoveKind::Escalation => rules.escalation_below,
        MoveKind::RiskResponse => rules.risk_below,
        MoveKind::Downgrade => rules.downgrade_below,
        MoveKind::PromotionByHealth => rules.promotion_from,
        MoveKind::PromotionByTier => 0,
    }
}

impl Finding for MoveFinding {
    fn code(&self) -> &'static str {
        match self.proposal.kind {
            MoveKind::Escalation => "moves.escalation",
            MoveKind::RiskResponse => "moves.risk_response",
            MoveKind::Downgrade => "moves.downgrade",
            MoveKind::PromotionByTier => "moves.promotion_by_tier",
            MoveKind::PromotionByHealth => "moves.promotion_by_health",
        }
    }

    fn severity(&self) -> Severity {
        match self.proposal.kind {
            MoveKind::Escalation | MoveKind::RiskResponse | MoveKind::Downgrade => Severity::Warning,
            MoveKind::PromotionByTier | MoveKind::PromotionByHealth => Severity::Hint,
        }
    }

    fn place(&self) -> Place {
        at(Tool::C8)
    }

    fn say(&self, lang: Lang) -> Sentence {
        let Told::Proposed { name, kind, since, figures, mark, mean, to, .. } = &self.told();
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
