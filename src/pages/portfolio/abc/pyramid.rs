//! The pyramid of customer relations with its resource lines, and the journeys of the three segments.

use super::super::room::Room;
use super::super::text_table::TextTable;
use crate::charts::frame::ChartTable;
use crate::components::card::Card;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::portfolio::Segment;
use sandtable_core::text::portfolio_pages::groups as text;

/// The two cards.
#[component]
pub fn Pyramid(room: Room) -> impl IntoView {
    let layers = move || {
        let lang = room.lang.get();
        let layer = |layer: &sandtable_core::method::portfolio::Layer| {
            view! { <li class="pyramid__layer"><strong>{layer.name.get(lang)}</strong><span>{layer.line.get(lang)}</span></li> }
        };
        room.with_pack(|pack| pack.pyramid.iter().map(layer).collect_view())
    };
    let table = Signal::derive(move || table(room));
    view! {
        <Card title=t(text::pyramid) purpose=t(text::pyramid_purpose)>
            <ol class="pyramid" role="list">{layers}</ol>
        </Card>
        <Card title=t(text::journeys)>
            <TextTable caption=t(text::journeys) table words=4 />
        </Card>
    }
}

fn table(room: Room) -> ChartTable {
    let lang = room.lang.get();
    let count = |segment: Segment| {
        room.portfolio.with(|portfolio| portfolio.accounts.values().filter(|own| own.segment == Some(segment)).count())
    };
    let head = vec![
        text::step(lang),
        text::na(lang, count(Segment::Na)),
        text::ka(lang, count(Segment::Ka)),
        text::smb(lang, count(Segment::Smb)),
    ];
    let row = |step: &sandtable_core::method::portfolio::JourneyStep| {
        [&step.name, &step.na, &step.ka, &step.smb].map(|words| words.get(lang)).to_vec()
    };
    ChartTable { head, rows: room.with_pack(|pack| pack.journeys.iter().map(row).collect()) }
}
