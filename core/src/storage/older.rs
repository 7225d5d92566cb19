//! Books of older schemas: read whole in their own room, brought up in memory, written into the new room.
//!
//! The old room is left as it is for thirty days, so that an older build still finds it; what an older build adds to it
//! meanwhile is taken over at the next opening.

use super::contents::Contents;
use super::keys::{Key, Reason, Room, Slot};
use super::kv::{Kv, KvError};
use super::load::Rebuilt;
use super::store::{BookStore, Opening, SaveError};
use super::{record, snapshot::Covers};

/// How long an old room is kept after its book was brought to a newer schema, in ms.
const KEPT: u64 = 30 * 24 * 60 * 60 * 1000;

type Migrated = Option<(Rebuilt, Vec<&'static str>)>;

impl<K: Kv> BookStore<K> {
    /// What the rooms of older schemas add to what was found.
    pub(super) fn with_older(
        &self,
        opening: &Opening,
        rebuilt: Option<Rebuilt>,
        older: &[u32],
    ) -> Result<Migrated, KvError> {
        let mut result = rebuilt.map(|rebuilt| (rebuilt, Vec::new()));
        for schema in older {
            let (_, Some(mut old)) = self.look(opening, *schema)? else { continue };
            let known = result.as_ref().map(|(newer, _)| newer.covers.clone()).unwrap_or_default();
            if result.is_some() && known.dominates(&old.covers) {
                continue;
            }
            let Some(steps) = opening.format.migrate(&mut old.document.tree, *schema) else { continue };
            match &mut result {
                Some((newer, taken)) => {
                    newer.document.merge(&old.document);
                    newer.covers.join(&old.covers);
                    taken.extend(steps);
                }
                None => result = Some((old, steps)),
            }
        }
        Ok(result)
    }

    /// Stores a migrated book: a verified backup, then both slots of the new room.
    pub(super) fn store_migrated(&mut self, now: u64) -> Result<(), Option<KvError>> {
        self.writable = true;
        let stored = self.backup(Reason::Migrate, now).and_then(|_| self.write_both_slots(now));
        self.writable = false;
        stored.map_err(|error| if let SaveError::Store(error) = error { Some(error) } else { None })
    }

    /// Removes rooms of older schemas thirty days after the book was migrated; the number of keys removed.
    ///
    /// Nothing is removed unless both slots of the new room are whole and contain everything of the old one.
    pub fn drop_old_rooms(&mut self, now: u64) -> Result<usize, SaveError> {
        self.may_write()?;
        self.refresh_slots(now)?;
        let Some(covers) = self.covered_by_both(now) else { return Ok(0) };
        let contents = Contents::read(&self.kv, &self.room, self.reader)?;
        let migrated = contents.backups.iter().filter(|backup| backup.1 == Reason::Migrate);
        let newest = migrated.filter_map(|backup| Some(record::header_of(&backup.3)?.utc)).max();
        if contents.quarantined > 0 || newest.is_none_or(|utc| now.saturating_sub(utc) < KEPT) {
            return Ok(0);
        }
        let mut removed = 0;
        for schema in 1..self.room.schema {
            removed += self.drop_room(&Room::new(&self.ns, &self.book, schema), &covers)?;
        }
        Ok(removed)
    }

    fn drop_room(&mut self, room: &Room, covers: &Covers) -> Result<usize, SaveError> {
        let contents = Contents::read(&self.kv, room, self.reader)?;
        let reached = contents.journals.last().all(|(tab, seq)| covers.seq(tab) >= seq);
        if !reached || contents.quarantined > 0 || !contents.damaged.is_empty() {
            return Ok(0);
        }
        let names: Vec<String> = self.kv.keys()?.into_iter().filter(|name| room.short(name).is_some()).collect();
        let is_slot = |name: &String| Slot::ALL.iter().any(|slot| room.key(name) == Some(Key::Slot(*slot)));
        let (slots, others): (Vec<_>, Vec<_>) = names.into_iter().partition(is_slot);
        let mut removed = 0;
        for name in others.into_iter().chain(slots) {
            self.drop_key(&name)?;
            removed += 1;
        }
        Ok(removed)
    }
}
