//! The day and the time, and randomness: the impure things the core is never given but as arguments.

use sandtable_core::book::TabId;
use sandtable_core::value::{Date, Id};

/// Milliseconds since 1970, for hints and delays; nothing is ever ordered by it.
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Today in the person's own time zone.
pub fn today() -> Date {
    let date = js_sys::Date::new_0();
    Date::new(date.get_full_year() as i32, date.get_month() + 1, date.get_date()).unwrap_or_default()
}

/// A new identity for a record.
pub fn new_id() -> Id {
    Id(uuid::Uuid::new_v4())
}

/// A name for this tab, new with every load.
pub fn new_tab() -> TabId {
    TabId(uuid::Uuid::new_v4().simple().to_string().chars().take(12).collect())
}

/// The day of a time in milliseconds since 1970, in the person's own time zone.
pub fn day_of(time: u64) -> Date {
    let date = js_sys::Date::new(&(time as f64).into());
    Date::new(date.get_full_year() as i32, date.get_month() + 1, date.get_date()).unwrap_or_default()
}
