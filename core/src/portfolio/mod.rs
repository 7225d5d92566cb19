//! The portfolio: C1–C9.
//!
//! `Snapshot` holds the figures of all accounts flat, made once per change; the tools of C2–C5 run over it and
//! `Standing` is their common result.

mod abc;
mod account;
mod accounts;
mod departments;
mod edit;
mod evaluate;
mod explain;
mod findings;
mod lifetime;
mod lifetime_sum;
mod lists;
mod marks;
mod matrix;
mod mean;
mod name_order;
mod names;
mod natural;
mod proposals;
mod ranking;
mod relation;
mod rfm;
mod score;
mod section;
mod snapshot;
mod standing;
mod strategic;
pub mod table;

pub use abc::{Abc, AbcClass, AbcRow, TopCheck};
pub use account::Account;
pub use accounts::{AccountFigures, Totals, top_by_value};
pub use departments::DepartmentScore;
pub use evaluate::evaluate;
pub use findings::{AbcFinding, AccountsFinding, MatrixFinding, ScoreFinding, TierFinding};
pub use lifetime::{
    Lifetime, LifetimeRow, NoLifetime, RenewalChange, RenewalSource, lifetime_values, portfolio_renewal,
    recorded_growth,
};
pub use lists::{SelectionCriterion, SelectionSet, WeeklyNote};
pub use marks::{
    Answer, Approval, BallastState, Channel, EffortCurve, HistoryLine, Segment, Status, StrategicAnswer, TierOverride,
    Touchpoint,
};
pub use matrix::{Matrix, MatrixRow};
pub use mean::Mean;
pub use names::Names;
pub use proposals::{ProposedScore, propose_scores};
pub use relation::{RelationProposals, TopClasses};
pub use rfm::{NoTiers, Rfm, RfmRow, RfmState, TierCount};
pub use score::{ScoreRow, Scores, WeighedCriterion, moved_places};
pub use section::{AbcMeasure, MatrixThreshold, MonthlyStock, Portfolio, SandRow, TierWeights};
pub use snapshot::{Figures, Snapshot};
pub use standing::Standing;
pub use strategic::{BallastCheck, StrategicTest, TestResult, ballast, ballast_share, strategic_test};
