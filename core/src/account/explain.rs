//! How the figures of D2 came about: formula, the people they rest on, steps, source, what is missing.

use super::{ContactState, Distance, Member, RoleCoverage, Stakeholders};
use crate::method::account::{PeoplePack, mark_label};
use crate::report::{Explained, Source};
use crate::text::{Lang, account as text};
use crate::value::{Id, grouped};

impl Stakeholders {
    /// All figures in the order of the page.
    pub fn explain(&self, pack: &PeoplePack, lang: Lang) -> Vec<Explained> {
        vec![
            self.explain_coverage(pack, lang),
            self.explain_support(pack, lang),
            self.explain_roles(pack, lang),
            self.explain_distance(lang),
            self.explain_threads(lang),
            self.explain_confirmed(lang),
            self.explain_newcomers(lang),
            self.explain_known_to_one(lang),
        ]
    }

    /// Coverage as a percentage.
    pub fn explain_coverage(&self, pack: &PeoplePack, lang: Lang) -> Explained {
        let shown = self.coverage.exact().map(|share| share.show_percent(0));
        let input = |member: &Member| {
            let contact = mark_label(&pack.contacts, i8::try_from(member.marks().contact).ok()?)?.get(lang);
            Some((member.who().shown(lang), text::importance_and(lang, member.marks().importance?, &contact)))
        };
        Explained {
            label: text::coverage(lang),
            remark: if shown.is_none() { text::no_importance(lang) } else { String::new() },
            steps: shown.iter().map(|shown| step(self.coverage.part, self.coverage.whole, shown)).collect(),
            value: or_dash(shown),
            formula: text::coverage_formula(lang),
            inputs: self.members.iter().filter_map(input).collect(),
            sources: vec![Source::S4, Source::Ours],
            missing: self.without_importance(lang),
        }
    }

    /// The support index.
    pub fn explain_support(&self, pack: &PeoplePack, lang: Lang) -> Explained {
        let shown = self.support_index().map(|index| index.show(0));
        let input = |member: &Member| {
            let support = member.marks().support?;
            let name = mark_label(&pack.supports, support)?.get(lang);
            let mark = text::mark_and(lang, &grouped(support.into()), &name);
            Some((member.who().shown(lang), text::importance_and(lang, member.marks().importance?, &mark)))
        };
        let unscored = self.members.iter().filter(|member| member.marks().support.is_none());
        let unscored = unscored.map(|member| text::missing_support(lang, &member.who().shown(lang)));
        Explained {
            label: text::support_index(lang),
            remark: if shown.is_none() { text::no_scored(lang) } else { String::new() },
            steps: shown.iter().map(|s| format!("100 × {}", step(self.support.part, self.support.whole, s))).collect(),
            value: or_dash(shown),
            formula: text::support_formula(lang),
            inputs: self.members.iter().filter_map(input).collect(),
            sources: vec![Source::S2, Source::Ours],
            missing: self.without_importance(lang).into_iter().chain(unscored).collect(),
        }
    }

    /// How many of the counted roles are met.
    pub fn explain_roles(&self, pack: &PeoplePack, lang: Lang) -> Explained {
        let name =
            |role: &RoleCoverage| pack.role(role.role.key()).map(|label| label.name.get(lang)).unwrap_or_default();
        let input = |role: &RoleCoverage| (name(role), self.role_shown(role, lang));
        let open = self.roles.iter().filter(|role| role.best.is_none());
        Explained {
            label: text::role_coverage(lang),
            value: text::count_of(lang, self.roles_met(), self.roles.len()),
            formula: text::role_formula(lang),
            inputs: self.roles.iter().map(input).collect(),
            sources: vec![Source::S4],
            missing: open.map(name).collect(),
            ..Explained::default()
        }
    }

    /// The state of a role with its best person.
    pub fn role_shown(&self, role: &RoleCoverage, lang: Lang) -> String {
        let state = match role.state {
            ContactState::Nobody => return text::state_nobody(lang),
            ContactState::Known => text::state_known(lang),
            ContactState::Met => text::state_met(lang),
            ContactState::MetAndSupporting => text::state_met_and_supporting(lang),
        };
        text::role_state(lang, &state, &self.names(role.best.as_slice(), lang))
    }

    /// The farthest decider's distance; every decider among the inputs.
    pub fn explain_distance(&self, lang: Lang) -> Explained {
        let input = |distance: &Distance| (self.names(&[distance.decider], lang), self.distance_shown(distance, lang));
        let farthest =
            self.distances.iter().map(|distance| distance.edges).max_by_key(|edges| edges.unwrap_or(u32::MAX));
        Explained {
            label: text::distance(lang),
            value: or_dash(farthest.flatten().map(|edges| edges.to_string())),
            remark: match farthest {
                None => text::no_deciders(lang),
                Some(None) => text::no_line(lang),
                Some(Some(_)) => String::new(),
            },
            formula: text::distance_formula(lang),
            inputs: self.distances.iter().map(input).collect(),
            sources: vec![Source::S2],
            ..Explained::default()
        }
    }

    /// A decider's distance in words.
    pub fn distance_shown(&self, distance: &Distance, lang: Lang) -> String {
        let names = self.names(&distance.nearest, lang);
        match (distance.edges, distance.own_line) {
            (None, _) => text::no_line(lang),
            (Some(_), None) => text::distance_zero(lang),
            (Some(edges), Some(true)) => text::distance_own(lang, edges, &names),
            (Some(edges), Some(false)) => text::distance_other(lang, edges, &names),
        }
    }

    /// How many supporters are in regular contact.
    pub fn explain_threads(&self, lang: Lang) -> Explained {
        let value = self.threads.len().to_string();
        Explained {
            label: text::threads(lang),
            steps: self.is_single_thread().then(|| text::single_thread(lang)).into_iter().collect(),
            formula: text::threads_formula(lang, self.thresholds.threads_wanted),
            ..self.counted(value, &self.threads, vec![Source::S2], lang)
        }
    }

    /// How many people were confirmed lately.
    pub fn explain_confirmed(&self, lang: Lang) -> Explained {
        Explained {
            label: text::confirmed(lang),
            formula: text::confirmed_formula(lang, self.thresholds.confirmed_within_days),
            ..self.dated(self.confirmed.as_deref(), vec![Source::Ours], lang)
        }
    }

    /// How many people are new this quarter.
    pub fn explain_newcomers(&self, lang: Lang) -> Explained {
        Explained {
            label: text::newcomers(lang),
            formula: text::newcomers_formula(lang),
            ..self.dated(self.newcomers.as_deref(), vec![Source::S1], lang)
        }
    }

    /// How many people only one of us knows.
    pub fn explain_known_to_one(&self, lang: Lang) -> Explained {
        let value = self.known_to_one.len().to_string();
        Explained {
            label: text::known_to_one(lang),
            formula: text::known_to_one_formula(lang),
            ..self.counted(value, &self.known_to_one, vec![Source::Ours], lang)
        }
    }

    /// How many of the counted roles are met.
    pub fn roles_met(&self) -> usize {
        self.roles.iter().filter(|role| role.is_met()).count()
    }

    fn dated(&self, people: Option<&[Id]>, sources: Vec<Source>, lang: Lang) -> Explained {
        let (Some(people), Some(as_of)) = (people, self.as_of) else {
            return Explained { value: or_dash(None), remark: text::no_as_of(lang), sources, ..Explained::default() };
        };
        let value = text::count_of(lang, people.len(), self.members.len());
        Explained { steps: vec![text::as_of(lang, as_of)], ..self.counted(value, people, sources, lang) }
    }

    fn counted(&self, value: String, people: &[Id], sources: Vec<Source>, lang: Lang) -> Explained {
        let input = |member: &Member| (member.who().shown(lang), member.title.clone());
        let inputs = people.iter().filter_map(|id| self.member(*id)).map(input).collect();
        Explained { value, inputs, sources, ..Explained::default() }
    }

    fn names(&self, ids: &[Id], lang: Lang) -> String {
        text::names(lang, self.who(ids).iter().map(|who| who.shown(lang)))
    }

    fn without_importance(&self, lang: Lang) -> Vec<String> {
        let without = self.members.iter().filter(|member| member.marks().importance.is_none());
        without.map(|member| text::missing_importance(lang, &member.who().shown(lang))).collect()
    }
}

fn step(part: i64, whole: i64, shown: &str) -> String {
    format!("{} / {} = {shown}", grouped(part.into()), grouped(whole.into()))
}

fn or_dash(shown: Option<String>) -> String {
    shown.unwrap_or_else(|| "—".into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Person;
    use crate::account::testing::{account, figures, pack, person, relations};

    #[test]
    fn coverage_opens_to_its_people_and_names_who_lacks_importance() {
        let met = Person { importance: Some(5), contact: 1, ..person("Li") };
        let unmet = Person { importance: Some(3), ..person("Wang") };
        let explained = figures([met, unmet, person("Zhou")]).explain_coverage(&pack(), Lang::En);
        assert_eq!((explained.value.as_str(), explained.steps.as_slice()), ("63%", &["5 / 8 = 63%".to_owned()][..]));
        assert_eq!(explained.inputs.first(), Some(&("Li".into(), "importance 5 · Met".into())));
        assert_eq!(explained.missing, ["Zhou: importance"]);
    }

    #[test]
    fn what_cannot_be_computed_is_a_dash_with_its_reason() {
        let empty = figures([person("Li")]);
        for explained in [
            empty.explain_coverage(&pack(), Lang::Zh),
            empty.explain_support(&pack(), Lang::Zh),
            empty.explain_distance(Lang::Zh),
        ] {
            assert_eq!(explained.value, "—");
            assert!(!explained.remark.is_empty());
        }
        let dateless = Stakeholders::of(account(), relations([person("Li")]).people_of(account()), &pack(), None);
        assert_eq!(dateless.explain_newcomers(Lang::En).remark, "The book has no as-of date.");
    }

    #[test]
    fn every_figure_has_a_name_a_formula_and_a_source_in_both_languages() {
        for lang in [Lang::Zh, Lang::En] {
            for explained in figures([person("Li")]).explain(&pack(), lang) {
                assert!(!explained.label.is_empty() && !explained.formula.is_empty() && !explained.sources.is_empty());
            }
        }
    }
}
