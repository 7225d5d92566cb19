//! The accounts as cards for phones: what matters at a glance; a card leads to the account, where everything can be
//! changed. Cards are made as far as they were asked for.

use super::cell::status_tone;
use super::group::group_text;
use super::list::List;
use super::row::Row;
use crate::components::badge::Badge;
use crate::components::button::{Button, IconButton};
use crate::components::check_field::CheckField;
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::select_field::{Choice, SelectField};
use leptos::prelude::*;
use sandtable_core::portfolio::table::{Column, Field, Listing, Order};
use sandtable_core::text::portfolio_pages::accounts as text;
use sandtable_core::text::tables;
use sandtable_core::value::Id;

/// How many cards are made at once.
const STEP: usize = 30;

/// The cards.
#[component]
pub fn AccountCards(list: List) -> impl IntoView {
    let made = RwSignal::new(STEP);
    let ids = move || list.rows.with(|rows| rows.iter().take(made.get()).copied().collect::<Vec<Id>>());
    let rest = Memo::new(move |_| list.rows.with(|rows| rows.len()).saturating_sub(made.get()));
    let lang = list.room.lang;
    let more = Signal::derive(move || text::more_cards(lang.get(), rest.get().min(STEP)));
    view! {
        <div class="accounts__cards only-narrow">
            <SortChoice list />
            <ul class="account-cards" role="list">
                <For each=ids key=|id| *id let:id>{one(list, id)}</For>
            </ul>
            <Show when=move || rest.get() != 0>
                <Button label=more on_press=move |()| made.update(|made| *made += STEP) />
            </Show>
        </div>
    }
}

#[component]
fn SortChoice(list: List) -> impl IntoView {
    let lang = list.room.lang;
    let choices = Signal::derive(move || {
        let choice = |column: Column| (column.key().to_owned(), column.label(lang.get()));
        list.columns.get().into_iter().map(choice).collect::<Vec<Choice>>()
    });
    let value = Signal::derive(move || list.order.get().column.map(Column::key).unwrap_or_default().to_owned());
    let commit = move |key: String| {
        let column = Column::of_key(&key);
        list.order.set(Order { column, descending: column.is_some_and(Column::is_numeric) });
    };
    let turn = move |()| list.order.update(|order| order.descending = !order.descending);
    let icon = Signal::derive(move || if list.order.get().descending { Icon::Down } else { Icon::Up });
    view! {
        <div class="accounts__sort">
            <SelectField label=t(text::sort_by) choices value on_commit=commit none_label=t(text::own_order) />
            <IconButton label=t(text::turn_round) icon on_press=turn disabled=Signal::derive(move || list.order.get().column.is_none()) />
        </div>
    }
}

fn one(list: List, id: Id) -> AnyView {
    if Listing::is_head(id) {
        view! { <GroupCard list id /> }.into_any()
    } else {
        view! { <AccountCard list id /> }.into_any()
    }
}

#[component]
fn GroupCard(list: List, id: Id) -> impl IntoView {
    let said = move |column: Column| move || group_text(list, id, column);
    view! {
        <li class="account-group">
            <strong>{said(Column::Field(Field::Name))}</strong>
            <span class="account-group__sum">{said(Column::YearlyPurchases)}</span>
        </li>
    }
}

#[component]
fn AccountCard(list: List, id: Id) -> impl IntoView {
    let row = Row::of(list, id);
    let lang = list.room.lang;
    let tone = Signal::derive(move || status_tone(row.read(|account| account.status)));
    let status = Signal::derive(move || row.shown(Column::Field(Field::Status)));
    let place = move || {
        let words = [Field::Industry, Field::Region, Field::Owner].map(|field| row.shown(Column::Field(field)));
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let figure = move |column: Column| {
        let shown = move || Some(row.shown(column)).filter(|text| !text.is_empty()).unwrap_or_else(|| "—".to_owned());
        view! { <div class="account-card__figure"><dt>{t(move |lang| column.label(lang))}</dt><dd>{shown}</dd></div> }
    };
    let tick = Signal::derive(move || tables::select_one(lang.get(), &row.name()));
    let ticked = Signal::derive(move || list.is_ticked(id));
    let delete = Signal::derive(move || text::delete_account(lang.get(), &row.name()));
    view! {
        <li class="account-card">
            <a class="account-card__name" href=list.room.href(id)>{move || row.name()}</a>
            <span class="account-card__status"><Badge text=status tone /></span>
            <span class="account-card__place">{place}</span>
            <dl class="account-card__figures">
                {[Column::YearlyPurchases, Column::ShareOfWallet, Column::Tier, Column::Abc].map(figure)}
            </dl>
            <span class="account-card__end">
                <CheckField label=tick value=ticked on_commit=move |on: bool| list.tick(id, on) bare=true />
                <IconButton label=delete icon=Icon::Trash disabled=list.room.locked() on_press=move |()| list.remove(id) />
            </span>
        </li>
    }
}
