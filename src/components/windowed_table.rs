//! A table of any length: only the rows in sight are made. Arrow, page, Home and End keys move the active row, Enter
//! opens it. Every row has the same height; it sorts and filters nothing itself.

use super::id::fresh;
use super::table::{Column, Sort, TableHead};
use super::typing::{is_enter, with_modifier};
use super::window::{Sight, key_to_row, rows_in_sight, scroll_to_row};
use crate::browser::dom;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use std::hash::Hash;
use std::sync::Arc;

/// The height of a row in pixels.
pub const ROW: f64 = 38.0;
const AROUND: usize = 8;

/// The keys of the rows, in order.
pub type Keys<K> = Arc<Vec<K>>;

/// A long table.
#[component]
pub fn WindowedTable<K, F, V>(
    /// What the table shows.
    #[prop(into)]
    caption: Signal<String>,
    /// Its columns.
    #[prop(into)]
    columns: Signal<Vec<Column>>,
    /// The keys of its rows, in the order they stand.
    #[prop(into)]
    rows: Signal<Keys<K>>,
    /// Makes the cells (`<th>`, `<td>`) of a row.
    row: F,
    /// How the rows are sorted.
    #[prop(optional, into)]
    sort: Signal<Option<Sort>>,
    /// Called with the sort that was asked for.
    #[prop(optional, into)]
    on_sort: Option<Callback<Sort>>,
    /// Called with the active row when Enter is pressed.
    #[prop(optional, into)]
    on_open: Option<Callback<K>>,
    /// The active row.
    #[prop(optional, into)]
    active: RwSignal<Option<K>>,
    /// The id of the active cell, where single cells of the active row can be active.
    #[prop(optional, into)]
    active_cell: MaybeProp<String>,
    /// The row to bring into sight whenever it changes.
    #[prop(optional, into)]
    reveal: Signal<Option<K>>,
) -> impl IntoView
where
    K: Copy + Eq + Hash + Send + Sync + 'static,
    F: Fn(K) -> V + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let list = List::new(rows, active, on_open);
    Effect::new(move |_| reveal.get().map(|key| dom::next_frame(move || list.reveal(key))));
    let body = move |index: ReadSignal<usize>, key: K| {
        let at = move || list.first() + index.get();
        view! {
            <tr
                class="windowed__row"
                id=move || list.row_id(at())
                aria-rowindex=move || at() + 2
                aria-selected=move || if active.get() == Some(key) { "true" } else { "false" }
                on:pointerdown=move |_| active.set(Some(key))
                on:focusin=move |_| active.set(Some(key))
            >
                {row(key)}
            </tr>
        }
    };
    view! {
        <div
            class="windowed"
            node_ref=list.scroller
            style=("--row-height", format!("{ROW}px"))
            on:scroll=move |_| list.look()
        >
            <table
                class="table"
                role="grid"
                tabindex="0"
                aria-label=caption
                aria-rowcount=move || rows.with(|r| r.len() + 1)
                aria-activedescendant=move || list.active_id().map(|row| active_cell.get().unwrap_or(row))
                on:keydown=move |ev| list.key(&ev)
            >
                <thead><TableHead columns sort on_sort /></thead>
                <tbody>
                    <Space rows=move || list.first() columns />
                    <ForEnumerate each=move || list.keys() key=|key| *key children=body />
                    <Space
                        rows=move || rows.with(|r| r.len()) - list.range.get().end.min(rows.with(|r| r.len())) columns
                    />
                </tbody>
            </table>
        </div>
    }
}

/// An empty row as high as the rows it stands for.
#[component]
fn Space(#[prop(into)] rows: Signal<usize>, columns: Signal<Vec<Column>>) -> impl IntoView {
    view! {
        <tr class="windowed__space" role="presentation" hidden=move || rows.get() == 0>
            <td
                role="presentation"
                colspan=move || columns.with(Vec::len).to_string()
                style:height=move || format!("{}px", rows.get() as f64 * ROW)
            ></td>
        </tr>
    }
}

/// The state of a long list: what is in sight, and which row is active.
struct List<K: Copy + Eq + Hash + Send + Sync + 'static> {
    rows: Signal<Keys<K>>,
    active: RwSignal<Option<K>>,
    on_open: Option<Callback<K>>,
    scroller: NodeRef<html::Div>,
    sight: RwSignal<Sight>,
    range: Memo<std::ops::Range<usize>>,
    name: StoredValue<String>,
}

impl<K: Copy + Eq + Hash + Send + Sync + 'static> Clone for List<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Copy + Eq + Hash + Send + Sync + 'static> Copy for List<K> {}

impl<K: Copy + Eq + Hash + Send + Sync + 'static> List<K> {
    fn new(rows: Signal<Keys<K>>, active: RwSignal<Option<K>>, on_open: Option<Callback<K>>) -> Self {
        let sight = RwSignal::new(Sight { scrolled: 0.0, height: 800.0 });
        let range = Memo::new(move |_| rows_in_sight(sight.get(), ROW, rows.with(|r| r.len()), AROUND));
        let scroller = NodeRef::new();
        let list = Self { rows, active, on_open, scroller, sight, range, name: StoredValue::new(fresh("row")) };
        Effect::new(move |_| scroller.get().map(|_| dom::next_frame(move || list.look())));
        list
    }

    fn first(self) -> usize {
        self.range.get().start
    }

    fn keys(self) -> Vec<K> {
        let range = self.range.get();
        self.rows.with(|rows| rows.get(range).map(<[K]>::to_vec).unwrap_or_default())
    }

    fn row_id(self, index: usize) -> String {
        format!("{}-{index}", self.name.get_value())
    }

    fn active_index(self) -> Option<usize> {
        let active = self.active.get()?;
        self.rows.with(|rows| rows.iter().position(|key| *key == active))
    }

    /// The id of the active row while it is drawn.
    fn active_id(self) -> Option<String> {
        self.active_index().filter(|at| self.range.get().contains(at)).map(|at| self.row_id(at))
    }

    /// Looks what is in sight. A field that is about to leave the page hands over what was typed first.
    fn look(self) {
        let Some(scroller) = self.scroller.try_get_untracked().flatten() else { return };
        let sight = Sight { scrolled: f64::from(scroller.scroll_top()), height: f64::from(scroller.client_height()) };
        let next = rows_in_sight(sight, ROW, self.rows.with_untracked(|r| r.len()), AROUND);
        if untrack(|| self.active_index()).is_some_and(|at| !next.contains(&at)) {
            dom::commit_within(&scroller);
        }
        if sight.height > 0.0 {
            self.sight.set(sight);
        }
    }

    fn key(self, ev: &KeyboardEvent) {
        if dom::is_typing(ev.target()) || with_modifier(ev) {
            return;
        }
        let now = untrack(|| self.active_index());
        let page = (self.sight.get_untracked().height / ROW) as usize;
        let count = self.rows.with_untracked(|r| r.len());
        if let Some(next) = key_to_row(&ev.key(), now, page.saturating_sub(2), count) {
            ev.prevent_default();
            self.go_to(next);
        } else if let (true, Some(key), Some(open)) = (is_enter(ev), self.active.get_untracked(), self.on_open) {
            ev.prevent_default();
            open.run(key);
        }
    }

    fn go_to(self, index: usize) {
        self.active.set(self.rows.with_untracked(|rows| rows.get(index).copied()));
        self.scroll_to(index);
    }

    fn reveal(self, key: K) {
        let at = self.rows.try_with_untracked(|rows| rows.iter().position(|row| *row == key)).flatten();
        at.into_iter().for_each(|index| self.scroll_to(index));
    }

    fn scroll_to(self, index: usize) {
        if let Some(scroller) = self.scroller.try_get_untracked().flatten()
            && let Some(top) = scroll_to_row(self.sight.get_untracked(), ROW, index, ROW)
        {
            scroller.set_scroll_top(top as i32);
        }
    }
}
