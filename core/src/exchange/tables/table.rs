//! A table that is handed out: heads and typed cells. It knows no file format.

use crate::value::Date;

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The head of each column.
    pub heads: Vec<String>,
    /// The rows; each has a cell for each head.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell with the type it has in a spreadsheet. Figures are exact decimals without grouping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words, or a figure that no spreadsheet holds exactly.
    Text(String),
    /// A whole number.
    Number(String),
    /// An amount of money.
    Money(String),
    /// A percentage: `32` is 32%.
    Percent(String),
    /// A day.
    Date(Date),
}

impl Cell {
    /// As it stands in a text file.
    pub fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Number(text) | Self::Money(text) => text.clone(),
            Self::Percent(text) => format!("{text}%"),
            Self::Date(date) => date.to_string(),
        }
    }
}
