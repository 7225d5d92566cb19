//! The yearly visit plan: what is still missing by the tiers' rates, shown first and written once it is approved.

use super::super::room::Room;
use super::super::text_table::TextTable;
use crate::charts::frame::ChartTable;
use crate::components::button::{Button, ButtonKind};
use crate::components::card::Card;
use crate::components::choice_field::ChoiceField;
use crate::components::lang::t;
use crate::components::select_field::Choice;
use crate::components::text_field::TextField;
use leptos::prelude::*;
use sandtable_core::portfolio::plan_visits;
use sandtable_core::text::portfolio_pages::stock as text;
use sandtable_core::value::{Date, Id};

/// How many accounts of the plan are shown.
const SHOWN: usize = 50;

/// The card.
#[component]
pub fn VisitPlan(room: Room) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let approver = RwSignal::new(String::new());
    let year = move || typed.get().parse().unwrap_or_else(|_| room.session.as_of().get().year());
    let choices = Signal::derive(move || {
        let first = room.session.as_of().get().year();
        [first, first + 1].map(|year| (year.to_string(), year.to_string())).to_vec() as Vec<Choice>
    });
    let accounts = move || by_account(&plan(room, year()));
    let count = move || {
        let (lang, all) = (room.lang.get(), accounts());
        match all.len() {
            0 => text::plan_nothing(lang),
            n => text::plan_count(lang, all.iter().map(|(_, days)| days.len()).sum(), n),
        }
    };
    let approved = move || {
        let key = year().to_string();
        let n =
            room.portfolio.with(|p| p.accounts.values().filter(|own| own.plan_approvals.contains_key(&key)).count());
        text::approvals(room.lang.get(), n, &key)
    };
    let table = Signal::derive(move || table(room, accounts()));
    let lacks = Signal::derive(move || {
        room.locked().get() || approver.with(|by| by.trim().is_empty()) || accounts().is_empty()
    });
    let write = move |()| untrack(|| accept(room, year(), approver.get().trim()));
    view! {
        <Card title=t(text::plan) purpose=t(text::plan_purpose)>
            <div class="inline-form inline-form--top only-screen">
                <ChoiceField label=t(text::plan_year) choices value=Signal::derive(move || year().to_string()) on_commit=move |key| typed.set(key) />
                <TextField label=t(text::approver) value=approver on_commit=move |by| approver.set(by) hint=t(text::approver_hint) />
                <Button label=t(text::approve) kind=ButtonKind::Primary disabled=lacks on_press=write />
            </div>
            <p role="status">{count}</p>
            <p class="soft">{approved}</p>
            <TextTable caption=t(text::plan) table words=2 />
        </Card>
    }
}

fn plan(room: Room, year: i32) -> Vec<(Id, Date)> {
    room.standing.with(|standing| {
        room.portfolio.with(|portfolio| room.with_pack(|pack| plan_visits(standing, portfolio, pack, year)))
    })
}

/// The days of each account; visits of one account stand together in a plan.
fn by_account(plan: &[(Id, Date)]) -> Vec<(Id, Vec<Date>)> {
    let mut all: Vec<(Id, Vec<Date>)> = Vec::new();
    for (id, day) in plan {
        match all.last_mut().filter(|(last, _)| last == id) {
            Some((_, days)) => days.push(*day),
            None => all.push((*id, vec![*day])),
        }
    }
    all
}

fn table(room: Room, accounts: Vec<(Id, Vec<Date>)>) -> ChartTable {
    let lang = room.lang.get();
    let row = |(id, days): (Id, Vec<Date>)| {
        let days: Vec<String> = days.iter().map(Date::to_string).collect();
        vec![room.name(id), days.join(" · ")]
    };
    let head = [text::name, text::plan_days].map(|head| head(lang)).to_vec();
    ChartTable { head, rows: accounts.into_iter().take(SHOWN).map(row).collect() }
}

fn accept(room: Room, year: i32, by: &str) {
    let plan = plan(room, year);
    let on = room.session.as_of().get();
    room.edit(text::edit_plan(room.lang.get(), &year.to_string()), |portfolio| {
        portfolio.accept_visit_plan(&plan, year, by, on);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_of_an_account_stand_together() {
        let (a, b) = (Id::from_number(1), Id::from_number(2));
        let days: Vec<Date> = (1..4).filter_map(|day| Date::new(2026, 11, day)).collect();
        let plan = [(a, days[0]), (a, days[1]), (b, days[2])];
        assert_eq!(by_account(&plan), [(a, days[..2].to_vec()), (b, days[2..].to_vec())]);
    }
}
