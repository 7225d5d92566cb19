//! The method of Sandtable, without a browser.
//!
//! Dependencies run one way: `exchange, storage → tools → book → method → text, value`.
//! Nothing here reads a clock, draws a random number or asks for a locale: the as-of date, seeds and the language
//! are arguments. Nothing here panics on data.

pub mod book;
pub mod storage;
pub mod text;
