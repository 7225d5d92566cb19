//! The people as cards for phones: what matters at a glance; a card leads to the details. Nothing is edited here.

use super::chain::Chain;
use super::tree::sign;
use crate::components::badge::{Badge, Tone};
use leptos::prelude::*;
use sandtable_core::account::Member;
use sandtable_core::method::account::mark_label;
use sandtable_core::text::account::people as text;
use sandtable_core::text::common;

/// The cards.
#[component]
pub fn PeopleCards(chain: Chain) -> impl IntoView {
    let cards = move || chain.all().with(|all| all.members.iter().map(|member| card(chain, member)).collect_view());
    view! { <ul class="people__cards only-narrow" role="list">{cards}</ul> }
}

fn card(chain: Chain, member: &Member) -> impl IntoView + use<> {
    let lang = chain.lang().get();
    let role = member.role.and_then(|role| chain.named(|pack, lang| pack.role(role.key()).map(|r| r.short.get(lang))));
    let decider = member.decider.then(|| view! { <Badge text=text::decider(lang) tone=Tone::Accent /> });
    let place = [member.title.as_str(), &member.department].into_iter().filter(|word| !word.is_empty());
    let place = place.collect::<Vec<_>>().join(" · ");
    let marks = member.marks();
    let support =
        marks.support.and_then(|mark| chain.named(|pack, lang| Some(mark_label(&pack.supports, mark)?.get(lang))));
    let support = format!("{} {}", sign(marks.support), support.unwrap_or_else(|| common::not_scored(lang)));
    let contact = i8::try_from(marks.contact).ok();
    let contact = contact.and_then(|mark| chain.named(|pack, lang| Some(mark_label(&pack.contacts, mark)?.get(lang))));
    view! {
        <li>
            <a class="person-card" href=chain.href(Some(member.id))>
                <span class="person-card__name">{member.who().shown(lang)}</span>
                <span class="person-card__marks">{role.map(|role| view! { <Badge text=role /> })}{decider}</span>
                <span class="person-card__place">{place}</span>
                <span class="person-card__state">{support}" · "{contact}</span>
            </a>
        </li>
    }
}
