//! A panel that opens beside a button: native popover, placed inside the window, its content made only while open.
//! It traps nothing: Escape and a press outside close it, and the focus returns to the button.

use crate::browser::dom;
use crate::browser::placement::Point;
use leptos::html;
use leptos::prelude::*;

/// Where a panel stands and whether it is open.
#[derive(Clone, Copy)]
pub(super) struct Place {
    node: NodeRef<html::Div>,
    anchor: StoredValue<String>,
    open: RwSignal<bool>,
    opened: Callback<()>,
    /// Its corner in the window.
    pub point: RwSignal<Point>,
}

impl Place {
    /// To be called whenever the panel opened or closed.
    pub fn toggled(self) {
        let open = self.node.try_get_untracked().flatten().is_some_and(|panel| dom::popover_open(&panel));
        self.open.set(open);
        if open {
            dom::next_frame(move || self.put());
        }
    }

    fn put(self) {
        let Some(Some(panel)) = self.node.try_get_untracked() else { return };
        if let Some(at) = self.anchor.with_value(|anchor| dom::place_at(anchor, &panel)) {
            self.point.set(at);
        }
        self.opened.run(());
    }
}

/// Keeps a panel beside its button; `opened` is called once its content stands.
pub(super) fn place(
    node: NodeRef<html::Div>,
    anchor: String,
    open: RwSignal<bool>,
    opened: impl Fn() + Send + Sync + 'static,
) -> Place {
    let opened = Callback::new(move |()| opened());
    Place { node, anchor: StoredValue::new(anchor), open, opened, point: RwSignal::new(Point::default()) }
}

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
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let open = RwSignal::new(false);
    let at = place(node, anchor, open, || ());
    view! {
        <div
            class="popover"
            popover="auto"
            id=id
            role="dialog"
            aria-label=label
            node_ref=node
            style=("--x", move || format!("{}px", at.point.get().x))
            style=("--y", move || format!("{}px", at.point.get().y))
            on:toggle=move |_| at.toggled()
        >
            <Show when=move || open.get()>{children()}</Show>
        </div>
    }
}
