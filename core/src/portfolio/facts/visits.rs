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

    /// Whether it lies in the quarters from the first to the last.
    pub fn is_in(&self, (first, last): (Quarter, Quarter)) -> bool {
        (first.number()..=last.number()).contains(&self.quarter)
    }
}
