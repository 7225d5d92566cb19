//! The distribution over the tiers: what the target shares give, and what is there.

use super::super::room::Room;
use crate::charts::bars::{Bar, Bars};
use crate::charts::frame::ChartTable;
use crate::components::card::Card;
use crate::components::lang::t;
use crate::components::table::{Column, Table};
use leptos::prelude::*;
use sandtable_core::text::portfolio_pages::tiers as text;
use sandtable_core::value::Exact;

/// A tier with its share and its two counts.
#[derive(Clone, PartialEq)]
struct Line {
    name: String,
    share: String,
    target: u32,
    actual: u32,
    actual_share: String,
}

/// The distribution check.
#[component]
pub fn Distribution(room: Room) -> impl IntoView {
    let lines = Memo::new(move |_| lines(room));
    let columns = [
        Column::text("tier", t(text::tier)),
        Column::figures("target_share", t(text::target_share)),
        Column::figures("target", t(text::target)),
        Column::figures("actual", t(text::actual)),
        Column::figures("actual_share", t(text::actual_share)),
    ];
    let row = |line: Line| {
        let off = (line.target != line.actual).then_some("");
        view! {
            <tr>
                <th scope="row">{line.name}</th>
                <td data-numeric="">{line.share}</td>
                <td data-numeric="">{line.target}</td>
                <td data-numeric="" data-off=off>{line.actual}</td>
                <td data-numeric="">{line.actual_share}</td>
            </tr>
        }
    };
    view! {
        <Card title=t(text::distribution) purpose=t(text::distribution_purpose)>
            <Table caption=t(text::distribution) columns=Signal::stored(columns.to_vec())>
                {move || lines.get().into_iter().map(row).collect_view()}
            </Table>
            <Chart lines />
        </Card>
    }
}

fn lines(room: Room) -> Vec<Line> {
    let lang = room.lang.get();
    room.standing.with(|standing| {
        let all = standing.rfm.order().len() as i128;
        let share = |count: u32| if all > 0 { Exact::new(count.into(), all).show_percent(1) } else { "—".to_owned() };
        room.with_pack(|pack| {
            let pairs = pack.tiers.tiers.iter().zip(standing.rfm.counts());
            let line = |(tier, count): (
                &sandtable_core::method::portfolio::TierPack,
                &sandtable_core::portfolio::TierCount,
            )| Line {
                name: tier.name.get(lang),
                share: tier.share.show(1),
                target: count.target,
                actual: count.actual,
                actual_share: share(count.actual),
            };
            pairs.map(line).collect()
        })
    })
}

/// The drawing alone.
#[component]
pub fn TierBars(
    /// What the pages of the portfolio share.
    room: Room,
) -> impl IntoView {
    view! { <Chart lines=Memo::new(move |_| lines(room)) /> }
}

#[component]
fn Chart(lines: Memo<Vec<Line>>) -> impl IntoView {
    let parts =
        Signal::derive(move || lines.with(|lines| lines.iter().map(|line| line.name.clone()).collect::<Vec<_>>()));
    let (target, actual) = (t(text::target), t(text::actual));
    let bar = move |label: String, pick: fn(&Line) -> u32| {
        lines.with(|lines| Bar {
            label,
            parts: lines.iter().map(|line| pick(line).into()).collect(),
            texts: lines.iter().map(|line| pick(line).to_string()).collect(),
        })
    };
    let bars =
        Signal::derive(move || vec![bar(target.get(), |line| line.target), bar(actual.get(), |line| line.actual)]);
    let tier = t(text::tier);
    let table = Signal::derive(move || ChartTable {
        head: vec![tier.get(), target.get(), actual.get()],
        rows: lines.with(|lines| {
            lines.iter().map(|line| vec![line.name.clone(), line.target.to_string(), line.actual.to_string()]).collect()
        }),
    });
    view! { <Bars title=t(text::chart) summary=t(text::chart_summary) parts bars table shares=true /> }
}
