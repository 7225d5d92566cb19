//! The portfolio: C1–C9.
//!
//! `Snapshot` holds the figures of all accounts flat, made once per change; the tools of C2–C5 run over it and
//! `Standing` is their common result.

mod abc;
mod account;
mod accounts;
mod departments;
mod edit;
mod effort;
mod effort_curve;
mod effort_plan;
mod effort_sums;
mod evaluate;
mod evaluate_more;
mod explain;
mod facts;
mod figures;
mod findings;
mod lifetime;
mod lifetime_sum;
mod lists;
mod marks;
mod matrix;
mod mean;
mod moves;
mod name_order;
mod names;
mod natural;
mod overview;
mod proposals;
mod ranking;
mod relation;
mod rfm;
mod sand;
mod score;
mod section;
mod selection;
mod snapshot;
mod standing;
mod stock;
mod strategic;
pub mod table;
mod visits;

pub use abc::{Abc, AbcClass, AbcRow, TopCheck};
pub use account::Account;
pub use accounts::{AccountFigures, Totals, top_by_value};
pub use departments::DepartmentScore;
pub use effort::{AccountEffort, Effort, EffortMeasure, EffortSums, Group};
pub use effort_curve::{Curve, NoCurve};
pub use effort_plan::{
    Bearer, NoProposal, Proposal, ProposedHours, Reason, Shift, expected_gain, hours_today, propose_effort, shifted,
};
pub use evaluate::evaluate;
pub use figures::Figures;
pub use findings::{
    AbcFinding, AccountsFinding, EffortFinding, LifetimeFinding, MatrixFinding, MoveFinding, PortfolioFinding,
    ScoreFinding, StockFinding, TierFinding,
};
pub use lifetime::{
    Lifetime, LifetimeRow, NoLifetime, RenewalSource, first_year, lifetime_values, portfolio_renewal, recorded_growth,
};
pub use lists::{SelectionCriterion, SelectionSet, WeeklyNote};
pub use marks::{
    Answer, Approval, BallastState, Channel, EffortCurve, HistoryLine, MoveDecision, MoveKind, Segment, Status,
    StrategicAnswer, TierOverride, Touchpoint,
};
pub use matrix::{Matrix, MatrixRow};
pub use mean::Mean;
pub use moves::{MoveProposal, ORDINARY, moves, tier_run};
pub use names::Names;
pub use overview::{MOST_IMPORTANT, Movement, MovementKind, Overview, movements};
pub use proposals::{ProposedScore, open_proposals, propose_scores};
pub use relation::{RelationProposals, TopClasses};
pub use rfm::{NoTiers, Rfm, RfmRow, RfmState, TierCount};
pub use sand::{SandMonth, Week, sand_table, weekly};
pub use score::{ScoreRow, Scores, WeighedCriterion, moved_places};
pub use section::{AbcMeasure, MatrixThreshold, MonthlyStock, Portfolio, SandRow, TierWeights};
pub use selection::{Selection, SelectionResult, set_of};
pub use snapshot::Snapshot;
pub use standing::Standing;
pub use stock::{CountedMonth, Stock, StockMonth, StockWindow};
pub use strategic::{BallastCheck, StrategicTest, TestResult, ballast, ballast_share, strategic_test};
pub use visits::{AccountVisits, SellerMonth, VisitCounts, VisitRate, Visits, plan_visits, span, visit_rate};
