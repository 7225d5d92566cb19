//! The people of one account in order, with marks that can be trusted. It counts nothing.

use super::{DecisionRole, Level, Person, Relations};
use crate::text::{Lang, account as text};
use crate::value::Id;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

/// A person with its id.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The person's id.
    pub id: Id,
    /// What is stored of the person.
    pub person: Arc<Person>,
}

impl Deref for Member {
    type Target = Person;
    fn deref(&self) -> &Person {
        &self.person
    }
}

impl Member {
    /// The person as named in findings.
    pub fn who(&self) -> Who {
        Who { id: self.id, name: self.name.clone() }
    }
}

/// A person named in a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// The person's id.
    pub id: Id,
    /// The name as typed; may be empty.
    pub name: String,
}

impl Who {
    /// The name to be shown.
    pub fn shown(&self, lang: Lang) -> String {
        if self.name.trim().is_empty() { text::unnamed_person(lang) } else { self.name.clone() }
    }
}

/// The marks of a person. A mark outside its scale (a foreign file) is *not scored*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Importance, 1 to 5.
    pub importance: Option<u8>,
    /// Support, −2 to 2.
    pub support: Option<i8>,
    /// Intimacy, 0 to 5.
    pub intimacy: Option<u8>,
    /// Contact, 0 to 3.
    pub contact: u8,
}

impl Person {
    /// The person's marks.
    pub fn marks(&self) -> Marks {
        Marks {
            importance: self.importance.filter(|mark| (1..=5).contains(mark)),
            support: self.support.filter(|mark| (-2..=2).contains(mark)),
            intimacy: self.intimacy.filter(|mark| *mark <= 5),
            contact: self.contact.min(3),
        }
    }
}

impl Relations {
    /// The people of an account in the user's order.
    pub fn people_of(&self, account: Id) -> Vec<Member> {
        let of_account = self.people.iter().filter(|(_, person)| person.account == account);
        in_order(of_account.map(|(id, person)| Member { id, person: Arc::clone(person) }).collect())
    }

    /// The people of every account that has any, each in the user's order.
    pub fn people_by_account(&self) -> BTreeMap<Id, Vec<Member>> {
        let mut all: BTreeMap<Id, Vec<Member>> = BTreeMap::new();
        for (id, person) in self.people.iter() {
            all.entry(person.account).or_default().push(Member { id, person: Arc::clone(person) });
        }
        all.into_iter().map(|(account, members)| (account, in_order(members))).collect()
    }
}

fn in_order(mut members: Vec<Member>) -> Vec<Member> {
    members.sort_by(|a, b| a.order.cmp(&b.order).then(a.id.cmp(&b.id)));
    members
}

impl DecisionRole {
    /// All roles in the method's order.
    pub const ALL: [Self; 5] = [Self::Eb, Self::Ub, Self::Tb, Self::Coach, Self::Other];

    /// The key of the role in the pack.
    pub fn key(self) -> &'static str {
        match self {
            Self::Eb => "eb",
            Self::Ub => "ub",
            Self::Tb => "tb",
            Self::Coach => "coach",
            Self::Other => "other",
        }
    }
}

impl Level {
    /// All levels, from the top.
    pub const ALL: [Self; 3] = [Self::Executive, Self::Middle, Self::Staff];

    /// The key of the level in the pack.
    pub fn key(self) -> &'static str {
        match self {
            Self::Executive => "executive",
            Self::Middle => "middle",
            Self::Staff => "staff",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::testing::{account, other_account, person, relations};

    #[test]
    fn a_mark_outside_its_scale_is_not_scored() {
        let wild =
            Person { importance: Some(9), support: Some(-7), intimacy: Some(6), contact: 9, ..Person::default() };
        assert_eq!(wild.marks(), Marks { contact: 3, ..Marks::default() });
    }

    #[test]
    fn people_of_other_accounts_are_left_out_in_both_readings() {
        let stranger = Person { account: other_account(), ..person("Stranger") };
        let all = relations([person("Li"), stranger, person("Wang")]);
        let names: Vec<String> = all.people_of(account()).iter().map(|member| member.name.clone()).collect();
        assert_eq!(names, ["Li", "Wang"]);
        assert_eq!(all.people_by_account().get(&account()), Some(&all.people_of(account())));
        assert_eq!(all.people_by_account().len(), 2);
    }
}
