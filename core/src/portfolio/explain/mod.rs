//! How the figures of the portfolio came about, with the account's own inputs. It computes nothing new.

mod abc;
mod accounts;
mod effort;
mod lifetime;
mod matrix;
mod score;
mod stock;
mod tiers;

/// What is shown where there is no figure.
const DASH: &str = "—";

/// A figure as text, or the dash.
fn or_dash<T>(figure: Option<T>, show: impl FnOnce(T) -> String) -> String {
    figure.map_or_else(|| DASH.to_owned(), show)
}
