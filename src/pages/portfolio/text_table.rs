//! A short table of texts that is made anew with every change. Long lists of accounts stand on a board.

use crate::charts::frame::ChartTable;
use leptos::prelude::*;

/// A table of texts.
#[component]
pub fn TextTable(
    /// What it shows.
    #[prop(into)]
    caption: Signal<String>,
    /// Its head and rows; the first column names the rows.
    #[prop(into)]
    table: Signal<ChartTable>,
    /// How many columns from the left hold words; figures follow.
    #[prop(default = 1)]
    words: usize,
) -> impl IntoView {
    let numeric = move |at: usize| (at >= words).then_some("");
    let head = move |(at, cell): (usize, String)| view! { <th scope="col" data-numeric=numeric(at)>{cell}</th> };
    let cell = move |(at, cell): (usize, String)| match at {
        0 => view! { <th scope="row">{cell}</th> }.into_any(),
        _ => view! { <td data-numeric=numeric(at)>{cell}</td> }.into_any(),
    };
    let row = move |cells: Vec<String>| view! { <tr>{cells.into_iter().enumerate().map(cell).collect_view()}</tr> };
    view! {
        <div class="table-scroll" role="region" aria-label=caption tabindex="0">
            <table class="table">
                <caption class="sr-only">{caption}</caption>
                <thead class="table__head">
                    <tr>{move || table.get().head.into_iter().enumerate().map(head).collect_view()}</tr>
                </thead>
                <tbody>{move || table.get().rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
