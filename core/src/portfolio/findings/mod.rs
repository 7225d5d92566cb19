//! What the tools of the portfolio tell. Made on demand, never in the pass over all accounts; a finding about many
//! accounts names the first of them and their number.

mod abc;
mod accounts;
mod all;
mod effort;
mod lifetime;
mod matrix;
mod moves;
mod score;
mod stock;
mod tiers;

pub use abc::AbcFinding;
pub use accounts::AccountsFinding;
pub(super) use all::InOrder;
pub use all::PortfolioFinding;
pub use effort::EffortFinding;
pub use lifetime::LifetimeFinding;
pub use matrix::MatrixFinding;
pub use moves::MoveFinding;
pub use score::ScoreFinding;
pub use stock::StockFinding;
pub use tiers::TierFinding;

use super::{Names, Snapshot};
use crate::report::{Place, Sentence, Tool};

/// The names of rows, unless there are none.
fn names(snapshot: &Snapshot, rows: impl IntoIterator<Item = usize>) -> Option<Names> {
    let mut all = Names::default();
    rows.into_iter().for_each(|row| all.push(|| snapshot.name(row)));
    all.some()
}

/// One account more of a kind, and what it adds.
fn add<'a, T: Copy>((names, sum): &mut (Names, T), name: impl FnOnce() -> &'a str, with: impl FnOnce(T) -> T) {
    names.push(name);
    *sum = with(*sum);
}

fn sentence(text: String, reason: String, action: String) -> Sentence {
    Sentence { text, reason, action }
}

fn at(tool: Tool) -> Place {
    Place::Tool(tool)
}
