//! An amount of money. It understands 350万, 1.2亿, 1.2M and shows the amount in the unit of the screen on leaving.

use super::lang::use_lang;
use super::number_error::say;
use super::parsed_field::ParsedField;
use leptos::prelude::*;
use sandtable_core::text::{Lang, common};
use sandtable_core::value::{Money, MoneyUnit};

/// The unit amounts are shown in, from the context `Signal<MoneyUnit>`.
pub fn use_money_unit() -> Signal<MoneyUnit> {
    use_context::<Signal<MoneyUnit>>().unwrap_or_else(|| Signal::stored(MoneyUnit::default()))
}

/// Reads an amount; below zero only where that is allowed.
fn read(typed: &str, negative: bool, lang: Lang) -> Result<Money, String> {
    match Money::parse(typed) {
        Ok(money) if money < Money::ZERO && !negative => Err(common::not_negative(lang)),
        Ok(money) => Ok(money),
        Err(error) => Err(say(&error, common::not_money, lang)),
    }
}

/// A field for an amount.
#[component]
pub fn MoneyField(
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// The stored amount.
    #[prop(into)]
    value: Signal<Option<Money>>,
    /// Called with the amount that was typed; none when the field was emptied.
    #[prop(into)]
    on_commit: Callback<Option<Money>>,
    /// Amounts below zero are allowed.
    #[prop(optional)]
    negative: bool,
    /// What to know before answering.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the stored amount.
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
    /// Hands amounts over while they are typed.
    #[prop(optional)]
    live: bool,
) -> impl IntoView {
    let (lang, unit) = (use_lang(), use_money_unit());
    let parse = move |typed: String| read(&typed, negative, lang.get());
    let format = move |money: Money| money.edit_form(unit.get(), lang.get());
    view! { <ParsedField label value parse format on_commit hint error required bare read_only live input_mode="text" /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_below_zero_is_refused_unless_allowed() {
        assert!(read("-5", false, Lang::En).is_err());
        assert_eq!(read("-5", true, Lang::En), Ok(Money::major(-5)));
    }

    #[test]
    fn what_is_no_amount_is_named_in_the_message() {
        assert!(read("十块", false, Lang::Zh).is_err_and(|message| message.contains("十块")));
    }
}
