//! One entry of the canvas, edited in place: its words, whether it is decided, and what stands behind it.

use super::facts::Facts;
use super::room::Room;
use crate::components::badge::{Badge, Tone};
use crate::components::button::{Button, ButtonKind};
use crate::components::check_field::CheckField;
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::menu::{Menu, MenuItem};
use crate::components::text_area::TextArea;
use leptos::prelude::*;
use sandtable_core::design::{Fate, ItemState, Version};
use sandtable_core::text::{common, design as text};
use sandtable_core::value::Id;

/// An entry of the new design.
#[component]
pub fn NewEntry(room: Room, id: Id, name: Signal<String>) -> impl IntoView {
    let decided = room.entry(id, |item| item.state == ItemState::Decision);
    let toggle = move |_| {
        room.edit(text::edit_state, |design| {
            design.toggle_decision(id);
        });
    };
    view! {
        <div class="entry" id=format!("entry-{id}") tabindex="-1" data-decided=move || decided.get().then_some("")>
            <Words room id name />
            <div class="entry__line">
                <CheckField label=t(text::decision) value=decided on_commit=toggle disabled=room.read_only() />
                <FateBadge room id />
                <EntryMenu room id name version=Version::New />
            </div>
            <Facts room id />
        </div>
    }
}

/// An entry of today's design.
#[component]
pub fn TodayEntry(room: Room, id: Id, name: Signal<String>) -> impl IntoView {
    let carry = move |()| {
        let new = room.session.new_id();
        room.edit(text::edit_carry, |design| {
            design.carry_over(id, new);
        });
    };
    let dropped = move || fate(room, id) == Some(Fate::Dropped);
    view! {
        <div class="entry" id=format!("entry-{id}") tabindex="-1" data-today="">
            <Words room id name />
            <div class="entry__line">
                <Show when=dropped fallback=move || view! { <FateBadge room id /> }>
                    <Button label=t(text::carry_over) icon=Icon::Right kind=ButtonKind::Quiet on_press=carry disabled=room.read_only() />
                </Show>
                <EntryMenu room id name version=Version::Today />
            </div>
        </div>
    }
}

/// The words. An entry that is left without any goes to the bin.
#[component]
fn Words(room: Room, id: Id, name: Signal<String>) -> impl IntoView {
    let value = room.entry(id, |item| item.text.clone());
    let write = move |words: String| room.set(text::edit_words, id, |item| item.text = words);
    let label = Signal::derive(move || text::entry_in(room.lang.get(), &name.get()));
    let left = move |_| {
        let is_empty = |design: &std::sync::Arc<sandtable_core::design::Design>| {
            design.items.get(id).is_some_and(|item| item.text.trim().is_empty())
        };
        if room.design.try_with_untracked(is_empty).unwrap_or_default() {
            room.discard(id);
        }
    };
    view! {
        <div class="entry__words" on:focusout=left>
            <TextArea label value on_commit=write rows=1 bare=true read_only=room.read_only() />
        </div>
    }
}

fn fate(room: Room, id: Id) -> Option<Fate> {
    room.canvas.with(|canvas| {
        let entries = canvas.blocks.iter().flat_map(|block| block.new.iter().chain(&block.today));
        entries.into_iter().find(|entry| entry.id == id).map(|entry| entry.fate)
    })
}

/// What becomes of the entry between the two designs; said only while they stand side by side.
#[component]
fn FateBadge(room: Room, id: Id) -> impl IntoView {
    let fate = Memo::new(move |_| fate(room, id));
    let tone = Signal::derive(move || match fate.get() {
        Some(Fate::Added) => Tone::Good,
        Some(Fate::Changed) => Tone::Accent,
        _ => Tone::Neutral,
    });
    let word = Signal::derive(move || {
        let lang = room.lang.get();
        fate.get().map(|fate| fate.name(lang)).unwrap_or_default()
    });
    view! { <Show when=move || room.pair.get()><Badge text=word tone /></Show> }
}

/// Where the entry can go, and how to get rid of it.
#[component]
fn EntryMenu(room: Room, id: Id, name: Signal<String>, version: Version) -> impl IntoView {
    let words = room.entry(id, |item| item.text.clone());
    let label = Signal::derive(move || text::actions_for(room.lang.get(), &words.get()));
    let items = Signal::derive(move || {
        let lang = room.lang.get();
        let here = name.get();
        let places = room.canvas.with(|canvas| {
            let place = |block: &sandtable_core::design::BlockView| (block.shown.block.clone(), block.name.get(lang));
            canvas.blocks.iter().map(place).filter(|(_, name)| *name != here).collect::<Vec<_>>()
        });
        let to_block = |(block, name): (String, String)| {
            MenuItem::new(common::move_to(lang, &name), move || move_to(room, id, Some(&block), version))
        };
        let (other, other_name) = match version {
            Version::New => (Version::Today, text::version_today(lang)),
            Version::Today => (Version::New, text::version_new(lang)),
        };
        let across = MenuItem::new(common::move_to(lang, &other_name), move || move_to(room, id, None, other));
        let delete = MenuItem::new(common::delete(lang), move || room.discard(id)).icon(Icon::Trash).danger();
        places.into_iter().map(to_block).chain([across, delete]).collect::<Vec<_>>()
    });
    view! { <Menu label items /> }
}

fn move_to(room: Room, id: Id, block: Option<&str>, version: Version) {
    room.edit(text::edit_move, |design| {
        let own = design.items.get(id).map(|item| item.block.clone()).unwrap_or_default();
        design.move_to(id, block.unwrap_or(&own), version);
    });
}
