//! Filters kept in the book under a name: choose one, keep the present one, forget one.

use super::list::List;
use crate::components::button::IconButton;
use crate::components::icon::{Icon, IconMark};
use crate::components::id::fresh;
use crate::components::lang::t;
use crate::components::popover::Popover;
use crate::components::select_field::{Choice, SelectField};
use crate::components::text_field::TextField;
use leptos::prelude::*;
use sandtable_core::portfolio::table::Filter;
use sandtable_core::text::tables as text;

/// The name under which the present filter is kept; empty when it is not.
fn present(list: List) -> Signal<String> {
    Signal::derive(move || {
        let asked = list.asked();
        list.room.portfolio.with(|all| {
            let kept = all.saved_filters.iter().find(|saved| saved.filter == asked);
            kept.map(|saved| saved.name.clone()).unwrap_or_default()
        })
    })
}

/// The saved filters.
#[component]
pub fn SavedFilters(list: List) -> impl IntoView {
    let value = present(list);
    let lang = list.room.lang;
    let any = Signal::derive(move || list.room.portfolio.with(|all| !all.saved_filters.is_empty()));
    let choices = Signal::derive(move || {
        let names = |saved: &[_]| saved.iter().map(named).collect::<Vec<Choice>>();
        list.room.portfolio.with(|all| names(&all.saved_filters))
    });
    let commit = move |name: String| choose(list, &name);
    let forget = Signal::derive(move || text::forget_filter(lang.get(), &value.get()));
    let is_kept = move || value.with(|name| !name.is_empty());
    view! {
        <Show when=move || any.get()>
            <SelectField label=t(text::saved_filters) choices value on_commit=commit none_label=t(text::no_saved_filter) bare=true />
        </Show>
        <Show when=is_kept>
            <IconButton label=forget icon=Icon::Trash disabled=list.room.locked() on_press=move |()| drop_filter(list, &value.get_untracked()) />
        </Show>
        <Show when=move || list.is_narrowed() && !is_kept() && !list.room.locked().get()><KeepFilter list /></Show>
    }
}

fn named(saved: &sandtable_core::portfolio::table::SavedFilter) -> Choice {
    (saved.name.clone(), saved.name.clone())
}

fn choose(list: List, name: &str) {
    let kept = list.room.session.now();
    let saved = kept.portfolio.saved_filters.iter().find(|saved| saved.name == name);
    let filter = saved.map(|saved| saved.filter.clone()).unwrap_or_default();
    list.words.set(filter.words.clone());
    list.filter.set(Filter { words: String::new(), ..filter });
}

fn drop_filter(list: List, name: &str) {
    let label = text::edit_forget_filter(list.room.lang.get_untracked(), name);
    list.room.edit(label, |portfolio| portfolio.drop_filter(name));
}

/// The button that keeps the present filter, with the field for its name.
#[component]
fn KeepFilter(list: List) -> impl IntoView {
    let (anchor, panel) = (fresh("filter"), fresh("filter-panel"));
    let keep = move |name: String| {
        let label = text::edit_keep_filter(list.room.lang.get_untracked(), name.trim());
        let asked = untrack(|| list.asked());
        list.room.edit(label, |portfolio| portfolio.keep_filter(&name, asked));
    };
    view! {
        <button type="button" class="button" data-kind="quiet" id=anchor.clone() popovertarget=panel.clone()>
            <IconMark icon=Icon::Star />
            <span class="button__label">{t(text::keep_filter)}</span>
        </button>
        <Popover id=panel anchor label=t(text::keep_filter)>
            <TextField label=t(text::filter_name) placeholder=t(text::filter_name_hint)
                value=Signal::stored(String::new()) on_commit=keep />
        </Popover>
    }
}
