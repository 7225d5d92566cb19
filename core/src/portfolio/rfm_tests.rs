//! Tests of C3.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::method::Pack;
use crate::portfolio::{Account, TierOverride};
use crate::value::{Date, Id, Money, Weight};

fn day() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

fn buyer(name: &str, days: u64, orders: u32, yuan: i64) -> Account {
    Account {
        name: name.into(),
        last_purchase: Some(day().days_before(days)),
        orders_12m: Some(orders),
        amount_12m: Some(Money::major(yuan)),
        ..Account::default()
    }
}

/// Accounts that are better in everything the later they come.
fn ladder(n: u64) -> Vec<Account> {
    (1..=n).map(|i| buyer(&format!("{i:03}"), 400 - i, i as u32, i as i64 * 100)).collect()
}

fn of(accounts: Vec<Account>) -> (Rfm, Snapshot, Portfolio) {
    let accounts = accounts.into_iter().zip(1..).map(|(account, id)| (Id::from_number(id), account)).collect();
    let portfolio = Portfolio { accounts, ..Portfolio::default() };
    let pack = Pack::builtin().unwrap().portfolio;
    let snapshot = Snapshot::of(&portfolio, &pack, Some(day()), 1, None);
    (Rfm::of(&snapshot, &portfolio, &pack), snapshot, portfolio)
}

fn scores(rfm: &Rfm, row: usize) -> (u8, u8, u8) {
    let row = rfm.row(row);
    (row.recency, row.frequency, row.amount)
}

#[test]
fn small_lists_reach_one_three_four_four_at_the_top() {
    for (n, top) in [(1, 1), (2, 3), (3, 4), (4, 4), (5, 5)] {
        let (rfm, ..) = of(ladder(n));
        assert_eq!(scores(&rfm, n as usize - 1), (top, top, top), "n = {n}");
        assert_eq!(scores(&rfm, 0), (1, 1, 1));
    }
}

#[test]
fn equal_values_get_the_lower_score_and_all_equal_get_one() {
    let (rfm, ..) = of(vec![buyer("a", 9, 3, 7); 6]);
    assert!((0..6).all(|row| scores(&rfm, row) == (1, 1, 1)));
    let (rfm, ..) = of(vec![buyer("a", 9, 1, 1), buyer("b", 9, 2, 1), buyer("c", 9, 2, 1), buyer("d", 9, 2, 5)]);
    assert_eq!([0, 1, 2, 3].map(|row| rfm.row(row).frequency), [1, 2, 2, 2]);
    assert_eq!([0, 1, 2, 3].map(|row| rfm.row(row).amount), [1, 1, 1, 4]);
}

#[test]
fn a_negative_amount_counts_as_nothing() {
    let (rfm, ..) = of(vec![buyer("a", 1, 1, -500), buyer("b", 1, 1, 0), buyer("c", 1, 1, 1)]);
    assert_eq!([0, 1, 2].map(|row| rfm.row(row).amount), [1, 1, 4]);
}

#[test]
fn accounts_that_never_bought_are_not_in_n_and_stand_last() {
    let never = Account { name: "0 never".into(), ..Account::default() };
    let prospect = Account { status: Status::Prospect, ..buyer("p", 1, 9, 900) };
    let (rfm, ..) = of(vec![never, buyer("a", 50, 0, 0), buyer("b", 9, 2, 2), prospect]);
    assert_eq!(rfm.ranked(), 2);
    assert_eq!(rfm.order(), [2, 1, 0]);
    assert_eq!((scores(&rfm, 0), rfm.row(0).state), ((1, 1, 1), RfmState::NeverBought));
    assert_eq!((rfm.row(3).state, rfm.row(3).place, rfm.composite(3)), (RfmState::NotActive, 0, None));
}

#[test]
fn the_composite_weighs_two_three_five() {
    let (rfm, ..) = of(vec![buyer("a", 1, 1, 1), buyer("b", 2, 2, 2)]);
    // R 3, F 1, M 1 → (2·3 + 3·1 + 5·1) / 10; R 1, F 3, M 3 → (2 + 9 + 15) / 10
    assert_eq!(rfm.composite(0), Some(Exact::new(14, 10)));
    assert_eq!(rfm.composite(1), Some(Exact::new(26, 10)));
}

#[test]
fn ties_are_broken_by_amount_then_recency_then_name() {
    // Five accounts: all composites equal where the marks of four are equal.
    let same = |name: &str, days, yuan| buyer(name, days, 1, yuan);
    let mut many = vec![same("b", 10, 5), same("a", 10, 5), same("c", 10, 6), same("d", 9, 5)];
    many.extend((0..96).map(|i| same(&format!("z{i}"), 300, 0)));
    let (rfm, ..) = of(many);
    assert_eq!(rfm.order()[..4], [2, 3, 1, 0]);
}

#[test]
fn tiers_cut_the_active_list_by_largest_remainder() {
    for (n, expected) in
        [(10, [1, 2, 3, 3, 1]), (11, [1, 2, 3, 3, 2]), (30, [3, 6, 9, 8, 4]), (100, [10, 20, 30, 25, 15])]
    {
        let (rfm, ..) = of(ladder(n));
        assert_eq!(rfm.counts().iter().map(|count| count.target).collect::<Vec<_>>(), expected, "N = {n}");
        assert!(rfm.counts().iter().all(|count| count.actual == count.target));
        assert_eq!((rfm.row(n as usize - 1).tier, rfm.row(0).tier), (Some(0), Some(4)));
    }
}

#[test]
fn below_ten_active_accounts_there_are_scores_and_an_order_but_no_tiers() {
    let (rfm, ..) = of(ladder(9));
    assert_eq!(rfm.no_tiers(), Some(NoTiers::TooFew));
    assert!(rfm.rows().iter().all(|row| row.tier.is_none()));
    assert_eq!((rfm.row(8).place, rfm.row(8).recency), (1, 5));
    // What the shares would do to very short lists: why the limit is there.
    let cut = |n| largest_remainder(n, &[10, 20, 30, 25, 15]);
    assert_eq!(cut(1), [0, 0, 1, 0, 0]);
    assert!((1..=4).all(|n| cut(n)[0] == 0) && cut(5)[0] == 1);
}

#[test]
fn a_tier_given_by_hand_needs_a_reason_and_leaves_the_computed_one_visible() {
    let by_hand = |tier: &str, reason: &str| TierOverride { tier: tier.into(), reason: reason.into(), on: None };
    let mut accounts = ladder(20);
    accounts[0].tier_override = Some(by_hand("strategic_partner", "founding customer"));
    accounts[1].tier_override = Some(by_hand("core", "  "));
    accounts[2].tier_override = Some(by_hand("no such tier", "reason"));
    let (rfm, ..) = of(accounts);
    assert_eq!((rfm.row(0).computed, rfm.row(0).tier, rfm.row(0).by_hand), (Some(4), Some(0), true));
    assert_eq!([1, 2].map(|row| (rfm.row(row).tier, rfm.row(row).by_hand)), [(Some(4), false); 2]);
    assert_eq!(rfm.counts()[0], TierCount { target: 2, actual: 3 });
}

#[test]
fn without_an_as_of_date_or_weights_no_tier_is_given() {
    let (_, _, mut portfolio) = of(ladder(20));
    let pack = Pack::builtin().unwrap().portfolio;
    let timeless = Snapshot::of(&portfolio, &pack, None, 1, None);
    assert_eq!(Rfm::of(&timeless, &portfolio, &pack).no_tiers(), Some(NoTiers::NoAsOf));
    let dated = Snapshot::of(&portfolio, &pack, Some(day()), 1, None);
    portfolio.rfm_weights = Some(TierWeights::default());
    let rfm = Rfm::of(&dated, &portfolio, &pack);
    assert_eq!((rfm.no_tiers(), rfm.composite(0)), (Some(NoTiers::NoWeights), None));
    portfolio.rfm_weights = Some(TierWeights { recency: Weight::whole(1), ..TierWeights::default() });
    assert_eq!(Rfm::of(&dated, &portfolio, &pack).composite(19), Some(Exact::whole(5)));
}
