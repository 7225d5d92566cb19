//! The vocabulary of the screen: parts that know nothing of the book.
//!
//! Texts come in as signals, what a person does goes out as callbacks. The words a part says itself come from
//! [`sandtable_core::text::common`] in the language of the context (see [`lang`]).

pub mod badge;
pub mod banner;
pub mod board;
pub mod button;
pub mod card;
pub mod check_field;
pub mod choice_field;
#[cfg(test)]
mod contrast;
pub mod date_field;
pub mod dialog;
pub mod field;
pub mod figure;
pub mod find_field;
pub mod findings;
pub mod icon;
pub mod id;
pub mod integer_field;
pub mod lang;
pub mod menu;
pub mod meter;
pub mod money_field;
pub mod number_error;
pub mod parsed_field;
pub mod popover;
pub mod rate_field;
pub mod reorder_list;
pub mod save_state;
pub mod score_cell;
pub mod score_field;
pub mod search_box;
pub mod select_field;
pub mod table;
pub mod tabs;
pub mod tag_list;
pub mod text_area;
pub mod text_field;
pub mod thread;
pub mod toast;
pub mod typing;
pub mod update_notice;
pub mod window;
pub mod windowed_table;
