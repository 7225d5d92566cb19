//! The field in a cell that is being edited: Enter takes, Escape restores, Tab takes and goes on. What cannot be read
//! stays as typed, with the reason below it, and nothing is stored.

use super::list::Draft;
use super::row::Row;
use crate::components::id::fresh;
use crate::components::typing::{composing, is_enter};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use sandtable_core::portfolio::table::{Column, Field, FieldValue};
use sandtable_core::text::portfolio_pages::accounts as text;

/// The field.
#[component]
pub fn CellEditor(row: Row, column: Column) -> impl IntoView {
    let problem = Signal::derive(move || {
        let lang = row.list.room.lang.get();
        row.list.draft.with(|draft| Some(draft.as_ref()?.problem.as_ref()?.say(lang)))
    });
    let error = fresh("cell-error");
    let described = {
        let error = error.clone();
        Signal::derive(move || problem.with(Option::is_some).then(|| error.clone()))
    };
    let message =
        move || problem.get().map(|why| view! { <span class="cell__error" id=error.clone() role="alert">{why}</span> });
    let field = match column {
        Column::Field(field) => {
            choices(field).map(|values| view! { <ChoiceEditor row column field values /> }.into_any())
        }
        _ => None,
    };
    view! {
        {field.unwrap_or_else(|| view! { <TextEditor row column described /> }.into_any())}
        {message}
    }
}

/// The values of a field that is chosen and not typed.
pub fn choices(field: Field) -> Option<Vec<FieldValue>> {
    use sandtable_core::portfolio::{Channel, Segment, Status};
    match field {
        Field::Status => Some([Status::Prospect, Status::Active, Status::Lost].map(FieldValue::Status).into()),
        Field::Segment => Some([Segment::Na, Segment::Ka, Segment::Smb].map(FieldValue::Segment).into()),
        Field::Channel => Some([Channel::Inside, Channel::Edge, Channel::Outside].map(FieldValue::Channel).into()),
        _ => None,
    }
}

fn label(row: Row, column: Column) -> impl Fn() -> String + Copy {
    let lang = row.list.room.lang;
    move || text::cell(lang.get(), &row.name(), &column.label(lang.get()))
}

fn type_into(row: Row, typed: String) {
    row.list.draft.update(|draft| {
        if let Some(draft) = draft {
            *draft = Draft { text: typed, problem: None, ..draft.clone() };
        }
    });
}

/// Keys of both kinds of field.
fn key(row: Row, ev: &KeyboardEvent) {
    let list = row.list;
    if is_enter(ev) {
        if list.take() {
            list.end();
        }
    } else if ev.key() == "Escape" && !composing(ev) {
        list.end();
    } else if ev.key() == "Tab" && !composing(ev) {
        let next = list.beside(ev.shift_key());
        match (list.take(), next) {
            (true, Some((id, column))) => {
                list.begin(id, column);
                list.reveal.set(Some(id));
            }
            (true, None) => list.end(),
            (false, _) => {}
        }
    } else {
        return;
    }
    ev.prevent_default();
    ev.stop_propagation();
}

/// The field was left, unless it goes because another cell is being edited already.
fn left(row: Row, column: Column) {
    let list = row.list;
    let is_here = |draft: &Option<Draft>| draft.as_ref().is_some_and(|d| (d.id, d.column) == (row.id, column));
    if list.draft.try_with_untracked(is_here).unwrap_or_default() && list.take() {
        list.end();
    }
}

#[component]
fn TextEditor(row: Row, column: Column, described: Signal<Option<String>>) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let list = row.list;
    let begun = list.draft.with_untracked(|draft| draft.as_ref().map(|draft| draft.text.clone())).unwrap_or_default();
    Effect::new(move |_| {
        if let Some(input) = node.get() {
            // Here and not as a property: setting a value takes the selection away.
            input.set_value(&begun);
            drop(input.focus());
            input.select();
        }
    });
    view! {
        <input
            class="cell__input"
            type="text"
            autocomplete="off"
            aria-label=label(row, column)
            aria-describedby=described
            aria-invalid=move || described.with(|d| d.is_some().then_some("true"))
            node_ref=node
            on:input:target=move |ev| type_into(row, ev.target().value())
            on:blur=move |_| left(row, column)
            on:keydown=move |ev| key(row, &ev)
        />
    }
}

#[component]
fn ChoiceEditor(row: Row, column: Column, field: Field, values: Vec<FieldValue>) -> impl IntoView {
    let node = NodeRef::<html::Select>::new();
    let (lang, unit) = (row.list.room.lang, row.list.room.unit);
    Effect::new(move |_| node.get().map(|select| drop(select.focus())));
    let stored = row.read(|account| field.get(account));
    let shown = move |value: &FieldValue| value.edit_form(unit.get(), lang.get());
    let option = move |value: FieldValue| {
        let chosen = stored.as_ref() == Some(&value);
        let text = shown(&value);
        view! { <option value=text.clone() prop:selected=chosen>{text.clone()}</option> }
    };
    let none = (field != Field::Status).then(|| view! { <option value="">"—"</option> });
    view! {
        <select class="cell__input" aria-label=label(row, column) node_ref=node
            on:change:target=move |ev| type_into(row, ev.target().value())
            on:blur=move |_| left(row, column) on:keydown=move |ev| key(row, &ev)>
            {none}
            {values.into_iter().map(option).collect_view()}
        </select>
    }
}
