//! Words of: exchange.
