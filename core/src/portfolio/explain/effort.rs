//! Explains returns, packages, shares and the curve of C6.

use super::super::{Account, AccountEffort, Curve, Effort, EffortMeasure, EffortSums, Figures, ProposedHours};
use super::or_dash;
use crate::method::PortfolioPack;
use crate::method::portfolio::TierPack;
use crate::report::{Explained, Source};
use crate::text::portfolio::{accounts, effort as text};
use crate::text::{Lang, common};
use crate::value::{Exact, Money, MoneyUnit, Rate};

impl Effort {
    /// The share of a group in a measure.
    pub fn explain_share(&self, sums: &EffortSums, measure: EffortMeasure, lang: Lang, unit: MoneyUnit) -> Explained {
        let amount = |sums: &EffortSums| match measure {
            EffortMeasure::Hours => sums.hours.to_string(),
            EffortMeasure::Investment => sums.investment.show(unit, lang),
            EffortMeasure::Purchases => sums.purchases.show(unit, lang),
            EffortMeasure::Margin => sums.margin.show(unit, lang),
        };
        let label = match measure {
            EffortMeasure::Hours => text::effort_share(lang),
            EffortMeasure::Investment => text::investment_share(lang),
            EffortMeasure::Purchases => text::revenue_share(lang),
            EffortMeasure::Margin => text::margin_share(lang),
        };
        let value = or_dash(self.share(sums, measure), |share| share.show_percent(1));
        let provisional = measure == EffortMeasure::Hours && self.hours_are_provisional()
            || measure == EffortMeasure::Investment && self.investment_is_provisional();
        Explained {
            steps: vec![format!("{} ÷ {} = {value}", amount(sums), amount(&self.total))],
            label,
            value,
            remark: if provisional { common::provisional(lang) } else { String::new() },
            formula: text::formula_share(lang),
            sources: vec![Source::S0, Source::S1],
            ..Explained::default()
        }
    }
}

impl Effort {
    /// The share of hours that goes to accounts of low value, against its mark.
    pub fn explain_low_value(&self, pack: &PortfolioPack, lang: Lang) -> Explained {
        self.explain_mark(self.low_value, pack.effort.low_value_above, text::low_value_share(lang), lang, |mark| {
            text::formula_low_value(lang, mark)
        })
    }

    /// The share of hours that goes to the top tiers, against the guide [conflict].
    pub fn explain_top(&self, pack: &PortfolioPack, lang: Lang) -> Explained {
        let share = text::top_share(lang);
        let mut explained =
            self.explain_mark(self.top, pack.effort.top_share, share, lang, |mark| text::formula_top(lang, mark));
        explained.sources.push(Source::Conflict);
        explained
    }

    fn explain_mark(
        &self,
        share: Option<Exact>,
        mark: Rate,
        label: String,
        lang: Lang,
        formula: impl Fn(&str) -> String,
    ) -> Explained {
        let hundred = Exact::whole(100);
        let mark_percent = mark.exact().times(hundred);
        let value = or_dash(share, |share| format!("{}%", share.times(hundred).show_beside(0, &[mark_percent])));
        Explained {
            label,
            value,
            remark: if self.hours_are_provisional() { common::provisional(lang) } else { String::new() },
            formula: formula(&mark.show(0)),
            inputs: vec![(text::hours(lang), self.total.hours.to_string())],
            sources: vec![Source::S0, Source::S1, Source::Ours],
            ..Explained::default()
        }
    }

    /// The satisfaction of the tiers that do not stand at the top, and its change.
    pub fn explain_others(&self, lang: Lang) -> Explained {
        let change = |(quarter, change): (crate::value::Quarter, Exact)| {
            let sign = if change > Exact::ZERO { "+" } else { "" };
            (text::others_change(lang, &quarter.to_string()), format!("{sign}{}", change.show(1)))
        };
        Explained {
            label: text::others_nps(lang),
            value: or_dash(self.others_nps, |nps| nps.show(0)),
            formula: text::formula_others(lang),
            inputs: self.others_change.map(change).into_iter().collect(),
            sources: vec![Source::S1, Source::Conflict],
            ..Explained::default()
        }
    }
}

impl AccountEffort {
    /// Return per account.
    pub fn explain_return(
        account: &Account,
        figures: &Figures,
        pack: &PortfolioPack,
        lang: Lang,
        unit: MoneyUnit,
    ) -> Explained {
        let amount = |money: Option<Money>| or_dash(money, |money| money.show(unit, lang));
        let returned = Self::returned(account, figures);
        let value = or_dash(returned, |returned| returned.show_beside(1, &[pack.effort.return_below.exact()]));
        let step = format!("{} ÷ {} = {value}", amount(figures.margin), amount(account.investment));
        Explained {
            label: text::returned(lang),
            steps: returned.map(|_| step).into_iter().collect(),
            value,
            formula: text::formula_returned(lang),
            inputs: vec![
                (accounts::margin(lang), amount(figures.margin)),
                (accounts::investment(lang), amount(account.investment)),
            ],
            sources: vec![Source::S1, Source::Ours],
            ..Explained::default()
        }
    }

    /// What the tier's package means in money.
    pub fn explain_package(&self, account: &Account, tier: &TierPack, lang: Lang, unit: MoneyUnit) -> Explained {
        let wallet = or_dash(account.wallet, |money| money.show(unit, lang));
        let value = or_dash(self.package, |money| money.show(unit, lang));
        Explained {
            label: text::package(lang),
            steps: self
                .package
                .map(|_| format!("{wallet} × {} = {value}", tier.investment.show(1)))
                .into_iter()
                .collect(),
            value,
            formula: text::formula_package(lang),
            inputs: vec![(accounts::wallet(lang), wallet), (tier.name.get(lang), tier.investment.show(1))],
            sources: vec![Source::S1, Source::Conflict],
            ..Explained::default()
        }
    }
}

impl Curve {
    /// The expected margin at some hours.
    pub fn explain(&self, hours: u32, lang: Lang, unit: MoneyUnit) -> Explained {
        let expected = Money(i64::try_from(self.expected(hours).round()).unwrap_or(i64::MAX)).show(unit, lang);
        let half = Exact::new(self.half.into(), 100).show(1);
        let (kept, ceiling) = (self.kept.show(unit, lang), self.ceiling.show(unit, lang));
        Explained {
            label: text::expected(lang),
            steps: vec![format!("{kept} + ({ceiling} − {kept}) × {hours} ÷ ({hours} + {half}) = {expected}")],
            value: expected,
            formula: text::formula_curve(lang),
            inputs: vec![
                (text::kept(lang), kept),
                (text::ceiling(lang), ceiling),
                (text::half(lang), half),
                (text::hours(lang), hours.to_string()),
            ],
            sources: vec![Source::Ours],
            ..Explained::default()
        }
    }
}

impl ProposedHours {
    /// Why an account gets its hours.
    pub fn explain(&self, lang: Lang, unit: MoneyUnit) -> Explained {
        let amount = |gain: Option<u64>| {
            or_dash(gain, |gain| Money(i64::try_from(gain / 1000).unwrap_or(i64::MAX)).show(unit, lang))
        };
        Explained {
            label: text::hours(lang),
            value: self.hours.to_string(),
            formula: text::formula_proposal(lang),
            inputs: vec![
                (text::today(lang), self.today.to_string()),
                (text::minimum(lang), self.minimum.to_string()),
                (text::last_hour(lang), amount(self.last)),
                (text::next_hour(lang), amount(self.next)),
            ],
            steps: vec![text::reason(lang, self.reason)],
            sources: vec![Source::Ours],
            ..Explained::default()
        }
    }
}
