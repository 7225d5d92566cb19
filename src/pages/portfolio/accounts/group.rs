//! The row of a group: its name, how many accounts stand in it, and its sums; and the field that groups the list.

use super::list::List;
use crate::components::lang::t;
use crate::components::select_field::{Choice, SelectField};
use leptos::prelude::*;
use sandtable_core::portfolio::table::{Column, Field, GroupBy};
use sandtable_core::text::tables as text;
use sandtable_core::value::Id;

/// What a row of a group says in a column; nothing for the moment when the group is gone.
pub fn group_text(list: List, id: Id, column: Column) -> String {
    let (lang, unit, by) = (list.room.lang.get(), list.room.unit.get(), list.grouped_by());
    list.listing.with(|listing| match (listing.group(id), by, column) {
        (Some(group), Some(by), Column::Field(Field::Name)) => {
            let name = list.room.with_pack(|pack| group.name(by, pack, lang));
            text::group_head(lang, &name, group.ids.len())
        }
        (Some(group), _, _) => group.sum(column, list.decimals(column), unit, lang),
        (None, ..) => String::new(),
    })
}

/// The cells of the row.
#[component]
pub fn GroupCells(list: List, id: Id) -> impl IntoView {
    let one = move |column: Column| {
        let said = move || group_text(list, id, column);
        match column {
            Column::Field(Field::Name) => {
                view! { <th scope="row" class="cell cell--name cell--group">{said}</th> }.into_any()
            }
            _ => view! { <td class="cell cell--group" data-numeric=column.is_numeric().then_some("")>{said}</td> }
                .into_any(),
        }
    };
    view! {
        <td class="cell cell--group"></td>
        {move || list.columns.get().into_iter().map(one).collect_view()}
        <td class="cell cell--group"></td>
    }
}

/// What the list is grouped by.
#[component]
pub fn GroupChoice(list: List) -> impl IntoView {
    let lang = list.room.lang;
    let choices = Signal::derive(move || {
        let choice = |by: GroupBy| {
            let column = by.column();
            (column.key().to_owned(), text::grouped_by(lang.get(), &column.label(lang.get())))
        };
        GroupBy::ALL.into_iter().map(choice).collect::<Vec<Choice>>()
    });
    let commit = move |key: String| list.group.set(key);
    view! { <SelectField label=t(text::group_by) choices value=list.group on_commit=commit none_label=t(text::not_grouped) bare=true /> }
}
