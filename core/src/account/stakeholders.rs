//! All results of the people of one account (D2), made in one go from what is stored. Sentences come from `text`.

use super::figures::{confirmed_lately, is_new, known_to_one, those};
use super::{Distance, Member, PeopleFinding, Plane, Reporting, RoleCoverage, Share, Who};
use crate::method::account::{PeoplePack, PeopleThresholds};
use crate::value::{Date, Exact, Id};

/// The people of an account and what they tell.
#[derive(Clone, Debug, PartialEq)]
pub struct Stakeholders {
    /// The account.
    pub account: Id,
    /// The day that counts as today; without it nothing that depends on a date is computed.
    pub as_of: Option<Date>,
    /// Where figures begin.
    pub thresholds: PeopleThresholds,
    /// The people in the user's order.
    pub members: Vec<Member>,
    /// Who reports to whom.
    pub reporting: Reporting,
    /// Σ importance of those in contact of Σ importance of all.
    pub coverage: Share,
    /// Σ importance · support of 2 · Σ importance.
    pub support: Share,
    /// The counted roles, each with its best person.
    pub roles: Vec<RoleCoverage>,
    /// People with support.
    pub supporters: Vec<Id>,
    /// Supporters in regular contact, each a thread.
    pub threads: Vec<Id>,
    /// Every decider's distance from the nearest supporter.
    pub distances: Vec<Distance>,
    /// Who was confirmed lately; `None` without an as-of date.
    pub confirmed: Option<Vec<Id>>,
    /// Who is new this quarter; `None` without an as-of date.
    pub newcomers: Option<Vec<Id>>,
    /// People whose only contact is one of our people [ours].
    pub known_to_one: Vec<Id>,
    /// The support × intimacy plane.
    pub plane: Plane,
    /// What the figures tell.
    pub findings: Vec<PeopleFinding>,
}

impl Stakeholders {
    /// The results for these people of one account.
    pub fn of(account: Id, members: Vec<Member>, pack: &PeoplePack, as_of: Option<Date>) -> Self {
        let thresholds = pack.thresholds;
        let reporting = Reporting::of(&members);
        let supports = |member: &Member| member.marks().support.is_some_and(|mark| mark >= thresholds.supporter_from);
        let in_touch = |member: &Member| member.marks().contact >= thresholds.thread_contact_from;
        let supporters = those(&members, supports);
        let mut all = Self {
            account,
            as_of,
            thresholds,
            coverage: Share::coverage(&members, &thresholds),
            support: Share::support(&members),
            roles: RoleCoverage::all(&members, pack),
            threads: those(&members, |member| supports(member) && in_touch(member)),
            distances: Distance::all(&members, &reporting, &supporters),
            confirmed: as_of
                .map(|day| those(&members, |member| confirmed_lately(member, day, thresholds.confirmed_within_days))),
            newcomers: as_of.map(|day| those(&members, |member| is_new(member, day))),
            known_to_one: those(&members, known_to_one),
            plane: Plane::of(&members, &thresholds),
            findings: Vec::new(),
            supporters,
            reporting,
            members,
        };
        all.findings = PeopleFinding::all(&all, pack);
        all
    }

    /// 100 × Σ importance · support / (2 · Σ importance), −100 to 100; `None` when nobody has both marks.
    pub fn support_index(&self) -> Option<Exact> {
        self.support.exact().map(|share| share.times(Exact::whole(100)))
    }

    /// Whether fewer supporters than wanted are in regular contact.
    pub fn is_single_thread(&self) -> bool {
        u32::try_from(self.threads.len()).is_ok_and(|threads| threads < self.thresholds.threads_wanted)
    }

    /// Whether no person has a confirmation within the days; `None` without an as-of date.
    pub fn nobody_confirmed(&self) -> Option<bool> {
        self.confirmed.as_ref().map(Vec::is_empty)
    }

    /// The person with this id.
    pub fn member(&self, id: Id) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    /// The people with these ids, as named in findings.
    pub fn who(&self, ids: &[Id]) -> Vec<Who> {
        ids.iter().filter_map(|id| self.member(*id)).map(Member::who).collect()
    }
}
