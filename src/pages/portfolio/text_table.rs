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
    let cell = move |(at, cell): (usize, String)| match (at, is_whole(&cell).then_some("")) {
        (0, whole) => view! { <th scope="row" data-whole=whole>{cell}</th> }.into_any(),
        (_, whole) => view! { <td data-numeric=numeric(at) data-whole=whole>{cell}</td> }.into_any(),
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

/// Whether a text must not break: a day, a month, a quarter.
fn is_whole(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(char::is_whitespace) && text.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::is_whole;

    #[test]
    fn days_and_quarters_stay_in_one_line_and_sentences_do_not() {
        assert!(["2026-07", "2026-Q3", "2026-07-09"].into_iter().all(is_whole));
        assert!(!["2026-07-09 · 2026-07-10", "每季度 6 次", "6 a quarter", ""].into_iter().any(is_whole));
    }
}
