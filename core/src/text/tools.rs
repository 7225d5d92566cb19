//! Words of: tools.
