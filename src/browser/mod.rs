//! Everything that touches the web's own interfaces, each behind a small function that may fail and never panics.

pub mod dom;
pub mod placement;
