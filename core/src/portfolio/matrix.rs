//! C5: the value–willingness matrix 战略价值-合作意愿矩阵 [S4]. It only places accounts; what to do is said by the pack.

use super::{MatrixThreshold, Mean, Portfolio, Scores, Snapshot};
use crate::method::PortfolioPack;
use crate::method::portfolio::{Dimension, Quadrant};
use crate::value::Exact;

/// The place of one account. Both axes run from 10 to 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MatrixRow {
    /// The mean over the financial and strategic criteria.
    pub value: Mean,
    /// Mean of the relationship index and the own willingness; the one alone where the other is missing.
    pub willingness: Mean,
    /// Its quadrant; `None` where an axis is missing.
    pub quadrant: Option<Quadrant>,
    /// Whether an index that enters is provisional.
    pub is_provisional: bool,
}

/// The matrix of all accounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    threshold: MatrixThreshold,
    value_from: Option<Exact>,
    willingness_from: Option<Exact>,
    rows: Vec<MatrixRow>,
    counts: [usize; Quadrant::ALL.len()],
}

impl Matrix {
    /// Places all accounts.
    pub fn of(snapshot: &Snapshot, scores: &Scores, portfolio: &Portfolio, pack: &PortfolioPack) -> Self {
        let figures = snapshot.figures().iter();
        let place = |(row, figures): (&_, &super::Figures)| place(row, figures.willingness, scores);
        let mut rows: Vec<MatrixRow> = scores.rows().iter().zip(figures).map(place).collect();
        let fixed = Exact::whole(pack.matrix.threshold.into());
        let from = |axis: fn(&MatrixRow) -> Mean| match portfolio.matrix_threshold {
            MatrixThreshold::Fixed => Some(fixed),
            MatrixThreshold::Median => median(&rows, axis),
        };
        let (value_from, willingness_from) = (from(|row| row.value), from(|row| row.willingness));
        let (high_value, high_willingness) = (words(value_from), words(willingness_from));
        let mut counts = [0; Quadrant::ALL.len()];
        for row in &mut rows {
            let value = is_high(row.value, high_value);
            row.quadrant = value.zip(is_high(row.willingness, high_willingness)).map(|(v, w)| Quadrant::of(v, w));
            let count = row.quadrant.and_then(|quadrant| counts.get_mut(quadrant as usize));
            count.into_iter().for_each(|count| *count += 1);
        }
        Self { threshold: portfolio.matrix_threshold, value_from, willingness_from, rows, counts }
    }

    /// Fixed or median.
    pub fn threshold(&self) -> MatrixThreshold {
        self.threshold
    }

    /// Where high value begins; `None` in an empty portfolio with the median.
    pub fn value_from(&self) -> Option<Exact> {
        self.value_from
    }

    /// Where high willingness begins.
    pub fn willingness_from(&self) -> Option<Exact> {
        self.willingness_from
    }

    /// The place of an account.
    pub fn row(&self, row: usize) -> MatrixRow {
        self.rows.get(row).copied().unwrap_or_default()
    }

    /// All places, in the order of the rows.
    pub fn rows(&self) -> &[MatrixRow] {
        &self.rows
    }

    /// How many accounts stand in a quadrant.
    pub fn count(&self, quadrant: Quadrant) -> usize {
        self.counts.get(quadrant as usize).copied().unwrap_or(0)
    }
}

fn place(row: &super::ScoreRow, own: u8, scores: &Scores) -> MatrixRow {
    let value = row.value();
    let relation = row.dimension(Dimension::Relationship);
    let all = scores.all();
    let relation_enters = relation.weight > 0;
    let provisional_relation = relation.is_provisional(all.dimension(Dimension::Relationship).weight);
    MatrixRow {
        value,
        willingness: willingness(relation, own),
        quadrant: None,
        is_provisional: value.is_provisional(all.value().weight) || relation_enters && provisional_relation,
    }
}

/// (s/w + o) / 2 = (s + o·w) / 2w, over the same whole numbers.
fn willingness(relation: Mean, own: u8) -> Mean {
    match (relation.weight, own) {
        (0, 0) => Mean::default(),
        (0, own) => Mean { sum: own.into(), weight: 1 },
        (_, 0) => relation,
        (weight, own) => Mean { sum: relation.sum + u32::from(own) * weight, weight: 2 * weight },
    }
}

/// The median over all accounts that have the figure, provisional ones included; of two middle values their mean.
fn median(rows: &[MatrixRow], axis: fn(&MatrixRow) -> Mean) -> Option<Exact> {
    let mut means: Vec<Mean> = rows.iter().map(axis).filter(|mean| mean.weight > 0).collect();
    let (n, middle) = (means.len(), means.len() / 2);
    if n == 0 {
        return None;
    }
    let (below, upper, _) = means.select_nth_unstable_by(middle, |a, b| a.compare(*b));
    let upper = upper.index()?;
    if n % 2 == 1 {
        return Some(upper);
    }
    let lower = below.iter().copied().max_by(|a, b| a.compare(*b))?.index()?;
    Some(lower.plus(upper).times(Exact::new(1, 2)))
}

/// ≥ is high.
fn is_high(mean: Mean, from: Option<(u64, u64)>) -> Option<bool> {
    let (num, den) = from?;
    let reached = u128::from(u64::from(mean.sum) * 10) * u128::from(den) >= u128::from(num) * u128::from(mean.weight);
    (mean.weight > 0).then_some(reached)
}

/// A threshold in machine words; indexes have small terms and are not negative.
fn words(threshold: Option<Exact>) -> Option<(u64, u64)> {
    let threshold = threshold?;
    Some((u64::try_from(threshold.num()).ok()?, u64::try_from(threshold.den()).ok()?))
}

#[cfg(test)]
#[path = "matrix_tests.rs"]
mod tests;
