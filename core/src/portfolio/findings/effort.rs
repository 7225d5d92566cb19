//! What resources and effort tell (C6).

use super::super::{Effort, Names, NoProposal, Proposal, Standing};
use super::{at, names, sentence};
use crate::method::PortfolioPack;
use crate::report::{Finding, Place, Sentence, Severity, Tool};
use crate::text::Lang;
use crate::text::portfolio::effort as text;
use crate::value::{Exact, Money, MoneyUnit};
use serde::Serialize;

/// A finding of resources and effort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EffortFinding {
    /// Hours entered for too few accounts.
    Provisional {
        /// Active accounts with hours.
        entered: usize,
        /// Active accounts.
        active: usize,
        /// The part it takes.
        share: String,
    },
    /// Too much goes to accounts of low value.
    LowValue {
        /// The share of hours.
        share: String,
        /// The mark.
        mark: String,
    },
    /// The top tiers get less than the guide says [conflict].
    TopBelow {
        /// The share of hours.
        share: String,
        /// The guide.
        mark: String,
        /// Mean net promoter score of the other tiers.
        others: Option<String>,
    },
    /// The satisfaction of the other tiers falls.
    OthersFall {
        /// Points lost since the quarter before.
        points: String,
        /// The latest quarter.
        quarter: String,
    },
    /// Investment above the review mark of purchases.
    Review {
        /// The accounts.
        names: Names,
        /// The mark.
        mark: String,
    },
    /// Returns below the mark.
    WeakReturn {
        /// The accounts.
        names: Names,
        /// The mark.
        mark: String,
    },
    /// Less than the least package is invested.
    UnderPackage {
        /// The accounts.
        names: Names,
    },
    /// Another split of the same hours would earn more.
    BetterSplit {
        /// Yearly margin gained.
        gain: Money,
        /// Accounts whose hours change.
        changed: usize,
    },
    /// The least packages of the tiers need more hours than there are.
    MinimumsMissed {
        /// Hours there are.
        total: u64,
        /// Hours needed.
        needed: u64,
    },
}

impl EffortFinding {
    /// What the effort and the proposal tell.
    pub fn of(
        standing: &Standing,
        effort: &Effort,
        proposal: &Result<Proposal, NoProposal>,
        pack: &PortfolioPack,
    ) -> Vec<Self> {
        if effort.active == 0 {
            return Vec::new();
        }
        let limits = &pack.effort;
        let of = |keep: fn(&super::super::AccountEffort) -> bool| {
            let rows = effort.accounts.iter().enumerate().filter(|(_, account)| keep(account));
            names(&standing.snapshot, rows.map(|(row, _)| row))
        };
        let percent = |share: Exact, mark: Exact| {
            let hundred = Exact::whole(100);
            format!("{}%", share.times(hundred).show_beside(0, &[mark.times(hundred)]))
        };
        let (low, top) = (limits.low_value_above.exact(), limits.top_share.exact());
        let found = [
            effort.hours_are_provisional().then_some(Self::Provisional {
                entered: effort.hours_entered,
                active: effort.active,
                share: limits.provisional_below.show(0),
            }),
            effort
                .low_value
                .filter(|share| *share > low)
                .map(|share| Self::LowValue { share: percent(share, low), mark: limits.low_value_above.show(0) }),
            effort.top.filter(|share| *share < top).map(|share| Self::TopBelow {
                share: percent(share, top),
                mark: limits.top_share.show(0),
                others: effort.others_nps.map(|nps| nps.show(0)),
            }),
            effort.others_change.filter(|(_, change)| *change < Exact::ZERO).map(|(quarter, change)| {
                Self::OthersFall {
                    points: Exact::ZERO.minus(change).show_beside(0, &[Exact::ZERO]),
                    quarter: quarter.to_string(),
                }
            }),
            of(|account| account.review).map(|names| Self::Review { names, mark: limits.review_above.show(0) }),
            of(|account| account.weak_return)
                .map(|names| Self::WeakReturn { names, mark: limits.return_below.exact().show(1) }),
            of(|account| account.under_package).map(|names| Self::UnderPackage { names }),
            Self::of_proposal(proposal),
        ];
        found.into_iter().flatten().collect()
    }

    fn of_proposal(proposal: &Result<Proposal, NoProposal>) -> Option<Self> {
        match proposal {
            Ok(proposal) => {
                let changed = proposal.accounts.iter().filter(|account| account.hours != account.today).count();
                let gain = proposal.gained();
                (gain > Money::ZERO).then_some(Self::BetterSplit { gain, changed })
            }
            Err(NoProposal::BelowMinimum { total, needed }) if *total > 0 => {
                Some(Self::MinimumsMissed { total: *total, needed: *needed })
            }
            Err(_) => None,
        }
    }
}

impl Finding for EffortFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Provisional { .. } => "effort.provisional",
            Self::LowValue { .. } => "effort.low_value",
            Self::TopBelow { .. } => "effort.top_below",
            Self::OthersFall { .. } => "effort.others_fall",
            Self::Review { .. } => "effort.review",
            Self::WeakReturn { .. } => "effort.weak_return",
            Self::UnderPackage { .. } => "effort.under_package",
            Self::BetterSplit { .. } => "effort.better_split",
            Self::MinimumsMissed { .. } => "effort.minimums_missed",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::Provisional { .. } | Self::TopBelow { .. } | Self::BetterSplit { .. } => Severity::Hint,
            _ => Severity::Warning,
        }
    }

    fn place(&self) -> Place {
        at(Tool::C6)
    }

    fn say(&self, lang: Lang) -> Sentence {
        let say = |text: String, reason: String, action: fn(Lang) -> String| sentence(text, reason, action(lang));
        match self {
            Self::Provisional { entered, active, share } => say(
                text::provisional(lang, *entered, *active),
                text::provisional_reason(lang, share),
                text::provisional_action,
            ),
            Self::LowValue { share, mark } => {
                say(text::low_value(lang, share), text::low_value_reason(lang, mark), text::low_value_action)
            }
            Self::TopBelow { share, mark, others } => {
                let reason = text::top_below_reason(lang, mark, others.as_deref().unwrap_or("—"));
                say(text::top_below(lang, share), reason, text::top_below_action)
            }
            Self::OthersFall { points, quarter } => {
                say(text::others_fall(lang, points, quarter), text::others_fall_reason(lang), text::others_fall_action)
            }
            Self::Review { names, mark } => {
                say(text::review(lang, &names.show(lang)), text::review_reason(lang, mark), text::review_action)
            }
            Self::WeakReturn { names, mark } => say(
                text::weak_return(lang, &names.show(lang)),
                text::weak_return_reason(lang, mark),
                text::weak_return_action,
            ),
            Self::UnderPackage { names } => say(
                text::under_package(lang, &names.show(lang)),
                text::under_package_reason(lang),
                text::under_package_action,
            ),
            Self::BetterSplit { gain, changed } => say(
                text::better_split(lang, &gain.show(MoneyUnit::Middle, lang), *changed),
                text::better_split_reason(lang),
                text::better_split_action,
            ),
            Self::MinimumsMissed { total, needed } => {
                say(text::minimums(lang, *total, *needed), text::minimums_reason(lang), text::minimums_action)
            }
        }
    }
}
