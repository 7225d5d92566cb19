//! What the accounts table tells (C1).

use super::super::{Names, Snapshot, Status};
use super::{at, names, sentence};
use crate::report::{Finding, Place, Sentence, Severity, Tool};
use crate::text::Lang;
use crate::text::portfolio::accounts as text;
use crate::value::{Date, Money, MoneyUnit, name_key};
use serde::Serialize;
use std::collections::BTreeMap;

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

/// Days before a renewal date within which it is named [ours].
const RENEWAL_DAYS: i64 = 90;

impl AccountsFinding {
    /// What the list tells.
    pub fn of(snapshot: &Snapshot) -> Vec<Self> {
        if snapshot.is_empty() {
            return vec![Self::Empty {}];
        }
        let active = snapshot.active_rows().count();
        let without = |is_missing: fn(&super::super::Account, &super::super::Figures) -> bool| {
            let of = snapshot.rows().filter(move |(_, a, f)| a.status == Status::Active && is_missing(a, f));
            names(snapshot, of.map(|(row, ..)| row))
        };
        let found = [
            same_names(snapshot).map(|names| Self::SameName { names }),
            snapshot.as_of().and_then(|as_of| {
                let late = snapshot.rows().filter(|(_, a, _)| a.last_purchase.is_some_and(|day| day > as_of));
                Some(Self::FuturePurchase { names: names(snapshot, late.map(|(row, ..)| row))?, as_of })
            }),
            without(|a, f| a.wallet.zip(f.purchases).is_some_and(|(wallet, bought)| bought > wallet))
                .map(|names| Self::AboveWallet { names }),
            overdue(snapshot),
            renewal(snapshot),
            without(|_, f| f.purchases.is_none()).map(|names| Self::MissingPurchases { names, active }),
            without(|a, _| a.wallet.is_none()).map(|names| Self::MissingWallet { names, active }),
        ];
        found.into_iter().flatten().collect()
    }
}

fn same_names(snapshot: &Snapshot) -> Option<Names> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for account in snapshot.accounts() {
        *seen.entry(name_key(account.name.trim())).or_default() += 1;
    }
    Names::of(seen.iter().filter(|(_, n)| **n > 1).map(|(name, _)| name.as_str())).some()
}

fn overdue(snapshot: &Snapshot) -> Option<AccountsFinding> {
    let late = || snapshot.rows().filter_map(|(row, a, _)| Some((row, a.overdue_amount.filter(|m| m.0 > 0)?)));
    let names = names(snapshot, late().map(|(row, _)| row))?;
    Some(AccountsFinding::Overdue { names, amount: late().map(|(_, amount)| amount).sum() })
}

fn renewal(snapshot: &Snapshot) -> Option<AccountsFinding> {
    let as_of = snapshot.as_of()?;
    let is_due = |account: &super::super::Account| {
        let days = account.renewal_date.map(|day| day.days_since(as_of));
        let is_safe = account.renewal_probability.is_some_and(|rate| rate >= crate::value::Rate::percent(80));
        account.status == Status::Active && days.is_some_and(|days| (0..=RENEWAL_DAYS).contains(&days)) && !is_safe
    };
    let due = || snapshot.rows().filter(|(_, account, _)| is_due(account));
    let names = names(snapshot, due().map(|(row, ..)| row))?;
    Some(AccountsFinding::RenewalDue { names, amount: due().filter_map(|(.., f)| f.purchases).sum() })
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
