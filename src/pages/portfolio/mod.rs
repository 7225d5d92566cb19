//! The chapter *portfolio*: the accounts table (C1) and what is made of it: score (C2), tiers (C3), classes (C4),
//! matrix (C5), effort (C6), stock and visits (C7), moves (C8), lifetime value (C9), and all of it on one page. The page
//! of one account is elsewhere.

mod abc;
mod accounts;
mod board;
mod board_cells;
mod effort;
mod lifetime;
mod matrix;
mod moves;
mod overview;
mod printing;
mod results;
mod room;
mod score;
mod stock;
mod text_table;
mod tiers;
mod weight_field;
mod why;

pub use abc::AbcPage;
pub use accounts::AccountsPage;
pub use effort::EffortPage;
pub use lifetime::LifetimePage;
pub use matrix::MatrixPage;
pub use moves::MovesPage;
pub use overview::PortfolioOverviewPage;
pub use score::ScorePage;
pub use stock::StockPage;
pub use tiers::TiersPage;
