//! The language of the words a part says itself. It chooses nothing: the app provides the signal.

use leptos::prelude::*;
use sandtable_core::text::Lang;

/// The language of the screen, from the context `Signal<Lang>`; Chinese where nobody provided one.
pub fn use_lang() -> Signal<Lang> {
    use_context::<Signal<Lang>>().unwrap_or_else(|| Signal::stored(Lang::default()))
}

/// A message of the catalogue in the language of the screen: `t(common::close)`.
pub fn t(message: impl Fn(Lang) -> String + Send + Sync + 'static) -> Signal<String> {
    let lang = use_lang();
    Signal::derive(move || message(lang.get()))
}
