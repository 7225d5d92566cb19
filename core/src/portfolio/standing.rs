//! Where all accounts stand: the results of C2–C5 over one snapshot. It is made anew after every change, so it holds
//! only what is needed for all accounts at once.

use super::{Abc, Matrix, Portfolio, RelationProposals, Rfm, Scores, Snapshot};
use crate::method::PortfolioPack;
use crate::value::Date;
use std::sync::Arc;

/// The results of C2–C5.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The figures they rest on.
    pub snapshot: Arc<Snapshot>,
    /// C2.
    pub scores: Scores,
    /// C3.
    pub rfm: Rfm,
    /// C4.
    pub abc: Abc,
    /// C5.
    pub matrix: Matrix,
}

impl Standing {
    /// From a snapshot.
    pub fn over(snapshot: Arc<Snapshot>, portfolio: &Portfolio, pack: &PortfolioPack) -> Self {
        let scores = Scores::of(&snapshot, portfolio, pack);
        let rfm = Rfm::of(&snapshot, portfolio, pack);
        let abc = Abc::of(&snapshot, portfolio, pack);
        let matrix = Matrix::of(&snapshot, &scores, portfolio, pack);
        Self { snapshot, scores, rfm, abc, matrix }
    }

    /// From the book, with the standing before the change to take unchanged accounts from.
    pub fn of(
        portfolio: &Portfolio,
        pack: &PortfolioPack,
        as_of: Option<Date>,
        fiscal_start: u8,
        before: Option<&Self>,
    ) -> Self {
        let old = before.map(|standing| &*standing.snapshot);
        Self::over(Arc::new(Snapshot::of(portfolio, pack, as_of, fiscal_start, old)), portfolio, pack)
    }

    /// The proposed relation classes (C4).
    pub fn relation(&self, pack: &PortfolioPack) -> RelationProposals {
        RelationProposals::of(&self.snapshot, &self.scores, &self.rfm, pack)
    }
}
