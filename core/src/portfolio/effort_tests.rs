//! Tests of C6: shares and checks.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::method::Pack;
use crate::portfolio::{Account, SelectionCriterion, SelectionSet};
use crate::value::{Date, Id, Rate, Weight};

/// Twenty active accounts, the later the better, with 10 hours each.
fn twenty() -> Portfolio {
    let day = Date::new(2026, 11, 22).unwrap();
    let account = |i: i64| Account {
        name: format!("{i:02}"),
        last_purchase: Some(day.days_before(400 - i as u64)),
        orders_12m: Some(i as u32),
        amount_12m: Some(Money::major(i * 10)),
        purchases: [("2026".to_owned(), Money::major(i * 10))].into(),
        wallet: Some(Money::major(1_000)),
        gross_margin: Some(Rate::percent(20)),
        effort_hours: Some(10),
        ..Account::default()
    };
    Portfolio { accounts: (1..=20).map(|i| (Id::from_number(i as u128), account(i))).collect(), ..Portfolio::default() }
}

fn of(portfolio: &Portfolio) -> (Effort, Standing) {
    let pack = Pack::builtin().unwrap().portfolio;
    let standing = Standing::of(portfolio, &pack, Date::new(2026, 11, 22), 1, None);
    (Effort::of(&standing, portfolio, &pack, None), standing)
}

#[test]
fn shares_per_tier_sum_to_the_whole() {
    let (effort, _) = of(&twenty());
    let shares: Vec<_> =
        effort.groups.iter().map(|(_, sums)| effort.share(sums, EffortMeasure::Hours).unwrap()).collect();
    assert_eq!(shares, [10, 20, 30, 25, 15].map(|percent| Exact::new(percent, 100)));
    let revenue = effort.groups.iter().map(|(_, sums)| effort.share(sums, EffortMeasure::Purchases).unwrap());
    assert_eq!(revenue.fold(Exact::ZERO, Exact::plus), Exact::whole(1));
    assert_eq!((effort.top, effort.low_value), (Some(Exact::new(3, 10)), Some(Exact::new(15, 100))));
}

#[test]
fn effort_entered_for_less_than_eighty_percent_is_provisional() {
    let mut portfolio = twenty();
    for id in 1..=4 {
        portfolio.accounts.update(Id::from_number(id), |account| account.effort_hours = None);
    }
    assert!(!of(&portfolio).0.hours_are_provisional());
    portfolio.accounts.update(Id::from_number(5), |account| account.effort_hours = None);
    assert!(of(&portfolio).0.hours_are_provisional());
    assert!(of(&portfolio).0.investment_is_provisional());
}

#[test]
fn prospects_count_as_low_value_only_when_they_fail_the_criteria() {
    let mut portfolio = twenty();
    let must = SelectionCriterion { must: true, weight: Weight::whole(1), ..SelectionCriterion::default() };
    let criteria = [(Id::from_number(70), must)].into_iter().collect();
    portfolio.selection_sets.insert(Id::from_number(7), SelectionSet { criteria, ..SelectionSet::default() });
    let prospect = Account { status: Status::Prospect, effort_hours: Some(200), ..Account::default() };
    portfolio.accounts.insert(Id::from_number(99), prospect);
    assert_eq!(of(&portfolio).0.low_value, Some(Exact::new(30, 400)));
    let answer = (Id::from_number(70).to_string(), super::super::Answer::NotMet);
    portfolio.accounts.update(Id::from_number(99), |account| account.selection.extend([answer]));
    assert_eq!(of(&portfolio).0.low_value, Some(Exact::new(230, 400)));
}

#[test]
fn the_review_spares_the_top_tiers_and_weak_returns_are_named() {
    let mut portfolio = twenty();
    for id in [20, 1] {
        portfolio.accounts.update(Id::from_number(id), |account| {
            account.investment = account.purchases.get("2026").map(|money| Money(money.0 / 5));
        });
    }
    let (effort, standing) = of(&portfolio);
    let (top, low) = (effort.accounts[19], effort.accounts[0]);
    let (account, figures) = (standing.snapshot.account(19).unwrap(), standing.snapshot.figures()[19]);
    // Margin 20% of purchases over an investment of 20% of purchases.
    assert_eq!((AccountEffort::returned(account, &figures), top.weak_return), (Some(Exact::whole(1)), true));
    let lost = Account { status: Status::Lost, ..account.clone() };
    assert_eq!(AccountEffort::returned(&lost, &figures), None);
    assert_eq!((top.review, low.review), (false, true));
    assert_eq!((top.package, top.under_package), (Some(Money::major(250)), true));
    assert_eq!((low.package, low.under_package), (Some(Money::major(30)), false));
}

#[test]
fn a_falling_satisfaction_of_the_other_tiers_is_measured_on_the_same_accounts() {
    let mut portfolio = twenty();
    let quarter = |q: u8| Quarter { year: 2026, quarter: q };
    for (id, marks) in [(1, [40, 20]), (2, [60, 30]), (20, [0, 100])] {
        portfolio.accounts.update(Id::from_number(id), |account| {
            account.nps = Some(marks[1]);
            account.nps_by_quarter = [(quarter(2), marks[0]), (quarter(3), marks[1])].into();
        });
    }
    portfolio.accounts.update(Id::from_number(3), |account| {
        account.nps_by_quarter.insert(quarter(3), -100);
    });
    let (effort, _) = of(&portfolio);
    assert_eq!(effort.others_nps, Some(Exact::whole(25)));
    assert_eq!(effort.others_change, Some((quarter(3), Exact::whole(-25))));
}
