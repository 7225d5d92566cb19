//! The department table of one account: each department rates a few criteria, and how far they differ.

use super::bench::Bench;
use super::fields::score_of;
use crate::components::card::Guide;
use crate::components::figure::{Figure, FigureView};
use crate::components::lang::t;
use crate::components::score_cell::ScoreCell;
use crate::components::table::{Column, Table};
use leptos::prelude::*;
use sandtable_core::portfolio::DepartmentScore;
use sandtable_core::text::portfolio_pages::score as text;
use sandtable_core::value::Id;

/// The department table, folded until wanted.
#[component]
pub fn Departments(bench: Bench, id: Id) -> impl IntoView {
    let room = bench.room;
    let criteria = room.with_pack(|pack| pack.departments.criteria.len());
    let departments = room.with_pack(|pack| pack.departments.departments.len());
    let head = move |at: usize| {
        Column::figures(
            "mark",
            t(move |lang| {
                room.with_pack(|p| p.departments.criteria.get(at).map(|c| c.name.get(lang))).unwrap_or_default()
            }),
        )
    };
    let columns =
        std::iter::once(Column::text("name", t(text::department))).chain((0..criteria).map(head)).collect::<Vec<_>>();
    let rows = (0..departments).map(|at| view! { <Department bench id at criteria /> }).collect_view();
    view! {
        <Guide title=t(text::departments)>
            <p>{t(text::departments_hint)}</p>
            <Table caption=t(text::departments) columns=Signal::stored(columns)>{rows}</Table>
            <Together bench id />
        </Guide>
    }
}

#[component]
fn Department(bench: Bench, id: Id, at: usize, criteria: usize) -> impl IntoView {
    let room = bench.room;
    let name = t(move |lang| {
        room.with_pack(|p| p.departments.departments.get(at).map(|d| d.name.get(lang))).unwrap_or_default()
    });
    let cells = (0..criteria).map(|criterion| view! { <td><Mark bench id at criterion name /></td> }).collect_view();
    view! { <tr><th scope="row">{name}</th>{cells}</tr> }
}

#[component]
fn Mark(bench: Bench, id: Id, at: usize, criterion: usize, name: Signal<String>) -> impl IntoView {
    let room = bench.room;
    let keys = move || {
        room.with_pack(|pack| {
            let department = pack.departments.departments.get(at)?.key.clone();
            Some((department, pack.departments.criteria.get(criterion)?.key.clone()))
        })
    };
    let account = room.account(id);
    let value = Signal::derive(move || {
        let (department, key) = keys()?;
        account.with(|account| Some(account.department_scores.get(&department)?.get(&key)?.get().into()))
    });
    let label = t(move |lang| {
        let criterion = room.with_pack(|p| p.departments.criteria.get(criterion).map(|c| c.name.get(lang)));
        text::cell(lang, &name.get(), &criterion.unwrap_or_default())
    });
    let commit = move |mark| {
        let Some((department, key)) = untrack(keys) else { return };
        let label = text::edit_department(room.lang.get_untracked(), &bench.name(id));
        room.edit_account(id, label, |account| account.score_by(&department, &key, score_of(mark)));
    };
    view! { <ScoreCell label value on_commit=commit /> }
}

/// What the departments say together.
#[component]
fn Together(bench: Bench, id: Id) -> impl IntoView {
    let room = bench.room;
    let account = room.account(id);
    let view = Memo::new(move |_| {
        let lang = room.lang.get();
        let explained = room.with_pack(|pack| {
            account.with(|account| Some(DepartmentScore::of(account, &pack.departments)?.explain(pack, lang)))
        });
        explained.map(|explained| FigureView::of(explained, "", lang))
    });
    move || view.get().map(|view| view! { <Figure view=Signal::stored(view) /> })
}
