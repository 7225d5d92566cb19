//! Natural numbers of any size, for the few figures whose exact terms outgrow 128 bits. Only what the lifetime value
//! needs: sum, product, comparison, and a quotient that is known to be small.

use std::cmp::Ordering;

/// A natural number, least digit first, in base 2³², without leading zeros.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Natural(Vec<u32>);

impl Natural {
    pub fn plus(&self, other: &Self) -> Self {
        let len = self.0.len().max(other.0.len());
        let mut carry = 0u64;
        let mut digits = Vec::with_capacity(len + 1);
        for place in 0..len {
            carry += self.digit(place) + other.digit(place);
            digits.push(carry as u32);
            carry >>= 32;
        }
        digits.push(carry as u32);
        Self(digits).trimmed()
    }

    /// The difference, 0 when the other is greater.
    pub fn minus(&self, other: &Self) -> Self {
        let mut borrow = 0i64;
        let mut digits = Vec::with_capacity(self.0.len());
        if (*self).cmp(other) == Ordering::Less {
            return Self::default();
        }
        for place in 0..self.0.len() {
            borrow += self.digit(place) as i64 - other.digit(place) as i64;
            digits.push(borrow.rem_euclid(1 << 32) as u32);
            borrow = borrow.div_euclid(1 << 32);
        }
        Self(digits).trimmed()
    }

    pub fn times(&self, other: &Self) -> Self {
        let mut digits = vec![0u32; self.0.len() + other.0.len()];
        for (shift, a) in self.0.iter().enumerate() {
            let mut carry = 0u64;
            let factor = other.0.iter().map(|digit| u64::from(*digit)).chain(std::iter::once(0));
            for (slot, b) in digits.iter_mut().skip(shift).zip(factor) {
                carry += u64::from(*slot) + u64::from(*a) * b;
                *slot = carry as u32;
                carry >>= 32;
            }
        }
        Self(digits).trimmed()
    }

    pub fn power(&self, exponent: u32) -> Self {
        (0..exponent).fold(Self::from(1), |power, _| power.times(self))
    }

    /// The quotient rounded down, at most 2¹²⁶; `None` when divided by zero.
    pub fn over(&self, divisor: &Self) -> Option<i128> {
        if divisor.0.is_empty() {
            return None;
        }
        let steps: Vec<Self> = std::iter::successors(Some(divisor.clone()), |step| Some(step.plus(step)))
            .take(127)
            .take_while(|step| step.cmp(self) != Ordering::Greater)
            .collect();
        let mut rest = self.clone();
        let mut quotient = 0i128;
        for step in steps.iter().rev() {
            quotient <<= 1;
            if rest.cmp(step) != Ordering::Less {
                rest = rest.minus(step);
                quotient |= 1;
            }
        }
        Some(quotient)
    }

    pub fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    fn digit(&self, place: usize) -> u64 {
        self.0.get(place).copied().map_or(0, u64::from)
    }

    fn trimmed(mut self) -> Self {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        self
    }
}

impl From<u128> for Natural {
    fn from(number: u128) -> Self {
        Self((0..4).map(|place| (number >> (32 * place)) as u32).collect()).trimmed()
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_calculates_as_machine_numbers_do(a in any::<u64>(), b in any::<u64>(), c in 1..u128::from(u64::MAX)) {
            let (x, y) = (Natural::from(u128::from(a)), Natural::from(u128::from(b)));
            prop_assert_eq!(x.plus(&y), Natural::from(u128::from(a) + u128::from(b)));
            prop_assert_eq!(x.times(&y), Natural::from(u128::from(a) * u128::from(b)));
            prop_assert_eq!(x.minus(&y), Natural::from(u128::from(a.saturating_sub(b))));
            prop_assert_eq!(x.cmp(&y), a.cmp(&b));
            let product = (u128::from(a) * u128::from(b)) >> 2;
            prop_assert_eq!(Natural::from(product).over(&Natural::from(c)), Some((product / c) as i128));
        }

        #[test]
        fn a_product_divided_by_a_factor_is_the_other_factor(a in any::<u128>(), b in 1..u128::MAX, c in 0..1u128 << 100) {
            let (a, b, c) = (Natural::from(a), Natural::from(b), c);
            let divisor = a.plus(&b).times(&b);
            prop_assert_eq!(divisor.times(&Natural::from(c)).over(&divisor), Some(c as i128));
        }
    }
}
