//! C6: where our effort and money go, against what comes back 资源投放与精力分配 [S0 S1 S4]. It only shows and checks;
//! moving effort is done in `effort_plan`.

use super::{AccountFigures, Portfolio, Selection, Standing, Status};
use crate::method::PortfolioPack;
use crate::value::{Exact, Money, Quarter};
use serde::Serialize;

/// A group of accounts that effort is summed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// A tier, by its place in the pack.
    Tier(u8),
    /// Active accounts without a tier.
    Untiered,
    /// Prospects.
    Prospects,
    /// Lost accounts.
    Lost,
}

/// What a share is taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EffortMeasure {
    /// Hours a quarter.
    Hours,
    /// Yearly investment.
    Investment,
    /// Yearly purchases.
    Purchases,
    /// Gross margin earned.
    Margin,
}

/// Sums over a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EffortSums {
    /// Accounts.
    pub accounts: usize,
    /// Hours in the last quarter.
    pub hours: u64,
    /// Yearly investment.
    pub investment: Money,
    /// Yearly purchases.
    pub purchases: Money,
    /// Gross margin earned.
    pub margin: Money,
}

impl EffortSums {
    fn of(&self, measure: EffortMeasure) -> i128 {
        match measure {
            EffortMeasure::Hours => self.hours.into(),
            EffortMeasure::Investment => self.investment.0.into(),
            EffortMeasure::Purchases => self.purchases.0.into(),
            EffortMeasure::Margin => self.margin.0.into(),
        }
    }

    fn add(&mut self, other: &Self) {
        self.accounts += other.accounts;
        self.hours += other.hours;
        self.investment = self.investment.plus(other.investment);
        self.purchases = self.purchases.plus(other.purchases);
        self.margin = self.margin.plus(other.margin);
    }
}

/// The checks of one active account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AccountEffort {
    /// Gross margin earned / investment 投入产出比 [ours].
    pub returned: Option<Exact>,
    /// Whether that is below the mark [S1].
    pub weak_return: bool,
    /// Whether investment / purchases asks for a review [conflict].
    pub review: bool,
    /// What the tier's package means in money: its share × wallet.
    pub package: Option<Money>,
    /// Whether less than a least package is invested.
    pub under_package: bool,
}

/// Effort, money and returns of all groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Effort {
    /// Sums by group: the tiers in order, then the others that have accounts.
    pub groups: Vec<(Group, EffortSums)>,
    /// Sums over all.
    pub total: EffortSums,
    /// Active accounts with hours entered.
    pub hours_entered: usize,
    /// Active accounts with investment entered.
    pub investment_entered: usize,
    /// Active accounts.
    pub active: usize,
    /// Share of hours that goes to accounts of low value: the lowest tier, lost accounts, prospects that fail.
    pub low_value: Option<Exact>,
    /// Share of hours that goes to the top tiers.
    pub top: Option<Exact>,
    /// Mean net promoter score of the accounts of the other tiers.
    pub others_nps: Option<Exact>,
    /// Its change from the quarter before to the latest one, over accounts that have both.
    pub others_change: Option<(Quarter, Exact)>,
    /// Checks by row.
    pub accounts: Vec<AccountEffort>,
    provisional_below: Exact,
}

impl Effort {
    /// Of a standing. `hours` replaces the entered hours by row: a what-if.
    pub fn of(standing: &Standing, portfolio: &Portfolio, pack: &PortfolioPack, hours: Option<&[u32]>) -> Self {
        let snapshot = &standing.snapshot;
        let mut groups: Vec<(Group, EffortSums)> =
            (0..pack.tiers.tiers.len()).map(|tier| (Group::Tier(tier as u8), EffortSums::default())).collect();
        groups.extend([Group::Untiered, Group::Prospects, Group::Lost].map(|group| (group, EffortSums::default())));
        let (mut total, mut low) = (EffortSums::default(), 0u64);
        for (row, account, figures) in snapshot.rows() {
            let group = group(standing, row);
            let entered = hours.map_or(account.effort_hours, |hours| hours.get(row).copied());
            let own = EffortSums {
                accounts: 1,
                hours: entered.unwrap_or(0).into(),
                investment: account.investment.unwrap_or_default(),
                purchases: figures.purchases.unwrap_or_default(),
                margin: figures.margin.unwrap_or_default(),
            };
            let fails = || Selection::of(account, portfolio, pack).and_then(|s| s.result).is_some_and(|r| r.fails());
            if is_low_value(group, pack) || group == Group::Prospects && fails() {
                low += own.hours;
            }
            if let Some((_, sums)) = groups.iter_mut().find(|(known, _)| *known == group) {
                sums.add(&own);
            }
            total.add(&own);
        }
        let share = |hours: u64| (total.hours > 0).then(|| Exact::new(hours.into(), total.hours.into()));
        let top = groups.iter().filter(|(group, _)| is_top(*group, pack)).map(|(_, sums)| sums.hours).sum();
        groups.retain(|(group, sums)| matches!(group, Group::Tier(_)) || sums.accounts > 0);
        let active = || snapshot.rows().filter(|(_, account, _)| account.status == Status::Active);
        Self {
            groups,
            total,
            hours_entered: active().filter(|(_, account, _)| account.effort_hours.is_some()).count(),
            investment_entered: active().filter(|(_, account, _)| account.investment.is_some()).count(),
            active: active().count(),
            low_value: share(low),
            top: share(top),
            others_nps: others_nps(standing, pack),
            others_change: others_change(standing, pack),
            accounts: snapshot
                .rows()
                .map(|(row, account, figures)| check(standing, row, account, figures, pack))
                .collect(),
            provisional_below: pack.effort.provisional_below.exact(),
        }
    }

    /// The share of a group in a measure; `None` where the whole is not above 0.
    pub fn share(&self, sums: &EffortSums, measure: EffortMeasure) -> Option<Exact> {
        let whole = self.total.of(measure);
        (whole > 0).then(|| Exact::new(sums.of(measure), whole))
    }

    /// Whether hours are entered for less than 80% of the active accounts.
    pub fn hours_are_provisional(&self) -> bool {
        self.is_thin(self.hours_entered)
    }

    /// Whether investment is entered for less than 80% of the active accounts.
    pub fn investment_is_provisional(&self) -> bool {
        self.is_thin(self.investment_entered)
    }

    fn is_thin(&self, entered: usize) -> bool {
        self.active == 0 || Exact::new(entered as i128, self.active as i128) < self.provisional_below
    }
}

/// The group of a row.
pub(super) fn group(standing: &Standing, row: usize) -> Group {
    let status = standing.snapshot.figures().get(row).map(|figures| figures.status);
    match status.unwrap_or_default() {
        Status::Prospect => Group::Prospects,
        Status::Lost => Group::Lost,
        Status::Active => standing.rfm.row(row).tier.map_or(Group::Untiered, Group::Tier),
    }
}

fn is_low_value(group: Group, pack: &PortfolioPack) -> bool {
    group == Group::Lost || is_tier_of(group, &pack.effort.low_value_tiers, pack)
}

fn is_top(group: Group, pack: &PortfolioPack) -> bool {
    is_tier_of(group, &pack.effort.top_tiers, pack)
}

pub(super) fn is_tier_of(group: Group, keys: &[String], pack: &PortfolioPack) -> bool {
    let Group::Tier(tier) = group else { return false };
    pack.tiers.tiers.get(usize::from(tier)).is_some_and(|tier| keys.contains(&tier.key))
}

/// Rows of active accounts outside the top tiers.
fn others<'a>(standing: &'a Standing, pack: &'a PortfolioPack) -> impl Iterator<Item = &'a super::Account> {
    let rows = standing.snapshot.rows().filter(|(_, account, _)| account.status == Status::Active);
    rows.filter(|(row, ..)| !is_top(group(standing, *row), pack)).map(|(_, account, _)| account)
}

fn mean(marks: impl Iterator<Item = i16>) -> Option<Exact> {
    let (sum, n) = marks.fold((0i128, 0i128), |(sum, n), mark| (sum + i128::from(mark), n + 1));
    (n > 0).then(|| Exact::new(sum, n))
}

fn others_nps(standing: &Standing, pack: &PortfolioPack) -> Option<Exact> {
    mean(others(standing, pack).filter_map(|account| account.nps))
}

fn others_change(standing: &Standing, pack: &PortfolioPack) -> Option<(Quarter, Exact)> {
    let last = standing.snapshot.as_of()?.quarter();
    let entered = others(standing, pack).flat_map(|account| account.nps_by_quarter.keys());
    let latest = entered.filter(|quarter| **quarter <= last).max().copied()?;
    let pairs: Vec<(i16, i16)> = others(standing, pack)
        .filter_map(|account| {
            let nps = &account.nps_by_quarter;
            Some((*nps.get(&latest.plus(-1))?, *nps.get(&latest)?))
        })
        .collect();
    let now = mean(pairs.iter().map(|(_, now)| *now))?;
    Some((latest, now.minus(mean(pairs.iter().map(|(before, _)| *before))?)))
}

fn check(
    standing: &Standing,
    row: usize,
    account: &super::Account,
    figures: &super::Figures,
    pack: &PortfolioPack,
) -> AccountEffort {
    let tier = standing.rfm.row(row).tier.and_then(|tier| pack.tiers.tiers.get(usize::from(tier)));
    if account.status != Status::Active {
        return AccountEffort::default();
    }
    let returned = account.investment.filter(|money| money.0 > 0).and_then(|investment| {
        let (bought, rate) = (i128::from(figures.purchases?.0), account.gross_margin?);
        let invested = i128::from(investment.0) * i128::from(rate.den());
        Some(Exact::new(bought * i128::from(rate.num()), invested))
    });
    let of_purchases = AccountFigures::of(account, figures).investment_of_purchases;
    let is_high = of_purchases.is_some_and(|share| share > pack.effort.review_above.exact());
    let package = tier
        .zip(account.wallet)
        .map(|(tier, wallet)| (tier, super::snapshot::share_of(wallet, tier.investment.exact())));
    let under =
        package.zip(account.investment).is_some_and(|((tier, least), own)| tier.investment_at_least && own < least);
    AccountEffort {
        returned,
        weak_return: returned.is_some_and(|returned| returned < pack.effort.return_below.exact()),
        review: is_high && tier.is_some_and(|tier| tier.review_alarm),
        package: package.map(|(_, money)| money),
        under_package: under,
    }
}

#[cfg(test)]
#[path = "effort_tests.rs"]
mod tests;
