//! C7: stock and increment by month 存量与增量 [S0]. The months are typed; what the accounts' own dates say stands
//! beside them and enters no flag.

use super::{MonthlyStock, Portfolio, Snapshot};
use crate::method::PortfolioPack;
use crate::value::{Date, Money, Month};
use std::collections::BTreeMap;

/// Customers won and lost in a month by the dates on the accounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CountedMonth {
    /// Accounts won on a day of the month.
    pub won: u32,
    /// Accounts lost on a day of the month.
    pub lost: u32,
    /// Yearly purchases of those won.
    pub revenue_won: Money,
    /// Yearly purchases of those lost.
    pub revenue_lost: Money,
}

/// A month with its start and end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StockMonth {
    /// What was typed.
    pub typed: MonthlyStock,
    /// Customers at the start: typed, else the end of the month before.
    pub start: Option<i64>,
    /// start + won − lost.
    pub end: Option<i64>,
    /// Yearly revenue at the start.
    pub revenue_start: Option<Money>,
    /// start + won − lost.
    pub revenue_end: Option<Money>,
    /// Whether the whole month lies on or before the as-of date.
    pub is_closed: bool,
    /// What the accounts' dates say.
    pub counted: CountedMonth,
}

/// Sums over the last closed months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockWindow {
    /// How many closed months back.
    pub months: u32,
    /// Months with customers won and lost.
    pub judged: u32,
    /// Customers won.
    pub won: u64,
    /// Customers lost.
    pub lost: u64,
    /// Months with revenue won and lost.
    pub revenue_judged: u32,
    /// Revenue won.
    pub revenue_won: Money,
    /// Revenue lost.
    pub revenue_lost: Money,
}

impl StockWindow {
    /// lost > 0 and lost ≥ won; 0 against 0 is not flagged.
    pub fn customers_shrink(&self) -> bool {
        self.lost > 0 && self.lost >= self.won
    }

    /// The same for revenue.
    pub fn revenue_shrinks(&self) -> bool {
        self.revenue_lost > Money::ZERO && self.revenue_lost >= self.revenue_won
    }
}

/// Stock and increment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stock {
    /// Every month that is typed, from the first.
    pub months: BTreeMap<Month, StockMonth>,
    /// The windows of the pack, judged on the months there are.
    pub windows: Vec<StockWindow>,
}

impl Stock {
    /// Of the typed months.
    pub fn of(snapshot: &Snapshot, portfolio: &Portfolio, pack: &PortfolioPack) -> Self {
        let counted = counted(snapshot, &portfolio.stock);
        let mut months: BTreeMap<Month, StockMonth> = BTreeMap::new();
        for (month, typed) in &portfolio.stock {
            let before = months.get(&month.plus(-1));
            let start = typed.start.map(i64::from).or(before.and_then(|before| before.end));
            let revenue_start = typed.revenue_start.or(before.and_then(|before| before.revenue_end));
            let change = typed.won.zip(typed.lost).map(|(won, lost)| i64::from(won) - i64::from(lost));
            let revenue = typed.revenue_won.zip(typed.revenue_lost).map(|(won, lost)| won.0.saturating_sub(lost.0));
            let made = StockMonth {
                typed: typed.clone(),
                start,
                end: start.zip(change).map(|(start, change)| start + change),
                revenue_start,
                revenue_end: revenue_start.zip(revenue).map(|(start, change)| start.plus(Money(change))),
                is_closed: snapshot.as_of().is_some_and(|as_of| month.is_closed(as_of)),
                counted: counted.get(month).copied().unwrap_or_default(),
            };
            months.insert(*month, made);
        }
        let windows =
            snapshot.as_of().map(|as_of| pack.visits.flag_months.iter().map(|n| window(&months, *n, as_of)).collect());
        Self { months, windows: windows.unwrap_or_default() }
    }
}

/// Of the months that are typed.
fn counted(snapshot: &Snapshot, typed: &BTreeMap<Month, MonthlyStock>) -> BTreeMap<Month, CountedMonth> {
    let (Some((first, _)), Some((last, _))) = (typed.first_key_value(), typed.last_key_value()) else {
        return BTreeMap::new();
    };
    let mut months = vec![CountedMonth::default(); (first.months_to(*last) + 1) as usize];
    let place = |day: Option<Date>| usize::try_from(first.months_to(day?.calendar_month())).ok();
    for (facts, figures) in snapshot.facts().listed.iter().zip(snapshot.figures()) {
        let bought = figures.purchases.unwrap_or_default();
        if let Some(month) = place(facts.won_on).and_then(|place| months.get_mut(place)) {
            month.won += 1;
            month.revenue_won = month.revenue_won.plus(bought);
        }
        if let Some(month) = place(facts.lost_on).and_then(|place| months.get_mut(place)) {
            month.lost += 1;
            month.revenue_lost = month.revenue_lost.plus(bought);
        }
    }
    (0..).map(|n| first.plus(n)).zip(months).collect()
}

fn window(months: &BTreeMap<Month, StockMonth>, n: u32, as_of: Date) -> StockWindow {
    let running = as_of.calendar_month();
    let last = if running.is_closed(as_of) { running } else { running.plus(-1) };
    let first = last.plus(1 - i32::try_from(n).unwrap_or(1));
    let typed = || months.range(first..=last).map(|(_, month)| &month.typed);
    let customers: Vec<(u32, u32)> = typed().filter_map(|month| month.won.zip(month.lost)).collect();
    let revenue: Vec<(Money, Money)> = typed().filter_map(|month| month.revenue_won.zip(month.revenue_lost)).collect();
    StockWindow {
        months: n,
        judged: customers.len() as u32,
        won: customers.iter().map(|(won, _)| u64::from(*won)).sum(),
        lost: customers.iter().map(|(_, lost)| u64::from(*lost)).sum(),
        revenue_judged: revenue.len() as u32,
        revenue_won: revenue.iter().map(|(won, _)| *won).sum(),
        revenue_lost: revenue.iter().map(|(_, lost)| *lost).sum(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests {
    use super::*;
    use crate::method::Pack;
    use crate::portfolio::Account;
    use crate::value::Id;

    fn stock(months: &[(&str, Option<u32>, Option<u32>)]) -> Stock {
        let typed = |(month, won, lost): &(&str, Option<u32>, Option<u32>)| {
            let revenue = |n: Option<u32>| n.map(|n| Money::major(i64::from(n)));
            let typed = MonthlyStock { won: *won, lost: *lost, ..MonthlyStock::default() };
            let typed = MonthlyStock { revenue_won: revenue(*lost), revenue_lost: revenue(*won), ..typed };
            (month.parse().unwrap(), typed)
        };
        let mut portfolio = Portfolio { stock: months.iter().map(typed).collect(), ..Portfolio::default() };
        portfolio.stock.entry("2026-01".parse().unwrap()).and_modify(|month| month.start = Some(100));
        let lost = Account { lost_on: Date::new(2026, 8, 31), ..Account::default() };
        portfolio.accounts.insert(Id::from_number(1), lost);
        let pack = Pack::builtin().unwrap().portfolio;
        let snapshot = Snapshot::of(&portfolio, &pack, Date::new(2026, 9, 30), 1, None);
        Stock::of(&snapshot, &portfolio, &pack)
    }

    #[test]
    fn a_month_starts_with_what_the_month_before_ended_with() {
        let stock =
            stock(&[("2026-01", Some(5), Some(2)), ("2026-02", Some(1), Some(4)), ("2026-04", Some(1), Some(0))]);
        let ends: Vec<_> = stock.months.values().map(|month| (month.start, month.end)).collect();
        assert_eq!(ends, [(Some(100), Some(103)), (Some(103), Some(100)), (None, None)]);
    }

    #[test]
    fn shrinking_is_flagged_over_three_and_twelve_closed_months_on_the_months_there_are() {
        let stock = stock(&[
            ("2025-09", Some(0), Some(50)),
            ("2025-10", Some(9), Some(1)),
            ("2026-07", Some(1), Some(2)),
            ("2026-08", Some(0), Some(0)),
            ("2026-09", Some(2), None),
            ("2026-10", Some(0), Some(90)),
        ]);
        let [three, twelve] = stock.windows.as_slice() else { panic!() };
        assert_eq!((three.judged, three.won, three.lost, three.customers_shrink()), (2, 1, 2, true));
        assert_eq!((twelve.judged, twelve.won, twelve.lost, twelve.customers_shrink()), (3, 10, 3, false));
        // Revenue was typed the other way round.
        assert_eq!((three.revenue_shrinks(), twelve.revenue_shrinks()), (false, true));
        assert!(stock.months[&"2026-09".parse().unwrap()].is_closed);
        assert!(!stock.months[&"2026-10".parse().unwrap()].is_closed);
    }

    #[test]
    fn nothing_against_nothing_is_not_flagged_and_equal_numbers_are() {
        let quiet = stock(&[("2026-08", Some(0), Some(0))]);
        assert!(quiet.windows.iter().all(|window| !window.customers_shrink() && !window.revenue_shrinks()));
        assert!(stock(&[("2026-08", Some(3), Some(3))]).windows.iter().all(StockWindow::customers_shrink));
        assert_eq!(stock(&[("2026-08", Some(3), Some(3))]).months.values().next().unwrap().counted.lost, 1);
    }
}
