//! What the lifetime value tells (C9).

use super::super::{Lifetime, Names, NoLifetime, RenewalSource, Standing};
use super::{at, names, sentence};
use crate::method::PortfolioPack;
use crate::report::{Finding, Place, Sentence, Severity, Tool};
use crate::text::Lang;
use crate::text::portfolio::lifetime as text;
use crate::value::{Money, MoneyUnit, Rate};
use serde::Serialize;

/// A finding of the lifetime value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LifetimeFinding {
    /// Active accounts left out of the sum.
    LeftOut {
        /// The accounts.
        names: Names,
    },
    /// Accounts that cost more than they bring.
    Negative {
        /// The accounts.
        names: Names,
        /// Their values together.
        amount: Money,
    },
    /// Values without a cost to serve look better than they are.
    WithoutCost {
        /// The accounts.
        names: Names,
    },
    /// No renewal probability is entered: the baseline is used.
    BaselineRenewal {
        /// The baseline.
        rate: Rate,
    },
    /// What the target renewal rate would be worth.
    AtTarget {
        /// The target.
        target: Rate,
        /// The gain in the portfolio's value.
        gain: Money,
    },
}

impl LifetimeFinding {
    /// What the values tell.
    pub fn of(standing: &Standing, lifetime: &Lifetime, pack: &PortfolioPack) -> Vec<Self> {
        let rows = || lifetime.rows.iter().enumerate();
        let snapshot = &standing.snapshot;
        let left_out = rows().filter(|(_, row)| row.value.is_err_and(|why| why != NoLifetime::NotActive));
        let is_negative = |row: &super::super::LifetimeRow| row.value.is_ok_and(|value| value < Money::ZERO);
        let negative = || rows().filter(|(_, row)| is_negative(row));
        let costless = rows().filter(|(_, row)| row.value.is_ok() && row.without_cost);
        let computed = lifetime.rows.iter().any(|row| row.value.is_ok());
        let gain = Money(lifetime.at_target.0.saturating_sub(lifetime.total.0));
        let baseline = computed && lifetime.renewal_source == RenewalSource::Baseline;
        let found = [
            names(snapshot, negative().map(|(row, _)| row))
                .map(|names| Self::Negative { names, amount: negative().filter_map(|(_, row)| row.value.ok()).sum() }),
            names(snapshot, left_out.map(|(row, _)| row)).map(|names| Self::LeftOut { names }),
            (gain > Money::ZERO).then_some(Self::AtTarget { target: pack.lifetime.renewal_target, gain }),
            baseline.then_some(Self::BaselineRenewal { rate: pack.lifetime.renewal_baseline }),
            names(snapshot, costless.map(|(row, _)| row)).map(|names| Self::WithoutCost { names }),
        ];
        found.into_iter().flatten().collect()
    }
}

impl Finding for LifetimeFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::LeftOut { .. } => "lifetime.left_out",
            Self::Negative { .. } => "lifetime.negative",
            Self::WithoutCost { .. } => "lifetime.without_cost",
            Self::BaselineRenewal { .. } => "lifetime.baseline_renewal",
            Self::AtTarget { .. } => "lifetime.at_target",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::Negative { .. } => Severity::Warning,
            _ => Severity::Hint,
        }
    }

    fn place(&self) -> Place {
        match self {
            Self::LeftOut { .. } | Self::WithoutCost { .. } | Self::BaselineRenewal { .. } => at(Tool::C1),
            Self::Negative { .. } | Self::AtTarget { .. } => at(Tool::C9),
        }
    }

    fn say(&self, lang: Lang) -> Sentence {
        let money = |amount: &Money| amount.show(MoneyUnit::Middle, lang);
        let say = |text: String, reason: fn(Lang) -> String, action: fn(Lang) -> String| {
            sentence(text, reason(lang), action(lang))
        };
        match self {
            Self::LeftOut { names } => {
                say(text::left_out(lang, names.count, &names.show(lang)), text::left_out_reason, text::left_out_action)
            }
            Self::Negative { names, amount } => say(
                text::negative(lang, &names.show(lang), &money(amount)),
                text::negative_reason,
                text::negative_action,
            ),
            Self::WithoutCost { names } => say(
                text::without_cost(lang, names.count, &names.show(lang)),
                text::without_cost_reason,
                text::without_cost_action,
            ),
            Self::BaselineRenewal { rate } => {
                say(text::baseline(lang, &rate.show(1)), text::baseline_reason, text::baseline_action)
            }
            Self::AtTarget { target, gain } => say(
                text::at_target(lang, &target.show(1), &money(gain)),
                text::at_target_reason,
                text::at_target_action,
            ),
        }
    }
}
