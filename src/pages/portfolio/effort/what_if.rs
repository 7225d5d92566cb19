//! Trying other hours: moves between tiers or accounts, with the shares following at once. The book stays as it is.

use super::super::results::{group_name, percent, signed_amount};
use super::super::room::Room;
use super::super::text_table::TextTable;
use super::moving::{Planned, bearers, shifts};
use crate::charts::bars::{Bar, Bars};
use crate::charts::frame::ChartTable;
use crate::components::button::{Button, ButtonKind, IconButton};
use crate::components::card::Card;
use crate::components::icon::Icon;
use crate::components::integer_field::IntegerField;
use crate::components::lang::t;
use crate::components::select_field::{Choice, SelectField};
use leptos::prelude::*;
use sandtable_core::portfolio::{Effort, EffortMeasure, EffortSums, expected_gain, shifted};
use sandtable_core::text::portfolio::effort as result;
use sandtable_core::text::portfolio_pages::effort as text;

/// The card.
#[component]
pub fn WhatIf(room: Room) -> impl IntoView {
    let planned = RwSignal::new(Vec::<Planned>::new());
    let names = Memo::new(move |_| bearers(room));
    view! {
        <Card title=t(text::what_if) purpose=t(text::what_if_purpose)>
            <AddMove planned names />
            <Moves room planned names />
            <Shares room planned />
        </Card>
    }
}

#[component]
fn AddMove(planned: RwSignal<Vec<Planned>>, names: Memo<Vec<Choice>>) -> impl IntoView {
    let (from, to) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let hours = RwSignal::new(None::<i64>);
    let incomplete = Signal::derive(move || {
        let same = from.with(|from| to.with(|to| from.is_empty() || to.is_empty() || from == to));
        same || hours.get().is_none_or(|hours| hours == 0)
    });
    let add = move |()| {
        let hours = hours.get_untracked().and_then(|hours| u32::try_from(hours).ok()).unwrap_or(0);
        planned.update(|all| all.push(Planned { from: from.get_untracked(), to: to.get_untracked(), hours }));
    };
    view! {
        <div class="inline-form only-screen">
            <SelectField label=t(text::from) choices=names value=from on_commit=move |key| from.set(key) none_label="—".to_owned() />
            <SelectField label=t(text::to) choices=names value=to on_commit=move |key| to.set(key) none_label="—".to_owned() />
            <IntegerField label=t(text::move_hours) value=hours on_commit=move |typed| hours.set(typed) most=1_000_000 />
            <Button label=t(text::add_move) kind=ButtonKind::Primary icon=Icon::Right disabled=incomplete on_press=add />
        </div>
    }
}

#[component]
fn Moves(room: Room, planned: RwSignal<Vec<Planned>>, names: Memo<Vec<Choice>>) -> impl IntoView {
    let name = move |key: &str| {
        names
            .with(|names| names.iter().find(|(known, _)| known == key).map(|(_, name)| name.clone()))
            .unwrap_or_default()
    };
    let one = move |(at, own): (usize, Planned)| {
        let said = text::moved(room.lang.get(), &name(&own.from), &name(&own.to), own.hours);
        let label = text::take_back(room.lang.get(), &said);
        let back = move |()| planned.update(|all| drop(all.remove(at)));
        view! { <li class="spread">{said}<IconButton label=Signal::stored(label) icon=Icon::Close on_press=back /></li> }
    };
    let none =
        move || planned.with(Vec::is_empty).then(|| view! { <p class="soft">{text::no_moves(room.lang.get())}</p> });
    view! {
        {none}
        <ul class="plain-list" role="list" aria-live="polite">
            {move || planned.get().into_iter().enumerate().map(one).collect_view()}
        </ul>
    }
}

/// Today, after the moves, and what is expected of them.
#[component]
fn Shares(room: Room, planned: RwSignal<Vec<Planned>>) -> impl IntoView {
    let both = Memo::new(move |_| {
        room.standing.with(|standing| {
            let hours = shifted(standing, &planned.with(|planned| shifts(standing, planned)));
            room.portfolio.with(|portfolio| {
                room.with_pack(|pack| {
                    let of = |hours: Option<&[u32]>| Effort::of(standing, portfolio, pack, hours);
                    Some((of(None), of(Some(&hours)), expected_gain(standing, &hours)))
                })
            })
        })
    });
    let parts = Signal::derive(move || {
        let rows = both.with(|both| table(room, both)).rows;
        rows.into_iter().filter_map(|row| row.into_iter().next()).collect::<Vec<_>>()
    });
    let bars = Signal::derive(move || {
        both.with(|both| both.as_ref().map(|(today, after, _)| bars(room, today, after))).unwrap_or_default()
    });
    let table = Signal::derive(move || both.with(|both| table(room, both)));
    let gain = move || {
        let money = both.with(|both| both.as_ref().map(|(_, _, gain)| *gain)).unwrap_or_default();
        format!("{}: {}", text::gain_label(room.lang.get()), signed_amount(room, money))
    };
    let moved = Memo::new(move |_| planned.with(|planned| !planned.is_empty()));
    view! {
        <Show when=move || moved.get()>
            <Bars title=t(text::what_if_chart) summary=t(text::what_if_summary) parts bars table shares=true />
            <TextTable caption=t(text::what_if_chart) table />
            <p role="status"><strong>{gain}</strong></p>
        </Show>
    }
}

fn bars(room: Room, today: &Effort, after: &Effort) -> Vec<Bar> {
    let lang = room.lang.get();
    let bar = |label: String, effort: &Effort, measure: EffortMeasure| Bar {
        label,
        parts: effort
            .groups
            .iter()
            .map(|(_, sums)| effort.share(sums, measure).map_or(0.0, |share| share.to_f64()))
            .collect(),
        texts: effort.groups.iter().map(|(_, sums)| percent(effort.share(sums, measure))).collect(),
    };
    vec![
        bar(text::today(lang), today, EffortMeasure::Hours),
        bar(text::after(lang), after, EffortMeasure::Hours),
        bar(result::revenue_share(lang), today, EffortMeasure::Purchases),
    ]
}

fn table(room: Room, both: &Option<(Effort, Effort, sandtable_core::value::Money)>) -> ChartTable {
    let lang = room.lang.get();
    let head = [text::group, text::today, text::after, result::revenue_share, result::margin_share];
    let Some((today, after, _)) = both else { return ChartTable::default() };
    let row = |((group, before), (_, then)): (&(_, EffortSums), &(_, EffortSums))| {
        let hours = |effort: &Effort, sums: &EffortSums| {
            format!("{} · {}", sums.hours, percent(effort.share(sums, EffortMeasure::Hours)))
        };
        let share = |measure| percent(today.share(before, measure));
        let name = room.with_pack(|pack| group_name(pack, *group, lang));
        let shares = [share(EffortMeasure::Purchases), share(EffortMeasure::Margin)];
        [name, hours(today, before), hours(after, then)].into_iter().chain(shares).collect()
    };
    ChartTable {
        head: head.map(|head| head(lang)).to_vec(),
        rows: today.groups.iter().zip(&after.groups).map(row).collect(),
    }
}
