//! Drawings of results: pure geometry first, then a view that draws it. No figure of the method is computed here.
//!
//! Every drawing says in one sentence what it shows and offers its figures as a table (see [`frame`]).

pub mod bars;
pub mod frame;
pub mod funnel;
pub mod funnel_shape;
pub mod gauge;
pub mod labels;
pub mod line;
pub mod matrix;
pub mod palette;
pub mod pareto;
pub mod pareto_shape;
pub mod plane;
pub mod radar;
pub mod radar_shape;
pub mod scale;
pub mod tidy_tree;
pub mod tree;
