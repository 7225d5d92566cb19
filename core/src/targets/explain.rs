//! How every figure of the funnel came about, with the book's own inputs. It computes nothing new.

use super::{Count, Funnel, FunnelField, RoleLoad};
use crate::report::{Explained, Source};
use crate::text::{Lang, targets as text};
use crate::value::{Exact, Money, MoneyUnit, grouped};

/// The figures of the funnel that open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is a field of Funnel")]
pub enum FunnelFigure {
    Target,
    Deals,
    Sal,
    Sql,
    Own,
    Inbound,
    Mql,
    Potential,
    ForwardSal,
    ForwardDeals,
    ForwardRevenue,
    Surplus,
}

impl FunnelFigure {
    /// All, in the order of the chain.
    pub const ALL: [Self; 12] = [
        Self::Target,
        Self::Deals,
        Self::Sal,
        Self::Sql,
        Self::Own,
        Self::Inbound,
        Self::Mql,
        Self::Potential,
        Self::ForwardSal,
        Self::ForwardDeals,
        Self::ForwardRevenue,
        Self::Surplus,
    ];
}

impl Funnel {
    /// Explains one figure; amounts in `unit`.
    pub fn explain(&self, figure: FunnelFigure, lang: Lang, unit: MoneyUnit) -> Explained {
        let reader = Reader { funnel: self, lang, unit };
        let mut explained = reader.figure(figure);
        if explained.value == DASH {
            explained.missing = reader.missing(figure);
            explained.remark = crate::text::common::not_computable(lang);
        }
        explained
    }

    /// Explains how many of a role are needed.
    pub fn explain_role(&self, load: &RoleLoad, lang: Lang) -> Explained {
        let carrier = self.input.band_carrier;
        let range = load
            .at_high_end
            .zip(load.at_low_end)
            .map(|(fewest, most)| text::range_between(lang, &grouped(fewest), &carrier.count(most, lang)));
        let band = |band: &super::BandLoad| {
            let load = text::band_monthly(lang, &grouped(band.band.low.into()), &grouped(band.band.high.into()));
            (band.band.stage.name(lang), load)
        };
        Explained {
            label: text::people_needed(lang, &load.name.get(lang)),
            value: range.unwrap_or_else(|| DASH.to_owned()),
            formula: text::formula_people(lang),
            inputs: load.bands.iter().map(band).collect(),
            steps: load.bands.iter().filter_map(|band| band_step(band, lang)).collect(),
            sources: vec![Source::S2, Source::Ours],
            missing: self.missing().iter().map(|field| text::fill_in(lang, &field.name(lang))).collect(),
            ..Explained::default()
        }
    }
}

const DASH: &str = "—";

fn band_step(load: &super::BandLoad, lang: Lang) -> Option<String> {
    let stage = load.band.stage.name(lang);
    let [low, high] = [load.band.low, load.band.high].map(|end| grouped(end.into()));
    let (count, fewest, most) = (grouped(load.count?), grouped(load.at_high_end?), grouped(load.at_low_end?));
    Some(text::step_band(lang, &stage, &count, &low, &high, &fewest, &most))
}

/// A figure as a step shows it, `33.33` or `30`: two decimals, and more where two would hide which way it is rounded.
fn plain(figure: Exact) -> String {
    let below = figure.floor();
    let thresholds = [Exact::whole(below), Exact::new(2 * below + 1, 2), Exact::whole(below + 1)];
    let text = figure.show_beside(2, &thresholds);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// Reads a funnel aloud.
struct Reader<'a> {
    funnel: &'a Funnel,
    lang: Lang,
    unit: MoneyUnit,
}

impl Reader<'_> {
    fn figure(&self, figure: FunnelFigure) -> Explained {
        use FunnelField as F;
        let (funnel, lang) = (self.funnel, self.lang);
        match figure {
            FunnelFigure::Target => self.target(),
            FunnelFigure::Deals => self.step(
                text::won(lang),
                text::formula_deals(lang),
                funnel.deals,
                &[F::ContractValue],
                self.deals_step(),
            ),
            FunnelFigure::Sal => self.step(
                text::sal(lang),
                text::formula_sal(lang),
                funnel.sal,
                &[F::WinRate],
                self.quotient(funnel.deals, F::WinRate, funnel.sal),
            ),
            FunnelFigure::Sql => self.step(
                text::sql(lang),
                text::formula_sql(lang),
                funnel.sql,
                &[F::Conversion],
                self.quotient(funnel.sal, F::Conversion, funnel.sql),
            ),
            FunnelFigure::Own => {
                self.step(text::own_sql(lang), text::formula_own(lang), funnel.own, &[F::OwnShare], self.own_step())
            }
            FunnelFigure::Inbound => self.step(
                text::inbound_sql(lang),
                text::formula_inbound(lang),
                funnel.inbound,
                &[],
                self.inbound_step(),
            ),
            FunnelFigure::Mql => self.mql(),
            FunnelFigure::Potential => self.step(
                text::potential(lang),
                text::formula_potential(lang),
                funnel.potential,
                &[F::PotentialRate],
                self.quotient(funnel.mql.map(|(_, upper)| upper), F::PotentialRate, funnel.potential),
            ),
            FunnelFigure::ForwardSal => self.forward(
                text::forward_sal(lang),
                text::formula_forward_sal(lang),
                funnel.forward.map(|f| plain(f.sal)),
                1,
            ),
            FunnelFigure::ForwardDeals => self.forward(
                text::forward_deals(lang),
                text::formula_forward_deals(lang),
                funnel.forward.map(|f| plain(f.deals)),
                2,
            ),
            FunnelFigure::ForwardRevenue => self.forward(
                text::forward_revenue(lang),
                text::formula_forward_revenue(lang),
                funnel.forward.map(|f| self.money(f.revenue)),
                3,
            ),
            FunnelFigure::Surplus => self.surplus(),
        }
    }

    fn money(&self, amount: Money) -> String {
        amount.show(self.unit, self.lang)
    }

    /// What stands in a field.
    fn input(&self, field: FunnelField) -> Option<String> {
        let input = &self.funnel.input;
        match field {
            FunnelField::Target => input.target.map(|amount| self.money(amount)),
            FunnelField::ContractValue => input.contract_value.map(|amount| self.money(amount)),
            FunnelField::WorkingMonths => self.funnel.months.map(|n| text::months_count(self.lang, n.into())),
            FunnelField::WinRate => input.win_rate.map(crate::value::Rate::edit_form),
            FunnelField::Conversion => input.conversion.map(crate::value::Rate::edit_form),
            FunnelField::OwnShare => input.own_share.map(crate::value::Rate::edit_form),
            FunnelField::MqlLow => input.mql_low.map(crate::value::Rate::edit_form),
            FunnelField::MqlHigh => input.mql_high.map(crate::value::Rate::edit_form),
            FunnelField::PotentialRate => input.potential_rate.map(crate::value::Rate::edit_form),
        }
    }

    fn inputs(&self, fields: &[FunnelField]) -> Vec<(String, String)> {
        let line = |field: &FunnelField| (field.name(self.lang), self.input(*field).unwrap_or_else(|| DASH.to_owned()));
        fields.iter().map(line).collect()
    }

    /// A step of the chain: a rounded count.
    fn step(
        &self,
        label: String,
        formula: String,
        count: Option<Count>,
        fields: &[FunnelField],
        line: Option<String>,
    ) -> Explained {
        let rule = self.funnel.input.rounding.rule(self.lang);
        let steps = line.into_iter().chain([rule, text::each_from_rounded(self.lang)]).collect();
        Explained {
            label,
            value: count.map_or_else(|| DASH.to_owned(), |count| grouped(count.count)),
            formula,
            inputs: self.inputs(fields),
            steps,
            sources: vec![Source::S2],
            ..Explained::default()
        }
    }

    fn target(&self) -> Explained {
        let (target, months) = (self.input(FunnelField::Target), self.funnel.months);
        let step = target.zip(months).zip(self.funnel.target);
        let step = step.map(|((target, months), month)| format!("{target} ÷ {months} = {}", self.money(month)));
        Explained {
            label: text::month_target(self.lang),
            value: self.funnel.target.map_or_else(|| DASH.to_owned(), |amount| self.money(amount)),
            formula: text::formula_month_target(self.lang),
            inputs: self.inputs(&[FunnelField::Target, FunnelField::WorkingMonths]),
            steps: step.into_iter().collect(),
            sources: vec![Source::S2, Source::Ours],
            ..Explained::default()
        }
    }

    fn deals_step(&self) -> Option<String> {
        let target = self.money(self.funnel.target?);
        let value = self.input(FunnelField::ContractValue)?;
        Some(format!("{target} ÷ {value} = {}", rounded(self.funnel.deals?)))
    }

    fn quotient(&self, before: Option<Count>, field: FunnelField, after: Option<Count>) -> Option<String> {
        Some(format!("{} ÷ {} = {}", grouped(before?.count), self.input(field)?, rounded(after?)))
    }

    fn own_step(&self) -> Option<String> {
        let share = self.input(FunnelField::OwnShare)?;
        Some(format!("{} × {share} = {}", grouped(self.funnel.sql?.count), rounded(self.funnel.own?)))
    }

    fn inbound_step(&self) -> Option<String> {
        let (sql, own, inbound) = (self.funnel.sql?, self.funnel.own?, self.funnel.inbound?);
        Some(format!("{} − {} = {}", grouped(sql.count), grouped(own.count), grouped(inbound.count)))
    }

    fn mql(&self) -> Explained {
        let range = self.funnel.mql;
        let fields = [FunnelField::MqlLow, FunnelField::MqlHigh];
        let inbound = self.funnel.inbound;
        let line = |field, count| self.quotient(inbound, field, count);
        let lines = [line(FunnelField::MqlHigh, range.map(|r| r.0)), line(FunnelField::MqlLow, range.map(|r| r.1))];
        let mut explained = self.step(text::mql(self.lang), text::formula_mql(self.lang), None, &fields, None);
        explained.steps.splice(0..0, lines.into_iter().flatten());
        if let Some((low, high)) = range {
            explained.value = text::range(self.lang, &grouped(low.count), &grouped(high.count));
        }
        explained
    }

    /// A product from SQL with `factors` factors, nothing rounded on the way.
    fn forward(&self, label: String, formula: String, value: Option<String>, factors: usize) -> Explained {
        let fields = [FunnelField::Conversion, FunnelField::WinRate, FunnelField::ContractValue];
        let fields: Vec<FunnelField> = fields.into_iter().take(factors).collect();
        let sql = self.funnel.sql.map(|sql| grouped(sql.count));
        let terms: Option<Vec<String>> = std::iter::once(sql).chain(fields.iter().map(|f| self.input(*f))).collect();
        let step = terms.zip(value.clone()).map(|(terms, value)| format!("{} = {value}", terms.join(" × ")));
        Explained {
            label,
            value: value.unwrap_or_else(|| DASH.to_owned()),
            formula,
            inputs: self.inputs(&fields),
            steps: step.into_iter().collect(),
            sources: vec![Source::S2],
            ..Explained::default()
        }
    }

    fn surplus(&self) -> Explained {
        let short = self.funnel.forward.is_some_and(|forward| forward.surplus < Money::ZERO);
        let shown = self.funnel.forward.map(|forward| self.money(Money(forward.surplus.0.abs())));
        let step = self.funnel.forward.zip(self.funnel.target).map(|(forward, target)| {
            format!("{} − {} = {}", self.money(forward.revenue), self.money(target), self.money(forward.surplus))
        });
        Explained {
            label: if short { text::shortfall(self.lang) } else { text::surplus(self.lang) },
            value: shown.unwrap_or_else(|| DASH.to_owned()),
            formula: text::formula_surplus(self.lang),
            steps: step.into_iter().collect(),
            sources: vec![Source::S2],
            ..Explained::default()
        }
    }

    /// What has to be filled in or mended before the figure can be computed.
    fn missing(&self, figure: FunnelFigure) -> Vec<String> {
        let wrong = self.funnel.errors.iter().map(|error| text::mend(self.lang, &error.field.name(self.lang)));
        let mut empty = self.funnel.missing();
        if figure == FunnelFigure::Potential && self.funnel.input.potential_rate.is_none() {
            empty.push(FunnelField::PotentialRate);
        }
        empty.retain(|field| needed(figure).contains(field));
        wrong.chain(empty.iter().map(|field| text::fill_in(self.lang, &field.name(self.lang)))).collect()
    }
}

/// The exact figure and what it was rounded to; one number where both are the same.
fn rounded(count: Count) -> String {
    if Exact::whole(count.count) == count.exact {
        return grouped(count.count);
    }
    format!("{} → {}", plain(count.exact), grouped(count.count))
}

/// The fields a figure rests on, in the order of the chain.
fn needed(figure: FunnelFigure) -> &'static [FunnelField] {
    use FunnelField::{ContractValue, Conversion, MqlHigh, MqlLow, OwnShare, PotentialRate, Target, WinRate};
    const CHAIN: &[FunnelField] =
        &[Target, ContractValue, WinRate, Conversion, OwnShare, MqlLow, MqlHigh, PotentialRate];
    let links = match figure {
        FunnelFigure::Target => 1,
        FunnelFigure::Deals => 2,
        FunnelFigure::Sal => 3,
        FunnelFigure::Own | FunnelFigure::Inbound => 5,
        FunnelFigure::Mql => 7,
        FunnelFigure::Potential => 8,
        _ => 4,
    };
    CHAIN.get(..links).unwrap_or(CHAIN)
}
