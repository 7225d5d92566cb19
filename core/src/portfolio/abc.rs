//! C4: ABC by value contribution [S4], with the data of the Pareto chart. It classes active accounts only.

use super::lifetime::lifetime_values;
use super::ranking::descending;
use super::{AbcMeasure, Portfolio, Snapshot};
use crate::method::PortfolioPack;
use crate::value::{Exact, Money, Rate};
use serde::Serialize;

/// ABC-A, ABC-B, ABC-C.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum AbcClass {
    /// The accounts that bring the first 80%, with the one that crosses it.
    A,
    /// The accounts up to 95%.
    B,
    /// The rest, and all that contribute nothing.
    C,
}

impl AbcClass {
    /// All three, highest first.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];

    /// Its name; a letter is never shown bare.
    pub fn name(self) -> &'static str {
        match self {
            Self::A => "ABC-A",
            Self::B => "ABC-B",
            Self::C => "ABC-C",
        }
    }
}

impl AbcClass {
    /// Its share of the accounts and of the whole; `None` when nothing is contributed.
    pub fn shares(self, abc: &Abc) -> Option<(Exact, Exact)> {
        let (count, value) = abc.class(self);
        let all = abc.order().len() as i128;
        (abc.total() > 0).then(|| (Exact::new(count as i128, all), Exact::new(value, abc.total())))
    }
}

/// The class of one account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AbcRow {
    /// What it contributes; empty: no class.
    pub value: Option<Money>,
    /// Its class; only active accounts have one.
    pub class: Option<AbcClass>,
    /// What the accounts before it contribute together, in fen.
    pub before: i128,
}

/// What the top 20% of the accounts bring, against the usual 80%.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopCheck {
    /// ceil(n/5) of the classed accounts.
    pub accounts: usize,
    /// What they contribute, in fen.
    pub value: i128,
    /// Their share of the whole.
    pub share: Exact,
}

/// Classes and Pareto data of all accounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Abc {
    measure: AbcMeasure,
    rows: Vec<AbcRow>,
    order: Vec<u32>,
    total: i128,
    top: Option<TopCheck>,
}

impl Abc {
    /// Classes all active accounts by the book's measure.
    pub fn of(snapshot: &Snapshot, portfolio: &Portfolio, pack: &PortfolioPack) -> Self {
        let measure = portfolio.abc_measure;
        let figures = snapshot.figures().iter();
        match measure {
            AbcMeasure::Purchases => Self::by(snapshot, pack, measure, figures.map(|f| f.purchases)),
            AbcMeasure::GrossMargin => Self::by(snapshot, pack, measure, figures.map(|f| f.margin)),
            AbcMeasure::LifetimeValue => Self::by(snapshot, pack, measure, lifetime_values(snapshot, pack).into_iter()),
        }
    }

    fn by(
        snapshot: &Snapshot,
        pack: &PortfolioPack,
        measure: AbcMeasure,
        values: impl Iterator<Item = Option<Money>>,
    ) -> Self {
        let row = |value: Option<Money>| AbcRow { value, class: None, before: 0 };
        let mut rows: Vec<AbcRow> = values.map(row).collect();
        let order = order(snapshot, &rows);
        let value = |row: &u32| rows.get(*row as usize).and_then(|row| row.value).map_or(0, |money| money.0.max(0));
        let total: i128 = order.iter().map(|row| i128::from(value(row))).sum();
        let top = top_check(order.iter().map(value), order.len(), total, pack);
        let (a_below, b_below) = (first_at(total, pack.abc.a_below), first_at(total, pack.abc.b_below));
        let mut before = 0;
        for row in &order {
            let Some(row) = rows.get_mut(*row as usize) else { continue };
            let value = row.value.map_or(0, |money| money.0.max(0));
            row.before = before;
            row.class = Some(match value {
                1.. if before < a_below => AbcClass::A,
                1.. if before < b_below => AbcClass::B,
                _ => AbcClass::C,
            });
            before += i128::from(value);
        }
        Self { measure, rows, order, total, top }
    }

    /// What is measured.
    pub fn measure(&self) -> AbcMeasure {
        self.measure
    }

    /// The class of an account.
    pub fn row(&self, row: usize) -> AbcRow {
        self.rows.get(row).copied().unwrap_or_default()
    }

    /// All results, in the order of the rows.
    pub fn rows(&self) -> &[AbcRow] {
        &self.rows
    }

    /// Rows of the classed accounts by contribution, highest first.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// Σ of the contributions above 0, in fen.
    pub fn total(&self) -> i128 {
        self.total
    }

    /// The cumulative share with an account, 0 to 1; `None` where nothing is contributed.
    pub fn cumulative(&self, row: usize) -> Option<Exact> {
        let row = self.row(row);
        let with = row.before + i128::from(row.value?.0.max(0));
        row.class.filter(|_| self.total > 0).map(|_| Exact::new(with, self.total))
    }

    /// The 20/80 check; `None` where nothing is contributed.
    pub fn top(&self) -> Option<TopCheck> {
        self.top
    }

    /// Accounts and contribution of a class.
    pub fn class(&self, class: AbcClass) -> (usize, i128) {
        let of_class = self.rows.iter().filter(|row| row.class == Some(class));
        of_class.fold((0, 0), |(n, sum), row| (n + 1, sum + i128::from(row.value.map_or(0, |money| money.0.max(0)))))
    }
}

/// Active accounts that have the figure, by figure descending. Figures may be negative.
fn order(snapshot: &Snapshot, rows: &[AbcRow]) -> Vec<u32> {
    let least = rows.iter().filter_map(|row| row.value).min().unwrap_or_default().0;
    let key = |money: Money| money.0.abs_diff(least);
    let keyed: Vec<(u64, u32)> = snapshot
        .active_rows()
        .filter_map(|row| Some((key(rows.get(row)?.value?), *snapshot.name_ranks().get(row)?)))
        .collect();
    descending(&keyed, snapshot.rows_by_name())
}

/// The first cumulative amount that is not below `share` of the total: total × share, rounded up.
fn first_at(total: i128, share: Rate) -> i128 {
    Exact::new(total.saturating_mul(share.num().into()), share.den().into()).ceil()
}

fn top_check(values: impl Iterator<Item = i64>, n: usize, total: i128, pack: &PortfolioPack) -> Option<TopCheck> {
    let part = pack.abc.top_part;
    let accounts = usize::try_from(Exact::new(n as i128 * i128::from(part.num()), part.den().into()).ceil()).ok()?;
    let value = values.take(accounts).map(i128::from).sum();
    (total > 0).then(|| TopCheck { accounts, value, share: Exact::new(value, total) })
}

#[cfg(test)]
#[path = "abc_tests.rs"]
mod tests;
