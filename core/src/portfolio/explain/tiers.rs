//! Explains RFM scores, composite and tier (C3).

use super::super::{Figures, Rfm, RfmState, Snapshot};
use super::{DASH, or_dash};
use crate::method::PortfolioPack;
use crate::report::{Explained, Source};
use crate::text::Lang;
use crate::text::portfolio::{not_active, tiers as text};
use crate::value::{Money, MoneyUnit};

impl Rfm {
    /// One of the three scores: 0 recency, 1 frequency, 2 amount.
    pub fn explain_score(
        &self,
        row: usize,
        measure: usize,
        snapshot: &Snapshot,
        lang: Lang,
        unit: MoneyUnit,
    ) -> Explained {
        let own = self.row(row);
        let score = [own.recency, own.frequency, own.amount].get(measure).copied().unwrap_or(0);
        let worse = own.worse.get(measure).copied().unwrap_or(0);
        let figures = snapshot.figures().get(row).copied().unwrap_or_default();
        let name = text::measure(lang, ["recency", "frequency", "amount"].get(measure).copied().unwrap_or(""));
        let ranked = own.state == RfmState::Ranked;
        let step = format!("1 + ⌊5 × {worse} ÷ {}⌋ = {score}", self.ranked());
        Explained {
            label: name.clone(),
            value: if score > 0 { score.to_string() } else { DASH.to_owned() },
            remark: self.remark(row, lang),
            formula: text::formula_score(lang),
            inputs: vec![(name, figure(&figures, measure, lang, unit))],
            steps: if ranked { vec![text::worse_of(lang, worse, self.ranked()), step] } else { Vec::new() },
            sources: vec![Source::S1, Source::Ours],
            ..Explained::default()
        }
    }

    /// The composite.
    pub fn explain_composite(&self, row: usize, lang: Lang) -> Explained {
        let own = self.row(row);
        let marks = [own.recency, own.frequency, own.amount];
        let terms: Vec<String> = self.weights().iter().zip(marks).map(|(w, mark)| format!("{w} × {mark}")).collect();
        let all: u32 = self.weights().iter().sum();
        let value = or_dash(self.composite(row), |composite| composite.show(1));
        let names = [text::recency(lang), text::frequency(lang), text::amount(lang)];
        let step = format!("({}) ÷ {all} = {value}", terms.join(" + "));
        Explained {
            label: text::composite(lang),
            steps: self.composite(row).map(|_| step).into_iter().collect(),
            value,
            remark: self.remark(row, lang),
            formula: text::formula_composite(lang),
            inputs: names.into_iter().zip(marks.map(|mark| mark.to_string())).collect(),
            sources: vec![Source::S1, Source::Ours],
            ..Explained::default()
        }
    }

    /// The tier in force, with the computed one beside it.
    pub fn explain_tier(&self, row: usize, snapshot: &Snapshot, pack: &PortfolioPack, lang: Lang) -> Explained {
        let own = self.row(row);
        let name = |tier: Option<u8>| {
            let tier = tier.and_then(|tier| pack.tiers.tiers.get(usize::from(tier)));
            tier.map_or_else(|| text::no_tier(lang), |tier| tier.name.get(lang))
        };
        let reason = snapshot.account(row).and_then(|account| account.tier_override.as_ref());
        let reason = reason.filter(|_| own.by_hand).map(|given| (text::given_by_hand(lang), given.reason.clone()));
        let composite = or_dash(self.composite(row), |composite| composite.show(1));
        let inputs = [(text::composite(lang), composite), (text::computed_tier(lang), name(own.computed))];
        let shares: Vec<String> =
            pack.tiers.tiers.iter().map(|tier| format!("{} {}", tier.name.get(lang), tier.share.show(1))).collect();
        let place = text::place_of(lang, own.place, self.order().len());
        Explained {
            label: text::tier(lang),
            value: name(own.tier),
            remark: self.remark(row, lang),
            formula: text::formula_tier(lang),
            inputs: inputs.into_iter().chain(reason).collect(),
            steps: if own.place > 0 { vec![place, shares.join(" · ")] } else { vec![shares.join(" · ")] },
            sources: vec![Source::S1],
            ..Explained::default()
        }
    }

    fn remark(&self, row: usize, lang: Lang) -> String {
        match self.row(row).state {
            RfmState::NotActive => not_active(lang),
            RfmState::NeverBought => text::never_bought(lang),
            RfmState::Ranked => String::new(),
        }
    }
}

fn figure(figures: &Figures, measure: usize, lang: Lang, unit: MoneyUnit) -> String {
    match measure {
        0 => or_dash(figures.recency, |days| text::days_ago(lang, days)),
        1 => text::purchases_12m(lang, figures.orders),
        _ => Money(i64::try_from(figures.amount).unwrap_or(i64::MAX)).show(unit, lang),
    }
}
