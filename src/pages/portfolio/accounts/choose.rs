//! Which columns the table shows. The name is always there; the choice lasts as long as the page is open.

use super::list::List;
use crate::components::button::{Button, ButtonKind};
use crate::components::check_field::CheckField;
use crate::components::icon::{Icon, IconMark};
use crate::components::id::fresh;
use crate::components::lang::t;
use crate::components::popover::Popover;
use leptos::prelude::*;
use sandtable_core::portfolio::table::{Column, Field};
use sandtable_core::text::portfolio_pages::accounts as text;

/// The button with its list of columns.
#[component]
pub fn ColumnChooser(list: List) -> impl IntoView {
    let (anchor, panel) = (fresh("columns"), fresh("columns-panel"));
    view! {
        <button type="button" class="button" data-kind="plain" id=anchor.clone() popovertarget=panel.clone()>
            <IconMark icon=Icon::Table />
            <span class="button__label">{t(text::choose_columns)}</span>
        </button>
        <Popover id=panel anchor label=t(text::choose_columns)>
            <Choices list />
        </Popover>
    }
}

#[component]
fn Choices(list: List) -> impl IntoView {
    let tick = move |column: Column| {
        let shown = Signal::derive(move || list.columns.with(|columns| columns.contains(&column)));
        let show = move |on: bool| list.show_column(column, on);
        view! { <CheckField label=t(move |lang| column.label(lang)) value=shown on_commit=show /> }
    };
    let usual = move |()| list.columns.set(Column::ALL.into_iter().filter(|column| column.is_usual()).collect());
    let all = Column::ALL.into_iter().filter(|column| *column != Column::Field(Field::Name));
    view! {
        <div class="accounts__choices">{all.map(tick).collect_view()}</div>
        <Button label=t(text::usual_columns) kind=ButtonKind::Quiet on_press=usual />
    }
}
