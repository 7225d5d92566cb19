//! Sorting rows by a whole-number key, for all rankings of the chapter. It knows no figure and no tie-break of a tool.

/// Rows by key descending, then by the order of names. `keyed` holds a key and a name rank for each row to be sorted;
/// `rows_by_name` tells the row of each name rank.
///
/// Key and rank are packed into one number where they fit in 64 bits, so that sorting compares single numbers.
pub(super) fn descending(keyed: &[(u64, u32)], rows_by_name: &[u32]) -> Vec<u32> {
    let greatest = keyed.iter().map(|(key, _)| *key).max().unwrap_or(0);
    let bits = u64::BITS - (rows_by_name.len() as u64).leading_zeros();
    let row = |rank: usize| rows_by_name.get(rank).copied();
    if greatest.checked_shr(64 - bits).unwrap_or(0) == 0 {
        let pack = |(key, rank): &(u64, u32)| (greatest - key) << bits | u64::from(*rank);
        let mut packed: Vec<u64> = keyed.iter().map(pack).collect();
        packed.sort_unstable();
        return packed.into_iter().filter_map(|packed| row((packed & ((1 << bits) - 1)) as usize)).collect();
    }
    let mut wide: Vec<(u64, u32)> = keyed.iter().map(|(key, rank)| (greatest - key, *rank)).collect();
    wide.sort_unstable();
    wide.into_iter().filter_map(|(_, rank)| row(rank as usize)).collect()
}

/// For each value, how many are strictly smaller.
pub(super) fn smaller_counts(values: &[u64]) -> Vec<u32> {
    let (least, greatest) = values.iter().fold((u64::MAX, 0), |(a, b), value| (a.min(*value), b.max(*value)));
    let range = greatest.saturating_sub(least);
    if range < values.len() as u64 * 4 + 1024 {
        by_counting(values, least, range as usize)
    } else {
        by_sorting(values, least, range)
    }
}

/// For values of a small range: days, numbers of orders.
fn by_counting(values: &[u64], least: u64, range: usize) -> Vec<u32> {
    let place = |value: &u64| (value - least) as usize;
    let mut smaller = vec![0u32; range + 2];
    for value in values {
        if let Some(count) = smaller.get_mut(place(value) + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for count in &mut smaller {
        sum += *count;
        *count = sum;
    }
    values.iter().map(|value| smaller.get(place(value)).copied().unwrap_or(0)).collect()
}

fn by_sorting(values: &[u64], least: u64, range: u64) -> Vec<u32> {
    let bits = u64::BITS - (values.len() as u64).leading_zeros();
    if range.checked_shr(64 - bits).unwrap_or(0) == 0 {
        let pack = |(value, place): (&u64, u64)| (value - least) << bits | place;
        let mut packed: Vec<u64> = values.iter().zip(0..).map(pack).collect();
        packed.sort_unstable();
        return count(packed.into_iter().map(|packed| (packed >> bits, packed & ((1 << bits) - 1))));
    }
    let mut wide: Vec<(u64, u64)> = values.iter().copied().zip(0..).collect();
    wide.sort_unstable();
    count(wide.into_iter())
}

/// Of values in their order with their places.
fn count(sorted: impl ExactSizeIterator<Item = (u64, u64)>) -> Vec<u32> {
    let mut counts = vec![0; sorted.len()];
    let (mut last, mut smaller) = (None, 0);
    for (seen, (value, place)) in (0u32..).zip(sorted) {
        if last != Some(value) {
            (last, smaller) = (Some(value), seen);
        }
        if let Some(count) = counts.get_mut(place as usize) {
            *count = smaller;
        }
    }
    counts
}

/// The row of each rank: the inverse of a permutation.
pub(super) fn inverse(ranks: &[u32]) -> Vec<u32> {
    let mut rows = vec![0; ranks.len()];
    for (rank, row) in ranks.iter().zip(0..) {
        if let Some(slot) = rows.get_mut(*rank as usize) {
            *slot = row;
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn packed_sorting_is_sorting_by_key_and_name(keys in prop::collection::vec(0..50u64, 0..40), wide: bool) {
            let ranks: Vec<u32> = (0..keys.len() as u32).rev().collect();
            let scale = if wide { 1 << 58 } else { 1 };
            let keyed: Vec<(u64, u32)> = keys.iter().map(|key| key * scale).zip(ranks.iter().copied()).collect();
            let mut plain: Vec<u32> = (0..keys.len() as u32).collect();
            plain.sort_by_key(|row| keyed.get(*row as usize).map(|(key, rank)| (std::cmp::Reverse(*key), *rank)));
            prop_assert_eq!(descending(&keyed, &inverse(&ranks)), plain);
        }

        #[test]
        fn counts_are_those_of_counting_by_hand(values in prop::collection::vec(0..20u64, 0..40), wide: bool) {
            let values: Vec<u64> = values.into_iter().map(|value| if wide { value << 59 } else { value + 7 }).collect();
            let counted: Vec<u32> =
                values.iter().map(|value| values.iter().filter(|other| *other < value).count() as u32).collect();
            prop_assert_eq!(smaller_counts(&values), counted);
        }
    }
}
