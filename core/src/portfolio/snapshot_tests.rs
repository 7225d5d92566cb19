//! Tests of the snapshot.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::method::Pack;
use crate::portfolio::{BallastState, EffortCurve, MoveDecision, StrategicAnswer, TierOverride, Touchpoint};
use crate::value::{Money, Quarter, Rate, Score};
use proptest::prelude::*;

fn book(names: &[&str]) -> Portfolio {
    let account = |name: &&str| Account { name: (*name).to_owned(), ..Account::default() };
    let accounts = names.iter().zip(1..).map(|(name, id)| (Id::from_number(id), account(name))).collect();
    Portfolio { accounts, ..Portfolio::default() }
}

fn snapshot(portfolio: &Portfolio, before: Option<&Snapshot>) -> Snapshot {
    Snapshot::of(portfolio, &Pack::builtin().unwrap().portfolio, Date::new(2026, 11, 22), 4, before)
}

#[test]
fn names_are_ranked_by_code_point_of_their_nfc_form() {
    let ranks = snapshot(&book(&["甲", "e\u{301}a", "é", "Zeta", "alpha", "甲"]), None);
    assert_eq!(ranks.name_ranks(), [4, 3, 2, 0, 1, 5]);
}

#[test]
fn rows_are_found_by_name_and_short_name_in_the_order_of_names() {
    let mut portfolio = book(&["北方钢铁", "Zeta Steel", "南方电网", "alpha", "北方航运"]);
    portfolio.accounts.update(Id::from_number(4), |account| account.alias = "阿尔法钢".into());
    let snapshot = snapshot(&portfolio, None);
    let found = |typed: &str, limit| snapshot.rows_named(&Query::new(typed), limit);
    assert_eq!(found("", 2), (vec![1, 3], 5));
    assert_eq!(found("北方", 9), (vec![4, 0], 2));
    assert_eq!(found("钢", 9), (vec![3, 0], 2));
    assert_eq!(found("ＳＴＥＥＬ zeta", 9), (vec![1], 1));
    assert_eq!(found("nobody", 9), (vec![], 0));
}

#[test]
fn yearly_purchases_are_those_of_the_latest_year_that_has_begun() {
    let mut portfolio = book(&["甲"]);
    portfolio.accounts.update(Id::from_number(1), |account| {
        account.purchases = [("2025", 5), ("2026", 7), ("2027", 9), ("soon", 11)]
            .map(|(year, yuan)| (year.to_owned(), Money::major(yuan)))
            .into();
        account.gross_margin = Some(Rate::new(1, 3).unwrap());
    });
    let figures = snapshot(&portfolio, None).figures()[0];
    assert_eq!((figures.year, figures.purchases, figures.margin), (Some(2026), Some(Money(700)), Some(Money(233))));
    let pack = Pack::builtin().unwrap().portfolio;
    let january = Snapshot::of(&portfolio, &pack, Date::new(2026, 1, 31), 4, None);
    assert_eq!(january.figures()[0].year, Some(2025));
}

fn assert_same(after: &Snapshot, fresh: &Snapshot) {
    assert_eq!(after.ids(), fresh.ids());
    assert_eq!(after.figures(), fresh.figures());
    assert!(after.facts() == fresh.facts());
    assert!(after.scores().eq(fresh.scores()));
    assert_eq!(after.name_ranks(), fresh.name_ranks());
}

#[test]
fn a_snapshot_after_an_edit_equals_one_made_from_nothing() {
    let mut portfolio = book(&["甲", "乙", "丙"]);
    let before = snapshot(&portfolio, None);
    portfolio.accounts.update(Id::from_number(2), |account| {
        account.name = "丁".into();
        account.scores.insert("trust".into(), Score::new(7).unwrap());
        account.scores.insert("unknown".into(), Score::new(9).unwrap());
        account.last_purchase = Date::new(2026, 11, 20);
    });
    let after = snapshot(&portfolio, Some(&before));
    assert_same(&after, &snapshot(&portfolio, None));
    assert_eq!(after.scores().nth(1).unwrap()[10], 7);
    assert_eq!(after.figures()[1].recency, Some(2));
    portfolio.accounts.remove(Id::from_number(1));
    portfolio.accounts.insert(Id::from_number(9), Account { name: "丙".into(), ..Account::default() });
    assert_same(&snapshot(&portfolio, Some(&after)), &snapshot(&portfolio, None));
    let many = (20..200).map(|id| (Id::from_number(id), Account::default()));
    many.for_each(|(id, account)| portfolio.accounts.insert(id, account));
    assert_same(&snapshot(&portfolio, Some(&after)), &snapshot(&portfolio, None));
}

/// An account with everything that is read of one; every figure turns with the number.
fn varied(n: u64) -> Account {
    let turn = |sides: u64| n / sides % sides;
    let day = |back: u64| Date::new(2026, 11, 22).map(|day| day.days_before(back * 31));
    let some = |sides: u64, amount: u64| (turn(sides) > 0).then_some(Money::major(amount as i64));
    let rate = |sides: u64| (turn(sides) > 0).then(|| Rate::percent(10 * turn(sides) as i32));
    let quarter = |back: u64| Quarter { year: 2026, quarter: 4 }.plus(-(back as i32));
    let quarters = |sides: u64| (0..turn(sides)).map(quarter);
    Account {
        name: format!("account {}", turn(3)),
        owner: ["", "Li", "Wang"][turn(3) as usize].into(),
        status: [Status::Active, Status::Active, Status::Prospect, Status::Lost][turn(4) as usize],
        purchases: some(5, 500 + turn(7)).map(|amount| ("2026".to_owned(), amount)).into_iter().collect(),
        wallet: some(6, 400 + 100 * turn(5)),
        gross_margin: rate(7),
        cost_to_serve: some(8, 20 * turn(8)),
        growth: rate(9),
        renewal_probability: rate(10),
        renewal_date: day(turn(5)).map(|day| day.days_after(70)),
        last_purchase: day(turn(6)).map(|day| day.days_after(turn(2) * 20)),
        orders_12m: (turn(2) > 0).then_some(3),
        overdue_amount: some(4, turn(4)),
        won_on: day(turn(11)),
        lost_on: day(turn(12)),
        nps: (turn(3) > 0).then_some(turn(90) as i16),
        nps_by_quarter: quarters(5).map(|quarter| (quarter, turn(80) as i16)).collect(),
        effort_hours: (turn(4) > 0).then_some(turn(40) as u32),
        investment: some(5, 10 * turn(9)),
        effort_curve: (turn(3) > 1)
            .then(|| EffortCurve { half_hours: Some(turn(30) as u32), ..EffortCurve::default() }),
        scores: [("trust".to_owned(), Score::new(1 + turn(10) as u8).unwrap())].into(),
        tier_override: (turn(3) > 1).then(|| TierOverride { tier: "core".into(), reason: "r".into(), on: None }),
        relation_class: (turn(2) > 0).then(|| "A".into()),
        strategic: strategic(n),
        ballast: (turn(3) > 0).then(|| if turn(2) > 0 { BallastState::Won } else { BallastState::Ballast }),
        quarterly: quarters(7).map(|quarter| (quarter, Money::major(5))).collect(),
        health: quarters(6).map(|quarter| (quarter, 50 + turn(45) as u8)).collect(),
        tier_runs: quarters(4).map(|quarter| (quarter, "core".to_owned())).collect(),
        decisions: (0..turn(2)).map(|_| decision(quarter(turn(3)))).collect(),
        ordinary_since: (turn(5) > 3).then(|| day(1)).flatten(),
        visits: (0..turn(4)).map(|back| visit(day(back), turn(2) > 0)).collect(),
        ..Account::default()
    }
}

fn strategic(n: u64) -> std::collections::BTreeMap<String, StrategicAnswer> {
    let questions = Pack::builtin().unwrap().portfolio.strategic.questions;
    let answer = StrategicAnswer { yes: !n.is_multiple_of(3), ..StrategicAnswer::default() };
    questions.into_iter().take((n % 5) as usize).map(|question| (question.key, answer.clone())).collect()
}

fn decision(until: Quarter) -> MoveDecision {
    MoveDecision { kind: crate::portfolio::MoveKind::RiskResponse, until, accepted: true, on: None, reason: "r".into() }
}

fn visit(on: Option<Date>, done: bool) -> Touchpoint {
    Touchpoint { on, done, ..Touchpoint::default() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_edited_the_snapshot_equals_one_made_from_nothing(
        first in prop::collection::vec(0..1_000_000u64, 1..5),
        edits in prop::collection::vec((1..6u128, prop::option::weighted(0.8, 0..1_000_000u64)), 1..6),
    ) {
        let mut portfolio = Portfolio {
            accounts: (1..).map(Id::from_number).zip(first.into_iter().map(varied)).collect(),
            ..Portfolio::default()
        };
        let mut kept = snapshot(&portfolio, None);
        for (id, edit) in edits {
            match edit {
                Some(seed) => portfolio.accounts.insert(Id::from_number(id), varied(seed)),
                None => { portfolio.accounts.remove(Id::from_number(id)); }
            }
            kept = snapshot(&portfolio, Some(&kept));
            assert_same(&kept, &snapshot(&portfolio, None));
        }
    }
}

#[test]
fn another_method_is_read_from_nothing() {
    let portfolio =
        Portfolio { accounts: [(Id::from_number(1), varied(66))].into_iter().collect(), ..Portfolio::default() };
    let before = snapshot(&portfolio, None);
    let mut pack = Pack::builtin().unwrap().portfolio;
    pack.lifetime.years += 3;
    let with = |old: Option<&Snapshot>| Snapshot::of(&portfolio, &pack, Date::new(2026, 11, 22), 4, old);
    assert_same(&with(Some(&before)), &with(None));
    assert!(before.facts() != with(None).facts(), "the years count");
}
