//! How the visits are listed per account: columns, texts of a row, explanations.

use super::super::board::{BoardColumn, Kind, Making};
use super::super::results::{dash, rate_text};
use super::super::tiers::tier_name;
use super::visits::Looked;
use leptos::prelude::*;
use sandtable_core::portfolio::AccountVisits;
use sandtable_core::report::Explained;
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::stock as text;
use sandtable_core::value::Id;
use std::sync::Arc;

/// The columns behind the name.
const COLUMNS: [(Kind, fn(Lang) -> String); 6] = [
    (Kind::Words, text::tier),
    (Kind::Words, text::rate),
    (Kind::Plain, text::reached),
    (Kind::Figure, text::done),
    (Kind::Plain, text::planned),
    (Kind::Words, text::is_met),
];

/// How the list is shown; a row opens the visits of the account.
pub fn making(looked: Looked, rows: Memo<Arc<Vec<Id>>>, opened: RwSignal<Option<Id>>) -> Making {
    Making {
        columns: BoardColumn::behind_name(text::name, COLUMNS),
        rows,
        cells: Callback::new(move |id| cells(looked, id).unwrap_or_default()),
        explain: Callback::new(move |(id, _)| explain(looked, id)),
        open: Some((text::open_visits, Callback::new(move |id| opened.set(Some(id))))),
        score: None,
    }
}

fn of(looked: Looked, id: Id) -> Option<AccountVisits> {
    let (room, quarter) = (looked.room, looked.quarter());
    room.standing.with(|standing| {
        let row = standing.snapshot.row(id)?;
        let portfolio = room.portfolio.get();
        Some(room.with_pack(|pack| AccountVisits::of(standing, &portfolio, pack, quarter, row)))
    })
}

fn cells(looked: Looked, id: Id) -> Option<Vec<String>> {
    let (room, own) = (looked.room, of(looked, id)?);
    let lang = room.lang.get();
    let tier = room.standing.with(|standing| standing.rfm.row(own.row).tier);
    let met = own.met.filter(|_| own.rate.is_some_and(|rate| rate.visits > 0));
    Some(vec![
        room.with_pack(|pack| tier_name(pack, tier, lang)),
        rate_text(lang, own.rate),
        own.counts.reached.to_string(),
        own.counts.done.to_string(),
        own.counts.planned.to_string(),
        met.map_or_else(dash, |met| if met { text::yes(lang) } else { text::no(lang) }),
    ])
}

fn explain(looked: Looked, id: Id) -> Option<Explained> {
    Some(of(looked, id)?.explain(looked.room.lang.get()))
}
