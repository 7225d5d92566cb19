//! Backups: the whole book, compressed, under a key that says when and why; and going back to one.

use super::contents::Contents;
use super::keys::{Key, Reason, Slot};
use super::kv::{Kv, KvError, units};
use super::record::{self, Kind};
use super::save::{Due, Ticket};
use super::store::{BookStore, SaveError};
use crate::book::{Document, Path, Stamp};
use serde_json::{Map, Value};

/// A backup, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupInfo {
    /// Its full key.
    pub key: String,
    /// The generation of the book at that time.
    pub generation: u64,
    /// Why it was made.
    pub reason: Reason,
    /// When it was made by the writer's clock, in ms since 1970.
    pub utc: u64,
    /// How much room it takes, in UTF-16 units.
    pub units: usize,
}

impl<K: Kv> BookStore<K> {
    /// Keeps the book as it is aside and looks whether the copy stands; its full key.
    pub fn backup(&mut self, reason: Reason, now: u64) -> Result<String, SaveError> {
        self.may_write()?;
        let generation = self.generation();
        let value = self.snapshot_value(Kind::Backup, generation, now)?;
        let mut n = 0;
        let mut name = self.name(&Key::Backup(generation, reason, n));
        while self.kv.get(&name)?.is_some() {
            n += 1;
            name = self.name(&Key::Backup(generation, reason, n));
        }
        self.put_hard(&name, &value, now)?;
        if self.kv.get(&name)?.as_deref() == Some(value.as_str()) { Ok(name) } else { Err(SaveError::NotKept) }
    }

    /// The backups that are whole, newest first.
    pub fn backups(&self) -> Result<Vec<BackupInfo>, KvError> {
        Ok(self.listed(&Contents::read(&self.kv, &self.room, self.reader)?))
    }

    /// The backups among records of another store, such as the mirror, newest first.
    pub fn backups_among(&self, records: &[(String, String)]) -> Vec<BackupInfo> {
        self.listed(&Contents::of(records, &self.room, self.reader, false))
    }

    fn listed(&self, contents: &Contents) -> Vec<BackupInfo> {
        let info = |(generation, reason, n, value): &(u64, Reason, u32, String)| {
            let key = self.name(&Key::Backup(*generation, *reason, *n));
            let units = units(&key) + units(value);
            let utc = record::header_of(value).map_or(0, |header| header.utc);
            BackupInfo { key, generation: *generation, reason: *reason, utc, units }
        };
        contents.backups.iter().rev().map(info).collect()
    }

    /// The book in a backup.
    pub fn read_backup(&self, key: &str) -> Result<Document, SaveError> {
        self.backup_in(&self.kv.get(key)?.ok_or(SaveError::NoBackup)?)
    }

    /// The book in the record of a backup, wherever that lies.
    pub fn backup_in(&self, value: &str) -> Result<Document, SaveError> {
        let unpacked = self.reader.held(value, Kind::Backup).and_then(|held| self.reader.snapshot(&held));
        Ok(unpacked.map_err(|_| SaveError::NoBackup)?.document)
    }

    /// Whether a backup of the day is due: the newest one is older than `day` and the book went on since.
    pub fn is_backup_due(&self, newest: Option<&BackupInfo>, day: u64) -> bool {
        let went_on = |newest: &BackupInfo| newest.generation < self.generation() || self.has_news();
        self.writable && newest.is_none_or(|newest| newest.utc < day && went_on(newest))
    }

    /// Removes a backup at the user's wish.
    pub fn remove_backup(&mut self, key: &str) -> Result<(), SaveError> {
        self.may_write()?;
        match self.room.key(key) {
            Some(Key::Backup(..)) => Ok(self.drop_key(key)?),
            _ => Err(SaveError::NoBackup),
        }
    }

    /// Goes back to a backup; the book as it is now becomes a backup first, so this can be undone in the same way.
    pub fn restore(&mut self, key: &str, now: u64) -> Result<Ticket, SaveError> {
        let document = self.read_backup(key)?;
        self.replace(document.tree, Reason::Restore, now)
    }

    /// Puts another tree in place of the whole book: for import, clear and restore.
    ///
    /// First a backup that was seen to stand, then the new book in both slots, then a batch that marks the epoch. An
    /// error leaves everything as it was; what fails after the new book may stand somewhere ends in *not saved*.
    pub fn replace(&mut self, tree: Map<String, Value>, reason: Reason, now: u64) -> Result<Ticket, SaveError> {
        self.may_write()?;
        self.poll(None, now)?;
        self.may_write()?;
        self.backup(reason, now)?;
        self.lamport += 1;
        let stamp = Stamp { lamport: self.lamport, tab: self.tab.clone() };
        let mut document = Document::of(tree);
        document.stamps.note(&Path::root(), stamp.clone());
        let document = std::mem::replace(&mut self.document, document);
        let epoch = std::mem::replace(&mut self.epoch, stamp);
        let first = self.write_slot(now);
        if let Err(error) = &first
            && self.is_surely_absent()
        {
            (self.document, self.epoch) = (document, epoch);
            return Err(error.clone());
        }
        let both = first.and_then(|()| self.write_slot(now));
        self.due = Some(Due::new(self.seq + 1, now, both.err()));
        self.trouble = self.commit(Vec::new(), now).err();
        Ok(self.newest())
    }

    /// Whether no slot holds a book of the current epoch, as far as the store can be read.
    fn is_surely_absent(&self) -> bool {
        Slot::ALL.iter().all(|slot| match self.kv.get(&self.slot_name(*slot)) {
            Err(_) => false,
            Ok(value) => value.and_then(|v| self.reader.slot(&v).ok()).is_none_or(|h| h.extent.epoch < self.epoch),
        })
    }
}
