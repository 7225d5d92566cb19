//! What the method calculates with: exact, small, without a locale. No value here knows a tool.

mod allocation;
mod date;
mod evidence;
mod exact;
mod id;
mod money;
mod numeral;
mod order;
mod rate;
mod score;
mod sorting;
mod weight;

pub use allocation::{largest_remainder, split_equally};
pub use date::{Date, DateError, FiscalYear, Month, Quarter};
pub use evidence::{Evidence, EvidenceState};
pub use exact::{Exact, WeightedMean};
pub use id::Id;
pub use money::{Money, MoneyUnit};
pub use numeral::{NumberError, for_file, grouped, half_width};
pub use order::{by_figure_then_name, name_key};
pub use rate::Rate;
pub use score::{Score, ScoreError};
pub use sorting::sort_by;
pub use weight::Weight;
