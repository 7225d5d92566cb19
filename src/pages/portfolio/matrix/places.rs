//! How the places of the accounts are listed; the own willingness is typed as a digit.

use super::super::board::{BoardColumn, Kind, Making};
use super::super::results::{amount_under, dash, decimals};
use super::super::room::Room;
use leptos::prelude::*;
use sandtable_core::report::Explained;
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::{matrix as text, score as score_text};
use sandtable_core::value::{Id, Score};
use std::sync::Arc;

/// The columns behind the name.
const COLUMNS: [(Kind, fn(Lang) -> String); 5] = [
    (Kind::Figure, text::value),
    (Kind::Figure, text::willingness),
    (Kind::Score, text::own),
    (Kind::Told, text::quadrant),
    (Kind::Plain, text::purchases),
];

/// Where the columns stand that open to an explanation.
const VALUE: usize = 1;
const WILLINGNESS: usize = 2;

/// How the list is shown; a row opens the account.
pub fn making(room: Room, rows: Memo<Arc<Vec<Id>>>) -> Making {
    let decimals = Memo::new(move |_| {
        room.standing
            .with(|standing| decimals(room, standing.snapshot.figures().iter().filter_map(|own| own.purchases)))
    });
    Making {
        columns: BoardColumn::behind_name(text::name, COLUMNS),
        rows,
        cells: Callback::new(move |id| cells(room, decimals.get(), id)),
        explain: Callback::new(move |(id, at)| explain(room, id, at)),
        open: None,
        score: Some(Callback::new(move |(id, _, score)| set_own(room, id, score))),
    }
}

fn set_own(room: Room, id: Id, score: Option<Score>) {
    let name = untrack(|| room.name(id));
    let label = score_text::edit_willingness(room.lang.get_untracked(), &name);
    room.edit_account(id, label, |account| account.willingness = score);
}

fn cells(room: Room, decimals: u32, id: Id) -> Vec<String> {
    let lang = room.lang.get();
    room.standing.with(|standing| {
        let Some(row) = standing.snapshot.row(id) else { return Vec::new() };
        let (matrix, own) = (&standing.matrix, standing.matrix.row(row));
        let figures = standing.snapshot.figures().get(row).copied().unwrap_or_default();
        let quadrant =
            own.quadrant.and_then(|q| room.with_pack(|pack| pack.matrix.quadrant(q).map(|q| q.name.get(lang))));
        let mark = if own.is_provisional && own.quadrant.is_some() { " *" } else { "" };
        vec![
            matrix.show(own.value.index(), matrix.value_from()),
            matrix.show(own.willingness.index(), matrix.willingness_from()),
            if figures.willingness > 0 { figures.willingness.to_string() } else { "·".to_owned() },
            quadrant.map_or_else(dash, |name| format!("{name}{mark}")),
            amount_under(room, decimals, figures.purchases),
        ]
    })
}

fn explain(room: Room, id: Id, at: usize) -> Option<Explained> {
    let lang = room.lang.get();
    room.standing.with(|standing| {
        let row = standing.snapshot.row(id)?;
        let account = standing.snapshot.account(row)?;
        let (matrix, scores) = (&standing.matrix, &standing.scores);
        Some(room.with_pack(|pack| match at {
            VALUE => matrix.explain_value(row, scores, account, pack, lang),
            WILLINGNESS => matrix.explain_willingness(row, scores, account, lang),
            _ => matrix.explain_quadrant(row, pack, lang),
        }))
    })
}
