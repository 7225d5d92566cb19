//! The reverse funnel: from a revenue target back to the customers that have to be found (B2).
//!
//! Every count is computed from the *rounded* one before it, in exact rationals. The forward check goes the other way
//! and rounds nothing but the money.

use super::domain::{DomainError, FieldError, FunnelField, MOST, Sound};
use super::load::{RoleLoad, limiting, role_loads};
use super::{FunnelInput, Rounding};
use crate::method::targets::{FunnelPack, LoadStage};
use crate::value::{Exact, Money, Rate};

/// The funnel of a month with all that explains it.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// What it was computed from.
    pub input: FunnelInput,
    /// Fields that could not be used.
    pub errors: Vec<FieldError>,
    /// The months that share the target; none when they are out of bounds.
    pub months: Option<u8>,
    /// The target of one month: target / months, half up to the minor unit.
    pub target: Option<Money>,
    /// Won deals: R(target / value).
    pub deals: Option<Count>,
    /// Deals accepted by sales: R(deals / w).
    pub sal: Option<Count>,
    /// Sales-qualified customers: R(SAL / q).
    pub sql: Option<Count>,
    /// Of these sourced by sellers: R(share · SQL).
    pub own: Option<Count>,
    /// The rest comes in: SQL − own.
    pub inbound: Option<Count>,
    /// Marketing-qualified customers: from R(inbound / high) to R(inbound / low).
    pub mql: Option<(Count, Count)>,
    /// Potential customers: R(upper MQL / rate); none without that rate.
    pub potential: Option<Count>,
    /// What SQL of this number bring.
    pub forward: Option<Forward>,
    /// What the roles have to carry.
    pub loads: Vec<RoleLoad>,
    /// The place in `loads` of the role that limits.
    pub limiting: Option<usize>,
}

/// A count and the exact figure it was rounded from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// Before rounding.
    pub exact: Exact,
    /// Rounded as chosen.
    pub count: i128,
}

/// The forward check: SQL · q · w · value, nothing rounded but the money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forward {
    /// SQL · q.
    pub sal: Exact,
    /// SQL · q · w.
    pub deals: Exact,
    /// SQL · q · w · value, half up to the minor unit.
    pub revenue: Money,
    /// Revenue less the month's target; below zero a shortfall.
    pub surplus: Money,
}

impl Rounding {
    /// R: up to the next whole number, or floor(x + ½).
    pub fn round(self, figure: Exact) -> i128 {
        match self {
            Self::Up => figure.ceil(),
            Self::Nearest => figure.round(),
        }
    }
}

/// The funnel of `input`, with the role bands of the pack.
pub fn funnel(input: &FunnelInput, pack: &FunnelPack) -> Funnel {
    let base = chain(input);
    let loads = role_loads(&base, &pack.roles);
    Funnel { limiting: limiting(&loads), loads, ..base }
}

/// The counts, from the target back to the potential customers.
fn chain(input: &FunnelInput) -> Funnel {
    let (sound, errors) = Sound::of(input);
    let mut chain = Chain { rounding: input.rounding, errors };
    let target = month_target(&sound);
    let deals = chain.count(FunnelField::ContractValue, deals(target, sound.contract_value));
    let sal = chain.divided(FunnelField::WinRate, deals, sound.win_rate);
    let sql = chain.divided(FunnelField::Conversion, sal, sound.conversion);
    let own = sql.zip(sound.own_share).map(|(sql, share)| Exact::whole(sql.count).times(share.exact()));
    let own = chain.count(FunnelField::OwnShare, own);
    let inbound = sql.zip(own).map(|(sql, own)| Count::whole(sql.count - own.count));
    let mql = chain.mql(inbound, sound.mql);
    let potential = chain.divided(FunnelField::PotentialRate, mql.map(|(_, upper)| upper), sound.potential_rate);
    let forward = forward(sql, target, &sound);
    let (months, errors, input) = (sound.months, chain.errors, input.clone());
    let (loads, limiting) = (Vec::new(), None);
    Funnel { input, errors, months, target, deals, sal, sql, own, inbound, mql, potential, forward, loads, limiting }
}

fn month_target(sound: &Sound) -> Option<Money> {
    let (target, months) = sound.target.zip(sound.months)?;
    i64::try_from(Exact::new(target.0.into(), months.into()).round()).ok().map(Money)
}

fn deals(target: Option<Money>, value: Option<Money>) -> Option<Exact> {
    target.zip(value).map(|(target, value)| Exact::new(target.0.into(), value.0.into()))
}

fn forward(sql: Option<Count>, target: Option<Money>, sound: &Sound) -> Option<Forward> {
    let sal = Exact::whole(sql?.count).times(sound.conversion?.exact());
    let deals = sal.times(sound.win_rate?.exact());
    let revenue = deals.times(Exact::whole(sound.contract_value?.0.into())).round();
    let revenue = i64::try_from(revenue).ok()?;
    Some(Forward { sal, deals, revenue: Money(revenue), surplus: Money(revenue - target?.0) })
}

impl Count {
    fn whole(count: i128) -> Self {
        Self { exact: Exact::whole(count), count }
    }
}

/// Goes back step by step and notes where a count outgrows the plan.
struct Chain {
    rounding: Rounding,
    errors: Vec<FieldError>,
}

impl Chain {
    fn count(&mut self, field: FunnelField, exact: Option<Exact>) -> Option<Count> {
        let exact = exact?;
        let count = self.rounding.round(exact);
        if count > MOST {
            self.errors.push(FieldError { field, error: DomainError::TooMany });
            return None;
        }
        Some(Count { exact, count })
    }

    fn divided(&mut self, field: FunnelField, before: Option<Count>, rate: Option<Rate>) -> Option<Count> {
        let exact = before.zip(rate).and_then(|(before, rate)| Exact::whole(before.count).over(rate.exact()));
        self.count(field, exact)
    }

    fn mql(&mut self, inbound: Option<Count>, rates: Option<(Rate, Rate)>) -> Option<(Count, Count)> {
        let (low, high) = rates?;
        let fewest = self.divided(FunnelField::MqlHigh, inbound, Some(high))?;
        Some((fewest, self.divided(FunnelField::MqlLow, inbound, Some(low))?))
    }
}

impl Funnel {
    /// The count that loads a role at `stage`.
    pub fn count(&self, stage: LoadStage) -> Option<i128> {
        let count = match stage {
            LoadStage::Won => self.deals,
            LoadStage::Sal => self.sal,
            LoadStage::Sql => self.sql,
            LoadStage::OwnSql => self.own,
            LoadStage::InboundSql => self.inbound,
            LoadStage::Potential => self.potential,
        };
        count.map(|count| count.count)
    }

    /// The fields the chain still lacks, in the order it needs them; wrong fields stand in [`Self::errors`].
    pub fn missing(&self) -> Vec<FunnelField> {
        let input = &self.input;
        let fields = [
            (FunnelField::Target, input.target.is_none()),
            (FunnelField::ContractValue, input.contract_value.is_none()),
            (FunnelField::WinRate, input.win_rate.is_none()),
            (FunnelField::Conversion, input.conversion.is_none()),
            (FunnelField::OwnShare, input.own_share.is_none()),
            (FunnelField::MqlLow, input.mql_low.is_none()),
            (FunnelField::MqlHigh, input.mql_high.is_none()),
        ];
        fields.into_iter().filter_map(|(field, empty)| empty.then_some(field)).collect()
    }

    /// What is wrong with a field.
    pub fn error_of(&self, field: FunnelField) -> Option<DomainError> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.error)
    }
}

impl FunnelInput {
    /// Fills the empty rates with those the pack offers.
    pub fn take_rates(&mut self, pack: &FunnelPack) {
        let rates = &pack.rates;
        self.win_rate.get_or_insert(rates.win_rate);
        self.conversion.get_or_insert(rates.conversion);
        self.own_share.get_or_insert(rates.own_share);
        self.mql_low.get_or_insert(rates.mql_low);
        self.mql_high.get_or_insert(rates.mql_high);
    }
}
