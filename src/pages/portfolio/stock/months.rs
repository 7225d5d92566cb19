//! Stock and increment: the windows of the rule, the drawings, and the months to type.

use super::super::results::{amount_under, decimals};
use super::super::room::Room;
use super::{charts, or_dash, stock};
use crate::components::badge::Rag;
use crate::components::card::Card;
use crate::components::figure::{Figure, FigureView};
use crate::components::integer_field::IntegerField;
use crate::components::lang::t;
use crate::components::money_field::MoneyField;
use crate::components::table::{Column, Table};
use leptos::prelude::*;
use sandtable_core::portfolio::{MonthlyStock, StockMonth};
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::stock as text;
use sandtable_core::value::{Money, Month, grouped};

/// How many months can be typed, up to the as-of date's, besides those that are typed already.
const OFFERED: i32 = 13;

/// The part.
#[component]
pub fn StockPart(room: Room) -> impl IntoView {
    let windows = room.with_pack(|pack| pack.visits.flag_months.len());
    view! {
        <Card title=t(text::windows)>
            <div class="figures">{(0..windows).map(|at| view! { <Window room at /> }).collect_view()}</div>
            <charts::Charts room />
        </Card>
        <Months room />
    }
}

#[component]
fn Window(room: Room, at: usize) -> impl IntoView {
    let view = Signal::derive(move || {
        let (lang, unit) = (room.lang.get(), room.unit.get());
        let explained = stock(room).windows.get(at).map(|window| window.explain(lang, unit));
        FigureView::of(explained.unwrap_or_default(), "", lang)
    });
    let rag = MaybeProp::derive(move || {
        let stock = stock(room);
        let window = stock.windows.get(at).filter(|window| window.judged + window.revenue_judged > 0)?;
        let shrinks = window.customers_shrink() || window.revenue_shrinks();
        Some(if shrinks { Rag::Red } else { Rag::Green })
    });
    view! { <Figure view rag /> }
}

const COLUMNS: [fn(Lang) -> String; 9] = [
    text::start,
    text::won,
    text::lost,
    text::end,
    text::revenue_start,
    text::revenue_won,
    text::revenue_lost,
    text::revenue_end,
    text::counted,
];

#[component]
fn Months(room: Room) -> impl IntoView {
    let months = move || {
        let running = room.session.as_of().get().calendar_month();
        let typed = room.portfolio.with(|portfolio| portfolio.stock.keys().copied().collect::<Vec<_>>());
        let offered = (1 - OFFERED..=0).map(|n| running.plus(n)).filter(|month| !typed.contains(month));
        let mut all: Vec<Month> = typed.iter().copied().chain(offered).collect();
        all.sort_unstable_by(|a, b| b.cmp(a));
        all
    };
    let first = Column::text("month", t(text::month));
    let columns: Vec<Column> =
        std::iter::once(first).chain(COLUMNS.map(|name| Column::figures("figure", t(name)))).collect();
    view! {
        <Card title=t(text::months) purpose=t(text::months_purpose)>
            <div class="stock-table">
                <Table caption=t(text::months) columns=Signal::stored(columns)>
                    <For each=months key=|month| *month let:month><MonthRow room month /></For>
                </Table>
            </div>
        </Card>
    }
}

#[component]
fn MonthRow(room: Room, month: Month) -> impl IntoView {
    let own = move || stock(room).months.get(&month).cloned();
    let computed = move |read: fn(&StockMonth) -> Option<String>| {
        move || own().and_then(|own| read(&own)).unwrap_or_else(super::dash)
    };
    let revenue_end = move || {
        let stock = stock(room);
        let decimals = decimals(room, stock.months.values().filter_map(|month| month.revenue_end));
        amount_under(room, decimals, stock.months.get(&month).and_then(|own| own.revenue_end))
    };
    let running = move || (!month.is_closed(room.session.as_of().get())).then(|| text::running(room.lang.get()));
    let counted = move || own().map(|own| text::counted_cell(room.lang.get(), own.counted.won, own.counted.lost));
    view! {
        <tr>
            <th scope="row" data-whole="">{month.to_string()} {running}</th>
            <td><Count room month name=text::start field=|line| &mut line.start /></td>
            <td><Count room month name=text::won field=|line| &mut line.won /></td>
            <td><Count room month name=text::lost field=|line| &mut line.lost /></td>
            <td data-numeric="">{computed(|own| own.end.map(|end| grouped(end.into())))}</td>
            <td><Amount room month name=text::revenue_start field=|line| &mut line.revenue_start /></td>
            <td><Amount room month name=text::revenue_won field=|line| &mut line.revenue_won /></td>
            <td><Amount room month name=text::revenue_lost field=|line| &mut line.revenue_lost /></td>
            <td data-numeric="">{revenue_end}</td>
            <td data-numeric="">{move || or_dash(counted())}</td>
        </tr>
    }
}

fn line_of(room: Room, month: Month) -> MonthlyStock {
    room.portfolio.with(|portfolio| portfolio.stock.get(&month).cloned().unwrap_or_default())
}

fn write(room: Room, month: Month, change: impl FnOnce(&mut MonthlyStock)) {
    room.edit(text::edit_month(room.lang.get_untracked(), &month.to_string()), |portfolio| {
        let line = portfolio.stock.entry(month).or_default();
        change(line);
        if *line == MonthlyStock::default() {
            portfolio.stock.remove(&month);
        }
    });
}

#[component]
fn Count(
    room: Room,
    month: Month,
    name: fn(Lang) -> String,
    field: fn(&mut MonthlyStock) -> &mut Option<u32>,
) -> impl IntoView {
    let value = Signal::derive(move || field(&mut line_of(room, month)).map(i64::from));
    let commit = move |typed: Option<i64>| {
        write(room, month, |line| *field(line) = typed.and_then(|count| u32::try_from(count).ok()));
    };
    let label = t(move |lang| text::cell(lang, &month.to_string(), &name(lang)));
    view! { <IntegerField label value on_commit=commit most=1_000_000 bare=true read_only=room.locked() /> }
}

#[component]
fn Amount(
    room: Room,
    month: Month,
    name: fn(Lang) -> String,
    field: fn(&mut MonthlyStock) -> &mut Option<Money>,
) -> impl IntoView {
    let value = Signal::derive(move || *field(&mut line_of(room, month)));
    let commit = move |typed: Option<Money>| write(room, month, |line| *field(line) = typed);
    let label = t(move |lang| text::cell(lang, &month.to_string(), &name(lang)));
    view! { <MoneyField label value on_commit=commit bare=true read_only=room.locked() /> }
}
