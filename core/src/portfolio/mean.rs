//! A weighted mean of 1–10 scores in small whole numbers: what `WeightedMean` is to one account, for ten thousand.
//! It rounds nothing; an index becomes an `Exact` only where it is shown or compared with a threshold.

use crate::value::{Exact, Rate, WeightedMean};

/// Σ w·s over Σ w of what is scored. Weights are whole numbers without a common divisor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mean {
    /// Σ w·s.
    pub sum: u32,
    /// Σ w of what is scored; 0 is *nothing scored*.
    pub weight: u32,
}

impl Mean {
    /// Both taken together.
    pub fn plus(self, other: Self) -> Self {
        Self { sum: self.sum + other.sum, weight: self.weight + other.weight }
    }

    /// 10 × mean, 10 to 100; `None` when nothing with a weight is scored.
    pub fn index(self) -> Option<Exact> {
        (self.weight > 0).then(|| Exact::new(i128::from(self.sum) * 10, self.weight.into()))
    }

    /// Whether the index is at least a whole number of points; `None` when nothing with a weight is scored.
    pub fn reaches(self, points: u8) -> Option<bool> {
        (self.weight > 0).then(|| u64::from(self.sum) * 10 >= u64::from(points) * u64::from(self.weight))
    }

    /// Σ w of scored / Σ w of all; `None` when all weights are zero.
    pub fn completeness(self, all: u32) -> Option<Exact> {
        (all > 0).then(|| Exact::new(self.weight.into(), all.into()))
    }

    /// Less than 60% of the weight is scored, or nothing at all [ours].
    pub fn is_provisional(self, all: u32) -> bool {
        let (num, den) = WeightedMean::PROVISIONAL_BELOW;
        self.weight == 0 || i64::from(self.weight) * (den as i64) < i64::from(all) * (num as i64)
    }

    /// A whole number that orders means exactly as their fractions do, if no weight exceeds [`Self::EXACT_UP_TO`]; 0
    /// when nothing is scored.
    ///
    /// Two different fractions with denominators up to b differ by at least 1/b², so that scaled by more than b² their
    /// floors differ too; equal fractions have equal floors.
    pub fn order_key(self) -> u64 {
        (u64::from(self.sum) << 32).checked_div(u64::from(self.weight)).unwrap_or(0)
    }

    /// The greatest weight for which order keys are exact.
    pub const EXACT_UP_TO: u32 = (1 << 16) - 1;

    /// Compares as fractions, whatever the weights; nothing scored is least.
    pub fn compare(self, other: Self) -> std::cmp::Ordering {
        let cross = |a: Self, b: Self| u64::from(a.sum) * u64::from(b.weight);
        match (self.weight, other.weight) {
            (0, 0) => std::cmp::Ordering::Equal,
            (0, _) => std::cmp::Ordering::Less,
            (_, 0) => std::cmp::Ordering::Greater,
            _ => cross(self, other).cmp(&cross(other, self)),
        }
    }
}

/// Weights without their common divisor; they give the same means with smaller numbers.
pub(super) fn without_common_divisor(weights: &[u32]) -> Vec<u32> {
    let divisor = weights.iter().fold(0u64, |divisor, weight| gcd(divisor, u64::from(*weight))).max(1);
    weights.iter().map(|weight| (u64::from(*weight) / divisor) as u32).collect()
}

/// Shares as whole numbers over their common denominator, to be used as terms of an allocation.
pub(super) fn share_terms(shares: impl Iterator<Item = Rate> + Clone) -> Vec<u64> {
    let den = |share: Rate| share.den().unsigned_abs();
    let common = shares.clone().fold(1u64, |common, share| common.saturating_mul(den(share) / gcd(common, den(share))));
    let term = |share: Rate| u64::try_from(share.num()).unwrap_or(0).saturating_mul(common / den(share));
    shares.map(term).collect()
}

pub(super) fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn common_divisors_are_left_out() {
        assert_eq!(without_common_divisor(&[1200, 1000, 600]), [6, 5, 3]);
        assert_eq!(without_common_divisor(&[0, 0]), [0, 0]);
    }

    #[test]
    fn shares_become_terms_over_one_denominator() {
        let shares = [Rate::percent(10), Rate::percent(25), Rate::percent(65)];
        assert_eq!(share_terms(shares.into_iter()), [2, 5, 13]);
    }

    proptest! {
        #[test]
        fn keys_and_comparison_order_as_fractions_do(a in 1..65_536u32, b in 1..65_536u32, x: u32, y: u32) {
            let mean = |sum: u32, weight: u32| Mean { sum: sum % (weight * 10) + 1, weight };
            let (m, n) = (mean(x, a), mean(y, b));
            prop_assert_eq!(m.order_key().cmp(&n.order_key()), m.index().cmp(&n.index()));
            prop_assert_eq!(m.compare(n), m.index().cmp(&n.index()));
            let points = (y % 101) as u8;
            prop_assert_eq!(m.reaches(points), m.index().map(|index| index >= Exact::whole(points.into())));
        }
    }
}
