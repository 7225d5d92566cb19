//! People for the tests of this room. Person number n has the id n, counted from 1.

use super::{Person, Relations, Stakeholders};
use crate::book::OrderKey;
use crate::method::{Pack, account::PeoplePack};
use crate::value::{Date, Id};

/// The account of the tests.
pub fn account() -> Id {
    Id::from_number(1_000)
}

/// Another account.
pub fn other_account() -> Id {
    Id::from_number(2_000)
}

/// A person of the account without any mark.
pub fn person(name: &str) -> Person {
    Person { account: account(), name: name.into(), ..Person::default() }
}

/// The id of person number `n`.
pub fn id(n: u128) -> Id {
    Id::from_number(n)
}

/// The people as a section, in the given order.
pub fn relations(people: impl IntoIterator<Item = Person>) -> Relations {
    let people: Vec<Person> = people.into_iter().collect();
    let keys = OrderKey::series(None, people.len());
    let keyed = people.into_iter().zip(keys).zip(1..);
    let people = keyed.map(|((person, order), n)| (id(n), Person { order, ..person })).collect();
    Relations { people, ..Relations::default() }
}

/// The names and thresholds of the built-in pack.
#[allow(clippy::unwrap_used)]
pub fn pack() -> PeoplePack {
    Pack::builtin().unwrap().account.people
}

/// The figures of these people on 2026-11-22.
pub fn figures(people: impl IntoIterator<Item = Person>) -> Stakeholders {
    Stakeholders::of(account(), relations(people).people_of(account()), &pack(), Date::new(2026, 11, 22))
}
