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

pub use conflicts::ConflictNotice;
pub use lock::LockPage;
pub use lost::LostBooks;
pub use reminder::Reminder;

use crate::browser::clock;
use crate::route::{Page, Route};
use leptos::prelude::*;
use sandtable_core::text::{Lang, keeping};

/// A moment as people say it: day and time.
fn moment(lang: Lang, utc: u64) -> String {
    keeping::backup_made(lang, &clock::day_of(utc).to_string(), &clock::time_of(utc))
}

/// What an address asks for.
pub fn shown(route: &Route) -> AnyView {
    match route {
        Route::Book(_, Page::Backups) => view! { <backups::BackupsPage /> }.into_any(),
        Route::Book(_, Page::Conflicts) => view! { <conflicts::ConflictsPage /> }.into_any(),
        _ => view! { <storage::StoragePage /> }.into_any(),
    }
}
