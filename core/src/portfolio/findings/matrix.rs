//! What the value–willingness matrix tells (C5).

use super::super::{Names, Standing};
use super::{at, names, sentence};
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

impl MatrixFinding {
    /// What the matrix tells.
    pub fn of(standing: &Standing) -> Vec<Self> {
        let (snapshot, matrix) = (&standing.snapshot, &standing.matrix);
        let by_score = || standing.scores.order().iter().map(|row| *row as usize);
        let of = |quadrant: Quadrant| by_score().filter(move |row| matrix.row(*row).quadrant == Some(quadrant));
        let bought = |quadrant: Quadrant| -> Money {
            of(quadrant).filter_map(|row| snapshot.figures().get(row)?.purchases).sum()
        };
        let hours = |row: usize| snapshot.account(row).and_then(|account| account.effort_hours).unwrap_or(0);
        let costly = || of(Quadrant::Leave).filter(|row| hours(*row) > 0);
        let placed = matrix.rows().iter().filter(|row| row.quadrant.is_some()).count();
        let unplaced = by_score().filter(|row| matrix.row(*row).quadrant.is_none());
        let unsure = by_score().filter(|row| matrix.row(*row).quadrant.is_some() && matrix.row(*row).is_provisional);
        let found = [
            names(snapshot, of(Quadrant::Invest)).map(|names| Self::Invest { names, amount: bought(Quadrant::Invest) }),
            names(snapshot, of(Quadrant::WinOver))
                .map(|names| Self::WinOver { names, amount: bought(Quadrant::WinOver) }),
            names(snapshot, costly())
                .map(|names| Self::EffortOnLeave { names, hours: costly().map(|row| u64::from(hours(row))).sum() }),
            names(snapshot, unplaced).filter(|_| placed > 0).map(|names| Self::Unplaced { names }),
            names(snapshot, unsure).map(|names| Self::Provisional { names }),
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
