//! The targets: B2.

mod domain;
mod evaluate;
mod explain;
mod finding;
mod funnel;
mod load;
mod section;
mod steps;
mod words;
#[cfg(test)]
mod worked_example;

pub use domain::{DomainError, FINEST, FieldError, FunnelField, MOST};
pub use evaluate::evaluate;
pub use explain::FunnelFigure;
pub use finding::FunnelFinding;
pub use funnel::{Count, Forward, Funnel, funnel};
pub use load::{BandLoad, RoleLoad};
pub use section::{BandCarrier, FunnelInput, Horizon, Rounding, Targets};
