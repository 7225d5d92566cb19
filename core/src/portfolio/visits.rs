//! C7: visits — how many a tier asks for, what was planned, done and reached, and a plan for the year [S0 S1 S2].
//! The headline is results; the number of visits is the means and never the measure.

use super::facts::{Quarters, Visit};
use super::{Portfolio, Standing, Status};
use crate::method::PortfolioPack;
use crate::value::{Date, Exact, Id, Month, Quarter, Rate};
use std::collections::BTreeMap;

/// Visits asked for over a span of whole quarters: 3 over 1, 1 over 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitRate {
    /// Visits in the span.
    pub visits: u32,
    /// The span: 1, 2 or 4 quarters.
    pub quarters: u8,
}

impl VisitRate {
    /// Visits a quarter as the pack gives them: ½ is one in two quarters.
    pub fn of(per_quarter: Rate) -> Option<Self> {
        let (visits, quarters) = (u32::try_from(per_quarter.num()).ok()?, u8::try_from(per_quarter.den()).ok()?);
        Some(Self { visits, quarters })
    }

    /// A month's part: a third of a quarter's.
    pub fn per_month(self) -> Exact {
        Exact::new(self.visits.into(), i128::from(self.quarters) * 3)
    }
}

/// What a tier asks for; with the switch *for all key accounts* the higher tiers ask for the same [conflict].
pub fn visit_rate(tier: Option<u8>, for_all: bool, pack: &PortfolioPack) -> Option<VisitRate> {
    let tier = pack.tiers.tiers.get(usize::from(tier?))?;
    VisitRate::of(if for_all { tier.visits_for_all } else { tier.visits_per_quarter })
}

/// The first and last quarter of the span of `quarters` that holds `quarter`: half-years and years of the calendar.
pub fn span(quarter: Quarter, quarters: u8) -> (Quarter, Quarter) {
    let length = quarters.max(1);
    let first = Quarter { year: quarter.year, quarter: (quarter.quarter - 1) / length * length + 1 };
    (first, first.plus(i32::from(length) - 1))
}

/// Planned, done, done with the intended result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VisitCounts {
    /// Visits with a day in the period.
    pub planned: u32,
    /// Held.
    pub done: u32,
    /// Held with the intended result: the headline.
    pub reached: u32,
}

impl VisitCounts {
    /// Of the visits in some quarters.
    fn of(visits: &[Visit], quarters: Quarters) -> Self {
        let within = visits.iter().filter(|visit| visit.is_in(quarters));
        within.fold(Self::default(), |sums, visit| Self {
            planned: sums.planned + 1,
            done: sums.done + u32::from(visit.done),
            reached: sums.reached + u32::from(visit.reached),
        })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            planned: self.planned + other.planned,
            done: self.done + other.done,
            reached: self.reached + other.reached,
        }
    }
}

/// One active account against what its tier asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountVisits {
    /// Its row.
    pub row: usize,
    /// What is asked for; `None` without a tier.
    pub rate: Option<VisitRate>,
    /// Counts in the span that holds the quarter.
    pub counts: VisitCounts,
    /// Whether enough visits were held; `None` without a tier.
    pub met: Option<bool>,
}

impl AccountVisits {
    /// Of one row, in the span that holds the quarter.
    pub fn of(standing: &Standing, portfolio: &Portfolio, pack: &PortfolioPack, quarter: Quarter, row: usize) -> Self {
        let rate = visit_rate(standing.rfm.row(row).tier, portfolio.visits_for_all, pack);
        let visits = standing.snapshot.facts().visits.get(row);
        let Asked { rate, span } = Asked::of(rate, quarter);
        Self::met(rate, VisitCounts::of(visits, span), row)
    }

    fn met(rate: Option<VisitRate>, counts: VisitCounts, row: usize) -> Self {
        Self { row, rate, counts, met: rate.map(|rate| counts.done >= rate.visits) }
    }
}

/// What is asked for, and the span that holds a quarter.
#[derive(Clone, Copy)]
struct Asked {
    rate: Option<VisitRate>,
    span: Quarters,
}

impl Asked {
    fn of(rate: Option<VisitRate>, quarter: Quarter) -> Self {
        Self { rate, span: span(quarter, rate.map_or(1, |rate| rate.quarters)).into() }
    }
}

/// Different customers a seller visited in a month, against the floor [S0].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SellerMonth {
    /// The seller: the accounts' owner.
    pub seller: String,
    /// The month.
    pub month: Month,
    /// Different customers visited.
    pub customers: u32,
    /// The floor; reaching it is no result.
    pub floor: u32,
}

/// Visits of a quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visits {
    /// The quarter.
    pub quarter: Quarter,
    /// By active account.
    pub accounts: Vec<AccountVisits>,
    /// Counts of the quarter over active accounts.
    pub existing: VisitCounts,
    /// Counts of the quarter over prospects: new customers.
    pub new: VisitCounts,
    /// Sellers by month of the quarter.
    pub sellers: Vec<SellerMonth>,
}

impl Visits {
    /// Of one calendar quarter.
    pub fn of(standing: &Standing, portfolio: &Portfolio, pack: &PortfolioPack, quarter: Quarter) -> Self {
        let asked = |tier: Option<u8>| Asked::of(visit_rate(tier, portfolio.visits_for_all, pack), quarter);
        let by_tier: Vec<Asked> = (0..pack.tiers.tiers.len()).map(|tier| asked(Some(tier as u8))).collect();
        let none = asked(None);
        let snapshot = &standing.snapshot;
        let mut accounts = Vec::with_capacity(standing.rfm.order().len());
        let (mut existing, mut new) = (VisitCounts::default(), VisitCounts::default());
        let mut sellers = Sellers::of(quarter);
        let rows = snapshot.facts().visits.iter().zip(snapshot.facts().owner.iter()).zip(snapshot.figures());
        for (row, ((visits, owner), figures)) in rows.enumerate() {
            let counts = VisitCounts::of(visits, none.span);
            if counts.done > 0 {
                sellers.add(owner, visits);
            }
            match figures.status {
                Status::Lost => {}
                Status::Prospect => new = new.plus(counts),
                Status::Active => {
                    let tier = standing.rfm.row(row).tier;
                    let asked = *tier.and_then(|tier| by_tier.get(usize::from(tier))).unwrap_or(&none);
                    let within = if asked.span == none.span { counts } else { VisitCounts::of(visits, asked.span) };
                    existing = existing.plus(counts);
                    accounts.push(AccountVisits::met(asked.rate, within, row));
                }
            }
        }
        Self { quarter, accounts, existing, new, sellers: sellers.told(pack) }
    }

    /// Counts over new and existing customers.
    pub fn all(&self) -> VisitCounts {
        self.existing.plus(self.new)
    }

    /// Accounts that are asked for visits, and how many of them got enough.
    pub fn compliance(&self) -> (usize, usize) {
        let asked = || self.accounts.iter().filter(|account| account.rate.is_some_and(|rate| rate.visits > 0));
        (asked().filter(|account| account.met == Some(true)).count(), asked().count())
    }
}

/// Customers that each owner visited in each month of a quarter. Rows of one owner mostly share the text, so that it is
/// looked at once, not for every row.
struct Sellers<'a> {
    quarter: Quarter,
    shared: BTreeMap<*const u8, (&'a str, [u32; 3])>,
}

impl<'a> Sellers<'a> {
    fn of(quarter: Quarter) -> Self {
        Self { quarter, shared: BTreeMap::new() }
    }

    /// One customer more that was visited in the quarter.
    fn add(&mut self, owner: &'a str, visits: &[Visit]) {
        let quarter = (self.quarter, self.quarter).into();
        let held = visits.iter().filter(|visit| visit.done && visit.is_in(quarter));
        let months = held.fold([false; 3], |months, visit| visited(months, visit.on));
        if !owner.is_empty() {
            let (_, counts) = self.shared.entry(owner.as_ptr()).or_insert((owner, [0; 3]));
            counts.iter_mut().zip(months).for_each(|(count, visited)| *count += u32::from(visited));
        }
    }

    fn told(self, pack: &PortfolioPack) -> Vec<SellerMonth> {
        let mut customers: BTreeMap<(&str, u8), u32> = BTreeMap::new();
        for (seller, counts) in self.shared.into_values() {
            for (place, count) in (0..3).zip(counts).filter(|(_, count)| *count > 0) {
                *customers.entry((seller, place)).or_default() += count;
            }
        }
        let (Quarter { year, quarter }, floor) = (self.quarter, pack.visits.customers_per_seller);
        let told = |((seller, place), customers): ((&str, u8), u32)| SellerMonth {
            seller: seller.to_owned(),
            month: Month { year, month: quarter * 3 - 2 + place },
            customers,
            floor,
        };
        customers.into_iter().map(told).collect()
    }
}

/// The months of a quarter with a visit, with one more.
fn visited(mut months: [bool; 3], on: Date) -> [bool; 3] {
    let [first, second, third] = &mut months;
    match on.month() % 3 {
        1 => *first = true,
        2 => *second = true,
        _ => *third = true,
    }
    months
}

/// Days for the visits that the tiers ask for in a calendar year and that are neither held nor planned: spread evenly
/// over what is left of each span after the as-of date, on weekdays, staggered by name so that they do not all fall on
/// one day [S2, spacing ours]. They become part of the book only when accepted.
pub fn plan_visits(standing: &Standing, portfolio: &Portfolio, pack: &PortfolioPack, year: i32) -> Vec<(Id, Date)> {
    let snapshot = &standing.snapshot;
    let mut plan = Vec::new();
    for row in snapshot.active_rows() {
        let rate = visit_rate(standing.rfm.row(row).tier, portfolio.visits_for_all, pack);
        let (Some(rate), Some(id)) = (rate, snapshot.id(row)) else { continue };
        let visits = snapshot.facts().visits.get(row);
        let stagger = snapshot.name_ranks().get(row).copied().unwrap_or(0);
        let mut first = Quarter { year, quarter: 1 };
        while first.year == year {
            let last = first.plus(i32::from(rate.quarters) - 1);
            let within = visits.iter().filter(|visit| visit.is_in((first, last).into()));
            let there = within.filter(|visit| counts(visit, snapshot.as_of()));
            let wanted = u64::from(rate.visits).saturating_sub(there.count() as u64);
            plan.extend(days(first, last, wanted, snapshot.as_of(), stagger).into_iter().map(|day| (id, day)));
            first = last.plus(1);
        }
    }
    plan
}

/// A visit that was held, or that still can be.
fn counts(visit: &Visit, as_of: Option<Date>) -> bool {
    visit.done || as_of.is_none_or(|as_of| visit.on > as_of)
}

fn days(first: Quarter, last: Quarter, wanted: u64, as_of: Option<Date>, stagger: u32) -> Vec<Date> {
    let (Some(from), Some(end)) = (first.first_day(), last.plus(1).first_day()) else { return Vec::new() };
    let from = as_of.map_or(from, |as_of| from.max(as_of.days_after(1)));
    let length = u64::try_from(end.days_since(from)).unwrap_or(0);
    let day = |k: u64| {
        let offset = (2 * k + 1) * length / (2 * wanted) + u64::from(stagger) % 5;
        let day = from.days_after(offset.min(length - 1));
        let monday = day.monday().days_after(7);
        let late = if monday < end { monday } else { day.monday().days_after(4) };
        if day.is_weekday() { day } else { late.max(from) }
    };
    if length == 0 { Vec::new() } else { (0..wanted).map(day).collect() }
}

#[cfg(test)]
#[path = "visits_tests.rs"]
mod tests;
