//! What a tool tells besides its numbers: findings, and how a figure came about. Data; words come from `text`.

mod explained;
mod finding;
mod json;
mod tool;

pub use explained::{Explained, Source};
pub use finding::{Finding, Place, Sentence, Severity};
pub use json::{exact_json, findings_json};
pub use tool::Tool;
