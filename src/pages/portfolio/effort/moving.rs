//! Moves of a what-if as the page keeps them: givers and takers by key, so that they outlive a change of the accounts.
//! It shows nothing and writes nothing into the book.

use super::super::room::Room;
use crate::components::select_field::Choice;
use leptos::prelude::*;
use sandtable_core::portfolio::{Bearer, Shift, Standing, top_by_value};
use sandtable_core::value::Id;

/// A move.
#[derive(Clone, PartialEq)]
pub struct Planned {
    /// The key of the giver.
    pub from: String,
    /// The key of the taker.
    pub to: String,
    /// Hours a quarter.
    pub hours: u32,
}

/// Keys and names of all that can give and take: the tiers, then the accounts of most value.
pub fn bearers(room: Room) -> Vec<Choice> {
    let lang = room.lang.get();
    let tier =
        |(at, tier): (usize, &sandtable_core::method::portfolio::TierPack)| (at.to_string(), tier.name.get(lang));
    let tiers = room.with_pack(|pack| pack.tiers.tiers.iter().enumerate().map(tier).collect::<Vec<_>>());
    let most = room.with_pack(|pack| pack.top_accounts as usize);
    let accounts = room.standing.with(|standing| {
        let snapshot = &standing.snapshot;
        let account = |row: u32| {
            let row = row as usize;
            Some((snapshot.id(row)?.to_string(), room.name_of(snapshot.account(row)?)))
        };
        top_by_value(snapshot, most).into_iter().filter_map(account).collect::<Vec<_>>()
    });
    tiers.into_iter().chain(accounts).collect()
}

/// Whom a key means.
fn bearer(standing: &Standing, key: &str) -> Option<Bearer> {
    match key.parse() {
        Ok(tier) => Some(Bearer::Tier(tier)),
        Err(_) => standing.snapshot.row(Id::parse(key)?).map(Bearer::Account),
    }
}

/// The moves that still mean somebody.
pub fn shifts(standing: &Standing, planned: &[Planned]) -> Vec<Shift> {
    let shift = |planned: &Planned| {
        let (from, to) = (bearer(standing, &planned.from)?, bearer(standing, &planned.to)?);
        Some(Shift { from, to, hours: planned.hours })
    };
    planned.iter().filter_map(shift).collect()
}
