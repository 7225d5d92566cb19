//! A table for rows the caller makes: a head that sorts and stays in sight, figures to the right. It sorts nothing
//! itself; it says which column was asked for.

use super::lang::use_lang;
use leptos::prelude::*;
use sandtable_core::text::common;

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The name by which the caller knows it.
    pub key: &'static str,
    /// Its head; empty for a column of buttons, which has none.
    pub label: Signal<String>,
    /// Holds figures: aligned to the right.
    pub numeric: bool,
    /// Can be sorted by.
    pub sortable: bool,
}

impl Column {
    /// A column of text that does not sort.
    pub fn text(key: &'static str, label: impl Into<Signal<String>>) -> Self {
        Self { key, label: label.into(), numeric: false, sortable: false }
    }

    /// A column of figures that does not sort.
    pub fn figures(key: &'static str, label: impl Into<Signal<String>>) -> Self {
        Self { key, label: label.into(), numeric: true, sortable: false }
    }

    /// The same column with a head that sorts.
    pub fn sorting(self) -> Self {
        Self { sortable: true, ..self }
    }
}

/// Which column the rows are sorted by, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The key of the column.
    pub key: &'static str,
    /// From the greatest to the least.
    pub descending: bool,
}

impl Sort {
    /// What the sort becomes when the head of `key` is pressed: the same column turns round, another one begins with
    /// the greatest for figures and with the first for text.
    pub fn pressed(now: Option<Self>, key: &'static str, numeric: bool) -> Self {
        match now {
            Some(sort) if sort.key == key => Self { key, descending: !sort.descending },
            _ => Self { key, descending: numeric },
        }
    }
}

/// A table with a caption, a head and the rows given as children (`<tr>` elements).
#[component]
pub fn Table(
    /// What the table shows; for screen readers.
    #[prop(into)]
    caption: Signal<String>,
    /// Its columns.
    #[prop(into)]
    columns: Signal<Vec<Column>>,
    /// The rows.
    children: Children,
    /// How the rows are sorted.
    #[prop(optional, into)]
    sort: Signal<Option<Sort>>,
    /// Called with the sort that was asked for.
    #[prop(optional, into)]
    on_sort: Option<Callback<Sort>>,
) -> impl IntoView {
    view! {
        <div class="table-scroll" role="region" aria-label=caption tabindex="0">
            <table class="table">
                <caption class="sr-only">{caption}</caption>
                <thead class="table__head">
                    <TableHead columns sort on_sort />
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}

/// The row of heads.
#[component]
pub(super) fn TableHead(
    columns: Signal<Vec<Column>>,
    sort: Signal<Option<Sort>>,
    on_sort: Option<Callback<Sort>>,
) -> impl IntoView {
    let cell = move |column: Column| view! { <HeadCell column sort on_sort /> };
    view! { <tr>{move || columns.get().into_iter().map(cell).collect_view()}</tr> }
}

#[component]
fn HeadCell(column: Column, sort: Signal<Option<Sort>>, on_sort: Option<Callback<Sort>>) -> impl IntoView {
    let direction = move || sort.get().filter(|s| s.key == column.key).map(|s| s.descending);
    let aria_sort = move || direction().map(|down| if down { "descending" } else { "ascending" });
    let inside = match on_sort.filter(|_| column.sortable) {
        Some(on_sort) => view! { <SortButton column sort on_sort /> }.into_any(),
        None => column.label.into_any(),
    };
    if column.label.with_untracked(String::is_empty) {
        return view! { <td class="table__cell"></td> }.into_any();
    }
    view! {
        <th scope="col" class="table__cell" data-numeric=column.numeric.then_some("") aria-sort=aria_sort>{inside}</th>
    }
    .into_any()
}

#[component]
fn SortButton(column: Column, sort: Signal<Option<Sort>>, on_sort: Callback<Sort>) -> impl IntoView {
    let lang = use_lang();
    let next = move || Sort::pressed(sort.get(), column.key, column.numeric);
    let title = move || {
        let label = column.label.get();
        if next().descending {
            common::sort_descending(lang.get(), &label)
        } else {
            common::sort_ascending(lang.get(), &label)
        }
    };
    view! {
        <button type="button" class="table__sort" title=title on:click=move |_| on_sort.run(untrack(next))>
            {column.label}
            <svg
                class="table__arrow"
                viewBox="0 0 8 12"
                aria-hidden="true"
            >
                <path d="M1 4.5L4 1.5l3 3" /><path d="M1 7.5l3 3 3-3" />
            </svg>
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::Sort;

    #[test]
    fn pressing_the_same_head_turns_the_order_round() {
        let now = Some(Sort { key: "name", descending: false });
        assert_eq!(Sort::pressed(now, "name", false), Sort { key: "name", descending: true });
    }

    #[test]
    fn figures_begin_with_the_greatest_and_text_with_the_first() {
        assert!(Sort::pressed(None, "revenue", true).descending);
        assert!(!Sort::pressed(None, "name", false).descending);
    }
}
