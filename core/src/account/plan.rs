//! The plan on a page (D10): how complete it is by the method's 100 points, how much of them this version's tools can
//! give, and what is missing. It repeats nothing that another tool computes.

use super::{Plan, PortraitFill, Stakeholders};
use crate::method::account::{AccountPack, PlanPack};
use crate::portfolio::Account;
use crate::report::Source;
use crate::report::{Explained, Finding, Place, Sentence, Severity};
use crate::text::account::{self, plan as text};
use crate::text::{Lang, Text};
use crate::value::{Exact, Id};

/// The points of an account's plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanOnPage {
    /// The account.
    pub account: Id,
    /// The sections in the pack's order.
    pub sections: Vec<SectionPoints>,
    /// What is missing.
    pub findings: Vec<PlanFinding>,
}

/// A section and its points.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionPoints {
    /// The section's key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Its points when complete.
    pub points: u32,
    /// What it has; `None` when this version has no tool for it, which counts 0.
    pub earned: Option<Exact>,
}

/// Something a plan lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFinding {
    /// The account.
    pub account: Id,
    /// What it lacks.
    pub gap: PlanGap,
}

/// What a plan can lack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanGap {
    /// Empty fields of the portrait.
    Portrait(PortraitFill),
    /// Too few people in the decision chain.
    People {
        /// Those there are.
        count: usize,
        /// So many are wanted.
        wanted: u32,
    },
    /// Counted roles in which nobody is met.
    Roles(Vec<Text>),
    /// Nothing says why the account matters.
    Why,
    /// Nothing is asked of management.
    Asks,
    /// Sections without a tool in this version.
    NoTool {
        /// Their names.
        sections: Vec<Text>,
        /// Their points.
        points: u32,
    },
}

impl PlanOnPage {
    /// The plan of an account, from its portrait, its people and what was written for the page.
    pub fn of(account: &Account, people: &Stakeholders, plan: Option<&Plan>, pack: &AccountPack) -> Self {
        let portrait = PortraitFill::of(account, &pack.portrait);
        let earned = |key: &str, points: u32| match key {
            "portrait" => Some(portrait.share().times(Exact::whole(points.into()))),
            "stakeholders" => Some(stakeholder_points(people, &pack.plan)),
            _ => None,
        };
        let sections = pack.plan.sections.iter().map(|section| SectionPoints {
            key: section.key.clone(),
            name: section.name.clone(),
            points: section.points,
            earned: earned(&section.key, section.points),
        });
        let sections: Vec<SectionPoints> = sections.collect();
        let gaps = gaps(portrait.clone(), people, plan, pack, &sections);
        let findings = gaps.into_iter().map(|gap| PlanFinding { account: people.account, gap }).collect();
        Self { account: people.account, sections, findings }
    }

    /// Completeness, 0 to 100 [ours].
    pub fn completeness(&self) -> Exact {
        self.sections.iter().filter_map(|section| section.earned).fold(Exact::ZERO, Exact::plus)
    }

    /// The points that this version's tools can give, 0 to 100.
    pub fn reachable(&self) -> u32 {
        self.sections.iter().filter(|section| section.earned.is_some()).map(|section| section.points).sum()
    }

    /// Completeness of the reachable points, 0 to 1; `None` when nothing is reachable.
    pub fn reached(&self) -> Option<Exact> {
        self.completeness().over(Exact::whole(self.reachable().into()))
    }

    /// Completeness with its sections.
    pub fn explain(&self, lang: Lang) -> Explained {
        let input = |section: &SectionPoints| {
            let shown = match section.earned {
                Some(earned) => text::earned_of(lang, &earned.show(1), section.points),
                None => text::earned_no_tool(lang, section.points),
            };
            (section.name.get(lang), shown)
        };
        let terms: Vec<String> = self.sections.iter().filter_map(|s| s.earned).map(|earned| earned.show(1)).collect();
        let (value, reachable) = (self.completeness().show(0), self.reachable());
        Explained {
            label: text::completeness(lang),
            steps: vec![format!("{} = {value}", terms.join(" + ")), text::reachable(lang, &value, reachable)],
            value,
            formula: text::completeness_formula(lang),
            inputs: self.sections.iter().map(input).collect(),
            sources: vec![Source::Ours],
            missing: self.findings.iter().map(|finding| finding.say(lang).text).collect(),
            ..Explained::default()
        }
    }
}

/// Points for people up to the number wanted, and for every counted role that is met.
fn stakeholder_points(people: &Stakeholders, pack: &PlanPack) -> Exact {
    let share = |part: usize, whole: usize| Exact::new(part.min(whole) as i128, whole as i128);
    let persons = share(people.members.len(), pack.persons_wanted as usize);
    let roles = share(people.roles_met(), people.roles.len());
    let of = |points: u32, share: Exact| Exact::whole(points.into()).times(share);
    of(pack.persons_points, persons).plus(of(pack.roles_points, roles))
}

fn gaps(
    portrait: PortraitFill,
    people: &Stakeholders,
    plan: Option<&Plan>,
    pack: &AccountPack,
    sections: &[SectionPoints],
) -> Vec<PlanGap> {
    let is_blank = |text: fn(&Plan) -> &str| plan.is_none_or(|plan| text(plan).trim().is_empty());
    let (count, wanted) = (people.members.len(), pack.plan.persons_wanted);
    let unmet = people.roles.iter().filter(|role| !role.is_met()).filter_map(|role| pack.people.role(role.role.key()));
    let unmet: Vec<Text> = unmet.map(|label| label.name.clone()).collect();
    let no_tool: Vec<&SectionPoints> = sections.iter().filter(|section| section.earned.is_none()).collect();
    let all = [
        (portrait.filled < portrait.all, PlanGap::Portrait(portrait)),
        (count < wanted as usize, PlanGap::People { count, wanted }),
        (!unmet.is_empty(), PlanGap::Roles(unmet)),
        (is_blank(|plan| &plan.why), PlanGap::Why),
        (is_blank(|plan| &plan.asks), PlanGap::Asks),
        (!no_tool.is_empty(), no_tool_gap(&no_tool)),
    ];
    all.into_iter().filter(|(lacks, _)| *lacks).map(|(_, gap)| gap).collect()
}

fn no_tool_gap(sections: &[&SectionPoints]) -> PlanGap {
    PlanGap::NoTool {
        sections: sections.iter().map(|section| section.name.clone()).collect(),
        points: sections.iter().map(|section| section.points).sum(),
    }
}

impl Finding for PlanFinding {
    fn code(&self) -> &'static str {
        match &self.gap {
            PlanGap::Portrait(_) => "plan.portrait",
            PlanGap::People { .. } => "plan.people",
            PlanGap::Roles(_) => "plan.roles",
            PlanGap::Why => "plan.why",
            PlanGap::Asks => "plan.asks",
            PlanGap::NoTool { .. } => "plan.no_tool",
        }
    }

    fn severity(&self) -> Severity {
        match &self.gap {
            PlanGap::People { .. } | PlanGap::Roles(_) => Severity::Warning,
            _ => Severity::Hint,
        }
    }

    fn place(&self) -> Place {
        Place::Account(self.account)
    }

    fn say(&self, lang: Lang) -> Sentence {
        let names = |texts: &[Text]| account::names(lang, texts.iter().map(|text| text.get(lang)));
        let (text, reason, action) = match &self.gap {
            PlanGap::Portrait(fill) => (
                text::portrait_gap(lang, fill.filled, fill.all),
                text::portrait_gap_reason(lang, &names(&fill.missing)),
                text::portrait_gap_action(lang),
            ),
            PlanGap::People { count, wanted } => {
                (text::people_gap(lang, *count), text::people_gap_reason(lang, *wanted), text::people_gap_action(lang))
            }
            PlanGap::Roles(roles) => {
                (text::roles_gap(lang, &names(roles)), text::roles_gap_reason(lang), text::roles_gap_action(lang))
            }
            PlanGap::Why => (text::why_gap(lang), text::why_gap_reason(lang), text::why_gap_action(lang)),
            PlanGap::Asks => (text::asks_gap(lang), text::asks_gap_reason(lang), text::asks_gap_action(lang)),
            PlanGap::NoTool { sections, points } => {
                (text::no_tool_gap(lang, *points), names(sections), text::no_tool_action(lang))
            }
        };
        Sentence { text, reason, action }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::account::testing::{figures, person};
    use crate::account::{DecisionRole, Person};
    use crate::method::Pack;

    fn plan(people: Vec<Person>) -> PlanOnPage {
        let pack = Pack::builtin().unwrap().account;
        let account =
            Account { industry: "steel".into(), region: "north".into(), owner: "Chen".into(), ..Account::default() };
        PlanOnPage::of(&account, &figures(people), None, &pack)
    }

    fn met(role: DecisionRole) -> Person {
        Person { role: Some(role), contact: 1, ..person("Li") }
    }

    #[test]
    fn people_and_met_roles_give_the_points_of_the_method() {
        let one = plan(vec![met(DecisionRole::Eb), Person { contact: 0, ..met(DecisionRole::Tb) }]);
        let earned = |plan: &PlanOnPage, key: &str| plan.sections.iter().find(|s| s.key == key).unwrap().earned;
        assert_eq!(earned(&one, "stakeholders"), Some(Exact::new(13, 2)));
        assert_eq!(earned(&one, "portrait"), Some(Exact::new(30, 18)));
        assert_eq!(earned(&one, "value"), None);
        assert_eq!(one.completeness(), Exact::new(49, 6));
    }

    #[test]
    fn seven_people_with_all_roles_met_give_the_full_twenty_and_no_more() {
        let mut people: Vec<Person> = DecisionRole::ALL.map(met).to_vec();
        people.extend([person("six"), person("seven")]);
        let stakeholders = plan(people).sections.into_iter().find(|section| section.key == "stakeholders").unwrap();
        assert_eq!(stakeholders.earned, Some(Exact::whole(20)));
    }

    #[test]
    fn the_sections_without_a_tool_are_counted_against_the_plan_and_named() {
        let plan = plan(Vec::new());
        assert_eq!(plan.reachable(), 30);
        assert_eq!(plan.reached(), Some(Exact::new(30, 18 * 30)));
        let gap = plan.findings.iter().find_map(|finding| match &finding.gap {
            PlanGap::NoTool { sections, points } => Some((sections.len(), *points)),
            _ => None,
        });
        assert_eq!(gap, Some((8, 70)));
    }

    #[test]
    fn what_is_written_is_no_longer_missing() {
        let pack = Pack::builtin().unwrap().account;
        let written = Plan { why: "key to the north".into(), asks: "  ".into(), ..Plan::default() };
        let plan = PlanOnPage::of(&Account::default(), &figures([]), Some(&written), &pack);
        let codes: Vec<&str> = plan.findings.iter().map(Finding::code).collect();
        assert_eq!(codes, ["plan.portrait", "plan.people", "plan.roles", "plan.asks", "plan.no_tool"]);
        assert!(plan.findings.iter().all(|finding| !finding.say(Lang::En).text.is_empty()));
    }

    #[test]
    fn completeness_opens_to_its_sections() {
        let explained = plan(vec![met(DecisionRole::Eb)]).explain(Lang::En);
        assert_eq!(explained.steps.first().map(String::as_str), Some("1.7 + 4.5 = 6"));
        assert_eq!(explained.inputs.len(), 10);
    }
}
