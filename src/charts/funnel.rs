//! A funnel: one bar per stage with its count, and what share goes on to the next. It computes no rate.

use super::frame::{ChartFrame, ChartTable};
use super::funnel_shape::{Bar, bars, slope};
use super::scale::shape_path;
use leptos::prelude::*;

/// A stage of a funnel.
#[derive(Clone, Debug, PartialEq)]
pub struct FunnelStage {
    /// Its name.
    pub label: String,
    /// How many, for the width of its bar.
    pub count: f64,
    /// How many, as shown.
    pub text: String,
    /// The share that goes on to the next stage, as shown; empty for the last.
    pub passes: String,
}

const ROW: f64 = 62.0;
const BAR: f64 = 30.0;

/// A funnel.
#[component]
pub fn Funnel(
    /// What is drawn.
    #[prop(into)]
    title: Signal<String>,
    /// The drawing in one sentence.
    #[prop(into)]
    summary: Signal<String>,
    /// The stages, from the widest.
    #[prop(into)]
    stages: Signal<Vec<FunnelStage>>,
    /// The heads of the table: stage, count, share that goes on.
    #[prop(into)]
    head: Signal<[String; 3]>,
) -> impl IntoView {
    let table = move || {
        let row = |s: FunnelStage| vec![s.label, s.text, s.passes];
        ChartTable { head: head.get().to_vec(), rows: stages.get().into_iter().map(row).collect() }
    };
    let draw = move |width: f64| {
        let stages = stages.get();
        let height = stages.len() as f64 * ROW + 4.0;
        let counts: Vec<f64> = stages.iter().map(|s| s.count).collect();
        let bars = bars(&counts, width, ROW, BAR);
        let slopes = bars.windows(2).filter_map(slope_view).collect_view();
        let rows = stages.into_iter().zip(bars).map(|(stage, bar)| stage_view(stage, bar, width)).collect_view();
        view! {
            <svg
                class="chart__svg"
                role="img"
                aria-label=summary
                viewBox=format!("0 0 {width} {height}")
            >
                {slopes} {rows}
            </svg>
        }
    };
    view! { <ChartFrame title table draw /> }
}

fn slope_view(pair: &[Bar]) -> Option<impl IntoView + use<>> {
    let (upper, lower) = (*pair.first()?, *pair.get(1)?);
    Some(view! { <path class="funnel__slope" d=shape_path(&slope(upper, lower)) /> })
}

fn stage_view(stage: FunnelStage, bar: Bar, width: f64) -> impl IntoView {
    let label_y = bar.y - 8.0;
    view! {
        <rect class="funnel__bar" x=bar.x y=bar.y width=bar.width height=bar.height rx="2" />
        <text class="chart__text" x="0" y=label_y>{stage.label}</text>
        <text class="chart__text chart__text--strong" x=width y=label_y text-anchor="end">{stage.text}</text>
        <text
            class="chart__text chart__text--halo"
            x=width / 2.0
            y=bar.y + BAR + 18.0
            text-anchor="middle"
        >
            {stage.passes}
        </text>
    }
}
