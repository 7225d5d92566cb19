//! The mirror: a second store that holds the same records and more backups. What it lacks, what it need not hold any
//! more, and storing anew what only it still had. It is written and read by the shell; nothing here touches it.

use super::contents::Contents;
use super::keys::{Key, Reason, Slot};
use super::kv::{Kv, KvError};
use super::record;
use super::save::Due;
use super::store::{BookStore, SaveError, Write};
use crate::book::TabId;

/// The backups of one book that the mirror keeps.
pub const MIRRORED_BACKUPS: usize = 50;

type Records = [(String, String)];

/// Where a record stands in the history of its key: later ones are greater.
fn age(value: &str) -> (u64, u64, u64) {
    record::header_of(value).map_or((0, 0, 0), |header| (header.r#gen, header.seq, header.utc))
}

/// The writes that bring to a mirror what the store holds beyond it: keys that it lacks, later records, whole records in
/// place of damaged ones. Nothing newer is ever written over.
pub fn lacking(own: &Records, mirror: &Records) -> Vec<Write> {
    let is_lacking = |(key, value): &&(String, String)| match mirror.iter().find(|(name, _)| name == key) {
        None => true,
        Some((_, held)) if held == value || record::checked(value).is_err() => false,
        Some((_, held)) => record::checked(held).is_err() || age(value) > age(held),
    };
    own.iter().filter(is_lacking).map(|(key, value)| Write { key: key.clone(), value: Some(value.clone()) }).collect()
}

impl<K: Kv> BookStore<K> {
    /// The writes that remove from a mirror what it need not hold any more: journal records that are gone from the store
    /// and contained in both snapshots of the mirror itself, and the oldest backups beyond [`MIRRORED_BACKUPS`].
    pub fn outlived(&self, mirror: &Records) -> Result<Vec<Write>, KvError> {
        let contents = Contents::of(mirror, &self.room, self.reader, false);
        let names = self.kv.keys()?;
        let gone = |name: &String| !names.contains(name);
        let mut keys = self.outlived_backups(&contents);
        if contents.damaged.is_empty() {
            let covered = |(name, _): &&(String, String)| match self.room.key(name) {
                Some(Key::Journal(tab, seq)) => seq <= covered(&contents, &tab),
                _ => false,
            };
            keys.extend(mirror.iter().filter(covered).map(|(name, _)| name.clone()));
        }
        keys.retain(gone);
        Ok(keys.into_iter().map(|key| Write { key, value: None }).collect())
    }

    fn outlived_backups(&self, contents: &Contents) -> Vec<String> {
        let many = contents.backups.len().saturating_sub(MIRRORED_BACKUPS);
        let name =
            |(generation, reason, n, _): &(u64, Reason, u32, String)| self.name(&Key::Backup(*generation, *reason, *n));
        contents.backups.iter().take(many).map(name).collect()
    }

    /// Writes the book into both slots, because the store has lost what the mirror still had. Nothing counts as saved
    /// until both were found again.
    pub fn store_again(&mut self, now: u64) -> Result<(), SaveError> {
        self.compact(now)?;
        self.compact(now)?;
        self.due = Some(Due::new(0, now, None));
        Ok(())
    }

    /// Removes from the store the daily and start backups beyond the newest `keep` that the mirror holds as well. The
    /// mirror keeps them. The number of keys removed.
    pub fn thin_backups(&mut self, keep: usize) -> Result<usize, SaveError> {
        self.may_write()?;
        let contents = Contents::read(&self.kv, &self.room, self.reader)?;
        let many = contents.backups.len().saturating_sub(keep);
        let mut removed = 0;
        for (generation, reason, n, _) in contents.backups.iter().take(many) {
            let name = self.name(&Key::Backup(*generation, *reason, *n));
            if matches!(reason, Reason::Day | Reason::Start) && self.mirrored.contains(&name) {
                self.kv.remove(&name)?;
                removed += 1;
            }
        }
        Ok(removed)
    }
}

/// The last batch of a tab that both snapshots contain; zero unless both are whole and of one epoch.
fn covered(contents: &Contents, tab: &TabId) -> u64 {
    let slot = |slot: Slot| contents.slots.get(&slot)?.as_ref().ok();
    match (slot(Slot::A), slot(Slot::B)) {
        (Some(a), Some(b)) if a.extent.epoch == b.extent.epoch => {
            a.extent.covers.seq(tab).min(b.extent.covers.seq(tab))
        }
        _ => 0,
    }
}
