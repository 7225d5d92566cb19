//! What the value–willingness matrix tells (C5).

use super::super::{Names, Standing};
use super::{at, sentence};
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

/// How many accounts of each kind there are, and what they come to.
#[derive(Default)]
struct Met {
    invest: (usize, Money),
    win_over: (usize, Money),
    costly: (usize, u64),
    unplaced: usize,
    unsure: usize,
    placed: usize,
}

impl Met {
    fn of(standing: &Standing) -> Self {
        let (snapshot, mut met) = (&standing.snapshot, Self::default());
        for (row, (own, figures)) in standing.matrix.rows().iter().zip(snapshot.figures()).enumerate() {
            let Some(quadrant) = own.quadrant else {
                met.unplaced += 1;
                continue;
            };
            met.placed += 1;
            met.unsure += usize::from(own.is_provisional);
            let bought = figures.purchases.unwrap_or_default();
            let hours = || hours(standing, row);
            match quadrant {
                Quadrant::Invest => met.invest = (met.invest.0 + 1, met.invest.1.plus(bought)),
                Quadrant::WinOver => met.win_over = (met.win_over.0 + 1, met.win_over.1.plus(bought)),
                Quadrant::Leave if hours() > 0 => met.costly = (met.costly.0 + 1, met.costly.1 + u64::from(hours())),
                _ => {}
            }
        }
        met
    }
}

fn hours(standing: &Standing, row: usize) -> u32 {
    standing.snapshot.facts().effort.get(row).and_then(|facts| facts.hours).unwrap_or(0)
}

impl MatrixFinding {
    /// What the matrix tells.
    pub fn of(standing: &Standing) -> Vec<Self> {
        let (matrix, snapshot) = (&standing.matrix, &standing.snapshot);
        let Met { invest, win_over, costly, unplaced, unsure, placed } = Met::of(standing);
        let best = || standing.scores.order().iter().map(|row| *row as usize);
        let named = |count: usize, keep: &dyn Fn(usize) -> bool| {
            Names::first_of(count, best().filter(|row| keep(*row)).map(|row| snapshot.name(row))).some()
        };
        let is_in = |row: usize, quadrant: Quadrant| matrix.row(row).quadrant == Some(quadrant);
        let is_costly = |row: usize| is_in(row, Quadrant::Leave) && hours(standing, row) > 0;
        let is_placed = |row: usize| matrix.row(row).quadrant.is_some();
        let is_unsure = |row: usize| is_placed(row) && matrix.row(row).is_provisional;
        let found = [
            named(invest.0, &|row| is_in(row, Quadrant::Invest)).map(|names| Self::Invest { names, amount: invest.1 }),
            named(win_over.0, &|row| is_in(row, Quadrant::WinOver))
                .map(|names| Self::WinOver { names, amount: win_over.1 }),
            named(costly.0, &is_costly).map(|names| Self::EffortOnLeave { names, hours: costly.1 }),
            named(unplaced, &|row| !is_placed(row)).filter(|_| placed > 0).map(|names| Self::Unplaced { names }),
            named(unsure, &is_unsure).map(|names| Self::Provisional { names }),
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
