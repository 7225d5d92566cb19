//! The method of Sandtable, without a browser.
//!
//! Dependencies run one way: `exchange, storage → book → tools → method → report → text, value`.
//! A tool's functions take its section and the pack; nothing here reads a clock, draws a random number or asks for a
//! locale: the as-of date, seeds and the language are arguments. Nothing here panics on data.

pub mod account;
pub mod book;
pub mod design;
pub mod exchange;
pub mod method;
pub mod portfolio;
pub mod report;
pub mod storage;
pub mod targets;
pub mod text;
pub mod value;
