//! The cells of a row: the name with the way to the account, entered fields, computed figures, and the row's end.

use super::editor::CellEditor;
use super::row::Row;
use crate::components::badge::{Badge, Tone};
use crate::components::icon::{Icon, IconMark};
use leptos::prelude::*;
use sandtable_core::portfolio::Status;
use sandtable_core::portfolio::table::{Column, Field};
use sandtable_core::text::portfolio_pages::accounts as text;
use sandtable_core::text::tables;
use sandtable_core::value::Id;

/// The id of a cell in the page.
pub fn id_of(id: Id, column: Column) -> String {
    format!("cell-{id}-{}", column.key())
}

/// The name of the account, as the head of the row.
#[component]
pub fn NameCell(row: Row) -> impl IntoView {
    const COLUMN: Column = Column::Field(Field::Name);
    let name = move || {
        let href = row.list.room.href(row.id);
        view! { <a class="cell__link" href=href tabindex="-1">{move || row.name()}</a> }
    };
    view! {
        <th scope="row" class="cell cell--name" id=id_of(row.id, COLUMN) data-active=move || row.is_active(COLUMN).then_some("")
            on:pointerdown=move |_| row.list.column.set(COLUMN) on:dblclick=move |_| row.list.begin(row.id, COLUMN)>
            {move || if row.is_edited(COLUMN) { view! { <CellEditor row column=COLUMN /> }.into_any() } else { name().into_any() }}
        </th>
    }
}

/// A cell.
#[component]
pub fn Cell(row: Row, column: Column) -> impl IntoView {
    let inside = move || match column {
        _ if row.is_edited(column) => view! { <CellEditor row column /> }.into_any(),
        Column::Field(Field::Status) => view! { <StatusMark row /> }.into_any(),
        Column::Field(_) => view! { <span class="cell__text">{move || row.shown(column)}</span> }.into_any(),
        _ => view! { <ComputedText row column /> }.into_any(),
    };
    view! {
        <td class="cell" id=id_of(row.id, column) data-numeric=column.is_numeric().then_some("")
            data-active=move || row.is_active(column).then_some("")
            on:pointerdown=move |_| row.list.column.set(column) on:dblclick=move |_| row.list.begin(row.id, column)>
            {inside}
        </td>
    }
}

#[component]
fn StatusMark(row: Row) -> impl IntoView {
    let tone = Signal::derive(move || status_tone(row.read(|account| account.status)));
    let word = Signal::derive(move || row.shown(Column::Field(Field::Status)));
    view! { <Badge text=word tone /> }
}

/// The tone of a status.
pub fn status_tone(status: Status) -> Tone {
    match status {
        Status::Prospect => Tone::Accent,
        Status::Active => Tone::Good,
        Status::Lost => Tone::Neutral,
    }
}

/// A computed figure; pressing it shows how it came about.
#[component]
fn ComputedText(row: Row, column: Column) -> impl IntoView {
    let lang = row.list.room.lang;
    let title = move || text::explain_cell(lang.get(), &row.name(), &column.label(lang.get()));
    view! {
        <button type="button" class="cell__why" tabindex="-1" title=title on:click=move |_| row.list.explain(row.id, column)>
            {move || row.shown(column)}
        </button>
    }
}

/// The box that puts the account among the selected.
#[component]
pub fn RowTick(row: Row) -> impl IntoView {
    let (list, id) = (row.list, row.id);
    let label = move || tables::select_one(list.room.lang.get(), &row.name());
    view! {
        <td class="cell cell--tick">
            <input type="checkbox" class="check__box" tabindex="-1" aria-label=label prop:checked=move || list.is_ticked(id)
                on:change:target=move |ev| list.tick(id, ev.target().checked()) />
        </td>
    }
}

/// What can be done with the row.
#[component]
pub fn RowEnd(row: Row) -> impl IntoView {
    let lang = row.list.room.lang;
    let label = move || text::delete_account(lang.get(), &row.name());
    view! {
        <td class="cell cell--end">
            <button type="button" class="button button--icon" data-kind="quiet" tabindex="-1" aria-label=label title=label
                prop:disabled=row.list.room.locked() on:click=move |_| row.list.remove(row.id)>
                <IconMark icon=Icon::Trash />
            </button>
        </td>
    }
}
