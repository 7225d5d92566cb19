//! C1 as a table: the fields that can be edited, the columns that can be shown, what is shown and in which order.
//! It computes nothing of the method and stores nothing.

mod column;
mod field;
mod filter;
mod group;
mod listing;
mod read;
mod saved;
mod value;
mod words;

pub use column::Column;
pub use field::Field;
pub use filter::{Facets, Filter};
pub use group::{Group, GroupBy};
pub use listing::{Listing, Order, RowFigures};
pub use read::FieldError;
pub use saved::SavedFilter;
pub use value::FieldValue;
pub use words::fold;
