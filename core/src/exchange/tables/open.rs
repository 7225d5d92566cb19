//! A table file of any kind, told by its first bytes and not by its name: workbook, CSV, or none of both.

use super::xlsx::Workbook;
use super::{TableError, decode, guard};
use crate::exchange::paste::{GridError, MOST_BYTES, Sheet, csv_lines};

/// A file whose sheets can be looked into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFile {
    content: Content,
    sheets: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Content {
    Text(String),
    Workbook(Workbook),
}

impl TableFile {
    /// Opens a file; `foreign` reads text in encodings beyond Unicode.
    ///
    /// # Errors
    /// Why it is no table.
    pub fn open(bytes: Vec<u8>, foreign: impl FnOnce(&[u8]) -> Option<String>) -> Result<Self, TableError> {
        if bytes.len() > MOST_BYTES {
            return Err(GridError::TooLarge.into());
        }
        match bytes.as_slice() {
            [b'P', b'K', 3 | 5, 4 | 6, ..] => {
                let workbook = Workbook::open(bytes)?;
                Ok(Self { sheets: workbook.names(), content: Content::Workbook(workbook) })
            }
            [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(TableError::OldWorkbook),
            bytes => {
                let text = decode::text(bytes, foreign)?;
                let is_markup = text.trim_start_matches('\u{feff}').trim_start().starts_with('<');
                if is_markup {
                    Err(TableError::Markup)
                } else {
                    Ok(Self { sheets: Vec::new(), content: Content::Text(text) })
                }
            }
        }
    }

    /// The names of the sheets; none for a text file.
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// Reads a sheet, from 0. `year` is the fiscal year of purchases without a year.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn sheet(&self, at: usize, year: i32) -> Result<Sheet, TableError> {
        let lines = match &self.content {
            Content::Workbook(workbook) => workbook.lines(at)?,
            Content::Text(text) => {
                let mut lines = csv_lines(text, year)?;
                let cells = lines.iter_mut().flat_map(|line| line.cells.iter_mut());
                cells.for_each(|cell| *cell = guard::unguarded(std::mem::take(cell)));
                lines
            }
        };
        Ok(Sheet::of_lines(lines, year)?)
    }
}
