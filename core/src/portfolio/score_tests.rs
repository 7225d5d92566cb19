//! Tests of C2.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::method::Pack;
use crate::portfolio::{Account, propose_scores};
use crate::value::{Date, Id, Money, Rate, Score};

fn pack() -> PortfolioPack {
    Pack::builtin().unwrap().portfolio
}

/// An account scored the same on its first `scored` criteria.
fn scored(name: &str, mark: u8, scored: usize) -> Account {
    let mut account = Account { name: name.into(), ..Account::default() };
    for criterion in pack().score.criteria.iter().take(scored) {
        account.scores.insert(criterion.key.clone(), Score::new(mark).unwrap());
    }
    account
}

fn of(accounts: &[Account]) -> (Snapshot, Portfolio) {
    let accounts = accounts.iter().zip(1..).map(|(account, id)| (Id::from_number(id), account.clone())).collect();
    let portfolio = Portfolio { accounts, ..Portfolio::default() };
    (Snapshot::of(&portfolio, &pack(), Date::new(2026, 11, 22), 1, None), portfolio)
}

#[test]
fn a_worked_example_gives_its_indexes() {
    let marks = [8, 7, 9, 6, 8, 7, 6, 5, 9, 8, 7, 6];
    let mut account = scored("甲", 1, 12);
    for (criterion, mark) in pack().score.criteria.iter().zip(marks) {
        account.scores.insert(criterion.key.clone(), Score::new(mark).unwrap());
    }
    let (snapshot, portfolio) = of(&[account]);
    let row = Scores::of(&snapshot, &portfolio, &pack()).row(0);
    // financial (8·12 + 7·12 + 9·10 + 6·6) / 40, strategic (80 + 56 + 48 + 45) / 35, relationship (54+56+49+30) / 25
    assert_eq!(row.dimension(Dimension::Financial).index(), Some(Exact::new(3060, 40)));
    assert_eq!(row.dimension(Dimension::Strategic).index(), Some(Exact::new(2290, 35)));
    assert_eq!(row.dimension(Dimension::Relationship).index(), Some(Exact::new(1890, 25)));
    assert_eq!(row.total().index(), Some(Exact::new(724, 10)));
}

#[test]
fn all_tens_are_a_hundred_and_all_ones_are_ten() {
    let (snapshot, portfolio) = of(&[scored("a", 10, 12), scored("b", 1, 12), scored("c", 5, 0)]);
    let scores = Scores::of(&snapshot, &portfolio, &pack());
    assert_eq!(scores.row(0).total().index(), Some(Exact::whole(100)));
    assert_eq!(scores.row(1).total().index(), Some(Exact::whole(10)));
    assert_eq!(scores.row(2).total().index(), None);
}

#[test]
fn provisional_totals_keep_their_place_but_carry_no_rank() {
    // The first five criteria weigh 50 of 100, the first six 58, the first seven 66.
    let (snapshot, portfolio) = of(&[scored("a", 9, 12), scored("b", 8, 6), scored("c", 7, 7), scored("d", 6, 0)]);
    let scores = Scores::of(&snapshot, &portfolio, &pack());
    assert_eq!(scores.order(), [0, 1, 2, 3]);
    let ranks: Vec<Option<u32>> = (0..4).map(|row| scores.rank(row)).collect();
    assert_eq!(ranks, [Some(1), None, Some(2), None]);
    assert_eq!(scores.completeness(1), Some(Exact::new(58, 100)));
}

#[test]
fn equal_totals_stand_by_name_and_each_has_its_own_rank() {
    let (snapshot, portfolio) = of(&[scored("b", 5, 12), scored("a", 5, 12), scored("a", 5, 7)]);
    let scores = Scores::of(&snapshot, &portfolio, &pack());
    assert_eq!(scores.order(), [1, 2, 0]);
    assert_eq!(scores.rank(0), Some(3));
}

#[test]
fn a_changed_weight_moves_places() {
    let mut strong = scored("strong in trust", 3, 12);
    strong.scores.insert("trust".into(), Score::new(10).unwrap());
    let (snapshot, portfolio) = of(&[scored("even", 4, 12), strong]);
    let before = Scores::of(&snapshot, &portfolio, &pack());
    let after = Scores::weighed(&snapshot, &pack(), &[("trust".to_owned(), Weight::whole(70))].into());
    assert_eq!(before.order(), [0, 1]);
    assert_eq!(after.order(), [1, 0]);
    assert_eq!((moved_places(&before, &after, 0), moved_places(&before, &after, 1)), (Some(-1), Some(1)));
}

#[test]
fn without_any_weight_nothing_is_computable() {
    let (snapshot, _) = of(&[scored("a", 9, 12)]);
    let none = pack().score.criteria.iter().map(|criterion| (criterion.key.clone(), Weight::default())).collect();
    let scores = Scores::weighed(&snapshot, &pack(), &none);
    assert_eq!((scores.row(0).total().index(), scores.rank(0), scores.completeness(0)), (None, None, None));
}

#[test]
fn help_from_data_counts_strictly_lower_figures_of_active_accounts() {
    let with = |yuan: Option<i64>, growth: i32| {
        let mut account = scored("x", 5, 0);
        account.purchases = yuan.map(|yuan| ("2026".to_owned(), Money::major(yuan))).into_iter().collect();
        account.growth = Some(Rate::percent(growth));
        account
    };
    let mut lost = with(Some(900), 50);
    lost.status = crate::portfolio::Status::Lost;
    let (snapshot, _) = of(&[with(Some(10), -5), with(Some(20), 7), with(Some(20), 7), with(None, 0), lost]);
    let proposals = propose_scores(&snapshot, &pack());
    let of = |criterion: usize| -> Vec<(usize, u8)> {
        proposals.iter().filter(|p| p.criterion == criterion).map(|p| (p.row, p.score.get())).collect()
    };
    // Three accounts have purchases: p = 0, 1/3, 1/3. Four have growth, in the order of growth: p = 0, 1/4, 2/4, 2/4.
    assert_eq!(of(0), [(0, 1), (1, 4), (2, 4)]);
    assert_eq!(of(1), []);
    assert_eq!(of(2), [(0, 1), (3, 3), (1, 6), (2, 6)]);
}
