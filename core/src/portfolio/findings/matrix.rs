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

/// What the accounts come to, besides their numbers in the quadrants.
#[derive(Default)]
struct Met {
    invest: Money,
    win_over: Money,
    costly: usize,
    hours: u64,
    unsure: usize,
}

impl Met {
    fn of(standing: &Standing) -> Self {
        let (snapshot, mut met) = (&standing.snapshot, Self::default());
        for (row, (own, figures)) in standing.matrix.rows().iter().zip(snapshot.figures()).enumerate() {
            let Some(quadrant) = own.quadrant else { continue };
            met.unsure += usize::from(own.is_provisional);
            let bought = figures.purchases.unwrap_or_default();
            match quadrant {
                Quadrant::Invest => met.invest = met.invest.plus(bought),
                Quadrant::WinOver => met.win_over = met.win_over.plus(bought),
                Quadrant::Serve => {}
                Quadrant::Leave => {
                    let hours = hours(standing, row);
                    met.costly += usize::from(hours > 0);
                    met.hours += u64::from(hours);
                }
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
        let Met { invest, win_over, costly, hours: given, unsure } = Met::of(standing);
        let placed: usize = Quadrant::ALL.into_iter().map(|quadrant| matrix.count(quadrant)).sum();
        let best = || standing.scores.order().iter().map(|row| *row as usize);
        let named = |count: usize, keep: &dyn Fn(usize) -> bool| {
            Names::first_of(count, best().filter(|row| keep(*row)).map(|row| snapshot.name(row))).some()
        };
        let is_in = |row: usize, quadrant: Quadrant| matrix.row(row).quadrant == Some(quadrant);
        let in_quadrant = |quadrant: Quadrant| named(matrix.count(quadrant), &|row| is_in(row, quadrant));
        let is_costly = |row: usize| is_in(row, Quadrant::Leave) && hours(standing, row) > 0;
        let is_placed = |row: usize| matrix.row(row).quadrant.is_some();
        let is_unsure = |row: usize| is_placed(row) && matrix.row(row).is_provisional;
        let found = [
            in_quadrant(Quadrant::Invest).map(|names| Self::Invest { names, amount: invest }),
            in_quadrant(Quadrant::WinOver).map(|names| Self::WinOver { names, amount: win_over }),
            named(costly, &is_costly).map(|names| Self::EffortOnLeave { names, hours: given }),
            named(matrix.rows().len() - placed, &|row| !is_placed(row))
                .filter(|_| placed > 0)
                .map(|names| Self::Unplaced { names }),
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
