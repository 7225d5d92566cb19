//! Opening a book: which rooms there are, what they hold, and how that ended.

use super::contents::Contents;
use super::keys::{self, Key, Room, owner};
use super::kv::{Kv, KvError};
use super::load::{Rebuilt, rebuild};
use super::outcome::{Distress, Outcome, ReadOnly};
use super::slots::SlotView;
use super::store::{BookStore, Loaded, Opening};
use crate::book::{Conflict, TabId};
use std::collections::BTreeSet;

impl<K: Kv> BookStore<K> {
    /// Opens a book. Nothing is written, unless it has to be brought to a newer schema.
    ///
    /// The handle is writable only if the outcome is *ok* or *recovered*.
    pub fn open(kv: K, opening: &Opening) -> Loaded<K> {
        let mut store = Self::blank(kv, opening);
        let mut conflicts = Vec::new();
        let outcome = if !keys::is_name(opening.book) || !keys::is_name(&opening.tab.0) {
            Outcome::Rescue(Distress::BadName)
        } else {
            match store.survey(opening, &mut conflicts) {
                Ok(outcome) => outcome,
                Err(error) if store.policy().errors_stop => Outcome::Rescue(Distress::Store(error)),
                Err(_) => Outcome::Empty,
            }
        };
        store.writable = outcome.is_writable();
        Loaded { store, outcome, conflicts }
    }

    fn survey(&mut self, opening: &Opening, conflicts: &mut Vec<Conflict>) -> Result<Outcome, KvError> {
        let schemas = self.schemas(opening)?;
        let mine = self.room.schema;
        for schema in schemas.iter().rev().copied().filter(|schema| *schema > mine) {
            if let Some(rebuilt) = self.newer_room(schema, opening)? {
                // Of what must not be read, this app's own earlier room is the nearest thing to show.
                let own = if rebuilt.has_base { None } else { self.look(opening, mine)?.1 };
                return Ok(self.shown_only(schema, own.unwrap_or(rebuilt), conflicts));
            }
        }
        let mut found = self.look(opening, mine)?;
        if found.1.as_ref().is_none_or(|rebuilt| !rebuilt.report.gaps.is_empty()) {
            found = self.look(opening, mine)?;
        }
        let (contents, rebuilt) = found;
        self.slots = SlotView::of(&contents, opening.now);
        self.journal_units = contents.journal_units;
        if let Some(schema) = contents.too_new {
            return Ok(self.shown_only(schema, rebuilt.unwrap_or_default(), conflicts));
        }
        let older: Vec<u32> = schemas.into_iter().rev().filter(|schema| *schema < mine).collect();
        match self.with_older(opening, rebuilt, &older)? {
            Some((rebuilt, migrated)) => Ok(self.conclude(rebuilt, migrated, opening, conflicts)),
            None => Ok(self.nothing(opening, &contents)),
        }
    }

    /// A book that a newer app has taken over: shown as far as this one can read it, and never as an empty one.
    fn shown_only(&mut self, schema: u32, rebuilt: Rebuilt, conflicts: &mut Vec<Conflict>) -> Outcome {
        let has_base = rebuilt.has_base;
        self.settle_in(rebuilt, conflicts);
        if has_base { Outcome::ReadOnly(ReadOnly::Newer(schema)) } else { Outcome::Rescue(Distress::TooNew(schema)) }
    }

    /// The schemas in which there are keys of this book, in the store or in the mirror.
    fn schemas(&self, opening: &Opening) -> Result<BTreeSet<u32>, KvError> {
        let names = self.kv.keys()?;
        let names = names.iter().chain(opening.mirror.iter().map(|(name, _)| name));
        Ok(names.filter_map(|name| owner(&self.ns, name)).filter(|o| o.0 == self.book).map(|o| o.1).collect())
    }

    pub(super) fn look(&self, opening: &Opening, schema: u32) -> Result<(Contents, Option<Rebuilt>), KvError> {
        let room = Room::new(&self.ns, &self.book, schema);
        let mut found = Contents::read(&self.kv, &room, self.reader)?;
        let mut mirror = Contents::of(opening.mirror, &room, self.reader, false);
        let rebuilt = rebuild(&mut found, &mut mirror, &room, self.reader);
        Ok((found, rebuilt))
    }

    /// The document of a newer schema, empty if this reader cannot read it; `None` if there is nothing whole in it.
    fn newer_room(&self, schema: u32, opening: &Opening) -> Result<Option<Rebuilt>, KvError> {
        let (contents, rebuilt) = self.look(opening, schema)?;
        let is_real = contents.too_new.is_some() || contents.valid().next().is_some();
        Ok(is_real.then(|| rebuilt.unwrap_or_default()))
    }

    fn conclude(
        &mut self,
        rebuilt: Rebuilt,
        migrated: Vec<&'static str>,
        opening: &Opening,
        conflicts: &mut Vec<Conflict>,
    ) -> Outcome {
        let mut report = rebuilt.report.clone();
        let has_base = rebuilt.has_base;
        report.migrated.clone_from(&migrated);
        self.settle_in(rebuilt, conflicts);
        if !has_base {
            return Outcome::Rescue(Distress::NoBase(report));
        }
        if !migrated.is_empty()
            && let Err(error) = self.store_migrated(opening.now)
        {
            return Outcome::ReadOnly(ReadOnly::NotMigrated(error));
        }
        if report.is_clean() { Outcome::Ok } else { Outcome::Recovered(report) }
    }

    /// Takes over a rebuilt document, and a name that no journal bears yet.
    fn settle_in(&mut self, rebuilt: Rebuilt, conflicts: &mut Vec<Conflict>) {
        conflicts.extend(rebuilt.conflicts);
        self.lamport = rebuilt.document.stamps.lamport().max(rebuilt.epoch.lamport);
        self.document = rebuilt.document;
        self.known = rebuilt.covers;
        self.epoch = rebuilt.epoch;
        self.extra = rebuilt.extra;
        let is_used = |tab: &TabId, names: &[String]| {
            self.known.seq(tab) > 0
                || names.iter().any(|name| match self.room.key(name) {
                    Some(Key::Journal(other, _) | Key::Tail(other)) => other == *tab,
                    _ => false,
                })
        };
        let names = self.kv.keys().unwrap_or_default();
        let mut tab = self.tab.clone();
        while is_used(&tab, &names) {
            tab.0.push('~');
        }
        self.tab = tab;
    }

    /// Nothing to build upon: was anything ever here?
    fn nothing(&self, opening: &Opening, contents: &Contents) -> Outcome {
        if !contents.damaged.is_empty() {
            let report = super::outcome::Report { damaged: contents.damaged.clone(), ..Default::default() };
            return Outcome::Rescue(Distress::NoBase(report));
        }
        let traces = contents.quarantined > 0 || self.kv.keys().is_ok_and(|names| names.iter().any(|n| self.is_own(n)));
        if opening.expected || traces { Outcome::Missing } else { Outcome::Empty }
    }
}
