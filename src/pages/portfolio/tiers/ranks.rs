//! How the ranking by RFM is shown: its columns, the texts of a row, and why they say so.

use super::super::board::{BoardColumn, Kind, Making};
use super::super::results::{amount_under, dash, decimals};
use super::super::room::Room;
use leptos::prelude::*;
use sandtable_core::method::PortfolioPack;
use sandtable_core::portfolio::{Figures, Standing};
use sandtable_core::report::Explained;
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::tiers as text;
use sandtable_core::value::{Id, Money, grouped};
use std::sync::Arc;

/// The columns behind the name.
const COLUMNS: [(Kind, fn(Lang) -> String); 11] = [
    (Kind::Plain, text::place),
    (Kind::Told, text::tier),
    (Kind::Words, text::by_hand),
    (Kind::Words, text::computed),
    (Kind::Figure, text::composite),
    (Kind::Figure, text::recency),
    (Kind::Figure, text::frequency),
    (Kind::Figure, text::amount),
    (Kind::Plain, text::days),
    (Kind::Plain, text::orders),
    (Kind::Plain, text::sum),
];

/// Where columns stand that open to an explanation.
const TIER: usize = 2;
const COMPOSITE: usize = 5;
const SCORES: usize = 6;

/// How the ranking is shown; a row opens the dialog that gives a tier.
pub fn making(room: Room, rows: Memo<Arc<Vec<Id>>>, opened: RwSignal<Option<Id>>) -> Making {
    let decimals = Memo::new(move |_| {
        room.standing.with(|standing| decimals(room, standing.snapshot.figures().iter().map(amount_of)))
    });
    Making {
        columns: BoardColumn::behind_name(text::name, COLUMNS),
        rows,
        cells: Callback::new(move |id| cells(room, decimals.get(), id)),
        explain: Callback::new(move |(id, at)| explain(room, id, at)),
        open: Some((text::give_to, Callback::new(move |id| opened.set(Some(id))))),
        score: None,
    }
}

/// The name of a tier by its place in the pack.
pub fn tier_name(pack: &PortfolioPack, tier: Option<u8>, lang: Lang) -> String {
    let tier = tier.and_then(|tier| pack.tiers.tiers.get(usize::from(tier)));
    tier.map_or_else(dash, |tier| tier.name.get(lang))
}

/// What was bought in twelve months.
fn amount_of(figures: &Figures) -> Money {
    Money(i64::try_from(figures.amount).unwrap_or(i64::MAX))
}

fn cells(room: Room, decimals: u32, id: Id) -> Vec<String> {
    let lang = room.lang.get();
    room.standing.with(|standing| {
        let Some(row) = standing.snapshot.row(id) else { return Vec::new() };
        let own = standing.rfm.row(row);
        let figures = standing.snapshot.figures().get(row).copied().unwrap_or_default();
        let mark = |mark: u8| if mark > 0 { mark.to_string() } else { dash() };
        let name = |tier| room.with_pack(|pack| tier_name(pack, tier, lang));
        let composite = standing.rfm.composite(row).map_or_else(dash, |composite| composite.show(1));
        vec![
            own.place.to_string(),
            name(own.tier),
            if own.by_hand { text::by_hand(lang) } else { String::new() },
            name(own.computed),
            composite,
            mark(own.recency),
            mark(own.frequency),
            mark(own.amount),
            figures.recency.map_or_else(dash, |days| grouped(days.into())),
            figures.orders.to_string(),
            amount_under(room, decimals, Some(amount_of(&figures))),
        ]
    })
}

fn explain(room: Room, id: Id, at: usize) -> Option<Explained> {
    let (lang, unit) = (room.lang.get(), room.unit.get());
    room.standing.with(|standing: &Arc<Standing>| {
        let (snapshot, rfm) = (&standing.snapshot, &standing.rfm);
        let row = snapshot.row(id)?;
        Some(match at {
            TIER => room.with_pack(|pack| rfm.explain_tier(row, snapshot, pack, lang)),
            COMPOSITE => rfm.explain_composite(row, lang),
            _ => rfm.explain_score(row, at.checked_sub(SCORES)?, snapshot, lang, unit),
        })
    })
}
