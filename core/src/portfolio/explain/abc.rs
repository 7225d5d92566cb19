//! Explains ABC classes and the 20/80 check (C4).

use super::super::{Abc, StrategicTest, TestResult};
use super::{DASH, or_dash};
use crate::method::PortfolioPack;
use crate::report::{Explained, Source};
use crate::text::Lang;
use crate::text::portfolio::classes as text;
use crate::value::{Exact, Money, MoneyUnit};

fn fen(amount: i128) -> Money {
    Money(i64::try_from(amount).unwrap_or(i64::MAX))
}

impl Abc {
    /// The class of one account.
    pub fn explain_class(&self, row: usize, pack: &PortfolioPack, lang: Lang, unit: MoneyUnit) -> Explained {
        let own = self.row(row);
        let money = |amount: i128| fen(amount).show(unit, lang);
        let before = (self.total() > 0).then(|| Exact::new(own.before, self.total()));
        let marks = [pack.abc.a_below.exact(), pack.abc.b_below.exact()];
        let percent = |share: Exact| {
            let hundred = Exact::whole(100);
            format!("{}%", share.times(hundred).show_beside(1, &marks.map(|mark| mark.times(hundred))))
        };
        let step = before.map(|share| format!("{} ÷ {} = {}", money(own.before), money(self.total()), percent(share)));
        let inputs = [
            (text::measure(lang, self.measure()), or_dash(own.value, |value| value.show(unit, lang))),
            (text::before(lang), money(own.before)),
            (text::whole(lang), money(self.total())),
            (text::cumulative(lang), or_dash(self.cumulative(row), percent)),
        ];
        Explained {
            label: text::abc_class(lang),
            value: own.class.map_or(DASH, |class| class.name()).to_owned(),
            formula: text::formula_class(lang, &pack.abc.a_below.show(1), &pack.abc.b_below.show(1)),
            inputs: inputs.into(),
            steps: step.filter(|_| own.class.is_some()).into_iter().collect(),
            sources: vec![Source::S4, Source::Ours],
            missing: if own.value.is_none() { vec![text::measure(lang, self.measure())] } else { Vec::new() },
            ..Explained::default()
        }
    }

    /// What the top 20% bring.
    pub fn explain_top(&self, pack: &PortfolioPack, lang: Lang, unit: MoneyUnit) -> Explained {
        let money = |amount: i128| fen(amount).show(unit, lang);
        let step = |top: super::super::TopCheck| {
            format!("{} ÷ {} = {}", money(top.value), money(self.total()), top.share.show_percent(1))
        };
        Explained {
            label: text::top_label(lang, &pack.abc.top_part.show(0)),
            value: or_dash(self.top(), |top| top.share.show_percent(1)),
            formula: text::formula_top(lang),
            inputs: self
                .top()
                .map(|top| (text::contribution(lang), text::accounts(lang, top.accounts)))
                .into_iter()
                .collect(),
            steps: self.top().map(step).into_iter().collect(),
            sources: vec![Source::S3, Source::S4],
            ..Explained::default()
        }
    }
}

impl StrategicTest {
    /// The result in words.
    pub fn show(&self, lang: Lang) -> String {
        match self.result {
            TestResult::Strategic => text::strategic_customer(lang),
            TestResult::Candidate => text::candidate(lang),
            TestResult::No => text::not_strategic(lang),
            TestResult::Open => text::test_open(lang),
        }
    }

    /// How many questions were answered yes.
    pub fn explain(&self, pack: &PortfolioPack, lang: Lang) -> Explained {
        Explained {
            label: text::strategic_customer(lang),
            value: self.show(lang),
            formula: text::formula_strategic(lang, pack.strategic.strategic_from, pack.strategic.candidate_from),
            steps: vec![format!("{} / {}", self.yes, pack.strategic.questions.len())],
            sources: vec![Source::S0],
            ..Explained::default()
        }
    }
}
