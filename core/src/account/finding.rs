//! What the people of an account tell (D2): rules over the figures. Its words stand in `words`.

use super::{DecisionRole, Member, Stakeholders, Who};
use crate::method::account::{PeoplePack, mark_label};
use crate::text::Text;
use crate::value::{Date, Id};

/// A finding about the people of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleFinding {
    /// The account.
    pub account: Id,
    /// The rule that found something, with what it found.
    pub rule: PeopleRule,
}

/// The rules of D2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleRule {
    /// Stored reporting lines close a loop; one line was left out.
    ReportingLoop(Vec<Who>),
    /// A counted role with nobody.
    RoleMissing {
        /// The role.
        role: DecisionRole,
        /// Its name.
        name: Text,
    },
    /// A decider without contact.
    DeciderNotMet(Who),
    /// An important person without contact.
    ImportantUntouched {
        /// The person.
        who: Who,
        /// The person's importance.
        importance: u8,
        /// Importance from which the rule holds.
        from: u8,
    },
    /// An important person against us.
    Blocker {
        /// The person.
        who: Who,
        /// The person's importance.
        importance: u8,
        /// The name of the person's support.
        support: Text,
    },
    /// The only supporter stands too far below a decider.
    FarSupporter {
        /// The only supporter.
        supporter: Who,
        /// The decider.
        decider: Who,
        /// Reporting edges between them.
        levels: u32,
        /// Those on the line between them who have no contact with us, from below.
        untouched: Vec<Who>,
    },
    /// Too few supporters in regular contact.
    SingleThread {
        /// Those there are.
        threads: Vec<Who>,
        /// So many are wanted.
        wanted: u32,
    },
    /// Nobody was confirmed lately.
    NobodyConfirmed {
        /// Within so many days.
        days: u32,
        /// Before this day.
        as_of: Date,
        /// The last confirmation, if there ever was one up to that day.
        last: Option<Date>,
    },
    /// Many new people in the chain this quarter.
    ManyNew {
        /// The people.
        people: Vec<Who>,
        /// From so many on the rule holds.
        from: u32,
    },
}

impl PeopleFinding {
    /// All findings, rule by rule in the method's order. An account without people tells nothing.
    pub(super) fn all(all: &Stakeholders, pack: &PeoplePack) -> Vec<Self> {
        if all.members.is_empty() {
            return Vec::new();
        }
        let mut rules: Vec<PeopleRule> = Vec::new();
        rules.extend(all.reporting.loops.iter().map(|people| PeopleRule::ReportingLoop(all.who(people))));
        rules.extend(roles_missing(all, pack));
        rules.extend(untouched(all).filter(|member| member.decider).map(|m| PeopleRule::DeciderNotMet(m.who())));
        rules.extend(untouched(all).filter_map(|member| important_untouched(all, member)));
        rules.extend(all.members.iter().filter_map(|member| blocker(all, member, pack)));
        rules.extend(far_supporter(all));
        rules.extend(single_thread(all));
        rules.extend(nobody_confirmed(all));
        rules.extend(many_new(all));
        rules.into_iter().map(|rule| Self { account: all.account, rule }).collect()
    }

    /// The person it is about, if it is about one.
    pub(super) fn person(&self) -> Option<Id> {
        match &self.rule {
            PeopleRule::DeciderNotMet(who)
            | PeopleRule::ImportantUntouched { who, .. }
            | PeopleRule::Blocker { who, .. }
            | PeopleRule::FarSupporter { supporter: who, .. } => Some(who.id),
            PeopleRule::ReportingLoop(people) => people.first().map(|who| who.id),
            _ => None,
        }
    }
}

fn roles_missing(all: &Stakeholders, pack: &PeoplePack) -> Vec<PeopleRule> {
    let missing = all.roles.iter().filter(|role| role.best.is_none());
    let name = |role: DecisionRole| pack.role(role.key()).map(|label| label.name.clone()).unwrap_or_default();
    missing.map(|role| PeopleRule::RoleMissing { role: role.role, name: name(role.role) }).collect()
}

fn untouched(all: &Stakeholders) -> impl Iterator<Item = &Member> {
    all.members.iter().filter(|member| member.marks().contact < all.thresholds.met_from)
}

fn important(all: &Stakeholders, member: &Member) -> Option<u8> {
    member.marks().importance.filter(|importance| *importance >= all.thresholds.important_from)
}

fn important_untouched(all: &Stakeholders, member: &Member) -> Option<PeopleRule> {
    let importance = important(all, member)?;
    Some(PeopleRule::ImportantUntouched { who: member.who(), importance, from: all.thresholds.important_from })
}

fn blocker(all: &Stakeholders, member: &Member, pack: &PeoplePack) -> Option<PeopleRule> {
    let importance = important(all, member)?;
    let mark = member.marks().support.filter(|mark| *mark < all.thresholds.blocker_below)?;
    let support = mark_label(&pack.supports, mark).cloned().unwrap_or_default();
    Some(PeopleRule::Blocker { who: member.who(), importance, support })
}

fn far_supporter(all: &Stakeholders) -> Vec<PeopleRule> {
    let [only] = all.supporters.as_slice() else { return Vec::new() };
    let Some(supporter) = all.member(*only) else { return Vec::new() };
    let above = all.reporting.above(*only);
    let far = |decider: &Member| {
        let between = above.iter().position(|boss| *boss == decider.id)?;
        let levels = u32::try_from(between + 1).ok().filter(|levels| *levels >= all.thresholds.far_from_levels)?;
        let line: Vec<Id> = above.iter().copied().take(between).collect();
        let out_of_touch = |id: &Id| untouched(all).any(|member| member.id == *id);
        let untouched = all.who(&line.into_iter().filter(out_of_touch).collect::<Vec<_>>());
        Some(PeopleRule::FarSupporter { supporter: supporter.who(), decider: decider.who(), levels, untouched })
    };
    all.members.iter().filter(|member| member.decider).filter_map(far).collect()
}

fn single_thread(all: &Stakeholders) -> Option<PeopleRule> {
    let rule = || PeopleRule::SingleThread { threads: all.who(&all.threads), wanted: all.thresholds.threads_wanted };
    all.is_single_thread().then(rule)
}

fn nobody_confirmed(all: &Stakeholders) -> Option<PeopleRule> {
    let as_of = all.as_of.filter(|_| all.nobody_confirmed() == Some(true))?;
    let confirmed = all.members.iter().filter(|member| member.evidence.is_confirmed());
    let last = confirmed.filter_map(|member| member.evidence.date).filter(|date| *date <= as_of).max();
    Some(PeopleRule::NobodyConfirmed { days: all.thresholds.confirmed_within_days, as_of, last })
}

fn many_new(all: &Stakeholders) -> Option<PeopleRule> {
    let from = all.thresholds.newcomers_from;
    let new = all.newcomers.as_ref().filter(|new| u32::try_from(new.len()).is_ok_and(|count| count >= from))?;
    Some(PeopleRule::ManyNew { people: all.who(new), from })
}
