//! Words of: shell.
