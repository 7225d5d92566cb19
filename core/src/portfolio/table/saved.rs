//! Filters kept in the book under a name, and a field set in many accounts at once. Both change the portfolio only.

use super::{Field, FieldValue, Filter};
use crate::portfolio::Portfolio;
use crate::value::{Id, name_key};
use serde::{Deserialize, Serialize};

/// A filter with its name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct SavedFilter {
    /// The name.
    pub name: String,
    /// What it asks for.
    pub filter: Filter,
}

impl Portfolio {
    /// Keeps a filter; one of the same name is replaced. A blank name keeps nothing.
    pub fn keep_filter(&mut self, name: &str, filter: Filter) {
        let name = name.trim();
        self.drop_filter(name);
        if !name.is_empty() {
            self.saved_filters.push(SavedFilter { name: name.to_owned(), filter });
            self.saved_filters.sort_by_cached_key(|saved| name_key(&saved.name));
        }
    }

    /// Forgets a filter.
    pub fn drop_filter(&mut self, name: &str) {
        self.saved_filters.retain(|saved| name_key(&saved.name) != name_key(name));
    }

    /// Puts a value into a field of many accounts; `None` empties it. Names are nothing that many accounts share.
    pub fn set_in_all(&mut self, ids: &[Id], field: Field, value: Option<&FieldValue>) {
        if field == Field::Name {
            return;
        }
        for id in ids {
            self.accounts.update(*id, |account| field.set(account, value.cloned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portfolio::{Account, Status};

    #[test]
    fn filters_are_kept_by_name_and_stand_in_order() {
        let mut portfolio = Portfolio::default();
        let of = |words: &str| Filter { words: words.into(), ..Filter::default() };
        portfolio.keep_filter(" 华东 ", of("a"));
        portfolio.keep_filter("Big", of("b"));
        portfolio.keep_filter("华东", of("c"));
        portfolio.keep_filter("  ", of("d"));
        let kept: Vec<_> =
            portfolio.saved_filters.iter().map(|saved| (saved.name.as_str(), saved.filter.words.as_str())).collect();
        assert_eq!(kept, [("Big", "b"), ("华东", "c")]);
        portfolio.drop_filter("Big");
        portfolio.drop_filter("华东");
        assert_eq!(portfolio, Portfolio::default());
    }

    #[test]
    fn a_field_is_set_in_the_chosen_accounts_only_and_never_the_name() {
        let ids = [1, 2, 3].map(Id::from_number);
        let account = |id: &Id| (*id, Account { name: id.to_string(), ..Account::default() });
        let before = Portfolio { accounts: ids.iter().map(account).collect(), ..Portfolio::default() };
        let mut after = before.clone();
        after.set_in_all(&ids[..2], Field::Status, Some(&FieldValue::Status(Status::Lost)));
        let statuses: Vec<_> = after.accounts.values().map(|account| account.status).collect();
        assert_eq!(statuses, [Status::Lost, Status::Lost, Status::Active]);
        after.set_in_all(&ids, Field::Status, Some(&FieldValue::Status(Status::Active)));
        after.set_in_all(&ids, Field::Name, Some(&FieldValue::Text("x".into())));
        assert_eq!(after, before);
    }
}
