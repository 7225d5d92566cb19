//! Which rows of a long list are in sight. Arithmetic only; rows have one fixed height.

use std::ops::Range;

/// What is in sight of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sight {
    /// How far it is scrolled, in pixels.
    pub scrolled: f64,
    /// How much of it can be seen, in pixels.
    pub height: f64,
}

/// The rows to draw: those in sight and a few around them, so that fast scrolling finds them there.
pub fn rows_in_sight(sight: Sight, row: f64, count: usize, around: usize) -> Range<usize> {
    let row = row.max(1.0);
    let first = (sight.scrolled.max(0.0) / row).floor() as usize;
    let shown = (sight.height.max(0.0) / row).ceil() as usize + 1;
    let start = first.saturating_sub(around).min(count);
    let end = first.saturating_add(shown).saturating_add(around).min(count);
    start..end.max(start)
}

/// How far to scroll so that a row stands fully in sight below a head of `head` pixels; none if it does already.
pub fn scroll_to_row(sight: Sight, row: f64, index: usize, head: f64) -> Option<f64> {
    let top = index as f64 * row;
    let room = (sight.height - head).max(row);
    if top < sight.scrolled {
        Some(top)
    } else if top + row > sight.scrolled + room {
        Some(top + row - room)
    } else {
        None
    }
}

/// The row a key leads to.
pub fn key_to_row(key: &str, now: Option<usize>, page: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let next = match (key, now) {
        ("Home", _) => 0,
        ("End", _) => last,
        ("ArrowDown" | "ArrowUp" | "PageDown" | "PageUp", None) => 0,
        ("ArrowDown", Some(at)) => at.saturating_add(1),
        ("ArrowUp", Some(at)) => at.saturating_sub(1),
        ("PageDown", Some(at)) => at.saturating_add(page.max(1)),
        ("PageUp", Some(at)) => at.saturating_sub(page.max(1)),
        _ => return None,
    };
    Some(next.min(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sight(scrolled: f64) -> Sight {
        Sight { scrolled, height: 400.0 }
    }

    #[test]
    fn only_the_rows_in_sight_and_a_few_around_are_drawn() {
        assert_eq!(rows_in_sight(sight(0.0), 40.0, 10_000, 5), 0..16);
        assert_eq!(rows_in_sight(sight(4000.0), 40.0, 10_000, 5), 95..116);
    }

    #[test]
    fn a_list_that_became_shorter_than_it_is_scrolled_draws_no_row_that_is_gone() {
        assert_eq!(rows_in_sight(sight(4000.0), 40.0, 3, 5), 3..3);
        assert_eq!(rows_in_sight(sight(0.0), 40.0, 0, 5), 0..0);
    }

    #[test]
    fn a_row_in_sight_is_not_scrolled() {
        assert_eq!(scroll_to_row(sight(0.0), 40.0, 3, 40.0), None);
    }

    #[test]
    fn a_row_above_or_below_is_brought_to_the_nearer_edge() {
        assert_eq!(scroll_to_row(sight(400.0), 40.0, 2, 40.0), Some(80.0));
        assert_eq!(scroll_to_row(sight(0.0), 40.0, 20, 40.0), Some(480.0));
    }

    #[test]
    fn keys_stay_within_the_list() {
        assert_eq!(key_to_row("ArrowDown", Some(9), 5, 10), Some(9));
        assert_eq!(key_to_row("PageUp", Some(3), 5, 10), Some(0));
        assert_eq!(key_to_row("End", None, 5, 10), Some(9));
        assert_eq!(key_to_row("ArrowDown", None, 5, 10), Some(0));
    }

    #[test]
    fn an_empty_list_and_other_keys_lead_nowhere() {
        assert_eq!(key_to_row("End", None, 5, 0), None);
        assert_eq!(key_to_row("a", Some(1), 5, 10), None);
    }
}
