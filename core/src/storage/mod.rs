//! The storage protocol: how a book is written so that nothing acknowledged is lost, and read so that nothing is
//! repaired in silence. All of it works over [`Kv`]; nothing here knows a browser, a clock or a random number.
//!
//! - Every edit is a small record in the journal of its tab; each record carries a copy of the one before it, and the
//!   newest lies in the tail as well. So one key may vanish or rot.
//! - Snapshots alternate between two slots. A journal record is deleted only when both contain it.
//! - *Saved* is said only after a second look; order comes from counters; tabs write under keys of their own.
//! - Loading never writes, never takes a failing store for an empty one, and reports whatever it met.

mod backup;
mod compact;
mod contents;
mod create;
pub mod fault;
mod journal;
mod keys;
mod kv;
mod load;
mod migrate;
mod mirror;
mod older;
mod open;
mod outcome;
mod policy;
mod quarantine;
mod quota;
mod record;
mod remote;
mod save;
mod sealed;
mod shelf;
mod slots;
mod snapshot;
mod store;
mod text15;

pub use backup::BackupInfo;
pub use contents::Damaged;
pub use journal::Gap;
pub use keys::{Key, Reason, Room, Slot, ballast, owner};
pub use kv::{Kv, KvError, MemKv, units};
pub use migrate::{CURRENT, Format, Step};
pub use mirror::{MIRRORED_BACKUPS, lacking};
pub use outcome::{Base, Distress, Outcome, ReadOnly, Report};
pub use policy::Policy;
#[cfg(any(test, feature = "sabotage"))]
pub use policy::Sabotage;
pub use record::{DecodeError, Header, header_of};
pub use remote::Remote;
pub use save::{AGE, SaveState, Ticket};
pub use sealed::{Lock, Recipe, Seal, Sealing, lock_of, recipe_of};
pub use shelf::{Hint, Shelf, ShelfEntry};
pub use store::{BookStore, Loaded, Opening, SaveError, Write};
pub use text15::{pack, unpack};
