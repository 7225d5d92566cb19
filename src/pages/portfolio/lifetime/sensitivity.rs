//! How much the portfolio's value hangs on renewal: every probability moved by some points, and all at the target.

use super::super::results::{amounts, with_plus};
use super::super::room::Room;
use super::super::text_table::TextTable;
use crate::charts::frame::ChartTable;
use crate::charts::line::{Line, LineChart};
use crate::components::card::Card;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::portfolio::{Lifetime, Overview};
use sandtable_core::text::portfolio_pages::lifetime as text;
use sandtable_core::value::{Money, Rate};
use std::sync::Arc;

/// The card.
#[component]
pub fn Sensitivity(room: Room, overview: Memo<Arc<Overview>>) -> impl IntoView {
    let steps = Signal::derive(move || {
        overview.with(|all| points(room, &all.lifetime)).into_iter().map(|(step, _)| step).collect::<Vec<_>>()
    });
    let lines = Signal::derive(move || {
        let figures =
            overview.with(|all| points(room, &all.lifetime)).into_iter().map(|(_, money)| Some(money.0 as f64));
        vec![Line { name: text::value(room.lang.get()), figures: figures.collect(), dashed: false }]
    });
    let format = move |fen: f64| Money(fen as i64).show(room.unit.get(), room.lang.get());
    let table = Signal::derive(move || overview.with(|all| table(room, &all.lifetime)));
    view! {
        <Card title=t(text::sensitivity)>
            <LineChart title=t(text::sensitivity) summary=t(text::sensitivity_summary) steps lines format table />
            <TextTable caption=t(text::sensitivity) table />
        </Card>
    }
}

/// Moved renewal and the value then, in the order of the moves, with the present one between.
fn points(room: Room, lifetime: &Lifetime) -> Vec<(String, Money)> {
    let lang = room.lang.get();
    let shown = |points: &Rate| {
        text::points(lang, &with_plus(points.num() > 0, points.show(0).trim_end_matches('%').to_owned()))
    };
    let moved = |down: bool| {
        let of = lifetime.sensitivity.iter().filter(move |(points, _)| (points.num() < 0) == down);
        of.map(|(points, total)| (shown(points), *total))
    };
    moved(true).chain([(text::as_entered(lang), lifetime.total)]).chain(moved(false)).collect()
}

fn table(room: Room, lifetime: &Lifetime) -> ChartTable {
    let lang = room.lang.get();
    let target = room.with_pack(|pack| pack.lifetime.renewal_target.show(0));
    let target = (text::at_rate(lang, &target), lifetime.at_target);
    let points: Vec<(String, Money)> = points(room, lifetime).into_iter().chain([target]).collect();
    let difference = |money: Money| Money(money.0.saturating_sub(lifetime.total.0));
    let values = amounts(room, &points.iter().map(|(_, money)| Some(*money)).collect::<Vec<_>>());
    let moved = amounts(room, &points.iter().map(|(_, money)| Some(difference(*money))).collect::<Vec<_>>());
    let row = |(((step, money), value), moved): (((String, Money), String), String)| {
        vec![step, value, with_plus(difference(money) > Money::ZERO, moved)]
    };
    let rows = points.into_iter().zip(values).zip(moved).map(row).collect();
    ChartTable { head: [text::shift, text::value, text::difference].map(|head| head(lang)).to_vec(), rows }
}
