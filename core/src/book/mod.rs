//! The document: one immutable value, its differences and its history.

mod document;
mod op;
mod path;

pub use document::{Applied, Conflict, Document, diff_values, resolve};
pub use op::{Change, Op, Stamp, Stamps, TabId};
pub use path::Path;
