//! Explains the lifetime value of an account and of the portfolio (C9).

use super::super::{Account, Figures, Lifetime, first_year};
use super::or_dash;
use crate::method::PortfolioPack;
use crate::report::{Explained, Source};
use crate::text::Lang;
use crate::text::portfolio::{accounts, lifetime as text};
use crate::value::{Money, MoneyUnit};

impl Lifetime {
    /// The value of one account.
    pub fn explain(
        &self,
        row: usize,
        (account, figures): (&Account, &Figures),
        pack: &PortfolioPack,
        lang: Lang,
        unit: MoneyUnit,
    ) -> Explained {
        let Some(own) = self.rows.get(row) else { return Explained::default() };
        let money = |money: Option<Money>| or_dash(money, |money| money.show(unit, lang));
        let first = first_year(account, figures).map(|first| Money(i64::try_from(first.round()).unwrap_or(i64::MAX)));
        let renewal = if own.own_renewal.is_some() { text::renewal(lang) } else { text::renewal_portfolio(lang) };
        let inputs = vec![
            (text::first_year(lang), money(first)),
            (text::growth(lang), or_dash(account.growth, |growth| growth.show(1))),
            (renewal, own.renewal(self).show_percent(1)),
            (text::cost(lang), money(account.cost_to_serve)),
            (text::stay(lang), or_dash(own.stay(self), |years| text::years(lang, &years.show(1)))),
        ];
        Explained {
            label: text::value(lang),
            value: money(own.value.ok()),
            remark: if own.without_cost { text::without_cost_remark(lang) } else { String::new() },
            formula: text::formula(lang, pack.lifetime.years, &pack.lifetime.discount.show(1)),
            inputs,
            steps: vec![text::formula_stay(lang)],
            sources: vec![Source::S1, Source::S4, Source::Ours],
            missing: own.value.err().map(|why| text::none(lang, why)).into_iter().collect(),
        }
    }

    /// The sum over the portfolio.
    pub fn explain_total(&self, pack: &PortfolioPack, lang: Lang, unit: MoneyUnit) -> Explained {
        let counted = self.rows.iter().filter(|row| row.value.is_ok()).count();
        let shifted = |(points, total): &(crate::value::Rate, Money)| {
            let sign = if points.num() > 0 { "+" } else { "" };
            (format!("{} {sign}{}", text::renewal(lang), points.show(0)), total.show(unit, lang))
        };
        let at_target = (
            format!("{} {}", text::renewal(lang), pack.lifetime.renewal_target.show(0)),
            self.at_target.show(unit, lang),
        );
        Explained {
            label: text::portfolio(lang),
            value: self.total.show(unit, lang),
            formula: text::formula_portfolio(lang),
            inputs: [
                (text::renewal_portfolio(lang), self.renewal.show_percent(1)),
                (accounts::purchases(lang), text::counted(lang, counted, self.left_out)),
            ]
            .into(),
            steps: self
                .sensitivity
                .iter()
                .map(shifted)
                .chain([at_target])
                .map(|(name, total)| format!("{name}: {total}"))
                .collect(),
            sources: vec![Source::Ours],
            ..Explained::default()
        }
    }
}
