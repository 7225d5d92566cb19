//! The quality self-check: marks per block with decisions, and the radar of their means.

use super::room::Room;
use crate::charts::frame::ChartTable;
use crate::charts::radar::{Radar, RadarSeries};
use crate::components::card::Card;
use crate::components::figure::{Figure, FigureView};
use crate::components::lang::t;
use crate::components::score_field::{Scale, ScoreField};
use leptos::prelude::*;
use sandtable_core::design::AspectMean;
use sandtable_core::method::design::Aspect;
use sandtable_core::text::design as text;

/// The marks of one block, folded; only where there is a decision to check.
#[component]
pub fn BlockQuality(room: Room, key: String) -> impl IntoView {
    let decided = room.block(&key, |block| block.readiness.decisions > 0);
    let pack = room.session.pack();
    let field = {
        let key = key.clone();
        move |aspect: Aspect| view! { <Mark room key=key.clone() aspect /> }
    };
    let marks = move || {
        let field = field.clone();
        pack.with(|pack| pack.design.quality.aspects.iter().cloned().map(field).collect_view())
    };
    view! {
        <Show when=move || decided.get()>
            <details class="block__quality">
                <summary class="guide__title">{t(text::quality_check)}</summary>
                <div class="block__marks">{marks.clone()}</div>
            </details>
        </Show>
    }
}

#[component]
fn Mark(room: Room, key: String, aspect: Aspect) -> impl IntoView {
    let mark = room.block(&key, {
        let aspect = aspect.key.clone();
        move |block| block.marks.get(&aspect).map(|mark| i64::from(*mark))
    });
    let (name, question, aspect) = (aspect.name, aspect.question, aspect.key);
    let write = move |mark: Option<i64>| {
        let mark = mark.and_then(|mark| u8::try_from(mark).ok());
        room.edit(text::edit_mark, |design| design.mark(&key, &aspect, mark));
    };
    let scale = Signal::stored(Scale::numbers(1, 5));
    view! {
        <ScoreField label=t(move |lang| name.get(lang)) value=mark on_commit=write scale hint=t(move |lang| question.get(lang)) disabled=room.read_only() />
    }
}

/// The radar and its means.
#[component]
pub fn QualityCard(room: Room) -> impl IntoView {
    let quality = Memo::new(move |_| room.canvas.with(|canvas| canvas.quality.clone()));
    let spokes =
        move || quality.with(|q| q.aspects.iter().map(|aspect| aspect.name.get(room.lang.get())).collect::<Vec<_>>());
    let shown = |aspect: &AspectMean| aspect.mean.map_or_else(|| "—".to_owned(), |mean| mean.show(1));
    let table = move || {
        let lang = room.lang.get();
        let row = |aspect: &AspectMean| vec![aspect.name.get(lang), shown(aspect)];
        ChartTable {
            head: vec![text::quality_aspect(lang), text::quality_mean(lang)],
            rows: quality.with(|q| q.aspects.iter().map(row).collect()),
        }
    };
    let series = move || {
        let share = |aspect: &AspectMean| aspect.mean.map(|mean| mean.to_f64() / 5.0);
        let shares = quality.with(|q| q.aspects.iter().map(share).collect());
        vec![RadarSeries { name: text::version_new(room.lang.get()), shares }]
    };
    let summary = move || {
        let told = |aspect: &AspectMean| format!("{} {}", aspect.name.get(room.lang.get()), shown(aspect));
        quality.with(|q| q.aspects.iter().map(told).collect::<Vec<_>>().join(" · "))
    };
    view! {
        <Card title=t(text::quality_check) purpose=t(text::quality_purpose)>
            <Radar title=t(text::quality_radar) summary=Signal::derive(summary) spokes=Signal::derive(spokes) series=Signal::derive(series) table=Signal::derive(table) />
            <div class="figures"><Means room quality /></div>
        </Card>
    }
}

#[component]
fn Means(room: Room, quality: Memo<sandtable_core::design::Quality>) -> impl IntoView {
    let keys = move || quality.with(|q| q.aspects.iter().map(|aspect| aspect.key.clone()).collect::<Vec<_>>());
    let figure = move |key: String| {
        let view = Signal::derive(move || {
            let lang = room.lang.get();
            quality.with(|q| {
                let aspect = q.aspects.iter().find(|aspect| aspect.key == key);
                FigureView::of(aspect.map(|aspect| aspect.explain(q.blocks, lang)).unwrap_or_default(), "", lang)
            })
        });
        view! { <Figure view /> }
    };
    view! { <For each=keys key=|key| key.clone() children=figure /> }
}
