//! The figures of all accounts, flat, made once per change of the book. It ranks and judges nothing.
//!
//! Rows are in the order of the ids. After an edit only the rows of changed accounts are read again.

use super::facts::{Columns, Reader};
use super::figures::{Figures, Frame, figures, read_scores};
use super::name_order::{NameOrder, twins};
use super::{Account, Portfolio, Status};
use crate::book::{Query, Records};
use crate::method::PortfolioPack;
use crate::value::{Date, Id};
use imbl::Vector;
use std::sync::Arc;

/// All accounts of a book in flat lists of equal length.
#[derive(Clone, Debug)]
pub struct Snapshot {
    frame: Arc<Frame>,
    accounts: Records<Account>,
    /// The same accounts by row.
    flat: Vector<Arc<Account>>,
    ids: Arc<Vec<Id>>,
    figures: Vec<Figures>,
    facts: Columns,
    scores: Vec<u8>,
    names: Arc<NameOrder>,
    twins: Arc<Vec<String>>,
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
        match before.filter(|old| old.frame.is_of(pack, as_of, fiscal_start)) {
            Some(old) => old.with_changes(&portfolio.accounts),
            None => Self::fresh(&portfolio.accounts, Arc::new(Frame::of(pack, as_of, fiscal_start))),
        }
    }

    fn fresh(accounts: &Records<Account>, frame: Arc<Frame>) -> Self {
        let mut scores = vec![0; accounts.len() * frame.width()];
        let (mut all, mut facts) = (Vec::with_capacity(accounts.len()), Columns::default());
        let mut reader = Reader::new(&frame);
        // All of an account at once, while it is near.
        for (account, row) in accounts.values().zip(scores.chunks_exact_mut(frame.width())) {
            let read = figures(account, &frame);
            read_scores(account, &frame, row);
            facts.push(reader.read(account, &read));
            all.push(read);
        }
        Self {
            ids: Arc::new(accounts.iter().map(|(id, _)| id).collect()),
            figures: all,
            facts,
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
        let frame = Arc::clone(&self.frame);
        let (mut reader, none) = (Reader::new(&frame), Figures::default());
        let mut facts = Columns::default();
        for id in self.ids.iter() {
            let row = old.row(*id);
            self.figures.push(row.and_then(|row| old.figures.get(row)).copied().unwrap_or_default());
            let kept = row.and_then(|row| old.facts.of(row));
            facts.push(kept.unwrap_or_else(|| reader.read(&Account::default(), &none)));
            match row.and_then(|row| old.scores.chunks_exact(width).nth(row)) {
                Some(scores) => self.scores.extend_from_slice(scores),
                None => self.scores.extend(std::iter::repeat_n(0, width)),
            }
        }
        self.facts = facts;
    }

    fn read(&mut self, row: usize, account: &Account) {
        let read = figures(account, &self.frame);
        let mut reader = Reader::new(&self.frame);
        self.facts.owner.get(row).into_iter().for_each(|owner| reader.know(owner));
        self.facts.set(row, reader.read(account, &read));
        if let Some(slot) = self.figures.get_mut(row) {
            *slot = read;
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

    /// What else is read of the accounts.
    pub(super) fn facts(&self) -> &Columns {
        &self.facts
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

#[cfg(test)]
#[path = "snapshot_tests.rs"]
mod tests;
