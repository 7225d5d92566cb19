//! The figures of the people, each opening to its formula.

use super::chain::Chain;
use crate::components::figure::Figure;
use leptos::prelude::*;
use sandtable_core::account::Stakeholders;

/// The row of figures.
#[component]
pub fn ChainFigures(chain: Chain) -> impl IntoView {
    view! {
        <div class="figures people__figures">
            <Figure view=chain.figure(Stakeholders::explain_coverage) />
            <Figure view=chain.figure(Stakeholders::explain_support) />
            <Figure view=chain.figure(Stakeholders::explain_roles) />
            <Figure view=chain.figure(|all, _, lang| all.explain_distance(lang)) />
            <Figure view=chain.figure(|all, _, lang| all.explain_threads(lang)) />
            <Figure view=chain.figure(|all, _, lang| all.explain_confirmed(lang)) />
            <Figure view=chain.figure(|all, _, lang| all.explain_newcomers(lang)) />
            <Figure view=chain.figure(|all, _, lang| all.explain_known_to_one(lang)) />
        </div>
    }
}
