//! A whole number between two bounds. Separators and full-width digits are understood; fractions are refused.

use super::lang::use_lang;
use super::parsed_field::ParsedField;
use leptos::prelude::*;
use sandtable_core::text::{Lang, common};
use sandtable_core::value::{grouped, half_width};

/// Reads a whole number, with separators and in full-width digits as well.
pub fn parse_integer(typed: &str) -> Option<i64> {
    let plain: String = half_width(typed).chars().filter(|c| !matches!(c, ',' | '_' | ' ')).collect();
    plain.parse().ok()
}

fn read(typed: &str, least: i64, most: i64, lang: Lang) -> Result<i64, String> {
    match parse_integer(typed) {
        None => Err(common::not_a_whole_number(lang)),
        Some(n) if n < least || n > most => Err(common::not_between(lang, &written(least), &written(most))),
        Some(n) => Ok(n),
    }
}

/// A number as the field shows it: without separators, which are in the way of whoever types.
fn written(n: i64) -> String {
    grouped(n.into()).replace(',', "")
}

/// A field for a whole number.
#[component]
pub fn IntegerField(
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// The stored number.
    #[prop(into)]
    value: Signal<Option<i64>>,
    /// Called with the number that was typed; none when the field was emptied.
    #[prop(into)]
    on_commit: Callback<Option<i64>>,
    /// The least number allowed.
    #[prop(default = 0)]
    least: i64,
    /// The greatest number allowed.
    #[prop(default = i64::MAX)]
    most: i64,
    /// What to know before answering.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the stored number.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Shown after the field.
    #[prop(optional, into)]
    unit: MaybeProp<String>,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    bare: bool,
    /// Can be read and copied, not changed.
    #[prop(optional, into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let parse = move |typed: String| read(&typed, least, most, lang.get());
    let format = written;
    view! { <ParsedField label value parse format on_commit hint error unit bare read_only input_mode="numeric" /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_and_full_width_digits_are_understood() {
        assert_eq!(parse_integer("1,234"), Some(1234));
        assert_eq!(parse_integer(" １２３４ "), Some(1234));
        assert_eq!(parse_integer("−5"), Some(-5));
        assert_eq!((written(-1200), parse_integer(&written(-1200))), ("−1200".into(), Some(-1200)));
    }

    #[test]
    fn a_fraction_or_a_word_is_refused() {
        assert_eq!(parse_integer("1.5"), None);
        assert_eq!(parse_integer("twelve"), None);
        assert_eq!(parse_integer(""), None);
    }

    #[test]
    fn a_number_outside_its_bounds_is_refused_with_the_bounds() {
        assert_eq!(read("11", 1, 10, Lang::En), Err(common::not_between(Lang::En, "1", "10")));
        assert_eq!(read("10", 1, 10, Lang::En), Ok(10));
    }
}
