//! The account plan: D2 and D10.

mod section;

pub use section::{DecisionRole, Influence, InfluenceDirection, Level, Person, Plan, Relations};
