//! The one order of every ranking [00]: figure descending, then name by code point of its NFC form, then id.
//! Never by locale, so that ranks do not change with the language.

use super::{Exact, Id};
use std::cmp::Ordering;
use unicode_normalization::UnicodeNormalization;

/// The NFC form of a name, to be compared by code point.
pub fn name_key(name: &str) -> String {
    if name.is_ascii() { name.to_owned() } else { name.nfc().collect() }
}

/// Compares two items of a ranking. Items without a figure stand last.
pub fn by_figure_then_name(a: (Option<Exact>, &str, Id), b: (Option<Exact>, &str, Id)) -> Ordering {
    let by_figure = match (a.0, b.0) {
        (Some(x), Some(y)) => y.cmp(&x),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    };
    by_figure.then_with(|| name_key(a.1).cmp(&name_key(b.1))).then_with(|| a.2.cmp(&b.2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composed_and_decomposed_names_are_one_name_and_empty_figures_stand_last() {
        let (a, b) = (Id::from_number(1), Id::from_number(2));
        let nothing = by_figure_then_name((None, "A", a), (Some(Exact::ZERO), "B", b));
        assert_eq!(nothing, Ordering::Greater);
        let same = by_figure_then_name((None, "e\u{301}", a), (None, "é", b));
        assert_eq!(same, Ordering::Less);
        assert_eq!(by_figure_then_name((None, "b", a), (None, "甲", a)), Ordering::Less);
    }
}
