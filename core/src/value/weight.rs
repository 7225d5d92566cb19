//! Weights of criteria: non-negative decimals with two places.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A weight in hundredths; weights need not sum to 100, the method normalises them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weight(u32);

impl Weight {
    /// The greatest weight.
    pub const GREATEST: u32 = 1_000;

    /// A whole weight, at most [`Self::GREATEST`].
    pub fn whole(weight: u32) -> Self {
        Self(weight.min(Self::GREATEST) * 100)
    }

    /// A weight in hundredths, at most [`Self::GREATEST`] whole ones.
    pub fn from_hundredths(hundredths: u32) -> Self {
        Self(hundredths.min(Self::GREATEST * 100))
    }

    /// In hundredths.
    pub fn hundredths(self) -> u32 {
        self.0
    }

    /// As typed: `12`, `7.5`.
    ///
    /// # Errors
    /// Not a number, or outside 0 to 1,000.
    pub fn parse(text: &str) -> Result<Self, super::NumberError> {
        let hundredths = super::numeral::Decimal::parse(text)?.scaled(2);
        let out = || super::NumberError::OutOfRange { least: "0".into(), greatest: Self::GREATEST.to_string() };
        u32::try_from(hundredths).ok().filter(|n| *n <= Self::GREATEST * 100).map(Self).ok_or_else(out)
    }

    /// `12`, `7.5`, `0.25`.
    pub fn show(self) -> String {
        let text = super::numeral::decimal(self.0.into(), 100, 2);
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
    }
}

impl Serialize for Weight {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_multiple_of(100) {
            serializer.serialize_u32(self.0 / 100)
        } else {
            serializer.serialize_f64(f64::from(self.0) / 100.0)
        }
    }
}

impl<'de> Deserialize<'de> for Weight {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        let hundredths = (number * 100.0).round();
        if !(0.0..=f64::from(Self::GREATEST * 100)).contains(&hundredths) {
            return Err(serde::de::Error::custom("a weight lies between 0 and 1000"));
        }
        Ok(Self(hundredths as u32))
    }
}

#[cfg(any(test, feature = "schema"))]
impl schemars::JsonSchema for Weight {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Weight".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "minimum": 0, "maximum": 1000, "multipleOf": 0.01 })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn weights_survive_json_and_typing() {
        for hundredths in [0, 1, 29, 750, 1200, 99_999, 100_000] {
            let weight = Weight::from_hundredths(hundredths);
            assert_eq!(serde_json::from_str::<Weight>(&serde_json::to_string(&weight).unwrap()).unwrap(), weight);
            assert_eq!(Weight::parse(&weight.show()), Ok(weight));
        }
        assert!(Weight::parse("-1").is_err());
        assert!(serde_json::from_str::<Weight>("-0.5").is_err());
    }
}
