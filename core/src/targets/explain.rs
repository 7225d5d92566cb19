//! How every figure of the funnel came about, with the book's own inputs: the doors. The lines of the calculation are
//! written in `steps`; nothing new is computed.

use super::steps::{DASH, Reader};
use super::{Funnel, FunnelField, RoleLoad};
use crate::report::{Explained, Source};
use crate::text::{Lang, targets as text};
use crate::value::{MoneyUnit, grouped};

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
            explained.missing = self.lacking(figure, lang);
            explained.remark = crate::text::common::not_computable(lang);
        }
        explained
    }

    /// What has to be filled in or mended before the figure can be computed.
    fn lacking(&self, figure: FunnelFigure, lang: Lang) -> Vec<String> {
        let wrong = self.errors.iter().map(|error| text::mend(lang, &error.field.name(lang)));
        let mut empty = self.missing();
        if self.input.potential_rate.is_none() {
            empty.push(FunnelField::PotentialRate);
        }
        empty.retain(|field| needed(figure).contains(field));
        wrong.chain(empty.iter().map(|field| text::fill_in(lang, &field.name(lang)))).collect()
    }

    /// Explains how many of a role are needed.
    pub fn explain_role(&self, load: &RoleLoad, lang: Lang) -> Explained {
        let carrier = self.input.band_carrier;
        let range = |fewest: i128, most: i128| match carrier.count(most, lang) {
            one if fewest == most => one,
            most => text::range_between(lang, &grouped(fewest), &most),
        };
        let range = load.at_high_end.zip(load.at_low_end).map(|(fewest, most)| range(fewest, most));
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

fn band_step(load: &super::BandLoad, lang: Lang) -> Option<String> {
    let stage = load.band.stage.name(lang);
    let [low, high] = [load.band.low, load.band.high].map(|end| grouped(end.into()));
    let (count, fewest, most) = (grouped(load.count?), grouped(load.at_high_end?), grouped(load.at_low_end?));
    Some(text::step_band(lang, &stage, &count, &low, &high, &fewest, &most))
}
