//! A list whose order is the user's: buttons and Alt+↑ ↓ move an item, and every move is said aloud. It keeps no
//! order itself; it says which item is to stand where.

use super::button::IconButton;
use super::icon::Icon;
use super::id::fresh;
use super::lang::use_lang;
use crate::browser::dom;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use sandtable_core::text::common;
use std::hash::Hash;

/// Where an item of `count` goes from `at`, one step up or down; none at the ends.
pub fn step(at: usize, down: bool, count: usize) -> Option<usize> {
    if down { at.checked_add(1).filter(|next| *next < count) } else { at.checked_sub(1) }
}

/// A list to reorder.
#[component]
pub fn ReorderList<K, F, V, N>(
    /// What the list holds.
    #[prop(into)]
    label: Signal<String>,
    /// The keys of the items, in order.
    #[prop(into)]
    items: Signal<Vec<K>>,
    /// Makes an item.
    item: F,
    /// The name of an item, for the names of its buttons.
    name: N,
    /// Called with an item and the position it is to have.
    #[prop(into)]
    on_move: Callback<(K, usize)>,
) -> impl IntoView
where
    K: Copy + Eq + Hash + Send + Sync + 'static,
    F: Fn(K) -> V + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
    N: Fn(K) -> String + Clone + Send + Sync + 'static,
{
    let lang = use_lang();
    let said = RwSignal::new(String::new());
    let go = move |key: K, name: String, down: bool, focus: String| {
        let (at, count) = items.with_untracked(|list| (list.iter().position(|k| *k == key), list.len()));
        let Some(next) = at.and_then(|at| step(at, down, count)) else { return };
        on_move.run((key, next));
        said.set(common::moved_to(lang.get_untracked(), &name, next + 1, count));
        dom::next_frame(move || {
            dom::focus_id(&focus);
        });
    };
    let row = move |key: K| {
        let named = {
            let name = name.clone();
            Signal::derive(move || name(key))
        };
        let content = item(key).into_any();
        let go = move |down, focus| go(key, named.get_untracked(), down, focus);
        view! { <ReorderItem named go content /> }
    };
    view! {
        <ol class="reorder" role="list" aria-label=label>
            <For each=move || items.get() key=|key| *key children=row />
        </ol>
        <span class="sr-only" role="status">{said}</span>
    }
}

#[component]
fn ReorderItem<G>(named: Signal<String>, go: G, content: AnyView) -> impl IntoView
where
    G: Fn(bool, String) + Copy + Send + Sync + 'static,
{
    let lang = use_lang();
    let id = StoredValue::new(fresh("item"));
    let keys = move |ev: KeyboardEvent| {
        let down = match ev.key().as_str() {
            "ArrowUp" => false,
            "ArrowDown" => true,
            _ => return,
        };
        if ev.alt_key() {
            ev.prevent_default();
            go(down, id.get_value());
        }
    };
    view! {
        <li class="reorder__item" tabindex="-1" id=id.get_value() on:keydown=keys>
            <div class="reorder__content">{content}</div>
            <div class="reorder__buttons">
                <IconButton
                    label=move || common::move_item_up(lang.get(), &named.get())
                    icon=Icon::Up
                    on_press=move |()| go(false, id.get_value())
                />
                <IconButton
                    label=move || common::move_item_down(lang.get(), &named.get())
                    icon=Icon::Down
                    on_press=move |()| go(true, id.get_value())
                />
            </div>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn items_step_within_the_list() {
        assert_eq!(step(1, false, 3), Some(0));
        assert_eq!(step(1, true, 3), Some(2));
        assert_eq!(step(0, false, 3), None);
        assert_eq!(step(2, true, 3), None);
    }
}
