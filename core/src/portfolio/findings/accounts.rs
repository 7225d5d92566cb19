//! What the accounts table tells (C1).

use super::super::facts::ListFacts;
use super::super::{Figures, Names, Snapshot, Status};
use super::{add, at, sentence};
use crate::report::{Finding, Place, Sentence, Severity, Tool};
use crate::text::Lang;
use crate::text::portfolio::accounts as text;
use crate::value::{Date, Money, MoneyUnit};
use serde::Serialize;

/// A finding of the accounts table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountsFinding {
    /// No account yet.
    Empty {},
    /// Accounts with the same name: an import could not tell them apart.
    SameName {
        /// The names that occur more than once.
        names: Names,
    },
    /// A last purchase after the as-of date.
    FuturePurchase {
        /// The accounts; the day counts as the as-of date.
        names: Names,
        /// The as-of date.
        as_of: Date,
    },
    /// Purchases above the wallet.
    AboveWallet {
        /// The accounts.
        names: Names,
    },
    /// Receivables overdue.
    Overdue {
        /// The accounts.
        names: Names,
        /// How much, together.
        amount: Money,
    },
    /// Contracts to be renewed within 90 days whose renewal is open or unlikely.
    RenewalDue {
        /// The accounts.
        names: Names,
        /// Their yearly purchases together.
        amount: Money,
    },
    /// Active accounts without a figure that formulas need.
    MissingPurchases {
        /// The accounts.
        names: Names,
        /// Active accounts.
        active: usize,
    },
    /// Active accounts without a wallet.
    MissingWallet {
        /// The accounts.
        names: Names,
        /// Active accounts.
        active: usize,
    },
}

/// What is met while all accounts are looked at once.
#[derive(Default)]
struct Met {
    future: Names,
    above: Names,
    overdue: (Names, Money),
    due: (Names, Money),
    no_purchases: Names,
    no_wallet: Names,
    active: usize,
}

impl Met {
    fn of(snapshot: &Snapshot) -> Self {
        let mut met = Self::default();
        for (row, (facts, figures)) in snapshot.facts().listed.iter().zip(snapshot.figures()).enumerate() {
            let name = || snapshot.name(row);
            if facts.future_purchase {
                met.future.push(name);
            }
            if let Some(amount) = facts.overdue {
                add(&mut met.overdue, name, |sum| sum.plus(amount));
            }
            if figures.status == Status::Active {
                met.look_at_active(facts, figures, name);
            }
        }
        met
    }

    fn look_at_active<'a>(&mut self, facts: &ListFacts, figures: &Figures, name: impl Fn() -> &'a str) {
        self.active += 1;
        if facts.above_wallet {
            self.above.push(&name);
        }
        if facts.renewal_due {
            add(&mut self.due, &name, |sum| sum.plus(figures.purchases.unwrap_or_default()));
        }
        if figures.purchases.is_none() {
            self.no_purchases.push(&name);
        }
        if facts.no_wallet {
            self.no_wallet.push(&name);
        }
    }
}

impl AccountsFinding {
    /// What the list tells.
    pub fn of(snapshot: &Snapshot) -> Vec<Self> {
        if snapshot.is_empty() {
            return vec![Self::Empty {}];
        }
        let Met { future, above, overdue, due, no_purchases, no_wallet, active } = Met::of(snapshot);
        let twins = Names::of(snapshot.twins().iter().map(String::as_str));
        let found = [
            twins.some().map(|names| Self::SameName { names }),
            future.some().zip(snapshot.as_of()).map(|(names, as_of)| Self::FuturePurchase { names, as_of }),
            above.some().map(|names| Self::AboveWallet { names }),
            overdue.0.some().map(|names| Self::Overdue { names, amount: overdue.1 }),
            due.0.some().map(|names| Self::RenewalDue { names, amount: due.1 }),
            no_purchases.some().map(|names| Self::MissingPurchases { names, active }),
            no_wallet.some().map(|names| Self::MissingWallet { names, active }),
        ];
        found.into_iter().flatten().collect()
    }
}

impl Finding for AccountsFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty {} => "accounts.empty",
            Self::SameName { .. } => "accounts.same_name",
            Self::FuturePurchase { .. } => "accounts.future_purchase",
            Self::AboveWallet { .. } => "accounts.above_wallet",
            Self::Overdue { .. } => "accounts.overdue",
            Self::RenewalDue { .. } => "accounts.renewal_due",
            Self::MissingPurchases { .. } => "accounts.missing_purchases",
            Self::MissingWallet { .. } => "accounts.missing_wallet",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::Empty {} | Self::MissingPurchases { .. } | Self::MissingWallet { .. } => Severity::Hint,
            _ => Severity::Warning,
        }
    }

    fn place(&self) -> Place {
        at(Tool::C1)
    }

    fn say(&self, lang: Lang) -> Sentence {
        let unit = MoneyUnit::Middle;
        let say = |text: String, reason: fn(Lang) -> String, action: fn(Lang) -> String| {
            sentence(text, reason(lang), action(lang))
        };
        match self {
            Self::Empty {} => say(text::empty(lang), text::empty_reason, text::empty_action),
            Self::SameName { names } => {
                say(text::same_name(lang, &names.show(lang)), text::same_name_reason, text::same_name_action)
            }
            Self::FuturePurchase { names, as_of } => say(
                text::future_purchase(lang, &names.show(lang), *as_of),
                text::future_purchase_reason,
                text::future_purchase_action,
            ),
            Self::AboveWallet { names } => {
                say(text::above_wallet(lang, &names.show(lang)), text::above_wallet_reason, text::above_wallet_action)
            }
            Self::Overdue { names, amount } => say(
                text::overdue(lang, &names.show(lang), &amount.show(unit, lang)),
                text::overdue_reason,
                text::overdue_action,
            ),
            Self::RenewalDue { names, amount } => say(
                text::renewal(lang, &names.show(lang), &amount.show(unit, lang)),
                text::renewal_reason,
                text::renewal_action,
            ),
            Self::MissingPurchases { names, active } => say(
                text::no_purchases(lang, names.count, *active, &names.show(lang)),
                text::no_purchases_reason,
                text::no_purchases_action,
            ),
            Self::MissingWallet { names, active } => say(
                text::no_wallet(lang, names.count, *active, &names.show(lang)),
                text::no_wallet_reason,
                text::no_wallet_action,
            ),
        }
    }
}
