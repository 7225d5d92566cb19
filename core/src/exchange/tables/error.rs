//! Why a file is not read as a table. Facts only; the words stand in `text::tables`.

use crate::exchange::paste::{GridError, MOST_COLUMNS, MOST_LINES};
use crate::text::{Lang, tables as words};

/// Why a file is not read as a table. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// Nothing in it, or more than is read.
    Grid(GridError),
    /// Neither a workbook nor text in an encoding that is known.
    NotText,
    /// A page or a document of markup, whatever its name says.
    Markup,
    /// A workbook of the old binary format, or one that is locked with a password.
    OldWorkbook,
    /// An archive that holds no workbook: another program's file.
    NotAWorkbook,
    /// A part of the workbook that cannot be read.
    Damaged {
        /// The part.
        part: String,
    },
    /// It unpacks to more than is read.
    Swollen,
    /// A filled cell far beyond all others.
    FarCell {
        /// The cell as a spreadsheet names it.
        at: String,
    },
    /// More filled cells than are read.
    TooManyCells,
    /// Markup nested deeper than in any workbook.
    TooDeep,
    /// Markup that defines its own replacements, as no spreadsheet does.
    Entities,
    /// There is no such sheet.
    NoSheet,
}

/// The most filled cells of a sheet, with the empty ones between them.
pub const MOST_CELLS: usize = 1_000_000;

impl From<GridError> for TableError {
    fn from(error: GridError) -> Self {
        Self::Grid(error)
    }
}

impl TableError {
    /// What is wrong, and how to mend it.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Grid(error) => error.say(lang),
            Self::NotText => words::not_text(lang),
            Self::Markup => words::markup(lang),
            Self::OldWorkbook => words::old_workbook(lang),
            Self::NotAWorkbook => words::not_a_workbook(lang),
            Self::Damaged { part } => words::damaged(lang, part),
            Self::Swollen => words::swollen(lang),
            Self::FarCell { at } => words::far_cell(lang, at, MOST_LINES, MOST_COLUMNS),
            Self::TooManyCells => words::too_many_cells(lang, MOST_CELLS),
            Self::TooDeep => words::too_deep(lang),
            Self::Entities => words::entities(lang),
            Self::NoSheet => words::no_sheet(lang),
        }
    }
}

/// A part of a workbook cannot be read.
pub(super) fn damaged(part: &str) -> TableError {
    TableError::Damaged { part: part.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_says_what_is_wrong_in_both_languages() {
        for error in [
            TableError::Grid(GridError::Empty),
            TableError::NotText,
            TableError::Markup,
            TableError::OldWorkbook,
            TableError::NotAWorkbook,
            damaged("xl/workbook.xml"),
            TableError::Swollen,
            TableError::FarCell { at: "XFD1048576".into() },
            TableError::TooManyCells,
            TableError::TooDeep,
            TableError::Entities,
            TableError::NoSheet,
        ] {
            let (zh, en) = (error.say(Lang::Zh), error.say(Lang::En));
            assert!(zh.chars().any(|c| ('一'..='龥').contains(&c)) && en.is_ascii() && !en.is_empty(), "{error:?}");
        }
    }
}
