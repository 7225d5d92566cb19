//! The Pareto drawing of the contributions, with its table.

use super::super::results::{amount_under, decimals, percent};
use super::super::room::Room;
use crate::charts::frame::ChartTable;
use crate::charts::pareto::{Band, Pareto};
use crate::components::card::Card;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::portfolio::AbcClass;
use sandtable_core::text::portfolio_pages::abc as text;

/// How many rows the table of the drawing has; the list below has all.
const TABLED: usize = 100;

/// The drawing.
#[component]
pub fn Curve(room: Room) -> impl IntoView {
    let figures = Signal::derive(move || {
        room.standing.with(|standing| {
            let value = |row: &u32| standing.abc.row(*row as usize).value.map_or(0.0, |money| money.0.max(0) as f64);
            standing.abc.order().iter().map(value).collect::<Vec<_>>()
        })
    });
    let bands = Signal::derive(move || {
        let band = |class: AbcClass| Band {
            label: class.name().to_owned(),
            count: room.standing.with(|s| s.abc.class(class).0),
        };
        AbcClass::ALL.map(band).to_vec()
    });
    let marks = Signal::derive(move || {
        room.with_pack(|pack| [pack.abc.a_below, pack.abc.b_below].map(|mark| mark.exact().to_f64()).to_vec())
    });
    let summary = Signal::derive(move || {
        let a = room.standing.with(|standing| standing.abc.class(AbcClass::A).0);
        text::chart_summary(room.lang.get(), figures.with(Vec::len), a)
    });
    let table = Signal::derive(move || table(room));
    view! {
        <Card title=t(text::chart)>
            <Pareto title=t(text::chart) summary figures bands marks table />
        </Card>
    }
}

fn table(room: Room) -> ChartTable {
    let lang = room.lang.get();
    room.standing.with(|standing| {
        let abc = &standing.abc;
        let shown = || abc.order().iter().take(TABLED);
        let decimals = decimals(room, shown().filter_map(|at| abc.row(*at as usize).value));
        let row = |at: &u32| {
            let (at, own) = (*at as usize, abc.row(*at as usize));
            let cumulative = percent(abc.cumulative(at));
            let contribution = amount_under(room, decimals, own.value);
            let class = own.class.map_or("—", AbcClass::name).to_owned();
            vec![standing.snapshot.name(at).to_owned(), contribution, cumulative, class]
        };
        let rest = abc.order().len().checked_sub(TABLED).filter(|rest| *rest > 0);
        let rest = rest.map(|rest| vec![text::chart_rest(lang, rest), String::new(), String::new(), String::new()]);
        ChartTable {
            head: [text::name, text::contribution, text::cumulative, text::class].map(|head| head(lang)).to_vec(),
            rows: shown().map(row).chain(rest).collect(),
        }
    })
}
