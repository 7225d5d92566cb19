//! Tests of C9.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::method::Pack;
use crate::portfolio::{Account, Portfolio};
use crate::value::Id;

fn pack() -> PortfolioPack {
    Pack::builtin().unwrap().portfolio
}

fn account(yuan: i64, renewal: Option<i32>) -> Account {
    Account {
        purchases: [("2026".to_owned(), Money::major(yuan))].into(),
        gross_margin: Some(Rate::percent(30)),
        renewal_probability: renewal.map(Rate::percent),
        ..Account::default()
    }
}

fn of(accounts: Vec<Account>) -> Lifetime {
    let accounts = accounts.into_iter().zip(1..).map(|(account, id)| (Id::from_number(id), account)).collect();
    let portfolio = Portfolio { accounts, ..Portfolio::default() };
    Lifetime::of(&Snapshot::of(&portfolio, &pack(), None, 1, None), &pack())
}

#[test]
fn a_worked_example_gives_its_value() {
    let mut example = account(1_000_000, Some(90));
    example.cost_to_serve = Some(Money::major(50_000));
    example.growth = Some(Rate::percent(5));
    // c₀ = 250,000; q = 1.05 · 0.9 / 1.08 = 0.875; Σ qᵗ over five years = 3.896728515625
    let figures = Figures { purchases: Some(Money::major(1_000_000)), ..Figures::default() };
    assert_eq!(first_year(&example, &figures), Some(Exact::whole(25_000_000)));
    assert_eq!(of(vec![example]).rows[0].value, Ok(Money(97_418_213)));
}

#[test]
fn the_expected_stay_is_one_over_the_rate_of_leaving() {
    let life = of([72, 85, 95, 100].map(|renewal| account(100, Some(renewal))).to_vec());
    let stays: Vec<_> = life.rows.iter().map(|row| row.stay(&life).map(|years| years.show(1))).collect();
    assert_eq!(stays, [Some("3.6".into()), Some("6.7".into()), Some("20.0".into()), None]);
}

#[test]
fn an_empty_renewal_is_the_portfolios_weighted_by_purchases() {
    let life = of(vec![account(300, Some(90)), account(100, Some(50)), account(100, None)]);
    assert_eq!((life.renewal, life.renewal_source), (Exact::new(8, 10), RenewalSource::Entered));
    assert!(life.rows[2].own_renewal.is_none() && life.rows[2].renewal(&life) == Exact::new(8, 10));
    let none = of(vec![account(100, None)]);
    assert_eq!((none.renewal, none.renewal_source), (Exact::new(72, 100), RenewalSource::Baseline));
}

#[test]
fn empty_margin_or_purchases_are_not_computable_counted_and_left_out() {
    let mut without_margin = account(100, Some(50));
    without_margin.gross_margin = None;
    let mut lost = account(100, Some(50));
    lost.status = Status::Lost;
    let mut bare = Account { gross_margin: Some(Rate::percent(9)), ..Account::default() };
    bare.cost_to_serve = Some(Money(1));
    let life = of(vec![account(100, Some(0)), without_margin, lost, bare]);
    assert_eq!((life.total, life.left_out), (Money(3_000), 2));
    assert_eq!(life.rows[1].value, Err(NoLifetime::NoMargin));
    assert_eq!(life.rows[2].value, Err(NoLifetime::NotActive));
    assert_eq!(life.rows[3].value, Err(NoLifetime::NoPurchases));
    assert!(life.rows[0].without_cost && !life.rows[3].without_cost);
}

#[test]
fn the_portfolio_is_the_sum_of_rounded_values_and_rises_with_renewal() {
    let life = of(vec![account(777, Some(61)), account(333, Some(77)), account(111, None)]);
    let sum: Money = life.rows.iter().filter_map(|row| row.value.ok()).sum();
    assert_eq!(life.total, sum);
    let totals: Vec<Money> = life.sensitivity.iter().map(|(_, total)| *total).collect();
    assert!(totals.is_sorted() && totals[1] < life.total && life.total < totals[2]);
    assert!(life.at_target > life.total);
}

#[test]
fn growth_between_two_recorded_days_is_relative_and_needs_a_value_above_nothing() {
    let day = |month| Date::new(2026, month, 1).unwrap();
    let runs = [(day(1), Money(200)), (day(6), Money(280)), (day(9), Money(0))].into();
    assert_eq!(recorded_growth(&runs, day(1), day(6)), Some(Exact::new(2, 5)));
    assert_eq!(recorded_growth(&runs, day(9), day(6)), None);
    assert_eq!(recorded_growth(&runs, day(2), day(6)), None);
}
