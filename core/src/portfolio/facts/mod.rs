//! What C6–C9 and the findings read of one account, made once per change of the account. It is kept flat beside the
//! figures: the records of ten thousand accounts are spread over more memory than a processor keeps near. It knows no
//! other account, so that nothing in it changes when another account does.

mod columns;
mod effort;
mod lifetime;
mod lists;
mod moves;
mod ragged;
mod visits;

pub(super) use columns::Columns;
pub(super) use effort::EffortFacts;
pub(super) use lifetime::{Forecast, LifetimeFacts, under};
pub(super) use lists::{ClassFacts, ListFacts};
pub(super) use moves::{MoveFacts, Run};
pub(super) use visits::{Quarters, Visit};

use super::figures::{Figures, Frame};
use super::{Account, Status};
use crate::value::Money;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is read of one account.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Facts {
    /// Our person who answers for it; rows share the text.
    pub owner: Arc<str>,
    /// What the accounts table checks.
    pub listed: ListFacts,
    /// What the classes check.
    pub classed: ClassFacts,
    /// What effort is reckoned from.
    pub effort: EffortFacts,
    /// What moves are proposed from.
    pub moves: MoveFacts,
    /// What the lifetime value is reckoned from.
    pub lifetime: LifetimeFacts,
    /// The lifetime values under every change of renewal, where the account is active and has its own; else empty.
    pub values: Vec<Money>,
    /// Visits with a day.
    pub visits: Vec<Visit>,
}

/// Reads accounts one after another, and reckons once what many of them share.
pub(super) struct Reader<'a> {
    frame: &'a Frame,
    owners: BTreeSet<Arc<str>>,
    forecast: Forecast<'a>,
}

impl<'a> Reader<'a> {
    /// For a method and a day.
    pub fn new(frame: &'a Frame) -> Self {
        Self { frame, owners: BTreeSet::new(), forecast: Forecast::new(&frame.pack.lifetime) }
    }

    /// Lets rows that are read now share the text of an owner read before.
    pub fn know(&mut self, owner: &Arc<str>) {
        self.owners.insert(Arc::clone(owner));
    }

    /// Reads an account.
    pub fn read(&mut self, account: &Account, figures: &Figures) -> Facts {
        let frame = self.frame;
        let visits = account.visits.iter().filter_map(Visit::of);
        let lifetime = LifetimeFacts::of(account);
        let is_active = account.status == Status::Active;
        Facts {
            owner: self.owner(&account.owner),
            listed: ListFacts::of(account, figures, frame.as_of),
            classed: ClassFacts::of(account, frame),
            effort: EffortFacts::of(account, figures, frame),
            moves: MoveFacts::of(account, frame),
            lifetime,
            values: if is_active { self.forecast.own(&lifetime, figures) } else { Vec::new() },
            visits: visits.collect(),
        }
    }

    fn owner(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.owners.get(name) {
            return Arc::clone(known);
        }
        let owner: Arc<str> = name.into();
        self.know(&owner);
        owner
    }
}
