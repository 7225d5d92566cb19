//! Earlier states of the open book, in both places; going back to one; records that cannot be read; settling conflicts.

use super::{Session, rounds};
use crate::browser::clock;
use leptos::prelude::*;
use sandtable_core::book::{Book, Document};
use sandtable_core::exchange;
use sandtable_core::storage::{BackupInfo, Reason, SaveError};

/// Where a backup lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// In the first place only.
    First,
    /// In the mirror only.
    Second,
    /// In both.
    Both,
}

/// A backup, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// What is known of it.
    pub info: BackupInfo,
    /// Where it lies.
    pub at: Whereabouts,
}

impl Session {
    async fn mirrored(self) -> Vec<(String, String)> {
        let held = self.desk.mirrored(self.id).await;
        let lock = self.desk.place.with_value(|place| place.opened(self.id));
        super::opening::in_plain(lock.as_ref(), held)
    }

    /// All backups, newest first.
    pub async fn backups(self) -> Vec<Backup> {
        let mirrored = self.mirrored().await;
        let listed = self.inner.try_with_value(|inner| {
            let store = &inner.keeper.store;
            (store.backups().unwrap_or_default(), store.backups_among(&mirrored))
        });
        let (first, second) = listed.unwrap_or_default();
        let has = |list: &[BackupInfo], one: &BackupInfo| list.iter().any(|info| info.key == one.key);
        let mut all: Vec<Backup> = first
            .iter()
            .map(|info| (info, if has(&second, info) { Whereabouts::Both } else { Whereabouts::First }))
            .chain(second.iter().filter(|info| !has(&first, info)).map(|info| (info, Whereabouts::Second)))
            .map(|(info, at)| Backup { info: info.clone(), at })
            .collect();
        all.sort_by(|a, b| b.info.utc.cmp(&a.info.utc).then(b.info.key.cmp(&a.info.key)));
        all
    }

    /// The book in a backup; `None` if it cannot be read.
    pub async fn backup(self, backup: &Backup) -> Option<Book> {
        let key = &backup.info.key;
        let mirrored = if backup.at == Whereabouts::Second { self.mirrored().await } else { Vec::new() };
        let document = self.inner.try_with_value(|inner| match mirrored.iter().find(|(name, _)| name == key) {
            Some((_, value)) => inner.keeper.store.backup_in(value),
            None => inner.keeper.store.read_backup(key),
        })?;
        Book::from_tree(document.ok()?.tree).ok()
    }

    /// Goes back to an earlier book, as one step that can be undone; what was there before becomes a backup.
    ///
    /// # Errors
    /// Why it could not be stored; the book is then as it was.
    pub fn restore(self, label: String, earlier: Book) -> Result<(), SaveError> {
        self.replace_for(Reason::Restore, label, earlier)
    }

    /// An earlier book as a file: its name and its text.
    pub fn backup_file(self, earlier: &Book) -> (String, String) {
        let document = Document { tree: earlier.to_tree(), ..Document::default() };
        exchange::file_of(&document, self.id, clock::today())
    }

    /// The records of this book that cannot be read, with their keys.
    pub fn unreadable(self) -> Vec<(String, String)> {
        self.inner.try_with_value(|inner| inner.keeper.store.unreadable().ok()).flatten().unwrap_or_default()
    }

    /// Deletes the records that cannot be read, at the person's wish; whether that was done.
    pub fn drop_unreadable(self) -> bool {
        let done = self.inner.try_update_value(|inner| inner.keeper.store.accept_damage(clock::now()).is_ok());
        if let Some(state) = self.inner.try_with_value(|inner| inner.keeper.state()) {
            rounds::follow(self, state);
        }
        done == Some(true)
    }

    /// Settles a conflict as one step that can be undone, behind a backup.
    pub fn settle(self, label: String, id: &str, take_lost: bool) {
        self.inner.try_update_value(|inner| drop(inner.keeper.store.backup(Reason::Conflict, clock::now())));
        self.edit(label, |book| {
            book.settle_conflict(id, take_lost);
        });
    }
}
