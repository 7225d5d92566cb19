//! Adding a link to an entry: the kind first, then the thing — an account of the book, the revenue target, or words
//! for what the book does not hold yet.

use super::room::Room;
use crate::components::button::{Button, ButtonKind};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::select_field::SelectField;
use crate::components::text_field::TextField;
use leptos::prelude::*;
use sandtable_core::design::{ItemLink, LinkKind};
use sandtable_core::text::design as text;
use sandtable_core::value::{Id, name_key};

/// The way to add one.
#[component]
pub fn AddLink(room: Room, id: Id) -> impl IntoView {
    let kind = RwSignal::new(None::<LinkKind>);
    let choices = move || {
        let lang = room.lang.get();
        LinkKind::ALL.map(|kind| (kind.as_str().to_owned(), kind.name(lang))).to_vec()
    };
    let value = Signal::derive(move || kind.get().map(LinkKind::as_str).unwrap_or_default().to_owned());
    let choose = move |key: String| kind.set(LinkKind::ALL.into_iter().find(|kind| kind.as_str() == key));
    let add = move |link: ItemLink| {
        kind.set(None);
        room.edit(text::edit_links, |design| {
            design.link(id, link);
        });
    };
    let thing = move || match kind.get() {
        None => ().into_any(),
        Some(LinkKind::Target) => view! { <TargetThing room add /> }.into_any(),
        Some(LinkKind::Account) => view! { <AccountThing room add /> }.into_any(),
        Some(kind) => view! { <WordsThing kind add /> }.into_any(),
    };
    view! {
        <SelectField label=t(text::add_link) choices=Signal::derive(choices) value on_commit=choose none_label=t(text::link_choose) disabled=room.read_only() />
        {thing}
    }
}

#[component]
fn TargetThing<F: Fn(ItemLink) + Copy + Send + Sync + 'static>(room: Room, add: F) -> impl IntoView {
    let take = move |()| add(ItemLink { kind: LinkKind::Target, id: None, label: String::new() });
    view! { <Button label=t(text::link_revenue_target) icon=Icon::Plus kind=ButtonKind::Plain on_press=take disabled=room.read_only() /> }
}

#[component]
fn AccountThing<F: Fn(ItemLink) + Copy + Send + Sync + 'static>(room: Room, add: F) -> impl IntoView {
    let choices = Signal::derive(move || {
        let name = |(id, account): (Id, &std::sync::Arc<sandtable_core::portfolio::Account>)| {
            (id.to_string(), account.name.clone())
        };
        let mut all: Vec<_> = room.portfolio.with(|portfolio| portfolio.accounts.iter().map(name).collect());
        all.sort_by_cached_key(|(_, name)| name_key(name));
        all
    });
    let take = move |key: String| add(ItemLink { kind: LinkKind::Account, id: Id::parse(&key), label: String::new() });
    view! {
        <SelectField label=t(text::link_account) choices value=Signal::stored(String::new()) on_commit=take none_label=t(text::link_choose) />
    }
}

#[component]
fn WordsThing<F: Fn(ItemLink) + Copy + Send + Sync + 'static>(kind: LinkKind, add: F) -> impl IntoView {
    let take = move |label: String| {
        if !label.trim().is_empty() {
            add(ItemLink { kind, id: None, label: label.trim().to_owned() });
        }
    };
    let label = t(move |lang| kind.name(lang));
    view! { <TextField label value=Signal::stored(String::new()) on_commit=take placeholder=t(text::link_words) /> }
}
