//! Splitting a whole into integer parts that sum to it exactly [00].

use super::Weight;

/// The largest-remainder method: each part gets the floor of its exact share, what is left goes to the largest
/// fractions, ties to the earlier item. All weights zero counts as equal weights.
///
/// The parts sum exactly to `whole`; an empty list of weights gives an empty list.
pub fn largest_remainder(whole: i64, weights: &[u64]) -> Vec<i64> {
    let total: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    if total == 0 {
        return split_equally(whole, weights.len());
    }
    let total = i128::try_from(total).unwrap_or(i128::MAX);
    let shares: Vec<(i128, i128)> = weights
        .iter()
        .map(|weight| {
            let product = i128::from(whole).saturating_mul(i128::from(*weight));
            (product.div_euclid(total), product.rem_euclid(total))
        })
        .collect();
    let missing = i128::from(whole) - shares.iter().map(|(floor, _)| floor).sum::<i128>();
    let mut by_fraction: Vec<usize> = (0..shares.len()).collect();
    by_fraction.sort_by_key(|i| std::cmp::Reverse(shares.get(*i).map(|(_, fraction)| *fraction)));
    let mut parts: Vec<i64> = shares.iter().map(|(floor, _)| i64::try_from(*floor).unwrap_or(i64::MAX)).collect();
    for i in by_fraction.into_iter().take(usize::try_from(missing).unwrap_or(0)) {
        if let Some(part) = parts.get_mut(i) {
            *part += 1;
        }
    }
    parts
}

/// Equal parts; the earlier ones are larger where it does not divide.
pub fn split_equally(whole: i64, parts: usize) -> Vec<i64> {
    if parts == 0 { Vec::new() } else { largest_remainder(whole, &vec![1; parts]) }
}

impl Weight {
    /// As a term of [`largest_remainder`].
    pub fn term(self) -> u64 {
        u64::from(self.hundredths())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ties_go_to_the_earlier_item() {
        assert_eq!(largest_remainder(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(largest_remainder(7, &[10, 20, 30, 25, 15]), [1, 1, 2, 2, 1]);
        assert_eq!(largest_remainder(5, &[0, 0]), [3, 2]);
        assert_eq!(largest_remainder(5, &[]), [0i64; 0]);
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole_and_miss_their_share_by_less_than_one(
            whole in -1_000_000_000_000i64..1_000_000_000_000,
            weights in prop::collection::vec(0..1_000_000u64, 1..40),
        ) {
            let parts = largest_remainder(whole, &weights);
            prop_assert_eq!(parts.iter().sum::<i64>(), whole);
            let total: u64 = weights.iter().sum();
            if total > 0 {
                for (part, weight) in parts.iter().zip(&weights) {
                    let miss = i128::from(*part) * i128::from(total) - i128::from(whole) * i128::from(*weight);
                    prop_assert!(miss.abs() < i128::from(total));
                }
            }
        }
    }
}
