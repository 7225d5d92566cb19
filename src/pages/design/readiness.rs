//! The readiness of a block: a figure that opens to its parts, and the parts drawn as one bar.

use super::room::Room;
use crate::components::figure::{Figure, FigureSize, FigureView};
use leptos::prelude::*;
use sandtable_core::design::Part;

/// The figure with its bar.
#[component]
pub fn BlockReadiness(room: Room, #[prop(into)] key: String) -> impl IntoView {
    let block = room.block(&key, |block| (block.name.clone(), block.readiness.clone()));
    let view = Signal::derive(move || {
        let lang = room.lang.get();
        FigureView::of(block.with(|(name, readiness)| readiness.explain(name, lang)), "", lang)
    });
    let segment = move |part: Part| {
        let points = move || block.with(|(_, readiness)| readiness.points(part).to_f64());
        view! { <span class="readiness__part" data-part=part.as_str() style:width=move || format!("{}%", points())></span> }
    };
    view! {
        <div class="readiness">
            <Figure view size=FigureSize::Inline />
            <div class="readiness__bar" aria-hidden="true">{Part::ALL.map(segment).collect_view()}</div>
        </div>
    }
}
