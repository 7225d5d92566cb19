//! The pages: the shelf, the frame around a book, and one folder per chapter with one file per tool.

mod account;
mod app;
mod design;
mod frame;
mod import;
mod keeping;
mod parts;
mod portfolio;
mod shelf;
mod targets;
mod told;
mod unknown;

pub use app::App;
