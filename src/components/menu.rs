//! A button that opens a list of things to do. Arrow keys move, Enter does, Escape closes and gives the focus back.

use super::icon::{Icon, IconMark};
use super::id::fresh;
use super::popover::place;
use crate::browser::dom::{self, Toward};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// One thing to do.
#[derive(Clone, Debug)]
pub struct MenuItem {
    /// What it does.
    pub label: String,
    /// Drawn before the words.
    pub icon: Option<Icon>,
    /// Called when it is chosen.
    pub on_choose: Callback<()>,
    /// Cannot be chosen now.
    pub disabled: bool,
    /// Takes something away.
    pub danger: bool,
}

impl MenuItem {
    /// A plain entry.
    pub fn new(label: impl Into<String>, on_choose: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            label: label.into(),
            icon: None,
            on_choose: Callback::new(move |()| on_choose()),
            disabled: false,
            danger: false,
        }
    }

    /// With an icon.
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// As one that takes something away.
    pub fn danger(self) -> Self {
        Self { danger: true, ..self }
    }

    /// As one that cannot be chosen while `disabled`.
    pub fn disabled(self, disabled: bool) -> Self {
        Self { disabled, ..self }
    }
}

/// A menu button.
#[component]
pub fn Menu(
    /// The name of the button.
    #[prop(into)]
    label: Signal<String>,
    /// The things to do, made when the menu opens.
    #[prop(into)]
    items: Signal<Vec<MenuItem>>,
    /// Drawn on the button.
    #[prop(default = Icon::More)]
    icon: Icon,
    /// Shows the name on the button, too.
    #[prop(optional)]
    worded: bool,
) -> impl IntoView {
    let (anchor, list) = (fresh("menu"), fresh("menu-list"));
    let open = RwSignal::new(false);
    let class = if worded { "button" } else { "button button--icon" };
    let words = worded.then(|| view! { <span class="button__label">{label}</span> });
    view! {
        <button
            type="button"
            class=class
            data-kind=if worded { "plain" } else { "quiet" }
            id=anchor.clone()
            popovertarget=list.clone()
            aria-haspopup="menu"
            aria-expanded=move || if open.get() { "true" } else { "false" }
            aria-label=label
            title=label
        >
            <IconMark icon />
            {words}
        </button>
        <MenuList id=list anchor label items open />
    }
}

#[component]
fn MenuList(
    id: String,
    anchor: String,
    label: Signal<String>,
    items: Signal<Vec<MenuItem>>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let at = place(node, anchor, open, move || {
        if let Some(list) = node.get_untracked() {
            dom::focus_among(&list, ENTRY, Toward::First);
        }
    });
    let entries = move || items.get().into_iter().map(|item| view! { <MenuEntry item node /> }).collect_view();
    view! {
        <div
            class="popover menu"
            popover="auto"
            id=id
            role="menu"
            aria-label=label
            node_ref=node
            style=("--x", move || format!("{}px", at.point.get().x))
            style=("--y", move || format!("{}px", at.point.get().y))
            on:toggle=move |_| at.toggled()
            on:keydown=move |ev| walk(&ev, node)
        >
            {move || open.get().then(entries)}
        </div>
    }
}

const ENTRY: &str = "[role=menuitem]:not(:disabled)";

fn walk(ev: &KeyboardEvent, node: NodeRef<html::Div>) {
    let toward = match ev.key().as_str() {
        "ArrowDown" => Toward::Next,
        "ArrowUp" => Toward::Previous,
        "Home" => Toward::First,
        "End" => Toward::Last,
        "Tab" => {
            node.get_untracked().map(|list| dom::hide_popover(&list));
            return;
        }
        _ => return,
    };
    ev.prevent_default();
    ev.stop_propagation();
    node.get_untracked().map(|list| dom::focus_among(&list, ENTRY, toward));
}

#[component]
fn MenuEntry(item: MenuItem, node: NodeRef<html::Div>) -> impl IntoView {
    let chosen = move |_| {
        node.get_untracked().map(|list| dom::hide_popover(&list));
        item.on_choose.run(());
    };
    view! {
        <button
            type="button"
            class="menu__item"
            role="menuitem"
            tabindex="-1"
            data-danger=item.danger.then_some("")
            prop:disabled=item.disabled
            on:click=chosen
        >
            {item.icon.map(|icon| view! { <IconMark icon /> })}
            <span>{item.label.clone()}</span>
        </button>
    }
}
