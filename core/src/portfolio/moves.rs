//! C8: promotion and demotion 动态升降级 [S1]. Proposals only; accepting one writes a dated line to the account.

use super::{Account, HistoryLine, MoveDecision, MoveKind, Standing, Status, TierOverride};
use crate::method::PortfolioPack;
use crate::value::{Date, Exact, Quarter};
use std::collections::BTreeMap;

/// A proposal: who, what, since when, on which figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveProposal {
    /// The account's row.
    pub row: usize,
    /// What is proposed.
    pub kind: MoveKind,
    /// The tier in force: its place in the pack.
    pub from: Option<u8>,
    /// The tier after a promotion.
    pub to: Option<u8>,
    /// The first quarter of the rule.
    pub since: Quarter,
    /// The latest quarter of the rule.
    pub until: Quarter,
    /// Health of the quarters that count.
    pub health: Vec<(Quarter, u8)>,
    /// The yearly mean, for a downgrade.
    pub mean: Option<Exact>,
}

/// What a history line says in place of a tier for a customer off the key-account list.
pub const ORDINARY: &str = "ordinary";

/// All proposals: by kind, then by the order of names.
pub fn moves(standing: &Standing, pack: &PortfolioPack) -> Vec<MoveProposal> {
    let rows = standing.snapshot.rows();
    let mut all: Vec<MoveProposal> =
        rows.flat_map(|(row, account, _)| moves_of(standing, row, account, pack)).collect();
    let place = |row: usize| standing.snapshot.name_ranks().get(row).copied();
    all.sort_by_key(|proposal| (proposal.kind, place(proposal.row)));
    all
}

fn moves_of(standing: &Standing, row: usize, account: &Account, pack: &PortfolioPack) -> Vec<MoveProposal> {
    if account.health.is_empty() && account.tier_runs.is_empty() {
        return Vec::new();
    }
    let Some(last) = standing.snapshot.as_of().map(Date::quarter) else { return Vec::new() };
    if account.status != Status::Active {
        return Vec::new();
    }
    let tier = standing.rfm.row(row).tier;
    let health = Health::of(account, last);
    let found = [
        escalation(&health, tier, pack),
        risk(&health, pack),
        downgrade(account, &health, tier, pack),
        promotion(account, last, &health, tier, pack),
    ];
    let open = found.into_iter().flatten().filter(|proposal| !account.has_decided(proposal));
    open.map(|proposal| MoveProposal { row, from: tier, ..proposal }).collect()
}

/// The entered health up to the as-of date's quarter.
struct Health<'a> {
    entered: &'a BTreeMap<Quarter, u8>,
    latest: Option<(Quarter, u8)>,
    before: Option<(Quarter, u8)>,
}

impl<'a> Health<'a> {
    fn of(account: &'a Account, last: Quarter) -> Self {
        let (latest, before) = latest_pair(&account.health, last);
        Self { entered: &account.health, latest, before }
    }

    /// The latest two adjacent quarters, if both keep the rule.
    fn both(&self, keeps: impl Fn(u8) -> bool) -> Option<Vec<(Quarter, u8)>> {
        let pair = vec![self.before?, self.latest?];
        pair.iter().all(|(_, health)| keeps(*health)).then_some(pair)
    }
}

/// The latest entered quarter and the one before it, if that is entered too.
fn latest_pair<T: Copy>(
    by_quarter: &BTreeMap<Quarter, T>,
    last: Quarter,
) -> (Option<(Quarter, T)>, Option<(Quarter, T)>) {
    let latest = by_quarter.range(..=last).next_back().map(|(quarter, value)| (*quarter, *value));
    let before = latest.and_then(|(quarter, _)| by_quarter.get_key_value(&quarter.plus(-1)));
    (latest, before.map(|(quarter, value)| (*quarter, *value)))
}

fn proposal(kind: MoveKind, health: Vec<(Quarter, u8)>) -> Option<MoveProposal> {
    let (since, until) = (health.first()?.0, health.last()?.0);
    Some(MoveProposal { row: 0, kind, from: None, to: None, since, until, health, mean: None })
}

fn is_one_of(tier: Option<u8>, keys: &[String], pack: &PortfolioPack) -> bool {
    let tier = tier.and_then(|tier| pack.tiers.tiers.get(usize::from(tier)));
    tier.is_some_and(|tier| keys.contains(&tier.key))
}

fn escalation(health: &Health, tier: Option<u8>, pack: &PortfolioPack) -> Option<MoveProposal> {
    let pair = health.both(|health| health < pack.moves.escalation_below)?;
    is_one_of(tier, &pack.moves.escalation_tiers, pack).then(|| proposal(MoveKind::Escalation, pair))?
}

fn risk(health: &Health, pack: &PortfolioPack) -> Option<MoveProposal> {
    let latest = health.latest.filter(|(_, health)| *health < pack.moves.risk_below)?;
    proposal(MoveKind::RiskResponse, vec![latest])
}

/// The yearly mean: entered quarters of the latest quarter's calendar year, at least two.
fn downgrade(account: &Account, health: &Health, tier: Option<u8>, pack: &PortfolioPack) -> Option<MoveProposal> {
    let (latest, _) = health.latest?;
    let first = Quarter { year: latest.year, quarter: 1 };
    let year: Vec<(Quarter, u8)> = health.entered.range(first..=latest).map(|(q, health)| (*q, *health)).collect();
    let mean = Exact::new(year.iter().map(|(_, health)| i128::from(*health)).sum(), year.len() as i128);
    let is_low = year.len() >= 2 && mean < Exact::whole(pack.moves.downgrade_below.into());
    let may_leave = account.ordinary_since.is_none() && is_one_of(tier, &pack.moves.downgrade_tiers, pack);
    let low = (is_low && may_leave).then(|| proposal(MoveKind::Downgrade, year))??;
    Some(MoveProposal { mean: Some(mean), ..low })
}

/// By the runs of RFM first, else by health; never for the top tier.
fn promotion(
    account: &Account,
    last: Quarter,
    health: &Health,
    tier: Option<u8>,
    pack: &PortfolioPack,
) -> Option<MoveProposal> {
    let tier = tier.filter(|tier| *tier > 0)?;
    let runs: BTreeMap<Quarter, u8> = account
        .tier_runs
        .iter()
        .filter_map(|(quarter, key)| Some((*quarter, u8::try_from(pack.tiers.position(key)?).ok()?)))
        .collect();
    if let (Some((until, one)), Some((since, other))) = latest_pair(&runs, last) {
        let to = one.max(other);
        if to < tier {
            let kind = MoveKind::PromotionByTier;
            let health = Vec::new();
            return Some(MoveProposal { row: 0, kind, from: None, to: Some(to), since, until, health, mean: None });
        }
    }
    let pair = health.both(|health| health >= pack.moves.promotion_from)?;
    let by_health = proposal(MoveKind::PromotionByHealth, pair)?;
    Some(MoveProposal { to: Some(tier - 1), ..by_health })
}

/// The tiers of this quarter's run, to be written to the accounts by a person: id and tier key of every account that
/// has a computed tier.
pub fn tier_run(standing: &Standing, pack: &PortfolioPack) -> Vec<(crate::value::Id, String)> {
    let key = |tier: u8| pack.tiers.tiers.get(usize::from(tier)).map(|tier| tier.key.clone());
    let run = |row: usize| Some((standing.snapshot.id(row)?, key(standing.rfm.row(row).computed?)?));
    standing.snapshot.active_rows().filter_map(run).collect()
}

impl Account {
    /// Accepts a proposal on a day, with its reason in the user's words: writes a dated line to the history. A
    /// promotion also gives the tier by hand, a downgrade takes the account off the key-account list.
    pub fn accept_move(&mut self, proposal: &MoveProposal, pack: &PortfolioPack, on: Option<Date>, reason: &str) {
        let key = |tier: Option<u8>| {
            let tier = tier.and_then(|tier| pack.tiers.tiers.get(usize::from(tier)));
            tier.map(|tier| tier.key.clone()).unwrap_or_default()
        };
        let from = key(proposal.from);
        let to = match proposal.kind {
            MoveKind::Escalation | MoveKind::RiskResponse => from.clone(),
            MoveKind::Downgrade => ORDINARY.to_owned(),
            MoveKind::PromotionByTier | MoveKind::PromotionByHealth => key(proposal.to),
        };
        match proposal.kind {
            MoveKind::Downgrade => self.ordinary_since = on,
            MoveKind::PromotionByTier | MoveKind::PromotionByHealth => {
                self.tier_override = Some(TierOverride { tier: to.clone(), reason: reason.to_owned(), on });
            }
            MoveKind::Escalation | MoveKind::RiskResponse => {}
        }
        self.history.push(HistoryLine { on, from, to, reason: reason.to_owned() });
        self.decide(proposal, true, on, reason);
    }

    /// Declines a proposal on a day, with its reason: it is not made again before there are newer figures.
    pub fn decline_move(&mut self, proposal: &MoveProposal, on: Option<Date>, reason: &str) {
        self.decide(proposal, false, on, reason);
    }

    fn decide(&mut self, proposal: &MoveProposal, accepted: bool, on: Option<Date>, reason: &str) {
        let (kind, until, reason) = (proposal.kind, proposal.until, reason.to_owned());
        self.decisions.push(MoveDecision { kind, until, accepted, on, reason });
    }

    fn has_decided(&self, proposal: &MoveProposal) -> bool {
        self.decisions.iter().any(|made| made.kind == proposal.kind && made.until >= proposal.until)
    }
}

#[cfg(test)]
#[path = "moves_tests.rs"]
mod tests;
