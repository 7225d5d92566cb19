//! The drawing of the matrix: a mark for each account, as large as its purchases; choosing one opens the account.

use super::super::room::Room;
use crate::browser::address;
use crate::charts::frame::ChartTable;
use crate::charts::matrix::{Bubble, Matrix, Quadrants};
use crate::components::card::Card;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::method::portfolio::Quadrant;
use sandtable_core::portfolio::{Standing, top_by_value};
use sandtable_core::text::portfolio_pages::matrix as text;
use sandtable_core::value::Id;

/// More marks than this cover each other.
const DRAWN: usize = 150;

/// The drawing.
#[component]
pub fn Bubbles(room: Room) -> impl IntoView {
    let bubbles = Signal::derive(move || room.standing.with(|standing| bubbles(room, standing)));
    let placed =
        Memo::new(move |_| room.standing.with(|s| s.matrix.rows().iter().filter(|row| row.quadrant.is_some()).count()));
    let summary = Signal::derive(move || text::chart_summary(room.lang.get(), placed.get()));
    let quadrants = Signal::derive(move || quadrants(room));
    let table = Signal::derive(move || table(room));
    let choose = move |key: String| {
        if let Some(id) = Id::parse(&key) {
            address::go(&room.href(id));
        }
    };
    let limited = move || {
        let drawn = bubbles.with(Vec::len);
        (drawn < placed.get())
            .then(|| view! { <p class="soft">{text::chart_limited(room.lang.get(), drawn, placed.get())}</p> })
    };
    view! {
        <Card title=t(text::chart)>
            <Matrix title=t(text::chart) summary quadrants bubbles table on_choose=choose />
            {limited}
        </Card>
    }
}

fn quadrants(room: Room) -> Quadrants {
    let lang = room.lang.get();
    let name = |quadrant: Quadrant| {
        room.with_pack(|pack| pack.matrix.quadrant(quadrant).map(|q| q.name.get(lang))).unwrap_or_default()
    };
    let usual = room.with_pack(|pack| f64::from(pack.matrix.threshold));
    let (x, y) = room.standing.with(|s| (s.matrix.willingness_from(), s.matrix.value_from()));
    let at = |mark: Option<sandtable_core::value::Exact>| mark.map_or(usual, |mark| mark.to_f64());
    Quadrants {
        x: text::axis_willingness(lang),
        y: text::axis_value(lang),
        cut: (at(x), at(y)),
        range: (10.0, 100.0),
        names: [Quadrant::WinOver, Quadrant::Invest, Quadrant::Leave, Quadrant::Serve].map(name),
    }
}

/// The texts of an account: quadrant, value, willingness, purchases.
fn texts(room: Room, standing: &Standing, row: usize) -> Option<[String; 4]> {
    let (lang, unit) = (room.lang.get(), room.unit.get());
    let (matrix, own) = (&standing.matrix, standing.matrix.row(row));
    let quadrant = own.quadrant?;
    let mut name = room.with_pack(|pack| pack.matrix.quadrant(quadrant).map(|q| q.name.get(lang))).unwrap_or_default();
    if own.is_provisional {
        name = format!("{name} ({})", text::provisional(lang));
    }
    let purchases = standing.snapshot.figures().get(row).and_then(|figures| figures.purchases);
    Some([
        name,
        matrix.show(own.value.index(), matrix.value_from()),
        matrix.show(own.willingness.index(), matrix.willingness_from()),
        purchases.map_or_else(|| "—".to_owned(), |money| money.show(unit, lang)),
    ])
}

fn bubbles(room: Room, standing: &Standing) -> Vec<Bubble> {
    let lang = room.lang.get();
    let snapshot = &standing.snapshot;
    let purchases =
        |row: usize| snapshot.figures().get(row).and_then(|f| f.purchases).map_or(0, |money| money.0.max(0));
    let rows: Vec<usize> = top_by_value(snapshot, snapshot.len()).into_iter().map(|row| row as usize).collect();
    let greatest = rows.first().map_or(0, |row| purchases(*row)).max(1);
    let bubble = |row: usize| {
        let own = standing.matrix.row(row);
        let [quadrant, value, willingness, amount] = texts(room, standing, row)?;
        Some(Bubble {
            key: snapshot.id(row)?.to_string(),
            name: snapshot.account(row).map(|account| room.name_of(account)).unwrap_or_default(),
            x: own.willingness.index()?.to_f64(),
            y: own.value.index()?.to_f64(),
            size: purchases(row) as f64 / greatest as f64,
            series: Quadrant::ALL.iter().position(|other| Some(*other) == own.quadrant)?,
            text: text::bubble(lang, &quadrant, &value, &willingness, &amount),
        })
    };
    rows.into_iter().filter_map(bubble).take(DRAWN).collect()
}

fn table(room: Room) -> ChartTable {
    let lang = room.lang.get();
    room.standing.with(|standing| {
        let row = |row: u32| {
            let texts = texts(room, standing, row as usize)?;
            Some(std::iter::once(standing.snapshot.name(row as usize).to_owned()).chain(texts).collect())
        };
        let heads = [text::name, text::quadrant, text::value, text::willingness, text::purchases];
        ChartTable {
            head: heads.map(|head| head(lang)).to_vec(),
            rows: top_by_value(&standing.snapshot, standing.snapshot.len())
                .into_iter()
                .filter_map(row)
                .take(DRAWN)
                .collect(),
        }
    })
}
