//! What the value–willingness matrix tells (C5).

use super::super::{Names, Standing};
use super::{add, at, sentence};
use crate::method::portfolio::Quadrant;
use crate::report::{Finding, Place, Sentence, Severity, Tool};
use crate::text::Lang;
use crate::text::portfolio::matrix as text;
use crate::value::{Money, MoneyUnit};
use serde::Serialize;

/// A finding of the matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MatrixFinding {
    /// Accounts to invest in together.
    Invest {
        /// The accounts, highest value first.
        names: Names,
        /// Their yearly purchases.
        amount: Money,
    },
    /// Valuable accounts that are not willing yet.
    WinOver {
        /// The accounts, highest value first.
        names: Names,
        /// Their yearly purchases.
        amount: Money,
    },
    /// Accounts low on both axes that still get our effort.
    EffortOnLeave {
        /// The accounts.
        names: Names,
        /// Hours a quarter.
        hours: u64,
    },
    /// Accounts without a place.
    Unplaced {
        /// The accounts.
        names: Names,
    },
    /// Places that rest on provisional indexes.
    Provisional {
        /// The accounts.
        names: Names,
    },
}

/// What is met while all accounts are looked at once, best first.
#[derive(Default)]
struct Met {
    invest: (Names, Money),
    win_over: (Names, Money),
    costly: (Names, u64),
    unplaced: Names,
    unsure: Names,
    placed: usize,
}

impl Met {
    fn of(standing: &Standing) -> Self {
        let (snapshot, mut met) = (&standing.snapshot, Self::default());
        for row in standing.scores.order().iter().map(|row| *row as usize) {
            let (own, name) = (standing.matrix.row(row), || snapshot.name(row));
            let bought = || snapshot.figures().get(row).and_then(|figures| figures.purchases).unwrap_or_default();
            let hours = || snapshot.facts().effort.get(row).and_then(|facts| facts.hours).unwrap_or(0);
            let Some(quadrant) = own.quadrant else {
                met.unplaced.push(name);
                continue;
            };
            met.placed += 1;
            if own.is_provisional {
                met.unsure.push(name);
            }
            match quadrant {
                Quadrant::Invest => add(&mut met.invest, name, |sum| sum.plus(bought())),
                Quadrant::WinOver => add(&mut met.win_over, name, |sum| sum.plus(bought())),
                Quadrant::Leave if hours() > 0 => add(&mut met.costly, name, |sum| sum + u64::from(hours())),
                _ => {}
            }
        }
        met
    }
}

impl MatrixFinding {
    /// What the matrix tells.
    pub fn of(standing: &Standing) -> Vec<Self> {
        let Met { invest, win_over, costly, unplaced, unsure, placed } = Met::of(standing);
        let found = [
            invest.0.some().map(|names| Self::Invest { names, amount: invest.1 }),
            win_over.0.some().map(|names| Self::WinOver { names, amount: win_over.1 }),
            costly.0.some().map(|names| Self::EffortOnLeave { names, hours: costly.1 }),
            unplaced.some().filter(|_| placed > 0).map(|names| Self::Unplaced { names }),
            unsure.some().map(|names| Self::Provisional { names }),
        ];
        found.into_iter().flatten().collect()
    }
}

impl Finding for MatrixFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Invest { .. } => "matrix.invest",
            Self::WinOver { .. } => "matrix.win_over",
            Self::EffortOnLeave { .. } => "matrix.effort_on_leave",
            Self::Unplaced { .. } => "matrix.unplaced",
            Self::Provisional { .. } => "matrix.provisional",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::WinOver { .. } | Self::EffortOnLeave { .. } => Severity::Warning,
            _ => Severity::Hint,
        }
    }

    fn place(&self) -> Place {
        match self {
            Self::Unplaced { .. } | Self::Provisional { .. } => at(Tool::C2),
            _ => at(Tool::C5),
        }
    }

    fn say(&self, lang: Lang) -> Sentence {
        let money = |amount: &Money| amount.show(MoneyUnit::Middle, lang);
        let say = |text: String, reason: fn(Lang) -> String, action: fn(Lang) -> String| {
            sentence(text, reason(lang), action(lang))
        };
        match self {
            Self::Invest { names, amount } => say(
                text::invest(lang, names.count, &names.show(lang), &money(amount)),
                text::invest_reason,
                text::invest_action,
            ),
            Self::WinOver { names, amount } => say(
                text::win_over(lang, names.count, &names.show(lang), &money(amount)),
                text::win_over_reason,
                text::win_over_action,
            ),
            Self::EffortOnLeave { names, hours } => say(
                text::effort_on_leave(lang, names.count, &names.show(lang), *hours),
                text::effort_on_leave_reason,
                text::effort_on_leave_action,
            ),
            Self::Unplaced { names } => {
                say(text::unplaced(lang, names.count, &names.show(lang)), text::unplaced_reason, text::unplaced_action)
            }
            Self::Provisional { names } => say(
                text::provisional(lang, names.count, &names.show(lang)),
                text::provisional_reason,
                text::provisional_action,
            ),
        }
    }
}
