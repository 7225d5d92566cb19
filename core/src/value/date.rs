//! Days, months, quarters and fiscal years. Nothing here knows what day it is.

use super::numeral::half_width;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A calendar day, written `2026-11-22`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Date(NaiveDate);

/// The years a plan can speak of; others are typing errors or hostile files.
const YEARS: std::ops::Range<i32> = 1900..2200;

/// A text that is no day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError(pub String);

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a date: {}", self.0)
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// A day of the calendar.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// Reads `2026-11-22`, `2026/11/22`, `2026.11.22`, `20261122`, `2026年11月22日`, full-width digits.
    ///
    /// # Errors
    /// No day, a day that does not exist, or a year outside 1900 to 2199.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let wrong = || DateError(text.trim().to_owned());
        let plain = half_width(text);
        let compact = plain.len() == 8 && plain.chars().all(|c| c.is_ascii_digit());
        let parts: Vec<&str> = if compact {
            [plain.get(..4), plain.get(4..6), plain.get(6..)].into_iter().flatten().collect()
        } else {
            plain.trim_end_matches('日').split(['-', '/', '.', '年', '月']).map(str::trim).collect()
        };
        let [year, month, day] = parts.as_slice() else { return Err(wrong()) };
        let year: i32 = year.parse().map_err(|_| wrong())?;
        let (month, day) = (month.parse().map_err(|_| wrong())?, day.parse().map_err(|_| wrong())?);
        Some(year).filter(|year| YEARS.contains(year)).and_then(|year| Self::new(year, month, day)).ok_or_else(wrong)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Days from `earlier` to this day; negative when this day is the earlier one.
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// The day `days` before this one.
    pub fn days_before(self, days: u64) -> Self {
        Self(self.0.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN))
    }

    /// The day `days` after this one.
    pub fn days_after(self, days: u64) -> Self {
        Self(self.0.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX))
    }

    /// The Monday of its week.
    pub fn monday(self) -> Self {
        self.days_before(self.0.weekday().num_days_from_monday().into())
    }

    /// Whether this day lies in the 365 days up to and including `as_of` [00].
    pub fn in_last_12_months(self, as_of: Self) -> bool {
        (0..365).contains(&as_of.days_since(self))
    }

    /// Monday to Friday. Holidays are data of the pack.
    pub fn is_weekday(self) -> bool {
        !matches!(self.0.weekday(), Weekday::Sat | Weekday::Sun)
    }

    /// The calendar quarter.
    pub fn quarter(self) -> Quarter {
        Quarter { year: self.year(), quarter: self.0.quarter() as u8 }
    }

    /// The calendar month.
    pub fn calendar_month(self) -> Month {
        Month { year: self.year(), month: self.month() as u8 }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let day = NaiveDate::deserialize(deserializer)?;
        let out = || serde::de::Error::custom(format!("the year {} is outside 1900 to 2199", day.year()));
        YEARS.contains(&day.year()).then_some(Self(day)).ok_or_else(out)
    }
}

/// A calendar month, written `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
}

impl Month {
    /// The month `n` months later (earlier when negative).
    pub fn plus(self, n: i32) -> Self {
        let index = self.year * 12 + i32::from(self.month) - 1 + n;
        Self { year: index.div_euclid(12), month: index.rem_euclid(12) as u8 + 1 }
    }

    /// Months from this one to a later one; negative when that is earlier.
    pub fn months_to(self, later: Self) -> i32 {
        (later.year - self.year) * 12 + i32::from(later.month) - i32::from(self.month)
    }

    /// Whether the whole month lies on or before `as_of`.
    pub fn is_closed(self, as_of: Date) -> bool {
        let next = self.plus(1);
        Date::new(next.year, next.month.into(), 1).is_some_and(|first| as_of.days_since(first) >= -1)
    }
}

/// A calendar quarter, written `2026-Q4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// 1 to 4.
    pub quarter: u8,
}

impl Quarter {
    /// Its place among all quarters: one more for each quarter later.
    pub fn number(self) -> i32 {
        self.year * 4 + i32::from(self.quarter) - 1
    }

    /// The quarter `n` quarters later (earlier when negative).
    pub fn plus(self, n: i32) -> Self {
        let index = self.number() + n;
        Self { year: index.div_euclid(4), quarter: index.rem_euclid(4) as u8 + 1 }
    }

    /// Its first day.
    pub fn first_day(self) -> Option<Date> {
        Date::new(self.year, u32::from(self.quarter) * 3 - 2, 1)
    }

    /// Whether the whole quarter lies on or before `as_of`.
    pub fn is_closed(self, as_of: Date) -> bool {
        Month { year: self.year, month: self.quarter * 3 }.is_closed(as_of)
    }
}

macro_rules! period_text {
    ($period:ident, $parse:expr, $print:expr) => {
        impl fmt::Display for $period {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let print: fn(&Self, &mut fmt::Formatter<'_>) -> fmt::Result = $print;
                print(self, f)
            }
        }

        impl std::str::FromStr for $period {
            type Err = DateError;
            fn from_str(text: &str) -> Result<Self, DateError> {
                let parse: fn(&str) -> Option<$period> = $parse;
                parse(text.trim()).ok_or_else(|| DateError(text.to_owned()))
            }
        }

        impl Serialize for $period {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $period {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }

        #[cfg(any(test, feature = "schema"))]
        impl schemars::JsonSchema for $period {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($period).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string" })
            }
        }
    };
}

period_text!(
    Month,
    |text| {
        let (year, month) = text.split_once('-')?;
        let month = Month { year: year.parse().ok()?, month: month.parse().ok()? };
        ((1..=12).contains(&month.month) && YEARS.contains(&month.year)).then_some(month)
    },
    |this, f| write!(f, "{:04}-{:02}", this.year, this.month)
);

period_text!(
    Quarter,
    |text| {
        let (year, quarter) = text.split_once("-Q")?;
        let quarter = Quarter { year: year.parse().ok()?, quarter: quarter.parse().ok()? };
        ((1..=4).contains(&quarter.quarter) && YEARS.contains(&quarter.year)).then_some(quarter)
    },
    |this, f| write!(f, "{:04}-Q{}", this.year, this.quarter)
);

/// A year that starts with any month. It is named after the calendar year in which it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear {
    /// The calendar year of its first month.
    pub year: i32,
    /// Its first month, 1 to 12.
    pub start: u8,
}

impl FiscalYear {
    /// The fiscal year that holds `day` when years start with month `start` (1 to 12; others count as 1).
    pub fn holding(day: Date, start: u8) -> Self {
        let start = if (1..=12).contains(&start) { start } else { 1 };
        let year = if day.month() < u32::from(start) { day.year() - 1 } else { day.year() };
        Self { year, start }
    }

    /// Its twelve months in order.
    pub fn months(self) -> impl Iterator<Item = Month> {
        let first = Month { year: self.year, month: self.start };
        (0..12).map(move |n| first.plus(n))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_the_forms_people_write() {
        let day = Date::new(2026, 2, 3).unwrap();
        for text in ["2026-02-03", "2026/2/3", "2026.02.03", "20260203", "2026年2月3日", "２０２６－０２－０３"]
        {
            assert_eq!(Date::parse(text), Ok(day), "{text}");
        }
        for wrong in ["2026-02-30", "03/02/2026", "2026-13-01", "tomorrow", "", "0026-01-01"] {
            assert!(Date::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn years_no_plan_speaks_of_are_refused_in_files() {
        for wrong in ["+262142-12-31", "1899-12-31", "2200-01-01"] {
            assert!(serde_json::from_value::<Date>(wrong.into()).is_err(), "{wrong}");
        }
        assert!(serde_json::from_value::<Date>("2199-12-31".into()).is_ok());
        assert!("2147483647-Q4".parse::<Quarter>().is_err() && "2147483647-12".parse::<Month>().is_err());
    }

    #[test]
    fn the_last_twelve_months_are_365_days_with_the_as_of_date() {
        let as_of = Date::new(2026, 11, 22).unwrap();
        assert!(as_of.in_last_12_months(as_of));
        assert!(as_of.days_before(364).in_last_12_months(as_of));
        assert!(!as_of.days_before(365).in_last_12_months(as_of));
        assert!(!Date::new(2026, 11, 23).unwrap().in_last_12_months(as_of));
    }

    #[test]
    fn a_fiscal_year_from_april_holds_january_of_the_next_calendar_year() {
        let january = Date::new(2027, 1, 31).unwrap();
        let year = FiscalYear::holding(january, 4);
        assert_eq!((year.year, year.months().last().unwrap().to_string()), (2026, "2027-03".to_owned()));
    }

    #[test]
    fn a_quarter_is_closed_on_its_last_day() {
        let quarter: Quarter = "2026-Q3".parse().unwrap();
        assert!(!quarter.is_closed(Date::new(2026, 9, 29).unwrap()));
        assert!(quarter.is_closed(Date::new(2026, 9, 30).unwrap()));
        assert_eq!(quarter.plus(2).to_string(), "2027-Q1");
        assert_eq!(quarter.plus(-3).to_string(), "2025-Q4");
    }
}
