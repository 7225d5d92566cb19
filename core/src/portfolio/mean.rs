//! A weighted mean of 1–10 scores in small whole numbers: what `WeightedMean` is to one account, for ten thousand.
//! It rounds nothing; an index becomes an `Exact` only where it is shown or compared with a threshold.

use crate::value::{Exact, Rate, WeightedMean};

/// Σ w·s over Σ w of what is scored. Weights are whole numbers without a common divisor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mean {
    /// Σ w·s.
    pub sum: u64,
    /// Σ w of what is scored; 0 is *nothing scored*.
    pub weight: u64,
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

    /// Σ w of scored / Σ w of all; `None` when all weights are zero.
    pub fn completeness(self, all: u64) -> Option<Exact> {
        (all > 0).then(|| Exact::new(self.weight.into(), all.into()))
    }

    /// Less than 60% of the weight is scored, or nothing at all [ours].
    pub fn is_provisional(self, all: u64) -> bool {
        let (num, den) = WeightedMean::PROVISIONAL_BELOW;
        self.weight == 0 || i128::from(self.weight) * den < i128::from(all) * num
    }

    /// A whole number that orders means exactly as their fractions do, if no weight exceeds `bound`.
    ///
    /// Two different fractions with denominators up to `bound` differ by at least 1/bound², so that scaled by more
    /// than bound² their floors differ too; equal fractions have equal floors.
    pub fn order_key(self, bound: u64) -> Option<u128> {
        if self.weight == 0 {
            return None;
        }
        if bound < 1 << 16 {
            return Some(u128::from((self.sum << 32) / self.weight));
        }
        Some((u128::from(self.sum) << 64) / u128::from(self.weight))
    }
}

/// Weights without their common divisor; they give the same means with smaller numbers.
pub(super) fn without_common_divisor(weights: &[u32]) -> Vec<u64> {
    let divisor = weights.iter().fold(0u64, |divisor, weight| gcd(divisor, u64::from(*weight))).max(1);
    weights.iter().map(|weight| u64::from(*weight) / divisor).collect()
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
        fn keys_order_as_fractions_do(
            a in 1..65_535u64, b in 1..65_535u64, x in 1..=100_000u64, y in 1..=100_000u64, wide: bool,
        ) {
            let mean = |sum: u64, weight: u64| Mean { sum: sum % (weight * 10) + 1, weight };
            let (m, n) = (mean(x, a), mean(y, b));
            let bound = if wide { 1 << 31 } else { 65_535 };
            prop_assert_eq!(m.order_key(bound).cmp(&n.order_key(bound)), m.index().cmp(&n.index()));
        }
    }
}
