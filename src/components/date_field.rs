//! A calendar date, written 2026-11-22 in both languages. It knows no calendar of working days and no today.

use super::lang::use_lang;
use super::parsed_field::ParsedField;
use chrono::NaiveDate;
use leptos::prelude::*;
use sandtable_core::text::common;

/// Reads `2026-11-22`, `2026/11/22`, `2026.11.22`, `20261122` and `2026年11月22日`.
pub fn parse_date(typed: &str) -> Option<NaiveDate> {
    let typed = typed.trim().trim_end_matches('日').replace(['/', '.', '年', '月'], "-");
    ["%Y-%m-%d", "%Y%m%d"].iter().find_map(|shape| NaiveDate::parse_from_str(&typed, shape).ok())
}

/// A field for a date.
#[component]
pub fn DateField(
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// The stored date.
    #[prop(into)]
    value: Signal<Option<NaiveDate>>,
    /// Called with the date that was typed; none when the field was emptied.
    #[prop(into)]
    on_commit: Callback<Option<NaiveDate>>,
    /// What to know before answering.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the stored date.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    bare: bool,
    /// Can be read and copied, not changed.
    #[prop(optional, into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let parse = move |typed: String| parse_date(&typed).ok_or_else(|| common::not_a_date(lang.get()));
    let format = |date: NaiveDate| date.to_string();
    view! {
        <ParsedField label value parse format on_commit hint error bare read_only input_mode="text" placeholder="2026-01-31" />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_way_to_write_a_date_is_understood() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 2);
        for typed in ["2026-11-02", "2026-11-2", "2026/11/2", "2026.11.02", "20261102", " 2026年11月2日 "] {
            assert_eq!(parse_date(typed), date, "{typed}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        assert_eq!(parse_date("2026-02-30"), None);
        assert_eq!(parse_date("tomorrow"), None);
    }
}
