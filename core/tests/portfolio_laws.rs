//! Laws of the portfolio's results, over made-up books: they depend on nothing but the figures.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[allow(dead_code, reason = "tests use a part of the support of the examples")]
#[path = "../examples/support/mod.rs"]
mod support;

use proptest::prelude::*;
use sandtable_core::method::{Pack, PortfolioPack};
use sandtable_core::portfolio::{
    AbcClass, Overview, Portfolio, ProposedScore, RfmState, Standing, Status, evaluate, open_proposals, propose_scores,
};
use sandtable_core::text::Lang;
use sandtable_core::value::{Exact, Id, Money, Score, WeightedMean, by_figure_then_name, largest_remainder};
use std::collections::BTreeMap;

fn pack() -> PortfolioPack {
    Pack::builtin().unwrap().portfolio
}

fn standing(portfolio: &Portfolio) -> Standing {
    Standing::of(portfolio, &pack(), support::as_of(), 1, None)
}

/// What every account gets, by name.
fn results(portfolio: &Portfolio) -> BTreeMap<String, String> {
    let all = standing(portfolio);
    let row = |row: usize| {
        let (score, tier, class, place) =
            (all.scores.rank(row), all.rfm.row(row), all.abc.row(row), all.matrix.row(row));
        let text = format!("{score:?} {tier:?} {class:?} {place:?}");
        (all.snapshot.name(row).to_owned(), text)
    };
    (0..all.snapshot.len()).map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn results_do_not_depend_on_the_order_of_the_accounts(seed in 0..1000u64, n in 1..60usize, turn in 1..1000u128) {
        let portfolio = support::portfolio(n, seed);
        let mut other = portfolio.clone();
        other.accounts = portfolio
            .accounts
            .iter()
            .map(|(id, account)| (Id(uuid_turned(id, turn)), (**account).clone()))
            .collect();
        prop_assert_eq!(results(&portfolio), results(&other));
    }

    #[test]
    fn proposals_that_are_open_are_counted_as_they_are_made(seed in 0..1000u64, n in 0..60usize) {
        let snapshot = standing(&support::portfolio(n, seed)).snapshot;
        let is_open = |one: &ProposedScore| snapshot.scores().nth(one.row).is_some_and(|row| row[one.criterion] == 0);
        let made = propose_scores(&snapshot, &pack());
        prop_assert_eq!(open_proposals(&snapshot, &pack()), made.iter().filter(|one| is_open(one)).count());
    }

    #[test]
    fn results_do_not_depend_on_the_language(seed in 0..1000u64, n in 1..40usize) {
        let book = support::book(n, seed);
        let numbers = |lang| -> Vec<_> {
            let of = |(tool, value): (_, serde_json::Value)| (tool, value["accounts"].clone(), value["order"].clone());
            evaluate(&book, &Pack::builtin().unwrap(), None, lang).into_iter().map(of).collect()
        };
        prop_assert_eq!(numbers(Lang::Zh), numbers(Lang::En));
    }

    #[test]
    fn totals_and_their_order_are_those_of_the_plain_formula(seed in 0..1000u64, n in 1..60usize) {
        let portfolio = support::portfolio(n, seed);
        let all = standing(&portfolio);
        let total = |account: &sandtable_core::portfolio::Account| {
            let score = |key: &str| account.scores.get(key).map(|score| i64::from(score.get()));
            WeightedMean::of(pack().score.criteria.iter().map(|criterion| (criterion.weight, score(&criterion.key))))
        };
        let mut plain: Vec<_> = portfolio.accounts.iter().map(|(id, account)| (total(account), account, id)).collect();
        plain.sort_by(|a, b| {
            by_figure_then_name((a.0.index(), &a.1.name, a.2), (b.0.index(), &b.1.name, b.2))
        });
        let mut rank = 0;
        for ((mean, _, id), row) in plain.iter().zip(all.scores.order()) {
            let row = *row as usize;
            prop_assert_eq!(all.snapshot.id(row), Some(*id));
            prop_assert_eq!(all.scores.row(row).total().index(), mean.index());
            prop_assert_eq!(all.scores.is_provisional(row), mean.is_provisional());
            rank += u32::from(!mean.is_provisional());
            prop_assert_eq!(all.scores.rank(row), (!mean.is_provisional()).then_some(rank));
        }
    }

    #[test]
    fn raising_one_score_never_lowers_a_total(seed in 0..1000u64, n in 1..20usize, pick in any::<prop::sample::Index>()) {
        let mut portfolio = support::portfolio(n, seed);
        let before = standing(&portfolio);
        let row = pick.index(n);
        let mut raised = false;
        portfolio.accounts.update(before.snapshot.id(row).unwrap(), |account| {
            if let Some(score) = account.scores.values_mut().find(|score| score.get() < 10) {
                *score = Score::new(score.get() + 1).unwrap();
                raised = true;
            }
        });
        let after = Standing::of(&portfolio, &pack(), support::as_of(), 1, Some(&before));
        let total = |standing: &Standing| standing.scores.row(row).total().index();
        let rises = if raised { total(&after) > total(&before) } else { total(&after) == total(&before) };
        prop_assert!(rises);
        prop_assert!(after.matrix.row(row).value.index() >= before.matrix.row(row).value.index());
    }

    #[test]
    fn the_chapter_after_edits_is_that_of_the_whole_book(
        seed in 0..1000u64, n in 1..60usize, picks in prop::collection::vec((any::<prop::sample::Index>(), 0..1000u64), 1..5),
    ) {
        let mut portfolio = support::portfolio(n, seed);
        let mut kept = standing(&portfolio);
        for (pick, other) in picks {
            let changed = support::portfolio(1, other).accounts.values().next().map(|account| (**account).clone()).unwrap();
            portfolio.accounts.update(kept.snapshot.id(pick.index(n)).unwrap(), |account| *account = changed);
            kept = Standing::of(&portfolio, &pack(), support::as_of(), 1, Some(&kept));
            let fresh = standing(&portfolio);
            let (after, whole) = (Overview::of(&kept, &portfolio, &pack()), Overview::of(&fresh, &portfolio, &pack()));
            prop_assert!(after == whole);
        }
    }

    #[test]
    fn tiers_hold_exactly_their_shares_and_better_accounts_never_stand_below(seed in 0..1000u64, n in 1..120usize) {
        let portfolio = support::portfolio(n, seed);
        let all = standing(&portfolio);
        let active = portfolio.accounts.values().filter(|account| account.status == Status::Active).count();
        prop_assert_eq!(all.rfm.order().len(), active);
        let shares = largest_remainder(active as i64, &[10, 20, 30, 25, 15]);
        let tiers: Vec<_> = all.rfm.order().iter().map(|row| all.rfm.row(*row as usize).computed).collect();
        if active < 10 {
            prop_assert!(tiers.iter().all(Option::is_none));
        } else {
            prop_assert!(tiers.is_sorted());
            for (tier, share) in shares.into_iter().enumerate() {
                let in_tier = tiers.iter().filter(|given| **given == Some(tier as u8)).count();
                prop_assert_eq!(in_tier as i64, share);
            }
        }
        let composites: Vec<_> = all.rfm.order().iter().map(|row| all.rfm.composite(*row as usize)).collect();
        let bought = all.rfm.ranked() as usize;
        prop_assert!(composites[..bought].is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn rfm_scores_are_those_of_counting(seed in 0..1000u64, n in 1..50usize) {
        let portfolio = support::portfolio(n, seed);
        let all = standing(&portfolio);
        let ranked: Vec<usize> = (0..n).filter(|row| all.rfm.row(*row).state == RfmState::Ranked).collect();
        let figures = all.snapshot.figures();
        for row in &ranked {
            let worse = |is_worse: &dyn Fn(usize) -> bool| ranked.iter().filter(|other| is_worse(**other)).count();
            let score = |worse: usize| (1 + 5 * worse / ranked.len()) as u8;
            let own = &figures[*row];
            let got = all.rfm.row(*row);
            prop_assert_eq!(got.recency, score(worse(&|o| figures[o].recency > own.recency)));
            prop_assert_eq!(got.frequency, score(worse(&|o| figures[o].orders < own.orders)));
            prop_assert_eq!(got.amount, score(worse(&|o| figures[o].amount < own.amount)));
        }
    }

    #[test]
    fn abc_falls_along_the_order_and_more_value_never_lowers_a_class(
        seed in 0..1000u64, n in 1..60usize, pick in any::<prop::sample::Index>(), more in 1..10_000_000i64,
    ) {
        let mut portfolio = support::portfolio(n, seed);
        let before = standing(&portfolio);
        let classes: Vec<_> = before.abc.order().iter().map(|row| before.abc.row(*row as usize).class).collect();
        prop_assert!(classes.is_sorted());
        let shares: Vec<_> = before.abc.order().iter().map(|row| before.abc.cumulative(*row as usize)).collect();
        prop_assert!(shares.is_sorted() && shares.last().is_none_or(|last| last.is_none_or(|s| s == Exact::whole(1))));
        let row = pick.index(n);
        portfolio.accounts.update(before.snapshot.id(row).unwrap(), |account| {
            if let Some(amount) = account.purchases.get_mut("2026") {
                *amount = amount.plus(Money::major(more));
            }
        });
        let after = standing(&portfolio);
        prop_assert!(after.abc.row(row).class <= before.abc.row(row).class);
        let sum: i128 = AbcClass::ALL.iter().map(|class| after.abc.class(*class).1).sum();
        prop_assert_eq!(sum, after.abc.total());
    }

    #[test]
    fn the_matrix_places_every_account_that_has_both_axes(seed in 0..1000u64, n in 1..60usize, median: bool) {
        let mut portfolio = support::portfolio(n, seed);
        if median {
            portfolio.matrix_threshold = sandtable_core::portfolio::MatrixThreshold::Median;
        }
        let all = standing(&portfolio);
        for row in all.matrix.rows() {
            let both = row.value.index().zip(row.willingness.index());
            prop_assert_eq!(row.quadrant.is_some(), both.is_some());
            if let (Some((value, willingness)), Some(quadrant)) = (both, row.quadrant) {
                let high = (value >= all.matrix.value_from().unwrap(), willingness >= all.matrix.willingness_from().unwrap());
                prop_assert_eq!(quadrant, sandtable_core::method::portfolio::Quadrant::of(high.0, high.1));
            }
        }
    }
}

fn uuid_turned(id: Id, turn: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(id.0.as_u128().rotate_left((turn % 128) as u32) ^ turn)
}
