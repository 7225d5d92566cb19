//! The table for wide screens: rows in sight only, keys as in a spreadsheet. Phones show cards; see `cards`.

use super::cell;
use super::group::GroupCells;
use super::list::List;
use super::row::Row;
use crate::browser::dom::{self, Toward};
use crate::components::table::{Column as Head, Sort};
use crate::components::windowed_table::WindowedTable;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use sandtable_core::portfolio::table::{Column, Field, Listing, Order};
use sandtable_core::text::portfolio_pages::accounts as text;
use sandtable_core::value::Id;

/// The table.
#[component]
pub fn AccountsTable(list: List) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let heads = Signal::derive(move || {
        let columns = list.columns.get().into_iter().map(head);
        [bare_head("tick")].into_iter().chain(columns).chain([bare_head("actions")]).collect::<Vec<_>>()
    });
    let sort = Signal::derive(move || {
        list.order.get().column.map(|c| Sort { key: c.key(), descending: list.order.get().descending })
    });
    let on_sort =
        move |sort: Sort| list.order.set(Order { column: Column::of_key(sort.key), descending: sort.descending });
    let on_open = move |id: Id| list.begin(id, list.column.get_untracked());
    let cell = Signal::derive(move || list.active.get().map(|id| cell::id_of(id, list.column.get())));
    let lang = list.room.lang;
    let caption = Signal::derive(move || text::table(lang.get()));
    let row = move |id: Id| cells(list, id);
    Effect::new(move |before: Option<bool>| {
        let editing = list.draft.with(Option::is_some);
        if before == Some(true) && !editing {
            node.get_untracked().map(|node| dom::focus_among(&node, "table", Toward::First));
        }
        editing
    });
    view! {
        <div class="accounts__table only-wide" node_ref=node on:keydown=move |ev| key(list, &ev)>
            <WindowedTable
                caption columns=heads rows=list.rows row sort on_sort on_open active=list.active active_cell=cell reveal=list.reveal
            />
        </div>
    }
}

fn head(column: Column) -> Head {
    let label = crate::components::lang::t(move |lang| column.label(lang));
    let head = if column.is_numeric() { Head::figures(column.key(), label) } else { Head::text(column.key(), label) };
    head.sorting()
}

fn bare_head(key: &'static str) -> Head {
    Head::text(key, Signal::stored(String::new()))
}

fn cells(list: List, id: Id) -> AnyView {
    if Listing::is_head(id) {
        view! { <GroupCells list id /> }.into_any()
    } else {
        view! { <AccountCells list id /> }.into_any()
    }
}

#[component]
fn AccountCells(list: List, id: Id) -> impl IntoView {
    let row = Row::of(list, id);
    let one = move |column: Column| match column {
        Column::Field(Field::Name) => view! { <cell::NameCell row /> }.into_any(),
        _ => view! { <cell::Cell row column /> }.into_any(),
    };
    view! {
        <cell::RowTick row />
        {move || list.columns.get().into_iter().map(one).collect_view()}
        <cell::RowEnd row />
    }
}

/// Keys beside those of the rows: the columns, editing, opening, deleting.
fn key(list: List, ev: &KeyboardEvent) {
    if dom::is_typing(ev.target()) {
        return;
    }
    if ev.key() == "a" && (ev.ctrl_key() || ev.meta_key()) {
        list.tick_all(true);
        ev.prevent_default();
        return;
    }
    let Some(id) = list.active.get_untracked() else { return };
    match (ev.key().as_str(), ev.ctrl_key() || ev.meta_key()) {
        ("ArrowLeft", false) => list.walk(true),
        ("ArrowRight", false) => list.walk(false),
        (" ", false) => list.tick(id, !list.is_ticked(id)),
        ("F2", false) => list.begin(id, list.column.get_untracked()),
        ("Enter", true) => list.open(id),
        ("Delete", false) if !list.room.locked().get_untracked() => list.remove(id),
        _ => return,
    }
    ev.prevent_default();
    ev.stop_propagation();
}
