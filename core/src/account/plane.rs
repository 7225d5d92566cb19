//! The support × intimacy plane [S3]: who stands where. Its positions on paper are the business of the chart.

use super::Member;
use crate::method::account::PeopleThresholds;
use crate::value::Id;

/// A quadrant of the plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quadrant {
    /// Support and intimacy high: ally 盟友.
    Ally,
    /// Support high, intimacy low: principled supporter 价值型支持者.
    Principled,
    /// Intimacy high, support low: friend, not sponsor 私交型.
    Friend,
    /// Both low: to develop 待发展.
    Develop,
}

impl Quadrant {
    /// All quadrants, high support first.
    pub const ALL: [Self; 4] = [Self::Ally, Self::Principled, Self::Friend, Self::Develop];

    /// The key of the quadrant in the pack.
    pub fn key(self) -> &'static str {
        match self {
            Self::Ally => "ally",
            Self::Principled => "principled",
            Self::Friend => "friend",
            Self::Develop => "develop",
        }
    }
}

/// Everybody on the plane, in the user's order. Whoever lacks one of the two marks stands nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plane {
    /// Person and quadrant.
    pub placed: Vec<(Id, Quadrant)>,
    /// People without support or intimacy.
    pub unplaced: Vec<Id>,
}

impl Plane {
    /// The plane of these people.
    pub fn of(members: &[Member], thresholds: &PeopleThresholds) -> Self {
        let mut plane = Self::default();
        for member in members {
            match quadrant(member, thresholds) {
                Some(quadrant) => plane.placed.push((member.id, quadrant)),
                None => plane.unplaced.push(member.id),
            }
        }
        plane
    }

    /// The people of a quadrant.
    pub fn of_quadrant(&self, quadrant: Quadrant) -> impl Iterator<Item = Id> {
        self.placed.iter().filter(move |(_, place)| *place == quadrant).map(|(id, _)| *id)
    }
}

fn quadrant(member: &Member, thresholds: &PeopleThresholds) -> Option<Quadrant> {
    let marks = member.marks();
    let supports = marks.support? >= thresholds.supporter_from;
    let intimate = marks.intimacy? >= thresholds.intimate_from;
    Some(match (supports, intimate) {
        (true, true) => Quadrant::Ally,
        (true, false) => Quadrant::Principled,
        (false, true) => Quadrant::Friend,
        (false, false) => Quadrant::Develop,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Person;
    use crate::account::testing::{figures, id, person};

    #[test]
    fn high_begins_at_support_1_and_intimacy_3_and_unscored_people_stand_nowhere() {
        let at = |support, intimacy| Person { support, intimacy, ..person("Li") };
        let marks = [
            (Some(1), Some(3)),
            (Some(1), Some(2)),
            (Some(0), Some(3)),
            (Some(0), Some(2)),
            (None, Some(5)),
            (Some(2), None),
        ];
        let plane = figures(marks.map(|(support, intimacy)| at(support, intimacy))).plane;
        let expected = (1..).map(id).zip(Quadrant::ALL).collect::<Vec<_>>();
        assert_eq!(plane.placed, expected);
        assert_eq!(plane.unplaced, [id(5), id(6)]);
        assert_eq!(plane.of_quadrant(Quadrant::Friend).collect::<Vec<_>>(), [id(3)]);
    }
}
