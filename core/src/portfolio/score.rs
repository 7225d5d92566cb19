//! C2: the three-dimension score 大客户识别三维评估. It ranks all accounts of the book and chooses nobody.

use super::mean::{Mean, without_common_divisor};
use super::ranking::descending;
use super::{Portfolio, Snapshot};
use crate::method::PortfolioPack;
use crate::method::portfolio::Dimension;
use crate::value::{Exact, Weight};
use std::collections::BTreeMap;

/// A criterion with the weight in force: the book's own, else the pack's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeighedCriterion {
    /// Its key.
    pub key: String,
    /// Its dimension.
    pub dimension: Dimension,
    /// Its weight.
    pub weight: Weight,
}

/// The means of one account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScoreRow {
    /// Financial, strategic, relationship.
    pub dimensions: [Mean; 3],
}

impl ScoreRow {
    /// The mean of one dimension.
    pub fn dimension(&self, dimension: Dimension) -> Mean {
        let [financial, strategic, relationship] = self.dimensions;
        match dimension {
            Dimension::Financial => financial,
            Dimension::Strategic => strategic,
            Dimension::Relationship => relationship,
        }
    }

    /// The mean over all criteria.
    pub fn total(&self) -> Mean {
        self.value().plus(self.dimension(Dimension::Relationship))
    }

    /// The mean over the financial and strategic criteria: the value of C5.
    pub fn value(&self) -> Mean {
        self.dimension(Dimension::Financial).plus(self.dimension(Dimension::Strategic))
    }
}

/// Scores, order and ranks of all accounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    criteria: Vec<WeighedCriterion>,
    all: ScoreRow,
    rows: Vec<ScoreRow>,
    order: Vec<u32>,
    ranks: Vec<u32>,
}

impl Scores {
    /// Scores all accounts with the book's weights.
    pub fn of(snapshot: &Snapshot, portfolio: &Portfolio, pack: &PortfolioPack) -> Self {
        Self::weighed(snapshot, pack, &portfolio.score_weights)
    }

    /// Scores all accounts with the given weights in place of the pack's.
    pub fn weighed(snapshot: &Snapshot, pack: &PortfolioPack, weights: &BTreeMap<String, Weight>) -> Self {
        let criteria = weighed_criteria(pack, weights);
        let terms = terms(&criteria);
        let rows: Vec<ScoreRow> = snapshot.scores().map(|scores| score(scores, &terms)).collect();
        let all = score(&vec![1; terms.len()], &terms);
        let (order, ranks) = rank(snapshot, &rows, all.total().weight);
        Self { criteria, all, rows, order, ranks }
    }

    /// The criteria with the weights in force, in the pack's order.
    pub fn criteria(&self) -> &[WeighedCriterion] {
        &self.criteria
    }

    /// The means of an account.
    pub fn row(&self, row: usize) -> ScoreRow {
        self.rows.get(row).copied().unwrap_or_default()
    }

    /// The means of all accounts, in the order of the rows.
    pub fn rows(&self) -> &[ScoreRow] {
        &self.rows
    }

    /// Σ w of all criteria, by dimension: what completeness refers to.
    pub fn all(&self) -> &ScoreRow {
        &self.all
    }

    /// Rows by total, highest first; accounts without a total last, by name.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// The rank of an account; `None` when its total is provisional. Ranks count only what is not: 1, —, 2.
    pub fn rank(&self, row: usize) -> Option<u32> {
        self.ranks.get(row).copied().filter(|rank| *rank > 0)
    }

    /// Whether an account's total is provisional.
    pub fn is_provisional(&self, row: usize) -> bool {
        self.row(row).total().is_provisional(self.all.total().weight)
    }

    /// How complete an account's total is, 0 to 1.
    pub fn completeness(&self, row: usize) -> Option<Exact> {
        self.row(row).total().completeness(self.all.total().weight)
    }
}

/// Places moved from one weighting to another: positive is up. `None` where an account has no rank in one of them.
pub fn moved_places(before: &Scores, after: &Scores, row: usize) -> Option<i64> {
    Some(i64::from(before.rank(row)?) - i64::from(after.rank(row)?))
}

fn weighed_criteria(pack: &PortfolioPack, weights: &BTreeMap<String, Weight>) -> Vec<WeighedCriterion> {
    let weigh = |criterion: &crate::method::portfolio::Criterion| WeighedCriterion {
        key: criterion.key.clone(),
        dimension: criterion.dimension,
        weight: weights.get(&criterion.key).copied().unwrap_or(criterion.weight),
    };
    pack.score.criteria.iter().map(weigh).collect()
}

/// Weight and dimension of each criterion.
fn terms(criteria: &[WeighedCriterion]) -> Vec<(u32, Dimension)> {
    let hundredths: Vec<u32> = criteria.iter().map(|criterion| criterion.weight.hundredths()).collect();
    let weights = without_common_divisor(&hundredths);
    weights.into_iter().zip(criteria).map(|(weight, criterion)| (weight, criterion.dimension)).collect()
}

fn score(scores: &[u8], terms: &[(u32, Dimension)]) -> ScoreRow {
    let mut sums = [(0u32, 0u32); 3];
    for (score, (weight, dimension)) in scores.iter().zip(terms) {
        let scored = weight * u32::from(*score > 0);
        if let Some((sum, scored_weight)) = sums.get_mut(*dimension as usize) {
            *sum += scored * u32::from(*score);
            *scored_weight += scored;
        }
    }
    ScoreRow { dimensions: sums.map(|(sum, weight)| Mean { sum, weight }) }
}

fn rank(snapshot: &Snapshot, rows: &[ScoreRow], all: u32) -> (Vec<u32>, Vec<u32>) {
    let order = if all <= Mean::EXACT_UP_TO { by_key(snapshot, rows) } else { by_fraction(snapshot, rows) };
    let mut ranks = vec![0; rows.len()];
    let mut next = 0;
    for row in &order {
        let is_ranked = rows.get(*row as usize).is_some_and(|row| !row.total().is_provisional(all));
        if let Some(rank) = ranks.get_mut(*row as usize).filter(|_| is_ranked) {
            next += 1;
            *rank = next;
        }
    }
    (order, ranks)
}

fn by_key(snapshot: &Snapshot, rows: &[ScoreRow]) -> Vec<u32> {
    let key = |row: &ScoreRow| row.total().order_key();
    let keyed: Vec<(u64, u32)> = rows.iter().map(key).zip(snapshot.name_ranks().iter().copied()).collect();
    descending(&keyed, snapshot.rows_by_name())
}

/// For weights so fine that keys would not be exact.
fn by_fraction(snapshot: &Snapshot, rows: &[ScoreRow]) -> Vec<u32> {
    let total = |row: u32| rows.get(row as usize).copied().unwrap_or_default().total();
    let mut order = snapshot.rows_by_name().to_vec();
    order.sort_by(|a, b| total(*b).compare(total(*a)));
    order
}

#[cfg(test)]
#[path = "score_tests.rs"]
mod tests;
