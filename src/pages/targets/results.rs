//! What the funnel comes to: its counts, the drawing, and the check forward from SQL to money.

use super::room::Room;
use crate::charts::funnel::{Funnel as Drawing, FunnelStage};
use crate::components::badge::Rag;
use crate::components::card::Card;
use crate::components::figure::{Figure, FigureSize};
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::targets::{Count, Funnel, FunnelFigure, Horizon};
use sandtable_core::text::{Lang, targets as text};
use sandtable_core::value::{Money, Rate, grouped};

/// The counts of a month.
#[component]
pub fn FunnelFigures(room: Room) -> impl IntoView {
    let several = room.input(|input| input.horizon != Horizon::Month);
    let figure = move |figure: FunnelFigure| view! { <Figure view=room.figure(figure) /> };
    view! {
        <Card title=t(text::results_counts) purpose=t(text::each_from_rounded)>
            <div class="figures">
                <Show when=move || several.get()>{figure(FunnelFigure::Target)}</Show>
                <Figure view=room.figure(FunnelFigure::Deals) size=FigureSize::Large />
                {figure(FunnelFigure::Sal)}
                {figure(FunnelFigure::Sql)}
                {figure(FunnelFigure::Own)}
                {figure(FunnelFigure::Inbound)}
                {figure(FunnelFigure::Mql)}
                {figure(FunnelFigure::Potential)}
            </div>
        </Card>
    }
}

/// The funnel drawn from the widest stage that is known.
#[component]
pub fn FunnelChart(room: Room) -> impl IntoView {
    let stages = Signal::derive(move || room.funnel.with(|funnel| stages(funnel, room.lang.get())));
    let summary = move || {
        let told: Vec<String> =
            stages.get().into_iter().map(|stage| format!("{} {}", stage.label, stage.text)).collect();
        told.join(" → ")
    };
    let head = move || {
        let lang = room.lang.get();
        [text::chart_stage(lang), text::chart_count(lang), text::chart_passes(lang)]
    };
    view! {
        <Show when=move || stages.with(|stages| stages.len() > 1)>
            <Card title=t(text::results_chart)>
                <Drawing title=t(text::chart_title) summary=Signal::derive(summary) stages head=Signal::derive(head) />
            </Card>
        </Show>
    }
}

fn stages(funnel: &Funnel, lang: Lang) -> Vec<FunnelStage> {
    let input = &funnel.input;
    let rate = |rate: Option<Rate>| rate.map(Rate::edit_form).unwrap_or_default();
    let stage = |label: String, count: Count, passes: String| FunnelStage {
        label,
        count: count.count as f64,
        text: grouped(count.count),
        passes,
    };
    let mql = funnel.mql.map(|(low, high)| FunnelStage {
        text: text::range(lang, &grouped(low.count), &grouped(high.count)),
        ..stage(text::mql(lang), high, text::range(lang, &rate(input.mql_low), &rate(input.mql_high)))
    });
    let potential = funnel.potential.map(|count| stage(text::potential(lang), count, rate(input.potential_rate)));
    let sql = funnel.sql.map(|count| stage(text::sql(lang), count, rate(input.conversion)));
    let sal = funnel.sal.map(|count| stage(text::sal(lang), count, rate(input.win_rate)));
    let won = funnel.deals.map(|count| stage(text::won(lang), count, String::new()));
    [potential, mql, sql, sal, won].into_iter().flatten().collect()
}

/// From SQL forward to money, with what is left over or missing.
#[component]
pub fn ForwardCheck(room: Room) -> impl IntoView {
    let surplus = Memo::new(move |_| room.funnel.with(|funnel| funnel.forward.map(|forward| forward.surplus)));
    let rag = move || surplus.get().map(|surplus| if surplus < Money::ZERO { Rag::Red } else { Rag::Green });
    view! {
        <Card title=t(text::results_forward) purpose=t(text::results_forward_purpose)>
            <div class="figures" aria-live="polite">
                <Figure view=room.figure(FunnelFigure::ForwardSal) />
                <Figure view=room.figure(FunnelFigure::ForwardDeals) />
                <Figure view=room.figure(FunnelFigure::ForwardRevenue) />
                <Figure view=room.figure(FunnelFigure::Surplus) rag=MaybeProp::derive(rag) />
            </div>
        </Card>
    }
}
