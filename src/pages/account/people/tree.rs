//! The reporting map: a tree from tablet size up, an indented list on phones. Roles as letters, support as a sign and
//! a colour.

use super::chain::Chain;
use crate::browser::address;
use crate::charts::frame::ChartTable;
use crate::charts::tree::{Tree, TreeNode};
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::account::{Member, Stakeholders};
use sandtable_core::method::account::{MarkLabel, PeoplePack, mark_label};
use sandtable_core::text::account::people as text;
use sandtable_core::text::{Lang, common};
use sandtable_core::value::Id;

/// The sign of a mark of support, which says the same as its colour.
pub fn sign(support: Option<i8>) -> &'static str {
    match support {
        None => "○",
        Some(2..) => "▲▲",
        Some(1) => "▲",
        Some(0) => "●",
        Some(-1) => "▼",
        Some(_) => "▼▼",
    }
}

/// The colour of a mark of support, as a series of the palette.
pub fn tint(support: Option<i8>) -> usize {
    match support {
        None => 7,
        Some(2..) => 0,
        Some(1) => 2,
        Some(0) => 5,
        Some(-1) => 1,
        Some(_) => 4,
    }
}

/// The map.
#[component]
pub fn ReportingTree(chain: Chain) -> impl IntoView {
    let nodes = Signal::derive(move || chain.all().with(|all| chain.named(|pack, lang| nodes(all, pack, lang))));
    let table = Signal::derive(move || chain.all().with(|all| chain.named(|pack, lang| table(all, pack, lang))));
    let summary = Signal::derive(move || {
        chain
            .all()
            .with(|all| text::reporting_summary(chain.lang().get(), all.members.len(), all.reporting.roots.len()))
    });
    let open = move |key: String| {
        if let Some(person) = Id::parse(&key) {
            address::go(&chain.href(Some(person)));
        }
    };
    view! {
        <div class="only-wide"><Tree title=t(text::reporting_map) summary nodes table on_choose=open /></div>
        <ul class="people__lines only-narrow" role="list">{move || lines(chain)}</ul>
        <Legend chain />
    }
}

/// The boxes in reading order, so that everybody stands behind their boss.
fn nodes(all: &Stakeholders, pack: &PeoplePack, lang: Lang) -> Vec<TreeNode> {
    let rows = all.reporting.rows();
    let at = |id: Id| rows.iter().position(|(row, _)| *row == id);
    let node = |(id, _): &(Id, usize)| {
        let member = all.member(*id)?;
        let support = member.marks().support;
        Some(TreeNode {
            key: id.to_string(),
            parent: all.reporting.boss(*id).and_then(at),
            name: member.who().shown(lang),
            note: note(member, lang),
            badge: format!("{} {}", role(member, pack, lang), sign(support)).trim().to_owned(),
            series: tint(support),
        })
    };
    rows.iter().filter_map(node).collect()
}

fn note(member: &Member, lang: Lang) -> String {
    let decider = member.decider.then(|| text::decider(lang));
    let words = decider.into_iter().chain(Some(member.title.clone()).filter(|title| !title.is_empty()));
    words.collect::<Vec<_>>().join(" · ")
}

fn role(member: &Member, pack: &PeoplePack, lang: Lang) -> String {
    member.role.and_then(|role| pack.role(role.key())).map(|role| role.short.get(lang)).unwrap_or_default()
}

fn table(all: &Stakeholders, pack: &PeoplePack, lang: Lang) -> ChartTable {
    let head = [text::name, text::reports_to, text::role, text::support].map(|field| field(lang)).to_vec();
    let row = |(id, _): (Id, usize)| {
        let member = all.member(id)?;
        let boss = all.reporting.boss(id).and_then(|boss| all.member(boss)).map(|boss| boss.who().shown(lang));
        let support = support_shown(member.marks().support, &pack.supports, lang);
        Some(vec![member.who().shown(lang), boss.unwrap_or_default(), role(member, pack, lang), support])
    };
    ChartTable { head, rows: all.reporting.rows().into_iter().filter_map(row).collect() }
}

fn support_shown(support: Option<i8>, labels: &[MarkLabel], lang: Lang) -> String {
    let name = support.and_then(|mark| mark_label(labels, mark)).map(|name| name.get(lang));
    format!("{} {}", sign(support), name.unwrap_or_else(|| common::not_scored(lang)))
}

/// The map as an indented list.
fn lines(chain: Chain) -> impl IntoView {
    let line = |all: &Stakeholders, id: Id, depth: usize| {
        let lang = chain.lang().get();
        let member = all.member(id)?;
        let support = member.marks().support;
        let (name, note) = (member.who().shown(lang), note(member, lang));
        let role = chain.named(|pack, lang| role(member, pack, lang));
        Some(view! {
            <li class="people__line" style=("--depth", depth.to_string())>
                <a href=chain.href(Some(id))>{name}</a>
                <span class="soft">{role}" "{sign(support)}" "{note}</span>
            </li>
        })
    };
    chain
        .all()
        .with(|all| all.reporting.rows().into_iter().filter_map(|(id, depth)| line(all, id, depth)).collect_view())
}

#[component]
fn Legend(chain: Chain) -> impl IntoView {
    let entry = |mark: Option<i8>, labels: &[MarkLabel], lang: Lang| {
        let shown = support_shown(mark, labels, lang);
        view! { <li class="people__sign" data-tint=crate::charts::palette::tint(tint(mark))>{shown}</li> }
    };
    let entries = move || {
        chain.named(|pack, lang| {
            let marks = pack.supports.iter().rev().map(|label| Some(label.mark)).chain([None]);
            marks.map(|mark| entry(mark, &pack.supports, lang)).collect_view()
        })
    };
    view! { <ul class="legend" role="list" aria-label=t(text::legend)>{entries}</ul> }
}

#[cfg(test)]
mod tests {
    use super::{sign, tint};
    use std::collections::HashSet;

    #[test]
    fn every_mark_of_support_has_a_sign_and_a_colour_of_its_own() {
        let marks = [None, Some(-2), Some(-1), Some(0), Some(1), Some(2)];
        assert_eq!(marks.map(sign).into_iter().collect::<HashSet<_>>().len(), 6);
        assert_eq!(marks.map(tint).into_iter().collect::<HashSet<_>>().len(), 6);
    }
}
