//! Books as files: writing them, reading foreign ones without harm, and evaluating a book for others to check.
//!
//! Everything that comes in from outside passes [`read`], which refuses what it cannot understand and changes nothing.

mod bounds;
mod error;
mod evaluate;
mod export;
pub mod paste;
mod preview;
mod read;
mod sample;
#[cfg(test)]
mod schema;
mod strict;
pub mod tables;

pub use error::{ImportError, Notice, Spot, TextFault};
pub use evaluate::evaluate;
pub use export::{Counts, Export, FORMAT, Form, checksum, export, file_name, file_of};
pub use preview::{Collection, Preview, Tally, as_copy, compare, merge};
pub use read::{Imported, Limits, Origin, read};
pub use sample::sample;
