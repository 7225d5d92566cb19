//! The chapter *targets*: the reverse funnel (B2).

mod funnel;
mod inputs;
mod results;
mod role_table;
mod room;
mod sheet;

pub use funnel::FunnelPage;
