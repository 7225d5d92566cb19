//! C1: figures of one account and of the list. It neither imports nor sorts for the screen.

use super::{Account, Figures, Snapshot, Status};
use crate::value::{Exact, Money};

/// The figures of an account that its own entries give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountFigures {
    /// The fiscal year the purchases are of.
    pub year: Option<i32>,
    /// Yearly purchases.
    pub purchases: Option<Money>,
    /// Yearly purchases × gross margin, rounded half up to fen.
    pub margin: Option<Money>,
    /// Yearly purchases / wallet.
    pub share_of_wallet: Option<Exact>,
    /// Yearly investment / wallet; always shown beside the next one.
    pub investment_of_wallet: Option<Exact>,
    /// Yearly investment / yearly purchases.
    pub investment_of_purchases: Option<Exact>,
}

impl AccountFigures {
    /// Of an account and its row in the snapshot.
    pub fn of(account: &Account, figures: &Figures) -> Self {
        let ratio = |a: Option<Money>, b: Option<Money>| {
            let (a, b) = (a?, b?);
            (b.0 > 0).then(|| Exact::new(a.0.into(), b.0.into()))
        };
        Self {
            year: figures.year,
            purchases: figures.purchases,
            margin: figures.margin,
            share_of_wallet: ratio(figures.purchases, account.wallet),
            investment_of_wallet: ratio(account.investment, account.wallet),
            investment_of_purchases: ratio(account.investment, figures.purchases),
        }
    }
}

/// Sums over the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Prospects.
    pub prospects: usize,
    /// Active accounts.
    pub active: usize,
    /// Lost accounts.
    pub lost: usize,
    /// Yearly purchases of active accounts.
    pub purchases: Money,
    /// Gross margin of active accounts.
    pub margin: Money,
    /// Wallets of active accounts.
    pub wallet: Money,
    /// Yearly investment in active accounts.
    pub investment: Money,
    /// Overdue receivables of all accounts.
    pub overdue: Money,
    /// Purchases over wallet of the active accounts that have both.
    pub share_of_wallet: Option<Exact>,
}

impl Totals {
    /// Of all accounts.
    pub fn of(snapshot: &Snapshot) -> Self {
        let mut sums = Self::default();
        let (mut bought, mut could) = (Money::ZERO, Money::ZERO);
        for (_, account, figures) in snapshot.rows() {
            sums.overdue = sums.overdue.plus(account.overdue_amount.unwrap_or_default());
            match account.status {
                Status::Prospect => sums.prospects += 1,
                Status::Lost => sums.lost += 1,
                Status::Active => {
                    sums.active += 1;
                    sums.purchases = sums.purchases.plus(figures.purchases.unwrap_or_default());
                    sums.margin = sums.margin.plus(figures.margin.unwrap_or_default());
                    sums.wallet = sums.wallet.plus(account.wallet.unwrap_or_default());
                    sums.investment = sums.investment.plus(account.investment.unwrap_or_default());
                    if let (Some(purchases), Some(wallet)) = (figures.purchases, account.wallet) {
                        (bought, could) = (bought.plus(purchases), could.plus(wallet));
                    }
                }
            }
        }
        sums.share_of_wallet = (could.0 > 0).then(|| Exact::new(bought.0.into(), could.0.into()));
        sums
    }
}

/// The rows of the N accounts with the highest yearly purchases, highest first; accounts without purchases last [S4].
pub fn top_by_value(snapshot: &Snapshot, n: usize) -> Vec<u32> {
    let figures = snapshot.figures().iter().map(|figures| figures.purchases.map_or(i64::MIN, |money| money.0));
    let key = |amount: i64| amount.abs_diff(i64::MIN);
    let keyed: Vec<(u64, u32)> = figures.map(key).zip(snapshot.name_ranks().iter().copied()).collect();
    let mut rows = super::ranking::descending(&keyed, snapshot.rows_by_name());
    rows.truncate(n);
    rows
}
