//! Rows that cannot be taken as they are: line, column, reason, a field to mend the cell, a box to skip the row.

use super::Pasting;
use crate::components::button::{Button, ButtonKind};
use crate::components::check_field::CheckField;
use crate::components::lang::t;
use crate::components::text_field::TextField;
use leptos::prelude::*;
use sandtable_core::exchange::paste::{Fault, PastedRow, Verdict};
use sandtable_core::exchange::tables::letters;
use sandtable_core::text::portfolio_pages::paste as text;
use sandtable_core::text::tables;

/// How many rows are listed at once.
const LISTED: usize = 50;

/// The rows with problems, and those that were left out because of one.
#[component]
pub fn Faults(pasting: Pasting) -> impl IntoView {
    let is_listed = |row: &&PastedRow| matches!(row.verdict, Verdict::Faulty(_) | Verdict::Skipped);
    let rows = Memo::new(move |_| {
        pasting.plan.with(|plan| plan.rows.iter().filter(is_listed).map(|row| row.row).collect::<Vec<_>>())
    });
    let lang = pasting.room.lang;
    let any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let faulty = Memo::new(move |_| pasting.plan.with(|plan| plan.faulty()));
    let more =
        move || rows.with(Vec::len).checked_sub(LISTED).filter(|n| *n > 0).map(|n| text::more_faults(lang.get(), n));
    view! {
        <Show when=move || any.get()>
            <section class="paste__part">
                <header class="paste__head">
                    <h3 class="paste__title">{t(text::faults)}</h3>
                    <Button label=t(text::skip_all) kind=ButtonKind::Quiet disabled=Signal::derive(move || faulty.get() == 0)
                        on_press=move |()| skip_all(pasting) />
                </header>
                <ul class="paste__faults" role="list">
                    <For each=move || rows.get().into_iter().take(LISTED) key=|row| *row let:row><FaultyRow pasting row /></For>
                </ul>
                {more}
            </section>
        </Show>
    }
}

fn skip_all(pasting: Pasting) {
    let plan = pasting.plan.get_untracked();
    let faulty = plan.rows.iter().filter(|row| matches!(row.verdict, Verdict::Faulty(_)));
    pasting.correct(|sheet| faulty.for_each(|row| sheet.skip(row.row, true)));
}

#[component]
fn FaultyRow(pasting: Pasting, row: usize) -> impl IntoView {
    let lang = pasting.room.lang;
    let pasted = Memo::new(move |_| pasting.plan.with(|plan| plan.rows.iter().find(|other| other.row == row).cloned()));
    let line = Memo::new(move |_| pasted.with(|row| row.as_ref().map_or(0, |row| row.line)));
    let title = move || {
        let name = pasted.with(|row| row.as_ref().map(|row| row.name.clone())).unwrap_or_default();
        if name.is_empty() {
            text::fault_line(lang.get(), line.get())
        } else {
            text::fault_at(lang.get(), line.get(), &name)
        }
    };
    let skipped = Signal::derive(move || pasted.with(|row| is_skipped(row.as_ref())));
    let columns = Memo::new(move |_| {
        pasted.with(|row| faults(row.as_ref()).iter().map(|fault| fault.column).collect::<Vec<_>>())
    });
    let skip = Signal::derive(move || text::skip_line(lang.get(), line.get()));
    view! {
        <li class="paste__fault">
            <strong class="paste__line">{title}</strong>
            <For each=move || columns.get() key=|column| *column let:column><FaultyCell pasting pasted line column /></For>
            <CheckField label=skip value=skipped on_commit=move |on: bool| pasting.correct(|sheet| sheet.skip(row, on)) />
        </li>
    }
}

fn is_skipped(row: Option<&PastedRow>) -> bool {
    row.is_some_and(|row| row.verdict == Verdict::Skipped)
}

fn faults(row: Option<&PastedRow>) -> &[Fault] {
    match row.map(|row| &row.verdict) {
        Some(Verdict::Faulty(faults)) => faults,
        _ => &[],
    }
}

#[component]
fn FaultyCell(pasting: Pasting, pasted: Memo<Option<PastedRow>>, line: Memo<usize>, column: usize) -> impl IntoView {
    let lang = pasting.room.lang;
    let fault = Memo::new(move |_| {
        pasted.with(|row| faults(row.as_ref()).iter().find(|fault| fault.column == column).cloned())
    });
    let label = Signal::derive(move || {
        let field = fault.with(|fault| fault.as_ref().map(|fault| fault.field.label(lang.get()))).unwrap_or_default();
        match pasting.is_file() {
            true => tables::fault_place(lang.get(), line.get(), &letters(column), &field),
            false => text::fault_cell(lang.get(), line.get(), &field),
        }
    });
    let error = MaybeProp::derive(move || fault.with(|fault| fault.as_ref().map(|fault| fault.kind.say(lang.get()))));
    let value = Signal::derive(move || fault.with(|fault| fault.as_ref().map(|f| f.typed.clone())).unwrap_or_default());
    let row = pasted.with_untracked(|row| row.as_ref().map_or(0, |row| row.row));
    let mend = move |typed: String| pasting.correct(|sheet| sheet.correct(row, column, &typed));
    view! { <TextField label value on_commit=mend error /> }
}
