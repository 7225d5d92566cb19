//! Long tables on paper: on the screen they show only the rows in sight, so paper gets a plain table of its own, which
//! exists only while printing.

use crate::browser::events;
use leptos::prelude::*;

/// More rows would be a book of paper.
const MOST: usize = 2_000;

/// Follows the print dialog. Between the two events everything that depends on it is on the page.
fn use_printing() -> Signal<bool> {
    let printing = RwSignal::new(false);
    events::on_print(move |now| printing.set(now));
    printing.into()
}

/// A table as it is printed.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Heads, and whether figures stand below them.
    pub heads: Vec<(String, bool)>,
    /// The rows, as wide as the heads.
    pub rows: Vec<Vec<String>>,
}

/// The printed table; `make` is called when printing begins.
#[component]
pub fn PrintedTable(
    /// What it shows.
    #[prop(into)]
    caption: Signal<String>,
    /// Makes the table with at most so many rows.
    #[prop(into)]
    make: Callback<usize, Sheet>,
) -> impl IntoView {
    let printing = use_printing();
    view! {
        <Show when=move || printing.get()>
            <table class="table only-print printed">
                <caption class="sr-only">{caption}</caption>
                {sheet(untrack(|| make.run(MOST)))}
            </table>
        </Show>
    }
}

fn sheet(sheet: Sheet) -> impl IntoView {
    let numeric: Vec<bool> = sheet.heads.iter().map(|(_, numeric)| *numeric).collect();
    let mark = move |at: usize| numeric.get(at).copied().unwrap_or_default().then_some("");
    let head =
        |(label, numeric): (String, bool)| view! { <th scope="col" data-numeric=numeric.then_some("")>{label}</th> };
    let row = move |cells: Vec<String>| {
        let cell = |(at, text): (usize, String)| view! { <td data-numeric=mark(at)>{text}</td> };
        view! { <tr>{cells.into_iter().enumerate().map(cell).collect_view()}</tr> }
    };
    view! {
        <thead><tr>{sheet.heads.into_iter().map(head).collect_view()}</tr></thead>
        <tbody>{sheet.rows.into_iter().map(row).collect_view()}</tbody>
    }
}
