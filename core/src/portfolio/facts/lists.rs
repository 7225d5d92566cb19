//! What the accounts table, the tiers, the stock and the classes read of one account.

use super::super::figures::{Figures, Frame};
use super::super::strategic::{TestResult, ballast, strategic_test};
use super::super::{Account, BallastState};
use crate::value::{Date, Money, Rate};

/// What the accounts table, the tiers and the stock read.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in super::super) struct ListFacts {
    /// The last purchase lies after the as-of date.
    pub future_purchase: bool,
    /// A renewal is near that is open or unlikely.
    pub renewal_due: bool,
    /// Bought for more than the wallet holds.
    pub above_wallet: bool,
    /// The wallet is not entered.
    pub no_wallet: bool,
    /// Number or amount of purchases in the last 12 months is not entered.
    pub empty_window: bool,
    /// A tier is given by hand, whether it counts or not.
    pub tier_given: bool,
    /// Overdue receivables above 0.
    pub overdue: Option<Money>,
    /// Customer since.
    pub won_on: Option<Date>,
    /// Lost on.
    pub lost_on: Option<Date>,
}

/// What the classes read.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in super::super) struct ClassFacts {
    /// The place of the relation class in the pack.
    pub relation: Option<u8>,
    /// Strategic by the test, but some answer rests on an assumption.
    pub assumed_strategic: bool,
    /// Where it stands on the way to ballast, and whether it is.
    pub ballast: Option<(BallastState, bool)>,
}

/// Days before a renewal date within which it is named [ours].
const RENEWAL_DAYS: i64 = 90;

impl ListFacts {
    /// Of an account.
    pub fn of(account: &Account, figures: &Figures, as_of: Option<Date>) -> Self {
        Self {
            future_purchase: account.last_purchase.zip(as_of).is_some_and(|(day, as_of)| day > as_of),
            renewal_due: is_due(account, as_of),
            above_wallet: account.wallet.zip(figures.purchases).is_some_and(|(wallet, bought)| bought > wallet),
            no_wallet: account.wallet.is_none(),
            empty_window: account.orders_12m.is_none() || account.amount_12m.is_none(),
            tier_given: account.tier_override.is_some(),
            overdue: account.overdue_amount.filter(|amount| amount.0 > 0),
            won_on: account.won_on,
            lost_on: account.lost_on,
        }
    }
}

/// Whether a renewal is near that is open or unlikely.
fn is_due(account: &Account, as_of: Option<Date>) -> bool {
    let days = account.renewal_date.zip(as_of).map(|(day, as_of)| day.days_since(as_of));
    let is_safe = account.renewal_probability.is_some_and(|rate| rate >= Rate::percent(80));
    days.is_some_and(|days| (0..=RENEWAL_DAYS).contains(&days)) && !is_safe
}

impl ClassFacts {
    /// Of an account.
    pub fn of(account: &Account, frame: &Frame) -> Self {
        let pack = &frame.pack;
        let place = |given: &String| pack.relation.classes.iter().position(|class| class.key == *given);
        let is_asked = !account.strategic.is_empty();
        let test = is_asked.then(|| strategic_test(account, pack)).flatten();
        Self {
            relation: account.relation_class.as_ref().and_then(place).and_then(|place| u8::try_from(place).ok()),
            assumed_strategic: test
                .is_some_and(|test| test.result == TestResult::Strategic && !test.assumed.is_empty()),
            ballast: ballast(account, pack, frame.as_of).map(|check| (check.state, check.is_ballast)),
        }
    }
}
