//! What RFM and the tiers tell (C3).

use super::super::facts::ListFacts;
use super::super::rfm::NoTiers;
use super::super::{Figures, Names, RfmRow, RfmState, Standing, Status};
use super::{at, names, sentence};
use crate::method::PortfolioPack;
use crate::report::{Finding, Place, Sentence, Severity, Tool};
use crate::text::portfolio::{no_as_of, tiers as text};
use crate::text::{Lang, Text};
use serde::Serialize;

/// A finding of the tiers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TierFinding {
    /// Fewer active accounts than tiers need.
    TooFew {
        /// Active accounts.
        active: usize,
        /// How many it takes.
        least: u32,
    },
    /// No as-of date.
    NoAsOf {},
    /// All weights of the composite are zero.
    NoWeights {},
    /// A tier holds more or fewer accounts than its share.
    OffShare {
        /// The tier's name.
        tier: Text,
        /// Accounts in it.
        actual: u32,
        /// Accounts by its share.
        target: u32,
    },
    /// A tier given by hand that does not count: no reason, or no such tier.
    IdleOverride {
        /// The accounts.
        names: Names,
    },
    /// Accounts whose tier was given by hand.
    ByHand {
        /// The accounts.
        names: Names,
    },
    /// Active accounts that never bought.
    NeverBought {
        /// The accounts.
        names: Names,
    },
    /// All values of a measure are equal: its scores are all 1.
    AllEqual {
        /// `recency`, `frequency` or `amount`.
        measure: &'static str,
    },
    /// Ranked accounts without number or amount of purchases in the last 12 months; both count as 0.
    EmptyWindow {
        /// The accounts.
        names: Names,
    },
}

impl TierFinding {
    /// What the tiers tell.
    pub fn of(standing: &Standing, pack: &PortfolioPack) -> Vec<Self> {
        let (snapshot, rfm) = (&standing.snapshot, &standing.rfm);
        let active = rfm.order().len();
        if active == 0 {
            return Vec::new();
        }
        let no_tiers = rfm.no_tiers().map(|why| match why {
            NoTiers::NoAsOf => Self::NoAsOf {},
            NoTiers::NoWeights => Self::NoWeights {},
            NoTiers::TooFew => Self::TooFew { active, least: pack.tiers.least_accounts },
        });
        let rows = || snapshot.active_rows();
        let given =
            snapshot.facts().listed.iter().map(|facts| facts.tier_given).zip(rfm.rows()).zip(snapshot.figures());
        let is_idle = |((given, rfm), figures): ((bool, &RfmRow), &Figures)| {
            given && !rfm.by_hand && figures.status == Status::Active
        };
        let idle = given.map(is_idle).enumerate().filter(|(_, is_idle)| *is_idle).map(|(row, _)| row);
        let never = rows().filter(|row| rfm.row(*row).state == RfmState::NeverBought);
        let mut found: Vec<Self> = no_tiers.into_iter().chain(Self::off_shares(standing, pack)).collect();
        found.extend(names(snapshot, idle).map(|names| Self::IdleOverride { names }));
        found.extend(names(snapshot, rows().filter(|row| rfm.row(*row).by_hand)).map(|names| Self::ByHand { names }));
        found.extend(names(snapshot, never).map(|names| Self::NeverBought { names }));
        found.extend(Self::all_equal(standing));
        found.extend(Self::empty_window(standing));
        found
    }

    fn off_shares(standing: &Standing, pack: &PortfolioPack) -> Vec<Self> {
        if standing.rfm.no_tiers().is_some() {
            return Vec::new();
        }
        let counts = standing.rfm.counts().iter().zip(&pack.tiers.tiers);
        let off = counts.filter(|(count, _)| count.actual != count.target);
        let told = |(count, tier): (&super::super::TierCount, &crate::method::portfolio::TierPack)| Self::OffShare {
            tier: tier.name.clone(),
            actual: count.actual,
            target: count.target,
        };
        off.map(told).collect()
    }

    fn all_equal(standing: &Standing) -> Vec<Self> {
        let ranked = standing.rfm.rows().iter().filter(|row| row.state == RfmState::Ranked);
        let (count, equal) = ranked.fold((0, [true; 3]), |(count, [recency, frequency, amount]), row| {
            (count + 1, [recency && row.recency == 1, frequency && row.frequency == 1, amount && row.amount == 1])
        });
        let measures = ["recency", "frequency", "amount"].into_iter().zip(equal);
        let equal = measures.filter(|(_, is_equal)| *is_equal && count > 1);
        equal.map(|(measure, _)| Self::AllEqual { measure }).collect()
    }

    fn empty_window(standing: &Standing) -> Option<Self> {
        let snapshot = &standing.snapshot;
        let is_empty = |(facts, figures): (&ListFacts, &Figures)| {
            figures.status == Status::Active && figures.has_bought && facts.empty_window
        };
        let rows = snapshot.facts().listed.iter().zip(snapshot.figures()).map(is_empty).enumerate();
        let rows = rows.filter(|(_, is_empty)| *is_empty).map(|(row, _)| row);
        Some(Self::EmptyWindow { names: names(snapshot, rows)? })
    }
}

impl Finding for TierFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::TooFew { .. } => "tiers.too_few",
            Self::NoAsOf {} => "tiers.no_as_of",
            Self::NoWeights {} => "tiers.no_weights",
            Self::OffShare { .. } => "tiers.off_share",
            Self::IdleOverride { .. } => "tiers.idle_override",
            Self::ByHand { .. } => "tiers.by_hand",
            Self::NeverBought { .. } => "tiers.never_bought",
            Self::AllEqual { .. } => "tiers.all_equal",
            Self::EmptyWindow { .. } => "tiers.empty_window",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::NoAsOf {} | Self::NoWeights {} => Severity::Error,
            Self::TooFew { .. } | Self::OffShare { .. } | Self::IdleOverride { .. } => Severity::Warning,
            _ => Severity::Hint,
        }
    }

    fn place(&self) -> Place {
        match self {
            Self::NeverBought { .. } | Self::EmptyWindow { .. } => at(Tool::C1),
            _ => at(Tool::C3),
        }
    }

    fn say(&self, lang: Lang) -> Sentence {
        let say = |text: String, reason: fn(Lang) -> String, action: fn(Lang) -> String| {
            sentence(text, reason(lang), action(lang))
        };
        match self {
            Self::TooFew { active, least } => {
                say(text::too_few(lang, *active, *least), text::too_few_reason, text::too_few_action)
            }
            Self::NoAsOf {} => say(no_as_of(lang), text::no_as_of_reason, text::no_as_of_action),
            Self::NoWeights {} => say(text::no_weights(lang), text::no_weights_reason, text::no_weights_action),
            Self::OffShare { tier, actual, target } => say(
                text::off_share(lang, &tier.get(lang), *actual, *target),
                text::off_share_reason,
                text::off_share_action,
            ),
            Self::IdleOverride { names } => {
                say(text::idle(lang, &names.show(lang)), text::idle_reason, text::idle_action)
            }
            Self::ByHand { names } => {
                say(text::by_hand(lang, names.count, &names.show(lang)), text::by_hand_reason, text::by_hand_action)
            }
            Self::NeverBought { names } => {
                say(text::never(lang, names.count, &names.show(lang)), text::never_reason, text::never_action)
            }
            Self::AllEqual { measure } => {
                let measure = text::measure(lang, measure);
                say(text::all_equal(lang, &measure), text::all_equal_reason, text::all_equal_action)
            }
            Self::EmptyWindow { names } => say(
                text::empty_window(lang, names.count, &names.show(lang)),
                text::empty_window_reason,
                text::empty_window_action,
            ),
        }
    }
}
