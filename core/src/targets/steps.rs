//! The lines of a calculation as they are read aloud: `30 ÷ 90% = 33.33 → 33`. Which figure needs which line stands
//! here; the figures themselves come from the funnel.

use super::{Count, Funnel, FunnelField, FunnelFigure};
use crate::report::{Explained, Source};
use crate::text::{Lang, targets as text};
use crate::value::{Exact, Money, MoneyUnit, Rate, grouped};

/// What stands where nothing can be computed.
pub(super) const DASH: &str = "—";

/// A figure as a step shows it, `33.33` or `30`: two decimals, and more where two would hide which way it is rounded.
fn plain(figure: Exact) -> String {
    let below = figure.floor();
    let thresholds = [Exact::whole(below), Exact::new(2 * below + 1, 2), Exact::whole(below + 1)];
    let text = figure.show_beside(2, &thresholds);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// The exact figure and what it was rounded to; one number where both are the same.
fn rounded(count: Count) -> String {
    if Exact::whole(count.count) == count.exact {
        return grouped(count.count);
    }
    format!("{} → {}", plain(count.exact), grouped(count.count))
}

/// Reads a funnel aloud.
pub(super) struct Reader<'a> {
    pub funnel: &'a Funnel,
    pub lang: Lang,
    pub unit: MoneyUnit,
}

impl Reader<'_> {
    /// Any figure.
    pub fn figure(&self, figure: FunnelFigure) -> Explained {
        let said = match figure {
            FunnelFigure::Target => self.target(),
            FunnelFigure::Mql => self.mql(),
            FunnelFigure::ForwardSal | FunnelFigure::ForwardDeals | FunnelFigure::ForwardRevenue => {
                self.forward(figure)
            }
            FunnelFigure::Surplus => self.surplus(),
            _ => self.count(figure),
        };
        let label = if said.label.is_empty() { figure.label(self.lang) } else { said.label };
        let value = if said.value.is_empty() { DASH.to_owned() } else { said.value };
        Explained { label, value, formula: figure.formula(self.lang), ..said }
    }

    fn money(&self, amount: Money) -> String {
        amount.show(self.unit, self.lang)
    }

    /// What stands in a field.
    fn input(&self, field: FunnelField) -> Option<String> {
        let input = &self.funnel.input;
        let rate = match field {
            FunnelField::Target => return input.target.map(|amount| self.money(amount)),
            FunnelField::ContractValue => return input.contract_value.map(|amount| self.money(amount)),
            FunnelField::WorkingMonths => return self.funnel.months.map(|n| text::months_count(self.lang, n.into())),
            FunnelField::WinRate => input.win_rate,
            FunnelField::Conversion => input.conversion,
            FunnelField::OwnShare => input.own_share,
            FunnelField::MqlLow => input.mql_low,
            FunnelField::MqlHigh => input.mql_high,
            FunnelField::PotentialRate => input.potential_rate,
        };
        rate.map(Rate::edit_form)
    }

    fn inputs(&self, fields: &[FunnelField]) -> Vec<(String, String)> {
        let written = |field: &FunnelField| self.input(*field).unwrap_or_else(|| DASH.to_owned());
        fields.iter().map(|field| (field.name(self.lang), written(field))).collect()
    }

    fn target(&self) -> Explained {
        let fields = [FunnelField::Target, FunnelField::WorkingMonths];
        let month = self.funnel.target.map(|amount| self.money(amount));
        let step =
            || Some(format!("{} ÷ {} = {}", self.input(FunnelField::Target)?, self.funnel.months?, month.as_ref()?));
        let steps = step().into_iter().collect();
        let (inputs, sources) = (self.inputs(&fields), vec![Source::S2, Source::Ours]);
        Explained { value: month.unwrap_or_default(), inputs, steps, sources, ..Explained::default() }
    }

    /// A rounded count of the chain.
    fn count(&self, figure: FunnelFigure) -> Explained {
        let funnel = self.funnel;
        let (count, field, line) = match figure {
            FunnelFigure::Deals => (funnel.deals, Some(FunnelField::ContractValue), self.deals_line()),
            FunnelFigure::Sal => self.divided(funnel.deals, FunnelField::WinRate, funnel.sal),
            FunnelFigure::Sql => self.divided(funnel.sal, FunnelField::Conversion, funnel.sql),
            FunnelFigure::Own => (funnel.own, Some(FunnelField::OwnShare), self.own_line()),
            FunnelFigure::Inbound => (funnel.inbound, None, self.inbound_line()),
            _ => self.divided(funnel.mql.map(|(_, upper)| upper), FunnelField::PotentialRate, funnel.potential),
        };
        let fields: Vec<FunnelField> = field.into_iter().collect();
        let value = count.map(|count| grouped(count.count)).unwrap_or_default();
        self.chained(value, &fields, line)
    }

    /// A figure of the chain, with the rule it is rounded by.
    fn chained(&self, value: String, fields: &[FunnelField], lines: impl IntoIterator<Item = String>) -> Explained {
        let rule = self.funnel.input.rounding.rule(self.lang);
        let steps = lines.into_iter().chain([rule, text::each_from_rounded(self.lang)]).collect();
        Explained { value, inputs: self.inputs(fields), steps, sources: vec![Source::S2], ..Explained::default() }
    }

    fn divided(
        &self,
        before: Option<Count>,
        field: FunnelField,
        after: Option<Count>,
    ) -> (Option<Count>, Option<FunnelField>, Option<String>) {
        let line = || Some(format!("{} ÷ {} = {}", grouped(before?.count), self.input(field)?, rounded(after?)));
        (after, Some(field), line())
    }

    fn deals_line(&self) -> Option<String> {
        let (target, value) = (self.money(self.funnel.target?), self.input(FunnelField::ContractValue)?);
        Some(format!("{target} ÷ {value} = {}", rounded(self.funnel.deals?)))
    }

    fn own_line(&self) -> Option<String> {
        let share = self.input(FunnelField::OwnShare)?;
        Some(format!("{} × {share} = {}", grouped(self.funnel.sql?.count), rounded(self.funnel.own?)))
    }

    fn inbound_line(&self) -> Option<String> {
        let (sql, own, inbound) = (self.funnel.sql?, self.funnel.own?, self.funnel.inbound?);
        Some(format!("{} − {} = {}", grouped(sql.count), grouped(own.count), grouped(inbound.count)))
    }

    fn mql(&self) -> Explained {
        let (inbound, (low, high)) = (self.funnel.inbound, self.funnel.mql.unzip());
        let lines = [(FunnelField::MqlHigh, low), (FunnelField::MqlLow, high)];
        let lines = lines.into_iter().filter_map(|(field, count)| self.divided(inbound, field, count).2);
        let range = low.zip(high).map(|(low, high)| text::range(self.lang, &grouped(low.count), &grouped(high.count)));
        self.chained(range.unwrap_or_default(), &[FunnelField::MqlLow, FunnelField::MqlHigh], lines)
    }

    /// A product from SQL, nothing rounded on the way.
    fn forward(&self, figure: FunnelFigure) -> Explained {
        let forward = self.funnel.forward;
        let (value, factors) = match figure {
            FunnelFigure::ForwardSal => (forward.map(|f| plain(f.sal)), 1),
            FunnelFigure::ForwardDeals => (forward.map(|f| plain(f.deals)), 2),
            _ => (forward.map(|f| self.money(f.revenue)), 3),
        };
        let fields = [FunnelField::Conversion, FunnelField::WinRate, FunnelField::ContractValue];
        let fields: Vec<FunnelField> = fields.into_iter().take(factors).collect();
        let sql = self.funnel.sql.map(|sql| grouped(sql.count));
        let terms: Option<Vec<String>> = std::iter::once(sql).chain(fields.iter().map(|f| self.input(*f))).collect();
        let step = terms.zip(value.clone()).map(|(terms, value)| format!("{} = {value}", terms.join(" × ")));
        Explained {
            value: value.unwrap_or_default(),
            inputs: self.inputs(&fields),
            steps: step.into_iter().collect(),
            sources: vec![Source::S2],
            ..Explained::default()
        }
    }

    fn surplus(&self) -> Explained {
        let Some((forward, target)) = self.funnel.forward.zip(self.funnel.target) else {
            return Explained { sources: vec![Source::S2], ..Explained::default() };
        };
        let [revenue, target, rest] = [forward.revenue, target, forward.surplus].map(|amount| self.money(amount));
        let short = forward.surplus < Money::ZERO;
        Explained {
            label: if short { text::shortfall(self.lang) } else { String::new() },
            value: self.money(Money(forward.surplus.0.abs())),
            steps: vec![format!("{revenue} − {target} = {rest}")],
            sources: vec![Source::S2],
            ..Explained::default()
        }
    }
}
