//! The bounds of the numbers in a book, as a table. It looks at numbers only; other types are the typed book's business.

use super::ImportError;
use crate::book::Path;
use crate::value::Money;
use serde_json::{Map, Number, Value};

/// Fields with bounds of their own; `*` stands for any key.
const BOUNDS: [(&str, i64, i64); 14] = [
    ("about/fiscal_start", 1, 12),
    ("about/pack/version", 0, u32::MAX as i64),
    ("design/quality/*/*", 1, 5),
    ("targets/funnel/working_months", 1, 12),
    ("portfolio/accounts/*/nps", -100, 100),
    ("portfolio/accounts/*/scores/*", 1, 10),
    ("portfolio/accounts/*/department_scores/*/*", 1, 10),
    ("portfolio/accounts/*/willingness", 1, 10),
    ("portfolio/accounts/*/health/*", 0, 100),
    ("relations/people/*/importance", 1, 5),
    ("relations/people/*/support", -2, 2),
    ("relations/people/*/intimacy", 0, 5),
    ("relations/people/*/contact", 0, 3),
    ("relations/influences/*/strength", 1, 3),
];

/// Checks every number of a book's tree against the bounds of its field; fields without bounds of their own hold at
/// most [`Money::GREATEST`].
pub(super) fn check(tree: &Map<String, Value>) -> Result<(), ImportError> {
    check_object(&mut Vec::new(), tree)
}

fn check_object<'a>(place: &mut Vec<&'a str>, object: &'a Map<String, Value>) -> Result<(), ImportError> {
    for (key, value) in object {
        place.push(key);
        check_value(place, value)?;
        place.pop();
    }
    Ok(())
}

fn check_value<'a>(place: &mut Vec<&'a str>, value: &'a Value) -> Result<(), ImportError> {
    match value {
        Value::Object(object) => check_object(place, object),
        Value::Array(list) => list.iter().try_for_each(|value| check_value(place, value)),
        Value::Number(number) => check_number(place, number),
        Value::Null | Value::Bool(_) | Value::String(_) => Ok(()),
    }
}

fn check_number(place: &[&str], number: &Number) -> Result<(), ImportError> {
    let (least, greatest) = bounds_at(place);
    let fits = match number.as_i64() {
        Some(whole) => (least..=greatest).contains(&whole),
        None => number.as_f64().is_some_and(|x| (least as f64..=greatest as f64).contains(&x)),
    };
    let out = || ImportError::OutOfRange { path: Path::of(place), found: number.to_string(), least, greatest };
    fits.then_some(()).ok_or_else(out)
}

fn bounds_at(place: &[&str]) -> (i64, i64) {
    let fits = |pattern: &str| {
        let mut steps = place.iter();
        pattern.split('/').all(|wanted| steps.next().is_some_and(|step| wanted == "*" || wanted == *step))
            && steps.next().is_none()
    };
    let own = BOUNDS.iter().find(|(pattern, _, _)| fits(pattern));
    own.map_or((-Money::GREATEST, Money::GREATEST), |(_, least, greatest)| (*least, *greatest))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn checked(book: Value) -> Result<(), ImportError> {
        check(book.as_object().unwrap())
    }

    #[test]
    fn a_number_is_held_to_the_bounds_of_its_own_field() {
        let person = |support: i64| serde_json::json!({"relations": {"people": {"p": {"support": support}}}});
        assert_eq!(checked(person(-2)), Ok(()));
        let path = Path::from("relations/people/p/support");
        let out = ImportError::OutOfRange { path, found: "-3".into(), least: -2, greatest: 2 };
        assert_eq!(checked(person(-3)), Err(out));
        assert!(checked(serde_json::json!({"portfolio": {"accounts": {"a": {"scores": {"x": 0}}}}})).is_err());
    }

    #[test]
    fn amounts_beyond_ten_trillion_are_refused_wherever_they_stand() {
        let amount = |fen: i64| serde_json::json!({"later": [{"x": fen}]});
        assert_eq!(checked(amount(Money::GREATEST)), Ok(()));
        assert!(checked(amount(Money::GREATEST + 1)).is_err());
        assert!(checked(serde_json::json!({"x": 1e300})).is_err());
        assert!(checked(serde_json::json!({"x": u64::MAX})).is_err());
    }
}
