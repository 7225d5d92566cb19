//! Words of the portfolio's pages, one file per page. Words of the results stand in `portfolio`.

pub mod abc;
pub mod accounts;
pub mod field;
pub mod matrix;
pub mod paste;
pub mod score;
pub mod tiers;
