//! The portfolio on one page: how accounts are spread, where value concentrates, where effort goes, what happened, and
//! the ten findings that matter most. It repeats what other pages show and changes nothing.

mod movements;

use super::abc::Curve;
use super::effort::Shares;
use super::matrix::Bubbles;
use super::results::{amount, dash, percent, results, signed_amount};
use super::room::Room;
use super::score::NoAccounts;
use super::tiers::TierBars;
use crate::browser::files;
use crate::components::button::Button;
use crate::components::card::{Card, KeyValue, ToolHead};
use crate::components::findings::Findings;
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::pages::told::told;
use leptos::prelude::*;
use sandtable_core::portfolio::Overview;
use sandtable_core::report::Tool;
use sandtable_core::text::portfolio_pages::overview as text;
use sandtable_core::text::tools;
use std::sync::Arc;

/// The page.
#[component]
pub fn PortfolioOverviewPage() -> impl IntoView {
    let room = Room::new();
    let overview = results(room);
    let any = Memo::new(move |_| room.standing.with(|standing| !standing.snapshot.is_empty()));
    let print = |()| files::print();
    view! {
        <article class="tool folio sheet sheet--wide">
            <ToolHead title=t(|lang| tools::name(lang, Tool::C)) purpose=t(|lang| tools::purpose(lang, Tool::C))>
                <Button label=t(text::print) icon=Icon::Print on_press=print />
            </ToolHead>
            <Show when=move || any.get() fallback=move || view! { <NoAccounts room /> }>
                <InAll room overview />
                <div class="folio__grid">
                    <div class="folio__column">
                        <Card title=t(text::distribution)><TierBars room /></Card>
                        <Curve room />
                        <Bubbles room />
                    </div>
                    <div class="folio__column">
                        <EffortCard room overview />
                        <movements::Movements room />
                        <Important room overview />
                    </div>
                </div>
            </Show>
        </article>
    }
}

#[component]
fn EffortCard(room: Room, overview: Memo<Arc<Overview>>) -> impl IntoView {
    view! { <Card title=t(|lang| tools::name(lang, Tool::C6))><Shares room overview /></Card> }
}

/// The sums over the portfolio.
#[component]
fn InAll(room: Room, overview: Memo<Arc<Overview>>) -> impl IntoView {
    let pairs = Signal::derive(move || {
        let lang = room.lang.get();
        overview.with(|all| {
            let gained = all.proposal.as_ref().ok().map(|proposal| signed_amount(room, proposal.gained()));
            vec![
                (text::active(lang), all.active.to_string()),
                (text::lifetime(lang), amount(room, Some(all.lifetime.total))),
                (text::top(lang), percent(all.top.map(|top| top.share))),
                (text::ballast(lang), percent(all.ballast_share)),
                (text::better(lang), gained.unwrap_or_else(dash)),
            ]
        })
    });
    let day = move || {
        let title = room.session.book().with(|book| book.about.title.clone());
        format!("{title} · {}", text::as_of(room.lang.get(), &room.session.as_of().get().to_string()))
    };
    view! { <div class="folio__sums"><p class="soft">{day}</p><KeyValue pairs /></div> }
}

/// The findings that matter most, each with the way to its place.
#[component]
fn Important(room: Room, overview: Memo<Arc<Overview>>) -> impl IntoView {
    let list =
        Signal::derive(move || overview.with(|all| told(all.first(), Tool::C, room.session.id(), room.lang.get())));
    let count = move || text::in_all(room.lang.get(), overview.with(|all| all.findings.len()));
    view! {
        <Card title=t(text::most_important)>
            <Findings list />
            <p class="soft only-screen">{count}</p>
        </Card>
    }
}
