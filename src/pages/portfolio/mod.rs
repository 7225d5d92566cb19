//! The chapter *portfolio*: the accounts table (C1) and what is made of it: score (C2), tiers (C3), classes (C4),
//! matrix (C5). The page of one account is elsewhere.

mod abc;
mod accounts;
mod board;
mod board_cells;
mod matrix;
mod printing;
mod room;
mod score;
mod tiers;
mod weight_field;
mod why;

pub use abc::AbcPage;
pub use accounts::AccountsPage;
pub use matrix::MatrixPage;
pub use score::ScorePage;
pub use tiers::TiersPage;
