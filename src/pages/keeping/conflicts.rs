//! Values that were edited in two places at once: both are shown, a person chooses, and the choice can be undone.

use crate::components::badge::Tone;
use crate::components::banner::Banner;
use crate::components::button::{Button, ButtonKind, LinkButton};
use crate::components::card::{EmptyState, KeyValue, ToolHead};
use crate::components::lang::t;
use crate::components::toast::use_toasts;
use crate::route::{Page, Route};
use crate::session::{use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::book::Unsettled;
use sandtable_core::text::{common, keeping};

/// Says that there is something to choose; nothing where there is not.
#[component]
pub fn ConflictNotice() -> impl IntoView {
    let session = use_session();
    let count = session.derive(|book| book.unsettled().len());
    let href = Signal::stored(Route::Book(session.id(), Page::Conflicts).href());
    view! {
        <Show when=move || { count.get() > 0 }>
            <Banner tone=Tone::Warning text=t(move |lang| keeping::conflicts_notice(lang, count.get()))>
                <LinkButton href label=t(keeping::conflicts_open) />
            </Banner>
        </Show>
    }
}

/// The page.
#[component]
pub fn ConflictsPage() -> impl IntoView {
    let session = use_session();
    let open = session.derive(|book| book.unsettled());
    let is_empty = move || open.with(Vec::is_empty);
    view! {
        <article class="tool keeping">
            <ToolHead title=t(keeping::conflicts) purpose=t(keeping::conflicts_purpose) />
            <Show when=is_empty><EmptyState title=t(keeping::conflicts_none) /></Show>
            <ul class="keeping__rows" role="list">
                <For each=move || open.get() key=|one| (one.id.clone(), format!("{:?}", one.stands)) let:one>
                    <Choice one />
                </For>
            </ul>
        </article>
    }
}

#[component]
fn Choice(one: Unsettled) -> impl IntoView {
    let (session, toasts, lang) = (use_session(), use_toasts(), use_prefs().lang());
    let place = {
        let path = one.path.clone();
        Signal::derive(move || keeping::place(lang.get(), &session.now(), &path))
    };
    let values = {
        let one = one.clone();
        Signal::derive(move || {
            let lang = lang.get();
            vec![
                (keeping::conflict_stands(lang), keeping::value(lang, one.stands.as_ref())),
                (keeping::conflict_lost(lang), keeping::value(lang, Some(&one.lost))),
            ]
        })
    };
    let settle = move |take_lost: bool| {
        let lang = lang.get_untracked();
        session.settle(keeping::edit_settle(lang, &place.get_untracked()), &one.id, take_lost);
        let undo = move || drop(session.undo());
        toasts.offer(keeping::conflict_settled(lang), common::undo(lang), undo);
    };
    let settle = StoredValue::new(settle);
    let choose = move |take_lost| settle.with_value(|settle| settle(take_lost));
    view! {
        <li class="keeping__choice">
            <h2 class="keeping__name">{place}</h2>
            <KeyValue pairs=values />
            <div class="row">
                <Button label=t(keeping::conflict_keep) on_press=move |()| choose(false) />
                <Button label=t(keeping::conflict_take) kind=ButtonKind::Primary on_press=move |()| choose(true) />
            </div>
        </li>
    }
}
