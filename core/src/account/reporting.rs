//! Who reports to whom: a forest made of what is stored, and the door that keeps loops out. It draws nothing.

use super::{Member, Relations, Who};
use crate::value::Id;
use std::collections::{BTreeMap, BTreeSet};

/// The reporting lines of one account as a forest. A boss who is not among the people counts as none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reporting {
    /// Those who report to nobody of the account, in the user's order.
    pub roots: Vec<Id>,
    /// Loops found in the stored lines. Each begins with the person whose line was left out: the first of the loop in
    /// the user's order.
    pub loops: Vec<Vec<Id>>,
    bosses: BTreeMap<Id, Id>,
    reports: BTreeMap<Id, Vec<Id>>,
}

/// Why a reporting line is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportsToError {
    /// The line would close a loop of these people, each reporting to the next and the last to the first.
    Loop(Vec<Who>),
    /// The boss is not a person of the same account.
    NotInAccount,
    /// There is no such person.
    NoSuchPerson,
}

impl Reporting {
    /// The forest of these people.
    pub fn of(members: &[Member]) -> Self {
        let ids: BTreeSet<Id> = members.iter().map(|member| member.id).collect();
        let boss = |member: &Member| Some((member.id, member.reports_to.filter(|boss| ids.contains(boss))?));
        let mut forest = Self { bosses: members.iter().filter_map(boss).collect(), ..Self::default() };
        forest.cut_loops(members);
        for member in members {
            match forest.bosses.get(&member.id) {
                Some(boss) => forest.reports.entry(*boss).or_default().push(member.id),
                None => forest.roots.push(member.id),
            }
        }
        forest
    }

    /// Leaves out one line of every loop. Everybody has one boss at most, so each person is walked over once.
    fn cut_loops(&mut self, members: &[Member]) {
        let mut settled: BTreeSet<Id> = BTreeSet::new();
        for member in members {
            let mut way: Vec<Id> = Vec::new();
            let mut here = Some(member.id);
            while let Some(id) = here.filter(|id| settled.insert(*id)) {
                way.push(id);
                here = self.bosses.get(&id).copied();
            }
            let start = here.and_then(|again| way.iter().position(|id| *id == again));
            if let Some(closed) = start.map(|start| way.split_off(start)) {
                let closed = from_the_first(closed, members);
                closed.first().map(|first| self.bosses.remove(first));
                self.loops.push(closed);
            }
        }
    }

    /// Whom this person reports to.
    pub fn boss(&self, person: Id) -> Option<Id> {
        self.bosses.get(&person).copied()
    }

    /// Who reports to this person, in the user's order.
    pub fn reports(&self, person: Id) -> &[Id] {
        self.reports.get(&person).map(Vec::as_slice).unwrap_or_default()
    }

    /// The people above this person, the nearest first.
    pub fn above(&self, person: Id) -> Vec<Id> {
        std::iter::successors(self.boss(person), |boss| self.boss(*boss)).collect()
    }

    /// Everybody in reading order with the depth below the root: a boss stands before those who report to them.
    pub fn rows(&self) -> Vec<(Id, usize)> {
        let mut open: Vec<(Id, usize)> = self.roots.iter().rev().map(|root| (*root, 0)).collect();
        let mut rows = Vec::new();
        while let Some((id, depth)) = open.pop() {
            rows.push((id, depth));
            open.extend(self.reports(id).iter().rev().map(|report| (*report, depth + 1)));
        }
        rows
    }

    /// The nearest people for whom `wanted` holds and how many edges away they stand, over edges up and down.
    pub fn nearest(&self, from: Id, wanted: impl Fn(Id) -> bool) -> Option<(u32, Vec<Id>)> {
        let mut seen = BTreeSet::from([from]);
        let (mut level, mut edges) = (vec![from], 0);
        while !level.is_empty() {
            let mut found: Vec<Id> = level.iter().copied().filter(|id| wanted(*id)).collect();
            if !found.is_empty() {
                found.sort_unstable();
                return Some((edges, found));
            }
            let neighbours = |id: &Id| self.reports(*id).iter().copied().chain(self.boss(*id)).collect::<Vec<_>>();
            level = level.iter().flat_map(neighbours).filter(|id| seen.insert(*id)).collect();
            edges += 1;
        }
        None
    }
}

/// Turns a loop so that it begins with the person who stands first in the user's order.
fn from_the_first(mut closed: Vec<Id>, members: &[Member]) -> Vec<Id> {
    let inside: BTreeSet<Id> = closed.iter().copied().collect();
    let first = members.iter().map(|member| member.id).find(|id| inside.contains(id));
    let turn = closed.iter().position(|id| Some(*id) == first).unwrap_or(0);
    closed.rotate_left(turn);
    closed
}

impl Relations {
    /// Whether `person` may report to `boss`.
    ///
    /// # Errors
    /// The loop that it would close, by name, or that the boss belongs to another account.
    pub fn check_reports_to(&self, person: Id, boss: Id) -> Result<(), ReportsToError> {
        let here = self.people.get(person).ok_or(ReportsToError::NoSuchPerson)?;
        let account = here.account;
        let in_account = |id: Id| self.people.get(id).filter(|other| other.account == account);
        in_account(boss).ok_or(ReportsToError::NotInAccount)?;
        let mut seen = BTreeSet::from([person]);
        let mut way = vec![Who { id: person, name: here.name.clone() }];
        let mut next = Some(boss);
        while let Some((id, other)) = next.and_then(|id| Some((id, in_account(id)?))) {
            if id == person {
                return Err(ReportsToError::Loop(way));
            }
            if !seen.insert(id) {
                return Ok(());
            }
            way.push(Who { id, name: other.name.clone() });
            next = other.reports_to;
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;
    use crate::account::Person;
    use crate::account::testing::{account, id, other_account, person, relations};
    use proptest::prelude::*;

    /// People named by their number; entry n is the number of the boss of person n + 1, 0 for none.
    fn chain(bosses: &[u128]) -> Relations {
        let people = bosses.iter().enumerate().map(|(i, boss)| {
            let reports_to = (*boss > 0).then(|| id(*boss));
            Person { reports_to, ..person(&(i + 1).to_string()) }
        });
        relations(people)
    }

    fn forest(bosses: &[u128]) -> Reporting {
        Reporting::of(&chain(bosses).people_of(account()))
    }

    #[test]
    fn a_line_that_closes_a_loop_is_refused_with_the_names_in_it() {
        let people = chain(&[0, 1, 2, 1]);
        let Err(ReportsToError::Loop(way)) = people.check_reports_to(id(1), id(3)) else { panic!("not refused") };
        let names: Vec<&str> = way.iter().map(|who| who.name.as_str()).collect();
        assert_eq!(names, ["1", "3", "2"]);
        assert_eq!(
            people
                .check_reports_to(id(2), id(2))
                .map_err(|error| matches!(error, ReportsToError::Loop(way) if way.len() == 1)),
            Err(true)
        );
        assert_eq!(people.check_reports_to(id(4), id(3)), Ok(()));
    }

    #[test]
    fn a_boss_of_another_account_is_refused_and_counts_as_none_where_stored() {
        let stranger = Person { account: other_account(), ..person("Stranger") };
        let people = relations([Person { reports_to: Some(id(2)), ..person("Li") }, stranger]);
        assert_eq!(people.check_reports_to(id(1), id(2)), Err(ReportsToError::NotInAccount));
        assert_eq!(people.check_reports_to(id(9), id(2)), Err(ReportsToError::NoSuchPerson));
        assert_eq!(Reporting::of(&people.people_of(account())).roots, [id(1)]);
    }

    #[test]
    fn a_stored_loop_is_cut_at_the_person_who_stands_first_and_reported() {
        let forest = forest(&[4, 3, 4, 2, 0]);
        assert_eq!(forest.loops, [vec![id(2), id(3), id(4)]]);
        assert_eq!(forest.roots, [id(2), id(5)]);
        assert_eq!(forest.boss(id(3)), Some(id(4)));
        assert_eq!(forest.rows(), [(id(2), 0), (id(4), 1), (id(1), 2), (id(3), 2), (id(5), 0)]);
    }

    #[test]
    fn asking_above_a_stored_loop_ends() {
        assert_eq!(chain(&[2, 3, 2, 0]).check_reports_to(id(4), id(1)), Ok(()));
    }

    proptest! {
        #[test]
        fn whatever_is_stored_everybody_stands_once_in_the_forest(bosses in prop::collection::vec(0..40u128, 0..40)) {
            let forest = forest(&bosses);
            let rows = forest.rows();
            let distinct: BTreeSet<Id> = rows.iter().map(|(id, _)| *id).collect();
            prop_assert_eq!((rows.len(), distinct.len()), (bosses.len(), bosses.len()));
            for (person, depth) in rows {
                prop_assert_eq!(forest.above(person).len(), depth);
            }
        }

        #[test]
        fn the_nearest_is_as_far_as_the_lines_over_the_common_boss(
            bosses in prop::collection::vec(0..15u128, 2..15), a in 0..15usize, b in 0..15usize,
        ) {
            let (a, b) = (id((a % bosses.len()) as u128 + 1), id((b % bosses.len()) as u128 + 1));
            let forest = forest(&bosses);
            let line = |from: Id| -> Vec<Id> { std::iter::once(from).chain(forest.above(from)).collect() };
            let (up, down) = (line(a), line(b));
            let over = up.iter().enumerate().find_map(|(i, id)| Some(i + down.iter().position(|other| other == id)?));
            let found = forest.nearest(a, |id| id == b).map(|(edges, _)| edges as usize);
            prop_assert_eq!(found, over);
        }

        #[test]
        fn a_line_that_the_door_lets_through_makes_no_new_loop(
            bosses in prop::collection::vec(0..12u128, 2..12), a in 0..12usize, b in 0..12usize,
        ) {
            let (a, b) = (id((a % bosses.len()) as u128 + 1), id((b % bosses.len()) as u128 + 1));
            let mut people = chain(&bosses);
            let allowed = people.check_reports_to(a, b).is_ok();
            people.people.update(a, |person| person.reports_to = None);
            let without = Reporting::of(&people.people_of(account())).loops.len();
            people.people.update(a, |person| person.reports_to = Some(b));
            let after = Reporting::of(&people.people_of(account())).loops.len();
            prop_assert_eq!(allowed, after == without);
        }
    }
}
