//! The business design: A4.

mod canvas;
mod compare;
mod entry;
mod evaluate;
mod explain;
mod finding;
mod judgement;
mod quality;
mod readiness;
#[cfg(test)]
mod sample;
mod section;
mod words;

pub use canvas::{BlockView, Canvas, Entry, HiddenBlock, canvas};
pub use compare::{Comparison, Fate};
pub use entry::Direction;
pub use evaluate::evaluate;
pub use finding::{DesignFinding, Named};
pub use quality::{AspectMean, Quality};
pub use readiness::{Part, Readiness, link_holds};
pub use section::{BusinessHorizon, CanvasItem, Design, ItemLink, ItemState, LinkKind, Version};
