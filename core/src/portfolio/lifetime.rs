//! C9: customer lifetime value 客户生命周期价值 [S1 S4 name it; formula ours]. It forecasts from entered figures only.

use super::facts::{LifetimeFacts, under};
use super::lifetime_sum::{ByRate, Factor, First, Series};
use super::mean::gcd;
use super::{Account, Figures, Snapshot, Status};
use crate::method::PortfolioPack;
use crate::method::portfolio::LifetimePack;
use crate::value::{Date, Exact, Money, Rate};
use serde::Serialize;
use std::collections::BTreeMap;

/// A renewal probability in place of the accounts' own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RenewalChange {
    /// As entered.
    None,
    /// The same for all accounts: at the target.
    At(Rate),
    /// Every account's own moved by points, kept between 0 and 1.
    Shift(Rate),
}

impl RenewalChange {
    /// The renewal probability under the change.
    pub fn of(self, renewal: Exact) -> Exact {
        match self {
            Self::None => renewal,
            Self::At(rate) => rate.exact(),
            Self::Shift(points) => {
                let (num, den) = (i128::from(points.num()), i128::from(points.den()));
                let moved = renewal.num().saturating_mul(den).saturating_add(num.saturating_mul(renewal.den()));
                within(Exact::new(moved, renewal.den().saturating_mul(den)))
            }
        }
    }
}

/// The changes that values are reckoned under: as entered, at the target, then the pack's points.
pub(super) fn changes(pack: &LifetimePack) -> impl Iterator<Item = RenewalChange> {
    let shifts = pack.shifts.iter().map(|points| RenewalChange::Shift(*points));
    [RenewalChange::None, RenewalChange::At(pack.renewal_target)].into_iter().chain(shifts)
}

/// Where the portfolio's renewal probability comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RenewalSource {
    /// The mean of the entered ones, weighted by yearly purchases.
    Entered,
    /// The renewal rate of the three-year outlook: its baseline.
    Baseline,
}

/// Why an account has no lifetime value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoLifetime {
    /// A prospect or lost.
    NotActive,
    /// No yearly purchases.
    NoPurchases,
    /// No gross margin.
    NoMargin,
}

/// The lifetime value of one account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LifetimeRow {
    /// The value, or why there is none.
    pub value: Result<Money, NoLifetime>,
    /// The value at the target renewal rate.
    pub at_target: Option<Money>,
    /// The account's own ρ; without it the portfolio's is used.
    pub own_renewal: Option<Rate>,
    /// Whether the cost to serve is not entered and counts as 0.
    pub without_cost: bool,
}

/// Lifetime values of all accounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Lifetime {
    /// By row.
    pub rows: Vec<LifetimeRow>,
    /// Σ of the rounded values of active accounts.
    pub total: Money,
    /// Active accounts without a value, left out of the sum.
    pub left_out: usize,
    /// The portfolio's ρ.
    pub renewal: Exact,
    /// Where it comes from.
    pub renewal_source: RenewalSource,
    /// The sum at the target renewal rate.
    pub at_target: Money,
    /// The sum with every ρ moved by the pack's points.
    pub sensitivity: Vec<(Rate, Money)>,
}

impl Lifetime {
    /// Of all accounts.
    pub fn of(snapshot: &Snapshot, pack: &PortfolioPack) -> Self {
        let (renewal, renewal_source) = portfolio_renewal(snapshot, pack);
        let mut values = Values::new(&pack.lifetime, renewal);
        let mut sums = vec![Money::ZERO; changes(&pack.lifetime).count()];
        let mut rows = Vec::with_capacity(snapshot.len());
        for (facts, figures, own) in read(snapshot) {
            let values = values.of(facts, figures, own);
            sums.iter_mut().zip(values).for_each(|(sum, value)| *sum = sum.plus(*value));
            rows.push(LifetimeRow::of(facts, figures, values));
        }
        let has_none = |row: &&LifetimeRow| row.value.is_err_and(|why| why != NoLifetime::NotActive);
        let left_out = rows.iter().filter(has_none).count();
        let mut sums = sums.into_iter();
        let (total, at_target) = (sums.next().unwrap_or_default(), sums.next().unwrap_or_default());
        let sensitivity = pack.lifetime.shifts.iter().copied().zip(sums).collect();
        Self { total, left_out, at_target, sensitivity, renewal, renewal_source, rows }
    }
}

impl LifetimeRow {
    /// Of one account with its values under every change.
    fn of(facts: &LifetimeFacts, figures: &Figures, values: &[Money]) -> Self {
        Self {
            value: values.first().copied().ok_or_else(|| missing(figures)),
            at_target: values.get(1).copied(),
            own_renewal: facts.renewal,
            without_cost: facts.cost.is_none(),
        }
    }

    /// ρ used: the account's own, else the portfolio's.
    pub fn renewal(&self, all: &Lifetime) -> Exact {
        self.own_renewal.map_or(all.renewal, |rate| within(rate.exact()))
    }

    /// Expected stay 1/(1−ρ) in years; `None` when ρ = 1.
    pub fn stay(&self, all: &Lifetime) -> Option<Exact> {
        let renewal = self.renewal(all);
        (renewal.num() < renewal.den()).then(|| Exact::new(renewal.den(), renewal.den() - renewal.num()))
    }
}

/// c₀: yearly purchases × gross margin − cost to serve.
pub fn first_year(account: &Account, figures: &Figures) -> Option<Exact> {
    LifetimeFacts::of(account).first_year(figures)
}

/// Values of all active accounts, by row; `None` where not computable.
pub fn lifetime_values(snapshot: &Snapshot, pack: &PortfolioPack) -> Vec<Option<Money>> {
    let mut values = Values::new(&pack.lifetime, portfolio_renewal(snapshot, pack).0);
    read(snapshot).map(|(facts, figures, own)| values.of(facts, figures, own).first().copied()).collect()
}

/// What is read of each account, and the values it has by itself.
fn read(snapshot: &Snapshot) -> impl Iterator<Item = (&LifetimeFacts, &Figures, &[Money])> {
    let all = snapshot.facts().lifetime.iter().zip(snapshot.figures()).zip(snapshot.facts().values.iter());
    all.map(|((facts, figures), own)| (facts, figures, own))
}

/// The values of accounts under every change of renewal: read where the account has its own renewal, else reckoned
/// with the portfolio's, whose sums hang on the growth only.
struct Values<'a> {
    pack: &'a LifetimePack,
    renewals: Vec<Factor>,
    growths: ByRate<Vec<Series>>,
    made: Vec<Money>,
}

impl<'a> Values<'a> {
    fn new(pack: &'a LifetimePack, renewal: Exact) -> Self {
        Self { pack, renewals: under(pack, renewal), growths: ByRate::default(), made: Vec::new() }
    }

    /// Of one account; empty where not computable.
    fn of<'b>(&'b mut self, facts: &LifetimeFacts, figures: &Figures, own: &'b [Money]) -> &'b [Money] {
        if facts.renewal.is_some() {
            return own;
        }
        let is_active = figures.status == Status::Active;
        let Some(first) = facts.first_year(figures).filter(|_| is_active) else { return &[] };
        let (pack, renewals) = (self.pack, &self.renewals);
        let series = self.growths.at(facts.growth.unwrap_or(Rate::ZERO), |growth| {
            let growth = Factor::of(grown(growth, pack.discount));
            renewals.iter().map(|renewal| Series::of(growth, *renewal, pack.years)).collect()
        });
        let first = First::of(first);
        self.made.clear();
        self.made.extend(series.into_iter().flatten().map(|series| series.times(&first)));
        &self.made
    }
}

/// Growth of a recorded portfolio value between two days; `None` when one is missing or the earlier is not above 0.
pub fn recorded_growth(runs: &BTreeMap<Date, Money>, from: Date, to: Date) -> Option<Exact> {
    let (earlier, later) = (runs.get(&from)?, runs.get(&to)?);
    (earlier.0 > 0).then(|| Exact::new(i128::from(later.0) - i128::from(earlier.0), earlier.0.into()))
}

/// The portfolio's ρ: the mean of the entered ρ of active accounts weighted by yearly purchases, else the baseline of
/// the three-year outlook.
///
/// Ratios whose common denominator exceeds a trillion are taken to the nearest trillionth [ours].
pub fn portfolio_renewal(snapshot: &Snapshot, pack: &PortfolioPack) -> (Exact, RenewalSource) {
    const FINEST: u64 = 1_000_000_000_000;
    let entered = || {
        let pair = |(facts, figures): (&LifetimeFacts, &Figures)| {
            let weight = i128::from(figures.purchases?.0);
            let counts = figures.status == Status::Active && weight > 0;
            facts.renewal.filter(|_| counts).map(|rate| (weight, rate))
        };
        snapshot.facts().lifetime.iter().zip(snapshot.figures()).filter_map(pair)
    };
    let lcm = |common: u64, den: u64| match common.is_multiple_of(den) {
        true => common,
        false => (common / gcd(common, den).max(1)).saturating_mul(den).min(FINEST),
    };
    let den = entered().fold(1, |common, (_, rate)| lcm(common, rate.den().unsigned_abs()));
    let (mut sum, mut weights) = (0i128, 0i128);
    for (weight, rate) in entered() {
        let part = within(rate.exact());
        sum += weight * Exact::new(part.num() * i128::from(den), part.den()).round();
        weights += weight;
    }
    if weights == 0 {
        return (pack.lifetime.renewal_baseline.exact(), RenewalSource::Baseline);
    }
    (Exact::new(sum, weights.saturating_mul(den.into())), RenewalSource::Entered)
}

/// A probability stays between 0 and 1.
pub(super) fn within(renewal: Exact) -> Exact {
    match renewal {
        low if low.num() < 0 => Exact::ZERO,
        high if high.num() > high.den() => Exact::whole(1),
        renewal => renewal,
    }
}

/// (1+g)/(1+d).
pub(super) fn grown(growth: Rate, discount: Rate) -> Exact {
    let num = i128::from(growth.den() + growth.num()) * i128::from(discount.den());
    Exact::new(num.max(0), i128::from(growth.den()) * i128::from(discount.den() + discount.num()))
}

fn missing(figures: &Figures) -> NoLifetime {
    match (figures.status, figures.purchases) {
        (Status::Prospect | Status::Lost, _) => NoLifetime::NotActive,
        (Status::Active, None) => NoLifetime::NoPurchases,
        (Status::Active, Some(_)) => NoLifetime::NoMargin,
    }
}

#[cfg(test)]
#[path = "lifetime_tests.rs"]
mod tests;
