//! The portfolio: C1–C9.

mod account;
mod section;

pub use account::{
    Account, Answer, BallastState, Channel, HistoryLine, Segment, Status, StrategicAnswer, TierOverride, Touchpoint,
};
pub use section::{AbcMeasure, MatrixThreshold, MonthlyStock, Portfolio, SandRow, TierWeights};
