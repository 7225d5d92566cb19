//! Many short lists in one piece of memory: allocated one by one they would be spread over all of it, and looking at
//! ten thousand of them would cost more than what is done with them.

/// Lists by row, one after another.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct Ragged<T> {
    items: Vec<T>,
    /// Where the list of each row ends.
    ends: Vec<u32>,
}

impl<T> Default for Ragged<T> {
    fn default() -> Self {
        Self { items: Vec::new(), ends: Vec::new() }
    }
}

impl<T> Ragged<T> {
    /// The list of a row; empty where there is no such row.
    pub fn get(&self, row: usize) -> &[T] {
        self.items.get(self.range(row)).unwrap_or_default()
    }

    /// All lists, in the order of the rows.
    pub fn iter(&self) -> impl Iterator<Item = &[T]> {
        (0..self.ends.len()).map(|row| self.get(row))
    }

    /// One row more.
    pub fn push(&mut self, list: Vec<T>) {
        self.items.extend(list);
        self.ends.push(self.items.len() as u32);
    }

    /// Another list in a row that there is.
    pub fn set(&mut self, row: usize, list: Vec<T>) {
        if row >= self.ends.len() {
            return;
        }
        let range = self.range(row);
        let grown = list.len() as i64 - range.len() as i64;
        self.items.splice(range, list);
        for end in self.ends.iter_mut().skip(row) {
            *end = (i64::from(*end) + grown) as u32;
        }
    }

    fn range(&self, row: usize) -> std::ops::Range<usize> {
        let end = |row: usize| self.ends.get(row).map(|end| *end as usize);
        let start = row.checked_sub(1).map_or(Some(0), end);
        start.zip(end(row)).map_or(0..0, |(start, end)| start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_holds_what_a_list_of_lists_holds(
            lists in prop::collection::vec(prop::collection::vec(0..9u8, 0..4), 0..12),
            changes in prop::collection::vec((0..14usize, prop::collection::vec(0..9u8, 0..4)), 0..8),
        ) {
            let (mut plain, mut ragged) = (lists.clone(), Ragged::default());
            lists.into_iter().for_each(|list| ragged.push(list));
            for (row, list) in changes {
                plain.get_mut(row).into_iter().for_each(|kept| kept.clone_from(&list));
                ragged.set(row, list);
            }
            prop_assert_eq!(ragged.iter().map(<[u8]>::to_vec).collect::<Vec<_>>(), plain.clone());
            prop_assert!((0..14).all(|row| ragged.get(row) == plain.get(row).map_or(&[][..], Vec::as_slice)));
        }
    }
}
