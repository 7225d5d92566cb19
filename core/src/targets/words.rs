//! Names of fields, stages and rules of the funnel, from the catalogue. No sentence is built here.

use super::{BandCarrier, DomainError, FunnelField, FunnelFigure, Horizon, Rounding};
use crate::method::targets::LoadStage;
use crate::text::{Lang, targets as text};
use crate::value::grouped;

impl FunnelField {
    /// Its name.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Target => text::field_target(lang),
            Self::WorkingMonths => text::field_working_months(lang),
            Self::ContractValue => text::field_contract_value(lang),
            Self::WinRate => text::field_win_rate(lang),
            Self::Conversion => text::field_conversion(lang),
            Self::OwnShare => text::field_own_share(lang),
            Self::MqlLow => text::field_mql_low(lang),
            Self::MqlHigh => text::field_mql_high(lang),
            Self::PotentialRate => text::field_potential_rate(lang),
        }
    }
}

impl DomainError {
    /// What is wrong and how to mend it.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Negative => text::error_negative(lang),
            Self::NotAboveZero => text::error_not_above_zero(lang),
            Self::NotAConversion => text::error_not_a_conversion(lang),
            Self::NotAShare => text::error_not_a_share(lang),
            Self::LowAboveHigh => text::error_low_above_high(lang),
            Self::MonthsOutside { most } => text::error_months_outside(lang, most),
            Self::TooFine => text::error_too_fine(lang),
            Self::TooMany => text::error_too_many(lang),
        }
    }
}

impl LoadStage {
    /// Its name.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Won => text::won(lang),
            Self::Sal => text::sal(lang),
            Self::Sql => text::sql(lang),
            Self::OwnSql => text::own_sql(lang),
            Self::InboundSql => text::inbound_sql(lang),
            Self::Potential => text::potential(lang),
        }
    }
}

impl Horizon {
    /// Its name in files and style sheets.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }
}

impl Rounding {
    /// What R means.
    pub fn rule(self, lang: Lang) -> String {
        match self {
            Self::Up => text::rounding_rule_up(lang),
            Self::Nearest => text::rounding_rule_nearest(lang),
        }
    }
}

impl BandCarrier {
    /// `2 teams`, `3 people`.
    pub fn count(self, n: i128, lang: Lang) -> String {
        match self {
            Self::Team => text::teams(lang, &grouped(n)),
            Self::Person => text::persons(lang, &grouped(n)),
        }
    }
}

impl FunnelFigure {
    /// Its name.
    pub fn label(self, lang: Lang) -> String {
        match self {
            Self::Target => text::month_target(lang),
            Self::Deals => text::won(lang),
            Self::Sal => text::sal(lang),
            Self::Sql => text::sql(lang),
            Self::Own => text::own_sql(lang),
            Self::Inbound => text::inbound_sql(lang),
            Self::Mql => text::mql(lang),
            Self::Potential => text::potential(lang),
            Self::ForwardSal => text::forward_sal(lang),
            Self::ForwardDeals => text::forward_deals(lang),
            Self::ForwardRevenue => text::forward_revenue(lang),
            Self::Surplus => text::surplus(lang),
        }
    }

    /// Its formula in words.
    pub fn formula(self, lang: Lang) -> String {
        match self {
            Self::Target => text::formula_month_target(lang),
            Self::Deals => text::formula_deals(lang),
            Self::Sal => text::formula_sal(lang),
            Self::Sql => text::formula_sql(lang),
            Self::Own => text::formula_own(lang),
            Self::Inbound => text::formula_inbound(lang),
            Self::Mql => text::formula_mql(lang),
            Self::Potential => text::formula_potential(lang),
            Self::ForwardSal => text::formula_forward_sal(lang),
            Self::ForwardDeals => text::formula_forward_deals(lang),
            Self::ForwardRevenue => text::formula_forward_revenue(lang),
            Self::Surplus => text::formula_surplus(lang),
        }
    }
}
