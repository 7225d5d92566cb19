//! The cells of a sheet → lines of text. What is merged downwards stands in every line it covers; of what is merged
//! sideways only the first cell is filled. Formulas count by the result that was stored with them.

use super::number;
use super::read::Shared;
use super::strings::{Gathered, decoded};
use super::xml::{Attributes, Event, Reader};
use crate::exchange::paste::{Line, MOST_COLUMNS, MOST_LINES};
use crate::exchange::tables::error::{MOST_CELLS, damaged};
use crate::exchange::tables::{TableError, place};

const PART: &str = "sheet.xml";

/// So much of the name of a far cell is said.
const LONGEST_NAME: usize = 24;

/// The filled lines of a sheet.
pub(super) fn lines(xml: &str, shared: &Shared) -> Result<Vec<Line>, TableError> {
    let mut reader = Reader::new(xml, PART);
    let mut sheet = Cells { shared, lines: Vec::new(), row: 0, next: 0, cell: None, count: 0 };
    let mut merges = Vec::new();
    while let Some(event) = reader.next()? {
        match &event {
            Event::Start("row", attributes) => sheet.begin_row(*attributes),
            Event::Start("c", attributes) => sheet.begin_cell(*attributes)?,
            Event::End("c") => sheet.end_cell()?,
            Event::Start("mergeCell", attributes) => merges.extend(attributes.get("ref")?.as_deref().and_then(merge)),
            _ => sheet.cell.iter_mut().for_each(|cell| cell.hear(&event)),
        }
    }
    sheet.fill_down(&merges)?;
    Ok(sheet.lines)
}

/// First and last row and the column of what is merged.
type Merge = (usize, usize, usize);

fn merge(range: &str) -> Option<Merge> {
    let (from, to) = range.split_once(':')?;
    let ((first, column), (last, _)) = (place::parse(from)?, place::parse(to)?);
    (last > first).then_some((first, last, column))
}

struct Cells<'a> {
    shared: &'a Shared,
    lines: Vec<Line>,
    row: usize,
    next: usize,
    cell: Option<Open>,
    count: usize,
}

/// The cell that is being read.
struct Open {
    column: usize,
    /// Its name, where it stands beyond every table.
    far: Option<String>,
    kind: String,
    format: usize,
    value: String,
    in_value: bool,
    inline: Gathered,
}

impl Open {
    fn hear(&mut self, event: &Event<'_>) {
        match event {
            Event::Start("v", _) => self.in_value = true,
            Event::End("v") => self.in_value = false,
            Event::Text(text) if self.in_value => self.value.push_str(text),
            other => self.inline.hear(other),
        }
    }

    fn text(self, shared: &Shared) -> Result<String, TableError> {
        Ok(match self.kind.as_str() {
            "inlineStr" => decoded(&self.inline.text),
            _ if self.value.is_empty() => String::new(),
            "s" => {
                let at: usize = self.value.trim().parse().map_err(|_| damaged(PART))?;
                shared.strings.get(at).cloned().ok_or_else(|| damaged(PART))?
            }
            "str" => decoded(&self.value),
            "b" => if self.value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "e" => self.value,
            "d" => self.value.split('T').next().unwrap_or_default().to_owned(),
            _ => {
                let kind = shared.kinds.get(self.format).copied().unwrap_or_default();
                number::shown(&self.value, kind, shared.from_1904)
            }
        })
    }
}

impl Cells<'_> {
    fn begin_row(&mut self, attributes: Attributes<'_>) {
        self.row = attributes.number("r").unwrap_or(self.row.saturating_add(1));
        self.next = 0;
    }

    fn begin_cell(&mut self, attributes: Attributes<'_>) -> Result<(), TableError> {
        let name = attributes.get("r")?;
        let column = match &name {
            None => self.next,
            Some(name) => {
                let (row, column) = place::parse(name).ok_or_else(|| damaged(PART))?;
                self.row = row;
                column
            }
        };
        self.next = column.saturating_add(1);
        let named =
            || name.map_or_else(|| place::name(self.row, column), |name| name.chars().take(LONGEST_NAME).collect());
        self.cell = Some(Open {
            column,
            far: (self.row > MOST_LINES || column >= MOST_COLUMNS).then(named),
            kind: attributes.get("t")?.unwrap_or_default().into_owned(),
            format: attributes.number("s").unwrap_or_default(),
            value: String::new(),
            in_value: false,
            inline: Gathered::default(),
        });
        Ok(())
    }

    /// Empty cells, however far away, are nothing but formats.
    fn end_cell(&mut self) -> Result<(), TableError> {
        let Some(mut cell) = self.cell.take() else { return Ok(()) };
        let (column, far) = (cell.column, cell.far.take());
        let text = cell.text(self.shared)?;
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        match far {
            Some(at) => Err(TableError::FarCell { at }),
            None => self.put(column, text),
        }
    }

    fn put(&mut self, column: usize, text: &str) -> Result<(), TableError> {
        match self.lines.last().map(|line| line.number) {
            Some(number) if number > self.row => return Err(damaged(PART)),
            Some(number) if number == self.row => {}
            _ => self.lines.push(Line { number: self.row, cells: Vec::new() }),
        }
        if let Some(line) = self.lines.last_mut() {
            put_into(line, column, text, &mut self.count)?;
        }
        Ok(())
    }

    fn fill_down(&mut self, merges: &[Merge]) -> Result<(), TableError> {
        let mut visited = 0;
        for (first, last, column) in merges.iter().copied().filter(|(_, _, column)| *column < MOST_COLUMNS) {
            let from = self.lines.partition_point(|line| line.number < first);
            let to = self.lines.partition_point(|line| line.number <= last);
            let covered = self.lines.get_mut(from..to).unwrap_or_default();
            let Some((head, below)) = covered.split_first_mut().filter(|(head, _)| head.number == first) else {
                continue;
            };
            let Some(text) = head.cells.get(column).filter(|text| !text.is_empty()) else { continue };
            visited += below.len();
            if visited > MOST_CELLS {
                return Err(TableError::TooManyCells);
            }
            below.iter_mut().try_for_each(|line| put_into(line, column, text, &mut self.count))?;
        }
        Ok(())
    }
}

fn put_into(line: &mut Line, column: usize, text: &str, count: &mut usize) -> Result<(), TableError> {
    if line.cells.len() <= column {
        *count += column + 1 - line.cells.len();
        if *count > MOST_CELLS {
            return Err(TableError::TooManyCells);
        }
        line.cells.resize(column + 1, String::new());
    }
    if let Some(cell) = line.cells.get_mut(column) {
        text.clone_into(cell);
    }
    Ok(())
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
