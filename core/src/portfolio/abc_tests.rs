//! Tests of C4, ABC.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::method::Pack;
use crate::portfolio::{Account, Status};
use crate::value::Id;

fn of(yuan: &[Option<i64>]) -> (Abc, Snapshot) {
    let account = |yuan: &Option<i64>| Account {
        purchases: yuan.map(|yuan| ("2026".to_owned(), Money::major(yuan))).into_iter().collect(),
        ..Account::default()
    };
    let accounts = yuan.iter().zip(1..).map(|(yuan, id)| (Id::from_number(id), account(yuan))).collect();
    let portfolio = Portfolio { accounts, ..Portfolio::default() };
    let pack = Pack::builtin().unwrap().portfolio;
    let snapshot = Snapshot::of(&portfolio, &pack, None, 1, None);
    (Abc::of(&snapshot, &portfolio, &pack), snapshot)
}

fn classes(abc: &Abc) -> String {
    let letter = |row: &AbcRow| row.class.map_or('-', |class| class.name().chars().last().unwrap());
    abc.rows().iter().map(letter).collect()
}

#[test]
fn the_account_that_crosses_eighty_percent_is_abc_a() {
    let (abc, _) = of(&[Some(50), Some(29), Some(2), Some(13), Some(4), Some(2)]);
    // Before each, in order: 0, 50, 79, 92, 96, 98.
    assert_eq!(classes(&abc), "AACABC");
    assert_eq!(abc.order(), [0, 1, 3, 4, 2, 5]);
}

#[test]
fn a_share_of_exactly_eighty_or_ninety_five_before_begins_the_next_class() {
    let (abc, _) = of(&[Some(80), Some(15), Some(5)]);
    assert_eq!(classes(&abc), "ABC");
    let (abc, _) = of(&[Some(79), Some(16), Some(5)]);
    assert_eq!(classes(&abc), "AAC");
}

#[test]
fn nothing_or_less_is_abc_c_outside_the_total_and_unknown_has_no_class() {
    let (abc, _) = of(&[Some(100), Some(0), Some(-50), None]);
    assert_eq!(classes(&abc), "ACC-");
    assert_eq!((abc.total(), abc.order()), (10_000, &[0, 1, 2][..]));
    assert_eq!(abc.cumulative(0), Some(Exact::whole(1)));
    let (abc, _) = of(&[Some(0), Some(0)]);
    assert_eq!((classes(&abc), abc.top()), ("CC".to_owned(), None));
}

#[test]
fn the_twenty_eighty_check_takes_a_fifth_rounded_up() {
    let (abc, _) = of(&[Some(60), Some(20), Some(10), Some(5), Some(3), Some(2)]);
    assert_eq!(abc.top(), Some(TopCheck { accounts: 2, value: 8_000, share: Exact::new(4, 5) }));
}

#[test]
fn prospects_and_lost_accounts_have_no_class() {
    let portfolio = |status| {
        let account = Account { status, purchases: [("2026".into(), Money(5))].into(), ..Account::default() };
        Portfolio { accounts: [(Id::from_number(1), account)].into_iter().collect(), ..Portfolio::default() }
    };
    let pack = Pack::builtin().unwrap().portfolio;
    for status in [Status::Prospect, Status::Lost] {
        let portfolio = portfolio(status);
        let snapshot = Snapshot::of(&portfolio, &pack, None, 1, None);
        assert_eq!(classes(&Abc::of(&snapshot, &portfolio, &pack)), "-");
    }
}

#[test]
fn the_measure_is_selectable() {
    let account = |margin: i32| Account {
        purchases: [("2026".into(), Money::major(100))].into(),
        gross_margin: Some(Rate::percent(margin)),
        ..Account::default()
    };
    let accounts = [(Id::from_number(1), account(1)), (Id::from_number(2), account(99))].into_iter().collect();
    let mut portfolio = Portfolio { accounts, ..Portfolio::default() };
    let pack = Pack::builtin().unwrap().portfolio;
    let snapshot = Snapshot::of(&portfolio, &pack, None, 1, None);
    assert_eq!(classes(&Abc::of(&snapshot, &portfolio, &pack)), "AA");
    for measure in [AbcMeasure::GrossMargin, AbcMeasure::LifetimeValue] {
        portfolio.abc_measure = measure;
        let abc = Abc::of(&snapshot, &portfolio, &pack);
        assert_eq!((classes(&abc), abc.measure()), ("CA".to_owned(), measure));
    }
}
