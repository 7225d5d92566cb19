//! The cells of a row of a board. They only draw the texts that the page made.

use super::board::{Board, Kind};
use crate::components::icon::{Icon, IconMark};
use leptos::prelude::*;
use sandtable_core::text::portfolio_pages::score as text;
use sandtable_core::value::Id;

/// The id of a cell in the page.
pub fn id_of(id: Id, at: usize) -> String {
    format!("cell-{id}-{at}")
}

/// What the cells of a row share.
#[derive(Clone, Copy)]
struct Row {
    board: Board,
    id: Id,
    name: Memo<String>,
    texts: Memo<Vec<String>>,
    active: Memo<Option<usize>>,
}

impl Row {
    fn text(self, at: usize) -> String {
        self.texts.with(|texts| at.checked_sub(1).and_then(|at| texts.get(at)).cloned().unwrap_or_default())
    }

    fn is_active(self, at: usize) -> Option<&'static str> {
        (self.active.get() == Some(at)).then_some("")
    }
}

/// All cells of a row.
#[component]
pub fn Cells(board: Board, id: Id) -> impl IntoView {
    let account = board.room.account(id);
    let row = Row {
        board,
        id,
        name: Memo::new(move |_| account.with(|account| board.room.name_of(account))),
        texts: Memo::new(move |_| board.making.cells.run(id)),
        active: Memo::new(move |_| (board.active.get() == Some(id)).then(|| board.column.get())),
    };
    let columns = board.making.columns.get_value();
    let cells = columns.into_iter().enumerate().map(|(at, column)| match column.kind {
        Kind::Name => view! { <NameCell row at /> }.into_any(),
        kind => view! { <Cell row at kind label=column.label /> }.into_any(),
    });
    view! {
        {cells.collect_view()}
        {board.making.open.map(|(label, _)| view! { <EndCell row label /> })}
    }
}

#[component]
fn NameCell(row: Row, at: usize) -> impl IntoView {
    view! {
        <th scope="row" class="cell cell--name" id=id_of(row.id, at) data-active=move || row.is_active(at)
            on:pointerdown=move |_| row.board.column.set(at)>
            <a class="cell__link" href=row.board.room.href(row.id) tabindex="-1">{row.name}</a>
        </th>
    }
}

#[component]
fn Cell(row: Row, at: usize, kind: Kind, label: Signal<String>) -> impl IntoView {
    let board = row.board;
    let inside = match kind {
        Kind::Figure | Kind::Told => view! { <WhyButton row at label /> }.into_any(),
        Kind::Plain => {
            let class = move || class_of(&row.text(at));
            view! { <span class=class>{move || row.text(at)}</span> }.into_any()
        }
        _ => view! { <span class="cell__text">{move || row.text(at)}</span> }.into_any(),
    };
    view! {
        <td class="cell" id=id_of(row.id, at) data-numeric=kind.is_numeric().then_some("")
            data-score=(kind == Kind::Score).then_some("") data-active=move || row.is_active(at)
            on:pointerdown=move |_| board.column.set(at) on:dblclick=move |_| board.open(row.id)>
            {inside}
        </td>
    }
}

/// Places won and lost have the colours of gain and loss.
fn class_of(text: &str) -> &'static str {
    match text.chars().next() {
        Some('▲') => "cell__text gain",
        Some('▼') => "cell__text loss",
        _ => "cell__text",
    }
}

#[component]
fn WhyButton(row: Row, at: usize, label: Signal<String>) -> impl IntoView {
    let lang = row.board.room.lang;
    let title = move || row.name.with(|name| text::why(lang.get(), name, &label.get()));
    view! {
        <button type="button" class="cell__why" tabindex="-1" title=title on:click=move |_| row.board.explain(row.id, at)>
            {move || row.text(at)}
        </button>
    }
}

#[component]
fn EndCell(row: Row, label: fn(sandtable_core::text::Lang, &str) -> String) -> impl IntoView {
    let lang = row.board.room.lang;
    let label = move || row.name.with(|name| label(lang.get(), name));
    view! {
        <td class="cell cell--end">
            <button type="button" class="button button--icon" data-kind="quiet" tabindex="-1" aria-label=label title=label
                on:click=move |_| row.board.open(row.id)>
                <IconMark icon=Icon::Edit />
            </button>
        </td>
    }
}
