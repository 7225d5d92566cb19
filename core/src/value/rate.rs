//! Exact ratios: `1:3`, `33%`, `1/3`. A conversion stays between 0 and 1; the field says so, not this type.

use super::Exact;
use super::numeral::{Decimal, NumberError, decimal, half_width, sign};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A ratio of two integers, kept in lowest terms. `a:b` means a divided by b, not odds.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rate {
    num: i64,
    den: i64,
}

/// Numerators and denominators above this are refused, so that products of rates stay exact in 128 bits.
const GREATEST_TERM: i128 = 1_000_000_000_000;

impl Rate {
    /// 0.
    pub const ZERO: Self = Self { num: 0, den: 1 };
    /// 1.
    pub const ONE: Self = Self { num: 1, den: 1 };

    /// `num / den`.
    ///
    /// # Errors
    /// A zero denominator, or terms beyond a trillion after reduction.
    pub fn new(num: i64, den: i64) -> Result<Self, NumberError> {
        Self::reduced(num.into(), den.into())
    }

    /// A whole number of percent.
    pub fn percent(percent: i32) -> Self {
        Self::reduced(percent.into(), 100).unwrap_or(Self::ZERO)
    }

    fn reduced(num: i128, den: i128) -> Result<Self, NumberError> {
        if den == 0 {
            return Err(NumberError::ZeroDenominator);
        }
        let divisor = gcd(num.unsigned_abs(), den.unsigned_abs());
        let divisor = i128::try_from(divisor).map_err(|_| NumberError::TooLarge)? * den.signum();
        let (num, den) = (num / divisor, den / divisor);
        if num.abs() > GREATEST_TERM || den > GREATEST_TERM {
            return Err(NumberError::TooLarge);
        }
        let narrow = |term| i64::try_from(term).map_err(|_| NumberError::TooLarge);
        Ok(Self { num: narrow(num)?, den: narrow(den)? })
    }

    /// Reads `33%`, `1:3`, `1/3`, `0.33`, `1：3`, full-width digits.
    ///
    /// # Errors
    /// The reason; a bare number above 1 is *not* read as a percentage.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let plain = half_width(text);
        let wrong = |error| match error {
            NumberError::NotANumber(_) => NumberError::NotANumber(text.trim().to_owned()),
            other => other,
        };
        if let Some(number) = plain.strip_suffix('%') {
            return Self::from_decimal(Decimal::parse(number).map_err(wrong)?, 100);
        }
        if let Some((num, den)) = plain.split_once([':', '/']) {
            let (num, den) = (Decimal::parse(num).map_err(wrong)?, Decimal::parse(den).map_err(wrong)?);
            let scale = num.scale.max(den.scale);
            return Self::reduced(num.scaled(scale), den.scaled(scale));
        }
        Self::from_decimal(Decimal::parse(&plain).map_err(wrong)?, 1)
    }

    fn from_decimal(number: Decimal, divisor: i128) -> Result<Self, NumberError> {
        Self::reduced(number.digits, 10i128.saturating_pow(number.scale).saturating_mul(divisor))
    }

    /// The numerator in lowest terms; carries the sign.
    pub fn num(self) -> i64 {
        self.num
    }

    /// The denominator in lowest terms, at least 1.
    pub fn den(self) -> i64 {
        self.den
    }

    /// As an exact fraction.
    pub fn exact(self) -> Exact {
        Exact::new(self.num.into(), self.den.into())
    }

    /// As a percentage with at most `decimals` places, trailing zeros dropped: `33.3%`.
    pub fn show(self, decimals: u32) -> String {
        let text = decimal(i128::from(self.num) * 100, self.den.into(), decimals);
        let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
        format!("{text}%")
    }

    /// The form a rate field shows for editing: a percentage where that is exact within four places, else `a:b`.
    pub fn edit_form(self) -> String {
        let shown = self.show(4);
        let sign = sign(self.num < 0);
        if Self::parse(&shown) == Ok(self) { shown } else { format!("{sign}{}:{}", self.num.unsigned_abs(), self.den) }
    }
}

impl PartialOrd for Rate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.exact().cmp(&other.exact())
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.num, self.den)
    }
}

impl fmt::Debug for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.num, self.den)
    }
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(any(test, feature = "schema"))]
impl schemars::JsonSchema for Rate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Rate".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "description": "An exact ratio: 1/3, 90%, 1:3, 0.9." })
    }
}

fn gcd(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_to_three_is_a_third_exactly() {
        let third = Rate::new(1, 3).unwrap();
        for text in ["1:3", "1/3", "１：３", "2:6", "0.5/1.5"] {
            assert_eq!(Rate::parse(text), Ok(third), "{text}");
        }
        assert_eq!(Rate::parse("90%"), Rate::new(9, 10));
        assert_eq!(Rate::parse("0.9"), Rate::new(9, 10));
        assert_eq!(third.show(1), "33.3%");
        assert_eq!(third.edit_form(), "1:3");
        assert_eq!(Rate::percent(90).edit_form(), "90%");
        assert_eq!([Rate::percent(-6).show(1), Rate::new(-1, 3).unwrap().edit_form()], ["−6%", "−1:3"]);
    }

    #[test]
    fn a_zero_denominator_is_named() {
        assert_eq!(Rate::parse("1:0"), Err(NumberError::ZeroDenominator));
        assert!(Rate::parse("a:b").is_err());
        assert_eq!(Rate::parse(""), Err(NumberError::Empty));
    }

    proptest! {
        #[test]
        fn the_edit_form_and_json_read_back_as_the_same_rate(num in -1_000_000..1_000_000i64, den in 1..1_000_000i64) {
            let rate = Rate::new(num, den).unwrap();
            prop_assert_eq!(Rate::parse(&rate.edit_form()), Ok(rate));
            prop_assert_eq!(serde_json::from_str::<Rate>(&serde_json::to_string(&rate).unwrap()).unwrap(), rate);
        }
    }
}
