//! C6: moving effort, and the proposal of a split. Plans only: nothing here is written into the book.

use super::effort_curve::{Curve, Guess, NoCurve};
use super::facts::EffortFacts;
use super::{Figures, Portfolio, RfmRow, Standing, Status};
use crate::method::PortfolioPack;
use crate::value::{Exact, Money, largest_remainder};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Who gives or takes hours in a what-if.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearer {
    /// All accounts of a tier, by its place in the pack.
    Tier(u8),
    /// One account, by its row.
    Account(usize),
}

/// Hours moved from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Who gives.
    pub from: Bearer,
    /// Who takes.
    pub to: Bearer,
    /// Hours a quarter.
    pub hours: u32,
}

/// The hours of every row today; empty counts as 0.
pub fn hours_today(standing: &Standing) -> Vec<u32> {
    standing.snapshot.facts().effort.iter().map(|facts| facts.hours.unwrap_or(0)).collect()
}

/// The hours after some shifts. A tier gives and takes in proportion to the hours of its accounts (equally where it has
/// none) by largest remainder. Nobody gives more than there is; a shift without a taker moves nothing.
pub fn shifted(standing: &Standing, shifts: &[Shift]) -> Vec<u32> {
    let mut hours = hours_today(standing);
    for shift in shifts {
        let (givers, takers) = (rows_of(standing, shift.from), rows_of(standing, shift.to));
        let held = |rows: &[usize], hours: &[u32]| -> Vec<u64> {
            rows.iter().map(|row| hours.get(*row).copied().unwrap_or(0).into()).collect()
        };
        let there = held(&givers, &hours);
        let moved = u64::from(shift.hours).min(there.iter().sum());
        if takers.is_empty() || moved == 0 {
            continue;
        }
        for (row, part) in givers.iter().zip(largest_remainder(moved as i64, &there)) {
            change(&mut hours, *row, -part);
        }
        for (row, part) in takers.iter().zip(largest_remainder(moved as i64, &held(&takers, &hours))) {
            change(&mut hours, *row, part);
        }
    }
    hours
}

fn change(hours: &mut [u32], row: usize, by: i64) {
    if let Some(own) = hours.get_mut(row) {
        *own = u32::try_from(i64::from(*own) + by).unwrap_or(if by < 0 { 0 } else { u32::MAX });
    }
}

fn rows_of(standing: &Standing, bearer: Bearer) -> Vec<usize> {
    match bearer {
        Bearer::Account(row) => vec![row],
        Bearer::Tier(tier) => {
            standing.snapshot.active_rows().filter(|row| standing.rfm.row(*row).tier == Some(tier)).collect()
        }
    }
}

/// Why an account gets its hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// No curve: today's hours stay, at least the minimum.
    NoCurve(NoCurve),
    /// Even the first hour above the minimum brings less than elsewhere.
    AtMinimum,
    /// More than today: its next hours bring more than elsewhere.
    More,
    /// Less than today: its last hours bring less than elsewhere.
    Less,
    /// As today.
    Same,
}

/// The proposal for one active account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProposedHours {
    /// Its row.
    pub row: usize,
    /// Hours today.
    pub today: u32,
    /// Hours proposed.
    pub hours: u32,
    /// The least hours of its tier.
    pub minimum: u32,
    /// Why.
    pub reason: Reason,
    /// What the last proposed hour brings a year, in thousandths of a fen.
    pub last: Option<u64>,
    /// What one more hour would bring, in thousandths of a fen.
    pub next: Option<u64>,
}

/// A split of the hours over the active accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// By account, in the order of the rows.
    pub accounts: Vec<ProposedHours>,
    /// Hours split.
    pub total: u64,
    /// Hours that no account can use.
    pub unassigned: u64,
    /// Yearly margin gained against today, in thousandths of a fen; negative where minimums cost more than is gained.
    pub gain: i128,
    /// Whether today's hours keep all minimums: then the proposal is never worse than today.
    pub today_keeps_minimums: bool,
}

impl Proposal {
    /// The gain against today, rounded half up to fen.
    pub fn gained(&self) -> Money {
        rounded(self.gain)
    }
}

/// Why no split is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoProposal {
    /// No active account.
    NoAccounts {},
    /// The minimums need more hours than there are.
    BelowMinimum {
        /// Hours there are.
        total: u64,
        /// Hours the minimums need.
        needed: u64,
    },
    /// More hours above the minimums than the calculation takes: a million a quarter.
    TooMany {
        /// Hours there are.
        total: u64,
    },
}

/// Hours above the minimums that are split one by one.
const MOST_HOURS: u64 = 1_000_000;

struct Candidate {
    row: usize,
    today: u32,
    curve: Result<Curve, NoCurve>,
    minimum: u32,
    hours: u32,
}

/// Splits the hours of the plan (none set: today's sum) over the active accounts so that the expected margin is greatest, with the
/// least hours of every tier kept. Exact: curves flatten with every hour, so the best next hour is always part of a
/// best whole; ties go to the earlier name.
///
/// # Errors
/// Why there is no such split.
pub fn propose_effort(
    standing: &Standing,
    portfolio: &Portfolio,
    pack: &PortfolioPack,
) -> Result<Proposal, NoProposal> {
    let mut candidates = candidates(standing, portfolio, pack);
    if candidates.is_empty() {
        return Err(NoProposal::NoAccounts {});
    }
    let today = |candidate: &Candidate| u64::from(candidate.today);
    let total = portfolio.effort_total.map_or_else(|| candidates.iter().map(today).sum(), u64::from);
    let needed: u64 = candidates.iter().map(|candidate| u64::from(candidate.minimum)).sum();
    let mut free = total.checked_sub(needed).ok_or(NoProposal::BelowMinimum { total, needed })?;
    free -= keep_without_curve(&mut candidates, free);
    if free > MOST_HOURS {
        return Err(NoProposal::TooMany { total });
    }
    let unassigned = hand_out(&mut candidates, free, standing.snapshot.name_ranks());
    let keeps = |candidate: &Candidate| today(candidate) >= u64::from(candidate.minimum);
    Ok(Proposal {
        today_keeps_minimums: candidates.iter().all(keeps),
        gain: candidates.iter().map(gained).sum(),
        accounts: candidates.iter().map(told).collect(),
        total,
        unassigned,
    })
}

fn candidates(standing: &Standing, portfolio: &Portfolio, pack: &PortfolioPack) -> Vec<Candidate> {
    let minimums: Vec<u32> = pack.tiers.tiers.iter().map(|tier| portfolio.minimum_hours(tier)).collect();
    let rows = standing.snapshot.facts().effort.iter().zip(standing.rfm.rows()).enumerate();
    let active = rows.zip(standing.snapshot.figures()).filter(|(_, figures)| figures.status == Status::Active);
    let candidate = |((row, (facts, rfm)), _): ((usize, (&EffortFacts, &RfmRow)), &Figures)| {
        let minimum = rfm.tier.and_then(|tier| minimums.get(usize::from(tier))).copied().unwrap_or(0);
        let EffortFacts { curve, hours, .. } = *facts;
        Candidate { row, today: hours.unwrap_or(0), curve, minimum, hours: minimum }
    };
    active.map(candidate).collect()
}

/// Accounts without a curve keep today's hours, if all of them can; else they get their minimum. Gives the hours used.
fn keep_without_curve(candidates: &mut [Candidate], free: u64) -> u64 {
    let above = |candidate: &Candidate| {
        if candidate.curve.is_err() { candidate.today.saturating_sub(candidate.minimum) } else { 0 }
    };
    let wanted: u64 = candidates.iter().map(|candidate| u64::from(above(candidate))).sum();
    if wanted > free {
        return 0;
    }
    for candidate in candidates {
        candidate.hours += above(candidate);
    }
    wanted
}

/// Gives at once all hours of a gain that surely everyone gets: taking the best hour each time would give them first.
/// The mark is sought with floating point so that it rather gives too few; the rest is handed out one by one. Gives
/// the hours that are left.
fn hand_out_sure(candidates: &mut [Candidate], free: u64) -> u64 {
    const FEW: f64 = 0.98;
    const HALVINGS: u32 = 14;
    let guess = |candidate: &Candidate| Some((Guess::of(&candidate.curve.ok()?), f64::from(candidate.hours)));
    let guesses: Vec<(Guess, f64)> = candidates.iter().filter_map(guess).collect();
    let given = |mark: f64| -> f64 { guesses.iter().map(|(guess, held)| (guess.hour(mark) - held).max(0.0)).sum() };
    // The exponent of the mark is halved between its greatest and its least: gains span many sizes.
    let (mut above, mut below) = (64.0f64, 0.0f64);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(above, below);
        if given(middle.exp2()) > free as f64 * FEW { below = middle } else { above = middle }
    }
    let mark = above.exp2().ceil() as u64;
    let sure = |candidate: &Candidate| candidate.curve.map_or(0, |curve| curve.first_below(mark, candidate.hours));
    let ends: Vec<u32> = candidates.iter().map(sure).collect();
    let more = |(candidate, end): (&Candidate, &u32)| u64::from(end.saturating_sub(candidate.hours));
    let sum: u64 = candidates.iter().zip(&ends).map(more).sum();
    let Some(left) = free.checked_sub(sum) else { return free };
    candidates.iter_mut().zip(ends).for_each(|(candidate, end)| candidate.hours = candidate.hours.max(end));
    left
}

/// Gives every free hour to the account where it brings most. Gives the hours nobody can use.
fn hand_out(candidates: &mut [Candidate], free: u64, name_ranks: &[u32]) -> u64 {
    let mut free = hand_out_sure(candidates, free);
    let entry = |(place, candidate): (usize, &Candidate)| {
        let gain = candidate.curve.ok()?.gain(candidate.hours);
        let rank = name_ranks.get(candidate.row).copied().unwrap_or(u32::MAX);
        (gain > 0).then_some((gain, Reverse(rank), place))
    };
    let mut heap: BinaryHeap<_> = candidates.iter().enumerate().filter_map(entry).collect();
    while let Some((_, _, place)) = heap.pop().filter(|_| free > 0) {
        if let Some(candidate) = candidates.get_mut(place) {
            candidate.hours += 1;
            free -= 1;
            heap.extend(entry((place, candidate)));
        }
    }
    free
}

/// Thousandths of a fen gained against today.
fn gained(candidate: &Candidate) -> i128 {
    candidate.curve.map_or(0, |curve| curve.gain_between(candidate.today, candidate.hours))
}

/// The yearly margin that other hours by row are expected to bring against today, over active accounts with a curve;
/// rounded half up to fen, once.
pub fn expected_gain(standing: &Standing, hours: &[u32]) -> Money {
    let snapshot = &standing.snapshot;
    let gain = |((facts, figures), then): ((&EffortFacts, &Figures), &u32)| {
        let EffortFacts { curve, hours, .. } = *facts;
        let today = hours.unwrap_or(0);
        if figures.status != Status::Active || today == *then {
            return 0;
        }
        curve.map_or(0, |curve| curve.gain_between(today, *then))
    };
    let then = hours.iter().chain(std::iter::repeat(&0));
    rounded(snapshot.facts().effort.iter().zip(snapshot.figures()).zip(then).map(gain).sum())
}

fn rounded(thousandths: i128) -> Money {
    let fen = Exact::new(thousandths, 1000).round();
    Money(i64::try_from(fen).unwrap_or(if fen < 0 { i64::MIN } else { i64::MAX }))
}

fn told(candidate: &Candidate) -> ProposedHours {
    let (hours, today) = (candidate.hours, candidate.today);
    let curve = candidate.curve.ok();
    let reason = match candidate.curve {
        Err(why) => Reason::NoCurve(why),
        Ok(_) if hours == today => Reason::Same,
        Ok(_) if hours > today && hours > candidate.minimum => Reason::More,
        Ok(_) if hours == candidate.minimum => Reason::AtMinimum,
        Ok(_) => Reason::Less,
    };
    ProposedHours {
        row: candidate.row,
        today,
        hours,
        minimum: candidate.minimum,
        reason,
        last: curve.and_then(|curve| Some(curve.gain(hours.checked_sub(1)?))),
        next: curve.map(|curve| curve.gain(hours)),
    }
}

#[cfg(test)]
#[path = "effort_plan_tests.rs"]
mod tests;
