//! The pack type and the built-in pack. A pack is one JSON file; each chapter is validated by its own module.

use super::{AccountPack, DesignPack, PortfolioPack, TargetsPack};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A method pack.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Pack {
    /// The pack's id; `builtin` is the one in the app.
    pub id: String,
    /// The pack's version.
    pub version: u32,
    /// The pack's name.
    pub name: crate::text::Text,
    /// A4.
    #[serde(default)]
    pub design: DesignPack,
    /// B2.
    #[serde(default)]
    pub targets: TargetsPack,
    /// C1–C9.
    #[serde(default)]
    pub portfolio: PortfolioPack,
    /// D2, D10.
    #[serde(default)]
    pub account: AccountPack,
}

impl Pack {
    /// The pack with the method's own defaults.
    ///
    /// # Errors
    /// [`PackError`] when the data compiled in is not a valid pack; a test proves that it is.
    pub fn builtin() -> Result<Self, PackError> {
        let pack = Self {
            id: "builtin".into(),
            version: 1,
            name: crate::text::Text::new("内置方法包", "Built-in method"),
            design: chapter(include_str!("builtin/design.json"))?,
            targets: chapter(include_str!("builtin/targets.json"))?,
            portfolio: chapter(include_str!("builtin/portfolio.json"))?,
            account: chapter(include_str!("builtin/account.json"))?,
        };
        pack.validate()?;
        Ok(pack)
    }

    /// Checks every rule that the formulas rely on.
    ///
    /// # Errors
    /// The first place that breaks a rule.
    pub fn validate(&self) -> Result<(), PackError> {
        self.design.validate()?;
        self.targets.validate()?;
        self.portfolio.validate()?;
        self.account.validate()
    }
}

fn chapter<T: serde::de::DeserializeOwned>(json: &str) -> Result<T, PackError> {
    crate::book::node::from_text(json).map_err(|error| PackError::Malformed(error.to_string()))
}

/// Why a pack cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// Not the JSON of a pack.
    Malformed(String),
    /// A value breaks a rule of its tool: the place in the pack and the rule.
    Invalid {
        /// The place: `portfolio.tiers.2.share`.
        place: String,
        /// The rule it breaks.
        rule: String,
    },
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(reason) => write!(f, "not a method pack: {reason}"),
            Self::Invalid { place, rule } => write!(f, "{place}: {rule}"),
        }
    }
}

impl std::error::Error for PackError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_builtin_pack_is_valid() {
        assert_eq!(Pack::builtin().map(|pack| pack.id), Ok("builtin".into()));
    }
}
