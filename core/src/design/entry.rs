//! What a person does to an entry of the canvas: add, move, reorder, decide, carry over, link. Every verb leaves the
//! design as it was where the entry is gone; nothing here shows or judges anything.

use super::{CanvasItem, Design, ItemLink, ItemState, Version};
use crate::book::OrderKey;
use crate::value::Id;

/// Where an entry is shifted among its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the first.
    Up,
    /// Towards the last.
    Down,
}

impl Design {
    /// Adds an idea at the end of a block. A blank text adds nothing.
    pub fn add(&mut self, id: Id, block: &str, version: Version, text: &str) -> bool {
        let text = text.trim();
        if text.is_empty() {
            return false;
        }
        let order = self.items.order_at_end();
        let item =
            CanvasItem { order, block: block.to_owned(), version, text: text.to_owned(), ..CanvasItem::default() };
        self.items.insert(id, item);
        true
    }

    /// Moves an entry to the end of a block of a version. Moved out of the new design it no longer continues anything.
    pub fn move_to(&mut self, id: Id, block: &str, version: Version) -> bool {
        let order = self.items.order_at_end();
        self.items.update(id, |item| {
            item.order = order;
            item.block = block.to_owned();
            item.version = version;
            item.continues = item.continues.filter(|_| version == Version::New);
        })
    }

    /// Shifts an entry by one place among the entries of its version in `blocks`, as they are shown together.
    pub fn shift(&mut self, id: Id, direction: Direction, blocks: &[&str]) -> bool {
        let Some(version) = self.items.get(id).map(|item| item.version) else { return false };
        let mut ids = self.ids(version, blocks);
        let Some(at) = ids.iter().position(|other| *other == id) else { return false };
        let to = match direction {
            Direction::Up => at.checked_sub(1),
            Direction::Down => at.checked_add(1).filter(|to| *to < ids.len()),
        };
        let Some(to) = to else { return false };
        ids.swap(at, to);
        self.place(&ids, to);
        true
    }

    /// The entries of a version in any of `blocks`, in order.
    pub fn ids(&self, version: Version, blocks: &[&str]) -> Vec<Id> {
        let here = |item: &CanvasItem| item.version == version && blocks.contains(&item.block.as_str());
        self.items.ordered().into_iter().filter(|(_, item)| here(item)).map(|(id, _)| id).collect()
    }

    /// Gives the entry at `at` a key between its neighbours in `ids`; where equal keys leave no room, all get new ones.
    fn place(&mut self, ids: &[Id], at: usize) {
        let key = |at: Option<usize>| at.and_then(|at| self.items.get(*ids.get(at)?)).map(|item| item.order.clone());
        let (before, after) = (key(at.checked_sub(1)), key(at.checked_add(1)));
        let between = OrderKey::between(before.as_ref(), after.as_ref());
        let fits = before.is_none_or(|before| before < between) && after.is_none_or(|after| between < after);
        let keys = if fits { vec![between] } else { OrderKey::series(None, ids.len()) };
        let moved = if fits { ids.get(at..=at).unwrap_or_default() } else { ids };
        for (id, order) in moved.iter().zip(keys) {
            self.items.update(*id, |item| item.order = order);
        }
    }

    /// Makes a decision of an idea, or an idea of a decision.
    pub fn toggle_decision(&mut self, id: Id) -> bool {
        self.items.update(id, |item| {
            item.state = match item.state {
                ItemState::Idea => ItemState::Decision,
                ItemState::Decision => ItemState::Idea,
            }
        })
    }

    /// Carries an entry of today's design into the new one, which then continues it. An entry that is continued
    /// already is not carried twice.
    pub fn carry_over(&mut self, today: Id, id: Id) -> bool {
        let continued = self.items.values().any(|item| item.continues == Some(today));
        let Some(item) = self.items.get(today).filter(|item| item.version == Version::Today && !continued) else {
            return false;
        };
        let order = self.items.order_at_end();
        let carried = CanvasItem { order, version: Version::New, continues: Some(today), ..CanvasItem::clone(item) };
        self.items.insert(id, carried);
        true
    }

    /// Links an entry to something; the same link stands once.
    pub fn link(&mut self, id: Id, link: ItemLink) -> bool {
        let new = self.items.get(id).is_some_and(|item| !item.links.contains(&link));
        new && self.items.update(id, |item| item.links.push(link))
    }

    /// Takes a link away.
    pub fn unlink(&mut self, id: Id, link: &ItemLink) -> bool {
        self.items.update(id, |item| item.links.retain(|other| other != link))
    }

    /// Marks an aspect of a block from 1 to 5, or takes the mark away.
    pub fn mark(&mut self, block: &str, aspect: &str, mark: Option<u8>) {
        let marks = self.quality.entry(block.to_owned()).or_default();
        match mark.filter(|mark| (1..=5).contains(mark)) {
            Some(mark) => marks.insert(aspect.to_owned(), mark),
            None => marks.remove(aspect),
        };
        self.quality.retain(|_, marks| !marks.is_empty());
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::design::LinkKind;
    use crate::design::sample::{add, id, texts};
    use proptest::prelude::*;

    #[test]
    fn an_entry_is_added_at_the_end_and_a_blank_one_not_at_all() {
        let mut design = Design::default();
        assert!(design.add(id(1), "risk", Version::New, "  red line "));
        assert!(!design.add(id(2), "risk", Version::New, " \u{3000}"));
        assert!(design.add(id(0), "risk", Version::New, "second"));
        assert_eq!(texts(&design, "risk"), ["red line", "second"]);
    }

    #[test]
    fn shifting_stays_within_what_is_shown_together() {
        let mut design = Design::default();
        add(&mut design, 1, "value_capture", "a");
        add(&mut design, 2, "risk", "between");
        add(&mut design, 3, "value_proposition", "b");
        let model = ["value_capture", "value_proposition"];
        assert!(design.shift(id(3), Direction::Up, &model));
        assert_eq!(design.ids(Version::New, &model), [id(3), id(1)]);
        assert!(!design.shift(id(3), Direction::Up, &model));
        assert!(!design.shift(id(1), Direction::Down, &model));
        assert!(!design.shift(id(9), Direction::Down, &model));
        assert_eq!(design.items.get(id(3)).unwrap().block, "value_proposition");
    }

    #[test]
    fn entries_merged_with_equal_keys_can_still_be_reordered() {
        let mut design = Design::default();
        for n in 1..=3 {
            add(&mut design, n, "risk", &n.to_string());
            design.items.update(id(n), |item| item.order = OrderKey::default());
        }
        assert!(design.shift(id(3), Direction::Up, &["risk"]));
        assert_eq!(texts(&design, "risk"), ["1", "3", "2"]);
    }

    #[test]
    fn an_entry_is_carried_over_once_and_remembers_what_it_continues() {
        let mut design = Design::default();
        design.add(id(1), "risk", Version::Today, "old");
        assert!(design.carry_over(id(1), id(2)));
        assert!(!design.carry_over(id(1), id(3)));
        assert!(!design.carry_over(id(2), id(3)), "only today's entries are carried over");
        assert_eq!(design.items.get(id(2)).unwrap().continues, Some(id(1)));
        design.move_to(id(2), "service", Version::Today);
        assert_eq!(design.items.get(id(2)).unwrap().continues, None);
    }

    #[test]
    fn deciding_and_linking_can_be_taken_back() {
        let mut design = Design::default();
        add(&mut design, 1, "risk", "a");
        design.toggle_decision(id(1));
        assert_eq!(design.items.get(id(1)).unwrap().state, ItemState::Decision);
        design.toggle_decision(id(1));
        assert_eq!(design.items.get(id(1)).unwrap().state, ItemState::Idea);
        let link = ItemLink { kind: LinkKind::Target, id: None, label: String::new() };
        assert!(design.link(id(1), link.clone()) && !design.link(id(1), link.clone()));
        assert!(design.unlink(id(1), &link) && design.items.get(id(1)).unwrap().links.is_empty());
    }

    #[test]
    fn a_mark_outside_one_to_five_is_no_mark() {
        let mut design = Design::default();
        design.mark("risk", "specific", Some(5));
        assert_eq!(design.quality.get("risk").unwrap().get("specific"), Some(&5));
        design.mark("risk", "specific", Some(6));
        assert!(design.quality.is_empty());
    }

    proptest! {
        #[test]
        fn shifting_down_and_up_again_restores_the_order(count in 2u128..12, pick: prop::sample::Index) {
            let mut design = Design::default();
            for n in 0..count {
                add(&mut design, n, "risk", &n.to_string());
            }
            let before = texts(&design, "risk");
            let moved = id(pick.index(usize::try_from(count).unwrap() - 1) as u128);
            prop_assert!(design.shift(moved, Direction::Down, &["risk"]));
            prop_assert_ne!(&texts(&design, "risk"), &before);
            prop_assert!(design.shift(moved, Direction::Up, &["risk"]));
            prop_assert_eq!(texts(&design, "risk"), before);
        }
    }
}
