//! The pages: the shelf, the frame around a book, and one folder per chapter with one file per tool.

mod account;
mod app;
mod frame;
mod import;
mod shelf;

pub use app::App;
