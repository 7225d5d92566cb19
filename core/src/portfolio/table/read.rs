//! What was typed or pasted into a field → what it means. The one door: behind it nobody checks again. It guesses
//! nothing; what cannot be read is named with the way to mend it.

use super::field::{Field, RateBounds, Slot};
use super::{FieldValue, words};
use crate::account::split_names;
use crate::text::{Lang, common, portfolio_pages::field as said};
use crate::value::{Date, Money, NumberError, Rate, half_width};

/// The longest text a field of the table takes, in characters; a note may be longer.
const LONGEST: usize = 500;
const LONGEST_NOTE: usize = 20_000;

/// Why a text is no value of its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldError {
    /// An account needs a name.
    NoName,
    /// Too many characters.
    TooLong {
        /// The most that is taken.
        limit: usize,
    },
    /// No amount of money.
    Money(NumberError),
    /// An amount or a count below zero.
    Negative,
    /// No rate.
    Rate(NumberError),
    /// A rate beyond the bounds of its field.
    RateOutside {
        /// What was typed.
        typed: String,
        /// The least rate.
        least: Rate,
        /// The greatest rate, if there is one.
        most: Option<Rate>,
    },
    /// A bare number above 1 where a rate is meant: 32 instead of 32%.
    NoPercentSign(String),
    /// No day of the calendar.
    Date(String),
    /// No whole number.
    Count(String),
    /// A whole number beyond the bounds of its field.
    CountOutside {
        /// The least number.
        least: i64,
        /// The greatest number.
        most: i64,
    },
    /// No known status.
    Status(String),
    /// No known segment.
    Segment(String),
    /// No known position to the main channel.
    Channel(String),
}

impl FieldError {
    /// What is wrong, and how to mend it.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::NoName => said::no_name(lang),
            Self::TooLong { limit } => said::too_long(lang, *limit),
            Self::Money(error) => number(error, common::not_money, lang),
            Self::Negative => common::not_negative(lang),
            Self::Rate(error) => number(error, common::not_a_rate, lang),
            Self::RateOutside { typed, least, most: Some(most) } => {
                said::rate_outside(lang, typed, &least.show(0), &most.show(0))
            }
            Self::RateOutside { typed, least, most: None } => said::rate_below(lang, typed, &least.show(0)),
            Self::NoPercentSign(typed) => said::no_percent_sign(lang, typed),
            Self::Date(typed) => said::not_a_date(lang, typed),
            Self::Count(typed) => said::not_a_count(lang, typed),
            Self::CountOutside { least, most } => common::not_between(lang, &least.to_string(), &most.to_string()),
            Self::Status(typed) => said::not_a_status(lang, typed),
            Self::Segment(typed) => said::not_a_segment(lang, typed),
            Self::Channel(typed) => said::not_a_channel(lang, typed),
        }
    }
}

fn number(error: &NumberError, kind: fn(Lang, &str) -> String, lang: Lang) -> String {
    match error {
        NumberError::Empty => common::nothing_typed(lang),
        NumberError::NotANumber(typed) => kind(lang, typed),
        NumberError::TooLarge => common::number_too_large(lang),
        NumberError::OutOfRange { least, greatest } => common::not_between(lang, least, greatest),
        NumberError::ZeroDenominator => common::zero_denominator(lang),
    }
}

impl Field {
    /// Reads what was typed. Blank is empty, and so is a dash in a field of figures.
    ///
    /// # Errors
    /// Why the text is no value of this field.
    pub fn read(self, typed: &str) -> Result<Option<FieldValue>, FieldError> {
        let text = typed.trim();
        if text.is_empty() || self.holds_figures() && matches!(text, "-" | "—" | "–" | "－" | "/" | "--") {
            return if self == Self::Name { Err(FieldError::NoName) } else { Ok(None) };
        }
        self.meaning(text).map(Some)
    }

    /// Whether the field holds figures or days: right-aligned, and a dash means empty.
    pub fn holds_figures(self) -> bool {
        matches!(
            self.slot(),
            Slot::Money(_) | Slot::Rate(..) | Slot::Date(_) | Slot::Count(_) | Slot::Nps(_) | Slot::Purchases(_)
        )
    }

    /// Whether the field holds an amount of money.
    pub fn holds_money(self) -> bool {
        matches!(self.slot(), Slot::Money(_) | Slot::Purchases(_))
    }

    /// Whether the field holds a rate.
    pub fn holds_rate(self) -> bool {
        matches!(self.slot(), Slot::Rate(..))
    }

    fn meaning(self, text: &str) -> Result<FieldValue, FieldError> {
        let unknown = |error: fn(String) -> FieldError| error(text.to_owned());
        match self.slot() {
            Slot::Text(_) => words_of(self, text),
            Slot::Tags(_) => Ok(FieldValue::Tags(split_names(text))),
            Slot::Money(_) | Slot::Purchases(_) => money(text),
            Slot::Rate(_, bounds) => rate(text, bounds),
            Slot::Date(_) => date(text),
            Slot::Count(_) => count(text, 0, u32::MAX.into(), |n| u32::try_from(n).ok().map(FieldValue::Count)),
            Slot::Nps(_) => count(text, -100, 100, |n| i16::try_from(n).ok().map(FieldValue::Nps)),
            Slot::Segment(_) => {
                words::segment(text).map(FieldValue::Segment).ok_or_else(|| unknown(FieldError::Segment))
            }
            Slot::Channel(_) => {
                words::channel(text).map(FieldValue::Channel).ok_or_else(|| unknown(FieldError::Channel))
            }
            Slot::Status(_) => words::status(text).map(FieldValue::Status).ok_or_else(|| unknown(FieldError::Status)),
        }
    }
}

fn words_of(field: Field, text: &str) -> Result<FieldValue, FieldError> {
    let limit = if field == Field::Note { LONGEST_NOTE } else { LONGEST };
    if text.chars().count() > limit {
        Err(FieldError::TooLong { limit })
    } else {
        Ok(FieldValue::Text(text.to_owned()))
    }
}

fn money(text: &str) -> Result<FieldValue, FieldError> {
    match Money::parse(text) {
        Ok(amount) if amount < Money::ZERO => Err(FieldError::Negative),
        Ok(amount) => Ok(FieldValue::Money(amount)),
        Err(error) => Err(FieldError::Money(error)),
    }
}

fn rate(text: &str, bounds: RateBounds) -> Result<FieldValue, FieldError> {
    let rate = Rate::parse(text).map_err(FieldError::Rate)?;
    let bare = half_width(text).chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
    let (least, most) = match bounds {
        RateBounds::Share => (Rate::ZERO, Some(Rate::ONE)),
        RateBounds::Margin => (Rate::percent(-100), Some(Rate::ONE)),
        RateBounds::Change => (Rate::percent(-100), None),
    };
    if bare && (rate > Rate::ONE || rate < Rate::percent(-100)) {
        Err(FieldError::NoPercentSign(half_width(text)))
    } else if rate < least || most.is_some_and(|most| rate > most) {
        Err(FieldError::RateOutside { typed: text.to_owned(), least, most })
    } else {
        Ok(FieldValue::Rate(rate))
    }
}

/// A time of day behind the date, as spreadsheets add it, is passed over.
fn date(text: &str) -> Result<FieldValue, FieldError> {
    let plain = half_width(text);
    let day =
        plain.split_once([' ', 'T']).filter(|(_, time)| time.contains(':')).map_or(plain.as_str(), |(day, _)| day);
    Date::parse(day).map(FieldValue::Date).map_err(|_| FieldError::Date(text.to_owned()))
}

fn count(
    text: &str,
    least: i64,
    most: i64,
    make: impl Fn(i64) -> Option<FieldValue>,
) -> Result<FieldValue, FieldError> {
    let plain: String = half_width(text).chars().filter(|c| !matches!(c, ',' | ' ')).collect();
    let whole =
        plain.split_once('.').filter(|(_, rest)| rest.bytes().all(|b| b == b'0')).map_or(plain.as_str(), |w| w.0);
    let number: i64 = whole.parse().map_err(|_| FieldError::Count(text.to_owned()))?;
    let inside = Some(number).filter(|number| (least..=most).contains(number));
    inside.and_then(make).ok_or(FieldError::CountOutside { least, most })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::portfolio::{Account, Channel, Segment, Status};
    use crate::value::MoneyUnit;

    #[test]
    fn figures_are_read_as_spreadsheets_show_them() {
        assert_eq!(Field::Wallet.read(" ¥3,500,000.00 "), Ok(Some(FieldValue::Money(Money::major(3_500_000)))));
        assert_eq!(Field::Purchases(2026).read("350万"), Ok(Some(FieldValue::Money(Money::major(3_500_000)))));
        assert_eq!(Field::GrossMargin.read("32%"), Ok(Some(FieldValue::Rate(Rate::percent(32)))));
        assert_eq!(Field::Growth.read("-5%"), Ok(Some(FieldValue::Rate(Rate::percent(-5)))));
        assert_eq!(Field::Orders.read("12.00"), Ok(Some(FieldValue::Count(12))));
        assert_eq!(Field::Nps.read("−20"), Ok(Some(FieldValue::Nps(-20))));
        let day = Date::new(2026, 11, 22).map(FieldValue::Date);
        for text in ["2026-11-22", "2026/11/22", "2026.11.22", "20261122", "2026年11月22日", "2026/11/22 0:00"] {
            assert_eq!(Field::LastPurchase.read(text), Ok(day.clone()), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_and_never_guessed() {
        assert_eq!(Field::Wallet.read("十块"), Err(FieldError::Money(NumberError::NotANumber("十块".into()))));
        assert_eq!(Field::Wallet.read("-3"), Err(FieldError::Negative));
        assert_eq!(Field::GrossMargin.read("32"), Err(FieldError::NoPercentSign("32".into())));
        assert!(matches!(Field::RenewalProbability.read("120%"), Err(FieldError::RateOutside { .. })));
        assert_eq!(Field::RenewalDate.read("2026-02-30"), Err(FieldError::Date("2026-02-30".into())));
        assert_eq!(Field::Orders.read("1.5"), Err(FieldError::Count("1.5".into())));
        assert_eq!(Field::Orders.read("-1"), Err(FieldError::CountOutside { least: 0, most: u32::MAX.into() }));
        assert_eq!(Field::Nps.read("101"), Err(FieldError::CountOutside { least: -100, most: 100 }));
        assert_eq!(Field::Status.read("maybe"), Err(FieldError::Status("maybe".into())));
        assert_eq!(Field::Name.read("  "), Err(FieldError::NoName));
        assert_eq!(Field::Owner.read(&"x".repeat(501)), Err(FieldError::TooLong { limit: 500 }));
    }

    #[test]
    fn a_blank_or_a_dash_among_figures_is_empty_but_a_dash_in_a_text_is_a_dash() {
        assert_eq!(Field::Wallet.read("  "), Ok(None));
        assert_eq!(Field::RenewalDate.read(" — "), Ok(None));
        assert_eq!(Field::Note.read("-"), Ok(Some(FieldValue::Text("-".into()))));
    }

    #[test]
    fn every_error_says_what_is_wrong_in_both_languages() {
        for error in [
            FieldError::NoName,
            FieldError::TooLong { limit: 500 },
            FieldError::Negative,
            FieldError::NoPercentSign("32".into()),
            FieldError::Date("x".into()),
            FieldError::Count("x".into()),
            FieldError::CountOutside { least: 0, most: 9 },
            FieldError::Status("x".into()),
            FieldError::Segment("x".into()),
            FieldError::Channel("x".into()),
            FieldError::RateOutside { typed: "2:1".into(), least: Rate::ZERO, most: Some(Rate::ONE) },
            FieldError::RateOutside { typed: "-200%".into(), least: Rate::percent(-100), most: None },
        ] {
            let (zh, en) = (error.say(Lang::Zh), error.say(Lang::En));
            assert!(!zh.is_empty() && !en.is_empty() && zh != en, "{error:?}");
        }
    }

    #[test]
    fn what_a_field_shows_for_editing_reads_back_as_the_same_value() {
        let account = Account {
            name: "甲".into(),
            segment: Some(Segment::Smb),
            channel: Some(Channel::Outside),
            status: Status::Lost,
            purchases: [("2026".to_owned(), Money(123_456_789))].into(),
            wallet: Some(Money(1)),
            gross_margin: Some(Rate::new(-1, 3).unwrap()),
            growth: Some(Rate::percent(250)),
            orders_12m: Some(1_234),
            nps: Some(-7),
            last_purchase: Date::new(2026, 2, 3),
            tags: vec!["a".into(), "b".into()],
            ..Account::default()
        };
        for lang in [Lang::Zh, Lang::En] {
            for (field, unit) in Field::all(2026).into_iter().flat_map(|f| MoneyUnit::ALL.map(|unit| (f, unit))) {
                if let Some(value) = field.get(&account) {
                    assert_eq!(field.read(&value.edit_form(unit, lang)), Ok(Some(value)), "{field:?}");
                }
            }
        }
    }
}
