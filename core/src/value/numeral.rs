//! Reading and writing numerals: full-width digits, thousands separators, 万 and 亿. Exact decimals, no floats.

use std::fmt;

/// Why a typed number is not one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing was typed.
    Empty,
    /// A character that does not belong into a number.
    NotANumber(String),
    /// More digits than any figure of a plan has.
    TooLarge,
    /// A number outside the bounds of its field.
    OutOfRange {
        /// The least number allowed, as text.
        least: String,
        /// The greatest number allowed, as text.
        greatest: String,
    },
    /// A division by zero: `3:0`.
    ZeroDenominator,
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("empty"),
            Self::NotANumber(text) => write!(f, "not a number: {text}"),
            Self::TooLarge => f.write_str("too large"),
            Self::OutOfRange { least, greatest } => write!(f, "outside {least} to {greatest}"),
            Self::ZeroDenominator => f.write_str("division by zero"),
        }
    }
}

impl std::error::Error for NumberError {}

/// Full-width digits, signs and letters as their plain forms; outer blanks removed.
pub fn half_width(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' | '\u{2009}' | '\u{202f}' => ' ',
        '−' | '–' => '-',
        _ => c,
    };
    text.chars().map(narrow).collect::<String>().trim().to_owned()
}

/// An exact decimal as it was typed: `digits / 10^scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    pub digits: i128,
    pub scale: u32,
}

impl Decimal {
    /// Reads `1,234.5`, `-3`, `１２`. Separators may stand only between groups of three digits, or of four as in Chinese.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let plain = half_width(text);
        if plain.is_empty() {
            return Err(NumberError::Empty);
        }
        let wrong = || NumberError::NotANumber(text.trim().to_owned());
        let (negative, body) = match plain.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, plain.strip_prefix('+').unwrap_or(&plain)),
        };
        let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
        let whole = ungroup(whole).ok_or_else(wrong)?;
        let all_digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
        if whole.is_empty() && fraction.is_empty() || !all_digits(&whole) || !all_digits(fraction) {
            return Err(wrong());
        }
        if whole.len() + fraction.len() > 24 {
            return Err(NumberError::TooLarge);
        }
        let digits: i128 = format!("0{whole}{fraction}").parse().map_err(|_| wrong())?;
        let scale = u32::try_from(fraction.len()).map_err(|_| NumberError::TooLarge)?;
        Ok(Self { digits: if negative { -digits } else { digits }, scale })
    }

    /// This number × 10^`shift`, rounded half up to an integer.
    pub fn scaled(self, shift: u32) -> i128 {
        if shift >= self.scale {
            self.digits.saturating_mul(10i128.saturating_pow(shift - self.scale))
        } else {
            div_half_up(self.digits, 10i128.saturating_pow(self.scale - shift))
        }
    }
}

/// Removes thousands separators; `None` where they do not separate groups.
fn ungroup(whole: &str) -> Option<String> {
    let mut groups = whole.split([',', ' ', '\'', '，']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let size = rest.first().map_or(3, |group| group.len());
    let fits = (rest.is_empty() || (!first.is_empty() && first.len() <= size))
        && (size == 3 || size == 4)
        && rest.iter().all(|group| group.len() == size);
    fits.then(|| format!("{first}{}", rest.concat()))
}

/// Division with halves rounded up (towards +∞), also below zero: floor(x + ½).
pub(super) fn div_half_up(num: i128, den: i128) -> i128 {
    let (num, den) = (num.saturating_mul(2).saturating_add(den), den.saturating_mul(2));
    // Divisions of 64 bits are several times faster, and most terms fit.
    match (i64::try_from(num), i64::try_from(den)) {
        (Ok(num), Ok(den)) => num.div_euclid(den).into(),
        _ => num.div_euclid(den),
    }
}

/// The sign before a number below zero, wherever a person reads it. Files get `-`; see [`for_file`].
const MINUS: &str = "−";

/// What stands before the digits of a number.
pub(super) fn sign(is_negative: bool) -> &'static str {
    if is_negative { MINUS } else { "" }
}

/// A number as it is read on the screen, written for other programs: without separators, with the sign of a keyboard.
pub fn for_file(shown: &str) -> String {
    shown.replace(',', "").replace(MINUS, "-")
}

/// An integer with thousands separators: `−1,234,567`.
pub fn grouped(number: i128) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + MINUS.len());
    out.push_str(sign(number < 0));
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `num / den` as a decimal numeral with `decimals` places, rounded half up, thousands separated.
pub(super) fn decimal(num: i128, den: i128, decimals: u32) -> String {
    let unit = 10i128.saturating_pow(decimals);
    let scaled = div_half_up(num.saturating_mul(unit), den);
    let sign = sign(scaled < 0);
    let (whole, part) = (scaled.unsigned_abs() / unit.unsigned_abs(), scaled.unsigned_abs() % unit.unsigned_abs());
    let whole = grouped(i128::try_from(whole).unwrap_or(i128::MAX));
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}.{part:0width$}", width = decimals as usize)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn separators_must_separate_groups() {
        assert_eq!(Decimal::parse("1,234,000").unwrap().scaled(0), 1_234_000);
        assert_eq!(Decimal::parse("1,2345").unwrap().scaled(0), 12_345);
        assert!(Decimal::parse("1,23").is_err());
        assert!(Decimal::parse("1,234,00").is_err());
        assert!(Decimal::parse(",123").is_err());
    }

    #[test]
    fn full_width_digits_are_digits() {
        assert_eq!(Decimal::parse("　１２３．５ ").unwrap(), Decimal { digits: 1235, scale: 1 });
    }

    #[test]
    fn halves_round_up_on_both_sides_of_zero() {
        assert_eq!(div_half_up(5, 2), 3);
        assert_eq!(div_half_up(-5, 2), -2);
        assert_eq!(decimal(-15, 100, 1), "−0.1");
        assert_eq!(decimal(1234567, 1000, 1), "1,234.6");
    }

    #[test]
    fn a_number_below_zero_has_a_minus_for_readers_and_a_hyphen_for_files() {
        assert_eq!((grouped(-1_234_567), for_file(&grouped(-1_234_567))), ("−1,234,567".into(), "-1234567".into()));
        assert_eq!(for_file(&decimal(-1_234_567, 100, 2)), "-12345.67");
        for typed in ["-12.5", "−12.5", "–12.5", "－１２．５"] {
            assert_eq!(Decimal::parse(typed).unwrap(), Decimal { digits: -125, scale: 1 }, "{typed}");
        }
    }

    #[test]
    fn words_signs_alone_and_endless_digits_are_refused() {
        for wrong in ["abc", "-", ".", "1.2.3", "1e5", "NaN", "١٢"] {
            assert!(matches!(Decimal::parse(wrong), Err(NumberError::NotANumber(_))), "{wrong}");
        }
        assert_eq!(Decimal::parse(&"9".repeat(40)), Err(NumberError::TooLarge));
        assert_eq!(Decimal::parse("  "), Err(NumberError::Empty));
    }
}
