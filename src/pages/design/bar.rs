//! Above the blocks: the lens, whether today's design stands beside, how ready the canvas is, what changed, what the
//! lens hides.

use super::room::Room;
use crate::components::choice_field::ChoiceField;
use crate::components::figure::{Figure, FigureView};
use crate::components::lang::t;
use crate::components::meter::Meter;
use leptos::prelude::*;
use sandtable_core::design::Fate;
use sandtable_core::text::design as text;

/// The bar.
#[component]
pub fn CanvasBar(room: Room) -> impl IntoView {
    view! {
        <div class="canvas__bar">
            <LensChoice room />
            <PairChoice room />
            <CanvasReadiness room />
            <Changes room />
        </div>
        <HiddenNote room />
    }
}

#[component]
fn LensChoice(room: Room) -> impl IntoView {
    let pack = room.session.pack();
    let choices = move || {
        let lang = room.lang.get();
        pack.with(|pack| {
            pack.design.lenses.iter().map(|lens| (lens.key.clone(), lens.name.get(lang))).collect::<Vec<_>>()
        })
    };
    let value = Memo::new(move |_| room.canvas.with(|canvas| canvas.lens.key.clone()));
    let hint = Signal::derive(move || room.canvas.with(|canvas| canvas.lens.purpose.get(room.lang.get())));
    let write = move |key: String| room.edit(text::edit_lens, |design| design.lens = key);
    view! { <ChoiceField label=t(text::lens) choices=Signal::derive(choices) value on_commit=write hint /> }
}

#[component]
fn PairChoice(room: Room) -> impl IntoView {
    let choices = move || {
        let lang = room.lang.get();
        vec![("new".to_owned(), text::version_new(lang)), ("pair".to_owned(), text::side_by_side(lang))]
    };
    let value = Signal::derive(move || if room.pair.get() { "pair" } else { "new" }.to_owned());
    let write = move |key: String| room.pair.set(key == "pair");
    view! { <ChoiceField label=t(text::shown) choices=Signal::derive(choices) value on_commit=write hint=t(text::shown_hint) /> }
}

#[component]
fn CanvasReadiness(room: Room) -> impl IntoView {
    let view = Signal::derive(move || {
        let lang = room.lang.get();
        FigureView::of(room.canvas.with(|canvas| canvas.explain(lang)), "", lang)
    });
    let share = move || room.canvas.with(|canvas| canvas.readiness.map_or(0.0, |mean| mean.to_f64()));
    view! {
        <div class="canvas__readiness">
            <Figure view />
            <div class="canvas__meter"><Meter label=t(text::readiness) value=Signal::derive(share) text=Signal::derive(move || view.with(|v| v.value.clone())) /></div>
        </div>
    }
}

/// How many entries were added, changed, kept, dropped.
#[component]
fn Changes(room: Room) -> impl IntoView {
    let counts = Memo::new(move |_| room.canvas.with(|canvas| canvas.comparison()));
    let rows = move || {
        let (count, lang) = (counts.get(), room.lang.get());
        [
            (Fate::Added, text::fate_added(lang), count.added),
            (Fate::Changed, text::fate_changed(lang), count.changed),
            (Fate::Kept, text::fate_kept(lang), count.kept),
            (Fate::Dropped, text::fate_dropped(lang), count.dropped),
        ]
        .map(|(fate, name, n)| view! { <div class="changes__pair" data-fate=fate.as_str()><dt>{name}</dt><dd>{n}</dd></div> })
        .collect_view()
    };
    view! {
        <div class="changes">
            <p class="field__label">{t(text::changes)}</p>
            <dl class="changes__list">{rows}</dl>
        </div>
    }
}

#[component]
fn HiddenNote(room: Room) -> impl IntoView {
    let hidden = Memo::new(move |_| room.canvas.with(|canvas| canvas.hidden_entries()));
    let note = move || text::finding_hidden(room.lang.get(), hidden.get());
    view! { <Show when=move || { hidden.get() > 0 }><p class="canvas__hidden" role="status">{note}</p></Show> }
}
