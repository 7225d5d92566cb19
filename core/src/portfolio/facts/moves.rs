//! What moves (C8) are proposed from, of one account.

use super::super::Account;
use super::super::figures::Frame;
use crate::method::PortfolioPack;
use crate::value::{Date, Quarter};
use std::collections::BTreeMap;

/// What C8 reads of one account, up to the as-of date's quarter.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in super::super) struct MoveFacts {
    /// Health of the latest entered quarter.
    pub latest: Option<(Quarter, u8)>,
    /// Health of the quarter before it, if that is entered too.
    pub before: Option<(Quarter, u8)>,
    /// Of the entered quarters of the latest one's calendar year: the first, the sum, how many.
    pub year: Option<(Quarter, u32, u32)>,
    /// The latest two runs of RFM.
    pub run: Option<Run>,
    /// Off the key-account list.
    pub is_ordinary: bool,
    /// Proposals were accepted or declined.
    pub has_decisions: bool,
}

/// Runs of RFM in two adjacent quarters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) struct Run {
    /// The first quarter.
    pub since: Quarter,
    /// The second.
    pub until: Quarter,
    /// The lower tier of both: its place in the pack.
    pub tier: u8,
}

impl MoveFacts {
    /// Of an account.
    pub fn of(account: &Account, frame: &Frame) -> Self {
        let Some(last) = frame.as_of.map(Date::quarter) else { return Self::default() };
        let (latest, before) = latest_pair(&account.health, last);
        Self {
            latest,
            before,
            year: latest.and_then(|(latest, _)| year(&account.health, latest)),
            run: run(account, last, &frame.pack),
            is_ordinary: account.ordinary_since.is_some(),
            has_decisions: !account.decisions.is_empty(),
        }
    }
}

/// The entered quarters of the calendar year up to `latest`.
fn year(health: &BTreeMap<Quarter, u8>, latest: Quarter) -> Option<(Quarter, u32, u32)> {
    let entered = health.range(Quarter { year: latest.year, quarter: 1 }..=latest);
    entered.fold(None, |sums, (quarter, health)| {
        let (first, sum, n) = sums.unwrap_or((*quarter, 0, 0));
        Some((first, sum + u32::from(*health), n + 1))
    })
}

fn run(account: &Account, last: Quarter, pack: &PortfolioPack) -> Option<Run> {
    let place = |key: &String| pack.tiers.position(key).and_then(|place| u8::try_from(place).ok());
    let runs = account.tier_runs.iter().filter_map(|(quarter, key)| Some((*quarter, place(key)?))).collect();
    let (latest, before) = latest_pair(&runs, last);
    let ((until, one), (since, other)) = (latest?, before?);
    Some(Run { since, until, tier: one.max(other) })
}

/// The latest entered quarter up to `last`, and the one before it, if that is entered too.
pub(super) fn latest_pair<T: Copy>(
    by_quarter: &BTreeMap<Quarter, T>,
    last: Quarter,
) -> (Option<(Quarter, T)>, Option<(Quarter, T)>) {
    let latest = by_quarter.range(..=last).next_back().map(|(quarter, value)| (*quarter, *value));
    let before = latest.and_then(|(quarter, _)| by_quarter.get_key_value(&quarter.plus(-1)));
    (latest, before.map(|(quarter, value)| (*quarter, *value)))
}
