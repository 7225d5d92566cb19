//! The document: one immutable value, its differences and its history.
//!
//! A [`Book`] is the typed form that the tools read; a [`Document`] is the same tree as JSON with its stamps, as
//! storage and exchange handle it.

mod about;
mod bin;
mod conflicts;
mod document;
mod find;
pub(crate) mod node;
mod op;
mod order_key;
mod path;
mod records;
mod tree;

pub use about::{About, PackRef};
pub use bin::{Bin, Binned};
pub use conflicts::{Conflicts, Unsettled};
pub use document::{Applied, Conflict, Document, diff_values, resolve};
pub use find::{Found, Hit, Query};
pub use node::{ApplyError, Extra, Node, Record};
pub use op::{Change, Op, Stamp, Stamps, TabId};
pub use order_key::OrderKey;
pub use path::Path;
pub use records::Records;
pub use tree::Book;
