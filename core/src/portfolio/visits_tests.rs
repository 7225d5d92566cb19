//! Tests of C7: visits.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::method::Pack;
use crate::portfolio::{Account, TierOverride, Touchpoint};

fn pack() -> PortfolioPack {
    Pack::builtin().unwrap().portfolio
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn visit(on: &str, done: bool, result_reached: bool) -> Touchpoint {
    Touchpoint { on: Some(day(on)), done, result_reached, goal: String::new() }
}

/// One account per tier, given by hand, all with the same visits.
fn book(visits: &[Touchpoint]) -> Portfolio {
    let account = |tier: &str| Account {
        name: tier.into(),
        owner: "Li".into(),
        tier_override: Some(TierOverride { tier: tier.into(), reason: "test".into(), on: None }),
        visits: visits.to_vec(),
        ..Account::default()
    };
    let tiers = ["strategic_partner", "core", "developing", "potential", "maintain"];
    let accounts = tiers.iter().zip(1..).map(|(tier, id)| (Id::from_number(id), account(tier))).collect();
    Portfolio { accounts, ..Portfolio::default() }
}

fn standing(portfolio: &Portfolio, as_of: &str) -> Standing {
    Standing::of(portfolio, &pack(), Some(day(as_of)), 1, None)
}

#[test]
fn tiers_ask_for_six_three_one_a_half_and_no_visits_a_quarter() {
    let rates: Vec<_> = (0..5).map(|tier| visit_rate(Some(tier), false, &pack()).unwrap()).collect();
    let expected = [(6, 1), (3, 1), (1, 1), (1, 2), (0, 1)].map(|(visits, quarters)| VisitRate { visits, quarters });
    assert_eq!(rates, expected);
    assert_eq!(rates[0].per_month(), Exact::whole(2));
    let for_all: Vec<_> = (0..5).map(|tier| visit_rate(Some(tier), true, &pack()).unwrap().visits).collect();
    assert_eq!(for_all, [6, 6, 6, 1, 0]);
    assert_eq!(visit_rate(None, false, &pack()), None);
}

#[test]
fn compliance_is_judged_per_quarter_and_for_potential_per_half_year() {
    let visits = [visit("2026-05-04", true, true), visit("2026-06-01", true, false), visit("2026-08-03", false, false)];
    let portfolio = book(&visits);
    let quarter =
        |text: &str| Visits::of(&standing(&portfolio, "2026-11-22"), &portfolio, &pack(), text.parse().unwrap());
    let met = |visits: &Visits| visits.accounts.iter().map(|account| account.met.unwrap()).collect::<Vec<_>>();
    assert_eq!(met(&quarter("2026-Q2")), [false, false, true, true, true]);
    assert_eq!(met(&quarter("2026-Q1")), [false, false, false, true, true]);
    assert_eq!(met(&quarter("2026-Q3")), [false, false, false, false, true]);
    assert_eq!(quarter("2026-Q2").compliance(), (2, 4));
    assert_eq!(quarter("2026-Q2").existing, VisitCounts { planned: 10, done: 10, reached: 5 });
    assert_eq!(quarter("2026-Q3").all(), VisitCounts { planned: 5, done: 0, reached: 0 });
}

#[test]
fn a_seller_visits_different_customers_and_prospects_are_new_ones() {
    let mut portfolio = book(&[visit("2026-05-04", true, true), visit("2026-05-05", true, true)]);
    portfolio.accounts.update(Id::from_number(5), |account| account.status = Status::Prospect);
    let visits = Visits::of(&standing(&portfolio, "2026-11-22"), &portfolio, &pack(), "2026-Q2".parse().unwrap());
    let month = "2026-05".parse().unwrap();
    assert_eq!(visits.sellers, [SellerMonth { seller: "Li".into(), month, customers: 5, floor: 15 }]);
    assert_eq!((visits.existing.done, visits.new.done), (8, 2));
}

#[test]
fn the_plan_fills_every_span_after_the_as_of_date_on_weekdays() {
    let portfolio = book(&[visit("2026-07-06", true, true), visit("2026-03-02", false, false)]);
    let plan = plan_visits(&standing(&portfolio, "2026-05-31"), &portfolio, &pack(), 2026);
    let count = |id: u128, first: &str, last: &str| {
        let (first, last) = (day(first), day(last));
        plan.iter().filter(|(own, on)| *own == Id::from_number(id) && (first..=last).contains(on)).count()
    };
    assert!(plan.iter().all(|(_, on)| on.is_weekday() && *on > day("2026-05-31") && on.year() == 2026));
    assert_eq!((count(1, "2026-06-01", "2026-06-30"), count(1, "2026-07-01", "2026-09-30")), (6, 5));
    assert_eq!((count(3, "2026-07-01", "2026-09-30"), count(3, "2026-10-01", "2026-12-31")), (0, 1));
    assert_eq!((count(4, "2026-01-01", "2026-06-30"), count(4, "2026-07-01", "2026-12-31")), (1, 0));
    assert_eq!(plan.iter().filter(|(id, _)| *id == Id::from_number(5)).count(), 0);
}

#[test]
fn a_plan_that_was_accepted_is_not_proposed_again() {
    let mut portfolio = book(&[]);
    for (id, on) in plan_visits(&standing(&portfolio, "2025-12-31"), &portfolio, &pack(), 2026) {
        let planned = Touchpoint { on: Some(on), ..Touchpoint::default() };
        portfolio.accounts.update(id, |account| account.visits.push(planned));
    }
    assert_eq!(plan_visits(&standing(&portfolio, "2025-12-31"), &portfolio, &pack(), 2026), []);
}
