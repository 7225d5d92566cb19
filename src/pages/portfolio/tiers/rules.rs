//! The rules of scores and tiers in words, with the two places where the sources contradict themselves.

use super::super::room::Room;
use crate::components::card::Guide;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::text::portfolio_pages::groups as text;

/// The rules, folded until wanted.
#[component]
pub fn Rules(room: Room) -> impl IntoView {
    let cut = t(move |lang| text::rule_cut(lang, room.with_pack(|pack| pack.tiers.least_accounts)));
    view! {
        <Guide title=t(text::rules)>
            <p>{t(text::rule_scores)}</p>
            <p>{t(text::rule_few)}</p>
            <p>{t(text::rule_never)}</p>
            <p>{cut}</p>
            <p>{t(text::conflict_team)}</p>
            <p>{t(text::conflict_percent)}</p>
        </Guide>
    }
}
