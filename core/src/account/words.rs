//! The findings of D2 in words: code, weight, place and sentence of every rule. It finds nothing.

use super::{PeopleFinding, PeopleRule, Who};
use crate::report::{Finding, Place, Sentence, Severity};
use crate::text::Lang;
use crate::text::account::{self, finding as say};
use crate::value::Date;

impl Finding for PeopleFinding {
    fn code(&self) -> &'static str {
        match &self.rule {
            PeopleRule::ReportingLoop(_) => "people.reporting_loop",
            PeopleRule::RoleMissing { .. } => "people.role_missing",
            PeopleRule::DeciderNotMet(_) => "people.decider_not_met",
            PeopleRule::ImportantUntouched { .. } => "people.important_untouched",
            PeopleRule::Blocker { .. } => "people.blocker",
            PeopleRule::FarSupporter { .. } => "people.far_supporter",
            PeopleRule::SingleThread { .. } => "people.single_thread",
            PeopleRule::NobodyConfirmed { .. } => "people.nobody_confirmed",
            PeopleRule::ManyNew { .. } => "people.many_new",
        }
    }

    fn severity(&self) -> Severity {
        match &self.rule {
            PeopleRule::ReportingLoop(_) => Severity::Error,
            PeopleRule::NobodyConfirmed { .. } | PeopleRule::ManyNew { .. } => Severity::Hint,
            _ => Severity::Warning,
        }
    }

    fn place(&self) -> Place {
        let account = self.account;
        self.person().map_or(Place::Account(account), |person| Place::Person { account, person })
    }

    fn say(&self, lang: Lang) -> Sentence {
        let names = |people: &[Who]| account::names(lang, people.iter().map(|who| who.shown(lang)));
        match &self.rule {
            PeopleRule::ReportingLoop(people) => Sentence {
                text: say::reporting_loop(lang, &names(people)),
                reason: say::reporting_loop_reason(lang, &names(people.get(..1).unwrap_or_default())),
                action: say::reporting_loop_action(lang),
            },
            PeopleRule::RoleMissing { name, .. } => Sentence {
                text: say::role_missing(lang, &name.get(lang)),
                reason: say::role_missing_reason(lang),
                action: say::role_missing_action(lang),
            },
            PeopleRule::DeciderNotMet(who) => Sentence {
                text: say::decider_not_met(lang, &who.shown(lang)),
                reason: say::decider_not_met_reason(lang),
                action: say::decider_not_met_action(lang),
            },
            PeopleRule::ImportantUntouched { who, importance, from } => Sentence {
                text: say::important_untouched(lang, &who.shown(lang)),
                reason: say::important_untouched_reason(lang, *importance, *from),
                action: say::important_untouched_action(lang),
            },
            PeopleRule::Blocker { who, importance, support } => Sentence {
                text: say::blocker(lang, &who.shown(lang)),
                reason: say::blocker_reason(lang, *importance, &support.get(lang)),
                action: say::blocker_action(lang),
            },
            PeopleRule::FarSupporter { supporter, decider, levels, untouched } => {
                far_supporter(lang, [&supporter.shown(lang), &decider.shown(lang)], *levels, &names(untouched))
            }
            PeopleRule::SingleThread { threads, wanted } => Sentence {
                text: say::single_thread(lang, &names(threads)),
                reason: say::single_thread_reason(lang, threads.len(), *wanted),
                action: say::single_thread_action(lang),
            },
            PeopleRule::NobodyConfirmed { days, as_of, last } => nobody_confirmed(lang, *days, *as_of, *last),
            PeopleRule::ManyNew { people, from } => Sentence {
                text: say::many_new(lang, people.len(), &names(people)),
                reason: say::many_new_reason(lang, *from),
                action: say::many_new_action(lang),
            },
        }
    }
}

fn far_supporter(lang: Lang, [supporter, decider]: [&str; 2], levels: u32, untouched: &str) -> Sentence {
    let reason = if untouched.is_empty() {
        say::far_supporter_reason(lang, levels, decider)
    } else {
        say::far_supporter_untouched(lang, levels, decider, untouched)
    };
    Sentence {
        text: say::far_supporter(lang, supporter, decider),
        reason,
        action: say::far_supporter_action(lang, decider),
    }
}

fn nobody_confirmed(lang: Lang, days: u32, as_of: Date, last: Option<Date>) -> Sentence {
    let reason = match last {
        Some(last) => say::nobody_confirmed_last(lang, last),
        None => say::nobody_confirmed_never(lang),
    };
    Sentence { text: say::nobody_confirmed(lang, days, as_of), reason, action: say::nobody_confirmed_action(lang) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::account::testing::{figures, id, person};
    use crate::account::{DecisionRole, Person};
    use crate::value::{Evidence, EvidenceState};

    fn codes(people: impl IntoIterator<Item = Person>) -> Vec<&'static str> {
        figures(people).findings.iter().map(Finding::code).collect()
    }

    /// The example of S2: three deciders, one met and doubtful, two without contact; the only supporter reports across
    /// levels and the boss between is not in touch.
    fn example() -> Vec<Person> {
        let of =
            |name: &str, boss: Option<u128>| Person { reports_to: boss.map(id), importance: Some(5), ..person(name) };
        let decider = |name: &str, boss, role, contact, support| Person {
            decider: true,
            role: Some(role),
            contact,
            support,
            ..of(name, boss)
        };
        let confirmed =
            Evidence { state: EvidenceState::Confirmed, date: Date::new(2026, 11, 1), ..Evidence::default() };
        let supporter = Person {
            role: Some(DecisionRole::Coach),
            contact: 2,
            support: Some(1),
            importance: Some(2),
            evidence: confirmed,
            ..of("赵工", Some(4))
        };
        vec![
            decider("周总", None, DecisionRole::Eb, 1, Some(-1)),
            decider("钱副总", Some(1), DecisionRole::Ub, 0, None),
            decider("孙总工", Some(1), DecisionRole::Tb, 0, None),
            Person { importance: Some(3), ..of("李处长", Some(2)) },
            supporter,
        ]
    }

    #[test]
    fn the_example_of_s2_is_found_as_it_is_told() {
        let all = figures(example());
        let texts: Vec<String> = all.findings.iter().map(|finding| finding.say(Lang::Zh).text).collect();
        let expected = [
            "决策人钱副总还没有接触过。",
            "决策人孙总工还没有接触过。",
            "钱副总很重要，却没有接触。",
            "孙总工很重要，却没有接触。",
            "周总很重要，但不支持我们。",
            "唯一的支持者赵工与决策人周总隔着层级。",
            "唯一的支持者赵工与决策人钱副总隔着层级。",
            "关系只系于赵工一人。",
        ];
        assert_eq!(texts, expected);
        let across = all.findings.get(6).unwrap().say(Lang::En);
        let reason = "The supporter stands 2 levels below 钱副总; in between there is no contact with 李处长.";
        assert_eq!(across.reason, reason);
    }

    #[test]
    fn the_figures_of_the_example_of_s2_are_exact() {
        let all = figures(example());
        assert_eq!((all.coverage.part, all.coverage.whole), (7, 20));
        assert_eq!(all.support_index().map(|index| index.show(1)), Some("−21.4".into()));
        let distances: Vec<_> = all.distances.iter().map(|d| (d.edges, d.own_line)).collect();
        assert_eq!(distances, [(Some(3), Some(true)), (Some(2), Some(true)), (Some(4), Some(false))]);
        assert!(all.is_single_thread());
    }

    #[test]
    fn an_account_without_people_tells_nothing() {
        assert_eq!(codes([]), Vec::<&str>::new());
    }

    #[test]
    fn a_second_supporter_ends_the_far_supporter_and_a_direct_report_is_near_enough() {
        let mut two = example();
        two.push(Person { support: Some(1), ..person("second") });
        assert!(!codes(two).contains(&"people.far_supporter"));
        let mut near = example();
        near.get_mut(4).unwrap().reports_to = Some(id(2));
        near.get_mut(0).unwrap().decider = false;
        assert!(!codes(near).contains(&"people.far_supporter"));
    }

    #[test]
    fn two_supporters_in_regular_contact_are_two_threads() {
        let supporter = |contact| Person { support: Some(1), contact, ..person("s") };
        assert!(codes([supporter(2), supporter(1)]).contains(&"people.single_thread"));
        assert!(!codes([supporter(2), supporter(2)]).contains(&"people.single_thread"));
    }

    #[test]
    fn three_new_people_in_the_quarter_are_many() {
        let new = || Person { since: Date::new(2026, 10, 1), ..person("n") };
        assert!(!codes([new(), new()]).contains(&"people.many_new"));
        assert!(codes([new(), new(), new()]).contains(&"people.many_new"));
    }

    #[test]
    fn a_stored_loop_is_an_error_with_the_names_and_leads_to_the_one_to_mend() {
        let all = figures([
            Person { reports_to: Some(id(2)), ..person("A") },
            Person { reports_to: Some(id(1)), ..person("B") },
        ]);
        let finding = all.findings.first().unwrap();
        assert_eq!((finding.code(), finding.severity()), ("people.reporting_loop", Severity::Error));
        assert_eq!(finding.place(), Place::Person { account: all.account, person: id(1) });
        assert!(finding.say(Lang::En).text.contains("A, B"));
    }
}
