//! Pages that end a way: an address that names nothing, a book that cannot be opened.

use crate::browser::files;
use crate::components::button::{Button, ButtonKind, LinkButton};
use crate::components::lang::t;
use crate::route::Route;
use crate::session::use_desk;
use leptos::prelude::*;
use sandtable_core::text::shell;
use sandtable_core::value::Id;

/// An address that names nothing.
#[component]
pub fn UnknownPage() -> impl IntoView {
    view! { <Stop title=t(shell::page_unknown_title) text=t(shell::page_unknown_text) /> }
}

/// A sentence, and the way back to the shelf.
#[component]
pub fn Stop(
    /// What is the case.
    title: Signal<String>,
    /// What to do.
    text: Signal<String>,
    /// The book whose raw records are offered for download.
    #[prop(optional)]
    raw: Option<Id>,
) -> impl IntoView {
    let desk = use_desk();
    let download = move |id: Id| {
        let records = desk.raw_records(id);
        files::download(&format!("sandtable-{id}.txt"), "text/plain", records.as_bytes()).unwrap_or_default();
    };
    let rescue = raw.map(|id| {
        view! { <Button label=t(shell::download_raw) kind=ButtonKind::Primary on_press=move |()| download(id) /> }
    });
    view! {
        <main class="shelf" id="content" tabindex="-1">
            <h1>{title}</h1>
            <p>{text}</p>
            <p class="row">{rescue}<LinkButton href=Route::Shelf.href() label=t(shell::back_to_shelf) /></p>
        </main>
    }
}
