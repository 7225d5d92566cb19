//! Unreadable values: set aside verbatim before their place is used again, kept until the user removes them.

use super::contents::Contents;
use super::keys::Key;
use super::kv::{Kv, KvError};
use super::store::{BookStore, SaveError};

impl<K: Kv> BookStore<K> {
    /// Copies an unreadable value aside and looks whether the copy stands. The value itself stays where it is.
    pub(super) fn set_aside(&mut self, name: &str) -> Result<(), SaveError> {
        let Some(value) = self.kv.get(name)? else { return Ok(()) };
        let Some(short) = self.room.short(name).map(str::to_owned) else { return Ok(()) };
        for n in 1.. {
            let aside = self.name(&Key::Quarantine(short.clone(), n));
            match self.kv.get(&aside)? {
                Some(old) if old == value => return Ok(()),
                Some(_) => continue,
                None => {
                    self.put(&aside, &value)?;
                    let stands = self.kv.get(&aside)?.as_deref() == Some(value.as_str());
                    return if stands { Ok(()) } else { Err(SaveError::NotKept) };
                }
            }
        }
        Ok(())
    }

    /// The unreadable values of this book with their full keys: those set aside, and those still in their place.
    pub fn unreadable(&self) -> Result<Vec<(String, String)>, KvError> {
        let contents = Contents::read(&self.kv, &self.room, self.reader)?;
        let is_damaged = |name: &String| contents.damaged.iter().any(|damaged| damaged.key == *name);
        let is_aside = |name: &String| matches!(self.room.key(name), Some(Key::Quarantine(..)));
        Ok(self.records()?.into_iter().filter(|(name, _)| is_aside(name) || is_damaged(name)).collect())
    }

    /// Removes all unreadable values and accepts what is missing in journals: the user has seen the report and was
    /// offered the records. Afterwards snapshots and deletion go on. The number of values removed.
    pub fn accept_damage(&mut self, now: u64) -> Result<usize, SaveError> {
        self.may_write()?;
        let unreadable = self.unreadable()?;
        for (name, _) in &unreadable {
            self.drop_key(name)?;
        }
        self.gaps_accepted = true;
        self.sweep_due = true;
        self.refresh_slots(now)?;
        Ok(unreadable.len())
    }
}
