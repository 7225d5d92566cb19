//! Tables as files: CSV and XLSX in and out. What comes in ends in the same [`Sheet`](super::paste::Sheet) as pasted
//! rows; limits hold before anything is unpacked, and nothing is changed here.

mod accounts;
mod csv;
mod decode;
mod error;
mod guard;
mod open;
mod place;
mod table;
mod xlsx;

pub use accounts::accounts;
pub use csv::csv;
pub use error::{MOST_CELLS, TableError};
pub use open::TableFile;
pub use place::letters;
pub use table::{Cell, Table};
pub use xlsx::xlsx;

/// A name for a file that is handed out: what it holds, the day, and the ending of its kind.
pub fn file_name(title: &str, exported: crate::value::Date, ending: &str) -> String {
    let name = super::file_name(title, exported);
    format!("{}.{ending}", name.strip_suffix(".json").unwrap_or(&name))
}
