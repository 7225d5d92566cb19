//! How the lifetime values are listed: columns, texts of a row, explanations.

use super::super::board::{BoardColumn, Kind, Making};
use super::super::results::{amount_under, dash, decimals};
use super::super::room::Room;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::portfolio::{Lifetime, LifetimeRow, Overview, Standing, first_year};
use sandtable_core::report::Explained;
use sandtable_core::text::portfolio::lifetime as result;
use sandtable_core::text::portfolio_pages::lifetime as text;
use sandtable_core::value::{Exact, Id, Money};
use std::sync::Arc;

/// How the list is shown; a row opens the account.
pub fn making(room: Room, overview: Memo<Arc<Overview>>, rows: Memo<Arc<Vec<Id>>>) -> Making {
    let target = t(move |lang| text::at_target(lang, &room.with_pack(|pack| pack.lifetime.renewal_target.show(0))));
    let columns = vec![
        BoardColumn::new(Kind::Name, t(text::name)),
        BoardColumn::new(Kind::Figure, t(text::clv)),
        BoardColumn::new(Kind::Plain, target),
        BoardColumn::new(Kind::Plain, t(text::first_year)),
        BoardColumn::new(Kind::Plain, t(text::growth_rate)),
        BoardColumn::new(Kind::Plain, t(text::renewal)),
        BoardColumn::new(Kind::Plain, t(text::stay)),
        BoardColumn::new(Kind::Words, t(text::remark)),
    ];
    let decimals = Memo::new(move |_| overview.with(|all| all_decimals(room, &all.lifetime)));
    Making {
        columns: StoredValue::new(columns),
        rows,
        cells: Callback::new(move |id| cells(room, overview, decimals.get(), id)),
        explain: Callback::new(move |(id, _)| explain(room, overview, id)),
        open: None,
        score: None,
    }
}

/// The greatest value first, active accounts without one behind; equal ones by name.
pub fn order(standing: &Standing, lifetime: &Lifetime) -> Vec<u32> {
    let value = |row: &u32| lifetime.rows.get(*row as usize).and_then(|own| own.value.ok());
    let is_active = |row: &u32| standing.rfm.row(*row as usize).place > 0;
    let mut rows: Vec<u32> = standing.snapshot.rows_by_name().iter().copied().filter(is_active).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(value(row)));
    rows
}

/// The amounts of a row: its value, the value at the target, the first year's contribution.
fn amounts_of(own: &LifetimeRow, first: Option<Exact>) -> [Option<Money>; 3] {
    let first = first.map(|first| Money(i64::try_from(first.round()).unwrap_or(i64::MAX)));
    [own.value.ok(), own.at_target, first]
}

/// How many decimals each of their columns takes.
fn all_decimals(room: Room, lifetime: &Lifetime) -> [u32; 3] {
    let rows: Vec<_> = room.standing.with(|standing| {
        let all = lifetime.rows.iter().zip(standing.snapshot.rows());
        all.map(|(own, (_, account, figures))| amounts_of(own, first_year(account, figures))).collect()
    });
    let of = |pick: fn(&[Option<Money>; 3]) -> Option<Money>| decimals(room, rows.iter().filter_map(pick));
    [of(|own| own[0]), of(|own| own[1]), of(|own| own[2])]
}

fn cells(room: Room, overview: Memo<Arc<Overview>>, decimals: [u32; 3], id: Id) -> Vec<String> {
    let lang = room.lang.get();
    let Some(row) = room.standing.with(|standing| standing.snapshot.row(id)) else { return Vec::new() };
    let found = room.standing.with(|standing| {
        let (account, figures) = (standing.snapshot.account(row)?, standing.snapshot.figures().get(row)?);
        Some((account.growth, first_year(account, figures)))
    });
    let (growth, first) = found.unwrap_or_default();
    overview.with(|all| {
        let Some(own) = all.lifetime.rows.get(row) else { return Vec::new() };
        let [value, at_target, first] = amounts_of(own, first);
        let [of_value, of_target, of_first] = decimals;
        let renewal = own.renewal(&all.lifetime).show_percent(1);
        let remark = match own.value {
            Err(why) => text::lacks(lang, &result::none(lang, why)),
            Ok(_) if own.without_cost => result::without_cost_remark(lang),
            Ok(_) => String::new(),
        };
        vec![
            amount_under(room, of_value, value),
            amount_under(room, of_target, at_target),
            amount_under(room, of_first, first),
            growth.map_or_else(dash, |growth| growth.show(1)),
            if own.own_renewal.is_some() { renewal } else { text::assumed(lang, &renewal) },
            own.stay(&all.lifetime).map_or_else(dash, |years| years.show(1)),
            remark,
        ]
    })
}

fn explain(room: Room, overview: Memo<Arc<Overview>>, id: Id) -> Option<Explained> {
    let (lang, unit) = (room.lang.get(), room.unit.get());
    room.standing.with(|standing| {
        let row = standing.snapshot.row(id)?;
        let read = (standing.snapshot.account(row)?, standing.snapshot.figures().get(row)?);
        Some(overview.with(|all| room.with_pack(|pack| all.lifetime.explain(row, read, pack, lang, unit))))
    })
}
