//! A block of the canvas: its readiness, its guiding questions, the entries of the new design and, beside them,
//! today's, with a field to add one more to each.

use super::entry::{NewEntry, TodayEntry};
use super::quality::BlockQuality;
use super::readiness::BlockReadiness;
use super::room::Room;
use crate::components::card::Guide;
use crate::components::lang::t;
use crate::components::reorder_list::ReorderList;
use crate::components::text_field::TextField;
use leptos::prelude::*;
use sandtable_core::design::{Design, Direction, Entry, Version};
use sandtable_core::text::design as text;
use sandtable_core::value::Id;

/// The block.
#[component]
pub fn BlockCard(room: Room, #[prop(into)] key: String) -> impl IntoView {
    let name = room.block(&key, |block| block.name.clone());
    let name = Signal::derive(move || name.with(|name| name.get(room.lang.get())));
    let key = StoredValue::new(key);
    view! {
        <section class="block" aria-label=name>
            <header class="block__head">
                <h2 class="block__name">{name}</h2>
                <BlockReadiness room key=key.get_value() />
            </header>
            <Questions room key=key.get_value() />
            <div class="block__versions">
                <Show when=move || room.pair.get()>
                    <Entries room key=key.get_value() name version=Version::Today />
                </Show>
                <Entries room key=key.get_value() name version=Version::New />
            </div>
            <BlockQuality room key=key.get_value() />
        </section>
    }
}

/// What to ask while filling the block; of blocks shown together, the questions of both.
#[component]
fn Questions(room: Room, key: String) -> impl IntoView {
    let shown = room.block(&key, |block| block.shown.clone());
    let pack = room.session.pack();
    let questions = move || {
        let lang = room.lang.get();
        pack.with(|pack| {
            let keys = shown.get();
            let blocks = keys.keys().filter_map(|key| pack.design.block(key));
            let asked = blocks.flat_map(|block| &block.questions);
            asked.map(|question| view! { <li>{question.get(lang)}</li> }).collect_view()
        })
    };
    view! { <Guide title=t(text::guiding_questions)><ul class="block__questions">{questions}</ul></Guide> }
}

/// The entries of one version.
#[component]
fn Entries(room: Room, key: String, name: Signal<String>, version: Version) -> impl IntoView {
    let is_new = version == Version::New;
    let entries = room.block(&key, move |block| if is_new { block.new.clone() } else { block.today.clone() });
    let ids = move || entries.with(|entries| entries.iter().map(|entry| entry.id).collect::<Vec<_>>());
    let shown = room.block(&key, |block| block.shown.clone());
    let label = Signal::derive(move || text::entries_of(room.lang.get(), &name.get(), is_new));
    let on_move = move |(id, to): (Id, usize)| {
        let down = entries.with_untracked(|entries| at(entries, id).is_some_and(|at| to > at));
        let keys = shown.get_untracked();
        let keys: Vec<&str> = keys.keys().collect();
        let direction = if down { Direction::Down } else { Direction::Up };
        room.edit(text::edit_order, |design| {
            design.shift(id, direction, &keys);
        });
    };
    let item = move |id: Id| match version {
        Version::New => view! { <NewEntry room id name /> }.into_any(),
        Version::Today => view! { <TodayEntry room id name /> }.into_any(),
    };
    let named = move |id: Id| {
        let words = |design: &std::sync::Arc<Design>| design.items.get(id).map(|item| item.text.clone());
        room.design.with(words).unwrap_or_default()
    };
    let title = move || if is_new { text::version_new(room.lang.get()) } else { text::version_today(room.lang.get()) };
    view! {
        <div class="block__version" data-version=if is_new { "new" } else { "today" }>
            <Show when=move || room.pair.get()><h3 class="block__version-name">{title}</h3></Show>
            <ReorderList label items=Signal::derive(ids) item name=named on_move />
            <AddEntry room key name version />
        </div>
    }
}

fn at(entries: &[Entry], id: Id) -> Option<usize> {
    entries.iter().position(|entry| entry.id == id)
}

/// A line to type one more entry; Enter adds it and leaves the line ready for the next.
#[component]
fn AddEntry(room: Room, key: String, name: Signal<String>, version: Version) -> impl IntoView {
    let is_new = version == Version::New;
    let label = Signal::derive(move || text::add_to(room.lang.get(), &name.get(), is_new));
    let add = move |typed: String| {
        let id = room.session.new_id();
        room.edit(text::edit_add, |design| {
            design.add(id, &key, version, &typed);
        });
    };
    view! {
        <div class="block__add">
            <TextField label value=Signal::stored(String::new()) on_commit=add placeholder=t(text::add_placeholder) bare=true read_only=room.read_only() />
        </div>
    }
}
