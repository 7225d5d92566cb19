//! The funnel on one sheet of A4: inputs, every step with its numbers, the loads of the roles and what they tell,
//! without fields and buttons.

use super::results::FunnelChart;
use super::room::Room;
use crate::components::findings::FindingView;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::report::{Explained, Tool};
use sandtable_core::targets::FunnelFigure;
use sandtable_core::text::{targets as text, tools};

/// The sheet; shown on paper only.
#[component]
pub fn FunnelSheet(room: Room, findings: Signal<Vec<FindingView>>) -> impl IntoView {
    let title = room.session.derive(|book| book.about.title.clone());
    let told = move || findings.get().into_iter().map(|f| view! { <li>{f.text} " " {f.reason}</li> }).collect_view();
    view! {
        <section class="sheet only-print funnel-sheet">
            <header class="funnel-sheet__head">
                <h1>{title}</h1>
                <p>{t(|lang| tools::name(lang, Tool::B2))}</p>
            </header>
            <Chain room />
            <FunnelChart room />
            <Roles room />
            <ul class="funnel-sheet__findings">{told}</ul>
        </section>
    }
}

/// Every figure with its inputs and its calculation.
#[component]
fn Chain(room: Room) -> impl IntoView {
    let row = |said: Explained| {
        let inputs: Vec<String> = said.inputs.iter().map(|(name, value)| format!("{name} {value}")).collect();
        let step = said.steps.into_iter().next().unwrap_or_default();
        view! { <tr><th scope="row">{said.label}</th><td data-numeric="">{said.value}</td><td>{inputs.join(" · ")}</td><td>{step}</td></tr> }
    };
    let rows = move || {
        let (lang, unit) = (room.lang.get(), room.unit.get());
        let said = |figure: FunnelFigure| room.funnel.with(|funnel| funnel.explain(figure, lang, unit));
        FunnelFigure::ALL.map(said).into_iter().filter(|said| said.missing.is_empty()).map(row).collect_view()
    };
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t(text::chart_stage)}</th>
                    <th scope="col">{t(text::chart_count)}</th>
                    <th scope="col">{t(text::inputs_rates)}</th>
                    <th scope="col">{t(sandtable_core::text::common::steps)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn Roles(room: Room) -> impl IntoView {
    let rows = move || {
        let lang = room.lang.get();
        room.funnel.with(|funnel| {
            let row = |load| {
                let said = funnel.explain_role(load, lang);
                view! { <tr><th scope="row">{load.name.get(lang)}</th><td>{said.value}</td><td>{said.steps.join(" · ")}</td></tr> }
            };
            funnel.loads.iter().map(row).collect_view()
        })
    };
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t(text::column_role)}</th>
                    <th scope="col">{t(text::column_need)}</th>
                    <th scope="col">{t(text::column_load)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
