//! Finding things of a book by the words in them: accounts, people, canvas entries. Plain containment of every word,
//! without ranking by guesswork; it searches no method texts.

use super::Book;
use crate::value::{Id, half_width};
use unicode_normalization::UnicodeNormalization;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// An account.
    Account(Id),
    /// A person, and the account.
    Person(Id, Id),
    /// A canvas entry.
    Item(Id),
}

/// A hit: what it is, its name, and words that tell where it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub found: Found,
    /// Its name or text.
    pub name: String,
    /// What it belongs to: industry, title and account, block.
    pub context: String,
}

/// The words of a query, folded so that width, case and composed forms do not matter.
#[derive(Clone, Debug, Default)]
pub struct Query(Vec<String>);

impl Query {
    /// Splits what was typed into words.
    pub fn new(typed: &str) -> Self {
        Self(fold(typed).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether nothing was asked.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every word stands somewhere in these texts.
    pub fn matches(&self, texts: &[&str]) -> bool {
        if self.is_empty() {
            return false;
        }
        let folded: Vec<String> = texts.iter().map(|text| fold(text)).collect();
        self.0.iter().all(|word| folded.iter().any(|text| text.contains(word)))
    }
}

fn fold(text: &str) -> String {
    if text.is_ascii() { text.to_ascii_lowercase() } else { half_width(text).nfkc().collect::<String>().to_lowercase() }
}

impl Book {
    /// The first `limit` hits, accounts before people before canvas entries, each in the user's order.
    pub fn find(&self, query: &Query, limit: usize) -> Vec<Hit> {
        if query.is_empty() {
            return Vec::new();
        }
        self.find_accounts(query).chain(self.find_people(query)).chain(self.find_items(query)).take(limit).collect()
    }

    fn find_accounts<'a>(&'a self, query: &'a Query) -> impl Iterator<Item = Hit> + 'a {
        let matching = |(id, account): (Id, &std::sync::Arc<crate::portfolio::Account>)| {
            let texts = [account.name.as_str(), &account.alias, &account.industry, &account.region, &account.owner];
            query.matches(&texts).then(|| Hit {
                found: Found::Account(id),
                name: account.name.clone(),
                context: joined(&[&account.industry, &account.region]),
            })
        };
        self.portfolio.accounts.iter().filter_map(matching)
    }

    fn find_people<'a>(&'a self, query: &'a Query) -> impl Iterator<Item = Hit> + 'a {
        let matching = |(id, person): (Id, &std::sync::Arc<crate::account::Person>)| {
            let account = self.portfolio.accounts.get(person.account);
            let account_name = account.map(|account| account.name.as_str()).unwrap_or_default();
            query.matches(&[&person.name, &person.title, &person.department, account_name]).then(|| Hit {
                found: Found::Person(id, person.account),
                name: person.name.clone(),
                context: joined(&[&person.title, account_name]),
            })
        };
        self.relations.people.iter().filter_map(matching)
    }

    fn find_items<'a>(&'a self, query: &'a Query) -> impl Iterator<Item = Hit> + 'a {
        let matching = |(id, item): (Id, &std::sync::Arc<crate::design::CanvasItem>)| {
            query.matches(&[&item.text, &item.owner]).then(|| Hit {
                found: Found::Item(id),
                name: item.text.clone(),
                context: item.block.clone(),
            })
        };
        self.design.items.iter().filter_map(matching)
    }
}

fn joined(parts: &[&str]) -> String {
    let filled: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    filled.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portfolio::Account;
    use std::sync::Arc;

    fn book() -> Book {
        let mut book = Book::default();
        let account = Account { name: "北辰电网 Beichen".into(), industry: "能源".into(), ..Account::default() };
        Arc::make_mut(&mut book.portfolio).accounts.insert(Id::from_number(1), account);
        book
    }

    #[test]
    fn every_word_must_match_in_any_width_and_case() {
        let names = |typed: &str| book().find(&Query::new(typed), 9).len();
        assert_eq!(names("beichen 能源"), 1);
        assert_eq!(names("ＢＥＩ"), 1);
        assert_eq!(names("能源 南方"), 0);
        assert_eq!(names("  "), 0);
    }
}
