//! How far each decider stands from the nearest supporter along the reporting lines.

use super::{Member, Reporting};
use crate::value::Id;
use std::collections::BTreeSet;

/// The way from a decider to the nearest supporters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distance {
    /// The decider.
    pub decider: Id,
    /// The least number of reporting edges to a supporter; 0 for a decider who supports; `None` when no line leads to
    /// a supporter.
    pub edges: Option<u32>,
    /// The supporters at that distance.
    pub nearest: Vec<Id>,
    /// Whether any of them is a direct or indirect subordinate of the decider; `None` when the decider supports or
    /// nobody is reached.
    pub own_line: Option<bool>,
}

impl Distance {
    /// Of every decider, in the user's order.
    pub fn all(members: &[Member], reporting: &Reporting, supporters: &[Id]) -> Vec<Self> {
        let supporters: BTreeSet<Id> = supporters.iter().copied().collect();
        let deciders = members.iter().filter(|member| member.decider);
        deciders.map(|decider| Self::of(decider.id, reporting, &supporters)).collect()
    }

    fn of(decider: Id, reporting: &Reporting, supporters: &BTreeSet<Id>) -> Self {
        let Some((edges, nearest)) = reporting.nearest(decider, |id| supporters.contains(&id)) else {
            return Self { decider, edges: None, nearest: Vec::new(), own_line: None };
        };
        let below = |supporter: &Id| reporting.above(*supporter).contains(&decider);
        let own_line = (edges > 0).then(|| nearest.iter().any(below));
        Self { decider, edges: Some(edges), nearest, own_line }
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use crate::account::Person;
    use crate::account::testing::{figures, id, person};

    fn decider(boss: Option<u128>) -> Person {
        Person { decider: true, reports_to: boss.map(id), ..person("decider") }
    }

    fn supporter(boss: Option<u128>) -> Person {
        Person { support: Some(1), reports_to: boss.map(id), ..person("supporter") }
    }

    #[test]
    fn a_supporting_decider_has_distance_0_and_no_own_line() {
        let ours = Person { support: Some(2), ..decider(None) };
        let distance = &figures([ours]).distances[0];
        assert_eq!((distance.edges, distance.own_line), (Some(0), None));
    }

    #[test]
    fn a_supporter_beside_counts_the_edges_over_the_common_boss_and_is_not_in_the_own_line() {
        let distance = &figures([person("boss"), decider(Some(1)), supporter(Some(1))]).distances[0];
        assert_eq!((distance.edges, distance.own_line), (Some(2), Some(false)));
    }

    #[test]
    fn one_subordinate_among_the_nearest_makes_the_own_line() {
        let distance = &figures([supporter(None), decider(Some(1)), supporter(Some(2))]).distances[0];
        assert_eq!((distance.edges, distance.own_line), (Some(1), Some(true)));
        assert_eq!(distance.nearest, [id(1), id(3)]);
    }

    #[test]
    fn a_nearer_supporter_outside_hides_a_farther_one_in_the_own_line() {
        let people = [
            supporter(None),
            decider(Some(1)),
            person("middle"),
            Person { reports_to: Some(id(3)), ..supporter(None) },
        ];
        let [boss, decider, middle, far] = people;
        let middle = Person { reports_to: Some(id(2)), ..middle };
        let distance = &figures([boss, decider, middle, far]).distances[0];
        assert_eq!((distance.edges, distance.own_line), (Some(1), Some(false)));
    }

    #[test]
    fn without_a_line_to_a_supporter_there_is_no_distance() {
        let distance = &figures([decider(None), supporter(None)]).distances[0];
        assert_eq!((distance.edges, distance.own_line), (None, None));
    }
}
