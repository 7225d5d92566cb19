//! Everything that touches the web's own interfaces, each behind a small function that may fail and never panics.

pub mod address;
pub mod clock;
pub mod dom;
pub mod events;
pub mod files;
pub mod halt;
pub mod local_kv;
pub mod measure;
pub mod mirror_db;
pub mod offline;
pub mod panic;
pub mod passphrase;
pub mod placement;
pub mod prefs_store;
pub mod room;
