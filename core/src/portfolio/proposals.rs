//! C2, help from data [ours]: scores that follow from figures. They are shown as proposed and count only once accepted.

use super::facts::LifetimeFacts;
use super::ranking::smaller_counts;
use super::{Figures, Snapshot, Status};
use crate::method::PortfolioPack;
use crate::method::portfolio::FigureSource;
use crate::value::Score;
use std::cmp::Ordering;

/// A score proposed for a criterion of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProposedScore {
    /// The account's row.
    pub row: usize,
    /// The place of the criterion in the pack.
    pub criterion: usize,
    /// 1 + floor(10·p).
    pub score: Score,
    /// How many active accounts have a strictly lower figure.
    pub lower: u32,
    /// How many active accounts have the figure.
    pub of: u32,
}

/// Proposals for all active accounts that have the figure: score = 1 + floor(10·p), p = the part of the active
/// accounts with the figure whose figure is strictly lower [ours].
pub fn propose_scores(snapshot: &Snapshot, pack: &PortfolioPack) -> Vec<ProposedScore> {
    let helped = pack.score.criteria.iter().enumerate().filter_map(|(i, c)| Some((i, c.proposed_from?)));
    helped.flat_map(|(criterion, source)| propose(snapshot, criterion, source)).collect()
}

/// How many of the proposals are for scores that are empty: every figure gives one.
pub fn open_proposals(snapshot: &Snapshot, pack: &PortfolioPack) -> usize {
    let helped = pack.score.criteria.iter().enumerate().filter_map(|(i, c)| Some((i, c.proposed_from?)));
    let helped: Vec<(usize, FigureSource)> = helped.collect();
    let rows = snapshot.figures().iter().zip(snapshot.facts().lifetime.iter()).zip(snapshot.scores());
    let active = rows.filter(|((figures, _), _)| figures.status == Status::Active);
    let open = |((figures, facts), scores): ((&Figures, &LifetimeFacts), &[u8])| {
        let has = |source: &FigureSource| match source {
            FigureSource::Purchases => figures.purchases.is_some(),
            FigureSource::Margin => figures.margin.is_some(),
            FigureSource::Growth => facts.growth.is_some(),
        };
        helped.iter().filter(|(place, source)| scores.get(*place) == Some(&0) && has(source)).count()
    };
    active.map(open).sum()
}

fn propose(snapshot: &Snapshot, criterion: usize, source: FigureSource) -> Vec<ProposedScore> {
    let (rows, values) = positions(snapshot, source);
    let of = rows.len() as u32;
    let lower = smaller_counts(&values);
    let make = |(row, lower): (usize, u32)| {
        let mark = 1 + u64::from(lower) * 10 / u64::from(of.max(1));
        let score = Score::new(mark as u8).ok()?;
        Some(ProposedScore { row, criterion, score, lower, of })
    };
    rows.into_iter().zip(lower).filter_map(make).collect()
}

/// The rows that have the figure, and whole numbers in the order of their figures.
fn positions(snapshot: &Snapshot, source: FigureSource) -> (Vec<usize>, Vec<u64>) {
    let order_of = |amount: i64| (amount as u64) ^ (1 << 63);
    let figure = |figures: &Figures| match source {
        FigureSource::Purchases => figures.purchases.map(|money| order_of(money.0)),
        FigureSource::Margin => figures.margin.map(|money| order_of(money.0)),
        FigureSource::Growth => None,
    };
    if source == FigureSource::Growth {
        return growth_positions(snapshot);
    }
    let figures = |row: usize| snapshot.figures().get(row).and_then(figure).map(|value| (row, value));
    snapshot.active_rows().filter_map(figures).unzip()
}

/// Growth is a ratio: its place among all sorted ratios stands for it, equal ratios share one place.
fn growth_positions(snapshot: &Snapshot) -> (Vec<usize>, Vec<u64>) {
    let growth = |row: usize| Some((row, snapshot.facts().lifetime.get(row)?.growth?));
    let mut rates: Vec<_> = snapshot.active_rows().filter_map(growth).collect();
    rates.sort_by(|a, b| a.1.cmp(&b.1).then(a.0.cmp(&b.0)));
    let mut place = 0;
    let mut last = None;
    let placed = rates.into_iter().map(|(row, rate)| {
        place += u64::from(last.is_some_and(|last: crate::value::Rate| last.cmp(&rate) != Ordering::Equal));
        last = Some(rate);
        (row, place)
    });
    placed.unzip()
}
