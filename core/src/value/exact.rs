//! Exact fractions for indexes and comparisons. They are never stored and never rounded but for display.

use super::Weight;
use super::numeral::{decimal, div_half_up};
use std::cmp::Ordering;

/// `num / den` with `den > 0`, not reduced: cheap to make and compare by the thousand.
///
/// The terms of a plan are far below the 128 bits; beyond them the arithmetic saturates.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    num: i128,
    den: i128,
}

impl Exact {
    /// 0.
    pub const ZERO: Self = Self { num: 0, den: 1 };

    /// `num / den`; a zero denominator gives 0 — callers rule it out first, as *not computable*.
    pub fn new(num: i128, den: i128) -> Self {
        match den.signum() {
            1 => Self { num, den },
            -1 => Self { num: num.saturating_neg(), den: den.saturating_neg() },
            _ => Self::ZERO,
        }
    }

    /// A whole number.
    pub fn whole(number: i128) -> Self {
        Self { num: number, den: 1 }
    }

    /// The numerator.
    pub fn num(self) -> i128 {
        self.num
    }

    /// The denominator, above zero.
    pub fn den(self) -> i128 {
        self.den
    }

    /// Sum.
    pub fn plus(self, other: Self) -> Self {
        if self.den == other.den {
            return Self { num: self.num.saturating_add(other.num), den: self.den };
        }
        let num = self.num.saturating_mul(other.den).saturating_add(other.num.saturating_mul(self.den));
        Self { num, den: self.den.saturating_mul(other.den) }.reduced()
    }

    /// Difference.
    pub fn minus(self, other: Self) -> Self {
        self.plus(Self { num: other.num.saturating_neg(), den: other.den })
    }

    /// Product.
    pub fn times(self, other: Self) -> Self {
        Self { num: self.num.saturating_mul(other.num), den: self.den.saturating_mul(other.den) }.reduced()
    }

    /// Quotient; `None` when divided by zero.
    pub fn over(self, other: Self) -> Option<Self> {
        if other.num == 0 {
            return None;
        }
        let num = self.num.saturating_mul(other.den);
        Some(Self::new(num, self.den.saturating_mul(other.num)).reduced())
    }

    fn reduced(self) -> Self {
        // Divisions of 64 bits are several times faster, and most terms fit.
        if let (Ok(num), Ok(den)) = (i64::try_from(self.num), i64::try_from(self.den)) {
            let (mut a, mut b) = (num.unsigned_abs(), den.unsigned_abs());
            while b != 0 {
                (a, b) = (b, a % b);
            }
            let divisor = i64::try_from(a.max(1)).unwrap_or(1);
            return Self { num: (num / divisor).into(), den: (den / divisor).into() };
        }
        let (mut a, mut b) = (self.num.unsigned_abs(), self.den.unsigned_abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let divisor = i128::try_from(a.max(1)).unwrap_or(1);
        Self { num: self.num / divisor, den: self.den / divisor }
    }

    /// Rounded half up: floor(x + ½).
    pub fn round(self) -> i128 {
        div_half_up(self.num, self.den)
    }

    /// Rounded down.
    pub fn floor(self) -> i128 {
        self.num.div_euclid(self.den)
    }

    /// Rounded up.
    pub fn ceil(self) -> i128 {
        -(self.num.saturating_neg()).div_euclid(self.den)
    }

    /// With `decimals` places, rounded half up.
    pub fn show(self, decimals: u32) -> String {
        decimal(self.num, self.den, decimals)
    }

    /// As a percentage with `decimals` places: 0.333… → `33.3%`.
    pub fn show_percent(self, decimals: u32) -> String {
        format!("{}%", decimal(self.num.saturating_mul(100), self.den, decimals))
    }

    /// With `decimals` places, and as many more as it takes to stand on the right side of every threshold [00].
    pub fn show_beside(self, decimals: u32, thresholds: &[Exact]) -> String {
        let stands_right = |places: &u32| {
            let unit = 10i128.saturating_pow(*places);
            let shown = Exact::new(div_half_up(self.num.saturating_mul(unit), self.den), unit);
            thresholds.iter().all(|threshold| self.cmp(threshold) == shown.cmp(threshold))
        };
        let places = (decimals..decimals + 12).find(stands_right).unwrap_or(decimals);
        self.show(places)
    }

    /// For drawing only: figures on screen positions, never compared or stored.
    pub fn to_f64(self) -> f64 {
        self.num as f64 / self.den as f64
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.den == other.den {
            return self.num.cmp(&other.num);
        }
        self.num.saturating_mul(other.den).cmp(&other.num.saturating_mul(self.den))
    }
}

/// The weighted mean over what is scored, and how complete it is [00].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeightedMean {
    /// Σ wᵢ·sᵢ / Σ wᵢ over scored items; `None` when nothing with a weight is scored.
    pub mean: Option<Exact>,
    /// Σ w of scored / Σ w of all, 0 to 1; `None` when all weights are zero.
    pub completeness: Option<Exact>,
}

impl WeightedMean {
    /// Completeness below this makes a result provisional (60% itself does not) [ours].
    pub const PROVISIONAL_BELOW: (i128, i128) = (3, 5);

    /// Of pairs of weight and score; `None` is *not scored*.
    pub fn of(items: impl IntoIterator<Item = (Weight, Option<i64>)>) -> Self {
        let (mut sum, mut scored, mut all) = (0i128, 0i128, 0i128);
        for (weight, score) in items {
            let weight = i128::from(weight.hundredths());
            all += weight;
            if let Some(score) = score {
                scored += weight;
                sum += weight * i128::from(score);
            }
        }
        Self {
            mean: (scored > 0).then(|| Exact::new(sum, scored)),
            completeness: (all > 0).then(|| Exact::new(scored, all)),
        }
    }

    /// Whether less than 60% of the weight is scored, or nothing can be computed at all.
    pub fn is_provisional(&self) -> bool {
        let (num, den) = Self::PROVISIONAL_BELOW;
        self.mean.is_none() || self.completeness.is_none_or(|share| share < Exact::new(num, den))
    }

    /// The index 10 × mean of 1–10 scores: 10 to 100 [00].
    pub fn index(&self) -> Option<Exact> {
        self.mean.map(|mean| Exact { num: mean.num.saturating_mul(10), den: mean.den })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_just_below_its_threshold_never_looks_as_if_it_had_reached_it() {
        let threshold = Exact::whole(60);
        assert_eq!(Exact::new(5996, 100).show_beside(0, &[threshold]), "59.96");
        assert_eq!(Exact::new(5999, 100).show_beside(1, &[threshold]), "59.99");
        assert_eq!(Exact::new(6000, 100).show_beside(0, &[threshold]), "60");
        assert_eq!(Exact::new(6040, 100).show_beside(0, &[threshold]), "60.4");
        assert_eq!(Exact::new(6140, 100).show_beside(0, &[threshold]), "61");
    }

    #[test]
    fn sixty_percent_complete_is_not_provisional() {
        let w = |n| Weight::whole(n);
        let at = WeightedMean::of([(w(6), Some(7)), (w(4), None)]);
        assert!(!at.is_provisional());
        assert_eq!(at.index(), Some(Exact::whole(70)));
        let below = WeightedMean::of([(w(59), Some(7)), (w(41), None)]);
        assert!(below.is_provisional());
        assert!(WeightedMean::of([(w(0), Some(7))]).is_provisional());
        assert_eq!(WeightedMean::of([]).mean, None);
    }

    #[test]
    fn rounding_is_half_up_on_both_sides() {
        assert_eq!(Exact::new(5, 2).round(), 3);
        assert_eq!(Exact::new(-5, 2).round(), -2);
        assert_eq!((Exact::new(-5, 2).floor(), Exact::new(-5, 2).ceil()), (-3, -2));
        assert_eq!(Exact::new(1, -2), Exact::new(-1, 2));
    }
}
