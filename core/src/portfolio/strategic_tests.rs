//! Tests of C4, strategic-customer test and ballast customer.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::method::Pack;
use crate::portfolio::{Portfolio, StrategicAnswer};
use crate::value::{Evidence, Id, Money};

fn pack() -> PortfolioPack {
    Pack::builtin().unwrap().portfolio
}

fn test(answers: [Option<bool>; 4]) -> Option<TestResult> {
    let mut account = Account::default();
    for (question, answer) in pack().strategic.questions.iter().zip(answers) {
        if let Some(yes) = answer {
            account.strategic.insert(question.key.clone(), StrategicAnswer { yes, evidence: Evidence::default() });
        }
    }
    strategic_test(&account, &pack()).map(|test| test.result)
}

#[test]
fn four_times_yes_is_strategic_and_three_times_is_a_candidate() {
    let (yes, no, open) = (Some(true), Some(false), None);
    assert_eq!(test([yes; 4]), Some(TestResult::Strategic));
    assert_eq!(test([yes, yes, no, yes]), Some(TestResult::Candidate));
    assert_eq!(test([yes, yes, open, yes]), Some(TestResult::Candidate));
    assert_eq!(test([yes, yes, open, no]), Some(TestResult::Open));
    assert_eq!(test([yes, yes, no, no]), Some(TestResult::No));
    assert_eq!(test([open; 4]), None);
}

fn ringed(state: BallastState, quarters: &[(&str, i64)], renewal: i32) -> Account {
    Account {
        ballast: Some(state),
        quarterly: quarters.iter().map(|(quarter, yuan)| (quarter.parse().unwrap(), Money::major(*yuan))).collect(),
        renewal_probability: Some(Rate::percent(renewal)),
        purchases: [("2026".to_owned(), Money::major(40))].into(),
        ..Account::default()
    }
}

const YEAR: [(&str, i64); 4] = [("2025-Q4", 5), ("2026-Q1", 5), ("2026-Q2", 5), ("2026-Q3", 5)];

#[test]
fn a_ballast_customer_bought_in_each_of_the_last_four_closed_quarters_and_will_renew() {
    let as_of = Date::new(2026, 11, 22);
    let check = |account: &Account| ballast(account, &pack(), as_of).unwrap();
    assert!(check(&ringed(BallastState::Ballast, &YEAR, 80)).is_ballast);
    assert!(check(&ringed(BallastState::Won, &YEAR, 80)).is_ballast);
    assert!(!check(&ringed(BallastState::InAttack, &YEAR, 80)).is_ballast);
    assert!(!check(&ringed(BallastState::Won, &YEAR, 79)).is_ballast);
    let gap = check(&ringed(BallastState::Won, &[("2025-Q4", 5), ("2026-Q1", 0), ("2026-Q3", 5)], 90));
    assert_eq!(gap.without_purchase, ["2026-Q1".parse().unwrap()]);
    assert_eq!(gap.missing, ["2026-Q2".parse().unwrap()]);
    assert_eq!(ballast(&Account::default(), &pack(), as_of), None);
}

#[test]
fn ballast_share_is_ballast_revenue_over_revenue() {
    let accounts = [ringed(BallastState::Won, &YEAR, 90), ringed(BallastState::Ringed, &YEAR, 90)];
    let accounts = accounts.into_iter().zip(1..).map(|(account, id)| (Id::from_number(id), account)).collect();
    let portfolio = Portfolio { accounts, ..Portfolio::default() };
    let snapshot = Snapshot::of(&portfolio, &pack(), Date::new(2026, 11, 22), 1, None);
    assert_eq!(ballast_share(&snapshot), Some(Exact::new(1, 2)));
}
