//! Ids that bind labels to their controls. Unique within the page, never stored and never shown.

use std::sync::atomic::{AtomicU32, Ordering};

static NEXT: AtomicU32 = AtomicU32::new(1);

/// A new id: `field-7`.
pub fn fresh(noun: &str) -> String {
    format!("{noun}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

#[cfg(test)]
mod tests {
    use super::fresh;

    #[test]
    fn two_ids_are_never_the_same() {
        assert_ne!(fresh("field"), fresh("field"));
    }
}
