//! XLSX workbooks, as far as tables of accounts need them: a strict small reader and writer of our own. Known crates
//! cost more wasm than the whole app may grow by; macros, charts, formulas and colours are passed over.

mod number;
mod read;
mod sheet;
mod strings;
mod styles;
mod write;
mod xml;
mod zip;
mod zip_write;

pub(super) use read::Workbook;
pub use write::xlsx;
