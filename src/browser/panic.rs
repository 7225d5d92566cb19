//! What happens when the app panics or traps: the reason goes to the console, and nothing is written any more. What is
//! said to the person is the start script's and the rescue page's task.

use super::halt::halt;
use wasm_bindgen::prelude::wasm_bindgen;

/// From now on a panic ends all writing.
pub fn guard() {
    std::panic::set_hook(Box::new(|info| {
        halt();
        console_error_panic_hook::hook(info);
    }));
}

/// Ends all writing; called by the start script after a trap that was no panic, such as a stack that overflowed.
#[wasm_bindgen]
pub fn poison() {
    halt();
}
