//! The four quadrants with their advice and who stands in them.

use super::super::room::Room;
use crate::components::card::Card;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::method::portfolio::Quadrant;
use sandtable_core::portfolio::{Names, top_by_value};
use sandtable_core::text::portfolio_pages::matrix as text;

/// The quadrants.
#[component]
pub fn QuadrantList(room: Room) -> impl IntoView {
    view! {
        <Card title=t(text::quadrants)>
            <ul class="quadrants" role="list">{Quadrant::ALL.map(|quadrant| view! { <One room quadrant /> })}</ul>
        </Card>
    }
}

#[component]
fn One(room: Room, quadrant: Quadrant) -> impl IntoView {
    let known = move |pick: fn(&sandtable_core::method::portfolio::QuadrantPack) -> &sandtable_core::text::Text| {
        t(move |lang| {
            room.with_pack(|pack| pack.matrix.quadrant(quadrant).map(|q| pick(q).get(lang))).unwrap_or_default()
        })
    };
    let count = t(move |lang| text::count(lang, room.standing.with(|standing| standing.matrix.count(quadrant))));
    let names = t(move |lang| {
        room.standing.with(|standing| {
            let snapshot = &standing.snapshot;
            let stands_here = |row: &u32| standing.matrix.row(*row as usize).quadrant == Some(quadrant);
            let rows = top_by_value(snapshot, snapshot.len()).into_iter().filter(stands_here).collect::<Vec<_>>();
            Names::of(rows.iter().map(|row| snapshot.name(*row as usize))).show(lang)
        })
    });
    view! {
        <li class="quadrants__one">
            <strong class="quadrants__name">{known(|q| &q.name)}</strong>
            <span class="quadrants__count">{count}</span>
            <p class="quadrants__line">{known(|q| &q.line)}</p>
            <p class="soft">{names}</p>
        </li>
    }
}
