//! The sum behind the lifetime value, exact and rounded once: Σ c₀·qᵗ over the years, with q = (1+g)·ρ/(1+d).
//!
//! Its terms outgrow 128 bits, so it is first taken in floating point, whose error is bounded, then enclosed between
//! two fixed-point numbers. Where all numbers within the bounds round to the same fen, that is the exact result; else
//! it is computed in natural numbers of any size.

use super::mean::gcd;
use super::natural::Natural;
use crate::value::{Exact, Money, Rate};

/// Bits behind the point.
const POINT: u32 = 60;
/// Bits behind the point of the first year's contribution, in fen.
const FEN_POINT: u32 = 16;
/// More than the relative error of a product in floating point of two numbers that are each within 2⁻⁴⁹ of the truth.
const NEAR: f64 = 1.0 / (1u64 << 47) as f64;
/// Whole numbers below this are held exactly in floating point.
const EXACT_UP_TO: f64 = (1u64 << 53) as f64;

/// A factor as a fraction of two numbers, with its enclosure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Factor {
    num: u128,
    den: u128,
    low: u128,
    high: u128,
}

impl Factor {
    /// Of a fraction that is not negative; a negative one counts as 0.
    pub fn of(fraction: Exact) -> Self {
        let num = u128::try_from(fraction.num()).unwrap_or(0);
        let den = u128::try_from(fraction.den()).unwrap_or(1).max(1);
        let (num, den) = reduced(num, den);
        let bits = u128::BITS - num.max(den).leading_zeros();
        let shift = bits.saturating_sub(u128::BITS - POINT - 1);
        let exact = shift == 0;
        let (short_num, short_den) = (num >> shift, den >> shift);
        let low = (short_num << POINT) / (short_den + u128::from(!exact)).max(1);
        let above = (short_num + u128::from(!exact)) << POINT;
        let high = above.checked_div(short_den).map_or(u128::MAX, |high| high + 1);
        Self { num, den, low, high }
    }
}

/// What is made of a rate, kept by the rate: a table of fixed size that forgets.
pub(super) struct ByRate<T>(Vec<Option<(Rate, T)>>);

impl<T> Default for ByRate<T> {
    fn default() -> Self {
        Self((0..Self::SLOTS).map(|_| None).collect())
    }
}

impl<T> ByRate<T> {
    const SLOTS: u64 = 256;

    /// What `make` makes of a rate.
    pub fn at(&mut self, rate: Rate, make: impl FnOnce(Rate) -> T) -> Option<&T> {
        let slot = (rate.num().unsigned_abs() ^ rate.den().unsigned_abs().wrapping_mul(31)) % Self::SLOTS;
        let kept = self.0.get_mut(slot as usize)?;
        if kept.as_ref().is_none_or(|(known, _)| *known != rate) {
            *kept = Some((rate, make(rate)));
        }
        kept.as_ref().map(|(_, made)| made)
    }
}

/// Σ qᵗ over the years for q = growth·renewal, with its enclosure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Series {
    growth: Factor,
    renewal: Factor,
    years: u32,
    enclosed: Option<(u128, u128)>,
    /// The sum in floating point, within 2⁻⁴⁹ of itself.
    near: Option<f64>,
}

impl Series {
    /// Of two factors.
    pub fn of(growth: Factor, renewal: Factor, years: u32) -> Self {
        let enclosed = enclosed(growth, renewal, years);
        let is_tight = |(low, high): &(u128, u128)| high - low < low >> 50;
        let near = enclosed.filter(is_tight).map(|(low, _)| low as f64 / (1u128 << POINT) as f64);
        Self { growth, renewal, years, enclosed, near }
    }

    /// Σ_{t=0}^{years−1} first·qᵗ, rounded half up to fen, once.
    pub fn times(&self, first: &First) -> Money {
        let fen = self
            .about(first)
            .or_else(|| self.quick(first))
            .unwrap_or_else(|| in_full(first.exact, self.growth, self.renewal, self.years));
        Money(i64::try_from(fen).unwrap_or(if fen < 0 { i64::MIN } else { i64::MAX }))
    }

    /// The result where floating point decides it: what lies within the error of half a fen is left to the enclosure.
    fn about(&self, first: &First) -> Option<i128> {
        let about = self.near? * first.near?;
        let (fen, error) = ((about + 0.5).floor(), about.abs() * NEAR);
        let is_sure = about.abs() < EXACT_UP_TO && (about - error + 0.5).floor() == (about + error + 0.5).floor();
        is_sure.then_some(fen as i128)
    }

    /// The result where the enclosure decides it.
    fn quick(&self, first: &First) -> Option<i128> {
        let ((sum_low, sum_high), (fen_low, fen_high)) = (self.enclosed?, first.enclosed()?);
        let corner = |fen: i128, sum: u128| fen.checked_mul(i128::try_from(sum).ok()?);
        let least = corner(fen_low, if fen_low < 0 { sum_high } else { sum_low })?;
        let greatest = corner(fen_high, if fen_high < 0 { sum_low } else { sum_high })?;
        let half = 1i128 << (POINT + FEN_POINT - 1);
        let round = |scaled: i128| Some(scaled.checked_add(half)? >> (POINT + FEN_POINT));
        let fen = round(least)?;
        (round(greatest)? == fen).then_some(fen)
    }
}

/// The first year's contribution in fen, with its enclosure.
pub(super) struct First {
    exact: Exact,
    /// In floating point, where both terms are held exactly by it.
    near: Option<f64>,
}

impl First {
    /// Of a fraction.
    pub fn of(exact: Exact) -> Self {
        let term = |term: i128| i64::try_from(term).ok().map(|term| term as f64).filter(|t| t.abs() < EXACT_UP_TO);
        Self { exact, near: term(exact.num()).zip(term(exact.den())).map(|(num, den)| num / den) }
    }

    fn enclosed(&self) -> Option<(i128, i128)> {
        let scaled = self.exact.num().checked_mul(1 << FEN_POINT)?;
        Some(around(scaled, self.exact.den()))
    }
}

fn reduced(num: u128, den: u128) -> (u128, u128) {
    if let (Ok(a), Ok(b)) = (u64::try_from(num), u64::try_from(den)) {
        let divisor = u128::from(gcd(a, b).max(1));
        return (num / divisor, den / divisor);
    }
    (num, den)
}

fn enclosed(growth: Factor, renewal: Factor, years: u32) -> Option<(u128, u128)> {
    let low = times(growth.low, renewal.low)?;
    let high = times(growth.high, renewal.high)?.checked_add(1)?;
    let one = 1u128 << POINT;
    let (mut sum_low, mut sum_high) = (one, one);
    for _ in 1..years {
        sum_low = one + times(sum_low, low)?;
        sum_high = one + times(sum_high, high)? + 1;
    }
    Some((sum_low, sum_high))
}

/// The whole numbers below and above a fraction.
fn around(num: i128, den: i128) -> (i128, i128) {
    let floor = num.div_euclid(den);
    (floor, floor + i128::from(floor * den != num))
}

/// A product of fixed-point numbers, rounded down; one multiplication where both have 64 bits.
fn times(a: u128, b: u128) -> Option<u128> {
    let product = match (u64::try_from(a), u64::try_from(b)) {
        (Ok(a), Ok(b)) => u128::from(a) * u128::from(b),
        _ => a.checked_mul(b)?,
    };
    Some(product >> POINT)
}

fn in_full(first: Exact, growth: Factor, renewal: Factor, years: u32) -> i128 {
    let num = Natural::from(growth.num).times(&Natural::from(renewal.num));
    let den = Natural::from(growth.den).times(&Natural::from(renewal.den));
    let last = years.saturating_sub(1);
    let sum = (0..years).fold(Natural::default(), |sum, t| sum.plus(&num.power(t).times(&den.power(last - t))));
    let whole = sum.times(&Natural::from(first.num().unsigned_abs()));
    let divisor = den.power(last).times(&Natural::from(first.den().unsigned_abs()));
    let (twice, double) = (whole.plus(&whole), divisor.plus(&divisor));
    if first.num() >= 0 {
        return twice.plus(&divisor).over(&double).unwrap_or(0);
    }
    let below = twice.minus(&divisor);
    let up = below.plus(&double).minus(&Natural::from(1)).over(&double).unwrap_or(0);
    if below.is_zero() { 0 } else { -up }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(first: i128, q: Exact, years: u32) -> i128 {
        let horner = (1..years).fold(Exact::whole(1), |sum, _| sum.times(q).plus(Exact::whole(1)));
        horner.times(Exact::whole(first)).round()
    }

    #[test]
    fn halves_are_rounded_up_on_both_sides_of_zero() {
        let (one, half) = (Factor::of(Exact::whole(1)), Factor::of(Exact::new(1, 2)));
        let sum = |first: Exact, years: u32| Series::of(one, half, years).times(&First::of(first));
        assert_eq!(sum(Exact::whole(1), 2), Money(2));
        assert_eq!(sum(Exact::whole(-1), 2), Money(-1));
        assert_eq!(sum(Exact::new(-1, 2), 1), Money(0));
        assert_eq!(sum(Exact::whole(-3), 2), Money(-4));
    }

    #[test]
    fn floating_point_decides_a_common_value() {
        let (growth, renewal) = (Factor::of(Exact::new(105, 108)), Factor::of(Exact::new(85, 100)));
        let (series, first) = (Series::of(growth, renewal, 5), First::of(Exact::new(12_345_678, 100)));
        assert!(series.about(&first).is_some());
        assert_eq!(series.about(&first), series.quick(&first));
    }

    proptest! {
        #[test]
        fn both_ways_give_the_exact_sum(first in -1_000_000_000i64..1_000_000_000, num in 0..300i128, den in 1..120i128, years in 1..7u32) {
            let (growth, renewal) = (Factor::of(Exact::new(num, 100)), Factor::of(Exact::new(1, den)));
            let exact = plain(first.into(), Exact::new(num, 100 * den), years);
            prop_assert_eq!(in_full(Exact::whole(first.into()), growth, renewal, years), exact);
            prop_assert_eq!(i128::from(Series::of(growth, renewal, years).times(&First::of(Exact::whole(first.into()))).0), exact);
        }

        #[test]
        fn the_enclosure_never_contradicts_the_full_sum(
            first in -1_000_000_000_000i128..1_000_000_000_000, a in 1..1i128 << 100, b in 1..1i128 << 100, g in 1..1_000_000_000_000i128,
        ) {
            let renewal = Factor::of(Exact::new(a.min(b), a.max(b)));
            let growth = Factor::of(Exact::new(g, 1_000_000_000_000));
            let full = in_full(Exact::new(first, 7), growth, renewal, 5);
            let (series, first) = (Series::of(growth, renewal, 5), First::of(Exact::new(first, 7)));
            for found in [series.about(&first), series.quick(&first)].into_iter().flatten() {
                prop_assert_eq!(found, full);
            }
        }

        #[test]
        fn floating_point_decides_nothing_that_is_near_half_a_fen(half in -1_000_000_000_000i128..1_000_000_000_000, off in -3..=3i128) {
            let one = Factor::of(Exact::whole(1));
            let first = Exact::new((2 * half + 1) * 1000 + off, 2000);
            let (series, full) = (Series::of(one, one, 1), in_full(first, one, one, 1));
            prop_assert_eq!(series.about(&First::of(first)).unwrap_or(full), full);
            prop_assert_eq!(i128::from(series.times(&First::of(first)).0), full);
        }
    }
}
