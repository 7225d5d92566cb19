//! C3: RFM and the five tiers RFM五级分层 [S1]. It gives tiers to active accounts only and to nobody below ten.

use super::mean::{share_terms, without_common_divisor};
use super::ranking::{descending, smaller_counts};
use super::{Portfolio, Snapshot, Status, TierWeights};
use crate::method::PortfolioPack;
use crate::value::{Exact, largest_remainder};
use serde::Serialize;

/// Where an account stands in the ranking by RFM.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RfmState {
    /// A prospect or lost: no scores, no tier.
    #[default]
    NotActive,
    /// Active, never bought: 1/1/1, behind all others.
    NeverBought,
    /// Active, with at least one purchase ever.
    Ranked,
}

/// Scores and tiers of one account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RfmRow {
    /// Whether it is ranked.
    pub state: RfmState,
    /// Recency, 1 to 5; 0 where there is none.
    pub recency: u8,
    /// Frequency, 1 to 5; 0 where there is none.
    pub frequency: u8,
    /// Amount, 1 to 5; 0 where there is none.
    pub amount: u8,
    /// How many ranked accounts are strictly worse in recency, frequency, amount.
    pub worse: [u32; 3],
    /// Its place among the active accounts, 1 first; 0 where there is none.
    pub place: u32,
    /// The tier from the ranking: its place in the pack.
    pub computed: Option<u8>,
    /// The tier in force: the one given by hand with a reason, else the computed one.
    pub tier: Option<u8>,
    /// Whether the tier in force was given by hand.
    pub by_hand: bool,
}

/// Why there are no tiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoTiers {
    /// The book has no as-of date, so recency is unknown.
    NoAsOf,
    /// All weights of the composite are zero.
    NoWeights,
    /// Fewer active accounts than the pack asks for.
    TooFew,
}

/// The distribution over one tier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TierCount {
    /// What the target shares give by largest remainder.
    pub target: u32,
    /// Accounts with this tier in force.
    pub actual: u32,
}

/// Scores, order and tiers of all accounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Rfm {
    weights: [u32; 3],
    rows: Vec<RfmRow>,
    order: Vec<u32>,
    ranked: u32,
    no_tiers: Option<NoTiers>,
    counts: Vec<TierCount>,
}

impl Rfm {
    /// Ranks the active accounts and cuts them into tiers.
    pub fn of(snapshot: &Snapshot, portfolio: &Portfolio, pack: &PortfolioPack) -> Self {
        let weights = weights(portfolio.rfm_weights.unwrap_or(pack.tiers.weights));
        let (mut rows, ranked) = marks(snapshot);
        let order = order(snapshot, &rows, weights);
        let no_tiers = [
            (snapshot.as_of().is_none(), NoTiers::NoAsOf),
            (weights == [0; 3], NoTiers::NoWeights),
            (order.len() < pack.tiers.least_accounts as usize, NoTiers::TooFew),
        ];
        let no_tiers = no_tiers.into_iter().find_map(|(is_so, why)| is_so.then_some(why));
        let targets = targets(order.len(), pack);
        let tiers = targets.iter().zip(0u8..).flat_map(|(count, tier)| std::iter::repeat_n(tier, *count as usize));
        for ((row, place), tier) in order.iter().zip(1..).zip(tiers) {
            if let Some(row) = rows.get_mut(*row as usize) {
                row.place = place;
                row.computed = Some(tier).filter(|_| no_tiers.is_none());
                row.tier = row.computed;
            }
        }
        override_tiers(snapshot, &mut rows);
        let counts = counts(&rows, &targets, no_tiers);
        Self { weights, rows, order, ranked, no_tiers, counts }
    }

    /// The result of an account.
    pub fn row(&self, row: usize) -> RfmRow {
        self.rows.get(row).copied().unwrap_or_default()
    }

    /// All results, in the order of the rows.
    pub fn rows(&self) -> &[RfmRow] {
        &self.rows
    }

    /// Rows of the active accounts, best first.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// n: active accounts with at least one purchase ever.
    pub fn ranked(&self) -> u32 {
        self.ranked
    }

    /// Why there are no tiers, if so.
    pub fn no_tiers(&self) -> Option<NoTiers> {
        self.no_tiers
    }

    /// Target and actual number of accounts per tier, in the pack's order.
    pub fn counts(&self) -> &[TierCount] {
        &self.counts
    }

    /// Weights of recency, frequency, amount without their common divisor.
    pub fn weights(&self) -> [u32; 3] {
        self.weights
    }

    /// 0.2·R + 0.3·F + 0.5·M with the weights in force, 1 to 5; `None` where there are no scores.
    pub fn composite(&self, row: usize) -> Option<Exact> {
        let row = self.row(row);
        let all: u32 = self.weights.iter().sum();
        let scored = row.amount > 0 && all > 0;
        scored.then(|| Exact::new(composite(&row, self.weights).into(), all.into()))
    }
}

fn weights(weights: TierWeights) -> [u32; 3] {
    let hundredths = [weights.recency, weights.frequency, weights.amount].map(|weight| weight.hundredths());
    let reduced = without_common_divisor(&hundredths);
    let mut out = [0; 3];
    out.iter_mut().zip(reduced).for_each(|(slot, weight)| *slot = weight);
    out
}

fn composite(row: &RfmRow, [recency, frequency, amount]: [u32; 3]) -> u32 {
    recency * u32::from(row.recency) + frequency * u32::from(row.frequency) + amount * u32::from(row.amount)
}

/// Scores 1 to 5 of every row, and n. p = strictly worse / n, score = 1 + floor(5·p): equal values get the lower score.
fn marks(snapshot: &Snapshot) -> (Vec<RfmRow>, u32) {
    let is_ranked = |row: &usize| snapshot.figures().get(*row).is_some_and(|f| f.has_bought && f.recency.is_some());
    let ranked: Vec<usize> = snapshot.active_rows().filter(is_ranked).collect();
    let column = |value: fn(&super::Figures) -> u64| {
        let values: Vec<u64> = ranked.iter().filter_map(|row| snapshot.figures().get(*row)).map(value).collect();
        smaller_counts(&values)
    };
    let recency = column(|figures| u64::from(u32::MAX - figures.recency.unwrap_or(u32::MAX)));
    let frequency = column(|figures| figures.orders.into());
    let amount = column(|figures| figures.amount);
    let mut rows: Vec<RfmRow> = snapshot.figures().iter().map(unranked).collect();
    let n = ranked.len() as u32;
    let mark = |worse: u32| (1 + u64::from(worse) * 5 / u64::from(n.max(1))) as u8;
    for (row, ((r, f), m)) in ranked.iter().zip(recency.into_iter().zip(frequency).zip(amount)) {
        if let Some(row) = rows.get_mut(*row) {
            let scores = (mark(r), mark(f), mark(m));
            (row.recency, row.frequency, row.amount) = scores;
            (row.state, row.worse) = (RfmState::Ranked, [r, f, m]);
        }
    }
    (rows, n)
}

/// What holds without a ranking: 1/1/1 for active accounts that never bought, nothing for the rest.
fn unranked(figures: &super::Figures) -> RfmRow {
    if figures.status != Status::Active || figures.has_bought {
        return RfmRow::default();
    }
    RfmRow { state: RfmState::NeverBought, recency: 1, frequency: 1, amount: 1, ..RfmRow::default() }
}

/// Active accounts by composite, then amount, then recency, then name; those that never bought behind all others.
fn order(snapshot: &Snapshot, rows: &[RfmRow], weights: [u32; 3]) -> Vec<u32> {
    let bits = u32::BITS - (rows.len() as u32).leading_zeros();
    let key = |row: &RfmRow| {
        let [recency, _, amount] = row.worse;
        let ties = u64::from(amount) << bits | u64::from(recency);
        let bought = u64::from(row.state == RfmState::Ranked);
        bought * ((u64::from(composite(row, weights)) + 1) << (2 * bits) | ties)
    };
    let keyed: Vec<(u64, u32)> = snapshot
        .active_rows()
        .filter_map(|row| Some((key(rows.get(row)?), *snapshot.name_ranks().get(row)?)))
        .collect();
    descending(&keyed, snapshot.rows_by_name())
}

/// The target shares cut the whole active list by largest remainder.
fn targets(active: usize, pack: &PortfolioPack) -> Vec<u32> {
    let shares = share_terms(pack.tiers.tiers.iter().map(|tier| tier.share));
    let parts = largest_remainder(active as i64, &shares);
    parts.into_iter().map(|part| u32::try_from(part).unwrap_or(0)).collect()
}

/// A tier given by hand counts for active accounts.
fn override_tiers(snapshot: &Snapshot, rows: &mut [RfmRow]) {
    for (row, figures) in rows.iter_mut().zip(snapshot.figures()) {
        if let Some(tier) = figures.tier_by_hand.filter(|_| figures.status == Status::Active) {
            (row.tier, row.by_hand) = (Some(tier), true);
        }
    }
}

fn counts(rows: &[RfmRow], targets: &[u32], no_tiers: Option<NoTiers>) -> Vec<TierCount> {
    let target = |target: &u32| if no_tiers.is_none() { *target } else { 0 };
    let mut counts: Vec<TierCount> =
        targets.iter().map(|count| TierCount { target: target(count), actual: 0 }).collect();
    for tier in rows.iter().filter_map(|row| row.tier) {
        if let Some(count) = counts.get_mut(usize::from(tier)) {
            count.actual += 1;
        }
    }
    counts
}

#[cfg(test)]
#[path = "rfm_tests.rs"]
mod tests;
