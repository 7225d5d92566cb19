//! Visits of a quarter: the result first, then what the tiers ask for, the sellers, the accounts, and the plan.

use super::super::board::{Board, BoardTable, found};
use super::super::results::{dash, group_name, rate_text};
use super::super::room::Room;
use super::super::text_table::TextTable;
use super::super::why::Why;
use super::{closed_quarter, visit_plan, visit_sheet, visits_list};
use crate::charts::bars::{Bar, Bars};
use crate::charts::frame::ChartTable;
use crate::components::card::Card;
use crate::components::check_field::SwitchField;
use crate::components::choice_field::ChoiceField;
use crate::components::lang::t;
use crate::components::search_box::SearchBox;
use crate::components::select_field::Choice;
use leptos::prelude::*;
use sandtable_core::portfolio::{Group, VisitCounts, Visits, visit_rate};
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio::stock as result;
use sandtable_core::text::portfolio_pages::stock as text;
use sandtable_core::value::{Id, Quarter};

/// The quarter that is looked at.
#[derive(Clone, Copy)]
pub struct Looked {
    /// What the pages of the portfolio share.
    pub room: Room,
    key: RwSignal<String>,
}

impl Looked {
    /// The quarter: the chosen one, else the last closed.
    pub fn quarter(self) -> Quarter {
        let usual = closed_quarter(self.room.session.as_of().get());
        self.key.get().parse().unwrap_or(usual)
    }

    /// Its visits.
    pub fn visits(self) -> Visits {
        let quarter = self.quarter();
        let room = self.room;
        room.standing.with(|standing| {
            room.portfolio.with(|portfolio| room.with_pack(|pack| Visits::of(standing, portfolio, pack, quarter)))
        })
    }
}

/// The part.
#[component]
pub fn VisitsPart(room: Room, why: Why) -> impl IntoView {
    let looked = Looked { room, key: RwSignal::new(String::new()) };
    let (words, opened) = (RwSignal::new(String::new()), RwSignal::new(None::<Id>));
    let rows = found(room, words, |standing| standing.rfm.order().to_vec());
    let board = Board::new(room, why, visits_list::making(looked, rows, opened));
    view! {
        <Asked looked />
        <Headline looked />
        <div class="halves"><Required looked /><Sellers looked /></div>
        <Card title=t(text::visits_list)>
            <div class="board-bar"><SearchBox label=t(text::find) value=words /></div>
            <BoardTable board caption=t(text::visits_list) />
        </Card>
        <visit_plan::VisitPlan room />
        <visit_sheet::VisitSheet room opened />
    }
}

/// Which quarter, and what is asked of whom.
#[component]
fn Asked(looked: Looked) -> impl IntoView {
    let room = looked.room;
    let choices = Signal::derive(move || {
        let as_of = room.session.as_of().get();
        let closed = closed_quarter(as_of);
        let first = closed.plus(-2);
        (0..4).map(|n| first.plus(n).to_string()).map(|key| (key.clone(), key)).collect::<Vec<Choice>>()
    });
    let value = Signal::derive(move || looked.quarter().to_string());
    let for_all = Signal::derive(move || room.portfolio.with(|portfolio| portfolio.visits_for_all));
    let switch = move |on: bool| {
        room.edit(text::edit_for_all(room.lang.get_untracked()), |portfolio| portfolio.visits_for_all = on);
    };
    view! {
        <div class="visits__asked only-screen">
            <ChoiceField label=t(text::quarter) choices value on_commit=move |key| looked.key.set(key) />
            <div>
                <SwitchField label=t(text::for_all) value=for_all on_commit=switch disabled=room.locked() />
                <p class="soft">{t(result::conflict_visits)}</p>
            </div>
        </div>
    }
}

/// The result of the quarter, with the mix of new and existing customers.
#[component]
fn Headline(looked: Looked) -> impl IntoView {
    const PARTS: [(fn(Lang) -> String, fn(&VisitCounts) -> u32); 3] = [
        (text::reached, |counts| counts.reached),
        (text::done, |counts| counts.done - counts.reached),
        (text::planned, |counts| counts.planned - counts.done),
    ];
    let room = looked.room;
    let visits = move || looked.visits();
    let parts = Signal::derive(move || PARTS.map(|(name, _)| name(room.lang.get())).to_vec());
    let both = move || {
        let (visits, lang) = (visits(), room.lang.get());
        [(text::existing(lang), visits.existing), (text::new(lang), visits.new)]
    };
    let bars = Signal::derive(move || {
        let bar = |(label, counts): (String, VisitCounts)| Bar {
            label,
            parts: PARTS.map(|(_, read)| f64::from(read(&counts))).to_vec(),
            texts: PARTS.map(|(_, read)| read(&counts).to_string()).to_vec(),
        };
        both().map(bar).to_vec()
    });
    let table = Signal::derive(move || {
        let lang = room.lang.get();
        let row = |(name, counts): (String, VisitCounts)| {
            vec![name, counts.planned.to_string(), counts.done.to_string(), counts.reached.to_string()]
        };
        let head = [text::mix, text::planned, text::done, text::reached].map(|head| head(lang)).to_vec();
        ChartTable { head, rows: both().map(row).to_vec() }
    });
    let said = Signal::derive(move || {
        let all = visits().all();
        text::reached_of(room.lang.get(), all.reached, all.done, all.planned)
    });
    let kept = move || {
        let (met, asked) = visits().compliance();
        text::compliance(room.lang.get(), met, asked)
    };
    view! {
        <Card title=t(text::headline) purpose=t(text::headline_purpose)>
            <p class="headline">{said}</p>
            <p>{kept}</p>
            <Bars title=t(text::mix) summary=said parts bars table />
        </Card>
    }
}

#[component]
fn Required(looked: Looked) -> impl IntoView {
    let room = looked.room;
    let table = Signal::derive(move || {
        let lang = room.lang.get();
        let (visits, for_all) = (looked.visits(), room.portfolio.with(|portfolio| portfolio.visits_for_all));
        let tiers = room.with_pack(|pack| pack.tiers.tiers.len() as u8);
        let row = |tier: u8| {
            let rate = room.with_pack(|pack| visit_rate(Some(tier), for_all, pack));
            let is_own = |row: usize| room.standing.with(|standing| standing.rfm.row(row).tier == Some(tier));
            let own = || visits.accounts.iter().filter(|account| is_own(account.row));
            let met = own().filter(|account| account.met == Some(true)).count();
            vec![
                room.with_pack(|pack| group_name(pack, Group::Tier(tier), lang)),
                rate_text(lang, rate),
                rate.map_or_else(dash, |rate| rate.per_month().show(1)),
                own().count().to_string(),
                if rate.is_some_and(|rate| rate.visits > 0) { met.to_string() } else { dash() },
            ]
        };
        let head = [text::tier, text::rate, text::per_month, text::accounts, text::met_count];
        ChartTable { head: head.map(|head| head(lang)).to_vec(), rows: (0..tiers).map(row).collect() }
    });
    view! { <Card title=t(text::required)><TextTable caption=t(text::required) table words=2 /></Card> }
}

#[component]
fn Sellers(looked: Looked) -> impl IntoView {
    let room = looked.room;
    let table = Signal::derive(move || {
        let lang = room.lang.get();
        let row = |own: sandtable_core::portfolio::SellerMonth| {
            let below = if own.customers < own.floor { text::below_floor(lang) } else { String::new() };
            vec![own.seller, own.month.to_string(), below, own.customers.to_string(), own.floor.to_string()]
        };
        let head = [text::seller, text::month, text::state, text::customers, text::floor];
        let rows = looked.visits().sellers.into_iter().map(row).collect();
        ChartTable { head: head.map(|head| head(lang)).to_vec(), rows }
    });
    let floor = t(move |lang| result::floor(lang, room.with_pack(|pack| pack.visits.customers_per_seller)));
    let none = move || table.with(|table| table.rows.is_empty()).then(|| text::no_sellers(room.lang.get()));
    view! {
        <Card title=t(text::sellers) purpose=floor>
            <p class="soft">{none}</p>
            <TextTable caption=t(text::sellers) table words=3 />
        </Card>
    }
}
