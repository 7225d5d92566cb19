//! Measures table files (C1): writing, reading and planning an import of generated accounts, sorting and grouping.

use super::{fastest, print, support};
use sandtable_core::exchange::tables::{TableFile, accounts, csv, xlsx};
use sandtable_core::method::PortfolioPack;
use sandtable_core::portfolio::table::{Column, Field, Filter, GroupBy, Listing, Order};
use sandtable_core::portfolio::{Portfolio, Standing};
use sandtable_core::text::Lang;
use sandtable_core::value::Id;

/// Prints the rows for so many accounts.
pub fn measure(count: usize, pack: &PortfolioPack) {
    let portfolio = support::portfolio(count, 7);
    let standing = Standing::of(&portfolio, pack, support::as_of(), 1, None);
    let list = |column| Listing::of(&standing, &Filter::default(), Order { column, descending: true });
    let ids = list(None).ids;
    let table = || accounts(&portfolio, &ids, 2026, &standing, pack, Lang::Zh);
    let milliseconds = |name: &str, nanos: f64| print(name, count, "ms", nanos / 1e6);
    for (kind, file) in [("CSV", csv(&table()).into_bytes()), ("XLSX", xlsx(&table(), "x"))] {
        print(&format!("{kind} file of"), count, "MB", file.len() as f64 / 1e6);
        milliseconds(&format!("{kind} import"), fastest(3, || import(&file)));
    }
    milliseconds("CSV export", fastest(3, || csv(&table())));
    milliseconds("XLSX export", fastest(3, || xlsx(&table(), "x")));
    for column in [Column::Field(Field::Name), Column::Field(Field::Owner), Column::ShareOfWallet] {
        milliseconds(&format!("list by {}", column.key()), fastest(10, || list(Some(column))));
    }
    milliseconds("list in groups", fastest(10, || list(None).in_groups(GroupBy::Owner, &standing)));
}

/// From the bytes of a file to the accounts in a portfolio.
fn import(file: &[u8]) -> Option<Portfolio> {
    let sheet = TableFile::open(file.to_vec(), |_| None).ok()?.sheet(0, 2026).ok()?;
    let (mut portfolio, mut next) = (Portfolio::default(), 0);
    sheet.plan(&portfolio).carry_out(&mut portfolio, || {
        next += 1;
        Id::from_number(next)
    });
    Some(portfolio)
}
