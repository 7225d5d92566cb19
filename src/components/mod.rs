//! The vocabulary of the screen: parts that know nothing of the book.
//!
//! Texts come in as signals, what a person does goes out as callbacks. The words a part says itself come from
//! [`sandtable_core::text::common`] in the language of the context (see [`lang`]).

pub mod button;
pub mod field;
pub mod icon;
pub mod id;
pub mod lang;
pub mod text_area;
pub mod text_field;
pub mod typing;
