//! The portfolio's value as it was recorded, by day, and its growth between two of them.

use super::super::results::{amounts, dash};
use super::super::room::Room;
use super::super::text_table::TextTable;
use crate::charts::frame::ChartTable;
use crate::components::button::Button;
use crate::components::card::Card;
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::select_field::{Choice, SelectField};
use leptos::prelude::*;
use sandtable_core::portfolio::{Overview, recorded_growth};
use sandtable_core::text::portfolio_pages::lifetime as text;
use sandtable_core::value::Date;
use std::sync::Arc;

/// The card.
#[component]
pub fn Recorded(room: Room, overview: Memo<Arc<Overview>>) -> impl IntoView {
    let table = Signal::derive(move || {
        let lang = room.lang.get();
        let runs = room.portfolio.with(|portfolio| portfolio.lifetime_runs.clone());
        let values = amounts(room, &runs.values().map(|money| Some(*money)).collect::<Vec<_>>());
        let rows = runs.keys().zip(values).rev().map(|(day, value)| vec![day.to_string(), value]);
        ChartTable { head: vec![text::date(lang), text::value(lang)], rows: rows.collect() }
    });
    let record = move |()| {
        let (day, total) = (room.session.as_of().get_untracked(), overview.with_untracked(|all| all.lifetime.total));
        room.edit(text::edit_record(room.lang.get_untracked()), |portfolio| {
            portfolio.lifetime_runs.insert(day, total);
        });
    };
    view! {
        <Card title=t(text::runs) purpose=t(text::runs_hint)>
            <Button label=t(text::record) icon=Icon::Clock disabled=room.locked() on_press=record />
            <TextTable caption=t(text::runs) table />
            <Growth room />
        </Card>
    }
}

/// Growth between two recorded days; the first and the last until others are chosen.
#[component]
fn Growth(room: Room) -> impl IntoView {
    let (from, to) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let days = move || room.portfolio.with(|portfolio| portfolio.lifetime_runs.keys().copied().collect::<Vec<Date>>());
    let choices =
        Signal::derive(move || days().iter().map(|day| (day.to_string(), day.to_string())).collect::<Vec<Choice>>());
    let chosen = move |typed: RwSignal<String>, usual: Option<Date>| Date::parse(&typed.get()).ok().or(usual);
    let first = move || chosen(from, days().first().copied());
    let last = move || chosen(to, days().last().copied());
    let shown = move |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let said = move || {
        let lang = room.lang.get();
        let growth = first().zip(last()).filter(|(from, to)| from != to).map(|(from, to)| {
            let growth = room.portfolio.with(|portfolio| recorded_growth(&portfolio.lifetime_runs, from, to));
            let growth = growth.map_or_else(dash, |growth| growth.show_percent(1));
            text::growth_between(lang, &growth, &from.to_string(), &to.to_string())
        });
        growth.unwrap_or_else(|| text::no_growth(lang))
    };
    view! {
        <div class="inline-form only-screen">
            <SelectField label=t(text::from) choices value=Signal::derive(move || shown(first())) on_commit=move |day| from.set(day) />
            <SelectField label=t(text::to) choices value=Signal::derive(move || shown(last())) on_commit=move |day| to.set(day) />
        </div>
        <p role="status">{said}</p>
    }
}
