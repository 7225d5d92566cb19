//! The support × intimacy plane with its four kinds of relation, and those who stand nowhere yet.

use super::chain::Chain;
use super::tree::{sign, tint};
use crate::browser::address;
use crate::charts::frame::ChartTable;
use crate::charts::plane::{Plane, Standing};
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::account::{Quadrant, Stakeholders};
use sandtable_core::method::account::{MarkLabel, PeoplePack, label, mark_label};
use sandtable_core::text::Lang;
use sandtable_core::text::account::{names, people as text};
use sandtable_core::value::Id;

/// The plane.
#[component]
pub fn SupportPlane(chain: Chain) -> impl IntoView {
    let marks = |labels: &[MarkLabel], lang: Lang| labels.iter().map(|l| l.name.get(lang)).collect::<Vec<_>>();
    let columns = Signal::derive(move || chain.named(|pack, lang| marks(&pack.supports, lang)));
    let rows = Signal::derive(move || chain.named(|pack, lang| marks(&pack.intimacies, lang)));
    let people = Signal::derive(move || chain.all().with(|all| chain.named(|pack, lang| standings(all, pack, lang))));
    let table = Signal::derive(move || chain.all().with(|all| chain.named(|pack, lang| table(all, pack, lang))));
    let summary =
        Signal::derive(move || chain.all().with(|all| text::plane_summary(chain.lang().get(), all.plane.placed.len())));
    let open = move |key: String| {
        if let Some(person) = Id::parse(&key) {
            address::go(&chain.href(Some(person)));
        }
    };
    view! {
        <div class="people__plane">
            <Plane title=t(text::plane) summary columns rows people table on_choose=open />
            <Quadrants chain />
        </div>
    }
}

fn standings(all: &Stakeholders, pack: &PeoplePack, lang: Lang) -> Vec<Standing> {
    let standing = |(id, quadrant): &(Id, Quadrant)| {
        let member = all.member(*id)?;
        let marks = member.marks();
        Some(Standing {
            key: id.to_string(),
            name: member.who().shown(lang),
            column: usize::try_from(marks.support? + 2).ok()?,
            row: usize::from(marks.intimacy?),
            sign: sign(marks.support).to_owned(),
            series: tint(marks.support),
            text: quadrant_name(*quadrant, pack, lang),
        })
    };
    all.plane.placed.iter().filter_map(standing).collect()
}

fn quadrant_name(quadrant: Quadrant, pack: &PeoplePack, lang: Lang) -> String {
    label(&pack.quadrants, quadrant.key()).map(|name| name.get(lang)).unwrap_or_default()
}

fn table(all: &Stakeholders, pack: &PeoplePack, lang: Lang) -> ChartTable {
    let head = [text::name, text::support, text::intimacy, text::quadrants].map(|field| field(lang)).to_vec();
    let mark = |labels: &[MarkLabel], mark: i8| mark_label(labels, mark).map(|name| name.get(lang));
    let row = |(id, quadrant): &(Id, Quadrant)| {
        let member = all.member(*id)?;
        let marks = member.marks();
        let intimacy = mark(&pack.intimacies, i8::try_from(marks.intimacy?).ok()?)?;
        let name = member.who().shown(lang);
        Some(vec![name, mark(&pack.supports, marks.support?)?, intimacy, quadrant_name(*quadrant, pack, lang)])
    };
    ChartTable { head, rows: all.plane.placed.iter().filter_map(row).collect() }
}

/// Who stands in which quadrant.
#[component]
fn Quadrants(chain: Chain) -> impl IntoView {
    let line = move |quadrant: Quadrant| {
        let name = move || chain.named(|pack, lang| quadrant_name(quadrant, pack, lang));
        let people = move || {
            let people = |all: &Stakeholders| all.who(&all.plane.of_quadrant(quadrant).collect::<Vec<_>>());
            named(chain, chain.all().with(|all| people(all)))
        };
        view! { <div class="key-value__pair"><dt>{name}</dt><dd>{people}</dd></div> }
    };
    let unplaced = move || {
        let people = chain.all().with(|all| all.who(&all.plane.unplaced));
        (!people.is_empty()).then(|| {
            let shown = text::plane_unplaced(chain.lang().get(), &named(chain, people));
            view! { <p class="people__unplaced soft">{shown}</p> }
        })
    };
    view! {
        <div>
            <h3 class="people__quadrants">{t(text::quadrants)}</h3>
            <dl class="key-value">{Quadrant::ALL.map(line).collect_view()}</dl>
            {unplaced}
        </div>
    }
}

fn named(chain: Chain, people: Vec<sandtable_core::account::Who>) -> String {
    let lang = chain.lang().get();
    if people.is_empty() { "—".into() } else { names(lang, people.iter().map(|who| who.shown(lang))) }
}
