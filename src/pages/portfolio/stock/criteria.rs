//! The sets of selection criteria: for which region and industry, what is asked, how much it weighs, what must be met.

use super::super::room::Room;
use super::super::weight_field::WeightField;
use crate::components::button::{Button, IconButton};
use crate::components::card::{Card, Guide};
use crate::components::check_field::CheckField;
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::text_field::TextField;
use leptos::prelude::*;
use sandtable_core::portfolio::{SelectionCriterion, SelectionSet};
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::stock as text;
use sandtable_core::value::{Id, Weight};

/// The card.
#[component]
pub fn Sets(room: Room) -> impl IntoView {
    let ids =
        move || room.portfolio.with(|p| p.selection_sets.ordered().into_iter().map(|(id, _)| id).collect::<Vec<_>>());
    let add = move |()| {
        let id = room.session.new_id();
        room.edit(text::set_add(room.lang.get_untracked()), |portfolio| {
            let order = portfolio.selection_sets.order_at_end();
            portfolio.selection_sets.insert(id, SelectionSet { order, ..SelectionSet::default() });
        });
    };
    view! {
        <Card title=t(text::sets) purpose=t(text::sets_purpose)>
            <For each=ids key=|id| *id let:id><Set room id /></For>
            <Button label=t(text::set_add) icon=Icon::Plus disabled=room.locked() on_press=add />
        </Card>
    }
}

fn set_of(room: Room, id: Id) -> SelectionSet {
    room.portfolio.with(|portfolio| portfolio.selection_sets.get(id).map(|set| (**set).clone())).unwrap_or_default()
}

fn edit_set(room: Room, id: Id, change: impl FnOnce(&mut SelectionSet)) {
    room.edit(text::set_edit(room.lang.get_untracked()), |portfolio| {
        portfolio.selection_sets.update(id, change);
    });
}

type SetWords = (fn(Lang) -> String, fn(&mut SelectionSet) -> &mut String);

const SET_WORDS: [SetWords; 3] = [
    (text::set_name, |set| &mut set.name),
    (text::set_region, |set| &mut set.region),
    (text::set_industry, |set| &mut set.industry),
];

#[component]
fn Set(room: Room, id: Id) -> impl IntoView {
    let own = move || set_of(room, id);
    let name = Signal::derive(move || {
        let name = own().name;
        if name.trim().is_empty() { text::set_unnamed(room.lang.get()) } else { name }
    });
    let words = move |(label, field): SetWords| {
        let value = Signal::derive(move || std::mem::take(field(&mut own())));
        let commit = move |typed: String| edit_set(room, id, |set| *field(set) = typed);
        view! { <TextField label=t(label) value on_commit=commit read_only=room.locked() /> }
    };
    let ids = move || own().criteria.ordered().into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    let add = move |()| {
        let new = room.session.new_id();
        edit_set(room, id, |set| {
            let (order, weight) = (set.criteria.order_at_end(), Weight::whole(1));
            set.criteria.insert(new, SelectionCriterion { order, weight, ..SelectionCriterion::default() });
        });
    };
    let remove = move |()| {
        room.edit(text::set_remove(room.lang.get_untracked(), &name.get_untracked()), |portfolio| {
            portfolio.selection_sets.remove(id);
        });
    };
    view! {
        <Guide title=name>
            <div class="inline-form">
                {SET_WORDS.map(words)}
                <IconButton label=t(move |lang| text::set_remove(lang, &name.get())) icon=Icon::Trash disabled=room.locked() on_press=remove />
            </div>
            <For each=ids key=|id| *id let:criterion><Criterion room set=id id=criterion /></For>
            <Button label=t(text::criterion_add) icon=Icon::Plus disabled=room.locked() on_press=add />
        </Guide>
    }
}

type Words = (fn(Lang) -> String, fn(&mut SelectionCriterion) -> &mut String);

const WORDS: [Words; 3] = [
    (text::criterion, |criterion| &mut criterion.name),
    (text::measure, |criterion| &mut criterion.measure),
    (text::threshold, |criterion| &mut criterion.threshold),
];

#[component]
fn Criterion(room: Room, set: Id, id: Id) -> impl IntoView {
    let own = move || set_of(room, set).criteria.get(id).map(|own| (**own).clone()).unwrap_or_default();
    let name = Signal::derive(move || own().name);
    let edit = move |change: &dyn Fn(&mut SelectionCriterion)| {
        edit_set(room, set, |set| {
            set.criteria.update(id, change);
        });
    };
    let words = move |(label, field): Words| {
        let value = Signal::derive(move || std::mem::take(field(&mut own())));
        let commit = move |typed: String| edit(&|own| field(own).clone_from(&typed));
        view! { <TextField label=t(label) value on_commit=commit read_only=room.locked() /> }
    };
    let remove = move |()| {
        edit_set(room, set, |set| {
            set.criteria.remove(id);
        });
    };
    view! {
        <div class="criterion-row">
            {WORDS.map(words)}
            <WeightField name=t(text::weight) value=Signal::derive(move || own().weight) on_commit=move |weight| edit(&|own| own.weight = weight) locked=room.locked() />
            <CheckField label=t(text::must) value=Signal::derive(move || own().must) on_commit=move |on| edit(&|own| own.must = on) disabled=room.locked() />
            <IconButton label=t(move |lang| text::criterion_remove(lang, &name.get())) icon=Icon::Trash disabled=room.locked() on_press=remove />
        </div>
    }
}
