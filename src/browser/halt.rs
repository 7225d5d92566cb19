//! The switch that ends all writing of this page for good: after a panic, or when the data was taken out of its hands.
//! It is looked at by every store before every write; it is never switched back.

use std::cell::Cell;

thread_local! {
    static HALTED: Cell<bool> = const { Cell::new(false) };
}

/// From now on nothing is written any more.
pub fn halt() {
    HALTED.with(|halted| halted.set(true));
}

/// Whether writing has ended.
pub fn is_halted() -> bool {
    HALTED.with(Cell::get)
}
