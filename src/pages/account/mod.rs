//! The page of one account: its tabs, each in a file or folder of its own. The accounts table is the portfolio's.

mod facts;
mod page;
mod people;
mod plan;
mod plan_parts;
mod plan_text;
mod portrait;
mod portrait_fields;
mod standing;

pub use page::AccountPage;
