//! Ballast customers: the path of the ringed ones, the rule, and the share of revenue that rests on them.

use super::super::results::{dash, percent};
use super::super::room::Room;
use super::super::text_table::TextTable;
use crate::charts::frame::ChartTable;
use crate::components::card::{Card, KeyValue};
use crate::components::lang::t;
use crate::components::money_field::MoneyField;
use crate::components::select_field::{Choice, SelectField};
use leptos::prelude::*;
use sandtable_core::portfolio::{BallastState, ballast, ballast_share};
use sandtable_core::text::portfolio::classes as result;
use sandtable_core::text::portfolio_pages::groups as text;
use sandtable_core::value::{Id, Money, Quarter};

const STATES: [(BallastState, &str); 4] = [
    (BallastState::Ringed, "ringed"),
    (BallastState::InAttack, "in_attack"),
    (BallastState::Won, "won"),
    (BallastState::Ballast, "ballast"),
];

/// The card of the page.
#[component]
pub fn BallastCard(room: Room) -> impl IntoView {
    let pairs = Signal::derive(move || {
        let lang = room.lang.get();
        let share = room.standing.with(|standing| ballast_share(&standing.snapshot));
        let rule = room
            .with_pack(|pack| result::formula_ballast(lang, pack.ballast.quarters, &pack.ballast.renewal_from.show(0)));
        vec![(result::ballast_share(lang), percent(share)), (text::rule(lang), rule)]
    });
    let table = Signal::derive(move || table(room));
    let none = move || table.with(|table| table.rows.is_empty()).then(|| text::none_ringed(room.lang.get()));
    view! {
        <Card title=t(text::ballast_title) purpose=t(text::ballast_purpose)>
            <KeyValue pairs />
            <p class="soft">{none}</p>
            <TextTable caption=t(text::ballast_title) table words=3 />
        </Card>
    }
}

fn table(room: Room) -> ChartTable {
    let lang = room.lang.get();
    let mut rows: Vec<(BallastState, Vec<String>)> = room.standing.with(|standing| {
        let snapshot = &standing.snapshot;
        let by_name = snapshot.rows_by_name().iter().filter_map(|row| snapshot.account(*row as usize));
        let ringed = by_name.filter_map(|account| {
            let check = room.with_pack(|pack| ballast(account, pack, snapshot.as_of()))?;
            let cells = vec![room.name_of(account), text::state(lang, check.state), text::check(lang, &check)];
            Some((check.state, cells))
        });
        ringed.collect()
    });
    rows.sort_by_key(|(state, _)| std::cmp::Reverse(*state));
    let head = [text::name, text::path, text::rule].map(|head| head(lang)).to_vec();
    ChartTable { head, rows: rows.into_iter().map(|(_, cells)| cells).collect() }
}

/// The stage and the quarters of one account.
#[component]
pub fn BallastFields(room: Room, id: Id) -> impl IntoView {
    let account = room.account(id);
    let name = move || untrack(|| account.with(|account| room.name_of(account)));
    let choices = Signal::derive(move || {
        STATES.map(|(state, key)| (key.to_owned(), text::state(room.lang.get(), state))).to_vec() as Vec<Choice>
    });
    let value = Signal::derive(move || {
        let now = account.with(|account| account.ballast);
        STATES.iter().find(|(state, _)| Some(*state) == now).map(|(_, key)| (*key).to_owned()).unwrap_or_default()
    });
    let commit = move |key: String| {
        let state = STATES.iter().find(|(_, known)| *known == key).map(|(state, _)| *state);
        room.edit_account(id, text::edit_path(room.lang.get_untracked(), &name()), |account| account.ballast = state);
    };
    let said = move || {
        let as_of = Some(room.session.as_of().get());
        let check = account.with(|account| room.with_pack(|pack| ballast(account, pack, as_of)));
        check.map_or_else(dash, |check| text::check(room.lang.get(), &check))
    };
    let quarters = untrack(|| quarters(room));
    let quarter = move |of: Quarter| {
        let value = Signal::derive(move || account.with(|account| account.quarterly.get(&of).copied()));
        let commit = move |typed: Option<Money>| {
            let label = text::edit_quarter(room.lang.get_untracked(), &name());
            room.edit_account(id, label, |account| match typed {
                Some(money) => drop(account.quarterly.insert(of, money)),
                None => drop(account.quarterly.remove(&of)),
            });
        };
        let label = t(move |lang| text::quarter_purchases(lang, &of.to_string()));
        view! { <MoneyField label value on_commit=commit read_only=room.locked() /> }
    };
    view! {
        <fieldset class="judge">
            <legend class="judge__title">{t(text::ballast_title)}": "<strong>{said}</strong></legend>
            <SelectField label=t(text::path) choices value on_commit=commit none_label=t(text::not_ringed) disabled=room.locked() />
            <div class="inline-form">{quarters.into_iter().map(quarter).collect_view()}</div>
        </fieldset>
    }
}

/// The closed quarters that the rule looks at.
fn quarters(room: Room) -> Vec<Quarter> {
    let as_of = room.session.as_of().get();
    let now = as_of.quarter();
    let last = if now.is_closed(as_of) { now } else { now.plus(-1) };
    let count = room.with_pack(|pack| i32::from(pack.ballast.quarters));
    (0..count).rev().map(|back| last.plus(-back)).collect()
}
