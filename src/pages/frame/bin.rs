//! The bin of a book: what was deleted in the last thirty days, to be put back.

use crate::components::button::{Button, ButtonKind};
use crate::components::card::EmptyState;
use crate::components::lang::t;
use crate::components::toast::use_toasts;
use crate::session::{use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::text::{common, shell};
use sandtable_core::value::Id;

/// The page.
#[component]
pub fn BinPage() -> impl IntoView {
    let session = use_session();
    let bin = session.part(|book| std::sync::Arc::clone(&book.bin));
    let ids = move || bin.with(|bin| bin.items.ordered().into_iter().rev().map(|(id, _)| id).collect::<Vec<_>>());
    let filled = move || bin.with(|bin| !bin.items.is_empty());
    view! {
        <article class="tool">
            <header class="tool__head">
                <h1 class="tool__title">{t(shell::bin)}</h1>
                <p class="tool__purpose">{t(shell::bin_purpose)}</p>
            </header>
            <Show when=filled fallback=|| view! { <EmptyState title=t(shell::bin_empty) /> }>
                <ul class="bin" role="list">
                    <For each=ids key=|id| *id let:id>
                        <BinRow id />
                    </For>
                </ul>
            </Show>
        </article>
    }
}

#[component]
fn BinRow(id: Id) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let lang = use_prefs().lang();
    let binned = session
        .derive(move |book| book.bin.items.get(id).map(|binned| (binned.name.clone(), binned.on)).unwrap_or_default());
    let name = move || binned.with(|(name, _)| name.clone());
    let on = move || binned.with(|(_, on)| on.map(|on| shell::deleted_on(lang.get(), &on.to_string())));
    let restore = move |()| {
        let name = binned.with_untracked(|(name, _)| name.clone());
        session.edit(shell::edit_restore(lang.get_untracked(), &name), |book| {
            book.restore_binned(id);
        });
        toasts.say(shell::restored(lang.get_untracked(), &name));
    };
    view! {
        <li class="bin__row">
            <span class="bin__name">{name}</span>
            <span class="bin__date">{on}</span>
            <Button label=t(common::restore) kind=ButtonKind::Quiet on_press=restore />
        </li>
    }
}
