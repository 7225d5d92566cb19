//! The business design: A4.

mod section;

pub use section::{CanvasItem, Design, ItemLink, ItemState, LinkKind, Version};
