//! The figures of all accounts, flat, made once per change of the book. It ranks and judges nothing.
//!
//! Rows are in the order of the ids. After an edit only the rows of changed accounts are read again.

use super::name_order::{NameOrder, twins};
use super::{Account, Portfolio, Status, TierOverride};
use crate::book::{Query, Records};
use crate::method::PortfolioPack;
use crate::value::{Date, Exact, FiscalYear, Id, Money};
use imbl::Vector;
use std::sync::Arc;

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

/// All accounts of a book in flat lists of equal length.
#[derive(Clone, Debug)]
pub struct Snapshot {
    frame: Arc<Frame>,
    accounts: Records<Account>,
    /// The same accounts by row.
    flat: Vector<Arc<Account>>,
    ids: Arc<Vec<Id>>,
    figures: Vec<Figures>,
    scores: Vec<u8>,
    names: Arc<NameOrder>,
    twins: Arc<Vec<String>>,
}

/// What the figures depend on besides the accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Frame {
    as_of: Option<Date>,
    fiscal_start: u8,
    tiers: Vec<String>,
    /// Criterion keys in their own order with their place in the pack: accounts keep their scores sorted by key.
    criteria: Vec<(String, usize)>,
}

impl Frame {
    fn of(pack: &PortfolioPack, as_of: Option<Date>, fiscal_start: u8) -> Self {
        let criteria = pack.score.criteria.iter().enumerate();
        let mut criteria: Vec<_> = criteria.map(|(place, criterion)| (criterion.key.clone(), place)).collect();
        criteria.sort_unstable();
        let tiers = pack.tiers.tiers.iter().map(|tier| tier.key.clone()).collect();
        Self { as_of, fiscal_start, tiers, criteria }
    }

    fn width(&self) -> usize {
        self.criteria.len().max(1)
    }
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
        let frame = Frame::of(pack, as_of, fiscal_start);
        match before.filter(|old| *old.frame == frame) {
            Some(old) => old.with_changes(&portfolio.accounts),
            None => Self::fresh(&portfolio.accounts, Arc::new(frame)),
        }
    }

    fn fresh(accounts: &Records<Account>, frame: Arc<Frame>) -> Self {
        let mut scores = vec![0; accounts.len() * frame.width()];
        for (account, row) in accounts.values().zip(scores.chunks_exact_mut(frame.width())) {
            read_scores(account, &frame, row);
        }
        Self {
            ids: Arc::new(accounts.iter().map(|(id, _)| id).collect()),
            figures: accounts.values().map(|account| figures(account, &frame)).collect(),
            scores,
            names: Arc::new(NameOrder::of(accounts.values().map(|account| account.name.as_str()))),
            twins: Arc::new(twins(accounts.values().map(|account| account.name.as_str()))),
            flat: accounts.values().cloned().collect(),
            accounts: accounts.clone(),
            frame,
        }
    }

    /// Takes what did not change from here; many changes at once (an import) are read from nothing.
    fn with_changes(&self, accounts: &Records<Account>) -> Self {
        const FEW: usize = 64;
        let changes: Vec<_> = self.accounts.changes(accounts).take(FEW + 1).collect();
        if changes.len() > FEW {
            return Self::fresh(accounts, Arc::clone(&self.frame));
        }
        let mut this = self.clone();
        this.accounts = accounts.clone();
        if changes.iter().any(|(_, old, new)| old.is_none() || new.is_none()) {
            this.take_rows(self);
        }
        let is_renamed = |old: &Option<&Arc<Account>>, new: &Arc<Account>| old.is_none_or(|old| old.name != new.name);
        let mut named = Vec::new();
        for (id, old, new) in &changes {
            if let (Some(row), Some(new)) = (this.row(*id), new) {
                this.flat.set(row, Arc::clone(new));
                this.read(row, new);
                if is_renamed(old, new) {
                    named.push(row as u32);
                }
            }
        }
        if !named.is_empty() || this.ids.len() != self.ids.len() {
            let kept = |id: &Id| this.row(*id).map(|row| row as u32).filter(|row| !named.contains(row));
            let moved: Vec<Option<u32>> = self.ids.iter().map(kept).collect();
            this.names = Arc::new(self.names.changed(&moved, &named, |row| this.name(row as usize)));
            this.twins = Arc::new(twins(this.accounts().map(|account| account.name.as_str())));
        }
        this
    }

    /// The flat lists for accounts that came or went: old rows by id, empty ones for the new.
    fn take_rows(&mut self, old: &Self) {
        self.ids = Arc::new(self.accounts.iter().map(|(id, _)| id).collect());
        self.flat = self.accounts.values().cloned().collect();
        let width = self.frame.width();
        self.figures.clear();
        self.scores.clear();
        for id in self.ids.iter() {
            let row = old.row(*id);
            self.figures.push(row.and_then(|row| old.figures.get(row)).copied().unwrap_or_default());
            match row.and_then(|row| old.scores.chunks_exact(width).nth(row)) {
                Some(scores) => self.scores.extend_from_slice(scores),
                None => self.scores.extend(std::iter::repeat_n(0, width)),
            }
        }
    }

    fn read(&mut self, row: usize, account: &Account) {
        if let Some(slot) = self.figures.get_mut(row) {
            *slot = figures(account, &self.frame);
        }
        if let Some(scores) = self.scores.chunks_exact_mut(self.frame.width()).nth(row) {
            scores.fill(0);
            read_scores(account, &self.frame, scores);
        }
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
        self.frame.as_of
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
        self.flat.get(row).map(|account| &**account)
    }

    /// The name of a row's account.
    pub fn name(&self, row: usize) -> &str {
        self.account(row).map_or("", |account| account.name.as_str())
    }

    /// All accounts, in the order of the rows.
    pub fn accounts(&self) -> impl Iterator<Item = &Account> {
        self.flat.iter().map(|account| &**account)
    }

    /// All accounts with their rows and figures.
    pub fn rows(&self) -> impl Iterator<Item = (usize, &Account, &Figures)> {
        self.accounts().zip(&self.figures).enumerate().map(|(row, (account, figures))| (row, account, figures))
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
        self.scores.chunks_exact(self.frame.width())
    }

    /// Names that more than one account has, in their NFC form, in the order of names.
    pub fn twins(&self) -> &[String] {
        &self.twins
    }

    /// The place of each row in the order of names and ids: what decides between equal figures [00].
    pub fn name_ranks(&self) -> &[u32] {
        self.names.ranks()
    }

    /// The row at each place of that order.
    pub fn rows_by_name(&self) -> &[u32] {
        self.names.rows()
    }

    /// The first `limit` rows by name of accounts that a query fits by name or short name, and how many there are; an
    /// empty query fits all.
    pub fn rows_named(&self, query: &Query, limit: usize) -> (Vec<u32>, usize) {
        let fits = |account: &Account| query.is_empty() || query.matches(&[&account.name, &account.alias]);
        let mut rows = self.rows_by_name().to_vec();
        rows.retain(|row| self.account(*row as usize).is_some_and(fits));
        let all = rows.len();
        rows.truncate(limit);
        (rows, all)
    }
}

fn read_scores(account: &Account, frame: &Frame, row: &mut [u8]) {
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

fn figures(account: &Account, frame: &Frame) -> Figures {
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
        tier_by_hand: account.tier_override.as_ref().and_then(|given| given_tier(given, &frame.tiers)),
    }
}

/// A tier given by hand counts with a reason and if the pack has it.
fn given_tier(given: &TierOverride, tiers: &[String]) -> Option<u8> {
    let place = tiers.iter().position(|tier| *tier == given.tier).filter(|_| !given.reason.trim().is_empty())?;
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

#[cfg(test)]
#[path = "snapshot_tests.rs"]
mod tests;
