//! Pages that end a way: an address that names nothing, a book that cannot be opened.

use crate::components::button::LinkButton;
use crate::components::lang::t;
use crate::route::Route;
use leptos::prelude::*;
use sandtable_core::text::shell;

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
    /// Another way on, before the way back.
    #[prop(optional, into)]
    way: Option<AnyView>,
) -> impl IntoView {
    view! {
        <main class="shelf" id="content" tabindex="-1">
            <h1>{title}</h1>
            <p>{text}</p>
            <p class="row">{way}<LinkButton href=Route::Shelf.href() label=t(shell::back_to_shelf) /></p>
        </main>
    }
}
