//! Tests of C5.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::method::Pack;
use crate::portfolio::Account;
use crate::value::{Id, Score};

fn account(value: u8, relation: u8, own: u8) -> Account {
    let pack = Pack::builtin().unwrap().portfolio;
    let mut account = Account { willingness: Score::new(own).ok(), ..Account::default() };
    for criterion in &pack.score.criteria {
        let mark = if criterion.dimension == Dimension::Relationship { relation } else { value };
        if let Ok(score) = Score::new(mark) {
            account.scores.insert(criterion.key.clone(), score);
        }
    }
    account
}

fn of(accounts: &[Account], threshold: MatrixThreshold) -> Matrix {
    let accounts = accounts.iter().zip(1..).map(|(account, id)| (Id::from_number(id), account.clone())).collect();
    let portfolio = Portfolio { accounts, matrix_threshold: threshold, ..Portfolio::default() };
    let pack = Pack::builtin().unwrap().portfolio;
    let snapshot = Snapshot::of(&portfolio, &pack, None, 1, None);
    Matrix::of(&snapshot, &Scores::of(&snapshot, &portfolio, &pack), &portfolio, &pack)
}

#[test]
fn sixty_is_high_on_both_axes() {
    let accounts = [account(6, 6, 0), account(6, 5, 6), account(5, 7, 5), account(5, 6, 5)];
    let matrix = of(&accounts, MatrixThreshold::Fixed);
    let quadrants: Vec<_> = (0..4).map(|row| matrix.row(row).quadrant.unwrap()).collect();
    assert_eq!(quadrants, [Quadrant::Invest, Quadrant::WinOver, Quadrant::Serve, Quadrant::Leave]);
    assert_eq!(matrix.row(1).willingness.index(), Some(Exact::whole(55)));
}

#[test]
fn own_willingness_stands_alone_without_a_relationship_score() {
    let matrix = of(&[account(8, 0, 7), account(8, 0, 0), account(0, 9, 9)], MatrixThreshold::Fixed);
    assert_eq!(matrix.row(0).willingness.index(), Some(Exact::whole(70)));
    assert_eq!(matrix.row(0).quadrant, Some(Quadrant::Invest));
    assert_eq!((matrix.row(1).quadrant, matrix.row(2).quadrant), (None, None));
    assert!(!matrix.row(0).is_provisional && matrix.row(2).is_provisional);
}

#[test]
fn a_provisional_relationship_index_makes_the_place_provisional_only_if_it_enters() {
    let mut thin = account(8, 0, 7);
    thin.scores.insert("trust".into(), Score::new(5).unwrap());
    let matrix = of(&[thin, account(8, 0, 7)], MatrixThreshold::Fixed);
    assert!(matrix.row(0).is_provisional && !matrix.row(1).is_provisional);
}

#[test]
fn the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle() {
    let accounts = [account(2, 2, 0), account(4, 8, 0), account(7, 9, 0), account(9, 3, 0)];
    let matrix = of(&accounts, MatrixThreshold::Median);
    assert_eq!((matrix.value_from(), matrix.willingness_from()), (Some(Exact::whole(55)), Some(Exact::whole(55))));
    assert_eq!(matrix.count(Quadrant::Invest), 1);
    let odd = of(&[account(2, 2, 0), account(4, 8, 0), account(7, 9, 0)], MatrixThreshold::Median);
    assert_eq!((odd.value_from(), odd.willingness_from()), (Some(Exact::whole(40)), Some(Exact::whole(80))));
    assert_eq!(of(&[], MatrixThreshold::Median).value_from(), None);
}

#[test]
fn in_a_median_matrix_the_middle_itself_is_high() {
    let matrix = of(&[account(5, 5, 0)], MatrixThreshold::Median);
    assert_eq!(matrix.row(0).quadrant, Some(Quadrant::Invest));
}
