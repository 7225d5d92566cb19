//! A panel that opens beside a button: native popover, placed inside the window, its content made only while open.
//! It traps nothing: Escape and a press outside close it, and the focus returns to the button.

use crate::browser::dom;
use crate::browser::placement::Point;
use leptos::html;
use leptos::prelude::*;

/// The panel; the button that opens it says `popovertarget=id` and has the id `anchor`.
#[component]
pub fn Popover(
    /// Its id.
    id: String,
    /// The id of the button it belongs to.
    anchor: String,
    /// Its name, said aloud.
    #[prop(into)]
    label: Signal<String>,
    /// What it shows.
    children: ChildrenFn,
    /// Its role.
    #[prop(default = "dialog")]
    role: &'static str,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let open = RwSignal::new(false);
    let place = RwSignal::new(Point::default());
    let set_place = move || {
        if let Some(at) = node.get_untracked().and_then(|panel| dom::place_at(&anchor, &panel)) {
            place.set(at);
        }
    };
    let on_toggle = move |_| {
        open.set(node.get_untracked().is_some_and(|panel| dom::popover_open(&panel)));
        let set_place = set_place.clone();
        dom::next_frame(set_place);
    };
    view! {
        <div
            class="popover"
            popover="auto"
            id=id
            role=role
            aria-label=label
            node_ref=node
            style=("--x", move || format!("{}px", place.get().x))
            style=("--y", move || format!("{}px", place.get().y))
            on:toggle=on_toggle
        >
            <Show when=move || open.get()>{children()}</Show>
        </div>
    }
}
