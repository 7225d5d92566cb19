//! The canvas as a lens shows it: its blocks with the entries of both designs, what changed, how ready each block is,
//! and how many entries the lens hides (A4). It only reads; entries are changed in `entry`.

use super::compare::{Comparison, Fate, fates};
use super::quality::{Quality, marks, quality};
use super::readiness::{Readiness, readiness};
use super::{Design, Version};
use crate::book::Records;
use crate::method::DesignPack;
use crate::method::design::{Lens, LensBlock};
use crate::portfolio::Account;
use crate::text::Text;
use crate::value::{Exact, Id};
use std::collections::BTreeMap;

/// The canvas through one lens.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Canvas {
    /// The lens.
    pub lens: Lens,
    /// Its blocks, in order.
    pub blocks: Vec<BlockView>,
    /// Blocks with entries that the lens does not show.
    pub hidden: Vec<HiddenBlock>,
    /// Mean readiness of the blocks, 0 to 100; none without a block.
    pub readiness: Option<Exact>,
    /// The self-check of the blocks with decisions.
    pub quality: Quality,
}

/// A block of the canvas.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BlockView {
    /// Which blocks it shows; new text goes to the first.
    pub shown: LensBlock,
    /// Its name in this lens.
    pub name: Text,
    /// The entries of today's design.
    pub today: Vec<Entry>,
    /// The entries of the new design.
    pub new: Vec<Entry>,
    /// What changed between the two.
    pub comparison: Comparison,
    /// How ready it is.
    pub readiness: Readiness,
    /// Its marks of the self-check, 1 to 5.
    pub marks: BTreeMap<String, u8>,
}

/// An entry in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: Id,
    /// What becomes of it between the two designs.
    pub fate: Fate,
}

/// A block with entries that the lens does not show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenBlock {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Entries of both designs.
    pub entries: usize,
}

/// The canvas of a design through `lens`. Accounts are asked only whether a link still leads to one.
pub fn canvas(design: &Design, pack: &DesignPack, lens: &Lens, accounts: &Records<Account>) -> Canvas {
    let fates = fates(design);
    let view = |shown: &LensBlock| block_view(design, pack, shown, &fates, accounts);
    let blocks: Vec<BlockView> = lens.blocks.iter().map(view).collect();
    let sum = blocks.iter().fold(Exact::ZERO, |sum, block| sum.plus(block.readiness.score()));
    let readiness = sum.over(Exact::whole(blocks.len() as i128));
    let checked: Vec<_> =
        blocks.iter().filter(|block| block.readiness.decisions > 0).map(|block| (&block.name, &block.marks)).collect();
    let quality = quality(&pack.quality.aspects, &checked);
    Canvas { lens: lens.clone(), hidden: hidden(design, pack, lens), readiness, quality, blocks }
}

fn block_view(
    design: &Design,
    pack: &DesignPack,
    shown: &LensBlock,
    fates: &BTreeMap<Id, Fate>,
    accounts: &Records<Account>,
) -> BlockView {
    let keys: Vec<&str> = shown.keys().collect();
    let entry = |id: Id| Some(Entry { id, fate: *fates.get(&id)? });
    let entries = |version| design.ids(version, &keys).into_iter().filter_map(entry).collect::<Vec<_>>();
    let (today, new) = (entries(Version::Today), entries(Version::New));
    let fate = |entry: &Entry| entry.fate;
    BlockView {
        shown: shown.clone(),
        name: pack.name_in(shown),
        comparison: Comparison::of(today.iter().map(fate), new.iter().map(fate)),
        readiness: readiness(design, shown, pack.readiness, accounts),
        marks: marks(design, shown),
        today,
        new,
    }
}

/// Entries outside the lens, by block: in the order of the pack, then blocks the pack does not know.
fn hidden(design: &Design, pack: &DesignPack, lens: &Lens) -> Vec<HiddenBlock> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for item in design.items.values().filter(|item| !lens.blocks.iter().any(|shown| shown.shows(&item.block))) {
        *counts.entry(&item.block).or_default() += 1;
    }
    let known = pack.blocks.iter().map(|block| (block.key.as_str(), block.name.clone()));
    let mut out = Vec::new();
    for (key, name) in known {
        out.extend(counts.remove(key).map(|entries| HiddenBlock { key: key.to_owned(), name, entries }));
    }
    let unknown =
        |(key, entries): (&str, usize)| HiddenBlock { key: key.to_owned(), name: Text::new(key, key), entries };
    out.into_iter().chain(counts.into_iter().map(unknown)).collect()
}

impl Canvas {
    /// Entries of both designs that the lens hides.
    pub fn hidden_entries(&self) -> usize {
        self.hidden.iter().map(|block| block.entries).sum()
    }

    /// What changed over all blocks of the lens.
    pub fn comparison(&self) -> Comparison {
        self.blocks.iter().fold(Comparison::default(), |sum, block| Comparison {
            added: sum.added + block.comparison.added,
            dropped: sum.dropped + block.comparison.dropped,
            changed: sum.changed + block.comparison.changed,
            kept: sum.kept + block.comparison.kept,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::design::sample::{add, decide, pack};

    fn through(design: &Design, lens: &str) -> Canvas {
        let pack = pack();
        canvas(design, &pack, pack.lens(lens).unwrap(), &Records::default())
    }

    #[test]
    fn changing_the_lens_hides_entries_but_never_loses_them() {
        let mut design = Design::default();
        let keys: Vec<String> = pack().blocks.iter().map(|block| block.key.clone()).collect();
        for (n, key) in (0..).zip(&keys) {
            add(&mut design, n, key, key);
        }
        add(&mut design, 99, "from_another_pack", "x");
        for (lens, shown) in [("classic", 6), ("practice", 7), ("relationship", 6)] {
            let canvas = through(&design, lens);
            assert_eq!(canvas.blocks.iter().map(|block| block.new.len()).sum::<usize>(), shown);
            assert_eq!(canvas.hidden_entries(), 11 - shown, "{lens}");
        }
        assert_eq!(through(&design, "classic").hidden.last().unwrap().name.zh, "from_another_pack");
    }

    #[test]
    fn the_canvas_is_the_mean_of_its_six_blocks() {
        let mut design = Design::default();
        decide(&mut design, 1, "risk", true, "Li");
        decide(&mut design, 2, "service", true, "Li");
        assert_eq!(through(&design, "classic").readiness, Some(Exact::new(85, 6)));
        assert_eq!(through(&design, "practice").readiness, Some(Exact::new(170, 6)));
    }

    #[test]
    fn the_radar_asks_only_blocks_with_a_decision_and_ignores_marks_out_of_bounds() {
        let mut design = Design::default();
        decide(&mut design, 1, "risk", false, "");
        decide(&mut design, 2, "strategic_control", false, "");
        design.mark("risk", "specific", Some(2));
        design.mark("strategic_control", "specific", Some(5));
        design.mark("value_capture", "specific", Some(1));
        design.quality.get_mut("risk").unwrap().insert("different".into(), 9);
        let quality = through(&design, "classic").quality;
        assert_eq!(
            (quality.blocks, quality.aspects[0].mean, quality.aspects[1].mean),
            (2, Some(Exact::new(7, 2)), None)
        );
    }

    #[test]
    fn an_unknown_lens_falls_back_to_the_first() {
        assert_eq!(through(&Design::default(), "nowhere").lens.key, "classic");
    }
}
