//! What the pack says for the chapter design: blocks, lenses, guiding questions, the parts of readiness and the
//! aspects of the self-check (A4). It computes nothing; the canvas stands in [`crate::design`].

use super::PackError;
use crate::text::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The chapter's data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct DesignPack {
    /// The blocks; stored once and shown through a lens.
    pub blocks: Vec<Block>,
    /// The lenses; the first is shown where a book names none.
    pub lenses: Vec<Lens>,
    /// The parts of readiness.
    pub readiness: ReadinessParts,
    /// The quality self-check.
    pub quality: QualityCheck,
}

/// A block of the canvas.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Block {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// What to ask while filling it.
    pub questions: Vec<Text>,
}

/// A way of looking at the blocks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Lens {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// What it is good for, in one sentence.
    pub purpose: Text,
    /// The source's mark: `S0`, `S3`.
    pub source: String,
    /// Its blocks in order.
    pub blocks: Vec<LensBlock>,
}

/// A block as a lens shows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct LensBlock {
    /// The key of the block; new text goes here.
    pub block: String,
    /// Keys of blocks that are shown together with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// Its name in this lens, where it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
}

impl LensBlock {
    /// The keys of all blocks it shows, the one for new text first.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.block).chain(&self.also).map(String::as_str)
    }

    /// Whether it shows the entries of `block`.
    pub fn shows(&self, block: &str) -> bool {
        self.keys().any(|key| key == block)
    }
}

/// The parts of a block's readiness, 100 together [ours].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct ReadinessParts {
    /// For having a decision at all.
    pub decided: u8,
    /// Times the share of decisions with confirmed evidence.
    pub evidence: u8,
    /// Times the share of decisions with an owner.
    pub owner: u8,
    /// Times the share of decisions linked to a target, account, risk or action.
    pub linked: u8,
}

/// The quality self-check of a block with decisions, 1 to 5 per aspect [ours].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct QualityCheck {
    /// The aspects.
    pub aspects: Vec<Aspect>,
    /// A mark at or below this is called weak, 1 to 5.
    pub weak: u8,
}

/// An aspect of quality.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Aspect {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// What to ask oneself.
    pub question: Text,
}

impl DesignPack {
    /// The block with this key.
    pub fn block(&self, key: &str) -> Option<&Block> {
        self.blocks.iter().find(|block| block.key == key)
    }

    /// The lens with this key, else the first.
    pub fn lens(&self, key: &str) -> Option<&Lens> {
        self.lenses.iter().find(|lens| lens.key == key).or_else(|| self.lenses.first())
    }

    /// The name of a block as a lens shows it.
    pub fn name_in(&self, shown: &LensBlock) -> Text {
        let own = || self.block(&shown.block).map(|block| block.name.clone());
        shown.name.clone().or_else(own).unwrap_or_else(|| Text::new(&shown.block, &shown.block))
    }

    /// Checks the rules that the chapter's formulas rely on.
    ///
    /// # Errors
    /// The first place that breaks a rule.
    pub fn validate(&self) -> Result<(), PackError> {
        unique("design.blocks", self.blocks.iter().map(|block| block.key.as_str()))?;
        unique("design.lenses", self.lenses.iter().map(|lens| lens.key.as_str()))?;
        unique("design.quality.aspects", self.quality.aspects.iter().map(|aspect| aspect.key.as_str()))?;
        for (i, lens) in self.lenses.iter().enumerate() {
            let place = format!("design.lenses.{i}");
            unique(&place, lens.blocks.iter().flat_map(LensBlock::keys))?;
            let known = lens.blocks.iter().flat_map(LensBlock::keys).all(|key| self.block(key).is_some());
            ensure(known && !lens.blocks.is_empty(), &place, "a lens shows blocks of this pack, at least one")?;
        }
        let parts = self.readiness;
        let sum: u32 = [parts.decided, parts.evidence, parts.owner, parts.linked].into_iter().map(u32::from).sum();
        ensure(sum == 100, "design.readiness", "the parts make 100 together")?;
        ensure((1..=5).contains(&self.quality.weak), "design.quality.weak", "a mark from 1 to 5")
    }
}

fn unique<'a>(place: &str, keys: impl Iterator<Item = &'a str>) -> Result<(), PackError> {
    let mut seen = BTreeSet::new();
    for key in keys {
        ensure(!key.is_empty() && seen.insert(key), place, "the keys are not empty and each stands once")?;
    }
    ensure(!seen.is_empty(), place, "at least one entry")
}

fn ensure(holds: bool, place: &str, rule: &str) -> Result<(), PackError> {
    if holds { Ok(()) } else { Err(PackError::Invalid { place: place.to_owned(), rule: rule.to_owned() }) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn builtin() -> DesignPack {
        crate::method::Pack::builtin().unwrap().design
    }

    #[test]
    fn there_are_ten_blocks_with_three_to_six_questions_in_both_languages() {
        let pack = builtin();
        assert_eq!(pack.blocks.len(), 10);
        for block in &pack.blocks {
            assert!((3..=6).contains(&block.questions.len()), "{}", block.key);
            assert!(block.questions.iter().chain([&block.name]).all(|text| !text.zh.is_empty() && !text.en.is_empty()));
        }
    }

    #[test]
    fn every_lens_shows_six_blocks_and_practice_shows_the_business_model_as_one() {
        let pack = builtin();
        assert!(pack.lenses.len() == 3 && pack.lenses.iter().all(|lens| lens.blocks.len() == 6));
        let practice = pack.lens("practice").unwrap();
        let shown = practice.blocks.iter().find(|shown| shown.block == "value_capture").unwrap();
        assert_eq!(shown.keys().collect::<Vec<_>>(), ["value_capture", "value_proposition"]);
        assert_eq!(pack.name_in(shown).zh, "商业模式");
    }

    #[test]
    fn parts_that_do_not_make_a_hundred_and_blocks_nobody_knows_are_refused() {
        let mut pack = builtin();
        pack.readiness.owner = 16;
        assert!(matches!(pack.validate(), Err(PackError::Invalid { place, .. }) if place == "design.readiness"));
        let mut pack = builtin();
        pack.lenses[0].blocks[0].block = "nowhere".into();
        assert!(pack.validate().is_err());
        let mut pack = builtin();
        pack.lenses[1].blocks[0].also = vec!["risk".into()];
        assert!(pack.validate().is_err(), "risk would be shown twice");
    }
}
