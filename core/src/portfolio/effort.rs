//! C6: where our effort and money go, against what comes back 资源投放与精力分配 [S0 S1 S4]. It only shows and checks;
//! moving effort is done in `effort_plan`.

use super::effort_sums::Sums;
use super::facts::EffortFacts;
use super::figures::share_of;
use super::{Account, Figures, Portfolio, Selection, Standing, Status};
use crate::method::PortfolioPack;
use crate::method::portfolio::TierPack;
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

    pub(super) fn add(&mut self, other: &Self) {
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
    /// Whether the return is below the mark [S1].
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
    pub(super) provisional_below: Exact,
}

impl AccountEffort {
    /// Gross margin earned / investment 投入产出比, of an active account [ours].
    pub fn returned(account: &Account, figures: &Figures) -> Option<Exact> {
        if account.status != Status::Active {
            return None;
        }
        let (bought, rate) = (i128::from(figures.purchases?.0), account.gross_margin?);
        let investment = account.investment.filter(|money| money.0 > 0)?;
        Some(Exact::new(bought * i128::from(rate.num()), i128::from(investment.0) * i128::from(rate.den())))
    }

    /// In its tier, of an active account.
    fn of(own: &EffortFacts, tier: Option<&TierPack>) -> Self {
        let package = tier.zip(own.wallet).map(|(tier, wallet)| (tier, share_of(wallet, tier.investment.exact())));
        let under =
            package.zip(own.investment).is_some_and(|((tier, least), own)| tier.investment_at_least && own < least);
        Self {
            weak_return: own.weak_return,
            review: own.much_invested && tier.is_some_and(|tier| tier.review_alarm),
            package: package.map(|(_, money)| money),
            under_package: under,
        }
    }
}

impl Effort {
    /// Of a standing. `hours` replaces the entered hours by row: a what-if.
    pub fn of(standing: &Standing, portfolio: &Portfolio, pack: &PortfolioPack, hours: Option<&[u32]>) -> Self {
        let snapshot = &standing.snapshot;
        let mut sums = Sums::of(pack);
        let mut accounts = Vec::with_capacity(snapshot.len());
        for (row, (facts, figures)) in snapshot.facts().effort.iter().zip(snapshot.figures()).enumerate() {
            let tier = standing.rfm.row(row).tier;
            let group = group_of(figures.status, tier);
            let entered = hours.map_or(facts.hours, |hours| hours.get(row).copied()).unwrap_or(0);
            let fails = || snapshot.account(row).is_some_and(|account| fails(account, portfolio, pack));
            let is_low = group == Group::Prospects && entered > 0 && fails();
            sums.add(group, facts, figures, entered, is_low);
            let tier = tier.and_then(|tier| pack.tiers.tiers.get(usize::from(tier)));
            let check = (figures.status == Status::Active).then(|| AccountEffort::of(facts, tier));
            accounts.push(check.unwrap_or_default());
        }
        sums.told(accounts, pack)
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
    group_of(status.unwrap_or_default(), standing.rfm.row(row).tier)
}

fn group_of(status: Status, tier: Option<u8>) -> Group {
    match status {
        Status::Prospect => Group::Prospects,
        Status::Lost => Group::Lost,
        Status::Active => tier.map_or(Group::Untiered, Group::Tier),
    }
}

/// Whether a customer fails the selection criteria.
fn fails(account: &Account, portfolio: &Portfolio, pack: &PortfolioPack) -> bool {
    Selection::of(account, portfolio, pack).and_then(|selection| selection.result).is_some_and(|result| result.fails())
}

pub(super) fn is_tier_of(group: Group, keys: &[String], pack: &PortfolioPack) -> bool {
    let Group::Tier(tier) = group else { return false };
    pack.tiers.tiers.get(usize::from(tier)).is_some_and(|tier| keys.contains(&tier.key))
}

#[cfg(test)]
#[path = "effort_tests.rs"]
mod tests;
