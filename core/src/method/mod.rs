//! The method pack: every weight, threshold, name and question that a trainer may change, as data.
//!
//! Formulas are code and stand in the rooms of the tools. The built-in pack holds the method's defaults.

pub mod account;
pub mod design;
mod pack;
pub mod portfolio;
pub mod targets;

pub use account::AccountPack;
pub use design::DesignPack;
pub use pack::{Pack, PackError};
pub use portfolio::PortfolioPack;
pub use targets::TargetsPack;
