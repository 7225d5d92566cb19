//! The weights of recency, frequency and amount.

use super::super::room::Room;
use super::super::weight_field::WeightField;
use crate::components::card::Card;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::portfolio::TierWeights;
use sandtable_core::text::portfolio::tiers as result;
use sandtable_core::text::portfolio_pages::tiers as text;
use sandtable_core::value::Weight;

type Part = (&'static str, fn(&mut TierWeights) -> &mut Weight);

const PARTS: [Part; 3] = [
    ("recency", |weights| &mut weights.recency),
    ("frequency", |weights| &mut weights.frequency),
    ("amount", |weights| &mut weights.amount),
];

/// The three weights.
#[component]
pub fn Weights(room: Room) -> impl IntoView {
    view! {
        <Card title=t(text::weights)>
            <div class="weights__group">{PARTS.map(|part| view! { <OneWeight room part /> })}</div>
        </Card>
    }
}

#[component]
fn OneWeight(room: Room, part: Part) -> impl IntoView {
    let (key, pick) = part;
    let name = t(move |lang| result::measure(lang, key));
    let now = move || room.portfolio.with(|portfolio| room.with_pack(|pack| portfolio.rfm_weights(pack)));
    let value = Signal::derive(move || *pick(&mut now()));
    let commit = move |weight: Weight| {
        let mut weights = untrack(now);
        *pick(&mut weights) = weight;
        let label = text::edit_weight(room.lang.get_untracked(), &name.get_untracked());
        untrack(|| room.with_pack(|pack| room.edit(label, |portfolio| portfolio.weigh_rfm(weights, pack))));
    };
    view! { <WeightField name value on_commit=commit locked=room.locked() /> }
}
