//! What belongs to an account and goes with it into the bin: its people, their influences, its plan. It removes
//! nothing itself.

use super::Relations;
use crate::book::Path;
use crate::value::Id;

impl Relations {
    /// The places of everything that belongs to an account.
    pub fn belongings(&self, account: Id) -> Vec<Path> {
        let is_own = |person: Id| self.people.get(person).is_some_and(|person| person.account == account);
        let at = |collection: &str, id: Id| Path::of(["relations", collection, &id.to_string()]);
        let people = self.people.iter().filter(|(_, person)| person.account == account).map(|(id, _)| at("people", id));
        let edges = self.influences.iter().filter(|(_, edge)| is_own(edge.from) || is_own(edge.to));
        let plan = self.plans.contains(account).then(|| at("plans", account));
        people.chain(edges.map(|(id, _)| at("influences", id))).chain(plan).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::account::{Influence, Person, Plan};
    use crate::book::{Book, Path};
    use crate::portfolio::Account;
    use crate::value::Id;
    use std::sync::Arc;

    #[test]
    fn an_account_goes_into_the_bin_with_its_people_influences_and_plan_and_comes_back_whole() {
        let [gone, kept, anna, bert, other, edge, plan] = std::array::from_fn(|n| Id::from_number(n as u128 + 1));
        let mut book = Book::default();
        let portfolio = Arc::make_mut(&mut book.portfolio);
        portfolio.accounts.insert(gone, Account { name: "甲".into(), ..Account::default() });
        portfolio.accounts.insert(kept, Account::default());
        let relations = Arc::make_mut(&mut book.relations);
        for (id, account) in [(anna, gone), (bert, gone), (other, kept)] {
            relations.people.insert(id, Person { account, ..Person::default() });
        }
        relations.influences.insert(edge, Influence { from: anna, to: bert, ..Influence::default() });
        relations.plans.insert(gone, Plan { why: "x".into(), ..Plan::default() });
        let before = book.clone();
        let mut paths = book.relations.belongings(gone);
        paths.push(Path::of(["portfolio", "accounts", &gone.to_string()]));
        book.discard(plan, "甲", None, &paths);
        let left = (book.portfolio.accounts.len(), book.relations.people.len(), book.relations.influences.len());
        assert_eq!((left, book.relations.plans.len()), ((1, 1, 0), 0));
        assert!(book.restore_binned(plan));
        assert_eq!((book.portfolio, book.relations), (before.portfolio, before.relations));
    }
}
