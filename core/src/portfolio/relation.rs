//! C4: relation classes 关系级 [S3]. Chosen by hand; this file only proposes, from C2 and C3 together [ours].

use super::mean::share_terms;
use super::{Rfm, Scores, Snapshot, Status};
use crate::method::PortfolioPack;
use crate::value::{Exact, largest_remainder};

/// The proposal beside the classes chosen by hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RelationProposals {
    /// The place of the proposed class in the pack, by row; `None` without a rank in both.
    pub classes: Vec<Option<u8>>,
    /// Rank by score plus place by RFM, by row; less is better.
    pub sums: Vec<Option<u32>>,
}

impl RelationProposals {
    /// Active accounts with a rank in C2 and a place in C3, ordered by the sum of both (ties by the place in C3), cut
    /// by the pack's shares with the largest remainder [ours].
    pub fn of(snapshot: &Snapshot, scores: &Scores, rfm: &Rfm, pack: &PortfolioPack) -> Self {
        let sum = |row: &u32| Some((scores.rank(*row as usize)? + rfm.row(*row as usize).place, *row));
        let mut ranked: Vec<(u32, u32)> = rfm.order().iter().filter_map(sum).collect();
        ranked.sort_by_key(|(sum, _)| *sum);
        let shares = share_terms(pack.relation.classes.iter().map(|class| class.share));
        let counts = largest_remainder(ranked.len() as i64, &shares);
        let classes =
            counts.into_iter().zip(0u8..).flat_map(|(n, class)| std::iter::repeat_n(class, n.max(0) as usize));
        let mut this = Self { classes: vec![None; snapshot.len()], sums: vec![None; snapshot.len()] };
        for ((sum, row), class) in ranked.into_iter().zip(classes) {
            if let (Some(slot), Some(own)) = (this.classes.get_mut(row as usize), this.sums.get_mut(row as usize)) {
                (*slot, *own) = (Some(class), Some(sum));
            }
        }
        this
    }
}

/// How many active accounts were given one of the top classes, against what is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopClasses {
    /// Active accounts with a top class.
    pub given: usize,
    /// Active accounts with any class of this pack.
    pub classed: usize,
    /// Active accounts.
    pub active: usize,
    /// The share that is meant, as accounts: rounded up.
    pub meant: usize,
}

impl TopClasses {
    /// Counts the classes given by hand.
    pub fn of(snapshot: &Snapshot, pack: &PortfolioPack) -> Self {
        let rows = snapshot.facts().classed.iter().zip(snapshot.figures());
        let active = rows.filter(|(_, figures)| figures.status == Status::Active);
        let (mut all, mut classed, mut given) = (0, 0, 0);
        for (facts, _) in active {
            all += 1;
            classed += usize::from(facts.relation.is_some());
            given += usize::from(facts.relation.is_some_and(|place| u32::from(place) < pack.relation.top_classes));
        }
        let share = pack.relation.top_share;
        let meant = Exact::new(all as i128 * i128::from(share.num()), share.den().into()).ceil();
        Self { given, classed, active: all, meant: usize::try_from(meant).unwrap_or(0) }
    }
}
