//! C7: stock and increment by month, visits and their plan, the customer sand table, the weekly analysis, and the
//! selection of customers by criteria. One part at a time is shown.

mod candidates;
mod charts;
mod criteria;
mod months;
mod pick;
mod sand;
mod sand_sheet;
mod visit_plan;
mod visit_sheet;
mod visits;
mod visits_list;
mod weekly;

use super::results::dash;
use super::room::Room;
use super::score::NoAccounts;
use super::why::{Why, WhyDialog};
use crate::components::card::ToolHead;
use crate::components::choice_field::ChoiceField;
use crate::components::findings::Findings;
use crate::components::lang::t;
use crate::components::select_field::Choice;
use crate::pages::told::told;
use leptos::prelude::*;
use sandtable_core::portfolio::{Stock, StockFinding, Visits};
use sandtable_core::report::Tool;
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::stock as text;
use sandtable_core::text::tools;
use sandtable_core::value::{Date, Quarter};

/// The parts of the page with their names.
const PARTS: [(&str, fn(Lang) -> String); 5] = [
    ("stock", text::part_stock),
    ("visits", text::part_visits),
    ("sand", text::part_sand),
    ("weekly", text::part_weekly),
    ("selection", text::part_selection),
];

/// The page.
#[component]
pub fn StockPage() -> impl IntoView {
    let (room, why) = (Room::new(), Why::new());
    let part = RwSignal::new("stock".to_owned());
    let any = Memo::new(move |_| room.standing.with(|standing| !standing.snapshot.is_empty()));
    let choices = Signal::derive(move || {
        PARTS.map(|(key, name)| (key.to_owned(), name(room.lang.get()))).to_vec() as Vec<Choice>
    });
    let shown = move || match part.get().as_str() {
        "visits" => view! { <visits::VisitsPart room why /> }.into_any(),
        "sand" => view! { <sand::SandPart room /> }.into_any(),
        "weekly" => view! { <weekly::WeeklyPart room /> }.into_any(),
        "selection" => {
            view! { <div class="only-screen"><criteria::Sets room /></div><candidates::Candidates room why /> }
                .into_any()
        }
        _ => view! { <months::StockPart room /> }.into_any(),
    };
    view! {
        <article class="tool stock-page">
            <ToolHead title=t(|lang| tools::name(lang, Tool::C7)) purpose=t(|lang| tools::purpose(lang, Tool::C7)) />
            <Show when=move || any.get() fallback=move || view! { <NoAccounts room /> }>
                <div class="only-screen">
                    <ChoiceField label=t(text::part) choices value=part on_commit=move |chosen| part.set(chosen) />
                </div>
                {shown}
                <StockFindings room />
            </Show>
        </article>
        <WhyDialog why />
    }
}

/// The last closed quarter of a day: the one that can be judged.
fn closed_quarter(as_of: Date) -> Quarter {
    let running = as_of.quarter();
    if running.is_closed(as_of) { running } else { running.plus(-1) }
}

/// Stock and increment as they are now.
fn stock(room: Room) -> Stock {
    room.standing.with(|standing| {
        room.portfolio.with(|portfolio| room.with_pack(|pack| Stock::of(&standing.snapshot, portfolio, pack)))
    })
}

/// A number, or what stands where there is none.
fn or_dash(number: Option<impl ToString>) -> String {
    number.map_or_else(dash, |number| number.to_string())
}

#[component]
fn StockFindings(room: Room) -> impl IntoView {
    let list = Signal::derive(move || {
        let (stock, quarter) = (stock(room), closed_quarter(room.session.as_of().get()));
        let findings = room.standing.with(|standing| {
            room.portfolio.with(|portfolio| {
                room.with_pack(|pack| {
                    let visits = Visits::of(standing, portfolio, pack, quarter);
                    StockFinding::of(standing, portfolio, &stock, Some(&visits), pack)
                })
            })
        });
        told(&findings, Tool::C7, room.session.id(), room.lang.get())
    });
    view! { <Findings list /> }
}
