//! What stock, visits and the weekly analysis tell (C7).

use super::super::{Names, Portfolio, Standing, Stock, Visits, sand_table, weekly};
use super::{at, names, sentence};
use crate::method::PortfolioPack;
use crate::report::{Finding, Place, Sentence, Severity, Tool};
use crate::text::Lang;
use crate::text::portfolio::stock as text;
use crate::value::{Money, MoneyUnit};
use serde::Serialize;

/// A finding of stock and visits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StockFinding {
    /// At least as many customers lost as won.
    CustomersShrink {
        /// Closed months looked at.
        months: u32,
        /// Customers won.
        won: u64,
        /// Customers lost.
        lost: u64,
    },
    /// At least as much revenue lost as won.
    RevenueShrinks {
        /// Closed months looked at.
        months: u32,
        /// Revenue won.
        won: Money,
        /// Revenue lost.
        lost: Money,
    },
    /// Accounts with fewer visits than their tier asks for.
    VisitsBehind {
        /// The accounts.
        names: Names,
        /// The quarter.
        quarter: String,
        /// Accounts that are asked for visits.
        asked: usize,
    },
    /// Visits were held, few with the intended result.
    FewResults {
        /// Held.
        done: u32,
        /// With the intended result.
        reached: u32,
        /// The quarter.
        quarter: String,
    },
    /// Rows of the sand table without a goal.
    WithoutGoal {
        /// How many.
        count: usize,
    },
    /// Top accounts nobody wrote about in the latest week.
    Silent {
        /// The accounts.
        names: Names,
    },
}

impl StockFinding {
    /// What the chapter tells for the quarter of `visits`.
    pub fn of(
        standing: &Standing,
        portfolio: &Portfolio,
        stock: &Stock,
        visits: Option<&Visits>,
        pack: &PortfolioPack,
    ) -> Vec<Self> {
        let mut found = Vec::new();
        for window in &stock.windows {
            let months = window.months;
            if window.customers_shrink() {
                found.push(Self::CustomersShrink { months, won: window.won, lost: window.lost });
            }
            if window.revenue_shrinks() {
                found.push(Self::RevenueShrinks { months, won: window.revenue_won, lost: window.revenue_lost });
            }
        }
        found.extend(visits.into_iter().flat_map(|visits| Self::of_visits(standing, visits)));
        let without_goal: usize = sand_table(portfolio).values().map(|month| month.without_goal).sum();
        found.extend((without_goal > 0).then_some(Self::WithoutGoal { count: without_goal }));
        let latest = weekly(standing, portfolio, pack).into_values().next_back();
        let silent = latest.and_then(|week| names(&standing.snapshot, week.silent));
        found.extend(silent.map(|names| Self::Silent { names }));
        found
    }

    fn of_visits(standing: &Standing, visits: &Visits) -> Vec<Self> {
        let quarter = visits.quarter.to_string();
        let all = visits.all();
        let behind = visits.accounts.iter().filter(|account| account.met == Some(false)).map(|account| account.row);
        let behind = names(&standing.snapshot, behind).filter(|_| all.planned > 0).map(|names| Self::VisitsBehind {
            names,
            quarter: quarter.clone(),
            asked: visits.compliance().1,
        });
        let few = (all.done > 0 && all.reached * 2 < all.done).then_some(Self::FewResults {
            done: all.done,
            reached: all.reached,
            quarter,
        });
        behind.into_iter().chain(few).collect()
    }
}

impl Finding for StockFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::CustomersShrink { .. } => "stock.customers_shrink",
            Self::RevenueShrinks { .. } => "stock.revenue_shrinks",
            Self::VisitsBehind { .. } => "stock.visits_behind",
            Self::FewResults { .. } => "stock.few_results",
            Self::WithoutGoal { .. } => "stock.without_goal",
            Self::Silent { .. } => "stock.silent",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::WithoutGoal { .. } | Self::Silent { .. } => Severity::Hint,
            _ => Severity::Warning,
        }
    }

    fn place(&self) -> Place {
        at(Tool::C7)
    }

    fn say(&self, lang: Lang) -> Sentence {
        let money = |amount: &Money| amount.show(MoneyUnit::Middle, lang);
        let say = |text: String, reason: fn(Lang) -> String, action: fn(Lang) -> String| {
            sentence(text, reason(lang), action(lang))
        };
        match self {
            Self::CustomersShrink { months, won, lost } => {
                say(text::customers_shrink(lang, *months, *won, *lost), text::shrink_reason, text::shrink_action)
            }
            Self::RevenueShrinks { months, won, lost } => {
                let text = text::revenue_shrinks(lang, *months, &money(won), &money(lost));
                say(text, text::shrink_reason, text::shrink_action)
            }
            Self::VisitsBehind { names, quarter, asked } => say(
                text::behind(lang, quarter, names.count, *asked, &names.show(lang)),
                text::behind_reason,
                text::behind_action,
            ),
            Self::FewResults { done, reached, quarter } => say(
                text::few_results(lang, quarter, *done, *reached),
                text::few_results_reason,
                text::few_results_action,
            ),
            Self::WithoutGoal { count } => {
                say(text::without_goal(lang, *count), text::without_goal_reason, text::without_goal_action)
            }
            Self::Silent { names } => {
                say(text::silent(lang, &names.show(lang)), text::silent_reason, text::silent_action)
            }
        }
    }
}
