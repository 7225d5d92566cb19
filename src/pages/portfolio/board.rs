//! A long list of accounts with figures that explain themselves, for the tools that rank: rows in sight only, an
//! active cell, scores typed as digits. What stands in a cell and why is said by the page that makes the board.

use super::board_cells::Cells;
use super::printing::{PrintedTable, Sheet};
use super::room::Room;
use super::why::Why;
use crate::browser::{address, dom};
use crate::components::lang::t;
use crate::components::score_field::Scale;
use crate::components::table::Column as Head;
use crate::components::windowed_table::WindowedTable;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use sandtable_core::book::Query;
use sandtable_core::portfolio::Standing;
use sandtable_core::report::Explained;
use sandtable_core::text::Lang;
use sandtable_core::value::{Id, Score};
use std::sync::Arc;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The account's name with the way to its page; the first column.
    Name,
    /// Words.
    Words,
    /// A figure that needs no explanation.
    Plain,
    /// A figure that opens to its explanation.
    Figure,
    /// Words that open to their explanation.
    Told,
    /// A score that is typed as a digit.
    Score,
}

impl Kind {
    /// Whether figures stand in the column.
    pub fn is_numeric(self) -> bool {
        matches!(self, Self::Plain | Self::Figure | Self::Score)
    }
}

/// A column.
#[derive(Clone, Copy)]
pub struct BoardColumn {
    /// Its head.
    pub label: Signal<String>,
    /// What it holds.
    pub kind: Kind,
    /// Whether there is room for it on paper.
    pub printed: bool,
}

impl BoardColumn {
    /// A column that is printed, too.
    pub fn new(kind: Kind, label: impl Into<Signal<String>>) -> Self {
        Self { label: label.into(), kind, printed: true }
    }

    /// The columns of a board: the name, under its head, and those behind it.
    pub fn behind_name<const N: usize>(
        name: fn(Lang) -> String,
        columns: [(Kind, fn(Lang) -> String); N],
    ) -> StoredValue<Vec<Self>> {
        let named = [(Kind::Name, name)].into_iter().chain(columns);
        StoredValue::new(named.map(|(kind, label)| Self::new(kind, t(label))).collect())
    }

    /// A column for the screen only.
    pub fn on_screen(kind: Kind, label: impl Into<Signal<String>>) -> Self {
        Self { printed: false, ..Self::new(kind, label) }
    }
}

/// How a page makes its board.
#[derive(Clone, Copy)]
pub struct Making {
    /// The columns; the first is the name.
    pub columns: StoredValue<Vec<BoardColumn>>,
    /// The accounts, in order.
    pub rows: Memo<Arc<Vec<Id>>>,
    /// The texts of a row behind the name, one for each further column.
    pub cells: Callback<Id, Vec<String>>,
    /// How a cell came about, by the place of its column.
    pub explain: Callback<(Id, usize), Option<Explained>>,
    /// What Enter, a double press and the button at the end of the row do, and its name; without it they open the
    /// account's page.
    pub open: Option<(fn(Lang, &str) -> String, Callback<Id>)>,
    /// Takes a score that was typed into a column.
    pub score: Option<Callback<(Id, usize, Option<Score>)>>,
}

/// The handle; copies are the same board.
#[derive(Clone, Copy)]
pub struct Board {
    /// What the pages of the portfolio share.
    pub room: Room,
    /// The dialog that explains a cell.
    pub why: Why,
    /// How it is made.
    pub making: Making,
    /// The account of the active row.
    pub active: RwSignal<Option<Id>>,
    /// The place of the active column.
    pub column: RwSignal<usize>,
}

impl Board {
    /// Of a room.
    pub fn new(room: Room, why: Why, making: Making) -> Self {
        Self { room, why, making, active: RwSignal::new(None), column: RwSignal::new(0) }
    }

    /// The column at a place.
    pub fn column_at(self, at: usize) -> Option<BoardColumn> {
        self.making.columns.with_value(|columns| columns.get(at).copied())
    }

    /// Opens a row: the page's own way, else the account.
    pub fn open(self, id: Id) {
        match self.making.open {
            Some((_, open)) => open.run(id),
            None => address::go(&self.room.href(id)),
        }
    }

    /// Shows how a cell came about.
    pub fn explain(self, id: Id, at: usize) {
        let (room, explain) = (self.room, self.making.explain);
        self.why.show(move || {
            let lang = room.lang.get();
            let view = |explained| crate::components::figure::FigureView::of(explained, "", lang);
            explain.run((id, at)).map(view).unwrap_or_default()
        });
    }

    fn key(self, ev: &KeyboardEvent) {
        let Some(id) = self.active.get_untracked().filter(|_| !dom::is_typing(ev.target())) else { return };
        if ev.ctrl_key() || ev.meta_key() || ev.alt_key() {
            return;
        }
        let (at, count) = (self.column.get_untracked(), self.making.columns.with_value(Vec::len));
        match ev.key().as_str() {
            "ArrowLeft" => self.column.set(at.saturating_sub(1)),
            "ArrowRight" => self.column.set((at + 1).min(count.saturating_sub(1))),
            typed => match Scale::numbers(1, 10).key(typed) {
                Some(mark) if self.takes_scores(at) => self.score(id, at, mark),
                _ => return,
            },
        }
        ev.prevent_default();
        ev.stop_propagation();
    }

    fn takes_scores(self, at: usize) -> bool {
        let is_score = self.column_at(at).is_some_and(|column| column.kind == Kind::Score);
        is_score && !self.room.locked().get_untracked()
    }

    fn score(self, id: Id, at: usize, mark: Option<i64>) {
        let score = mark.and_then(|mark| u8::try_from(mark).ok()).and_then(|mark| Score::new(mark).ok());
        self.making.score.inspect(|take| take.run((id, at, score)));
    }

    fn sheet(self, most: usize) -> Sheet {
        let columns = self.making.columns.get_value();
        let printed = |at: usize| columns.get(at).is_some_and(|column| column.printed);
        let row = |id: &Id| {
            let name = self.room.account(*id).with(|account| self.room.name_of(account));
            let cells = std::iter::once(name).chain(self.making.cells.run(*id)).enumerate();
            cells.filter(|(at, _)| printed(*at)).map(|(_, text)| text).collect()
        };
        Sheet {
            heads: columns.iter().filter(|c| c.printed).map(|c| (c.label.get(), c.kind.is_numeric())).collect(),
            rows: self.making.rows.with(|rows| rows.iter().take(most).map(row).collect()),
        }
    }
}

/// The accounts of an order of rows that fit the words, by name.
pub fn found(
    room: Room,
    words: RwSignal<String>,
    order: impl Fn(&Standing) -> Vec<u32> + Send + Sync + 'static,
) -> Memo<Arc<Vec<Id>>> {
    Memo::new(move |_| {
        let query = Query::new(&words.get());
        room.standing.with(|standing| {
            let snapshot = &standing.snapshot;
            let fits = |row: &usize| query.is_empty() || query.matches(&[snapshot.name(*row)]);
            let rows = order(standing).into_iter().map(|row| row as usize).filter(fits);
            Arc::new(rows.filter_map(|row| snapshot.id(row)).collect())
        })
    })
}

/// The board.
#[component]
pub fn BoardTable(
    /// The handle.
    board: Board,
    /// What it shows.
    #[prop(into)]
    caption: Signal<String>,
) -> impl IntoView {
    let head = |column: &BoardColumn| match column.kind.is_numeric() {
        true => Head::figures("figure", column.label),
        false => Head::text("words", column.label),
    };
    let end = board.making.open.map(|_| Head::text("end", Signal::stored(String::new())));
    let heads = board.making.columns.with_value(|columns| columns.iter().map(head).chain(end).collect::<Vec<_>>());
    let cell = Signal::derive(move || board.active.get().map(|id| super::board_cells::id_of(id, board.column.get())));
    let row = move |id: Id| view! { <Cells board id /> };
    view! {
        <div class="board-table" on:keydown=move |ev| board.key(&ev)>
            <WindowedTable
                caption columns=Signal::stored(heads) rows=board.making.rows row on_open=move |id| board.open(id)
                active=board.active active_cell=cell
            />
        </div>
        <PrintedTable caption make=move |most| board.sheet(most) />
    }
}
