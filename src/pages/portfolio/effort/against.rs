//! Effort against value: the shares of every group as bars and as a table that explains itself, and the three checks.

use super::super::results::{group_name, percent};
use super::super::room::Room;
use super::super::why::Why;
use crate::charts::bars::{Bar, Bars};
use crate::charts::frame::ChartTable;
use crate::components::card::Card;
use crate::components::figure::{Figure, FigureView};
use crate::components::lang::t;
use crate::components::table::{Column, Table};
use leptos::prelude::*;
use sandtable_core::portfolio::{EffortMeasure, EffortSums, Overview};
use sandtable_core::report::Explained;
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio::effort as result;
use sandtable_core::text::portfolio_pages::effort as text;
use std::sync::Arc;

/// What is shown of a group, with its name.
const MEASURES: [(EffortMeasure, fn(Lang) -> String); 4] = [
    (EffortMeasure::Hours, result::effort_share),
    (EffortMeasure::Investment, result::investment_share),
    (EffortMeasure::Purchases, result::revenue_share),
    (EffortMeasure::Margin, result::margin_share),
];

fn size(sums: &EffortSums, measure: EffortMeasure) -> f64 {
    match measure {
        EffortMeasure::Hours => sums.hours as f64,
        EffortMeasure::Investment => sums.investment.0 as f64,
        EffortMeasure::Purchases => sums.purchases.0 as f64,
        EffortMeasure::Margin => sums.margin.0 as f64,
    }
}

/// The drawing and the table.
#[component]
pub fn Against(room: Room, overview: Memo<Arc<Overview>>, why: Why) -> impl IntoView {
    let columns = [Column::text("group", t(text::group)), Column::figures("accounts", t(text::accounts))];
    let columns = columns.into_iter().chain(MEASURES.map(|(_, name)| Column::figures("share", t(name))));
    let count = Memo::new(move |_| overview.with(|all| all.effort.groups.len()));
    let rows = move || (0..count.get()).map(|at| view! { <Row room overview why at /> }).collect_view();
    view! {
        <Card title=t(text::against) purpose=t(text::against_purpose)>
            <Shares room overview />
            <Table caption=t(text::against) columns=Signal::stored(columns.collect::<Vec<_>>())>{rows}</Table>
        </Card>
    }
}

/// The shares as bars.
#[component]
pub fn Shares(
    /// What the pages of the portfolio share.
    room: Room,
    /// The results of the chapter.
    overview: Memo<Arc<Overview>>,
) -> impl IntoView {
    let names = Signal::derive(move || {
        let groups = overview.with(|all| all.effort.groups.iter().map(|(group, _)| *group).collect::<Vec<_>>());
        room.with_pack(|pack| {
            groups.into_iter().map(|group| group_name(pack, group, room.lang.get())).collect::<Vec<_>>()
        })
    });
    let bars = Signal::derive(move || {
        let lang = room.lang.get();
        let bar = |(measure, name): (EffortMeasure, fn(Lang) -> String)| {
            overview.with(|all| Bar {
                label: name(lang),
                parts: all.effort.groups.iter().map(|(_, sums)| size(sums, measure)).collect(),
                texts: all.effort.groups.iter().map(|(_, sums)| percent(all.effort.share(sums, measure))).collect(),
            })
        };
        MEASURES.map(bar).to_vec()
    });
    let table = Signal::derive(move || {
        let lang = room.lang.get();
        let head = std::iter::once(text::group(lang)).chain(MEASURES.map(|(_, name)| name(lang))).collect();
        let cells = |at: usize| MEASURES.map(|(measure, _)| shown(overview, at, measure));
        let row = |(at, name)| std::iter::once(name).chain(cells(at)).collect();
        ChartTable { head, rows: names.get().into_iter().enumerate().map(row).collect() }
    });
    view! { <Bars title=t(text::against) summary=t(text::against_summary) parts=names bars table shares=true /> }
}

fn shown(overview: Memo<Arc<Overview>>, at: usize, measure: EffortMeasure) -> String {
    overview.with(|all| percent(all.effort.groups.get(at).and_then(|(_, sums)| all.effort.share(sums, measure))))
}

#[component]
fn Row(room: Room, overview: Memo<Arc<Overview>>, why: Why, at: usize) -> impl IntoView {
    let of = move |read: &dyn Fn(&EffortSums) -> String| {
        overview.with(|all| all.effort.groups.get(at).map(|(_, sums)| read(sums)).unwrap_or_default())
    };
    let name = move || {
        let group = overview.with(|all| all.effort.groups.get(at).map(|(group, _)| *group));
        group.map(|group| room.with_pack(|pack| group_name(pack, group, room.lang.get()))).unwrap_or_default()
    };
    let explain = move |measure: EffortMeasure| {
        let (lang, unit) = (room.lang.get(), room.unit.get());
        let explained = overview.with(|all| {
            let (_, sums) = all.effort.groups.get(at)?;
            Some(all.effort.explain_share(sums, measure, lang, unit))
        });
        FigureView::of(explained.unwrap_or_default(), "", lang)
    };
    let cell = move |(measure, _): (EffortMeasure, fn(Lang) -> String)| {
        let open = move |_| why.show(move || explain(measure));
        let text = move || shown(overview, at, measure);
        view! { <td data-numeric=""><button type="button" class="cell__why" on:click=open>{text}</button></td> }
    };
    let accounts = move || of(&|sums| sums.accounts.to_string());
    view! { <tr><th scope="row">{name}</th><td data-numeric="">{accounts}</td>{MEASURES.map(cell)}</tr> }
}

/// The checks of the method, each with its conflict.
#[component]
pub fn Checks(room: Room, overview: Memo<Arc<Overview>>) -> impl IntoView {
    let figure = move |explain: fn(Room, &Overview) -> Explained| {
        let view = Signal::derive(move || FigureView::of(overview.with(|all| explain(room, all)), "", room.lang.get()));
        view! { <Figure view /> }
    };
    let entered =
        move || overview.with(|all| text::entered(room.lang.get(), all.effort.hours_entered, all.effort.active));
    view! {
        <Card title=t(text::checks)>
            <div class="figures">
                {figure(|room, all| room.with_pack(|pack| all.effort.explain_low_value(pack, room.lang.get())))}
                {figure(|room, all| room.with_pack(|pack| all.effort.explain_top(pack, room.lang.get())))}
                {figure(|room, all| all.effort.explain_others(room.lang.get()))}
            </div>
            <p class="soft">{entered}</p>
        </Card>
    }
}
