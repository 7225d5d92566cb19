//! A full store: what is given up, in which order, so that the last edits still fit.

use super::contents::Contents;
use super::keys::{Key, Reason, ballast};
use super::kv::{Kv, KvError};
use super::store::{BookStore, SaveError};

/// The size of the filler, in UTF-16 units.
pub(super) const BALLAST: usize = 64 * 1024;

/// One way to make room.
#[derive(Clone, Copy, Debug)]
enum Relief {
    /// The filler.
    Ballast,
    /// Journal records that both slots contain.
    Journal,
    /// The oldest daily or start backup that the mirror holds as well.
    Backup,
    /// The older slot, compressed.
    OlderSlot,
}

impl Relief {
    const ALL: [Relief; 4] = [Self::Ballast, Self::Journal, Self::Backup, Self::OlderSlot];
}

impl<K: Kv> BookStore<K> {
    /// Sets a key; when the store is full, makes room step by step.
    pub(super) fn put_hard(&mut self, key: &str, value: &str, now: u64) -> Result<(), KvError> {
        let mut result = self.put(key, value);
        for relief in Relief::ALL {
            while result == Err(KvError::Full) && self.relieve(relief, now).unwrap_or(false) {
                result = self.put(key, value);
            }
        }
        result
    }

    /// Makes room in one way; whether anything was freed.
    fn relieve(&mut self, relief: Relief, now: u64) -> Result<bool, SaveError> {
        match relief {
            Relief::Ballast => self.drop_ballast(),
            Relief::Journal => Ok(self.sweep_now(now)? > 0),
            Relief::Backup => self.drop_oldest_backup(),
            Relief::OlderSlot => self.compress_older_slot(),
        }
    }

    fn drop_ballast(&mut self) -> Result<bool, SaveError> {
        let name = ballast(&self.ns);
        if self.kv.get(&name)?.is_none() {
            return Ok(false);
        }
        self.kv.remove(&name)?;
        Ok(true)
    }

    fn drop_oldest_backup(&mut self) -> Result<bool, SaveError> {
        let contents = Contents::read(&self.kv, &self.room, self.reader)?;
        if contents.valid().count() < 2 || contents.quarantined > 0 || !contents.damaged.is_empty() {
            return Ok(false);
        }
        let names = contents.backups.iter().filter(|backup| matches!(backup.1, Reason::Day | Reason::Start));
        let mut names = names.map(|(generation, reason, n, _)| self.name(&Key::Backup(*generation, *reason, *n)));
        let Some(name) = names.find(|name| self.mirrored.contains(name)) else { return Ok(false) };
        self.kv.remove(&name)?;
        Ok(true)
    }
}
