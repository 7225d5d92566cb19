//! Preferences in localStorage, and their effect on the page element. Losing them costs a click, so no protocol.

use super::address::base_path;
use super::halt::is_halted;
use super::local_kv::LocalKv;
use leptos::prelude::{document, window};
use sandtable_core::storage::Kv;
use sandtable_core::text::Lang;

fn key() -> String {
    format!("{}prefs", base_path())
}

/// What was stored, if the browser lets us read it.
pub fn read() -> Option<String> {
    LocalKv::probe()?.get(&key()).ok()?
}

/// Stores; a browser that refuses keeps the choice for this visit only.
pub fn write(text: &str) {
    if is_halted() {
        return;
    }
    if let Some(kv) = LocalKv::probe() {
        kv.set(&key(), text).unwrap_or_default();
    }
}

/// The language the browser asks for: Chinese for any Chinese, else English.
pub fn browser_language() -> Lang {
    let wanted = window().navigator().language().unwrap_or_default();
    if wanted.to_lowercase().starts_with("zh") { Lang::Zh } else { Lang::En }
}

/// Puts language, theme and the meaning of red onto the page element, where the style sheet and screen readers look.
pub fn show(lang_tag: &str, theme: &str, red_is_gain: bool) {
    let Some(root) = document().document_element() else { return };
    let gain = if red_is_gain { "red" } else { "green" };
    for (name, value) in [("lang", lang_tag), ("data-theme", theme), ("data-gain", gain)] {
        root.set_attribute(name, value).unwrap_or_default();
    }
}
