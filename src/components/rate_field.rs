//! A rate: 33%, 1:3 or 1/3, exact. Between 0 and 1 unless the caller widens it.

use super::lang::use_lang;
use super::number_error::say;
use super::parsed_field::ParsedField;
use leptos::prelude::*;
use sandtable_core::text::{Lang, common};
use sandtable_core::value::Rate;

fn read(typed: &str, least: Rate, most: Option<Rate>, lang: Lang) -> Result<Rate, String> {
    let rate = Rate::parse(typed).map_err(|error| say(&error, common::not_a_rate, lang))?;
    match most {
        Some(most) if rate < least || rate > most => Err(common::not_between(lang, &least.show(2), &most.show(2))),
        None if rate < least => Err(common::not_below(lang, &least.show(2))),
        _ => Ok(rate),
    }
}

/// A field for a rate.
#[component]
pub fn RateField(
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// The stored rate.
    #[prop(into)]
    value: Signal<Option<Rate>>,
    /// Called with the rate that was typed; none when the field was emptied.
    #[prop(into)]
    on_commit: Callback<Option<Rate>>,
    /// The least rate allowed.
    #[prop(default = Rate::ZERO)]
    least: Rate,
    /// The greatest rate allowed; none for no limit.
    #[prop(default = Some(Rate::ONE))]
    most: Option<Rate>,
    /// What to know before answering.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the stored rate.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Says that an answer is needed.
    #[prop(optional)]
    required: bool,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    bare: bool,
    /// Can be read and copied, not changed.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// Hands rates over while they are typed.
    #[prop(optional)]
    live: bool,
) -> impl IntoView {
    let lang = use_lang();
    let parse = move |typed: String| read(&typed, least, most, lang.get());
    let format = |rate: Rate| rate.edit_form();
    view! { <ParsedField label value parse format on_commit hint error required bare read_only live input_mode="text" /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_above_one_is_refused_unless_there_is_no_limit() {
        assert!(read("120%", Rate::ZERO, Some(Rate::ONE), Lang::En).is_err());
        assert_eq!(read("120%", Rate::ZERO, None, Lang::En), Rate::new(6, 5).map_err(|e| e.to_string()));
    }

    #[test]
    fn a_rate_below_the_least_is_refused_with_or_without_a_limit() {
        assert!(read("-1%", Rate::ZERO, None, Lang::En).is_err());
        assert!(read("-1%", Rate::ZERO, Some(Rate::ONE), Lang::En).is_err());
    }
}
