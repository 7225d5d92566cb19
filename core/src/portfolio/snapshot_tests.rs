//! Tests of the snapshot.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::method::Pack;
use crate::value::{Rate, Score};

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
