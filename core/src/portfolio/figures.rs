//! The figures of one account that the rankings read, and what they depend on besides the account. It ranks nothing.

use super::{Account, Status, TierOverride};
use crate::method::PortfolioPack;
use crate::value::{Date, Exact, FiscalYear, Money};

/// The figures of one account that the rankings read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Prospect, active or lost.
    pub status: Status,
    /// The fiscal year the purchases are of.
    pub year: Option<i32>,
    /// Yearly purchases: of the latest fiscal year entered that does not lie after the as-of date's [ours].
    pub purchases: Option<Money>,
    /// Gross margin earned: yearly purchases × gross margin, rounded half up to fen, once [ours].
    pub margin: Option<Money>,
    /// Whole days since the last purchase, at least 0; `None`: never bought, or no as-of date.
    pub recency: Option<u32>,
    /// Whether there was ever a purchase.
    pub has_bought: bool,
    /// Number of purchases in the last 12 months; empty counts as 0.
    pub orders: u32,
    /// Amount of purchases in the last 12 months; empty and negative count as 0.
    pub amount: u64,
    /// The account's own willingness, 1 to 10; 0 is not scored.
    pub willingness: u8,
    /// The place of the tier given by hand with a reason, if the pack has it.
    pub tier_by_hand: Option<u8>,
}

/// All that is read of an account depends on nothing but the account and this.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Frame {
    /// The day that counts as today.
    pub as_of: Option<Date>,
    fiscal_start: u8,
    /// The method.
    pub pack: PortfolioPack,
    /// Criterion keys in their own order with their place in the pack: accounts keep their scores sorted by key.
    criteria: Vec<(String, usize)>,
}

impl Frame {
    /// Of a method and a day.
    pub fn of(pack: &PortfolioPack, as_of: Option<Date>, fiscal_start: u8) -> Self {
        let criteria = pack.score.criteria.iter().enumerate();
        let mut criteria: Vec<_> = criteria.map(|(place, criterion)| (criterion.key.clone(), place)).collect();
        criteria.sort_unstable();
        Self { as_of, fiscal_start, pack: pack.clone(), criteria }
    }

    /// Whether it is the one of this method and day.
    pub fn is_of(&self, pack: &PortfolioPack, as_of: Option<Date>, fiscal_start: u8) -> bool {
        (self.as_of, self.fiscal_start) == (as_of, fiscal_start) && self.pack == *pack
    }

    /// How many scores a row has.
    pub fn width(&self) -> usize {
        self.criteria.len().max(1)
    }
}

/// Writes the scores of an account into its row, in the order of the pack's criteria.
pub(super) fn read_scores(account: &Account, frame: &Frame, row: &mut [u8]) {
    let mut scores = account.scores.iter().peekable();
    for (key, place) in &frame.criteria {
        while scores.next_if(|(scored, _)| *scored < key).is_some() {}
        if let Some((_, score)) = scores.next_if(|(scored, _)| *scored == key)
            && let Some(cell) = row.get_mut(*place)
        {
            *cell = score.get();
        }
    }
}

/// The figures of an account.
pub(super) fn figures(account: &Account, frame: &Frame) -> Figures {
    let year = frame.as_of.map(|day| FiscalYear::holding(day, frame.fiscal_start).year);
    let latest = latest_purchases(account, year);
    let purchases = latest.map(|(_, amount)| amount);
    let days = frame.as_of.zip(account.last_purchase).map(|(day, last)| day.days_since(last).max(0));
    Figures {
        status: account.status,
        year: latest.map(|(year, _)| year),
        purchases,
        margin: purchases.zip(account.gross_margin).map(|(amount, rate)| share_of(amount, rate.exact())),
        recency: days.map(|days| u32::try_from(days).unwrap_or(u32::MAX)),
        has_bought: account.last_purchase.is_some(),
        orders: account.orders_12m.unwrap_or(0),
        amount: account.amount_12m.and_then(|amount| u64::try_from(amount.0).ok()).unwrap_or(0),
        willingness: account.willingness.map_or(0, |score| score.get()),
        tier_by_hand: account.tier_override.as_ref().and_then(|given| given_tier(given, &frame.pack)),
    }
}

/// A tier given by hand counts with a reason and if the pack has it.
fn given_tier(given: &TierOverride, pack: &PortfolioPack) -> Option<u8> {
    let place = pack.tiers.position(&given.tier).filter(|_| !given.reason.trim().is_empty())?;
    u8::try_from(place).ok()
}

/// The amount of the latest fiscal year entered, not after `last_year` if there is one.
fn latest_purchases(account: &Account, last_year: Option<i32>) -> Option<(i32, Money)> {
    let years = account.purchases.iter().filter_map(|(year, amount)| Some((year.trim().parse().ok()?, *amount)));
    years.filter(|(year, _)| last_year.is_none_or(|last| *year <= last)).max_by_key(|(year, _)| *year)
}

/// A share of an amount, rounded half up to fen.
pub(super) fn share_of(amount: Money, share: Exact) -> Money {
    let exact = Exact::new(share.num().saturating_mul(amount.0.into()), share.den());
    Money(i64::try_from(exact.round()).unwrap_or(if exact < Exact::ZERO { i64::MIN } else { i64::MAX }))
}
