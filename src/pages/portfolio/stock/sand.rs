//! The customer sand table by month: the month's target customers with plan, done and result.

use super::super::room::Room;
use super::pick::PickAccount;
use super::sand_sheet::SandSheet;
use crate::charts::bars::{Bar, Bars};
use crate::charts::frame::ChartTable;
use crate::components::button::{Button, ButtonKind};
use crate::components::card::Card;
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::select_field::{Choice, SelectField};
use crate::components::table::{Column, Table};
use leptos::prelude::*;
use sandtable_core::portfolio::{SandMonth, SandRow, sand_table};
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::stock as text;
use sandtable_core::value::{Id, Month};

/// The part.
#[component]
pub fn SandPart(room: Room) -> impl IntoView {
    let key = RwSignal::new(room.session.as_of().get_untracked().calendar_month().to_string());
    let opened = RwSignal::new(None::<Id>);
    let month = Signal::derive(move || key.get().parse::<Month>().ok());
    let choices = Signal::derive(move || months(room));
    view! {
        <Chart room />
        <Card title=t(text::sand_rows)>
            <div class="inline-form only-screen">
                <SelectField label=t(text::sand_month) choices value=key on_commit=move |chosen| key.set(chosen) none_label=t(text::no_month) />
                <Add room month />
            </div>
            <Counts room month />
            <Rows room month opened />
        </Card>
        <SandSheet room opened />
    }
}

/// Months that have rows, the as-of date's month and the two behind it.
fn months(room: Room) -> Vec<Choice> {
    let running = room.session.as_of().get().calendar_month();
    let typed =
        room.portfolio.with(|portfolio| portfolio.sand.values().filter_map(|row| row.month).collect::<Vec<_>>());
    let mut all: Vec<Month> = typed.into_iter().chain((0..3).map(|n| running.plus(n))).collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().map(|month| (month.to_string(), month.to_string())).collect()
}

/// A month of the table as it is now.
fn of(room: Room, month: Option<Month>) -> SandMonth {
    room.portfolio.with(|portfolio| sand_table(portfolio).remove(&month)).unwrap_or_default()
}

/// All months: planned, done, done with the intended result.
#[component]
fn Chart(room: Room) -> impl IntoView {
    const PARTS: [(fn(Lang) -> String, fn(&SandMonth) -> usize); 3] = [
        (text::reached, |month| month.reached),
        (text::done, |month| month.done - month.reached),
        (text::planned, |month| month.rows.len() - month.done),
    ];
    let name =
        move |month: Option<Month>| month.map_or_else(|| text::no_month(room.lang.get()), |month| month.to_string());
    let all = move || room.portfolio.with(|portfolio| sand_table(portfolio));
    let parts = Signal::derive(move || PARTS.map(|(name, _)| name(room.lang.get())).to_vec());
    let bars = Signal::derive(move || {
        let bar = |(month, own): (Option<Month>, SandMonth)| Bar {
            label: name(month),
            parts: PARTS.map(|(_, read)| read(&own) as f64).to_vec(),
            texts: PARTS.map(|(_, read)| read(&own).to_string()).to_vec(),
        };
        all().into_iter().map(bar).collect::<Vec<_>>()
    });
    let table = Signal::derive(move || {
        let head = [text::month, text::planned, text::done, text::reached].map(|head| head(room.lang.get())).to_vec();
        let row = |(month, own): (Option<Month>, SandMonth)| {
            vec![name(month), own.rows.len().to_string(), own.done.to_string(), own.reached.to_string()]
        };
        ChartTable { head, rows: all().into_iter().map(row).collect() }
    });
    let any = Memo::new(move |_| room.portfolio.with(|portfolio| !portfolio.sand.is_empty()));
    view! {
        <Show when=move || any.get()>
            <Card title=t(text::part_sand)>
                <Bars title=t(text::part_sand) summary=t(text::sand_summary) parts bars table />
            </Card>
        </Show>
    }
}

#[component]
fn Counts(room: Room, month: Signal<Option<Month>>) -> impl IntoView {
    let said = move || {
        let (own, lang) = (of(room, month.get()), room.lang.get());
        match own.rows.len() {
            0 => text::sand_empty(lang),
            planned => {
                let counts = text::sand_counts(lang, planned, own.done, own.reached);
                format!("{counts} · {}", text::sand_mix(lang, own.new, own.existing))
            }
        }
    };
    view! { <p role="status">{said}</p> }
}

#[component]
fn Add(room: Room, month: Signal<Option<Month>>) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let add = move |()| {
        let Some(account) = Id::parse(&chosen.get_untracked()) else { return };
        let name = untrack(|| room.account(account).with(|account| room.name_of(account)));
        let (id, month) = (room.session.new_id(), month.get_untracked());
        room.edit(text::sand_edit_add(room.lang.get_untracked(), &name), |portfolio| {
            let order = portfolio.sand.order_at_end();
            portfolio.sand.insert(id, SandRow { order, month, account: Some(account), ..SandRow::default() });
        });
        chosen.set(String::new());
    };
    let none = Signal::derive(move || room.locked().get() || chosen.with(String::is_empty));
    view! {
        <PickAccount room chosen />
        <Button label=t(text::sand_add) kind=ButtonKind::Primary icon=Icon::Plus disabled=none on_press=add />
    }
}

/// A row of the table as it is stored; blank for the moment when it is gone.
pub fn row_of(room: Room, id: Id) -> SandRow {
    room.portfolio.with(|portfolio| portfolio.sand.get(id).map(|row| (**row).clone())).unwrap_or_default()
}

/// The name of the account of a row.
pub fn name_of(room: Room, row: &SandRow) -> String {
    let account = row.account.map(|id| room.name(id));
    account.unwrap_or_else(|| text::no_account(room.lang.get()))
}

#[component]
fn Rows(room: Room, month: Signal<Option<Month>>, opened: RwSignal<Option<Id>>) -> impl IntoView {
    let heads = [text::name, text::goal, text::breakthrough, text::action, text::owner, text::state];
    let columns: Vec<Column> = heads.map(|head| Column::text("words", t(head))).to_vec();
    let ids = move || of(room, month.get()).rows;
    let row = move |id: Id| view! { <Row room id opened /> };
    view! {
        <div class="sand-table">
            <Table caption=t(text::sand_rows) columns=Signal::stored(columns)>
                <For each=ids key=|id| *id children=row />
            </Table>
        </div>
    }
}

#[component]
fn Row(room: Room, id: Id, opened: RwSignal<Option<Id>>) -> impl IntoView {
    let own = move || row_of(room, id);
    let name = Signal::derive(move || name_of(room, &own()));
    let state = move || {
        let (own, lang) = (own(), room.lang.get());
        match (own.done, own.result_reached) {
            (true, true) => text::state_reached(lang),
            (true, false) => text::state_done(lang),
            _ => text::state_open(lang),
        }
    };
    let label = move || text::sand_open(room.lang.get(), &name.get());
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="cell__why" title=label on:click=move |_| opened.set(Some(id))>{name}</button>
            </th>
            <td>{move || own().goal}</td>
            <td>{move || own().breakthrough}</td>
            <td>{move || own().action}</td>
            <td>{move || own().owner}</td>
            <td>{state}</td>
        </tr>
    }
}
