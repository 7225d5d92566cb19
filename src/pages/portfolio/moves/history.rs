//! What was decided about the accounts, the latest first.

use super::super::results::tier_of_key;
use super::super::room::Room;
use super::super::text_table::TextTable;
use crate::charts::frame::ChartTable;
use crate::components::card::Card;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::portfolio::Account;
use sandtable_core::text::portfolio_pages::moves as text;
use sandtable_core::value::Date;

/// How many lines are shown.
const SHOWN: usize = 50;

/// The card.
#[component]
pub fn History(room: Room) -> impl IntoView {
    let table = Signal::derive(move || {
        let lang = room.lang.get();
        let head = [text::date, text::name, text::what, text::reason].map(|head| head(lang)).to_vec();
        ChartTable { head, rows: rows(room) }
    });
    let none = move || {
        table
            .with(|table| table.rows.is_empty())
            .then(|| view! { <p class="soft">{text::no_history(room.lang.get())}</p> })
    };
    view! {
        <Card title=t(text::history)>
            {none}
            <TextTable caption=t(text::history) table words=4 />
        </Card>
    }
}

fn rows(room: Room) -> Vec<Vec<String>> {
    let mut lines: Vec<(Option<Date>, Vec<String>)> = room
        .standing
        .with(|standing| standing.snapshot.accounts().flat_map(|account| lines_of(room, account)).collect());
    lines.sort_by_key(|(on, _)| std::cmp::Reverse(*on));
    lines.into_iter().take(SHOWN).map(|(_, cells)| cells).collect()
}

/// History lines with the tiers they moved between, and proposals that were declined.
fn lines_of(room: Room, account: &Account) -> Vec<(Option<Date>, Vec<String>)> {
    let lang = room.lang.get();
    let line = |on: Option<Date>, what: String, reason: &str| {
        let day = on.map(|day| day.to_string()).unwrap_or_default();
        (on, vec![day, room.name_of(account), what, reason.to_owned()])
    };
    let moved = account.history.iter().map(|own| {
        let tier = |key: &str| room.with_pack(|pack| tier_of_key(key, pack, lang));
        let what = if own.from == own.to { accepted(account, own.on, lang) } else { None };
        line(own.on, what.unwrap_or_else(|| text::moved(lang, &tier(&own.from), &tier(&own.to))), &own.reason)
    });
    let declined = account.decisions.iter().filter(|made| !made.accepted);
    let declined = declined.map(|made| line(made.on, text::declined(lang, &text::kind(lang, made.kind)), &made.reason));
    moved.chain(declined).collect()
}

/// What was accepted on a day without a change of tier.
fn accepted(account: &Account, on: Option<Date>, lang: sandtable_core::text::Lang) -> Option<String> {
    let made = account.decisions.iter().find(|made| made.accepted && made.on == on)?;
    Some(text::accepted(lang, &text::kind(lang, made.kind)))
}
