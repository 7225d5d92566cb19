//! What the reverse funnel tells (B2). Data; the words stand in the catalogue.

use super::{BandCarrier, DomainError, Funnel, FunnelField};
use crate::method::targets::{FunnelPack, LoadStage, Role};
use crate::report::{Finding, Place, Sentence, Severity, Tool};
use crate::text::{Lang, Text, targets as text};
use crate::value::{Money, MoneyUnit, grouped};
use serde::Serialize;

/// A finding of the funnel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FunnelFinding {
    /// A field is out of bounds.
    FieldWrong {
        /// The field.
        field: FunnelField,
        /// What it breaks.
        error: DomainError,
    },
    /// Fields without which the chain ends early.
    InputsMissing {
        /// The fields, in the order the chain needs them.
        fields: Vec<FunnelField>,
    },
    /// Forward, the rounded counts bring less than the target.
    Shortfall {
        /// What is missing.
        amount: Money,
        /// What the counts bring.
        revenue: Money,
        /// The month's target.
        target: Money,
    },
    /// The role that needs the largest number at the low end.
    LimitingRole {
        /// The role's name.
        role: Text,
        /// How many.
        need: i128,
        /// Teams or persons.
        carrier: BandCarrier,
    },
    /// The bands leave less room for inbound SQL than development delivers [S2].
    BandsDisagree {
        /// The upper end of all SQL.
        sql: u32,
        /// The upper end of self-sourced SQL.
        own: u32,
        /// The upper end of what development delivers.
        delivered: u32,
    },
    /// A role with a band of potential customers is reckoned without it, for want of a rate.
    SqlOnly {
        /// The role's name.
        role: Text,
    },
}

impl Funnel {
    /// What this funnel tells, worst first.
    pub fn findings(&self, pack: &FunnelPack) -> Vec<FunnelFinding> {
        let wrong = self.errors.iter().map(|e| FunnelFinding::FieldWrong { field: e.field, error: e.error });
        let missing = Some(self.missing()).filter(|fields| !fields.is_empty());
        let missing = missing.map(|fields| FunnelFinding::InputsMissing { fields });
        wrong
            .chain(missing)
            .chain(self.shortfall())
            .chain(self.limiting_role())
            .chain(self.sql_only(&pack.roles))
            .chain(bands_disagree(&pack.roles))
            .collect()
    }

    fn shortfall(&self) -> Option<FunnelFinding> {
        let (forward, target) = self.forward.zip(self.target)?;
        (forward.surplus < Money::ZERO).then(|| FunnelFinding::Shortfall {
            amount: Money(-forward.surplus.0),
            revenue: forward.revenue,
            target,
        })
    }

    fn limiting_role(&self) -> Option<FunnelFinding> {
        let load = self.loads.get(self.limiting?)?;
        let (role, carrier) = (load.name.clone(), self.input.band_carrier);
        load.at_low_end.map(|need| FunnelFinding::LimitingRole { role, need, carrier })
    }

    fn sql_only(&self, roles: &[Role]) -> Option<FunnelFinding> {
        let reckoned = self.inbound.is_some() && self.input.potential_rate.is_none();
        let role = roles.iter().find(|role| band_high(role, LoadStage::Potential).is_some())?;
        reckoned.then(|| FunnelFinding::SqlOnly { role: role.name.clone() })
    }
}

fn band_high(role: &Role, stage: LoadStage) -> Option<u32> {
    role.bands.iter().find(|band| band.stage == stage).map(|band| band.high)
}

/// In S2 the upper 60 SQL less 20 of one's own leave 40 inbound, while development delivers up to 60 [S2].
fn bands_disagree(roles: &[Role]) -> Option<FunnelFinding> {
    let both = |role: &Role| band_high(role, LoadStage::Sql).zip(band_high(role, LoadStage::OwnSql));
    let (sql, own) = roles.iter().find_map(both)?;
    let delivered = roles.iter().find_map(|role| band_high(role, LoadStage::InboundSql))?;
    (sql.saturating_sub(own) != delivered).then_some(FunnelFinding::BandsDisagree { sql, own, delivered })
}

impl Finding for FunnelFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::FieldWrong { .. } => "targets.field_wrong",
            Self::InputsMissing { .. } => "targets.inputs_missing",
            Self::Shortfall { .. } => "targets.shortfall",
            Self::LimitingRole { .. } => "targets.limiting_role",
            Self::BandsDisagree { .. } => "targets.bands_disagree",
            Self::SqlOnly { .. } => "targets.sql_only",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::FieldWrong { .. } => Severity::Error,
            Self::Shortfall { .. } => Severity::Warning,
            _ => Severity::Hint,
        }
    }

    fn place(&self) -> Place {
        Place::Tool(Tool::B2)
    }

    fn say(&self, lang: Lang) -> Sentence {
        match self {
            Self::FieldWrong { field, error } => Sentence {
                text: text::finding_field(lang, &field.name(lang), &error.say(lang)),
                reason: text::finding_field_reason(lang),
                action: text::finding_field_action(lang, &field.name(lang)),
            },
            Self::InputsMissing { fields } => say_missing(fields, lang),
            Self::Shortfall { amount, revenue, target } => say_shortfall([*amount, *revenue, *target], lang),
            Self::LimitingRole { role, need, carrier } => Sentence {
                text: text::finding_limiting(lang, &role.get(lang), &carrier.count(*need, lang)),
                reason: text::finding_limiting_reason(lang),
                action: text::finding_limiting_action(lang),
            },
            Self::BandsDisagree { sql, own, delivered } => say_bands([*sql, *own, *delivered], lang),
            Self::SqlOnly { role } => Sentence {
                text: text::finding_sql_only(lang, &role.get(lang)),
                reason: text::finding_sql_only_reason(lang),
                action: text::finding_sql_only_action(lang),
            },
        }
    }
}

fn say_missing(fields: &[FunnelField], lang: Lang) -> Sentence {
    let names: Vec<String> = fields.iter().map(|field| field.name(lang)).collect();
    Sentence {
        text: text::finding_missing(lang, fields.len()),
        reason: text::finding_missing_reason(lang, &crate::text::list(lang, &names)),
        action: text::finding_missing_action(lang),
    }
}

fn say_shortfall(amounts: [Money; 3], lang: Lang) -> Sentence {
    let [amount, revenue, target] = amounts.map(|amount| amount.show(MoneyUnit::Middle, lang));
    Sentence {
        text: text::finding_shortfall(lang, &amount),
        reason: text::finding_shortfall_reason(lang, &revenue, &target),
        action: text::finding_shortfall_action(lang),
    }
}

fn say_bands([sql, own, delivered]: [u32; 3], lang: Lang) -> Sentence {
    let [shown_sql, shown_own, left, delivered] =
        [sql, own, sql.saturating_sub(own), delivered].map(|n| grouped(n.into()));
    Sentence {
        text: text::finding_bands(lang, &left, &delivered),
        reason: text::finding_bands_reason(lang, &shown_sql, &shown_own, &left),
        action: text::finding_bands_action(lang),
    }
}
