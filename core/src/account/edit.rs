//! The verbs by which the people of an account and its plan change. They check nothing that `check_reports_to` checks.

use super::{Person, Plan, Relations};
use crate::book::OrderKey;
use crate::value::{Date, Evidence, EvidenceState, Id};

/// Names typed into one line, separated by commas or semicolons of either script; blanks and repeats fall away.
pub fn split_names(typed: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in typed.split([',', '，', '、', ';', '；']).map(str::trim) {
        if !name.is_empty() && names.iter().all(|known| known != name) {
            names.push(name.to_owned());
        }
    }
    names
}

impl Person {
    /// Notes the day on which what is said of the person was confirmed; without a day it is assumed.
    pub fn confirm(&mut self, on: Option<Date>) {
        let state = if on.is_some() { EvidenceState::Confirmed } else { EvidenceState::Assumed };
        self.evidence = Evidence { state, date: on, source: std::mem::take(&mut self.evidence.source) };
    }
}

impl Relations {
    /// Adds a person behind all others of the book.
    pub fn add_person(&mut self, id: Id, account: Id, name: &str) {
        let order = self.people.order_at_end();
        self.people.insert(id, Person { order, account, name: name.trim().to_owned(), ..Person::default() });
    }

    /// Moves a person one place up or down among the people of the account; says whether there was room.
    pub fn move_person(&mut self, id: Id, up: bool) -> bool {
        let Some(account) = self.people.get(id).map(|person| person.account) else { return false };
        let members = self.people_of(account);
        let Some(from) = members.iter().position(|member| member.id == id) else { return false };
        let order = |at: Option<usize>| at.and_then(|at| members.get(at)).map(|member| &member.order);
        if from == 0 && up || from + 1 == members.len() && !up {
            return false;
        }
        let (before, after) = if up { (from.checked_sub(2), Some(from - 1)) } else { (Some(from + 1), Some(from + 2)) };
        let key = OrderKey::between(order(before), order(after));
        self.people.update(id, |person| person.order = key)
    }

    /// Changes the plan of an account; the first change makes it.
    pub fn write_plan(&mut self, account: Id, change: impl FnOnce(&mut Plan)) {
        if !self.plans.contains(account) {
            self.plans.insert(account, Plan::default());
        }
        self.plans.update(account, change);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::testing::{account, id, person, relations};

    fn names(all: &Relations) -> Vec<String> {
        all.people_of(account()).iter().map(|member| member.name.clone()).collect()
    }

    #[test]
    fn people_move_one_place_and_stop_at_the_ends() {
        let mut all = relations(["A", "B", "C"].map(person));
        assert!(all.move_person(id(3), true) && names(&all) == ["A", "C", "B"]);
        assert!(all.move_person(id(1), false) && names(&all) == ["C", "A", "B"]);
        assert!(!all.move_person(id(3), true) && !all.move_person(id(2), false));
        assert!(!all.move_person(id(9), true));
    }

    #[test]
    fn a_new_person_stands_last_with_a_trimmed_name() {
        let mut all = relations([person("A")]);
        all.add_person(id(7), account(), " B ");
        assert_eq!(names(&all), ["A", "B"]);
    }

    #[test]
    fn names_are_split_at_the_commas_of_both_scripts() {
        assert_eq!(split_names("陈晨、赵敏，, Lee;陈晨 "), ["陈晨", "赵敏", "Lee"]);
        assert!(split_names(" ").is_empty());
    }

    #[test]
    fn taking_the_day_away_makes_it_an_assumption_and_keeps_the_source() {
        let mut person = person("A");
        person.evidence.source = "visit".into();
        person.confirm(Date::new(2026, 11, 1));
        assert!(person.evidence.is_confirmed());
        person.confirm(None);
        assert_eq!((person.evidence.is_confirmed(), person.evidence.source.as_str()), (false, "visit"));
    }

    #[test]
    fn a_plan_is_made_by_its_first_words() {
        let mut all = Relations::default();
        all.write_plan(account(), |plan| plan.why = "a".into());
        all.write_plan(account(), |plan| plan.asks = "b".into());
        let plan = all.plans.get(account()).map(|plan| (plan.why.clone(), plan.asks.clone()));
        assert_eq!(plan, Some(("a".into(), "b".into())));
    }
}
