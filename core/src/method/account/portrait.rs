//! The pack's portrait: which fields of an account it shows, in which blocks (D1, first form).

use super::{Label, label, rule};
use crate::method::PackError;
use crate::text::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The portrait: fields of the account in four blocks [S2].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct PortraitPack {
    /// The blocks in their order.
    pub blocks: Vec<Label>,
    /// The fields in their order.
    pub fields: Vec<PortraitField>,
}

/// A field of the portrait.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct PortraitField {
    /// The account's field, one of [`PortraitPack::FIELDS`].
    pub key: String,
    /// The key of its block.
    pub block: String,
    /// Its name.
    pub name: Text,
}

impl PortraitPack {
    /// The fields of an account that a portrait can show.
    pub const FIELDS: [&str; 18] = [
        "industry",
        "region",
        "segment",
        "channel",
        "owner",
        "won_on",
        "last_purchase",
        "orders_12m",
        "amount_12m",
        "nps",
        "wallet",
        "growth",
        "renewal_date",
        "renewal_probability",
        "purchases",
        "gross_margin",
        "cost_to_serve",
        "investment",
    ];

    pub(super) fn validate(&self) -> Result<(), PackError> {
        let known = |field: &PortraitField| {
            Self::FIELDS.contains(&field.key.as_str()) && label(&self.blocks, &field.block).is_some()
        };
        let distinct: BTreeSet<&str> = self.fields.iter().map(|field| field.key.as_str()).collect();
        rule(!self.fields.is_empty(), "account.portrait.fields", "there is at least one field")?;
        rule(distinct.len() == self.fields.len(), "account.portrait.fields", "every field stands once")?;
        rule(self.fields.iter().all(known), "account.portrait.fields", "every field and its block are known")
    }
}
