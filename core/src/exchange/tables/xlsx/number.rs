//! Numbers as a workbook stores them → as a person reads them. A stored number is a double written in decimal; a
//! spreadsheet shows fifteen digits of it, and so do we, with whole-number arithmetic.

use super::styles::Kind;
use crate::value::Date;

/// `mantissa × 10^-scale`, at most fifteen digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    negative: bool,
    mantissa: u64,
    scale: i32,
}

const DIGITS: u32 = 15;
const FARTHEST: i32 = 400;

impl Number {
    /// Reads `-12.5`, `1.2E-3`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (number, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let power: i32 = power.parse().ok().filter(|power: &i32| power.abs() <= FARTHEST)?;
        let negative = number.starts_with('-');
        let body = number.strip_prefix(['-', '+']).unwrap_or(number);
        let (whole, part) = body.split_once('.').unwrap_or((body, ""));
        if whole.is_empty() && part.is_empty() || whole.len() + part.len() > FARTHEST as usize {
            return None;
        }
        let mut read = Self { negative, mantissa: 0, scale: -power };
        let (mut kept, mut rounding) = (0, None);
        for (digit, is_part) in whole.bytes().map(|b| (b, false)).chain(part.bytes().map(|b| (b, true))) {
            let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
            if kept < DIGITS {
                read.mantissa = read.mantissa * 10 + u64::from(digit);
                read.scale += i32::from(is_part);
                kept += u32::from(read.mantissa > 0);
            } else {
                rounding.get_or_insert(digit);
                read.scale -= i32::from(!is_part);
            }
        }
        read.mantissa += u64::from(rounding.is_some_and(|digit| digit >= 5));
        Some(read.shortened())
    }

    fn shortened(mut self) -> Self {
        while self.mantissa > 0 && self.mantissa.is_multiple_of(10) {
            self.mantissa /= 10;
            self.scale -= 1;
        }
        if self.mantissa == 0 { Self { negative: false, mantissa: 0, scale: 0 } } else { self }
    }

    /// Times a power of ten.
    pub fn shifted(self, power: i32) -> Self {
        Self { scale: self.scale - power, ..self }.shortened()
    }

    /// As a plain decimal.
    pub fn plain(self) -> String {
        let digits = self.mantissa.to_string();
        let sign = if self.negative { "-" } else { "" };
        let zeros = |count: i32| "0".repeat(count.max(0) as usize);
        let point = digits.len() as i32 - self.scale;
        if self.scale <= 0 {
            return format!("{sign}{digits}{}", zeros(-self.scale));
        }
        match usize::try_from(point).ok().filter(|point| *point > 0).and_then(|point| digits.split_at_checked(point)) {
            Some((whole, part)) => format!("{sign}{whole}.{part}"),
            None => format!("{sign}0.{}{digits}", zeros(-point)),
        }
    }

    fn whole_days(self) -> Option<u64> {
        let scale = u32::try_from(self.scale).unwrap_or(0);
        let whole = self.mantissa.checked_mul(10u64.checked_pow(u32::try_from(-self.scale).unwrap_or(0))?)?;
        (!self.negative).then(|| 10u64.checked_pow(scale).map_or(0, |unit| whole / unit))
    }
}

/// The day of a serial number. In the 1900 system day 60 is a 29 February that never was, and no day.
pub(super) fn day(serial: u64, from_1904: bool) -> Option<Date> {
    let start = match (from_1904, serial) {
        (true, _) => Date::new(1904, 1, 1)?,
        (false, 0 | 60) => return None,
        (false, 1..60) => Date::new(1899, 12, 31)?,
        (false, _) => Date::new(1899, 12, 30)?,
    };
    Some(start.days_after(serial)).filter(|day| serial < 1_000_000 && day.year() < 10_000)
}

/// The serial number of a day, in the 1900 system.
pub(super) fn serial(day: Date) -> Option<i64> {
    let march = Date::new(1900, 3, 1)?;
    let start = if day < march { Date::new(1899, 12, 31)? } else { Date::new(1899, 12, 30)? };
    Some(day.days_since(start)).filter(|serial| *serial > 0)
}

/// What a cell shows; what is no number stays as it is stored.
pub(super) fn shown(stored: &str, kind: Kind, from_1904: bool) -> String {
    let Some(number) = Number::parse(stored) else { return stored.to_owned() };
    match kind {
        Kind::Plain => number.plain(),
        Kind::Percent => format!("{}%", number.shifted(2).plain()),
        Kind::Date => {
            let date = number.whole_days().and_then(|serial| day(serial, from_1904));
            date.map_or_else(|| number.plain(), |date| date.to_string())
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn doubles_are_shown_with_the_digits_a_spreadsheet_shows() {
        for (stored, plain) in [
            ("0.32000000000000001", "0.32"),
            ("1.1000000000000001", "1.1"),
            ("3.5E+6", "3500000"),
            ("1.25E-4", "0.000125"),
            ("-12", "-12"),
            ("0", "0"),
            ("-0.0", "0"),
            ("9999999999999.99", "9999999999999.99"),
            ("0.99999999999999999", "1"),
            ("12345678901234567890", "12345678901234600000"),
            ("10000000000000", "10000000000000"),
        ] {
            assert_eq!(shown(stored, Kind::Plain, false), plain, "{stored}");
        }
        for odd in ["", "abc", "1e999", "--1", "1.2.3", "NaN"] {
            assert_eq!(shown(odd, Kind::Plain, false), odd);
        }
        assert_eq!(shown("0.28999999999999998", Kind::Percent, false), "29%");
        assert_eq!(shown("-0.05", Kind::Percent, false), "-5%");
        assert_eq!(shown("2.5", Kind::Percent, false), "250%");
    }

    #[test]
    fn days_are_counted_in_both_systems_around_the_day_that_never_was() {
        let of = |serial: &str, from_1904| shown(serial, Kind::Date, from_1904);
        assert_eq!(
            (of("1", false), of("59", false), of("61", false)),
            ("1900-01-01".into(), "1900-02-28".into(), "1900-03-01".into())
        );
        assert_eq!(of("60", false), "60");
        assert_eq!((of("46086", false), of("44624", true)), ("2026-03-05".into(), "2026-03-05".into()));
        assert_eq!((of("46086.75", false), of("0.5", false)), ("2026-03-05".into(), "0.5".into()));
        assert_eq!((of("-3", false), of("99999999999", false)), ("-3".into(), "99999999999".into()));
    }

    proptest! {
        #[test]
        fn every_day_of_a_plan_comes_back_from_its_serial_number(after in 0..109_000u64) {
            let date = Date::new(1900, 1, 1).unwrap().days_after(after);
            let serial = serial(date).unwrap();
            prop_assert_eq!(shown(&serial.to_string(), Kind::Date, false), date.to_string());
        }

        #[test]
        fn any_text_is_shown_without_harm(text in "[-+0-9.eE]{0,12}") {
            for kind in [Kind::Plain, Kind::Percent, Kind::Date] {
                shown(&text, kind, true);
            }
        }
    }
}
