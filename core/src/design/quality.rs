//! The quality self-check: marks from 1 to 5 for blocks with decisions, and their means for the radar [ours].

use super::Design;
use crate::method::design::{Aspect, LensBlock};
use crate::text::Text;
use crate::value::Exact;
use std::collections::BTreeMap;

/// The self-check of a canvas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quality {
    /// Mean per aspect, in the order of the pack.
    pub aspects: Vec<AspectMean>,
    /// Blocks that have a decision: those that are checked.
    pub blocks: usize,
}

/// The mean of an aspect over the blocks that have a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AspectMean {
    /// The aspect's key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Mean of the marks, 1 to 5; none without a mark.
    pub mean: Option<Exact>,
    /// The marks it is the mean of, with their blocks.
    pub marks: Vec<(Text, u8)>,
}

/// The marks of a block, those within 1 to 5.
pub(super) fn marks(design: &Design, shown: &LensBlock) -> BTreeMap<String, u8> {
    let all = design.quality.get(&shown.block).into_iter().flatten();
    all.filter(|(_, mark)| (1..=5).contains(*mark)).map(|(aspect, mark)| (aspect.clone(), *mark)).collect()
}

/// The self-check over blocks with decisions: their names and marks.
pub(super) fn quality<'a>(aspects: &[Aspect], checked: &[(&'a Text, &'a BTreeMap<String, u8>)]) -> Quality {
    let mean = |aspect: &Aspect| {
        let mark = |(name, marks): &(&Text, &BTreeMap<String, u8>)| Some(((*name).clone(), *marks.get(&aspect.key)?));
        let marks: Vec<(Text, u8)> = checked.iter().filter_map(mark).collect();
        let sum: i128 = marks.iter().map(|(_, mark)| i128::from(*mark)).sum();
        let mean = (!marks.is_empty()).then(|| Exact::new(sum, marks.len() as i128));
        AspectMean { key: aspect.key.clone(), name: aspect.name.clone(), mean, marks }
    };
    Quality { aspects: aspects.iter().map(mean).collect(), blocks: checked.len() }
}
