//! What each pasted column means, for confirmation.

use super::Pasting;
use crate::components::check_field::CheckField;
use crate::components::lang::t;
use crate::components::select_field::{Choice, SelectField};
use leptos::prelude::*;
use sandtable_core::exchange::paste::Heading;
use sandtable_core::portfolio::table::Field;
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::paste as text;

/// The columns.
#[component]
pub fn Columns(pasting: Pasting) -> impl IntoView {
    let count =
        Memo::new(move |_| pasting.sheet.with(|sheet| sheet.as_ref().map_or(0, |sheet| sheet.headings().len())));
    let has_head =
        Signal::derive(move || pasting.sheet.with(|sheet| sheet.as_ref().is_some_and(|sheet| sheet.has_head())));
    view! {
        <fieldset class="paste__columns">
            <legend class="paste__title">{t(text::columns)}</legend>
            <CheckField label=t(text::first_line_is_head) value=has_head
                on_commit=move |on: bool| pasting.correct(|sheet| sheet.set_head(on)) />
            <div class="paste__fields">
                <For each=move || 0..count.get() key=|at| *at let:at><ColumnField pasting at /></For>
            </div>
        </fieldset>
    }
}

/// The fields a column can mean: those of the account, with the purchases of the running year and the four before.
fn fields(pasting: Pasting) -> Vec<Field> {
    let year = pasting.room.year.get();
    let one = |field: Field| match field {
        Field::Purchases(_) => (year - 4..=year).rev().map(Field::Purchases).collect(),
        other => vec![other],
    };
    Field::all(year).into_iter().flat_map(one).collect()
}

fn key(field: Field) -> String {
    match field {
        Field::Purchases(year) => format!("purchases/{year}"),
        other => other.key().to_owned(),
    }
}

#[component]
fn ColumnField(pasting: Pasting, at: usize) -> impl IntoView {
    let lang = pasting.room.lang;
    let heading = Memo::new(move |_| {
        pasting.sheet.with(|sheet| sheet.as_ref().and_then(|sheet| sheet.headings().into_iter().nth(at)))
    });
    let label = Signal::derive(move || heading.with(|heading| head(heading.as_ref(), at, lang.get())));
    let hint = MaybeProp::derive(move || {
        heading.with(|heading| {
            heading.as_ref().filter(|h| !h.sample.is_empty()).map(|h| text::sample(lang.get(), &h.sample))
        })
    });
    let all = move || {
        let known = fields(pasting);
        let stated = heading.with(|heading| heading.as_ref().and_then(|heading| heading.field));
        stated.into_iter().filter(|field| !known.contains(field)).chain(known.clone()).collect::<Vec<_>>()
    };
    let choices = Signal::derive(move || {
        all().into_iter().map(|field| (key(field), field.label(lang.get()))).collect::<Vec<Choice>>()
    });
    let value = Signal::derive(move || heading.with(|h| h.as_ref().and_then(|h| h.field)).map(key).unwrap_or_default());
    let commit = move |chosen: String| {
        let field = untrack(all).into_iter().find(|field| key(*field) == chosen);
        pasting.correct(|sheet| sheet.set_column(at, field));
    };
    view! { <SelectField label choices value on_commit=commit none_label=t(text::ignored) hint /> }
}

fn head(heading: Option<&Heading>, at: usize, lang: Lang) -> String {
    match heading.map(|heading| heading.head.as_str()).filter(|head| !head.is_empty()) {
        Some(head) => text::column(lang, head),
        None => text::column_number(lang, at + 1),
    }
}
