//! Which accounts a list shows: by words, status, segment, industry, region, owner, and the top by value [S4].

use crate::book::{Query, Records};
use crate::portfolio::{Account, Segment, Status};
use crate::value::name_key;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is asked for; an empty part asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Filter {
    /// Words that must all stand somewhere in names, industry, region, owner, tags.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The segment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<Segment>,
    /// The industry.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub industry: String,
    /// The region.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub region: String,
    /// The owner.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// The so many accounts of the book with the highest yearly purchases [S4].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top: Option<u32>,
}

impl Filter {
    /// Whether nothing is asked.
    pub fn is_open(&self) -> bool {
        Self { words: self.words.trim().to_owned(), ..self.clone() } == Self::default()
    }

    /// How much is asked for beside the words.
    pub fn asked(&self) -> usize {
        let words = [&self.industry, &self.region, &self.owner].map(|word| !word.is_empty());
        let marks = [self.status.is_some(), self.segment.is_some(), self.top.is_some()];
        words.into_iter().chain(marks).filter(|asked| *asked).count()
    }

    /// Whether an account fits all that is asked but the place among the top; `query` holds the words.
    pub(super) fn fits(&self, account: &Account, query: &Query) -> bool {
        let is = |asked: &str, stored: &str| asked.is_empty() || asked == stored.trim();
        self.status.is_none_or(|status| status == account.status)
            && self.segment.is_none_or(|segment| account.segment == Some(segment))
            && is(&self.industry, &account.industry)
            && is(&self.region, &account.region)
            && is(&self.owner, &account.owner)
            && (query.is_empty() || has_words(account, query))
    }
}

fn has_words(account: &Account, query: &Query) -> bool {
    let own = [&account.name, &account.alias, &account.industry, &account.region, &account.owner];
    let texts: Vec<&str> = own.into_iter().chain(&account.tags).map(String::as_str).collect();
    query.matches(&texts)
}

/// What can be asked for: the words that stand in the accounts of a book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Industries.
    pub industries: Vec<String>,
    /// Regions.
    pub regions: Vec<String>,
    /// Owners.
    pub owners: Vec<String>,
}

impl Facets {
    /// Of all accounts, each word once, by code point.
    pub fn of(accounts: &Records<Account>) -> Self {
        Self {
            industries: distinct(accounts, |account| &account.industry),
            regions: distinct(accounts, |account| &account.region),
            owners: distinct(accounts, |account| &account.owner),
        }
    }
}

fn distinct(accounts: &Records<Account>, read: fn(&Account) -> &String) -> Vec<String> {
    let words = accounts.values().map(|account| read(account).trim()).filter(|word| !word.is_empty());
    let sorted: BTreeMap<String, &str> = words.map(|word| (name_key(word), word)).collect();
    sorted.into_values().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_beside_the_words_is_counted() {
        let words = Filter { words: "steel".into(), ..Filter::default() };
        assert_eq!((words.asked(), words.is_open()), (0, false));
        let all = Filter {
            status: Some(Status::Lost),
            segment: Some(Segment::Ka),
            industry: "Steel".into(),
            region: "East".into(),
            owner: "Lin".into(),
            top: Some(20),
            ..words
        };
        assert_eq!(all.asked(), 6);
    }
}
