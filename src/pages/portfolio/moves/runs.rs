//! The quarterly run: writing down which tier RFM gives every account now.

use super::super::room::Room;
use crate::components::button::Button;
use crate::components::card::Card;
use crate::components::icon::Icon;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::portfolio::tier_run;
use sandtable_core::text::list;
use sandtable_core::text::portfolio_pages::moves as text;
use sandtable_core::value::Quarter;

/// How many recorded quarters are named.
const NAMED: usize = 4;

/// The card.
#[component]
pub fn Runs(room: Room) -> impl IntoView {
    let quarter = move || room.session.as_of().get().quarter();
    let recorded = move || {
        let mut quarters: Vec<Quarter> = room.portfolio.with(|portfolio| {
            portfolio.accounts.values().flat_map(|account| account.tier_runs.keys().copied()).collect()
        });
        quarters.sort_unstable();
        quarters.dedup();
        let names: Vec<String> = quarters.iter().rev().take(NAMED).map(Quarter::to_string).collect();
        let lang = room.lang.get();
        if names.is_empty() { text::not_recorded(lang) } else { text::recorded(lang, &list(lang, &names)) }
    };
    let run = move |()| untrack(|| record(room, quarter()));
    let without =
        Signal::derive(move || room.locked().get() || room.standing.with(|standing| standing.rfm.no_tiers().is_some()));
    view! {
        <Card title=t(text::run) purpose=t(text::run_hint)>
            <p>{recorded}</p>
            <Button label=t(move |lang| text::record_run(lang, &quarter().to_string())) icon=Icon::Clock disabled=without on_press=run />
        </Card>
    }
}

fn record(room: Room, quarter: Quarter) {
    let tiers = room.standing.with(|standing| room.with_pack(|pack| tier_run(standing, pack)));
    let (lang, name, count) = (room.lang.get(), quarter.to_string(), tiers.len());
    room.edit(text::edit_run(lang, &name), |portfolio| {
        for (id, tier) in tiers {
            portfolio.accounts.update(id, |account| drop(account.tier_runs.insert(quarter, tier)));
        }
    });
    room.say(text::run_done(lang, count, &name));
}
