//! What a key press or an input event means while an input method may be at work. It stores nothing.

use leptos::ev::KeyboardEvent;

/// The code that browsers report for keys an input method is still using.
const INPUT_METHOD_KEY: u32 = 229;

/// Whether a key belongs to an input method that is still composing.
pub fn composing(ev: &KeyboardEvent) -> bool {
    ev.is_composing() || ev.key_code() == INPUT_METHOD_KEY
}

/// Whether a key comes with Ctrl, Alt or the command key, and so belongs to a shortcut.
pub fn with_modifier(ev: &KeyboardEvent) -> bool {
    ev.ctrl_key() || ev.alt_key() || ev.meta_key()
}

/// Enter, meant as such: not composing, no modifier.
pub fn is_enter(ev: &KeyboardEvent) -> bool {
    ev.key() == "Enter" && !composing(ev) && !ev.shift_key() && !with_modifier(ev)
}
