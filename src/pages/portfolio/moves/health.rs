//! Health and tiers by quarter: the list of all active accounts, and the sheet where one account's are typed.

use super::super::board::{BoardColumn, Kind, Making};
use super::super::results::{dash, tier_of_key};
use super::super::room::Room;
use super::super::tiers::tier_name;
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::integer_field::IntegerField;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::text::common;
use sandtable_core::text::portfolio_pages::moves as text;
use sandtable_core::value::{Id, Quarter};
use std::sync::Arc;

/// How many quarters are shown, up to the as-of date's.
const SHOWN: i32 = 4;

/// The quarter that stands `at` places from the left.
fn quarter(room: Room, at: i32) -> Quarter {
    room.session.as_of().get().quarter().plus(at + 1 - SHOWN)
}

/// How the list is shown; a row opens the sheet.
pub fn making(room: Room, rows: Memo<Arc<Vec<Id>>>, opened: RwSignal<Option<Id>>) -> Making {
    let first = [BoardColumn::new(Kind::Name, t(text::name)), BoardColumn::new(Kind::Words, t(text::tier))];
    let quarters = (0..SHOWN).map(|at| {
        BoardColumn::new(
            Kind::Plain,
            Signal::derive(move || text::health_of(room.lang.get(), &quarter(room, at).to_string())),
        )
    });
    let last = BoardColumn::new(Kind::Words, t(text::runs));
    Making {
        columns: StoredValue::new(first.into_iter().chain(quarters).chain([last]).collect()),
        rows,
        cells: Callback::new(move |id| cells(room, id)),
        explain: Callback::new(|_| None),
        open: Some((text::open, Callback::new(move |id| opened.set(Some(id))))),
        score: None,
    }
}

fn cells(room: Room, id: Id) -> Vec<String> {
    let lang = room.lang.get();
    let tier = room.standing.with(|standing| standing.snapshot.row(id).and_then(|row| standing.rfm.row(row).tier));
    room.account(id).with(|account| {
        let health = (0..SHOWN).map(|at| account.health.get(&quarter(room, at)).map_or_else(dash, u8::to_string));
        let runs = account.tier_runs.iter().rev().take(2);
        let runs: Vec<String> = room.with_pack(|pack| {
            runs.map(|(quarter, key)| format!("{quarter} {}", tier_of_key(key, pack, lang))).collect()
        });
        let first = room.with_pack(|pack| tier_name(pack, tier, lang));
        std::iter::once(first).chain(health).chain([runs.join(" · ")]).collect()
    })
}

/// The sheet of one account.
#[component]
pub fn HealthDialog(room: Room, opened: RwSignal<Option<Id>>) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(opened.with(Option::is_some)));
    let title = Signal::derive(move || {
        let name = opened.get().map(|id| room.name(id));
        text::sheet(room.lang.get(), &name.unwrap_or_default())
    });
    let ids = move || opened.get().into_iter();
    view! {
        <Dialog open title on_close=move |()| opened.set(None)>
            <For each=ids key=|id| *id let:id>
                {(0..SHOWN).rev().map(|at| view! { <OneQuarter room id at /> }).collect_view()}
            </For>
            <DialogActions>
                <Button label=t(common::close) kind=ButtonKind::Primary on_press=move |()| open.set(false) />
            </DialogActions>
        </Dialog>
    }
}

#[component]
fn OneQuarter(room: Room, id: Id, at: i32) -> impl IntoView {
    let account = room.account(id);
    let of = untrack(|| quarter(room, at));
    let name = move || untrack(|| account.with(|account| room.name_of(account)));
    let health = Signal::derive(move || account.with(|account| account.health.get(&of).map(|mark| i64::from(*mark))));
    let nps =
        Signal::derive(move || account.with(|account| account.nps_by_quarter.get(&of).map(|mark| i64::from(*mark))));
    let set_health = move |typed: Option<i64>| {
        let label = text::edit_health(room.lang.get_untracked(), &name(), &of.to_string());
        room.edit_account(id, label, |account| match typed.and_then(|mark| u8::try_from(mark).ok()) {
            Some(mark) => drop(account.health.insert(of, mark)),
            None => drop(account.health.remove(&of)),
        });
    };
    let set_nps = move |typed: Option<i64>| {
        let label = text::edit_nps(room.lang.get_untracked(), &name(), &of.to_string());
        room.edit_account(id, label, |account| match typed.and_then(|mark| i16::try_from(mark).ok()) {
            Some(mark) => drop(account.nps_by_quarter.insert(of, mark)),
            None => drop(account.nps_by_quarter.remove(&of)),
        });
    };
    let locked = room.locked();
    view! {
        <div class="inline-form">
            <IntegerField label=t(move |lang| text::health_of(lang, &of.to_string())) value=health on_commit=set_health most=100 read_only=locked />
            <IntegerField label=t(move |lang| text::nps_of(lang, &of.to_string())) value=nps on_commit=set_nps least=-100 most=100 read_only=locked />
        </div>
    }
}
