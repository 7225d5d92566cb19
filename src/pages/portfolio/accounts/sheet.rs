//! The list on paper: all rows that the filters leave, with the columns that fit an upright page.

use super::super::printing::{PrintedTable, Sheet};
use super::group::group_text;
use super::list::List;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::portfolio::table::{Column, Field, Listing, RowFigures};
use sandtable_core::text::portfolio_pages::accounts as text;
use sandtable_core::value::Id;

const COLUMNS: [Column; 8] = [
    Column::Field(Field::Name),
    Column::Field(Field::Industry),
    Column::Field(Field::Region),
    Column::Field(Field::Owner),
    Column::YearlyPurchases,
    Column::ShareOfWallet,
    Column::Tier,
    Column::Abc,
];

/// The printed list.
#[component]
pub fn AccountsSheet(list: List) -> impl IntoView {
    view! { <PrintedTable caption=t(text::table) make=move |most| sheet(list, most) /> }
}

fn sheet(list: List, most: usize) -> Sheet {
    let (room, book) = (list.room, list.room.session.now());
    let (unit, lang) = (room.unit.get(), room.lang.get());
    let row = |id: &Id| {
        if Listing::is_head(*id) {
            return Some(COLUMNS.map(|column| group_text(list, *id, column)).to_vec());
        }
        let account = book.portfolio.accounts.get(*id)?;
        let figures = room.standing.with(|standing| RowFigures::of_account(standing, *id));
        let cell = |column: Column| room.with_pack(|pack| column.show(account, &figures, pack, unit, lang));
        Some(COLUMNS.map(cell).to_vec())
    };
    Sheet {
        heads: COLUMNS.map(|column| (column.label(lang), column.is_numeric())).to_vec(),
        rows: list.rows.with(|ids| ids.iter().take(most).filter_map(row).collect()),
    }
}
