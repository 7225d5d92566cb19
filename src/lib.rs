//! s

pub mod browser;
pub mod charts;
pub mod components;
