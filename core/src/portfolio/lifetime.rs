//! C9: customer lifetime value 客户生命周期价值 [S1 S4 name it; formula ours]. It forecasts from entered figures only.

use super::lifetime_sum::{Factor, Factors, sum};
use super::mean::gcd;
use super::{Account, Snapshot, Status};
use crate::method::PortfolioPack;
use crate::value::{Date, Exact, Money, Rate};
use serde::Serialize;
use std::collections::BTreeMap;

/// A renewal probability in place of the accounts' own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenewalChange {
    /// The same for all accounts: at the target.
    At(Rate),
    /// Every account's own moved by points, kept between 0 and 1.
    Shift(Rate),
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
#[derive(Clone, Debug, PartialEq)]
pub struct LifetimeRow {
    /// The value, or why there is none.
    pub value: Result<Money, NoLifetime>,
    /// c₀: yearly purchases × gross margin − cost to serve.
    pub first_year: Option<Exact>,
    /// ρ used: the account's own, else the portfolio's.
    pub renewal: Exact,
    /// Whether ρ is the account's own.
    pub own_renewal: bool,
    /// Whether the cost to serve is not entered and counts as 0.
    pub without_cost: bool,
    /// Expected stay 1/(1−ρ) in years; `None` when ρ = 1.
    pub stay: Option<Exact>,
    /// The value at the target renewal rate.
    pub at_target: Option<Money>,
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
        let shifts = pack.lifetime.shifts.iter().map(|points| Some(RenewalChange::Shift(*points)));
        let target = Some(RenewalChange::At(pack.lifetime.renewal_target));
        let changes: Vec<_> = [None, target].into_iter().chain(shifts).collect();
        let mut under = values_under(snapshot, pack, renewal, &changes).into_iter();
        let (values, at_target) = (under.next().unwrap_or_default(), under.next().unwrap_or_default());
        let given = snapshot.rows().zip(values.iter().zip(&at_target));
        let rows: Vec<LifetimeRow> = given
            .map(|((_, account, figures), (value, at_target))| {
                let own = account.renewal_probability.map(|rate| within(rate.exact()));
                let used = own.unwrap_or(renewal);
                LifetimeRow {
                    value: value.ok_or_else(|| missing(account, figures)),
                    first_year: first_year(account, figures),
                    renewal: used,
                    own_renewal: own.is_some(),
                    without_cost: account.cost_to_serve.is_none(),
                    stay: (used.num() < used.den()).then(|| Exact::new(used.den(), used.den() - used.num())),
                    at_target: *at_target,
                }
            })
            .collect();
        let shifted = |(shift, values): (&Rate, Vec<Option<Money>>)| (*shift, values.into_iter().flatten().sum());
        let has_none = |row: &&LifetimeRow| row.value.is_err_and(|why| why != NoLifetime::NotActive);
        Self {
            total: values.iter().flatten().copied().sum(),
            left_out: rows.iter().filter(has_none).count(),
            at_target: at_target.iter().flatten().copied().sum(),
            sensitivity: pack.lifetime.shifts.iter().zip(under).map(shifted).collect(),
            renewal,
            renewal_source,
            rows,
        }
    }
}

/// Values of all active accounts, by row; `None` where not computable.
pub fn lifetime_values(snapshot: &Snapshot, pack: &PortfolioPack, change: Option<RenewalChange>) -> Vec<Option<Money>> {
    let (renewal, _) = portfolio_renewal(snapshot, pack);
    values_under(snapshot, pack, renewal, &[change]).pop().unwrap_or_default()
}

/// The values of all active accounts by row, once under each change of renewal.
fn values_under(
    snapshot: &Snapshot,
    pack: &PortfolioPack,
    renewal: Exact,
    changes: &[Option<RenewalChange>],
) -> Vec<Vec<Option<Money>>> {
    let under = |renewal: Exact| changes.iter().map(|change| Factor::of(changed(renewal, *change))).collect::<Vec<_>>();
    let (common, years) = (under(renewal), pack.lifetime.years);
    let grown_by = |growth: Rate| vec![Factor::of(grown(growth, pack.lifetime.discount))];
    let renewed_by = |own: Rate| under(within(own.exact()));
    let (mut growths, mut renewals) = (Factors::of(&grown_by), Factors::of(&renewed_by));
    let mut all: Vec<Vec<Option<Money>>> = changes.iter().map(|_| Vec::with_capacity(snapshot.len())).collect();
    for (_, account, figures) in snapshot.rows() {
        let first = first_year(account, figures).filter(|_| account.status == Status::Active);
        let growth = growths.at(account.growth.unwrap_or(Rate::ZERO)).first().copied();
        let own = account.renewal_probability.map(|rate| renewals.at(rate));
        for (values, factor) in all.iter_mut().zip(own.unwrap_or(&common)) {
            values.push(first.zip(growth).map(|(first, growth)| sum(first, growth, *factor, years)));
        }
    }
    all
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
        let pair = |(_, account, figures): (usize, &Account, &super::Figures)| {
            let weight = i128::from(figures.purchases?.0);
            let counts = account.status == Status::Active && weight > 0;
            account.renewal_probability.filter(|_| counts).map(|rate| (weight, rate))
        };
        snapshot.rows().filter_map(pair)
    };
    let lcm = |common: u64, den: u64| (common / gcd(common, den).max(1)).saturating_mul(den).min(FINEST);
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
fn within(renewal: Exact) -> Exact {
    renewal.clamp(Exact::ZERO, Exact::whole(1))
}

fn changed(renewal: Exact, change: Option<RenewalChange>) -> Exact {
    match change {
        None => renewal,
        Some(RenewalChange::At(rate)) => rate.exact(),
        Some(RenewalChange::Shift(points)) => {
            let (num, den) = (i128::from(points.num()), i128::from(points.den()));
            let moved = renewal.num().saturating_mul(den).saturating_add(num.saturating_mul(renewal.den()));
            within(Exact::new(moved, renewal.den().saturating_mul(den)))
        }
    }
}

/// (1+g)/(1+d).
fn grown(growth: Rate, discount: Rate) -> Exact {
    let num = i128::from(growth.den() + growth.num()) * i128::from(discount.den());
    Exact::new(num.max(0), i128::from(growth.den()) * i128::from(discount.den() + discount.num()))
}

fn first_year(account: &Account, figures: &super::Figures) -> Option<Exact> {
    let (purchases, margin) = (figures.purchases?, account.gross_margin?);
    let cost = account.cost_to_serve.unwrap_or_default();
    let (num, den) = (i128::from(margin.num()), i128::from(margin.den()));
    Some(Exact::new(i128::from(purchases.0) * num - i128::from(cost.0) * den, den))
}

fn missing(account: &Account, figures: &super::Figures) -> NoLifetime {
    match (account.status, figures.purchases) {
        (Status::Prospect | Status::Lost, _) => NoLifetime::NotActive,
        (Status::Active, None) => NoLifetime::NoPurchases,
        (Status::Active, Some(_)) => NoLifetime::NoMargin,
    }
}

#[cfg(test)]
#[path = "lifetime_tests.rs"]
mod tests;
