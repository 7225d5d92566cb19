//! What each class weighs: its accounts and what they contribute.

use super::super::results::{amount_under, decimals, percent};
use super::super::room::Room;
use crate::components::card::Card;
use crate::components::lang::t;
use crate::components::table::{Column, Table};
use leptos::prelude::*;
use sandtable_core::portfolio::AbcClass;
use sandtable_core::text::portfolio_pages::abc as text;
use sandtable_core::value::Money;

/// The three classes.
#[component]
pub fn Classes(room: Room) -> impl IntoView {
    let columns = [
        Column::text("class", t(text::class)),
        Column::figures("accounts", t(text::accounts)),
        Column::figures("share_of_accounts", t(text::share_of_accounts)),
        Column::figures("contribution", t(text::contribution)),
        Column::figures("share", t(text::share_of_contribution)),
    ];
    let row = move |class: AbcClass| {
        let cells =
            move || cells(room, class).into_iter().map(|cell| view! { <td data-numeric="">{cell}</td> }).collect_view();
        view! { <tr><th scope="row" data-whole="">{class.name()}</th>{cells}</tr> }
    };
    view! {
        <Card title=t(text::classes)>
            <Table caption=t(text::classes) columns=Signal::stored(columns.to_vec())>{AbcClass::ALL.map(row)}</Table>
        </Card>
    }
}

fn contribution(fen: i128) -> Money {
    Money(i64::try_from(fen).unwrap_or(i64::MAX))
}

fn cells(room: Room, class: AbcClass) -> [String; 4] {
    room.standing.with(|standing| {
        let (count, value) = standing.abc.class(class);
        let shares = class.shares(&standing.abc);
        let amounts = AbcClass::ALL.map(|class| contribution(standing.abc.class(class).1));
        let amount = amount_under(room, decimals(room, amounts), Some(contribution(value)));
        [count.to_string(), percent(shares.map(|(of, _)| of)), amount, percent(shares.map(|(_, of)| of))]
    })
}
