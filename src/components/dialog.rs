//! A modal dialog: the native element, with a title and a way out. Escape closes it and the focus returns to where it
//! was. What is inside is made when it opens and dropped when it closes.

use super::button::{Button, ButtonKind, IconButton};
use super::icon::Icon;
use super::id::fresh;
use super::lang::t;
use crate::browser::dom;
use leptos::html;
use leptos::prelude::*;
use sandtable_core::text::common;

/// A modal dialog.
#[component]
pub fn Dialog(
    /// Whether it is open; closing it sets this to false.
    #[prop(into)]
    open: RwSignal<bool>,
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// What it shows.
    children: ChildrenFn,
    /// Called after it was closed, however that happened.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
    /// Takes most of the window.
    #[prop(optional)]
    wide: bool,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let title_id = fresh("dialog");
    Effect::new(move |_| {
        if let (true, Some(dialog)) = (open.get(), node.get()) {
            dom::show_modal(&dialog);
        } else if let Some(dialog) = node.get() {
            dom::close_dialog(&dialog);
        }
    });
    // The browser says so a moment after it closed the dialog: meanwhile it may have been opened again, or be gone.
    let closed = move |_| {
        if node.try_get_untracked().flatten().is_none_or(|dialog| dialog.open()) {
            return;
        }
        open.set(false);
        on_close.inspect(|call| _ = call.try_run(()));
    };
    view! {
        <dialog class="dialog" data-wide=wide.then_some("") aria-labelledby=title_id node_ref=node on:close=closed>
            <header class="dialog__head">
                <h2 class="dialog__title" id=title_id.clone()>{title}</h2>
                <IconButton label=t(common::close) icon=Icon::Close on_press=move |()| open.set(false) />
            </header>
            <Show when=move || open.get()>
                <div class="dialog__body">{children()}</div>
            </Show>
        </dialog>
    }
}

/// The row of buttons that ends a dialog.
#[component]
pub fn DialogActions(
    /// The buttons, the main one last.
    children: Children,
) -> impl IntoView {
    view! { <footer class="dialog__actions">{children()}</footer> }
}

/// A question with two answers.
#[component]
pub fn ConfirmDialog(
    /// Whether it is open; an answer sets this to false.
    #[prop(into)]
    open: RwSignal<bool>,
    /// The question.
    #[prop(into)]
    title: Signal<String>,
    /// What will happen.
    #[prop(into)]
    text: Signal<String>,
    /// What the main button says.
    #[prop(into)]
    confirm: Signal<String>,
    /// Called when the main button is pressed.
    #[prop(into)]
    on_confirm: Callback<()>,
    /// The main button takes something away.
    #[prop(optional)]
    danger: bool,
) -> impl IntoView {
    let kind = if danger { ButtonKind::Danger } else { ButtonKind::Primary };
    let confirmed = move |()| {
        open.set(false);
        on_confirm.run(());
    };
    view! {
        <Dialog open title>
            <p class="dialog__text">{text}</p>
            <DialogActions>
                <Button label=t(common::cancel) on_press=move |()| open.set(false) />
                <Button label=confirm kind on_press=confirmed />
            </DialogActions>
        </Dialog>
    }
}
