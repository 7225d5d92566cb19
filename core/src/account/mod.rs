//! The account plan: people (D2) and plan on a page (D10).

mod belongings;
mod distance;
mod edit;
mod evaluate;
mod explain;
mod figures;
mod finding;
mod people;
mod plan;
mod plane;
mod portrait;
mod reporting;
mod section;
mod stakeholders;
#[cfg(test)]
mod testing;
mod words;

pub use distance::Distance;
pub use edit::split_names;
pub use evaluate::evaluate;
pub use figures::{ContactState, RoleCoverage, Share};
pub use finding::{PeopleFinding, PeopleRule};
pub use people::{Marks, Member, Who};
pub use plan::{PlanFinding, PlanGap, PlanOnPage, SectionPoints};
pub use plane::{Plane, Quadrant};
pub use portrait::PortraitFill;
pub use reporting::{Reporting, ReportsToError};
pub use section::{DecisionRole, Influence, InfluenceDirection, Level, Person, Plan, Relations};
pub use stakeholders::Stakeholders;
