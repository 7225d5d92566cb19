//! Explains value, willingness and quadrant (C5).

use super::super::{Account, Matrix, MatrixThreshold, Scores};
use super::score::remark;
use super::{DASH, or_dash};
use crate::method::PortfolioPack;
use crate::method::portfolio::Dimension;
use crate::report::{Explained, Source};
use crate::text::portfolio::matrix as text;
use crate::text::{Lang, common};
use crate::value::Exact;

impl Matrix {
    /// Value: the index over the financial and strategic criteria.
    pub fn explain_value(
        &self,
        row: usize,
        scores: &Scores,
        account: &Account,
        pack: &PortfolioPack,
        lang: Lang,
    ) -> Explained {
        let mean = self.row(row).value;
        let parts = [Dimension::Financial, Dimension::Strategic]
            .map(|dimension| scores.explain(row, Some(dimension), account, pack, lang));
        let step = mean.index().map(|index| format!("10 × {} ÷ {} = {}", mean.sum, mean.weight, index.show(1)));
        Explained {
            label: text::value(lang),
            value: self.show(mean.index(), self.value_from()),
            remark: remark(mean, scores.all().value().weight, lang),
            formula: text::formula_value(lang),
            inputs: parts.iter().map(|part| (part.label.clone(), part.value.clone())).collect(),
            steps: step.into_iter().collect(),
            sources: vec![Source::S4],
            missing: parts.into_iter().flat_map(|part| part.missing).collect(),
        }
    }

    /// Willingness: relationship index and own score.
    pub fn explain_willingness(&self, row: usize, scores: &Scores, account: &Account, lang: Lang) -> Explained {
        let mean = self.row(row).willingness;
        let relation = scores.row(row).dimension(Dimension::Relationship);
        let index = or_dash(relation.index(), |index| index.show(1));
        let own = account.willingness.map(|score| score.get());
        let shown = self.show(mean.index(), self.willingness_from());
        let step = match (relation.index(), own) {
            (Some(_), Some(own)) => vec![format!("({index} + {}) ÷ 2 = {shown}", u32::from(own) * 10)],
            _ => Vec::new(),
        };
        let own = own.map_or_else(|| common::not_scored(lang), |own| own.to_string());
        let all = scores.all().dimension(Dimension::Relationship).weight;
        Explained {
            label: text::willingness(lang),
            value: shown,
            remark: if relation.weight > 0 { remark(relation, all, lang) } else { String::new() },
            formula: text::formula_willingness(lang),
            inputs: vec![(text::relationship_index(lang), index), (text::own_willingness(lang), own)],
            steps: step,
            sources: vec![Source::S4, Source::Ours],
            ..Explained::default()
        }
    }

    /// The quadrant.
    pub fn explain_quadrant(&self, row: usize, pack: &PortfolioPack, lang: Lang) -> Explained {
        let own = self.row(row);
        let named = own.quadrant.and_then(|quadrant| pack.matrix.quadrant(quadrant));
        let mark = |mark: Option<Exact>| or_dash(mark, |mark| mark.show(1));
        let threshold = match self.threshold() {
            MatrixThreshold::Fixed => text::fixed_threshold(lang, &mark(self.value_from())),
            MatrixThreshold::Median => {
                text::median_threshold(lang, &mark(self.value_from()), &mark(self.willingness_from()))
            }
        };
        Explained {
            label: text::quadrant(lang),
            value: named.map_or_else(|| DASH.to_owned(), |named| named.name.get(lang)),
            remark: if own.is_provisional { common::provisional(lang) } else { String::new() },
            formula: text::formula_quadrant(lang),
            inputs: vec![
                (text::value(lang), self.show(own.value.index(), self.value_from())),
                (text::willingness(lang), self.show(own.willingness.index(), self.willingness_from())),
                (text::threshold(lang), threshold),
            ],
            steps: named.map(|named| named.line.get(lang)).into_iter().collect(),
            sources: vec![Source::S4, Source::Ours],
            ..Explained::default()
        }
    }

    /// An index with as many decimals as show on which side of its threshold it stands.
    pub fn show(&self, index: Option<Exact>, threshold: Option<Exact>) -> String {
        or_dash(index, |index| index.show_beside(0, threshold.as_slice()))
    }
}
