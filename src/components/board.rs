//! Columns with cards that move between them: by a menu, by Alt and arrow keys, or by dragging. It keeps no order and
//! no place; it says what was asked for.

use super::icon::Icon;
use super::lang::use_lang;
use super::menu::{Menu, MenuItem};
use leptos::ev::{DragEvent, KeyboardEvent};
use leptos::prelude::*;
use sandtable_core::text::common;

/// Where a card is asked to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// Into the column with this key.
    To(String),
    /// One place up in its column.
    Up,
    /// One place down in its column.
    Down,
    /// Into the column before.
    Back,
    /// Into the column after.
    On,
}

impl Move {
    /// What a key means together with Alt.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            "ArrowLeft" => Some(Self::Back),
            "ArrowRight" => Some(Self::On),
            _ => None,
        }
    }
}

/// The card that is being dragged, shared by the columns of one board.
#[derive(Clone, Copy)]
struct Dragged(RwSignal<Option<String>>);

/// A board; its children are [`BoardColumn`]s.
#[component]
pub fn Board(
    /// What the board shows.
    #[prop(into)]
    label: Signal<String>,
    /// The columns.
    children: Children,
) -> impl IntoView {
    provide_context(Dragged(RwSignal::new(None)));
    view! { <div class="board" role="group" aria-label=label>{children()}</div> }
}

/// A column of a board; its children are [`BoardCard`]s.
#[component]
pub fn BoardColumn(
    /// Its key.
    #[prop(into)]
    key: String,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// How many cards it holds, or another short word.
    #[prop(optional, into)]
    count: MaybeProp<String>,
    /// Called with a card's key and this column when a card is dropped here.
    #[prop(optional, into)]
    on_move: Option<Callback<(String, Move)>>,
    /// The cards.
    children: Children,
) -> impl IntoView {
    let dragged = use_context::<Dragged>().map(|d| d.0);
    let over = move |ev: DragEvent| {
        if dragged.is_some_and(|d| d.with_untracked(Option::is_some)) {
            ev.prevent_default();
        }
    };
    let dropped = move |ev: DragEvent| {
        ev.prevent_default();
        if let (Some(card), Some(call)) = (dragged.and_then(|d| d.try_update(Option::take)).flatten(), on_move) {
            call.run((card, Move::To(key.clone())));
        }
    };
    view! {
        <section class="board__column" aria-label=title on:dragover=over on:drop=dropped>
            <header class="board__head">
                <h3 class="board__title">{title}</h3>
                <span class="board__count">{move || count.get()}</span>
            </header>
            <ul class="board__cards" role="list">{children()}</ul>
        </section>
    }
}

/// A card that can be moved.
#[component]
pub fn BoardCard(
    /// Its key.
    #[prop(into)]
    key: String,
    /// Its name, for the name of its menu.
    #[prop(into)]
    name: Signal<String>,
    /// The columns it can go to: key and title.
    #[prop(into)]
    places: Signal<Vec<(String, String)>>,
    /// Called with its key and where it is asked to go.
    #[prop(into)]
    on_move: Callback<(String, Move)>,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    let key = StoredValue::new(key);
    let dragged = use_context::<Dragged>().map(|d| d.0);
    let go = move |to: Move| on_move.run((key.get_value(), to));
    let keys = move |ev: KeyboardEvent| {
        if let Some(to) = Move::of_key(&ev.key()).filter(|_| ev.alt_key()) {
            ev.prevent_default();
            go(to);
        }
    };
    let items = Signal::derive(move || {
        let entry = |(column, title): (String, String)| {
            MenuItem::new(common::move_to(lang.get(), &title), move || go(Move::To(column.clone())))
        };
        let ends = [
            MenuItem::new(common::move_up(lang.get()), move || go(Move::Up)).icon(Icon::Up),
            MenuItem::new(common::move_down(lang.get()), move || go(Move::Down)).icon(Icon::Down),
        ];
        ends.into_iter().chain(places.get().into_iter().map(entry)).collect::<Vec<_>>()
    });
    let drag = move |to: Option<String>| dragged.inspect(|d| d.set(to));
    let begin = move |ev: &DragEvent| {
        drag(Some(key.get_value()));
        // Firefox starts no drag without data.
        ev.data_transfer().map(|data| data.set_data("text/plain", &name.get_untracked()));
    };
    view! {
        <li
            class="board__card"
            draggable="true"
            on:keydown=keys
            on:dragstart=move |ev: DragEvent| begin(&ev)
            on:dragend=move |_| { drag(None); }
        >
            <div class="board__content">{children()}</div>
            <Menu label=move || common::move_item(lang.get(), &name.get()) items icon=Icon::Drag />
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::Move;

    #[test]
    fn arrows_move_a_card_and_other_keys_do_not() {
        assert_eq!(Move::of_key("ArrowRight"), Some(Move::On));
        assert_eq!(Move::of_key("Enter"), None);
    }
}
