//! The facts of all accounts, a column for every tool: one that looks at all accounts brings only its own facts near,
//! and several tools do so after every change.

use super::ragged::Ragged;
use super::{ClassFacts, EffortFacts, Facts, LifetimeFacts, ListFacts, MoveFacts, Visit};
use crate::value::Money;
use imbl::Vector;
use std::sync::Arc;

/// One kind of facts of all accounts, in the order of the rows. Copies share what did not change.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct Column<T: Clone>(Vector<T>);

impl<T: Clone> Default for Column<T> {
    fn default() -> Self {
        Self(Vector::new())
    }
}

impl<T: Clone> Column<T> {
    /// In the order of the rows.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.leaves().flatten()
    }

    /// Of a row.
    pub fn get(&self, row: usize) -> Option<&T> {
        self.0.get(row)
    }

    fn push(&mut self, facts: T) {
        self.0.push_back(facts);
    }

    fn set(&mut self, row: usize, facts: T) {
        if let Some(kept) = self.0.get_mut(row) {
            *kept = facts;
        }
    }
}

/// What is read of all accounts; see [`Facts`] for the columns.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs, reason = "each is documented at its namesake in `Facts`")]
pub(in super::super) struct Columns {
    pub owner: Column<Arc<str>>,
    pub listed: Column<ListFacts>,
    pub classed: Column<ClassFacts>,
    pub effort: Column<EffortFacts>,
    pub moves: Column<MoveFacts>,
    pub lifetime: Column<LifetimeFacts>,
    pub values: Arc<Ragged<Money>>,
    pub visits: Arc<Ragged<Visit>>,
}

impl Columns {
    /// One row more.
    pub fn push(&mut self, facts: Facts) {
        let Facts { owner, listed, classed, effort, moves, lifetime, values, visits } = facts;
        self.owner.push(owner);
        self.listed.push(listed);
        self.classed.push(classed);
        self.effort.push(effort);
        self.moves.push(moves);
        self.lifetime.push(lifetime);
        Arc::make_mut(&mut self.values).push(values);
        Arc::make_mut(&mut self.visits).push(visits);
    }

    /// Other facts in a row.
    pub fn set(&mut self, row: usize, facts: Facts) {
        let Facts { owner, listed, classed, effort, moves, lifetime, values, visits } = facts;
        self.owner.set(row, owner);
        self.listed.set(row, listed);
        self.classed.set(row, classed);
        self.effort.set(row, effort);
        self.moves.set(row, moves);
        self.lifetime.set(row, lifetime);
        set(&mut self.values, row, values);
        set(&mut self.visits, row, visits);
    }

    /// A copy of all facts of a row.
    pub fn of(&self, row: usize) -> Option<Facts> {
        Some(Facts {
            owner: self.owner.get(row)?.clone(),
            listed: *self.listed.get(row)?,
            classed: *self.classed.get(row)?,
            effort: *self.effort.get(row)?,
            moves: *self.moves.get(row)?,
            lifetime: *self.lifetime.get(row)?,
            values: self.values.get(row).to_vec(),
            visits: self.visits.get(row).to_vec(),
        })
    }
}

/// Copies the lists only if the one of the row is another.
fn set<T: Clone + PartialEq>(lists: &mut Arc<Ragged<T>>, row: usize, list: Vec<T>) {
    if lists.get(row) != list {
        Arc::make_mut(lists).set(row, list);
    }
}
