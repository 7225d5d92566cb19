//! The chapter *design*: the business-design canvas (A4).

mod add_link;
mod bar;
mod block;
mod canvas;
mod entry;
mod facts;
mod links;
mod quality;
mod readiness;
mod room;
mod sheet;

pub use canvas::CanvasPage;
