//! The door of the funnel: what stands in its fields → inputs the chain may rely on, and an error per field that does
//! not hold. Nothing behind this door checks a bound again; nothing here computes a count.

use super::{FunnelInput, Horizon};
use crate::value::{Money, Rate};
use serde::Serialize;

/// The fields of the funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are described where they are stored")]
pub enum FunnelField {
    Target,
    WorkingMonths,
    ContractValue,
    WinRate,
    Conversion,
    OwnShare,
    MqlLow,
    MqlHigh,
    PotentialRate,
}

/// What a field breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DomainError {
    /// An amount below 0.
    Negative,
    /// An amount of 0 or less where something is divided by it.
    NotAboveZero,
    /// A conversion outside (0, 1].
    NotAConversion,
    /// A share outside [0, 1].
    NotAShare,
    /// The low end of a range lies above its high end.
    LowAboveHigh,
    /// Working months outside 1 to `most`.
    MonthsOutside {
        /// The months of the horizon.
        most: u8,
    },
    /// A rate with terms beyond [`FINEST`]; beyond them the chain would not be exact.
    TooFine,
    /// A count beyond [`MOST`] comes out of it.
    TooMany,
}

/// A field that cannot be used, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// The field.
    pub field: FunnelField,
    /// What it breaks.
    pub error: DomainError,
}

/// Terms of a rate above this are refused, so that products of the chain fit into 128 bits.
pub const FINEST: i64 = 1_000_000_000;

/// Counts above this are refused: a trillion customers.
pub const MOST: i128 = 1_000_000_000_000;

/// Inputs within their bounds; what is empty or wrong is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sound {
    pub target: Option<Money>,
    pub months: Option<u8>,
    pub contract_value: Option<Money>,
    pub win_rate: Option<Rate>,
    pub conversion: Option<Rate>,
    pub own_share: Option<Rate>,
    pub mql: Option<(Rate, Rate)>,
    pub potential_rate: Option<Rate>,
}

impl Sound {
    /// Checks every field of `input`.
    pub fn of(input: &FunnelInput) -> (Self, Vec<FieldError>) {
        let mut door = Door(Vec::new());
        let mql_low = door.rate(FunnelField::MqlLow, input.mql_low, conversion);
        let mql_high = door.rate(FunnelField::MqlHigh, input.mql_high, conversion);
        let sound = Self {
            target: door.money(FunnelField::Target, input.target, |m| m.0 < 0, DomainError::Negative),
            months: door.months(input),
            contract_value: door.money(
                FunnelField::ContractValue,
                input.contract_value,
                |m| m.0 <= 0,
                DomainError::NotAboveZero,
            ),
            win_rate: door.rate(FunnelField::WinRate, input.win_rate, conversion),
            conversion: door.rate(FunnelField::Conversion, input.conversion, conversion),
            own_share: door.rate(FunnelField::OwnShare, input.own_share, share),
            mql: mql_low.zip(mql_high).filter(|(low, high)| low <= high),
            potential_rate: door.rate(FunnelField::PotentialRate, input.potential_rate, conversion),
        };
        if mql_low.zip(mql_high).is_some_and(|(low, high)| low > high) {
            door.refuse(FunnelField::MqlHigh, DomainError::LowAboveHigh);
        }
        door.0.sort_by_key(|error| error.field);
        (sound, door.0)
    }
}

fn conversion(rate: Rate) -> Option<DomainError> {
    (rate <= Rate::ZERO || rate > Rate::ONE).then_some(DomainError::NotAConversion)
}

fn share(rate: Rate) -> Option<DomainError> {
    (rate < Rate::ZERO || rate > Rate::ONE).then_some(DomainError::NotAShare)
}

/// Collects what is refused.
struct Door(Vec<FieldError>);

impl Door {
    fn refuse(&mut self, field: FunnelField, error: DomainError) {
        self.0.push(FieldError { field, error });
    }

    fn rate(&mut self, field: FunnelField, rate: Option<Rate>, rule: fn(Rate) -> Option<DomainError>) -> Option<Rate> {
        let fine = |rate: Rate| (rate.den() > FINEST).then_some(DomainError::TooFine);
        match rate.and_then(|rate| rule(rate).or_else(|| fine(rate))) {
            Some(error) => {
                self.refuse(field, error);
                None
            }
            None => rate,
        }
    }

    fn money(
        &mut self,
        field: FunnelField,
        money: Option<Money>,
        wrong: fn(Money) -> bool,
        error: DomainError,
    ) -> Option<Money> {
        if money.is_some_and(wrong) {
            self.refuse(field, error);
            return None;
        }
        money
    }

    fn months(&mut self, input: &FunnelInput) -> Option<u8> {
        let most = input.horizon.months();
        let months = if input.horizon == Horizon::Month { 1 } else { input.working_months.unwrap_or(most) };
        if !(1..=most).contains(&months) {
            self.refuse(FunnelField::WorkingMonths, DomainError::MonthsOutside { most });
            return None;
        }
        Some(months)
    }
}

impl Horizon {
    /// The calendar months it spans.
    pub fn months(self) -> u8 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn error_of(input: &FunnelInput) -> (FunnelField, DomainError) {
        let (_, errors) = Sound::of(input);
        assert_eq!(errors.len(), 1, "{errors:?}");
        errors.first().map(|e| (e.field, e.error)).unwrap()
    }

    #[test]
    fn every_field_names_the_bound_it_breaks() {
        let base = FunnelInput::default();
        let rate = |text: &str| Some(Rate::parse(text).unwrap());
        let cases = [
            (FunnelInput { target: Some(Money(-1)), ..base.clone() }, FunnelField::Target, DomainError::Negative),
            (
                FunnelInput { contract_value: Some(Money::ZERO), ..base.clone() },
                FunnelField::ContractValue,
                DomainError::NotAboveZero,
            ),
            (FunnelInput { win_rate: rate("0"), ..base.clone() }, FunnelField::WinRate, DomainError::NotAConversion),
            (FunnelInput { win_rate: rate("3:1"), ..base.clone() }, FunnelField::WinRate, DomainError::NotAConversion),
            (
                FunnelInput { conversion: rate("101%"), ..base.clone() },
                FunnelField::Conversion,
                DomainError::NotAConversion,
            ),
            (FunnelInput { own_share: rate("-1%"), ..base.clone() }, FunnelField::OwnShare, DomainError::NotAShare),
            (
                FunnelInput { mql_low: rate("20%"), mql_high: rate("10%"), ..base.clone() },
                FunnelField::MqlHigh,
                DomainError::LowAboveHigh,
            ),
            (
                FunnelInput { win_rate: rate("33.3333333333%"), ..base.clone() },
                FunnelField::WinRate,
                DomainError::TooFine,
            ),
            (
                FunnelInput { horizon: Horizon::Quarter, working_months: Some(4), ..base.clone() },
                FunnelField::WorkingMonths,
                DomainError::MonthsOutside { most: 3 },
            ),
        ];
        for (input, field, error) in cases {
            assert_eq!(error_of(&input), (field, error));
        }
    }

    #[test]
    fn the_ends_of_the_bounds_are_allowed() {
        let input = FunnelInput {
            target: Some(Money::ZERO),
            win_rate: Some(Rate::ONE),
            own_share: Some(Rate::ZERO),
            mql_low: Some(Rate::percent(10)),
            mql_high: Some(Rate::percent(10)),
            horizon: Horizon::Year,
            working_months: Some(12),
            ..FunnelInput::default()
        };
        assert_eq!(Sound::of(&input).1, []);
    }

    #[test]
    fn a_month_needs_no_working_months() {
        let input = FunnelInput { working_months: Some(9), ..FunnelInput::default() };
        assert_eq!(Sound::of(&input).0.months, Some(1));
    }
}
