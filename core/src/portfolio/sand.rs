//! C7: the customer sand table 客户沙盘 by month, and the weekly analysis [S0]. Lists with their counts; it plans nothing.

use super::effort::{group, is_tier_of};
use super::{Portfolio, Standing, Status};
use crate::method::PortfolioPack;
use crate::value::{Date, Id, Month};
use std::collections::BTreeMap;

/// A month of the customer sand table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SandMonth {
    /// Its rows in the user's order.
    pub rows: Vec<Id>,
    /// Rows done.
    pub done: usize,
    /// Rows done with the intended result: the headline.
    pub reached: usize,
    /// Rows for prospects: new customers.
    pub new: usize,
    /// Rows for active accounts.
    pub existing: usize,
    /// Rows without a goal: nobody can say later whether it was reached.
    pub without_goal: usize,
}

/// The customer sand table by month; rows without a month stand under `None`.
pub fn sand_table(portfolio: &Portfolio) -> BTreeMap<Option<Month>, SandMonth> {
    let mut months: BTreeMap<Option<Month>, SandMonth> = BTreeMap::new();
    for (id, row) in portfolio.sand.ordered() {
        let status = row.account.and_then(|account| portfolio.accounts.get(account)).map(|account| account.status);
        let month = months.entry(row.month).or_default();
        month.rows.push(id);
        month.done += usize::from(row.done);
        month.reached += usize::from(row.done && row.result_reached);
        month.new += usize::from(status == Some(Status::Prospect));
        month.existing += usize::from(status == Some(Status::Active));
        month.without_goal += usize::from(row.goal.trim().is_empty());
    }
    months
}

/// The notes of a week, and the top accounts nobody wrote about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// Its notes in the user's order.
    pub notes: Vec<Id>,
    /// Notes with an opportunity.
    pub opportunities: usize,
    /// Notes with a threat.
    pub threats: usize,
    /// Notes with a threat or an opportunity and no next step.
    pub without_next: usize,
    /// Rows of accounts in the top tiers without a note.
    pub silent: Vec<usize>,
}

/// The weekly analysis by the Monday of the week; notes without a day are left out.
pub fn weekly(standing: &Standing, portfolio: &Portfolio, pack: &PortfolioPack) -> BTreeMap<Date, Week> {
    let mut weeks: BTreeMap<Date, Week> = BTreeMap::new();
    let mut spoken: BTreeMap<Date, Vec<Id>> = BTreeMap::new();
    let filled = |text: &str| !text.trim().is_empty();
    for (id, note) in portfolio.weekly.ordered() {
        let Some(monday) = note.week.map(Date::monday) else { continue };
        let week = weeks.entry(monday).or_default();
        let says = filled(&note.opportunity) || filled(&note.threat);
        week.notes.push(id);
        week.opportunities += usize::from(filled(&note.opportunity));
        week.threats += usize::from(filled(&note.threat));
        week.without_next += usize::from(says && !filled(&note.next));
        spoken.entry(monday).or_default().extend(note.account);
    }
    let is_top = |row: &usize| is_tier_of(group(standing, *row), &pack.effort.top_tiers, pack);
    let top: Vec<usize> = standing.snapshot.active_rows().filter(is_top).collect();
    for (monday, week) in &mut weeks {
        let named = spoken.get(monday);
        let is_silent =
            |row: &usize| standing.snapshot.id(*row).is_none_or(|id| named.is_none_or(|named| !named.contains(&id)));
        week.silent = top.iter().copied().filter(is_silent).collect();
    }
    weeks
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::method::Pack;
    use crate::portfolio::{Account, SandRow, TierOverride, WeeklyNote};

    fn book() -> Portfolio {
        let top = TierOverride { tier: "core".into(), reason: "test".into(), on: None };
        let mut portfolio = Portfolio::default();
        let key = Account { name: "key".into(), tier_override: Some(top), ..Account::default() };
        portfolio.accounts.insert(Id::from_number(1), key);
        let new = Account { status: Status::Prospect, ..Account::default() };
        portfolio.accounts.insert(Id::from_number(2), new);
        portfolio
    }

    #[test]
    fn a_month_counts_plan_done_and_result_and_who_is_new() {
        let mut portfolio = book();
        let row = |account: u128, goal: &str, done, result_reached| SandRow {
            month: "2026-11".parse().ok(),
            account: Some(Id::from_number(account)),
            goal: goal.into(),
            done,
            result_reached,
            ..SandRow::default()
        };
        let rows = [row(1, "a", true, true), row(1, "b", true, false), row(2, "", false, true)];
        portfolio.sand = rows.into_iter().zip(10..).map(|(row, id)| (Id::from_number(id), row)).collect();
        let months = sand_table(&portfolio);
        let month = &months[&"2026-11".parse().ok()];
        assert_eq!((month.rows.len(), month.done, month.reached), (3, 2, 1));
        assert_eq!((month.existing, month.new, month.without_goal), (2, 1, 1));
    }

    #[test]
    fn a_week_names_top_accounts_nobody_wrote_about() {
        let mut portfolio = book();
        let note = |account: u128, day: u32, next: &str| WeeklyNote {
            week: Date::new(2026, 11, day),
            account: Some(Id::from_number(account)),
            threat: "rival".into(),
            next: next.into(),
            ..WeeklyNote::default()
        };
        let notes = [note(1, 16, "call"), note(2, 22, ""), note(2, 23, "x")];
        portfolio.weekly = notes.into_iter().zip(10..).map(|(note, id)| (Id::from_number(id), note)).collect();
        let pack = Pack::builtin().unwrap().portfolio;
        let weeks = weekly(&Standing::of(&portfolio, &pack, None, 1, None), &portfolio, &pack);
        let first = &weeks[&Date::new(2026, 11, 16).unwrap()];
        assert_eq!((first.notes.len(), first.threats, first.without_next, first.silent.len()), (2, 2, 1, 0));
        assert_eq!(weeks[&Date::new(2026, 11, 23).unwrap()].silent, [0]);
    }
}
