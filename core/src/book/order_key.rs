//! The place of a record among its siblings: a text between any two others, so that moving one record changes only
//! that record and two people can move different ones at once.

use serde::{Deserialize, Serialize};

/// A fraction between 0 and 1 in base 36, without its leading `0.` and without trailing zeros.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct OrderKey(String);

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

impl OrderKey {
    /// A key between two neighbours; `None` stands for the end of the list. Neighbours in the wrong order or equal
    /// give a key right behind the first.
    pub fn between(before: Option<&OrderKey>, after: Option<&OrderKey>) -> Self {
        let low: Vec<u8> = before.map(OrderKey::digits).unwrap_or_default();
        let high: Option<Vec<u8>> = after.map(OrderKey::digits).filter(|high| *high > low);
        let mut key = Vec::with_capacity(low.len() + 1);
        let mut bounded = high.is_some();
        for place in 0.. {
            let floor = low.get(place).copied().unwrap_or(0);
            let limit = high.as_ref().and_then(|high| high.get(place).copied()).unwrap_or(0);
            let ceiling = if bounded { limit } else { 36 };
            if floor + 1 < ceiling {
                key.push(if bounded || place > 0 { floor.midpoint(ceiling) } else { floor + 1 });
                break;
            }
            key.push(floor);
            bounded = bounded && floor == ceiling;
        }
        Self(key.into_iter().filter_map(|digit| DIGITS.get(usize::from(digit)).map(|c| char::from(*c))).collect())
    }

    /// `count` keys in rising order behind `before`: for imports, so that ten thousand keys stay short.
    pub fn series(before: Option<&OrderKey>, count: usize) -> Vec<Self> {
        let mut last = before.cloned();
        let mut next = || {
            let key = Self::after(last.as_ref());
            last = Some(key.clone());
            key
        };
        (0..count).map(|_| next()).collect()
    }

    /// A key behind `before` that grows in length only after 36⁴ steps.
    fn after(before: Option<&OrderKey>) -> Self {
        let mut digits = before.map(OrderKey::digits).unwrap_or_default();
        digits.resize(digits.len().max(5), 0);
        for place in (1..digits.len()).rev() {
            match digits.get_mut(place) {
                Some(digit) if *digit < 35 => {
                    *digit += 1;
                    digits.truncate(place.max(4) + 1);
                    return Self::from_digits(&digits);
                }
                Some(digit) => *digit = 0,
                None => {}
            }
        }
        Self::between(before, None)
    }

    fn from_digits(digits: &[u8]) -> Self {
        let text: String =
            digits.iter().filter_map(|digit| DIGITS.get(usize::from(*digit)).map(|c| char::from(*c))).collect();
        Self(text.trim_end_matches('0').to_owned())
    }

    /// Characters outside the alphabet (a foreign file) count as the nearest digit below.
    fn digits(&self) -> Vec<u8> {
        let digit = |byte: u8| DIGITS.iter().rposition(|known| *known <= byte).unwrap_or(0) as u8;
        self.0.trim_end_matches('0').bytes().map(digit).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_thousand_insertions_at_one_place_keep_their_order() {
        let mut keys = vec![OrderKey::between(None, None)];
        for i in 0..1000 {
            let at = (i * 7) % keys.len();
            let key = OrderKey::between(at.checked_sub(1).and_then(|j| keys.get(j)), keys.get(at));
            keys.insert(at, key);
        }
        assert!(
            keys.is_sorted() && {
                let n = keys.len();
                keys.dedup();
                keys.len() == n
            }
        );
    }

    #[test]
    fn ten_thousand_appended_keys_stay_short_and_ordered() {
        let keys = OrderKey::series(None, 10_000);
        assert!(keys.is_sorted_by(|a, b| a < b));
        assert!(keys.iter().all(|key| key.0.len() <= 6));
    }

    proptest! {
        #[test]
        fn a_key_lies_strictly_between_its_neighbours(steps in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 1..200)) {
            let mut keys: Vec<OrderKey> = Vec::new();
            for (index, end) in steps {
                let at = if end { keys.len() } else { index.index(keys.len() + 1) };
                let key = OrderKey::between(at.checked_sub(1).and_then(|i| keys.get(i)), keys.get(at));
                keys.insert(at, key);
                prop_assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
            }
        }

        #[test]
        fn series_continues_behind_any_key(text in "[1-9a-z]{1,8}") {
            let start = OrderKey(text);
            let keys = OrderKey::series(Some(&start), 100);
            prop_assert!(keys.first().is_some_and(|first| *first > start), "{keys:?}");
            prop_assert!(keys.is_sorted_by(|a, b| a < b));
        }
    }
}
