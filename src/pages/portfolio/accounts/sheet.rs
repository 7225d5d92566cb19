//! The list on paper: all rows that the filters leave, with the columns that fit. It exists only while printing.

use super::super::printing::use_printing;
use super::list::List;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::portfolio::table::{Column, Field, RowFigures};
use sandtable_core::text::portfolio_pages::accounts as text;

/// What fits on an upright page.
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

/// More rows would be a book of paper.
const MOST: usize = 2_000;

/// The printed list.
#[component]
pub fn AccountsSheet(list: List) -> impl IntoView {
    let printing = use_printing();
    let head = |column: Column| {
        view! { <th scope="col" data-numeric=column.is_numeric().then_some("")>{t(move |lang| column.label(lang))}</th> }
    };
    view! {
        <Show when=move || printing.get()>
            <table class="table only-print accounts__sheet">
                <caption class="sr-only">{t(text::table)}</caption>
                <thead><tr>{COLUMNS.map(head)}</tr></thead>
                <tbody>{rows(list)}</tbody>
            </table>
        </Show>
    }
}

fn rows(list: List) -> impl IntoView {
    let (room, book) = (list.room, list.room.session.now());
    let (unit, lang) = (room.unit.get_untracked(), room.lang.get_untracked());
    let ids = list.rows.get_untracked();
    let shown = |id: &sandtable_core::value::Id| {
        let account = book.portfolio.accounts.get(*id)?;
        let figures = room.standing.with_untracked(|standing| RowFigures::of_account(standing, *id));
        let cell = |column: Column| {
            let shown = untrack(|| room.with_pack(|pack| column.show(account, &figures, pack, unit, lang)));
            view! { <td data-numeric=column.is_numeric().then_some("")>{shown}</td> }
        };
        Some(view! { <tr>{COLUMNS.map(cell)}</tr> })
    };
    ids.iter().take(MOST).filter_map(shown).collect_view()
}
