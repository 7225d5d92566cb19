//! How many of each role the funnel needs, band by band, with the role that limits.

use super::room::Room;
use crate::components::badge::{Badge, Tone};
use crate::components::card::Card;
use crate::components::figure::{Figure, FigureSize, FigureView};
use crate::components::lang::t;
use crate::components::table::{Column, Table};
use leptos::prelude::*;
use sandtable_core::targets::{BandLoad, RoleLoad};
use sandtable_core::text::{Lang, targets as text};
use sandtable_core::value::grouped;

/// The table.
#[component]
pub fn RoleTable(room: Room) -> impl IntoView {
    let columns = vec![
        Column::text("role", t(text::column_role)),
        Column::text("load", t(text::column_load)),
        Column::figures("high", t(text::column_high_end)),
        Column::figures("low", t(text::column_low_end)),
        Column::figures("need", t(text::column_need)),
    ];
    let keys = move || room.funnel.with(|funnel| funnel.loads.iter().map(|load| load.key.clone()).collect::<Vec<_>>());
    view! {
        <Card title=t(text::results_roles) purpose=t(text::results_roles_purpose)>
            <Table caption=t(text::results_roles) columns=Signal::stored(columns)>
                <For each=keys key=|key| key.clone() let:key>
                    <RoleRow room key />
                </For>
            </Table>
        </Card>
    }
}

#[component]
fn RoleRow(room: Room, key: String) -> impl IntoView {
    let load = Memo::new({
        let key = key.clone();
        move |_| room.funnel.with(|funnel| funnel.loads.iter().find(|load| load.key == key).cloned())
    });
    let limits = move || {
        room.funnel.with(|funnel| funnel.limiting.and_then(|i| funnel.loads.get(i)).is_some_and(|load| load.key == key))
    };
    let part = move |pick: fn(&RoleLoad, Lang) -> String| {
        Signal::derive(move || {
            load.with(|load| load.as_ref().map(|load| pick(load, room.lang.get())).unwrap_or_default())
        })
    };
    let bands =
        move || load.with(|load| load.as_ref().map(|load| band_lines(load, room.lang.get())).unwrap_or_default());
    let need = Signal::derive(move || {
        let lang = room.lang.get();
        let explained =
            room.funnel.with(|funnel| load.with(|load| load.as_ref().map(|load| funnel.explain_role(load, lang))));
        FigureView::of(explained.unwrap_or_default(), "", lang)
    });
    view! {
        <tr>
            <th scope="row">
                {part(|load, lang| load.name.get(lang))} " "
                <Show when=limits.clone()><Badge text=t(text::limiting) tone=Tone::Warning /></Show>
            </th>
            <td><ul class="role-bands" role="list">{bands}</ul></td>
            <td data-numeric="">{part(|load, _| shown(load.at_high_end))}</td>
            <td data-numeric="">{part(|load, _| shown(load.at_low_end))}</td>
            <td data-numeric=""><Figure view=need size=FigureSize::Inline /></td>
        </tr>
    }
}

fn shown(count: Option<i128>) -> String {
    count.map_or_else(|| "—".to_owned(), grouped)
}

fn band_lines(load: &RoleLoad, lang: Lang) -> Vec<impl IntoView + use<>> {
    let line = |band: &BandLoad| {
        let (low, high) = (grouped(band.band.low.into()), grouped(band.band.high.into()));
        let name = band.band.stage.name(lang);
        view! { <li><span>{name} " " <b>{shown(band.count)}</b></span> <span class="role-bands__load">{text::band_monthly(lang, &low, &high)}</span></li> }
    };
    load.bands.iter().map(line).collect()
}
