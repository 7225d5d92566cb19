//! The parts of the plan that repeat what other tools know: facts, roles, findings, points.

use super::plan::Sheet;
use crate::components::card::KeyValue;
use crate::components::findings::{FindingView, Findings};
use crate::route::{AccountTab, Page, Route};
use leptos::prelude::*;
use sandtable_core::account::{PlanFinding, PlanGap, RoleCoverage, SectionPoints};
use sandtable_core::report::Finding;
use sandtable_core::text::account::plan as text;
use sandtable_core::value::sort_by;

/// So many findings stand on the page; all of them stand with the people.
const TOLD: usize = 6;

/// The filled fields of the portrait.
#[component]
pub fn Facts(sheet: Sheet) -> impl IntoView {
    let pairs = super::facts::facts_of(sheet.account);
    view! { <KeyValue pairs /> }
}

/// Every counted role with its best person.
#[component]
pub fn Roles(sheet: Sheet) -> impl IntoView {
    let chain = sheet.chain;
    let pair = move |role: &RoleCoverage| {
        let name = chain.named(|pack, lang| pack.role(role.role.key()).map(|role| role.name.get(lang)));
        let shown = chain.all().with(|all| all.role_shown(role, chain.lang().get()));
        (name.unwrap_or_default(), shown)
    };
    let pairs = Signal::derive(move || chain.all().get().roles.iter().map(pair).collect::<Vec<_>>());
    view! { <KeyValue pairs /> }
}

/// What the people tell, the heaviest first, as far as there is room.
#[component]
pub fn Tells(sheet: Sheet) -> impl IntoView {
    let list = Signal::derive(move || {
        let mut findings = sheet.chain.findings();
        sort_by(&mut findings, |a, b| a.severity.cmp(&b.severity));
        findings.truncate(TOLD);
        findings
    });
    view! { <Findings list /> }
}

/// What is missing; each leads to where it can be filled in.
#[component]
pub fn Lacking(sheet: Sheet) -> impl IntoView {
    let lang = sheet.lang;
    let page = move |gap: &PlanGap| match gap {
        PlanGap::Portrait(_) => Some(AccountTab::Portrait),
        PlanGap::People { .. } | PlanGap::Roles(_) => Some(AccountTab::People),
        PlanGap::Why | PlanGap::Asks | PlanGap::NoTool { .. } => None,
    };
    let view = move |finding: &PlanFinding| {
        let said = finding.say(lang.get());
        let href = |tab| Route::Book(sheet.session.id(), Page::Account(sheet.account, tab)).href();
        FindingView {
            severity: finding.severity(),
            text: said.text,
            reason: said.reason,
            action: page(&finding.gap).map(|tab| (said.action, href(tab))),
        }
    };
    let list = Signal::derive(move || {
        sheet.plan.with(|plan| plan.iter().flat_map(|plan| &plan.findings).map(view).collect::<Vec<_>>())
    });
    view! { <Findings list /> }
}

/// The points of every section.
#[component]
pub fn Points(sheet: Sheet) -> impl IntoView {
    let lang = sheet.lang;
    let pair = move |section: &SectionPoints| {
        let lang = lang.get();
        let earned = match section.earned {
            Some(earned) => text::earned_of(lang, &earned.show(1), section.points),
            None => text::earned_no_tool(lang, section.points),
        };
        (section.name.get(lang), earned)
    };
    let pairs = Signal::derive(move || {
        sheet.plan.with(|plan| plan.iter().flat_map(|plan| &plan.sections).map(pair).collect::<Vec<_>>())
    });
    view! { <KeyValue pairs /> }
}
