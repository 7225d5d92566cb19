//! Rows pasted from a spreadsheet: text → cells → columns matched by name → a preview of what would change. Nothing
//! is changed before the preview is confirmed, and what cannot be read is never guessed.

mod grid;
mod head;
mod plan;
mod sheet;

pub use grid::{GridError, Line, MOST_BYTES};
pub(super) use grid::{MOST_COLUMNS, MOST_LINES};
pub use head::Unit;
pub use plan::{Fault, FaultKind, FieldChange, PastePlan, PastedRow, Verdict};
pub(super) use sheet::csv_lines;
pub use sheet::{Heading, Sheet};
