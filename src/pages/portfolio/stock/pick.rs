//! Choosing one account among all of the book: by typing a part of its name.

use super::super::room::Room;
use crate::components::find_field::{FindField, FoundChoice, Offer};
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::book::Query;
use sandtable_core::portfolio::Account;
use sandtable_core::text::portfolio_pages::stock as text;
use sandtable_core::value::Id;

/// More lines than this nobody reads through: typing on is faster.
const OFFERED: usize = 20;

/// The first accounts that a query fits, by name.
fn found(room: Room, typed: &str) -> Offer {
    room.standing.with(|standing| {
        let snapshot = &standing.snapshot;
        let choice = |row: &u32| {
            let (row, account) = (*row as usize, snapshot.account(*row as usize)?);
            Some(FoundChoice {
                key: snapshot.id(row)?.to_string(),
                name: room.name_of(account),
                context: context(account),
            })
        };
        let (rows, all) = snapshot.rows_named(&Query::new(typed), OFFERED);
        Offer { choices: rows.iter().filter_map(choice).collect(), all }
    })
}

/// What tells namesakes apart.
fn context(account: &Account) -> String {
    let parts = [&account.industry, &account.region, &account.owner];
    parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
}

/// The field.
#[component]
pub fn PickAccount(
    /// What the pages of the portfolio share.
    room: Room,
    /// The key of the chosen account; empty for none.
    chosen: RwSignal<String>,
) -> impl IntoView {
    let shown = Signal::derive(move || Id::parse(&chosen.get()).map(|id| room.name(id)).unwrap_or_default());
    let find = move |typed: String| found(room, &typed);
    view! { <FindField label=t(text::sand_new) find shown on_commit=move |key| chosen.set(key) /> }
}
