//! A pasted table with what each column means; both can be corrected by hand. What it would change: see `plan`.

use super::grid::{self, GridError, HEAD_WITHIN, Line};
use super::head::{self, Unit};
use crate::portfolio::table::Field;
use std::collections::BTreeSet;

/// A pasted table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub(super) lines: Vec<Line>,
    pub(super) columns: Vec<Option<(Field, Unit)>>,
    pub(super) has_head: bool,
    pub(super) skipped: BTreeSet<usize>,
}

/// A column as it is shown for confirmation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its head, empty where the table has none.
    pub head: String,
    /// Its first filled cell.
    pub sample: String,
    /// The field it means; none: it is passed over.
    pub field: Option<Field>,
}

/// Splits the text of a CSV file into lines.
pub(in crate::exchange) fn csv_lines(text: &str, year: i32) -> Result<Vec<Line>, GridError> {
    grid::csv_lines(text, |cells| known(cells, year))
}

/// How many heads are known among some cells.
fn known(cells: &[String], year: i32) -> usize {
    cells.iter().filter(|cell| head::meaning(cell, year).is_some()).count()
}

impl Sheet {
    /// Reads a text. Columns are matched by their heads; a table of which no head is known has none, and its first
    /// column is the name. `year` is the fiscal year of purchases without a year.
    ///
    /// # Errors
    /// Why the text is no table.
    pub fn read(text: &str, year: i32) -> Result<Self, GridError> {
        Self::of_lines(grid::lines(text, |cells| known(cells, year) > 0)?, year)
    }

    /// Of lines that were read elsewhere. A title and blank cells may stand above the heads: the heads are the line
    /// with the most known ones among the first, and what stands above them falls away.
    ///
    /// # Errors
    /// When there are no lines.
    pub(in crate::exchange) fn of_lines(mut lines: Vec<Line>, year: i32) -> Result<Self, GridError> {
        let heads = lines.iter().take(HEAD_WITHIN).map(|line| known(&line.cells, year)).enumerate();
        let best = heads.filter(|(at, count)| *count > usize::from(*at > 0)).max_by_key(|(_, count)| *count);
        lines.drain(..best.map_or(0, |(at, _)| at));
        let width = lines.iter().map(|line| line.cells.len()).max().ok_or(GridError::Empty)?;
        let has_head = best.is_some();
        let mut columns: Vec<Option<(Field, Unit)>> = vec![None; width];
        let first = lines.first().map(|line| line.cells.as_slice()).unwrap_or_default();
        for (column, cell) in columns.iter_mut().zip(first).filter(|_| has_head) {
            *column = head::meaning(cell, year);
        }
        if let (false, Some(column)) = (has_head, columns.first_mut()) {
            *column = Some((Field::Name, Unit::None));
        }
        let mut sheet = Self { lines, columns, has_head, skipped: BTreeSet::new() };
        sheet.keep_first_of_each();
        Ok(sheet)
    }

    fn keep_first_of_each(&mut self) {
        let mut seen = BTreeSet::new();
        for column in &mut self.columns {
            *column = column.filter(|(field, _)| seen.insert(*field));
        }
    }

    /// The columns.
    pub fn headings(&self) -> Vec<Heading> {
        let cell =
            |line: Option<&Line>, at: usize| line.and_then(|line| line.cells.get(at)).cloned().unwrap_or_default();
        let heading = |(at, column): (usize, &Option<(Field, Unit)>)| Heading {
            head: cell(self.lines.first().filter(|_| self.has_head), at),
            sample: self.rows().map(|(_, line)| cell(Some(line), at)).find(|cell| !cell.is_empty()).unwrap_or_default(),
            field: column.map(|(field, _)| field),
        };
        self.columns.iter().enumerate().map(heading).collect()
    }

    /// The rows below the head, each with the index by which it is corrected and skipped.
    pub(super) fn rows(&self) -> impl Iterator<Item = (usize, &Line)> {
        self.lines.iter().enumerate().skip(usize::from(self.has_head))
    }

    /// Whether the first line is a head.
    pub fn has_head(&self) -> bool {
        self.has_head
    }

    /// Says whether the first line is a head.
    pub fn set_head(&mut self, has_head: bool) {
        self.has_head = has_head;
    }

    /// Says what a column means. A field comes from one column only, so the column that had it loses it.
    pub fn set_column(&mut self, at: usize, field: Option<Field>) {
        for column in &mut self.columns {
            *column = column.filter(|(other, _)| Some(*other) != field);
        }
        if let Some(column) = self.columns.get_mut(at) {
            *column = field.map(|field| (field, column.map(|(_, unit)| unit).unwrap_or_default()));
        }
    }

    /// Corrects a cell.
    pub fn correct(&mut self, row: usize, at: usize, text: &str) {
        let Some(line) = self.lines.get_mut(row) else { return };
        if line.cells.len() <= at {
            line.cells.resize(at + 1, String::new());
        }
        if let Some(cell) = line.cells.get_mut(at) {
            *cell = text.trim().to_owned();
        }
    }

    /// Leaves a row out, or takes it in again.
    pub fn skip(&mut self, row: usize, skip: bool) {
        if skip {
            self.skipped.insert(row);
        } else {
            self.skipped.remove(&row);
        }
    }
}
