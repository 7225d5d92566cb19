//! Today's design beside the new one: what is added, dropped, changed, kept. An entry of the new design says itself
//! which one of today's it continues; texts are never matched by likeness.

use super::{CanvasItem, Design, Version};
use crate::value::Id;
use serde::Serialize;
use std::collections::BTreeMap;

/// What becomes of an entry between the two designs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// In the new design only.
    Added,
    /// Continued in other words or in another block.
    Changed,
    /// Continued as it is.
    Kept,
    /// In today's design only.
    Dropped,
}

impl Fate {
    /// Its name in style sheets and files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Kept => "kept",
            Self::Dropped => "dropped",
        }
    }
}

/// How many entries share a fate. Changed and kept ones are counted once, in the new design.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// In the new design only.
    pub added: usize,
    /// In today's design only.
    pub dropped: usize,
    /// Continued, but not as they were.
    pub changed: usize,
    /// Continued as they were.
    pub kept: usize,
}

impl Comparison {
    /// Counts fates of today's entries and of the new ones.
    pub(super) fn of(today: impl Iterator<Item = Fate>, new: impl Iterator<Item = Fate>) -> Self {
        let mut count = Self { dropped: today.filter(|fate| *fate == Fate::Dropped).count(), ..Self::default() };
        for fate in new {
            match fate {
                Fate::Added => count.added += 1,
                Fate::Changed => count.changed += 1,
                Fate::Kept => count.kept += 1,
                Fate::Dropped => {}
            }
        }
        count
    }
}

/// The fate of every entry.
pub(super) fn fates(design: &Design) -> BTreeMap<Id, Fate> {
    let mut fates = BTreeMap::new();
    for (id, item) in design.items.iter().filter(|(_, item)| item.version == Version::New) {
        let before = item.continues.and_then(|today| Some((today, today_entry(design, today)?)));
        let fate = before.map_or(Fate::Added, |(_, before)| compared(before, item));
        fates.insert(id, fate);
        if let Some((today, _)) = before {
            fates.entry(today).or_insert(fate);
        }
    }
    for (id, _) in design.items.iter().filter(|(_, item)| item.version == Version::Today) {
        fates.entry(id).or_insert(Fate::Dropped);
    }
    fates
}

fn today_entry(design: &Design, id: Id) -> Option<&CanvasItem> {
    design.items.get(id).map(|item| &**item).filter(|item| item.version == Version::Today)
}

fn compared(before: &CanvasItem, after: &CanvasItem) -> Fate {
    let same = before.text.trim() == after.text.trim() && before.block == after.block;
    if same { Fate::Kept } else { Fate::Changed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::sample::{add, id};

    /// Today: 1 is kept, 2 reworded, 3 moved to another block, 4 dropped; 5 is new.
    fn design() -> Design {
        let mut design = Design::default();
        for n in 1..=4 {
            design.add(id(n), "service", Version::Today, &format!("entry {n}"));
        }
        for n in 1..=3 {
            design.carry_over(id(n), id(10 + n));
        }
        design.items.update(id(12), |item| item.text = "other words".into());
        design.move_to(id(13), "ecosystem", Version::New);
        add(&mut design, 5, "service", "new");
        design
    }

    #[test]
    fn added_dropped_changed_and_kept_are_told_apart_on_both_sides() {
        let fates = fates(&design());
        let fate = |n| fates.get(&id(n)).copied();
        assert_eq!([1, 11].map(fate), [Some(Fate::Kept); 2]);
        assert_eq!([2, 12, 3, 13].map(fate), [Some(Fate::Changed); 4]);
        assert_eq!((fate(4), fate(5)), (Some(Fate::Dropped), Some(Fate::Added)));
    }

    #[test]
    fn an_entry_that_continues_a_deleted_one_is_new() {
        let mut design = design();
        design.items.remove(id(1));
        assert_eq!(fates(&design).get(&id(11)), Some(&Fate::Added));
    }
}
