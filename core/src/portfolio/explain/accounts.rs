//! Explains the figures of C1.

use super::super::{Account, AccountFigures};
use super::{DASH, or_dash};
use crate::report::{Explained, Source};
use crate::text::Lang;
use crate::text::portfolio::accounts as text;
use crate::value::{Exact, Money, MoneyUnit};

impl AccountFigures {
    /// Yearly purchases: which year they are of.
    pub fn explain_purchases(&self, account: &Account, lang: Lang, unit: MoneyUnit) -> Explained {
        let inputs = account.purchases.iter().map(|(year, amount)| (year.clone(), amount.show(unit, lang)));
        Explained {
            label: text::purchases(lang),
            value: or_dash(self.purchases, |money| money.show(unit, lang)),
            formula: text::formula_purchases(lang),
            inputs: inputs.collect(),
            steps: self.year.map(|year| text::fiscal_year(lang, year)).into_iter().collect(),
            sources: vec![Source::Ours],
            ..Explained::default()
        }
    }

    /// Gross margin earned.
    pub fn explain_margin(&self, account: &Account, lang: Lang, unit: MoneyUnit) -> Explained {
        let rate = or_dash(account.gross_margin, |rate| rate.show(2));
        let bought = or_dash(self.purchases, |money| money.show(unit, lang));
        Explained {
            label: text::margin(lang),
            value: or_dash(self.margin, |money| money.show(unit, lang)),
            formula: text::formula_margin(lang),
            steps: self.margin.map(|_| format!("{bought} × {rate}")).into_iter().collect(),
            inputs: vec![(text::purchases(lang), bought), (text::margin_rate(lang), rate)],
            sources: vec![Source::Ours],
            missing: missing([
                (self.purchases.is_none(), text::purchases(lang)),
                (account.gross_margin.is_none(), text::margin_rate(lang)),
            ]),
            ..Explained::default()
        }
    }

    /// Share of wallet.
    pub fn explain_share_of_wallet(&self, account: &Account, lang: Lang, unit: MoneyUnit) -> Explained {
        let labels = [text::share_of_wallet(lang), text::purchases(lang), text::wallet(lang)];
        let formula = text::formula_share_of_wallet(lang);
        ratio(self.share_of_wallet, (self.purchases, account.wallet), labels, formula, (lang, unit))
    }

    /// Investment of the wallet; shown beside the next one.
    pub fn explain_investment_of_wallet(&self, account: &Account, lang: Lang, unit: MoneyUnit) -> Explained {
        let labels = [text::investment_of_wallet(lang), text::investment(lang), text::wallet(lang)];
        let formula = text::formula_of_wallet(lang);
        let figures = (account.investment, account.wallet);
        let explained = ratio(self.investment_of_wallet, figures, labels, formula, (lang, unit));
        Explained { remark: text::two_ratios(lang), sources: vec![Source::S1, Source::Conflict], ..explained }
    }

    /// Investment of the purchases.
    pub fn explain_investment_of_purchases(&self, account: &Account, lang: Lang, unit: MoneyUnit) -> Explained {
        let labels = [text::investment_of_purchases(lang), text::investment(lang), text::purchases(lang)];
        let formula = text::formula_of_purchases(lang);
        let figures = (account.investment, self.purchases);
        let explained = ratio(self.investment_of_purchases, figures, labels, formula, (lang, unit));
        Explained { remark: text::two_ratios(lang), sources: vec![Source::S1, Source::Conflict], ..explained }
    }
}

fn ratio(
    value: Option<Exact>,
    (above, below): (Option<Money>, Option<Money>),
    [label, above_name, below_name]: [String; 3],
    formula: String,
    (lang, unit): (Lang, MoneyUnit),
) -> Explained {
    let shown = or_dash(value, |share| share.show_percent(1));
    let amount = |money: Option<Money>| or_dash(money, |money| money.show(unit, lang));
    let step = value.map(|_| format!("{} ÷ {} = {shown}", amount(above), amount(below)));
    let missing =
        missing([(above.is_none(), above_name.clone()), (below.is_none_or(|m| m.0 <= 0), below_name.clone())]);
    Explained {
        label,
        value: if value.is_some() { shown } else { DASH.to_owned() },
        formula,
        inputs: vec![(above_name, amount(above)), (below_name, amount(below))],
        steps: step.into_iter().collect(),
        sources: vec![Source::Ours],
        missing,
        ..Explained::default()
    }
}

fn missing<const N: usize>(checks: [(bool, String); N]) -> Vec<String> {
    checks.into_iter().filter_map(|(is_missing, name)| is_missing.then_some(name)).collect()
}
