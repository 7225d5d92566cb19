//! Explains stock windows and visits (C7).

use super::super::{AccountVisits, StockWindow};
use crate::report::{Explained, Source};
use crate::text::Lang;
use crate::text::portfolio::stock as text;
use crate::value::MoneyUnit;

impl StockWindow {
    /// Won against lost over the window.
    pub fn explain(&self, lang: Lang, unit: MoneyUnit) -> Explained {
        Explained {
            label: text::last_months(lang, self.months),
            value: format!("{} − {}", self.won, self.lost),
            remark: text::judged(lang, self.judged),
            formula: text::formula_flag(lang),
            inputs: vec![
                (text::won(lang), format!("{} · {}", self.won, self.revenue_won.show(unit, lang))),
                (text::lost(lang), format!("{} · {}", self.lost, self.revenue_lost.show(unit, lang))),
            ],
            sources: vec![Source::S0, Source::Ours],
            ..Explained::default()
        }
    }
}

impl AccountVisits {
    /// Visits held against what the tier asks for.
    pub fn explain(&self, lang: Lang) -> Explained {
        let required = self.rate.map(|rate| match rate.quarters {
            1 => text::rate_quarter(lang, rate.visits),
            2 => text::rate_half_year(lang, rate.visits),
            _ => text::rate_year(lang, rate.visits),
        });
        Explained {
            label: text::visits(lang),
            value: self.counts.done.to_string(),
            formula: text::formula_visits(lang),
            inputs: vec![
                (text::required(lang), super::or_dash(required, |required| required)),
                (text::planned(lang), self.counts.planned.to_string()),
                (text::done(lang), self.counts.done.to_string()),
                (text::reached(lang), self.counts.reached.to_string()),
            ],
            remark: text::conflict_visits(lang),
            sources: vec![Source::S1, Source::Ours, Source::Conflict],
            ..Explained::default()
        }
    }
}
