//! A calendar date, written 2026-11-22 in both languages. It knows no calendar of working days and no today.

use super::lang::use_lang;
use super::parsed_field::ParsedField;
use leptos::prelude::*;
use sandtable_core::text::common;
use sandtable_core::value::Date;

/// A field for a date.
#[component]
pub fn DateField(
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// The stored date.
    #[prop(into)]
    value: Signal<Option<Date>>,
    /// Called with the date that was typed; none when the field was emptied.
    #[prop(into)]
    on_commit: Callback<Option<Date>>,
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
    let parse = move |typed: String| Date::parse(&typed).map_err(|_| common::not_a_date(lang.get()));
    let format = |date: Date| date.to_string();
    view! {
        <ParsedField label value parse format on_commit hint error
            bare read_only
            word=true
            input_mode="text"
            placeholder="2026-01-31"
        />
    }
}
