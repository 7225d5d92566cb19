//! The targets: B2.

mod section;

pub use section::{BandCarrier, FunnelInput, Horizon, Rounding, Targets};
