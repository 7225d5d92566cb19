//! A visit as C7 counts it.

use super::super::Touchpoint;
use crate::value::{Date, Quarter};

/// A visit with a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) struct Visit {
    /// The day.
    pub on: Date,
    /// The number of its calendar quarter.
    quarter: i32,
    /// Held.
    pub done: bool,
    /// Held with the intended result.
    pub reached: bool,
}

impl Visit {
    /// Of an entry; `None` without a day.
    pub fn of(entry: &Touchpoint) -> Option<Self> {
        let reached = entry.done && entry.result_reached;
        entry.on.map(|on| Self { on, quarter: on.quarter().number(), done: entry.done, reached })
    }

    /// Whether it lies in these quarters.
    pub fn is_in(&self, quarters: Quarters) -> bool {
        (quarters.first..=quarters.last).contains(&self.quarter)
    }
}

/// Calendar quarters from the first to the last, by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Quarters {
    first: i32,
    last: i32,
}

impl From<(Quarter, Quarter)> for Quarters {
    fn from((first, last): (Quarter, Quarter)) -> Self {
        Self { first: first.number(), last: last.number() }
    }
}
