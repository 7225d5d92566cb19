//! What an entry is linked to: the links there are, each with a way to take it off.

use super::add_link::AddLink;
use super::room::Room;
use crate::components::button::IconButton;
use crate::components::icon::Icon;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::design::{ItemLink, LinkKind};
use sandtable_core::portfolio::Portfolio;
use sandtable_core::text::{Lang, common, design as text};
use sandtable_core::value::Id;

/// The links of an entry.
#[component]
pub fn Links(room: Room, id: Id) -> impl IntoView {
    let links = room.entry(id, |item| item.links.clone());
    let row = move |link: ItemLink| view! { <LinkRow room id link /> };
    view! {
        <div class="links" role="group" aria-label=t(text::links)>
            <span class="field__label">{t(text::links)}</span>
            <ul class="links__list" role="list">{move || links.get().into_iter().map(row).collect_view()}</ul>
            <AddLink room id />
        </div>
    }
}

#[component]
fn LinkRow(room: Room, id: Id, link: ItemLink) -> impl IntoView {
    let named = {
        let link = link.clone();
        Signal::derive(move || room.portfolio.with(|portfolio| link_name(&link, portfolio, room.lang.get())))
    };
    let remove = move |()| {
        room.edit(text::edit_links, |design| {
            design.unlink(id, &link);
        });
    };
    let label = move || common::remove_item(room.lang.get(), &named.get());
    view! {
        <li class="links__link">
            <span>{named}</span>
            <IconButton label=Signal::derive(label) icon=Icon::Close on_press=remove disabled=room.read_only() />
        </li>
    }
}

/// The kind and the name of what a link leads to.
fn link_name(link: &ItemLink, portfolio: &Portfolio, lang: Lang) -> String {
    let account = || match link.id.and_then(|id| portfolio.accounts.get(id)) {
        Some(account) => account.name.clone(),
        None => text::link_gone(lang),
    };
    match link.kind {
        LinkKind::Target if link.label.is_empty() => text::link_revenue_target(lang),
        LinkKind::Account if link.id.is_some() => text::link_named(lang, &link.kind.name(lang), &account()),
        kind => text::link_named(lang, &kind.name(lang), &link.label),
    }
}
