//! Small designs for the tests of this room.
#![allow(clippy::unwrap_used)]

use super::{CanvasItem, Design, ItemState, Version};
use crate::method::DesignPack;
use crate::value::{EvidenceState, Id};

pub fn id(n: u128) -> Id {
    Id::from_number(n)
}

pub fn pack() -> DesignPack {
    crate::method::Pack::builtin().unwrap().design
}

/// Adds an idea to the new design.
pub fn add(design: &mut Design, n: u128, block: &str, text: &str) {
    assert!(design.add(id(n), block, Version::New, text));
}

/// Adds a decision, confirmed and owned as asked.
pub fn decide(design: &mut Design, n: u128, block: &str, confirmed: bool, owner: &str) {
    add(design, n, block, &format!("decision {n}"));
    design.items.update(id(n), |item: &mut CanvasItem| {
        item.state = ItemState::Decision;
        item.owner = owner.to_owned();
        if confirmed {
            item.evidence.state = EvidenceState::Confirmed;
        }
    });
}

/// The texts of a block of the new design, in order.
pub fn texts(design: &Design, block: &str) -> Vec<String> {
    let text = |id: Id| design.items.get(id).map(|item| item.text.clone());
    design.ids(Version::New, &[block]).into_iter().filter_map(text).collect()
}
