//! The order of accounts by name: NFC form by code point, then id [00]. It is kept between edits, since sorting ten
//! thousand names costs more than all figures together.

use super::ranking::inverse;
use crate::value::name_key;
use std::borrow::Cow;

/// Ranks of rows by name, and the rows in that order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NameOrder {
    ranks: Vec<u32>,
    rows: Vec<u32>,
}

impl NameOrder {
    /// Of names in the order of the ids.
    pub fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let keys: Vec<Cow<'_, str>> = names.map(nfc).collect();
        let mut order: Vec<(u128, u32)> = keys.iter().zip(0..).map(|(key, row)| (prefix(key), row)).collect();
        let key = |row: u32| keys.get(row as usize).map(|key| &**key);
        order.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| key(a.1).cmp(&key(b.1))).then(a.1.cmp(&b.1)));
        Self::from_rows(order.into_iter().map(|(_, row)| row).collect())
    }

    /// The order after a change: `moved` tells the new row of each old one that kept its name, `named` the rows that
    /// are new or renamed.
    pub fn changed<'a>(&self, moved: &[Option<u32>], named: &[u32], name: impl Fn(u32) -> &'a str) -> Self {
        let kept = self.rows.iter().filter_map(|row| moved.get(*row as usize).copied().flatten());
        let mut rows: Vec<u32> = kept.collect();
        for row in named {
            let key = nfc(name(*row));
            let is_before = |other: &u32| nfc(name(*other)).cmp(&key).then(other.cmp(row)).is_lt();
            let place = rows.partition_point(is_before);
            rows.insert(place, *row);
        }
        Self::from_rows(rows)
    }

    fn from_rows(rows: Vec<u32>) -> Self {
        Self { ranks: inverse(&rows), rows }
    }

    /// The rank of each row.
    pub fn ranks(&self) -> &[u32] {
        &self.ranks
    }

    /// The row at each rank.
    pub fn rows(&self) -> &[u32] {
        &self.rows
    }
}

/// The names that occur more than once, spaces around them aside, in their order.
pub(super) fn twins<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut keys: Vec<Cow<'_, str>> = names.map(|name| nfc(name.trim())).collect();
    keys.sort_unstable();
    let mut twins: Vec<String> = keys
        .windows(2)
        .filter_map(|pair| pair.first().filter(|key| Some(*key) == pair.last()))
        .map(|key| key.clone().into_owned())
        .collect();
    twins.dedup();
    twins
}

/// The first sixteen bytes; the order of UTF-8 bytes is the order of code points.
fn prefix(key: &str) -> u128 {
    key.bytes().chain(std::iter::repeat(0)).take(16).fold(0, |number, byte| number << 8 | u128::from(byte))
}

/// The NFC form; letters before the combining marks and the common ideographs are their own.
fn nfc(name: &str) -> Cow<'_, str> {
    let is_inert = |c: char| c < '\u{300}' || ('\u{4e00}'..='\u{9fff}').contains(&c);
    if name.chars().all(is_inert) { Cow::Borrowed(name) } else { Cow::Owned(name_key(name)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Exact, Id, by_figure_then_name};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_order_of_the_method(names in prop::collection::vec("[aeé甲乙e\u{301}\u{ac00}]{0,3}", 0..20)) {
            let mut plain: Vec<u32> = (0..names.len() as u32).collect();
            let item = |row: &u32| {
                let name = names.get(*row as usize).map_or("", String::as_str);
                (Some(Exact::ZERO), name, Id::from_number((*row).into()))
            };
            plain.sort_by(|a, b| by_figure_then_name(item(a), item(b)));
            let order = NameOrder::of(names.iter().map(String::as_str));
            prop_assert_eq!(order.rows(), plain);
        }
    }
}
