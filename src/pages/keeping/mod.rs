//! Keeping: what is stored where, backups and going back to them, values edited in two places, lost books. It decides
//! nothing about safety; that is the business of the session and the core.

mod backups;
mod conflicts;
mod erase;
mod lock;
mod lost;
mod preview;
mod reminder;
mod storage;
mod unreadable;

pub use backups::BackupsPage;
pub use conflicts::{ConflictNotice, ConflictsPage};
pub use lock::LockPage;
pub use lost::LostBooks;
pub use reminder::Reminder;
pub use storage::StoragePage;

use crate::browser::clock;
use sandtable_core::text::{Lang, keeping};

/// A moment as people say it: day and time.
fn moment(lang: Lang, utc: u64) -> String {
    keeping::backup_made(lang, &clock::day_of(utc).to_string(), &clock::time_of(utc))
}
