//! The score as the page works with it: ranking, comparison, proposals, and the ways to score. It shows nothing.

use super::super::board::{BoardColumn, Kind, Making, found};
use super::super::room::Room;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::method::portfolio::Dimension;
use sandtable_core::portfolio::{ProposedScore, Scores, moved_places, propose_scores};
use sandtable_core::report::Explained;
use sandtable_core::text::portfolio_pages::score as text;
use sandtable_core::value::{Id, Score, Weight};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

type Proposals = HashMap<(usize, usize), ProposedScore>;

/// Where the criteria begin among the columns: behind name, rank, moved, total.
pub const CRITERIA: usize = 4;

/// The handle; copies are the same bench.
#[derive(Clone, Copy)]
pub struct Bench {
    /// What the pages of the portfolio share.
    pub room: Room,
    /// The words that are looked for.
    pub words: RwSignal<String>,
    /// The account on the score sheet.
    pub opened: RwSignal<Option<Id>>,
    /// The accounts in the order of the ranking.
    pub rows: Memo<Arc<Vec<Id>>>,
    /// The weights that places are compared with.
    pub base: RwSignal<BTreeMap<String, Weight>>,
    /// The scores by the weights that places are compared with, unless those are the weights in force.
    before: Memo<Option<Arc<Scores>>>,
    proposals: Memo<Arc<Proposals>>,
}

impl Bench {
    /// Of a room. The comparison begins with the weights of now.
    pub fn new(room: Room) -> Self {
        let words = RwSignal::new(String::new());
        let base = RwSignal::new(room.session.now().portfolio.score_weights.clone());
        let before = Memo::new_with_compare(
            move |_| {
                if room.portfolio.with(|portfolio| base.with(|base| portfolio.score_weights == *base)) {
                    return None;
                }
                room.standing.with(|standing| {
                    let weigh = |base: &_| room.with_pack(|pack| Scores::weighed(&standing.snapshot, pack, base));
                    Some(Arc::new(base.with(weigh)))
                })
            },
            |_, _| true,
        );
        let proposals = Memo::new(move |_| Arc::new(proposals(room)));
        let rows = found(room, words, |standing| standing.scores.order().to_vec());
        Self { room, words, opened: RwSignal::new(None), rows, base, before, proposals }
    }

    /// How the ranking is shown.
    pub fn making(self) -> Making {
        Making {
            columns: StoredValue::new(self.columns()),
            rows: self.rows,
            cells: Callback::new(move |id| self.cells(id)),
            explain: Callback::new(move |(id, at)| self.explain(id, at)),
            open: Some((text::open_sheet, Callback::new(move |id| self.opened.set(Some(id))))),
            score: Some(Callback::new(move |(id, at, score)| self.score_at(id, at, score))),
        }
    }

    fn columns(self) -> Vec<BoardColumn> {
        let room = self.room;
        let criterion = move |at: usize| {
            let name = t(move |lang| {
                room.with_pack(|p| p.score.criteria.get(at).map(|c| c.name.get(lang))).unwrap_or_default()
            });
            BoardColumn::on_screen(Kind::Score, name)
        };
        let dimension = move |dimension: Dimension| {
            BoardColumn::new(
                Kind::Figure,
                t(move |lang| room.with_pack(|pack| pack.score.dimension(dimension).get(lang))),
            )
        };
        let first = [
            BoardColumn::new(Kind::Name, t(text::name)),
            BoardColumn::new(Kind::Plain, t(text::rank)),
            BoardColumn::on_screen(Kind::Plain, t(text::moved)),
            BoardColumn::new(Kind::Figure, t(text::total)),
        ];
        let count = room.with_pack(|pack| pack.score.criteria.len());
        let last = BoardColumn::new(Kind::Plain, t(text::completeness));
        first.into_iter().chain((0..count).map(criterion)).chain(Dimension::ALL.map(dimension)).chain([last]).collect()
    }

    fn cells(self, id: Id) -> Vec<String> {
        self.room.standing.with(|standing| {
            let Some(row) = standing.snapshot.row(id) else { return Vec::new() };
            let scores = &standing.scores;
            let dash = || "—".to_owned();
            let rank = scores.rank(row).map_or_else(dash, |rank| rank.to_string());
            let moved = self.before.with(|before| moved_places(before.as_ref()?, scores, row));
            let index = |mean: sandtable_core::portfolio::Mean| mean.index().map_or_else(dash, |index| index.show(1));
            let means = scores.row(row);
            let complete = scores.completeness(row).map_or_else(dash, |share| share.show_percent(0));
            let criteria = (0..scores.criteria().len()).map(|at| self.mark(standing.snapshot.account(row), row, at));
            let first = [rank, moved.map(arrow).unwrap_or_default(), index(means.total())];
            let dimensions = Dimension::ALL.map(|dimension| index(means.dimension(dimension)));
            first.into_iter().chain(criteria).chain(dimensions).chain([complete]).collect()
        })
    }

    /// The score of a criterion, or the proposed one in brackets.
    fn mark(self, account: Option<&sandtable_core::portfolio::Account>, row: usize, at: usize) -> String {
        let given = self.room.with_pack(|pack| {
            let key = &pack.score.criteria.get(at)?.key;
            account?.scores.get(key).map(|score| score.get().to_string())
        });
        let proposed =
            || self.proposals.with(|all| all.get(&(row, at)).map(|proposed| format!("({})", proposed.score.get())));
        given.or_else(proposed).unwrap_or_else(|| "·".to_owned())
    }

    fn explain(self, id: Id, at: usize) -> Option<Explained> {
        let lang = self.room.lang.get();
        self.room.standing.with(|standing| {
            let row = standing.snapshot.row(id)?;
            let account = standing.snapshot.account(row)?;
            let first = CRITERIA + standing.scores.criteria().len();
            let dimension = at.checked_sub(first).and_then(|at| Dimension::ALL.get(at).copied());
            Some(self.room.with_pack(|pack| standing.scores.explain(row, dimension, account, pack, lang)))
        })
    }

    /// The proposal for a criterion of an account.
    pub fn proposal(self, id: Id, at: usize) -> Option<ProposedScore> {
        let row = self.room.standing.with(|standing| standing.snapshot.row(id))?;
        self.proposals.with(|all| all.get(&(row, at)).copied())
    }

    /// How many proposals wait.
    pub fn proposals(self) -> usize {
        self.proposals.with(|all| all.len())
    }

    /// How a proposal came about.
    pub fn explain_proposal(self, proposal: ProposedScore) -> Explained {
        let lang = self.room.lang.get();
        self.room.standing.with(|standing| self.room.with_pack(|pack| proposal.explain(&standing.snapshot, pack, lang)))
    }

    fn score_at(self, id: Id, at: usize, score: Option<Score>) {
        if let Some(criterion) = at.checked_sub(CRITERIA) {
            self.score(id, criterion, score);
        }
    }

    /// Scores a criterion of an account.
    pub fn score(self, id: Id, at: usize, score: Option<Score>) {
        let lang = self.room.lang.get_untracked();
        let known = untrack(|| {
            self.room.with_pack(|pack| pack.score.criteria.get(at).map(|c| (c.key.clone(), c.name.get(lang))))
        });
        let Some((key, criterion)) = known else { return };
        let label = text::edit_score(lang, &self.name(id), &criterion);
        self.room.edit_account(id, label, |account| account.score(&key, score));
    }

    /// Accepts all proposals at once.
    pub fn accept_all(self) {
        let proposals = self.proposals.get_untracked();
        let snapshot = self.room.standing.with_untracked(|standing| Arc::clone(&standing.snapshot));
        let keys = untrack(|| {
            self.room.with_pack(|pack| pack.score.criteria.iter().map(|c| c.key.clone()).collect::<Vec<_>>())
        });
        self.room.edit(text::edit_accept(self.room.lang.get_untracked()), |portfolio| {
            for proposal in proposals.values() {
                if let (Some(id), Some(key)) = (snapshot.id(proposal.row), keys.get(proposal.criterion)) {
                    portfolio.accounts.update(id, |account| account.score(key, Some(proposal.score)));
                }
            }
        });
    }

    /// The name of an account as it is shown now.
    pub fn name(self, id: Id) -> String {
        let book = self.room.session.now();
        book.portfolio.accounts.get(id).map(|account| untrack(|| self.room.name_of(account))).unwrap_or_default()
    }

    /// The account after one in the ranking.
    pub fn after(self, id: Id) -> Option<Id> {
        self.rows.with(|rows| {
            let at = rows.iter().position(|row| *row == id)?;
            rows.get(at + 1).copied()
        })
    }
}

/// Places moved, with the direction: ▲2, ▼1, nothing where it stands.
fn arrow(places: i64) -> String {
    match places {
        0 => String::new(),
        up if up > 0 => format!("▲{up}"),
        down => format!("▼{}", down.unsigned_abs()),
    }
}

/// Proposals for what is not scored, if they are wanted.
fn proposals(room: Room) -> Proposals {
    if !room.portfolio.with(|portfolio| portfolio.propose_scores) {
        return Proposals::new();
    }
    room.standing.with(|standing| {
        room.with_pack(|pack| {
            let keys: Vec<&String> = pack.score.criteria.iter().map(|criterion| &criterion.key).collect();
            let is_open = |proposal: &ProposedScore| {
                let account = standing.snapshot.account(proposal.row);
                let key = keys.get(proposal.criterion);
                account.zip(key).is_some_and(|(account, key)| !account.scores.contains_key(*key))
            };
            let open = propose_scores(&standing.snapshot, pack).into_iter().filter(is_open);
            open.map(|proposal| ((proposal.row, proposal.criterion), proposal)).collect()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::arrow;

    #[test]
    fn places_moved_have_a_direction_that_needs_no_colour() {
        assert_eq!([arrow(2), arrow(-1), arrow(0)], ["▲2", "▼1", ""]);
    }
}
