//! Stock and increment over the months, drawn.

use super::super::results::amount;
use super::super::room::Room;
use super::{or_dash, stock};
use crate::charts::frame::ChartTable;
use crate::charts::line::{Line, LineChart};
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::portfolio::StockMonth;
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::stock as text;
use sandtable_core::value::{Money, grouped};

/// What is drawn: a figure of a month, with its name.
type Series = (fn(Lang) -> String, fn(&StockMonth) -> Option<i64>);

const STOCK: &[Series] = &[(text::end, |month| month.end)];
const INCREMENT: &[Series] =
    &[(text::won, |month| month.typed.won.map(i64::from)), (text::lost, |month| month.typed.lost.map(i64::from))];
const REVENUE: &[Series] = &[
    (text::revenue_won, |month| month.typed.revenue_won.map(|money| money.0)),
    (text::revenue_lost, |month| month.typed.revenue_lost.map(|money| money.0)),
];

/// The three drawings.
#[component]
pub fn Charts(room: Room) -> impl IntoView {
    view! {
        <div class="stock-charts">
            <Chart room title=text::chart_stock series=STOCK />
            <Chart room title=text::chart_increment series=INCREMENT />
            <Chart room title=text::chart_revenue series=REVENUE money=true />
        </div>
    }
}

#[component]
fn Chart(
    room: Room,
    title: fn(Lang) -> String,
    series: &'static [Series],
    #[prop(optional)] money: bool,
) -> impl IntoView {
    let write = move |figure: Option<i64>| {
        if money { amount(room, figure.map(Money)) } else { or_dash(figure.map(|n| grouped(n.into()))) }
    };
    let steps = Signal::derive(move || stock(room).months.keys().map(|month| month.to_string()).collect::<Vec<_>>());
    let lines = Signal::derive(move || {
        let (stock, lang) = (stock(room), room.lang.get());
        let line = |(at, (name, read)): (usize, &Series)| Line {
            name: name(lang),
            figures: stock.months.values().map(|month| read(month).map(|figure| figure as f64)).collect(),
            dashed: at > 0,
        };
        series.iter().enumerate().map(line).collect::<Vec<_>>()
    });
    let table = Signal::derive(move || {
        let lang = room.lang.get();
        let head = std::iter::once(text::month(lang)).chain(series.iter().map(|(name, _)| name(lang))).collect();
        let row = |(month, own): (&sandtable_core::value::Month, &StockMonth)| {
            std::iter::once(month.to_string()).chain(series.iter().map(|(_, read)| write(read(own)))).collect()
        };
        ChartTable { head, rows: stock(room).months.iter().map(row).collect() }
    });
    let summary = t(move |lang| text::chart_summary(lang, &title(lang)));
    let format = move |figure: f64| write(Some(figure as i64));
    view! { <LineChart title=t(title) summary steps lines format table /> }
}
