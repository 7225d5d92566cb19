//! What effort (C6) is reckoned from, of one account.

use super::super::figures::{Figures, Frame};
use super::super::{Account, AccountEffort, AccountFigures, Curve, NoCurve};
use super::moves::latest_pair;
use crate::value::{Date, Money, Quarter};

/// What C6 reads of one account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) struct EffortFacts {
    /// Hours in the last quarter.
    pub hours: Option<u32>,
    /// Yearly investment.
    pub investment: Option<Money>,
    /// The customer's yearly budget.
    pub wallet: Option<Money>,
    /// Net promoter score.
    pub nps: Option<i16>,
    /// The latest quarter with a net promoter score up to the as-of date's; the score of the quarter before, and its own.
    pub nps_latest: Option<(Quarter, Option<i16>, i16)>,
    /// Whether the return is below the mark.
    pub weak_return: bool,
    /// Whether investment / purchases is above the mark of a review.
    pub much_invested: bool,
    /// How the margin follows effort.
    pub curve: Result<Curve, NoCurve>,
}

impl EffortFacts {
    /// Of an account.
    pub fn of(account: &Account, figures: &Figures, frame: &Frame) -> Self {
        let limits = &frame.pack.effort;
        let of_purchases = AccountFigures::of(account, figures).investment_of_purchases;
        let returned = AccountEffort::returned(account, figures);
        let latest = |as_of: Date| {
            let (now, before) = latest_pair(&account.nps_by_quarter, as_of.quarter());
            now.map(|(quarter, nps)| (quarter, before.map(|(_, nps)| nps), nps))
        };
        Self {
            hours: account.effort_hours,
            investment: account.investment,
            wallet: account.wallet,
            nps: account.nps,
            nps_latest: frame.as_of.and_then(latest),
            weak_return: returned.is_some_and(|returned| returned < limits.return_below.exact()),
            much_invested: of_purchases.is_some_and(|share| share > limits.review_above.exact()),
            curve: Curve::of(account, figures, &frame.pack),
        }
    }
}
