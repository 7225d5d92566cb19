//! Which fields of an account's portrait are filled (D1, first form). It knows no names of fields; they are data.

use crate::method::account::PortraitPack;
use crate::portfolio::Account;
use crate::text::Text;
use crate::value::Exact;

/// How far the portrait is filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PortraitFill {
    /// Filled fields.
    pub filled: usize,
    /// All fields of the pack.
    pub all: usize,
    /// Names of the empty ones.
    pub missing: Vec<Text>,
}

impl PortraitFill {
    /// Of this account by the pack's fields.
    pub fn of(account: &Account, pack: &PortraitPack) -> Self {
        let empty = pack.fields.iter().filter(|field| !is_filled(account, &field.key));
        let missing: Vec<Text> = empty.map(|field| field.name.clone()).collect();
        Self { filled: pack.fields.len() - missing.len(), all: pack.fields.len(), missing }
    }

    /// Filled fields / fields, 0 to 1.
    pub fn share(&self) -> Exact {
        Exact::new(self.filled as i128, self.all as i128)
    }
}

/// Whether the account says something in this field of the portrait.
fn is_filled(account: &Account, key: &str) -> bool {
    let words = |text: &str| !text.trim().is_empty();
    match key {
        "industry" => words(&account.industry),
        "region" => words(&account.region),
        "segment" => account.segment.is_some(),
        "channel" => account.channel.is_some(),
        "owner" => words(&account.owner),
        "won_on" => account.won_on.is_some(),
        "last_purchase" => account.last_purchase.is_some(),
        "orders_12m" => account.orders_12m.is_some(),
        "amount_12m" => account.amount_12m.is_some(),
        "nps" => account.nps.is_some(),
        "wallet" => account.wallet.is_some(),
        "growth" => account.growth.is_some(),
        "renewal_date" => account.renewal_date.is_some(),
        "renewal_probability" => account.renewal_probability.is_some(),
        "purchases" => !account.purchases.is_empty(),
        "gross_margin" => account.gross_margin.is_some(),
        "cost_to_serve" => account.cost_to_serve.is_some(),
        "investment" => account.investment.is_some(),
        _ => false,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::method::Pack;
    use crate::value::{Date, Money, Rate};

    #[test]
    fn every_field_a_pack_may_name_can_be_filled() {
        let full = serde_json::json!({
            "industry": "x", "region": "x", "segment": "ka", "channel": "edge", "owner": "x", "won_on": "2020-01-01",
            "last_purchase": "2026-01-01", "orders_12m": 0, "amount_12m": 0, "nps": -3, "wallet": 1, "growth": "0%",
            "renewal_date": "2027-01-01", "renewal_probability": "90%", "purchases": { "2026": 0 },
            "gross_margin": "20%", "cost_to_serve": 5, "investment": 7,
        });
        let full: Account = serde_json::from_value(full).unwrap();
        for key in PortraitPack::FIELDS {
            assert!(is_filled(&full, key) && !is_filled(&Account::default(), key), "{key}");
        }
    }

    #[test]
    fn blanks_are_empty_and_a_zero_is_an_answer() {
        let pack = Pack::builtin().unwrap().account.portrait;
        let account = Account {
            industry: "  ".into(),
            wallet: Some(Money::ZERO),
            growth: Some(Rate::percent(0)),
            won_on: Date::new(2020, 1, 1),
            ..Account::default()
        };
        let fill = PortraitFill::of(&account, &pack);
        assert_eq!((fill.filled, fill.all, fill.missing.len()), (3, 18, 15));
    }
}
