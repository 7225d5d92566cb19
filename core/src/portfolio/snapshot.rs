//! The figures of all accounts, flat, made once per change of the book. It ranks and judges nothing.
//!
//! Rows are in the order of the ids. After an edit only the rows of changed accounts are read again.

use super::ranking::inverse;
use super::{Account, Portfolio, Status};
use crate::method::PortfolioPack;
use crate::value::{Date, Exact, FiscalYear, Id, Money, name_key};
use std::borrow::Cow;
use std::sync::Arc;

/// The figures of one account that the rankings read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
}

/// All accounts of a book in flat lists of equal length.
#[derive(Clone, Debug)]
pub struct Snapshot {
    as_of: Option<Date>,
    fiscal_start: u8,
    criteria: Vec<String>,
    ids: Vec<Id>,
    accounts: Vec<Arc<Account>>,
    figures: Vec<Figures>,
    scores: Vec<u8>,
    name_ranks: Arc<Vec<u32>>,
    rows_by_name: Arc<Vec<u32>>,
}

impl Snapshot {
    /// Reads all accounts. With the snapshot of the book before, accounts that did not change are taken from it.
    pub fn of(
        portfolio: &Portfolio,
        pack: &PortfolioPack,
        as_of: Option<Date>,
        fiscal_start: u8,
        before: Option<&Self>,
    ) -> Self {
        let criteria = || pack.score.criteria.iter().map(|criterion| &criterion.key);
        let same_frame = |old: &&Self| {
            old.as_of == as_of
                && old.fiscal_start == fiscal_start
                && old.criteria.iter().eq(criteria())
                && old.ids.iter().copied().eq(portfolio.accounts.iter().map(|(id, _)| id))
        };
        match before.filter(same_frame) {
            Some(old) => old.with_changes(portfolio),
            None => Self::fresh(portfolio, criteria().cloned().collect(), as_of, fiscal_start),
        }
    }

    fn fresh(portfolio: &Portfolio, criteria: Vec<String>, as_of: Option<Date>, fiscal_start: u8) -> Self {
        let n = portfolio.accounts.len();
        let mut this = Self {
            as_of,
            fiscal_start,
            ids: Vec::with_capacity(n),
            accounts: Vec::with_capacity(n),
            figures: Vec::with_capacity(n),
            scores: vec![0; n * criteria.len()],
            criteria,
            name_ranks: Arc::default(),
            rows_by_name: Arc::default(),
        };
        for (id, account) in portfolio.accounts.iter() {
            this.ids.push(id);
            this.accounts.push(Arc::clone(account));
            this.figures.push(figures(account, as_of, fiscal_start));
        }
        let keys = sorted_keys(&this.criteria);
        for (account, row) in this.accounts.iter().zip(this.scores.chunks_exact_mut(this.criteria.len().max(1))) {
            read_scores(account, &keys, row);
        }
        this.rank_names();
        this
    }

    fn rank_names(&mut self) {
        let ranks = name_ranks(&self.accounts);
        self.rows_by_name = Arc::new(inverse(&ranks));
        self.name_ranks = Arc::new(ranks);
    }

    fn with_changes(&self, portfolio: &Portfolio) -> Self {
        let mut this = self.clone();
        let keys = sorted_keys(&self.criteria);
        let mut renamed = false;
        for (row, (old, new)) in self.accounts.iter().zip(portfolio.accounts.values()).enumerate() {
            if Arc::ptr_eq(old, new) {
                continue;
            }
            renamed |= old.name != new.name;
            if let Some(figure) = this.figures.get_mut(row) {
                *figure = figures(new, self.as_of, self.fiscal_start);
            }
            if let Some(scores) = this.scores.chunks_exact_mut(self.criteria.len().max(1)).nth(row) {
                scores.fill(0);
                read_scores(new, &keys, scores);
            }
            if let Some(account) = this.accounts.get_mut(row) {
                *account = Arc::clone(new);
            }
        }
        if renamed {
            this.rank_names();
        }
        this
    }

    /// How many accounts.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The day that counts as today.
    pub fn as_of(&self) -> Option<Date> {
        self.as_of
    }

    /// The row of an account.
    pub fn row(&self, id: Id) -> Option<usize> {
        self.ids.binary_search(&id).ok()
    }

    /// The id of a row.
    pub fn id(&self, row: usize) -> Option<Id> {
        self.ids.get(row).copied()
    }

    /// All ids, in the order of the rows.
    pub fn ids(&self) -> &[Id] {
        &self.ids
    }

    /// The account of a row.
    pub fn account(&self, row: usize) -> Option<&Account> {
        self.accounts.get(row).map(|account| &**account)
    }

    /// The name of a row's account.
    pub fn name(&self, row: usize) -> &str {
        self.accounts.get(row).map_or("", |account| account.name.as_str())
    }

    /// All accounts, in the order of the rows.
    pub fn accounts(&self) -> &[Arc<Account>] {
        &self.accounts
    }

    /// All figures, in the order of the rows.
    pub fn figures(&self) -> &[Figures] {
        &self.figures
    }

    /// The rows of active accounts.
    pub fn active_rows(&self) -> impl Iterator<Item = usize> {
        let is_active = |(_, figures): &(usize, &Figures)| figures.status == Status::Active;
        self.figures.iter().enumerate().filter(is_active).map(|(row, _)| row)
    }

    /// The scores of each row in the order of the pack's criteria; 0 is *not scored*.
    pub fn scores(&self) -> impl Iterator<Item = &[u8]> {
        self.scores.chunks_exact(self.criteria.len().max(1))
    }

    /// The place of each row in the order of names and ids: what decides between equal figures [00].
    pub fn name_ranks(&self) -> &[u32] {
        &self.name_ranks
    }

    /// The row at each place of that order.
    pub fn rows_by_name(&self) -> &[u32] {
        &self.rows_by_name
    }
}

/// Criterion keys in their own order with their place in the pack: accounts keep their scores sorted by key.
fn sorted_keys(criteria: &[String]) -> Vec<(&str, usize)> {
    let mut keys: Vec<_> = criteria.iter().enumerate().map(|(i, key)| (key.as_str(), i)).collect();
    keys.sort_unstable();
    keys
}

fn read_scores(account: &Account, keys: &[(&str, usize)], row: &mut [u8]) {
    let mut scores = account.scores.iter().peekable();
    for (key, place) in keys {
        while scores.next_if(|(scored, _)| scored.as_str() < *key).is_some() {}
        if let Some((_, score)) = scores.next_if(|(scored, _)| scored.as_str() == *key)
            && let Some(cell) = row.get_mut(*place)
        {
            *cell = score.get();
        }
    }
}

fn figures(account: &Account, as_of: Option<Date>, fiscal_start: u8) -> Figures {
    let latest = latest_purchases(account, as_of.map(|day| FiscalYear::holding(day, fiscal_start).year));
    let purchases = latest.map(|(_, amount)| amount);
    let days = as_of.zip(account.last_purchase).map(|(day, last)| day.days_since(last).max(0));
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
    }
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

/// Ranks by the NFC form of the name, then by id. Most names differ in their first bytes, which compare as one number.
fn name_ranks(accounts: &[Arc<Account>]) -> Vec<u32> {
    let keys: Vec<Cow<'_, str>> = accounts.iter().map(|account| nfc(&account.name)).collect();
    let mut order: Vec<(u128, u32)> = keys.iter().zip(0..).map(|(key, row)| (prefix(key), row)).collect();
    let key = |row: u32| keys.get(row as usize).map(|key| &**key);
    order.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| key(a.1).cmp(&key(b.1))).then(a.1.cmp(&b.1)));
    let mut ranks = vec![0; accounts.len()];
    for ((_, row), rank) in order.into_iter().zip(0..) {
        if let Some(slot) = ranks.get_mut(row as usize) {
            *slot = rank;
        }
    }
    ranks
}

/// The first sixteen bytes; the order of UTF-8 bytes is the order of code points.
fn prefix(key: &str) -> u128 {
    key.bytes().chain(std::iter::repeat(0)).take(16).fold(0, |number, byte| number << 8 | u128::from(byte))
}

/// The NFC form; letters before the combining marks and the common ideographs are their own.
fn nfc(name: &str) -> Cow<'_, str> {
    let is_inert = |c: char| c < '\u{300}' || ('\u{4e00}'..='\u{9fff}').contains(&c);
    if name.chars().all(is_inert) { Cow::Borrowed(name) } else { Cow::Owned(name_key(name)) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::method::Pack;
    use crate::value::{Rate, Score};

    fn book(names: &[&str]) -> Portfolio {
        let account = |name: &&str| Account { name: (*name).to_owned(), ..Account::default() };
        let accounts = names.iter().zip(1..).map(|(name, id)| (Id::from_number(id), account(name))).collect();
        Portfolio { accounts, ..Portfolio::default() }
    }

    fn snapshot(portfolio: &Portfolio, before: Option<&Snapshot>) -> Snapshot {
        Snapshot::of(portfolio, &Pack::builtin().unwrap().portfolio, Date::new(2026, 11, 22), 4, before)
    }

    #[test]
    fn names_are_ranked_by_code_point_of_their_nfc_form() {
        let ranks = snapshot(&book(&["甲", "e\u{301}a", "é", "Zeta", "alpha", "甲"]), None);
        assert_eq!(ranks.name_ranks(), [4, 3, 2, 0, 1, 5]);
    }

    #[test]
    fn yearly_purchases_are_those_of_the_latest_year_that_has_begun() {
        let mut portfolio = book(&["甲"]);
        portfolio.accounts.update(Id::from_number(1), |account| {
            account.purchases = [("2025", 5), ("2026", 7), ("2027", 9), ("soon", 11)]
                .map(|(year, yuan)| (year.to_owned(), Money::major(yuan)))
                .into();
            account.gross_margin = Some(Rate::new(1, 3).unwrap());
        });
        let figures = snapshot(&portfolio, None).figures()[0];
        assert_eq!((figures.year, figures.purchases, figures.margin), (Some(2026), Some(Money(700)), Some(Money(233))));
        let pack = Pack::builtin().unwrap().portfolio;
        let january = Snapshot::of(&portfolio, &pack, Date::new(2026, 1, 31), 4, None);
        assert_eq!(january.figures()[0].year, Some(2025));
    }

    #[test]
    fn a_snapshot_after_an_edit_equals_one_made_from_nothing() {
        let mut portfolio = book(&["甲", "乙", "丙"]);
        let before = snapshot(&portfolio, None);
        portfolio.accounts.update(Id::from_number(2), |account| {
            account.name = "丁".into();
            account.scores.insert("trust".into(), Score::new(7).unwrap());
            account.scores.insert("unknown".into(), Score::new(9).unwrap());
            account.last_purchase = Date::new(2026, 11, 20);
        });
        let (after, fresh) = (snapshot(&portfolio, Some(&before)), snapshot(&portfolio, None));
        assert_eq!(after.figures(), fresh.figures());
        assert!(after.scores().eq(fresh.scores()));
        assert_eq!(after.name_ranks(), fresh.name_ranks());
        assert_eq!(after.scores().nth(1).unwrap()[10], 7);
        assert_eq!(after.figures()[1].recency, Some(2));
    }
}
