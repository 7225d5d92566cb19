//! Amounts of the book's one currency in whole minor units. Never floating point, never converted.

use super::numeral::{Decimal, NumberError, decimal, div_half_up, half_width};
use crate::text::Lang;
use serde::{Deserialize, Serialize};

/// An amount in minor units (fen, cents).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Money(pub i64);

/// The unit in which amounts are shown: 元, 万元, 亿元 in Chinese; plain, K, M in English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MoneyUnit {
    /// 元; plain.
    One,
    /// 万元; K.
    #[default]
    Middle,
    /// 亿元; M.
    Large,
}

impl MoneyUnit {
    /// All units, from small to large.
    pub const ALL: [Self; 3] = [Self::One, Self::Middle, Self::Large];

    /// How many minor units one of this unit holds.
    fn size(self, lang: Lang) -> i128 {
        match (self, lang) {
            (Self::One, _) => 100,
            (Self::Middle, Lang::Zh) => 100 * 10_000,
            (Self::Large, Lang::Zh) => 100 * 100_000_000,
            (Self::Middle, _) => 100 * 1_000,
            (Self::Large, _) => 100 * 1_000_000,
        }
    }

    /// The word behind a number.
    pub fn word(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::One, Lang::Zh) => "元",
            (Self::Middle, Lang::Zh) => "万元",
            (Self::Large, Lang::Zh) => "亿元",
            (Self::One, _) => "",
            (Self::Middle, _) => "K",
            (Self::Large, _) => "M",
        }
    }
}

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The greatest amount a field accepts: 10 trillion. Sums of ten thousand of them still fit.
    pub const GREATEST: i64 = 10_000_000_000_000 * 100;

    /// A whole number of major units (元).
    pub const fn major(units: i64) -> Self {
        Self(units * 100)
    }

    /// Reads `1.2亿`, `350万元`, `1,234,000`, `1.2M`, `¥300`, full-width digits. Finer than a minor unit is rounded
    /// half up. Fields that forbid negative amounts check that themselves.
    ///
    /// # Errors
    /// The reason as a [`NumberError`]; nothing is guessed.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let plain = half_width(text);
        let number = plain.trim_start_matches(['¥', '￥', '$', '€', '£']).trim();
        let (number, shift) = strip_unit(number);
        let minor = Decimal::parse(number)
            .map_err(|error| match error {
                NumberError::NotANumber(_) => NumberError::NotANumber(text.trim().to_owned()),
                other => other,
            })?
            .scaled(shift + 2);
        if minor.unsigned_abs() > Self::GREATEST.unsigned_abs().into() {
            return Err(NumberError::TooLarge);
        }
        i64::try_from(minor).map(Self).map_err(|_| NumberError::TooLarge)
    }

    /// The number in `unit` with at most two decimals, without the unit's word.
    pub fn number(self, unit: MoneyUnit, lang: Lang) -> String {
        decimal(self.0.into(), unit.size(lang), self.decimals(unit, lang))
    }

    /// How many decimals the amount takes in `unit`: two at most.
    pub fn decimals(self, unit: MoneyUnit, lang: Lang) -> u32 {
        match div_half_up(i128::from(self.0).saturating_mul(100), unit.size(lang)) {
            whole if whole % 100 == 0 => 0,
            tenths if tenths % 10 == 0 => 1,
            _ => 2,
        }
    }

    /// As [`Money::show`] with as many decimals as its column takes, so that the amounts stand under one another.
    pub fn show_under(self, decimals: u32, unit: MoneyUnit, lang: Lang) -> String {
        format!("{}{}", decimal(self.0.into(), unit.size(lang), decimals), unit.word(lang))
    }

    /// The number with its unit's word: `350万元`, `3,500K`.
    pub fn show(self, unit: MoneyUnit, lang: Lang) -> String {
        format!("{}{}", self.number(unit, lang), unit.word(lang))
    }

    /// The form a money field shows for editing: major units, exact, in the field's unit, so that parsing gives the same amount back.
    pub fn edit_form(self, unit: MoneyUnit, lang: Lang) -> String {
        let size = unit.size(lang);
        let places = size.checked_ilog10().unwrap_or(2);
        let text = decimal(self.0.into(), size, places);
        let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
        format!("{text}{}", if unit == MoneyUnit::One { "" } else { unit.word(lang).trim_end_matches('元') })
    }

    /// Sum that stays at the greatest amount instead of overflowing.
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Self::plus)
    }
}

/// Splits off the unit's word; the second value is the power of ten it stands for.
fn strip_unit(text: &str) -> (&str, u32) {
    let text = text.strip_suffix('元').unwrap_or(text).trim_end();
    const UNITS: [(&str, u32); 12] = [
        ("万亿", 12),
        ("亿", 8),
        ("億", 8),
        ("千万", 7),
        ("百万", 6),
        ("万", 4),
        ("萬", 4),
        ("千", 3),
        ("k", 3),
        ("K", 3),
        ("m", 6),
        ("M", 6),
    ];
    let billion = text.strip_suffix(['b', 'B']).map(|rest| (rest, 9));
    let known = UNITS.iter().find_map(|(word, power)| text.strip_suffix(word).map(|rest| (rest, *power)));
    known.or(billion).map_or((text, 0), |(rest, power)| (rest.trim_end(), power))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, yuan) in [
            ("1.2亿", 120_000_000),
            ("350万", 3_500_000),
            ("350 万元", 3_500_000),
            ("1,234,000", 1_234_000),
            ("1.2M", 1_200_000),
            ("３５０万", 3_500_000),
            ("¥300", 300),
            ("-5k", -5_000),
            ("−5k", -5_000),
            ("2千万", 20_000_000),
        ] {
            assert_eq!(Money::parse(text), Ok(Money::major(yuan)), "{text}");
        }
        assert_eq!(Money::parse("0.005"), Ok(Money(1)));
        assert!(Money::parse("万").is_err());
        assert!(Money::parse("12万3").is_err());
        assert_eq!(Money::parse("99999999亿"), Err(NumberError::TooLarge));
    }

    #[test]
    fn amounts_are_shown_in_the_chosen_unit() {
        assert_eq!(Money::major(3_500_000).show(MoneyUnit::Middle, Lang::Zh), "350万元");
        assert_eq!(Money::major(123_456_789).show(MoneyUnit::Large, Lang::Zh), "1.23亿元");
        assert_eq!(Money::major(1_200_000).show(MoneyUnit::Large, Lang::En), "1.2M");
        assert_eq!(Money::major(1_234_000).show(MoneyUnit::One, Lang::En), "1,234,000");
    }

    #[test]
    fn the_amounts_of_a_column_have_the_same_decimals_and_a_minus_below_zero() {
        let column = [Money::major(1_689_860), Money::major(1_305_700), Money::major(-276_500), Money::ZERO];
        let decimals = column.map(|money| money.decimals(MoneyUnit::Middle, Lang::Zh));
        assert_eq!(decimals, [2, 2, 2, 0]);
        let shown = column.map(|money| money.show_under(2, MoneyUnit::Middle, Lang::Zh));
        assert_eq!(shown, ["168.99万元", "130.57万元", "−27.65万元", "0.00万元"]);
        assert_eq!(Money::major(-880_600).show(MoneyUnit::Middle, Lang::En), "−880.6K");
        assert_eq!(Money(-999_996).decimals(MoneyUnit::Middle, Lang::En), 0, "rounded to 10K");
    }

    proptest! {
        #[test]
        fn the_edit_form_reads_back_as_the_same_amount(fen in -Money::GREATEST..Money::GREATEST, unit in 0..3usize, zh: bool) {
            let unit = MoneyUnit::ALL.get(unit).copied().unwrap_or_default();
            let lang = if zh { Lang::Zh } else { Lang::En };
            prop_assert_eq!(Money::parse(&Money(fen).edit_form(unit, lang)), Ok(Money(fen)));
        }
    }
}
