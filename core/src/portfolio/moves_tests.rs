//! Tests of C8.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::method::Pack;
use crate::portfolio::Portfolio;
use crate::value::Id;

fn pack() -> PortfolioPack {
    Pack::builtin().unwrap().portfolio
}

fn account(tier: &str, health: &[(&str, u8)], runs: &[(&str, &str)]) -> Account {
    Account {
        tier_override: Some(TierOverride { tier: tier.into(), reason: "test".into(), on: None }),
        health: health.iter().map(|(quarter, health)| (quarter.parse().unwrap(), *health)).collect(),
        tier_runs: runs.iter().map(|(quarter, tier)| (quarter.parse().unwrap(), (*tier).to_owned())).collect(),
        ..Account::default()
    }
}

fn proposals(account: Account) -> Vec<MoveProposal> {
    let accounts = [(Id::from_number(1), account)].into_iter().collect();
    let portfolio = Portfolio { accounts, ..Portfolio::default() };
    moves(&Standing::of(&portfolio, &pack(), Date::new(2026, 11, 22), 1, None), &pack())
}

fn kinds(account: Account) -> Vec<MoveKind> {
    proposals(account).into_iter().map(|proposal| proposal.kind).collect()
}

#[test]
fn a_strategic_partner_below_75_in_two_consecutive_quarters_is_escalated() {
    let partner = |health: &[(&str, u8)]| kinds(account("strategic_partner", health, &[]));
    assert_eq!(partner(&[("2026-Q2", 74), ("2026-Q3", 74)]), [MoveKind::Escalation]);
    assert_eq!(partner(&[("2026-Q2", 74), ("2026-Q3", 75)]), []);
    assert_eq!(partner(&[("2026-Q1", 74), ("2026-Q3", 74)]), []);
    assert_eq!(partner(&[("2026-Q4", 60), ("2027-Q1", 50)]), [MoveKind::RiskResponse]);
    assert_eq!(kinds(account("core", &[("2026-Q2", 74), ("2026-Q3", 74)], &[])), []);
}

#[test]
fn any_account_below_70_starts_the_risk_response() {
    assert_eq!(kinds(account("core", &[("2026-Q3", 69)], &[])), [MoveKind::RiskResponse]);
    assert_eq!(kinds(account("core", &[("2026-Q3", 70)], &[])), []);
    assert_eq!(kinds(account("core", &[("2026-Q2", 50), ("2026-Q3", 80)], &[])), []);
}

#[test]
fn maintain_leaves_the_list_when_its_yearly_mean_is_below_60() {
    let kept = [MoveKind::RiskResponse];
    let both = [MoveKind::RiskResponse, MoveKind::Downgrade];
    assert_eq!(kinds(account("maintain", &[("2026-Q1", 65), ("2026-Q2", 54)], &[])), both);
    assert_eq!(kinds(account("maintain", &[("2026-Q1", 65), ("2026-Q2", 55)], &[])), kept);
    assert_eq!(kinds(account("maintain", &[("2025-Q4", 10), ("2026-Q1", 20)], &[])), kept);
    let mut ordinary = account("maintain", &[("2026-Q1", 40), ("2026-Q2", 54)], &[]);
    ordinary.ordinary_since = Date::new(2026, 7, 1);
    assert_eq!(kinds(ordinary), kept);
}

#[test]
fn promotion_follows_two_runs_above_the_present_tier_or_two_quarters_of_good_health() {
    let runs = [("2026-Q2", "core"), ("2026-Q3", "strategic_partner")];
    let by_tier = proposals(account("potential", &[], &runs));
    assert_eq!((by_tier[0].kind, by_tier[0].from, by_tier[0].to), (MoveKind::PromotionByTier, Some(3), Some(1)));
    assert_eq!(by_tier[0].since, "2026-Q2".parse().unwrap());
    assert_eq!(kinds(account("core", &[], &runs)), []);
    let well = [("2026-Q2", 85), ("2026-Q3", 90)];
    let by_health = proposals(account("core", &well, &[]));
    assert_eq!((by_health[0].kind, by_health[0].to), (MoveKind::PromotionByHealth, Some(0)));
    assert_eq!(kinds(account("strategic_partner", &well, &[])), []);
}

#[test]
fn accepting_writes_a_dated_line_and_does_what_it_says() {
    let on = Date::new(2026, 11, 22);
    let mut own = account("core", &[("2026-Q2", 85), ("2026-Q3", 90)], &[]);
    let proposal = &proposals(own.clone())[0];
    own.accept_move(proposal, &pack(), on, "two good quarters");
    assert_eq!(
        own.history,
        [HistoryLine { on, from: "core".into(), to: "strategic_partner".into(), reason: "two good quarters".into() }]
    );
    assert_eq!(own.tier_override.map(|given| given.tier), Some("strategic_partner".into()));
    let mut low = account("maintain", &[("2026-Q1", 40), ("2026-Q2", 54)], &[]);
    let proposal = proposals(low.clone()).pop().unwrap();
    assert_eq!((proposal.kind, proposal.mean(&low)), (MoveKind::Downgrade, Some(Exact::whole(47))));
    low.accept_move(&proposal, &pack(), on, "agreed");
    assert_eq!((low.ordinary_since, low.history[0].to.as_str()), (on, ORDINARY));
}

#[test]
fn the_quarterly_run_names_the_computed_tier_of_every_account_that_has_one() {
    let accounts = (1..=10).map(|id| {
        (Id::from_number(id), Account { last_purchase: Date::new(2026, 1, id as u32), ..Account::default() })
    });
    let portfolio = Portfolio { accounts: accounts.collect(), ..Portfolio::default() };
    let run = tier_run(&Standing::of(&portfolio, &pack(), Date::new(2026, 11, 22), 1, None), &pack());
    assert_eq!(run.len(), 10);
    assert_eq!(run[9], (Id::from_number(10), "strategic_partner".into()));
}

#[test]
fn a_decided_proposal_comes_back_only_with_newer_figures() {
    let day = Date::new(2026, 11, 22);
    let shaky = account("core", &[("2026-Q2", 65)], &[]);
    let proposal = proposals(shaky.clone()).remove(0);
    let mut declined = shaky.clone();
    declined.decline_move(&proposal, day, "known, being mended");
    assert_eq!(kinds(declined.clone()), []);
    assert!(declined.history.is_empty() && !declined.decisions[0].accepted);
    let mut accepted = shaky;
    accepted.accept_move(&proposal, &pack(), day, "response started");
    assert_eq!((kinds(accepted.clone()), accepted.history.len()), (vec![], 1));
    for mut account in [declined, accepted] {
        account.health.insert("2026-Q3".parse().unwrap(), 64);
        assert_eq!(kinds(account), [MoveKind::RiskResponse]);
    }
}
