//! Choosing an account from a list. Very long books are cut: the rest is found by Find.

use super::super::room::Room;
use crate::components::lang::t;
use crate::components::select_field::{Choice, SelectField};
use leptos::prelude::*;
use sandtable_core::text::portfolio_pages::stock as text;

/// More entries than this nobody scrolls through.
const OFFERED: usize = 500;

/// Keys and names of accounts, by name.
pub fn accounts(room: Room) -> Vec<Choice> {
    room.standing.with(|standing| {
        let snapshot = &standing.snapshot;
        let choice = |row: &u32| {
            let row = *row as usize;
            Some((snapshot.id(row)?.to_string(), room.name_of(snapshot.account(row)?)))
        };
        snapshot.rows_by_name().iter().take(OFFERED).filter_map(choice).collect()
    })
}

/// The field.
#[component]
pub fn PickAccount(
    /// What the pages of the portfolio share.
    room: Room,
    /// The key of the chosen account; empty for none.
    chosen: RwSignal<String>,
) -> impl IntoView {
    let choices = Signal::derive(move || accounts(room));
    view! {
        <SelectField label=t(text::sand_new) choices value=chosen on_commit=move |key| chosen.set(key) none_label="—".to_owned() />
    }
}
