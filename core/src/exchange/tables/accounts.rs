//! The accounts as a table to hand out (C1): every stored field, the purchases of every year, and the figures beside
//! them. The heads are those that an import knows again; figures are passed over when they come back.

use super::{Cell, Table};
use crate::method::PortfolioPack;
use crate::portfolio::table::{Column, Field, FieldValue, RowFigures};
use crate::portfolio::{Account, Portfolio, Standing};
use crate::text::Lang;
use crate::value::{Id, MoneyUnit, for_file};
use std::collections::BTreeSet;

const COMPUTED: [Column; 5] =
    [Column::ShareOfWallet, Column::InvestmentOfWallet, Column::InvestmentOfPurchases, Column::Tier, Column::Abc];

/// The table of some accounts, in the order of their ids; `year` is the running fiscal year.
pub fn accounts(
    portfolio: &Portfolio,
    ids: &[Id],
    year: i32,
    standing: &Standing,
    pack: &PortfolioPack,
    lang: Lang,
) -> Table {
    let rows: Vec<(Id, &Account)> = ids.iter().filter_map(|id| Some((*id, &**portfolio.accounts.get(*id)?))).collect();
    let fields = fields(rows.iter().map(|(_, account)| *account), year);
    let row = |(id, account): &(Id, &Account)| {
        let figures = RowFigures::of_account(standing, *id);
        let stored = fields.iter().map(|field| stored(field.get(account), lang));
        let computed =
            COMPUTED.iter().map(|column| computed(column.show(account, &figures, pack, MoneyUnit::One, lang)));
        stored.chain(computed).collect()
    };
    let heads = fields.iter().map(|field| field.label(lang)).chain(COMPUTED.iter().map(|column| column.label(lang)));
    Table { heads: heads.collect(), rows: rows.iter().map(row).collect() }
}

/// All fields, with the purchases of every year that is typed anywhere.
fn fields<'a>(accounts: impl Iterator<Item = &'a Account>, year: i32) -> Vec<Field> {
    let years = accounts.flat_map(|account| account.purchases.keys()).filter_map(|year| year.parse::<i32>().ok());
    let years: BTreeSet<i32> = years.chain([year]).collect();
    let one = |field: Field| match field {
        Field::Purchases(_) => years.iter().rev().copied().map(Field::Purchases).collect(),
        other => vec![other],
    };
    Field::all(year).into_iter().flat_map(one).collect()
}

fn stored(value: Option<FieldValue>, lang: Lang) -> Cell {
    let Some(value) = value else { return Cell::Empty };
    let plain = || for_file(&value.edit_form(MoneyUnit::One, lang));
    match &value {
        FieldValue::Money(_) => Cell::Money(plain()),
        FieldValue::Count(_) | FieldValue::Nps(_) => Cell::Number(plain()),
        FieldValue::Rate(_) => percent(plain()),
        FieldValue::Date(date) => Cell::Date(*date),
        other => Cell::Text(other.edit_form(MoneyUnit::One, lang)),
    }
}

fn computed(shown: String) -> Cell {
    match shown.as_str() {
        "—" | "" => Cell::Empty,
        _ => percent(for_file(&shown)),
    }
}

/// A percentage where it is one; a ratio such as 1:3 has no exact percentage and stays as it is written.
fn percent(text: String) -> Cell {
    match text.strip_suffix('%') {
        Some(number) => Cell::Percent(number.to_owned()),
        None => Cell::Text(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Money, Rate};

    #[test]
    fn numbers_below_zero_go_out_with_the_sign_that_every_program_reads() {
        for lang in [Lang::Zh, Lang::En] {
            let out = |value: FieldValue| stored(Some(value), lang);
            assert_eq!(out(FieldValue::Nps(-20)), Cell::Number("-20".into()));
            assert_eq!(out(FieldValue::Rate(Rate::percent(-6))), Cell::Percent("-6".into()));
            assert_eq!(out(FieldValue::Money(Money::major(-1_234_567))), Cell::Money("-1234567".into()));
        }
        assert_eq!(computed(Rate::percent(-1_250).exact().show_percent(1)), Cell::Percent("-1250.0".into()));
        assert_eq!(computed("—".into()), Cell::Empty);
    }
}
