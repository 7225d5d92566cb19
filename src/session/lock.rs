//! Locking a book with a passphrase: making the key, sealing what lies in both places, opening and taking off the lock.
//! Keys live in memory only, until the page is closed.

use super::desk::{Desk, Place, conceal, hint_of, with_flags};
use super::{OpenError, SaveState, Session};
use crate::browser::passphrase;
use leptos::prelude::*;
use sandtable_core::storage::{Hint, Kv, Lock, Recipe, Seal, Sealing, Write, lock_of};
use sandtable_core::value::Id;
use serde_json::Value;
use std::rc::Rc;

/// How often PBKDF2 goes round.
const ROUNDS: u32 = 600_000;

/// A key for this passphrase.
async fn seal(phrase: &str, recipe: Recipe) -> Option<Rc<Seal>> {
    let key = passphrase::derive(phrase, &recipe.salt, recipe.rounds).await.ok()?;
    Some(Rc::new(Seal::new(&key, recipe, passphrase::random)))
}

impl Place {
    /// The lock of a book, if it was opened.
    pub(super) fn opened(&self, id: Id) -> Option<Rc<dyn Lock>> {
        self.locks.iter().find(|(of, _)| *of == id).map(|(_, lock)| Rc::clone(lock))
    }

    /// Whether any value of a book is sealed; the first one decides.
    fn recipe(&self, id: Id, mirror: &[(String, String)]) -> Option<Recipe> {
        let room = format!("{}/{id}/", self.ns);
        let names = self.kv.keys().unwrap_or_default();
        let own = names.into_iter().filter(|name| name.starts_with(&room));
        let values = own.filter_map(|name| self.kv.get(&name).ok().flatten().map(|value| (name, value)));
        lock_of(&room, values.chain(mirror.iter().cloned()))
    }
}

impl Desk {
    /// Why a locked book cannot be opened yet.
    pub(super) fn closed(self, id: Id, mirror: &[(String, String)]) -> Result<(), OpenError> {
        let locked = self.place.with_value(|place| place.opened(id).is_none() && place.recipe(id, mirror).is_some());
        if locked { Err(OpenError::Locked) } else { Ok(()) }
    }

    /// Opens the lock of a book; whether the passphrase was right.
    pub async fn unlock(self, id: Id, phrase: &str) -> bool {
        let (kv, ns, _) = self.parts();
        let room = format!("{ns}/{id}/");
        let held = self.mirrored(id).await;
        let Some(recipe) = self.place.with_value(|place| place.recipe(id, &held)) else { return false };
        let Some(seal) = seal(phrase, recipe).await else { return false };
        let lock = Sealing::new(kv, &ns, &id.to_string(), seal);
        let own = lock.keys().unwrap_or_default().into_iter().filter(|name| name.starts_with(&room));
        let own = own.filter_map(|name| self.raw(&name).map(|value| (name, value)));
        let opens = |(name, value): (String, String)| lock.opened(&name, value.clone()) != value;
        let right = own.chain(held.iter().cloned()).any(opens);
        if right {
            // What another window wrote before it knew of the lock.
            drop(lock.seal_all());
            self.place.update_value(|place| {
                place.locks.push((id, Rc::new(lock)));
                place.fetched = Some((id, held));
            });
        }
        right
    }

    /// A value as it lies there.
    pub(super) fn raw(self, name: &str) -> Option<String> {
        self.place.with_value(|place| place.kv.get(name).ok().flatten())
    }

    /// Whether this page may do what a lock needs.
    pub fn can_lock(self) -> bool {
        passphrase::is_possible() && self.has_mirror()
    }
}

impl Session {
    /// Whether the book is locked by a passphrase.
    pub fn is_locked(self) -> bool {
        self.desk.place.with_value(|place| place.opened(self.id).is_some())
    }

    /// Locks the book: seals everything in both places. The session ends with that; whether it was done.
    pub async fn lock(self, phrase: String, show_title: bool) -> bool {
        let Some(salt) = passphrase::random::<16>() else { return false };
        let salt = salt.iter().map(|byte| format!("{byte:02x}")).collect();
        let Some(seal) = seal(&phrase, Recipe { salt, rounds: ROUNDS }).await else { return false };
        let (kv, ns, _) = self.desk.parts();
        let lock = Sealing::new(kv, &ns, &self.id.to_string(), seal);
        if !self.end().await || lock.seal_all().is_err() {
            return false;
        }
        let mirrored = self.rewrite(&lock, |lock, name, value| lock.sealed(name, value)).await;
        self.desk.place.update_value(|place| place.locks.push((self.id, Rc::new(lock))));
        self.desk.mark_locked(self.id, show_title);
        mirrored
    }

    /// Takes the lock off; the session ends with that; whether it was done.
    pub async fn unlock_for_good(self) -> bool {
        let Some(lock) = self.desk.place.with_value(|place| place.opened(self.id)) else { return false };
        if !self.end().await || lock.unseal_all().is_err() {
            return false;
        }
        let mirrored = self.rewrite(&*lock, |lock, name, value| Some(lock.opened(name, value.to_owned()))).await;
        self.desk.place.update_value(|place| place.locks.retain(|(id, _)| *id != self.id));
        // The shelf may show again what the lock kept from it.
        let seen = self.inner.try_with_value(|inner| hint_of(&inner.keeper.stored().tree)).unwrap_or_default();
        self.desk.note(self.id, |hint| {
            flag_locked(hint, None);
            *hint = with_flags(seen, hint);
        });
        mirrored
    }

    /// Ends all writing of this session, if everything is stored, in the mirror too; whether it is.
    async fn end(self) -> bool {
        if !matches!(self.save.get_untracked(), SaveState::Saved | SaveState::OnDisk) {
            return false;
        }
        self.writable.set(false);
        let left = self.inner.try_update_value(|inner| {
            inner.keeper.store.stop();
            let left = inner.keeper.outgoing();
            inner.keeper.mirror = None;
            left
        });
        let (_, _, mirror) = self.desk.parts();
        match mirror {
            // Also what was sent before and has not arrived yet: it would come in plain behind what is sealed.
            Some(mirror) => mirror.settle(left.flatten().map(|(_, writes)| writes).unwrap_or_default()).await,
            None => true,
        }
    }

    /// Writes every record of the mirror anew; whether that was done.
    async fn rewrite(self, lock: &dyn Lock, change: fn(&dyn Lock, &str, &str) -> Option<String>) -> bool {
        let (_, ns, mirror) = self.desk.parts();
        let Some(mirror) = mirror else { return true };
        let Some(held) = mirror.read(&format!("{ns}/{}/", self.id)).await else { return false };
        let anew = |(key, value): (String, String)| {
            let changed = change(lock, &key, &value).filter(|changed| *changed != value)?;
            Some(Write { key, value: Some(changed) })
        };
        mirror.settle(held.into_iter().filter_map(anew).collect()).await
    }
}

impl Desk {
    /// Notes for the shelf that a book is locked, and whether its title may be seen.
    pub(super) fn mark_locked(self, id: Id, show_title: bool) {
        self.note(id, |hint| {
            flag_locked(hint, Some(show_title));
            if !show_title {
                conceal(hint);
            }
        });
    }
}

/// Whether the book of a hint is locked, and if so whether its title may be seen.
fn flag_locked(hint: &mut Hint, show_title: Option<bool>) {
    hint.more.insert("locked".into(), show_title.is_some().into());
    hint.more.insert("private".into(), Value::Bool(show_title == Some(false)));
}
