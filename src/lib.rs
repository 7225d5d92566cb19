//! Sandtable in the browser: shows the method that lives in `sandtable-core` and remembers what people enter.
//!
//! Dependencies run one way: `pages → components, charts → session → browser → core`. Components and charts know
//! nothing of the book; only `browser` names web interfaces; only `session` changes the book.

pub mod browser;
pub mod charts;
pub mod components;
pub mod pages;
pub mod route;
pub mod session;
mod split;

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the app in the page's mount point. Called once by the start script.
#[wasm_bindgen(start)]
pub fn start() {
    browser::panic::guard();
    if let Some(place) = browser::dom::mount_point() {
        leptos::mount::mount_to(place, pages::App).forget();
    }
}
