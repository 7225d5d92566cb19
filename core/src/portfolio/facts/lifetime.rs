//! What the lifetime value (C9) is reckoned from, of one account, and its value where that hangs on no other account.

use super::super::Account;
use super::super::figures::Figures;
use super::super::lifetime::{changes, grown, within};
use super::super::lifetime_sum::{ByRate, Factor, First, Series};
use crate::method::portfolio::LifetimePack;
use crate::value::{Exact, Money, Rate};

/// What C9 reads of one account.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in super::super) struct LifetimeFacts {
    /// Gross margin as a share of purchases.
    pub margin: Option<Rate>,
    /// Yearly cost to serve.
    pub cost: Option<Money>,
    /// Growth a year.
    pub growth: Option<Rate>,
    /// The account's own renewal probability.
    pub renewal: Option<Rate>,
}

impl LifetimeFacts {
    /// What is entered.
    pub fn of(account: &Account) -> Self {
        Self {
            margin: account.gross_margin,
            cost: account.cost_to_serve,
            growth: account.growth,
            renewal: account.renewal_probability,
        }
    }

    /// c₀: yearly purchases × gross margin − cost to serve.
    pub fn first_year(&self, figures: &Figures) -> Option<Exact> {
        let (purchases, margin) = (figures.purchases?, self.margin?);
        let cost = self.cost.unwrap_or_default();
        let (num, den) = (i128::from(margin.num()), i128::from(margin.den()));
        Some(Exact::new(i128::from(purchases.0) * num - i128::from(cost.0) * den, den))
    }
}

/// Values under every change of renewal. Most accounts of a book share a few rates: their factors are kept.
pub(in super::super) struct Forecast<'a> {
    pack: &'a LifetimePack,
    growths: ByRate<Factor>,
    renewals: ByRate<Vec<Factor>>,
}

impl<'a> Forecast<'a> {
    /// By the method's years and discount.
    pub fn new(pack: &'a LifetimePack) -> Self {
        Self { pack, growths: ByRate::default(), renewals: ByRate::default() }
    }

    /// With the account's own renewal; empty without.
    pub fn own(&mut self, facts: &LifetimeFacts, figures: &Figures) -> Vec<Money> {
        let (Some(first), Some(renewal)) = (facts.first_year(figures), facts.renewal) else { return Vec::new() };
        let first = First::of(first);
        let (pack, growth) = (self.pack, facts.growth.unwrap_or(Rate::ZERO));
        let growth = self.growths.at(growth, |rate| Factor::of(grown(rate, pack.discount)));
        let factors = self.renewals.at(renewal, |rate| under(pack, within(rate.exact())));
        let value = |growth: Factor, factor: Factor| Series::of(growth, factor, pack.years).times(&first);
        let all = growth.zip(factors).map(|(growth, all)| all.iter().map(|factor| value(*growth, *factor)).collect());
        all.unwrap_or_default()
    }
}

/// The factors of a renewal under every change.
pub(in super::super) fn under(pack: &LifetimePack, renewal: Exact) -> Vec<Factor> {
    changes(pack).map(|change| Factor::of(change.of(renewal))).collect()
}
