//! What happened to the accounts since a day: won, lost, promoted, demoted.

use super::super::results::tier_of_key;
use super::super::room::Room;
use crate::components::card::Card;
use crate::components::date_field::DateField;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::method::PortfolioPack;
use sandtable_core::portfolio::{Movement, MovementKind, movements};
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::overview as text;

/// How many are listed.
const LISTED: usize = 8;

/// The card.
#[component]
pub fn Movements(room: Room) -> impl IntoView {
    let usual = room.session.as_of().get_untracked().days_before(364);
    let since = RwSignal::new(Some(usual));
    let rows = move || {
        let all = room.standing.with(|standing| movements(standing, since.get().unwrap_or(usual)));
        let lang = room.lang.get();
        let more = all.len().saturating_sub(LISTED);
        let more = (more > 0).then(|| view! { <li class="soft">{text::more(lang, more)}</li> });
        let none = all.is_empty().then(|| view! { <li class="soft">{text::none(lang)}</li> });
        let rows = all.into_iter().take(LISTED).map(|movement| row(room, &movement)).collect_view();
        view! { {none} {rows} {more} }
    };
    view! {
        <Card title=t(text::movements)>
            <div class="inline-form">
                <DateField label=t(text::since) value=since on_commit=move |day| since.set(day) />
            </div>
            <ul class="plain-list movements" role="list" aria-live="polite">{rows}</ul>
        </Card>
    }
}

fn row(room: Room, movement: &Movement) -> impl IntoView + use<> {
    let name = room.account(movement.account).with(|account| room.name_of(account));
    let said = room.with_pack(|pack| what(&movement.kind, pack, room.lang.get()));
    view! {
        <li class="movements__one">
            <span class="soft">{movement.on.to_string()}</span>
            <a class="cell__link" href=room.href(movement.account)>{name}</a>
            <span>{said}</span>
        </li>
    }
}

fn what(kind: &MovementKind, pack: &PortfolioPack, lang: Lang) -> String {
    match kind {
        MovementKind::Won {} => text::won(lang),
        MovementKind::Lost {} => text::lost(lang),
        MovementKind::Moved { from, to, .. } if from == to => text::kept(lang, &tier_of_key(from, pack, lang)),
        MovementKind::Moved { from, to, .. } => {
            text::moved(lang, &tier_of_key(from, pack, lang), &tier_of_key(to, pack, lang))
        }
    }
}
