//! Counted figures of an account's people: shares, roles, dates. Reporting lines are the business of `distance`.

use super::{DecisionRole, Member};
use crate::method::account::{PeoplePack, PeopleThresholds};
use crate::value::{Date, Exact, Id, name_key};
use std::collections::BTreeSet;

/// A part of a whole; both are sums of marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// The part; may be below 0 for support.
    pub part: i64,
    /// The whole; 0 makes the share not computable.
    pub whole: i64,
}

impl Share {
    /// `part / whole`; `None` when the whole is 0.
    pub fn exact(self) -> Option<Exact> {
        (self.whole != 0).then(|| Exact::new(self.part.into(), self.whole.into()))
    }

    /// Σ importance of those with contact / Σ importance of all who have one.
    pub(super) fn coverage(members: &[Member], thresholds: &PeopleThresholds) -> Self {
        let mut share = Self::default();
        for marks in members.iter().map(|member| member.marks()) {
            let importance = marks.importance.map_or(0, i64::from);
            share.whole += importance;
            share.part += if marks.contact >= thresholds.met_from { importance } else { 0 };
        }
        share
    }

    /// Σ importance · support / (2 · Σ importance) over those who have both marks.
    pub(super) fn support(members: &[Member]) -> Self {
        let mut share = Self::default();
        for marks in members.iter().map(|member| member.marks()) {
            let (Some(importance), Some(support)) = (marks.importance, marks.support) else { continue };
            share.part += i64::from(importance) * i64::from(support);
            share.whole += 2 * i64::from(importance);
        }
        share
    }
}

/// How far we have come with the best person of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactState {
    /// Nobody is known in the role.
    Nobody,
    /// Somebody is known, without contact.
    Known,
    /// Met.
    Met,
    /// Met and supporting.
    MetAndSupporting,
}

impl ContactState {
    /// A stable name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Known => "known",
            Self::Met => "met",
            Self::MetAndSupporting => "met_and_supporting",
        }
    }
}

/// A counted role and its best person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleCoverage {
    /// The role.
    pub role: DecisionRole,
    /// The state of the best person.
    pub state: ContactState,
    /// The first person in that state; `None` when there is nobody.
    pub best: Option<Id>,
}

impl RoleCoverage {
    /// Of every role that the pack counts, in the pack's order.
    pub(super) fn all(members: &[Member], pack: &PeoplePack) -> Vec<Self> {
        let role = |key: &str| DecisionRole::ALL.into_iter().find(|role| role.key() == key);
        let counted = pack.roles.iter().filter(|label| label.counted).filter_map(|label| role(&label.key));
        counted.map(|role| Self::of(role, members, &pack.thresholds)).collect()
    }

    fn of(role: DecisionRole, members: &[Member], thresholds: &PeopleThresholds) -> Self {
        let mut best = Self { role, state: ContactState::Nobody, best: None };
        for member in members.iter().filter(|member| member.role == Some(role)) {
            let state = contact_state(member, thresholds);
            if state > best.state {
                best = Self { role, state, best: Some(member.id) };
            }
        }
        best
    }

    /// Whether somebody of the role is met.
    pub fn is_met(&self) -> bool {
        self.state >= ContactState::Met
    }
}

fn contact_state(member: &Member, thresholds: &PeopleThresholds) -> ContactState {
    let marks = member.marks();
    match marks.contact >= thresholds.met_from {
        true if marks.support.is_some_and(|mark| mark >= thresholds.supporter_from) => ContactState::MetAndSupporting,
        true => ContactState::Met,
        false => ContactState::Known,
    }
}

/// The people for whom `holds`.
pub(super) fn those(members: &[Member], holds: impl Fn(&Member) -> bool) -> Vec<Id> {
    members.iter().filter(|member| holds(member)).map(|member| member.id).collect()
}

/// Confirmed within the pack's days back from the as-of date, both ends included.
pub(super) fn confirmed_lately(member: &Member, as_of: Date, days: u32) -> bool {
    let age = member.evidence.date.filter(|_| member.evidence.is_confirmed()).map(|date| as_of.days_since(date));
    age.is_some_and(|age| (0..=i64::from(days)).contains(&age))
}

/// Added to the chain in the quarter of the as-of date.
pub(super) fn is_new(member: &Member, as_of: Date) -> bool {
    member.since.is_some_and(|since| since.quarter() == as_of.quarter())
}

/// Only one of our people is in contact; the same name typed twice is one person.
pub(super) fn known_to_one(member: &Member) -> bool {
    let names = member.known_to.iter().map(|name| name_key(name.trim())).filter(|name| !name.is_empty());
    names.collect::<BTreeSet<_>>().len() == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Person;
    use crate::account::testing::{figures, id, person};
    use crate::value::{Evidence, EvidenceState};

    fn marked(importance: u8, support: Option<i8>, contact: u8) -> Person {
        Person { importance: Some(importance), support, contact, ..person("Li") }
    }

    #[test]
    fn coverage_counts_all_with_importance_and_support_only_those_who_are_scored() {
        let people = [
            marked(5, Some(-1), 1),
            marked(4, None, 0),
            marked(1, Some(2), 3),
            Person { contact: 3, support: Some(2), ..person("unweighted") },
        ];
        let figures = figures(people);
        assert_eq!(figures.coverage, Share { part: 6, whole: 10 });
        assert_eq!(figures.support, Share { part: -3, whole: 12 });
        assert_eq!(figures.support_index(), Some(Exact::whole(-25)));
    }

    #[test]
    fn without_importance_nothing_is_computable() {
        let figures = figures([person("Li")]);
        assert_eq!((figures.coverage.exact(), figures.support_index()), (None, None));
    }

    #[test]
    fn the_support_index_runs_from_minus_100_to_100() {
        let at = |support| figures([marked(3, Some(support), 0)]).support_index();
        assert_eq!((at(-2), at(0), at(2)), (Some(Exact::whole(-100)), Some(Exact::ZERO), Some(Exact::whole(100))));
    }

    #[test]
    fn a_role_counts_with_its_best_person() {
        let of = |role, contact, support| Person { role: Some(role), contact, support, ..person("Li") };
        let roles = figures([
            of(DecisionRole::Eb, 0, Some(2)),
            of(DecisionRole::Ub, 1, Some(0)),
            of(DecisionRole::Ub, 1, Some(1)),
            of(DecisionRole::Tb, 3, None),
            of(DecisionRole::Other, 3, Some(2)),
        ])
        .roles;
        let states: Vec<_> = roles.iter().map(|role| (role.role.key(), role.state.key(), role.best)).collect();
        let expected = [
            ("eb", "known", Some(id(1))),
            ("ub", "met_and_supporting", Some(id(3))),
            ("tb", "met", Some(id(4))),
            ("coach", "nobody", None),
        ];
        assert_eq!(states, expected);
    }

    #[test]
    fn evidence_counts_from_0_to_90_days_back_when_it_is_confirmed() {
        let confirmed = |date, state| {
            let evidence = Evidence { date: Date::parse(date).ok(), state, ..Evidence::default() };
            figures([Person { evidence, ..person("Li") }]).nobody_confirmed()
        };
        assert_eq!(confirmed("2026-11-22", EvidenceState::Confirmed), Some(false));
        assert_eq!(confirmed("2026-08-24", EvidenceState::Confirmed), Some(false));
        assert_eq!(confirmed("2026-08-23", EvidenceState::Confirmed), Some(true));
        assert_eq!(confirmed("2026-11-23", EvidenceState::Confirmed), Some(true));
        assert_eq!(confirmed("2026-11-22", EvidenceState::Assumed), Some(true));
    }

    #[test]
    fn new_people_are_those_since_the_first_day_of_the_calendar_quarter() {
        let since = |date| Person { since: Date::parse(date).ok(), ..person("Li") };
        let new = figures(["2026-09-30", "2026-10-01", "2025-11-22"].map(since)).newcomers;
        assert_eq!(new, Some(vec![id(2)]));
    }

    #[test]
    fn the_same_colleague_named_twice_is_one_contact() {
        let known = |names: &[&str]| Person { known_to: names.iter().map(|n| (*n).into()).collect(), ..person("Li") };
        let people =
            [known(&["Chen"]), known(&["Chen", " Chen "]), known(&["Chen", "Zhao"]), known(&[]), known(&[" "])];
        assert_eq!(figures(people).known_to_one, [id(1), id(2)]);
    }
}
