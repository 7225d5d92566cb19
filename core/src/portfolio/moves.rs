//! C8: promotion and demotion 动态升降级 [S1]. Proposals only; accepting one writes a dated line to the account.

use super::facts::{MoveFacts, Run};
use super::{Account, HistoryLine, MoveDecision, MoveKind, Standing, Status, TierOverride};
use crate::method::PortfolioPack;
use crate::value::{Date, Exact, Quarter};

/// A proposal: who, what, since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
}

impl MoveProposal {
    /// Health of the quarters that count; none where the runs of RFM do.
    pub fn health<'a>(&self, account: &'a Account) -> impl Iterator<Item = (Quarter, u8)> + use<'a> {
        let counts = self.kind != MoveKind::PromotionByTier;
        let entered = counts.then(|| account.health.range(self.since..=self.until));
        entered.into_iter().flatten().map(|(quarter, health)| (*quarter, *health))
    }

    /// The yearly mean, for a downgrade.
    pub fn mean(&self, account: &Account) -> Option<Exact> {
        let (sum, n) = self.health(account).fold((0, 0), |(sum, n), (_, health)| (sum + i128::from(health), n + 1));
        (self.kind == MoveKind::Downgrade).then(|| Exact::new(sum, n))
    }
}

/// What a history line says in place of a tier for a customer off the key-account list.
pub const ORDINARY: &str = "ordinary";

/// All proposals: by kind, then by the order of names.
pub fn moves(standing: &Standing, pack: &PortfolioPack) -> Vec<MoveProposal> {
    let (snapshot, rules) = (&standing.snapshot, Rules::of(pack));
    let mut all: Vec<MoveProposal> = Vec::new();
    for (row, (facts, figures)) in snapshot.facts().moves.iter().zip(snapshot.figures()).enumerate() {
        if figures.status == Status::Active {
            let account = snapshot.account(row).filter(|_| facts.has_decisions);
            rules.apply(row, standing.rfm.row(row).tier, facts, |proposal| {
                if account.is_none_or(|account| !account.has_decided(&proposal)) {
                    all.push(proposal);
                }
            });
        }
    }
    in_order(&all, snapshot.rows_by_name())
}

/// By kind, then by name. An account has at most one proposal of a kind, so going through the names once for each kind
/// puts them in order without sorting.
fn in_order(all: &[MoveProposal], rows_by_name: &[u32]) -> Vec<MoveProposal> {
    let mut ordered = Vec::with_capacity(all.len());
    for kind in MoveKind::ALL {
        let mut by_row = vec![None; rows_by_name.len()];
        for proposal in all.iter().filter(|proposal| proposal.kind == kind) {
            by_row.get_mut(proposal.row).into_iter().for_each(|slot| *slot = Some(proposal));
        }
        ordered.extend(rows_by_name.iter().filter_map(|row| by_row.get(*row as usize).copied().flatten()).copied());
    }
    ordered
}

/// The rules of the pack, with the tiers they are for by place.
struct Rules<'a> {
    pack: &'a PortfolioPack,
    escalates: Vec<bool>,
    may_leave: Vec<bool>,
}

impl<'a> Rules<'a> {
    fn of(pack: &'a PortfolioPack) -> Self {
        let are_in = |keys: &[String]| pack.tiers.tiers.iter().map(|tier| keys.contains(&tier.key)).collect();
        let (escalates, may_leave) = (are_in(&pack.moves.escalation_tiers), are_in(&pack.moves.downgrade_tiers));
        Self { pack, escalates, may_leave }
    }

    fn apply(&self, row: usize, tier: Option<u8>, facts: &MoveFacts, mut propose: impl FnMut(MoveProposal)) {
        let mut made = |kind, to, (since, until)| propose(MoveProposal { row, kind, from: tier, to, since, until });
        if let Some(span) = self.escalation(tier, facts) {
            made(MoveKind::Escalation, None, span);
        }
        if let Some(span) = self.risk(facts) {
            made(MoveKind::RiskResponse, None, span);
        }
        if let Some(span) = self.downgrade(tier, facts) {
            made(MoveKind::Downgrade, None, span);
        }
        if let Some((kind, to, span)) = self.promotion(tier, facts) {
            made(kind, Some(to), span);
        }
    }

    fn escalation(&self, tier: Option<u8>, facts: &MoveFacts) -> Option<(Quarter, Quarter)> {
        let span = both(facts, |health| health < self.pack.moves.escalation_below)?;
        is_one_of(tier, &self.escalates).then_some(span)
    }

    fn risk(&self, facts: &MoveFacts) -> Option<(Quarter, Quarter)> {
        let (latest, _) = facts.latest.filter(|(_, health)| *health < self.pack.moves.risk_below)?;
        Some((latest, latest))
    }

    /// The yearly mean: entered quarters of the latest quarter's calendar year, at least two.
    fn downgrade(&self, tier: Option<u8>, facts: &MoveFacts) -> Option<(Quarter, Quarter)> {
        let ((until, _), (since, sum, n)) = (facts.latest?, facts.year?);
        let is_low = n >= 2 && sum < u32::from(self.pack.moves.downgrade_below) * n;
        (is_low && !facts.is_ordinary && is_one_of(tier, &self.may_leave)).then_some((since, until))
    }

    /// By the runs of RFM first, else by health; never for the top tier.
    fn promotion(&self, tier: Option<u8>, facts: &MoveFacts) -> Option<(MoveKind, u8, (Quarter, Quarter))> {
        let tier = tier.filter(|tier| *tier > 0)?;
        if let Some(Run { since, until, tier: to }) = facts.run.filter(|run| run.tier < tier) {
            return Some((MoveKind::PromotionByTier, to, (since, until)));
        }
        let span = both(facts, |health| health >= self.pack.moves.promotion_from)?;
        Some((MoveKind::PromotionByHealth, tier - 1, span))
    }
}

/// The latest two adjacent quarters, if both keep the rule.
fn both(facts: &MoveFacts, keeps: impl Fn(u8) -> bool) -> Option<(Quarter, Quarter)> {
    let ((since, before), (until, latest)) = (facts.before?, facts.latest?);
    (keeps(before) && keeps(latest)).then_some((since, until))
}

fn is_one_of(tier: Option<u8>, tiers: &[bool]) -> bool {
    tier.and_then(|tier| tiers.get(usize::from(tier))).is_some_and(|is_in| *is_in)
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
