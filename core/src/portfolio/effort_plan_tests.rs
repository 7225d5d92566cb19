//! Tests of C6: what-if and proposal.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::method::Pack;
use crate::portfolio::{Account, Portfolio};
use crate::value::{Date, Id, Rate};
use proptest::prelude::*;

/// Accounts of (purchases, wallet, hours), the later ones better customers.
fn standing(figures: &[(i64, i64, u32)], pack: &PortfolioPack) -> Standing {
    let day = Date::new(2026, 11, 22).unwrap();
    let account = |i: usize, (yuan, wallet, hours): (i64, i64, u32)| Account {
        name: format!("{i:02}"),
        last_purchase: Some(day.days_before(300 - i as u64)),
        orders_12m: Some(i as u32),
        amount_12m: Some(Money::major(i as i64)),
        purchases: [("2026".to_owned(), Money::major(yuan))].into(),
        wallet: Some(Money::major(wallet)),
        gross_margin: Some(Rate::percent(30)),
        effort_hours: Some(hours),
        ..Account::default()
    };
    let accounts = figures.iter().enumerate().map(|(i, f)| (Id::from_number(i as u128 + 1), account(i, *f))).collect();
    let portfolio = Portfolio { accounts, ..Portfolio::default() };
    Standing::of(&portfolio, pack, Some(day), 1, None)
}

/// The built-in pack with these minimums, highest tier first, giving tiers from the first account on.
fn pack(minimums: [u32; 5]) -> PortfolioPack {
    let mut pack = Pack::builtin().unwrap().portfolio;
    pack.tiers.least_accounts = 1;
    pack.tiers.tiers.iter_mut().zip(minimums).for_each(|(tier, hours)| tier.minimum_hours = hours);
    pack
}

/// A plan that splits this many hours.
fn plan(effort_total: Option<u32>) -> Portfolio {
    Portfolio { effort_total, ..Portfolio::default() }
}

/// The greatest gain by trying every split: dynamic programming over accounts and hours.
fn best_by_trying(standing: &Standing, pack: &PortfolioPack, total: u64) -> i128 {
    let mut best: Vec<Option<i128>> = vec![None; total as usize + 1];
    best[0] = Some(0);
    for candidate in candidates(standing, &Portfolio::default(), pack) {
        let mut next = vec![None; best.len()];
        for (used, value) in best.iter().enumerate().filter_map(|(used, value)| Some((used, (*value)?))) {
            for hours in candidate.minimum..=(total as usize - used).try_into().unwrap_or(0) {
                let with = Candidate { hours, curve: candidate.curve, ..candidate };
                let slot: &mut Option<i128> = &mut next[used + hours as usize];
                *slot = (*slot).max(Some(value + gained(&with)));
            }
        }
        best = next;
    }
    best.into_iter().flatten().max().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_proposal_is_the_best_of_all_splits(
        figures in prop::collection::vec((1..5_000i64, 1..20_000i64, 0..8u32), 1..5),
        minimums in [0..3u32, 0..3u32, 0..2u32, 0..2u32, 0..2u32],
        extra in 0..10u64,
    ) {
        let pack = pack(minimums);
        let standing = standing(&figures, &pack);
        let total = candidates(&standing, &Portfolio::default(), &pack).iter().map(|c| u64::from(c.minimum)).sum::<u64>() + extra;
        let proposal = propose_effort(&standing, &plan(u32::try_from(total).ok()), &pack).unwrap();
        prop_assert_eq!(proposal.gain, best_by_trying(&standing, &pack, total));
        let given: u64 = proposal.accounts.iter().map(|account| u64::from(account.hours)).sum();
        prop_assert_eq!(given + proposal.unassigned, total);
    }

    #[test]
    fn the_proposal_keeps_every_minimum_and_is_never_worse_than_a_today_that_does(
        figures in prop::collection::vec((0..50_000i64, 0..200_000i64, 0..80u32), 1..30),
        minimums in [0..60u32, 0..30u32, 0..20u32, 0..8u32, 0..3u32],
    ) {
        let pack = pack(minimums);
        let standing = standing(&figures, &pack);
        match propose_effort(&standing, &plan(None), &pack) {
            Ok(proposal) => {
                prop_assert!(proposal.accounts.iter().all(|account| account.hours >= account.minimum));
                prop_assert!(!proposal.today_keeps_minimums || proposal.gain >= 0);
            }
            Err(why) => {
                let is_short = matches!(why, NoProposal::BelowMinimum { total, needed } if total < needed);
                prop_assert!(is_short);
            }
        }
    }

    #[test]
    fn many_hours_at_once_give_the_same_split_as_one_by_one(
        figures in prop::collection::vec((1..50_000i64, 1..900_000i64, 0..60u32), 1..25),
        minimums in [0..30u32, 0..20u32, 0..10u32, 0..5u32, 0..3u32],
        extra in 0..2_000u64,
    ) {
        let pack = pack(minimums);
        let standing = standing(&figures, &pack);
        let mut slow = candidates(&standing, &Portfolio::default(), &pack);
        let total = slow.iter().map(|c| u64::from(c.minimum)).sum::<u64>() + extra;
        for _ in 0..extra {
            let names = standing.snapshot.name_ranks();
            let best = slow.iter_mut().max_by_key(|c| (c.curve.unwrap().gain(c.hours), Reverse(names[c.row]))).unwrap();
            if best.curve.unwrap().gain(best.hours) > 0 {
                best.hours += 1;
            }
        }
        let proposal = propose_effort(&standing, &plan(u32::try_from(total).ok()), &pack).unwrap();
        let hours = |all: &mut dyn Iterator<Item = u32>| all.collect::<Vec<_>>();
        let quick = hours(&mut proposal.accounts.iter().map(|own| own.hours));
        prop_assert_eq!(quick, hours(&mut slow.iter().map(|own| own.hours)));
    }

    #[test]
    fn moving_effort_neither_makes_nor_loses_hours(
        figures in prop::collection::vec((1..50i64, 1..50i64, 0..80u32), 1..30),
        moves in prop::collection::vec((0..5u8, 0..5u8, 0..200u32, any::<bool>()), 0..6),
    ) {
        let pack = pack([0; 5]);
        let standing = standing(&figures, &pack);
        let bearer = |place: u8, one: bool| {
            if one { Bearer::Account(usize::from(place) % figures.len()) } else { Bearer::Tier(place) }
        };
        let shifts: Vec<Shift> = moves
            .into_iter()
            .map(|(from, to, hours, one)| Shift { from: bearer(from, one), to: bearer(to, !one), hours })
            .collect();
        let sum = |hours: &[u32]| hours.iter().map(|hours| u64::from(*hours)).sum::<u64>();
        prop_assert_eq!(sum(&shifted(&standing, &shifts)), sum(&hours_today(&standing)));
    }
}

#[test]
fn a_tier_gives_in_proportion_to_the_hours_of_its_accounts() {
    let pack = pack([0; 5]);
    let standing = standing(&[(1, 1, 0); 10], &pack);
    assert!(
        shifted(&standing, &[Shift { from: Bearer::Tier(2), to: Bearer::Tier(0), hours: 9 }]).iter().all(|h| *h == 0)
    );
    let mut figures = [(1, 1, 0); 10];
    (figures[4].2, figures[5].2, figures[6].2) = (30, 20, 10);
    let standing = super::tests::standing(&figures, &pack);
    let after = shifted(&standing, &[Shift { from: Bearer::Tier(2), to: Bearer::Account(9), hours: 30 }]);
    assert_eq!(after[4..], [15, 10, 5, 0, 0, 30]);
}

#[test]
fn every_account_is_told_why() {
    let pack = pack([0, 0, 0, 0, 9]);
    let rich = (1_000, 100_000, 10);
    let poor = (1_000, 1_001, 60);
    let nothing = (0, 100, 12);
    let mut figures = vec![poor, nothing];
    figures.extend([rich; 8]);
    let proposal = propose_effort(&standing(&figures, &pack), &plan(None), &pack).unwrap();
    assert_eq!(proposal.accounts[1].reason, Reason::NoCurve(NoCurve::NothingEarned));
    assert_eq!(proposal.accounts[1].hours, 12);
    assert!(matches!(proposal.accounts[0].reason, Reason::Less | Reason::AtMinimum));
    assert!(proposal.accounts[2..].iter().all(|account| account.reason == Reason::More));
    assert!(proposal.gained() > Money::ZERO);
    // One more hour nowhere brings more than the worst hour that was given.
    let best_next = proposal.accounts.iter().filter_map(|a| a.next).max().unwrap();
    let worst_last = proposal.accounts.iter().filter(|a| a.hours > a.minimum).filter_map(|a| a.last).min().unwrap();
    assert!(best_next <= worst_last);
}

#[test]
fn too_few_and_too_many_hours_are_refused() {
    let pack = pack([50; 5]);
    let standing = standing(&[(100, 1_000, 10); 3], &pack);
    assert_eq!(propose_effort(&standing, &plan(None), &pack), Err(NoProposal::BelowMinimum { total: 30, needed: 150 }));
    let many = propose_effort(&standing, &plan(Some(9_000_000)), &pack);
    assert_eq!(many, Err(NoProposal::TooMany { total: 9_000_000 }));
}

#[test]
fn the_least_hours_of_a_tier_can_differ_from_the_pack() {
    let pack = pack([0; 5]);
    let standing = standing(&[(1_000, 2_000, 10); 10], &pack);
    let portfolio = Portfolio { effort_minimums: [("maintain".to_owned(), 30)].into(), ..Portfolio::default() };
    let proposal = propose_effort(&standing, &portfolio, &pack).unwrap();
    let lowest = proposal.accounts.iter().filter(|own| standing.rfm.row(own.row).tier == Some(4));
    assert!(lowest.clone().count() > 0 && lowest.clone().all(|own| own.minimum == 30 && own.hours >= 30));
    assert!(!proposal.today_keeps_minimums);
}

#[test]
fn what_a_split_is_expected_to_bring_is_the_same_on_both_ways() {
    let pack = pack([0; 5]);
    let standing = standing(&[(1_000, 90_000, 10), (2_000, 2_500, 40), (0, 10, 5)], &pack);
    let proposal = propose_effort(&standing, &plan(None), &pack).unwrap();
    let hours: Vec<u32> = proposal.accounts.iter().map(|own| own.hours).collect();
    assert_eq!(expected_gain(&standing, &hours), proposal.gained());
    assert_eq!(expected_gain(&standing, &hours_today(&standing)), Money::ZERO);
}
