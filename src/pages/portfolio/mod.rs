//! The chapter *portfolio*: the accounts table (C1) and what is made of it. The page of one account is elsewhere.

mod accounts;
mod printing;
mod room;
mod why;

pub use accounts::AccountsPage;
