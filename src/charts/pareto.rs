//! A Pareto drawing: figures from the greatest, the line of their running sum, and the classes they fall into. The
//! classes are given; it decides none.

use super::frame::{ChartFrame, ChartTable};
use super::pareto_shape::{bars_path, running_share, sum_points};
use super::scale::{Scale, line_path};
use leptos::prelude::*;

/// A class of the drawing: the next so many figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Its name, such as ABC-A.
    pub label: String,
    /// How many figures it holds.
    pub count: usize,
}

const HEIGHT: f64 = 300.0;
const LEFT: f64 = 8.0;
const RIGHT: f64 = 44.0;
const TOP: f64 = 30.0;
const FLOOR: f64 = 284.0;

/// A Pareto drawing.
#[component]
pub fn Pareto(
    /// What is drawn.
    #[prop(into)]
    title: Signal<String>,
    /// The drawing in one sentence.
    #[prop(into)]
    summary: Signal<String>,
    /// The figures, from the greatest.
    #[prop(into)]
    figures: Signal<Vec<f64>>,
    /// The classes, in the same order.
    #[prop(into)]
    bands: Signal<Vec<Band>>,
    /// Running shares to mark, between 0 and 1, such as 0.8 and 0.95.
    #[prop(into)]
    marks: Signal<Vec<f64>>,
    /// The same as a table.
    #[prop(into)]
    table: Signal<ChartTable>,
) -> impl IntoView {
    let draw = move |width: f64| {
        let figures = figures.get();
        let x = Scale::new((0.0, figures.len().max(1) as f64), (LEFT, width - RIGHT));
        let greatest = figures.iter().copied().fold(0.0, f64::max);
        let bars = bars_path(&figures, x, Scale::new((0.0, greatest), (FLOOR, TOP)), FLOOR);
        let share = Scale::new((0.0, 1.0), (FLOOR, TOP));
        let line = line_path(&sum_points(&running_share(&figures), x, share));
        view! {
            <svg class="chart__svg" role="img" aria-label=summary viewBox=format!("0 0 {width} {HEIGHT}")>
                {bands_view(&bands.get(), x)}
                {marks.get().into_iter().chain([1.0]).map(|m| mark_view(m, share, width)).collect_view()}
                <path class="pareto__bars" d=bars />
                <path class="pareto__line" d=line />
                <path class="chart__axis" d=format!("M{LEFT} {FLOOR}H{}", width - RIGHT) />
            </svg>
        }
    };
    view! { <ChartFrame title table draw /> }
}

fn bands_view(bands: &[Band], x: Scale) -> impl IntoView + use<> {
    let mut from = 0;
    let band = |(i, band): (usize, &Band)| {
        let (left, right) = (x.at(from as f64), x.at((from + band.count) as f64));
        from += band.count;
        let name = (right - left > 18.0).then(|| {
            let (x, name) = ((left + right) / 2.0, band.label.clone());
            view! { <text class="chart__text chart__text--strong" x=x y=TOP - 10.0 text-anchor="middle">{name}</text> }
        });
        view! {
            <rect
                class="pareto__band"
                data-even=(i % 2 == 1).then_some("")
                x=left
                y=TOP
                width=right - left
                height=FLOOR - TOP
            />
            {name}
        }
    };
    bands.iter().enumerate().map(band).collect_view()
}

fn mark_view(share: f64, y: Scale, width: f64) -> impl IntoView {
    let at = y.at(share);
    view! {
        <path class="chart__grid" d=format!("M{LEFT} {at}H{}", width - RIGHT) />
        <text class="chart__text" x=width - RIGHT + 6.0 y=at + 4.0>{format!("{}%", (share * 100.0).round())}</text>
    }
}
