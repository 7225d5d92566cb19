//! The proof: random histories, each met with every kind of harm. The same suite runs over the sound protocol and over
//! every sabotaged one.

use super::check::Tally;
use super::trials;
use sandtable_core::storage::Policy;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A kind of harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trial {
    /// Several tabs on a healthy disk come to agree.
    Peace,
    /// The disk holds only the first n changes, for every n; then the tabs go on.
    Crash,
    /// Each key is removed.
    Deletion,
    /// Each key is cut at every length.
    Truncation,
    /// Every character of every key is changed.
    Flip,
    /// The n-th operation goes wrong, for every n and every kind of fault.
    Failure,
    /// The disk is full at n, for every n.
    Quota,
    /// The store lost its last n changes, the mirror did not.
    Mirror,
    /// Two neighbours are removed, work goes on: the loss stays told.
    Neighbours,
    /// A value rots, work goes on: it is kept.
    Rot,
}

impl Trial {
    pub const ALL: [Trial; 10] = [
        Self::Peace,
        Self::Crash,
        Self::Deletion,
        Self::Neighbours,
        Self::Rot,
        Self::Mirror,
        Self::Truncation,
        Self::Failure,
        Self::Quota,
        Self::Flip,
    ];

    /// Runs one trial upon the history of a seed.
    pub fn run(self, seed: u64, policy: Policy) -> Tally {
        let run = || match self {
            Self::Peace => trials::peace(seed, policy),
            Self::Crash => trials::crash(seed, policy),
            Self::Deletion => trials::deletion(seed, policy),
            Self::Truncation => trials::truncation(seed, policy),
            Self::Flip => trials::flip(seed, policy),
            Self::Failure => trials::failure(seed, policy),
            Self::Quota => trials::quota(seed, policy),
            Self::Mirror => trials::mirror(seed, policy),
            Self::Neighbours => trials::neighbours(seed, policy),
            Self::Rot => trials::rot(seed, policy),
        };
        catch_unwind(AssertUnwindSafe(run)).unwrap_or(Tally { panics: 1, ..Tally::default() })
    }
}
