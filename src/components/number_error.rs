//! The words for a number that could not be read. One place for all fields that read numbers.

use sandtable_core::text::{Lang, common};
use sandtable_core::value::NumberError;

/// Why a number could not be read and how to mend it; `kind` says what was expected.
pub fn say(error: &NumberError, kind: fn(Lang, &str) -> String, lang: Lang) -> String {
    match error {
        NumberError::Empty => common::nothing_typed(lang),
        NumberError::NotANumber(typed) => kind(lang, typed),
        NumberError::TooLarge => common::number_too_large(lang),
        NumberError::OutOfRange { least, greatest } => common::not_between(lang, least, greatest),
        NumberError::ZeroDenominator => common::zero_denominator(lang),
    }
}
