//! Words of the portfolio's pages, one file per page. Words of the results stand in `portfolio`.

pub mod abc;
pub mod accounts;
pub mod effort;
pub mod field;
pub mod groups;
pub mod lifetime;
pub mod matrix;
pub mod moves;
pub mod overview;
pub mod paste;
pub mod score;
pub mod stock;
pub mod tiers;
