//! How readiness and the means of the self-check came about, with the book's own decisions. It computes nothing new.

use super::{AspectMean, Canvas, Part, Readiness};
use crate::report::{Explained, Source};
use crate::text::{Lang, Text, common, design as text};
use crate::value::Exact;

const DASH: &str = "—";

impl Readiness {
    /// Explains the readiness of a block called `name`.
    pub fn explain(&self, name: &Text, lang: Lang) -> Explained {
        let inputs = [
            (text::decisions(lang), self.decisions.to_string()),
            (text::with_evidence(lang), self.share(Part::Evidence)),
            (text::with_owner(lang), self.share(Part::Owner)),
            (text::with_link(lang), self.share(Part::Linked)),
        ];
        let terms: Vec<String> = Part::ALL.iter().map(|part| self.points(*part).show(0)).collect();
        let decided = self.decisions > 0;
        let sum = format!("{} = {}", self.terms().join(" + "), self.score().show(0));
        Explained {
            label: text::readiness_of(lang, &name.get(lang)),
            value: self.score().show(0),
            formula: text::formula_readiness(lang, &self.weights()),
            inputs: inputs.into(),
            steps: if decided { vec![sum, terms.join(" + ")] } else { vec![text::no_decision(lang)] },
            sources: vec![Source::Ours],
            missing: self.missing(lang),
            ..Explained::default()
        }
    }

    fn weights(&self) -> [u8; 4] {
        Part::ALL.map(|part| self.weight(part))
    }

    /// `40 + 30 × 2/3 + 15 × 1/3 + 15 × 0/3`.
    fn terms(&self) -> Vec<String> {
        let term = |part: &Part| match part {
            Part::Decided => self.weight(*part).to_string(),
            _ => format!("{} × {}", self.weight(*part), self.share(*part)),
        };
        Part::ALL.iter().map(term).collect()
    }

    fn share(&self, part: Part) -> String {
        format!("{}/{}", self.with(part), self.decisions)
    }

    /// What would raise it, in words.
    pub fn missing(&self, lang: Lang) -> Vec<String> {
        if self.decisions == 0 {
            return vec![text::missing_decision(lang)];
        }
        let counts = [
            (self.without_evidence.len(), text::missing_evidence as fn(Lang, usize) -> String),
            (self.without_owner.len(), text::missing_owner),
            (self.without_link.len(), text::missing_link),
        ];
        counts.into_iter().filter(|(n, _)| *n > 0).map(|(n, say)| say(lang, n)).collect()
    }
}

impl Canvas {
    /// Explains the readiness of the whole canvas.
    pub fn explain(&self, lang: Lang) -> Explained {
        let scores: Vec<String> = self.blocks.iter().map(|block| block.readiness.score().show(0)).collect();
        let value = self.readiness.map_or_else(|| DASH.to_owned(), |mean| mean.show(0));
        let step = format!("({}) ÷ {} = {value}", scores.join(" + "), scores.len());
        let inputs = self.blocks.iter().map(|block| block.name.get(lang)).zip(scores).collect();
        Explained {
            label: text::readiness(lang),
            value,
            formula: text::formula_canvas(lang),
            inputs,
            steps: vec![step],
            sources: vec![Source::Ours],
            ..Explained::default()
        }
    }
}

impl AspectMean {
    /// Explains the mean of an aspect; `blocks` have a decision and are asked.
    pub fn explain(&self, blocks: usize, lang: Lang) -> Explained {
        let marks: Vec<String> = self.marks.iter().map(|(_, mark)| mark.to_string()).collect();
        let value = self.mean.map_or_else(|| DASH.to_owned(), |mean: Exact| mean.show(1));
        let step = self.mean.map(|_| format!("({}) ÷ {} = {value}", marks.join(" + "), marks.len()));
        let unmarked = blocks.saturating_sub(marks.len());
        Explained {
            label: self.name.get(lang),
            remark: if self.mean.is_none() { common::not_scored(lang) } else { String::new() },
            value,
            formula: text::formula_quality(lang),
            inputs: self.marks.iter().map(|(name, mark)| (name.get(lang), mark.to_string())).collect(),
            steps: step.into_iter().collect(),
            sources: vec![Source::Ours],
            missing: (unmarked > 0).then(|| text::missing_marks(lang, unmarked)).into_iter().collect(),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::book::Records;
    use crate::design::sample::{decide, pack};
    use crate::design::{Design, canvas};

    fn through_classic(design: &Design) -> Canvas {
        let pack = pack();
        canvas(design, &pack, pack.lens("classic").unwrap(), &Records::default())
    }

    #[test]
    fn the_parts_of_readiness_and_what_is_missing_are_shown_with_the_decisions_of_the_book() {
        let mut design = Design::default();
        decide(&mut design, 1, "risk", true, "Li");
        decide(&mut design, 2, "risk", true, "");
        decide(&mut design, 3, "risk", false, "");
        let canvas = through_classic(&design);
        let block = canvas.blocks.last().unwrap();
        let said = block.readiness.explain(&block.name, Lang::En);
        assert_eq!(said.value, "65");
        assert_eq!(said.steps, ["40 + 30 × 2/3 + 15 × 1/3 + 15 × 0/3 = 65", "40 + 20 + 5 + 0"]);
        assert_eq!(said.missing.len(), 3);
        assert_eq!(canvas.explain(Lang::En).steps, ["(0 + 0 + 0 + 0 + 0 + 65) ÷ 6 = 11"]);
    }

    #[test]
    fn a_block_without_decision_says_what_it_needs() {
        let canvas = through_classic(&Design::default());
        let block = canvas.blocks.first().unwrap();
        let said = block.readiness.explain(&block.name, Lang::Zh);
        assert_eq!((said.value.as_str(), said.missing.len()), ("0", 1));
        let aspect = canvas.quality.aspects.first().unwrap().explain(canvas.quality.blocks, Lang::Zh);
        assert_eq!((aspect.value.as_str(), aspect.remark.is_empty()), ("—", false));
    }
}
