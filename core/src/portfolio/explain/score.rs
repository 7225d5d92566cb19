//! Explains the indexes of C2.

use super::super::{Account, DepartmentScore, Mean, ProposedScore, Scores, Snapshot};
use super::or_dash;
use crate::method::PortfolioPack;
use crate::method::portfolio::Dimension;
use crate::report::{Explained, Source};
use crate::text::portfolio::{completeness, provisional_because, rank, score as text};
use crate::text::{Lang, common};
use crate::value::{Exact, WeightedMean};

impl Scores {
    /// The index of a dimension, or of all criteria, of one account.
    pub fn explain(
        &self,
        row: usize,
        dimension: Option<Dimension>,
        account: &Account,
        pack: &PortfolioPack,
        lang: Lang,
    ) -> Explained {
        let means = self.row(row);
        let mean = dimension.map_or(means.total(), |dimension| means.dimension(dimension));
        let all = dimension.map_or(self.all().total(), |dimension| self.all().dimension(dimension)).weight;
        let shown = or_dash(mean.index(), |index| index.show(1));
        let label = dimension.map_or_else(
            || text::total(lang),
            |dimension| text::index_of(lang, &pack.score.dimension(dimension).get(lang)),
        );
        let (inputs, missing) = self.inputs(dimension, account, pack, lang);
        Explained {
            label,
            value: shown,
            remark: remark(mean, all, lang),
            formula: text::formula_index(lang),
            inputs,
            steps: self.steps(row, mean, all, dimension, lang),
            sources: vec![Source::S4, Source::S2, Source::Ours],
            missing,
        }
    }

    /// Weight and score of each criterion, and the names of those that are not scored.
    fn inputs(
        &self,
        dimension: Option<Dimension>,
        account: &Account,
        pack: &PortfolioPack,
        lang: Lang,
    ) -> (Vec<(String, String)>, Vec<String>) {
        let (mut inputs, mut missing) = (Vec::new(), Vec::new());
        for criterion in self.criteria().iter().filter(|criterion| dimension.is_none_or(|d| d == criterion.dimension)) {
            let name = pack.score.criterion(&criterion.key).map(|known| known.name.get(lang)).unwrap_or_default();
            let score = account.scores.get(&criterion.key).map(|score| score.get().to_string());
            if score.is_none() {
                missing.push(name.clone());
            }
            let score = score.unwrap_or_else(|| common::not_scored(lang));
            inputs.push((name, text::weight_and_score(lang, &criterion.weight.show(), &score)));
        }
        (inputs, missing)
    }

    fn steps(&self, row: usize, mean: Mean, all: u32, dimension: Option<Dimension>, lang: Lang) -> Vec<String> {
        let sum = mean.index().map(|index| format!("10 × {} ÷ {} = {}", mean.sum, mean.weight, index.show(1)));
        let complete = mean.completeness(all).map(|share| format!("{} {}", completeness(lang), share.show_percent(0)));
        let place = self.rank(row).filter(|_| dimension.is_none()).map(|place| rank(lang, place));
        [sum, complete, place].into_iter().flatten().collect()
    }
}

/// Why an index is provisional; empty when it is not.
pub(super) fn remark(mean: Mean, all: u32, lang: Lang) -> String {
    if !mean.is_provisional(all) {
        return String::new();
    }
    let (num, den) = WeightedMean::PROVISIONAL_BELOW;
    let mark = Exact::new(num * 100, den);
    let shown = mean.completeness(all).map(|share| share.times(Exact::whole(100)).show_beside(0, &[mark]));
    provisional_because(lang, &format!("{}%", shown.unwrap_or_else(|| "0".into())))
}

impl DepartmentScore {
    /// The department table of one account.
    pub fn explain(&self, pack: &PortfolioPack, lang: Lang) -> Explained {
        let name = |key: &str| {
            let known = pack.departments.departments.iter().find(|department| department.key == key);
            known.map_or_else(|| key.to_owned(), |department| department.name.get(lang))
        };
        let index = |index: &Option<Exact>| or_dash(*index, |index| index.show(1));
        let spread = self.spread.map(|spread| format!("{} = {}", text::spread(lang), spread.show(1)));
        Explained {
            label: text::department_index(lang),
            value: index(&self.index),
            formula: text::formula_department(lang),
            inputs: self.departments.iter().map(|(key, own)| (name(key), index(own))).collect(),
            steps: spread.into_iter().collect(),
            sources: vec![Source::S2],
            ..Explained::default()
        }
    }
}

impl ProposedScore {
    /// Why this score is proposed.
    pub fn explain(&self, snapshot: &Snapshot, pack: &PortfolioPack, lang: Lang) -> Explained {
        let criterion = pack.score.criteria.get(self.criterion).map(|criterion| criterion.name.get(lang));
        Explained {
            label: criterion.unwrap_or_default(),
            value: self.score.get().to_string(),
            remark: text::proposed(lang),
            formula: text::formula_proposed(lang),
            inputs: vec![(snapshot.name(self.row).to_owned(), format!("{} / {}", self.lower, self.of))],
            steps: vec![format!("1 + ⌊10 × {} ÷ {}⌋ = {}", self.lower, self.of, self.score.get())],
            sources: vec![Source::Ours],
            ..Explained::default()
        }
    }
}
