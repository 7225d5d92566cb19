//! The people of an account (D2): figures, list, maps and findings of one shared result. Figures come from core.

mod cards;
mod chain;
mod dialog;
mod fields;
mod figures;
mod list;
mod one;
mod plane;
mod tree;

pub use figures::ChainFigures;

use crate::components::card::{Card, EmptyState};
use crate::components::findings::{FindingView, Findings};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::pages::app::use_route;
use crate::pages::told::told;
use crate::route::{Page, Route};
pub use chain::Chain;
use leptos::prelude::*;
use sandtable_core::report::Tool;
use sandtable_core::text::account::people as text;
use sandtable_core::value::Id;

/// The people of an account.
#[component]
pub fn PeoplePage(
    /// The account's id.
    account: Id,
) -> impl IntoView {
    let chain = Chain::of(account);
    let any = Memo::new(move |_| chain.all().with(|all| !all.members.is_empty()));
    let empty = move || view! { <EmptyState title=t(text::empty_title) text=t(text::empty_text) icon=Icon::People /> };
    view! {
        <div class="people">
            <Show when=move || any.get()><Card title=t(text::figures)><ChainFigures chain /></Card></Show>
            <Card title=t(text::people) purpose=t(text::people_purpose)>
                <Show when=move || any.get() fallback=empty><list::PeopleList chain /><cards::PeopleCards chain /></Show>
                <list::AddPerson chain />
            </Card>
            <Show when=move || any.get()><Pictures chain /></Show>
        </div>
        <OpenPerson chain />
    }
}

/// What the people tell, and the maps.
#[component]
fn Pictures(chain: Chain) -> impl IntoView {
    view! {
        <div class="people__findings"><ChainFindings chain /></div>
        <Card title=t(text::reporting_map)><tree::ReportingTree chain /></Card>
        <Card title=t(text::plane)><plane::SupportPlane chain /></Card>
    }
}

/// What the people tell; each finding leads to the person it is about.
#[component]
fn ChainFindings(chain: Chain) -> impl IntoView {
    let list = Signal::derive(move || chain.findings());
    view! { <Findings list /> }
}

impl Chain {
    /// What the people tell, as text with the place to act.
    pub fn findings(self) -> Vec<FindingView> {
        self.all().with(|all| told(&all.findings, Tool::D2, self.book(), self.lang().get()))
    }
}

/// The details of the person that the address names.
#[component]
fn OpenPerson(chain: Chain) -> impl IntoView {
    let route = use_route();
    let named = Memo::new(move |_| match route.get() {
        Route::Book(_, Page::Person(_, person)) => chain.all().with(|all| all.member(person).map(|member| member.id)),
        _ => None,
    });
    move || named.get().map(|person| view! { <dialog::PersonDialog one=chain.one(person) /> })
}
