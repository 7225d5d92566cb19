//! Several qualities on spokes around a centre, for one or more things to compare.

use super::frame::{ChartFrame, ChartTable};
use super::palette::{mark, tint};
use super::radar_shape::{anchor, on_spoke, polygon};
use super::scale::{shape_path, shortened};
use leptos::prelude::*;

/// A thing to compare.
#[derive(Clone, Debug, PartialEq)]
pub struct RadarSeries {
    /// Its name.
    pub name: String,
    /// Its share of the greatest on each spoke, 0 to 1; none for what is not known.
    pub shares: Vec<Option<f64>>,
}

const FONT: f64 = 12.0;

/// A radar.
#[component]
pub fn Radar(
    /// What is drawn.
    #[prop(into)]
    title: Signal<String>,
    /// The drawing in one sentence.
    #[prop(into)]
    summary: Signal<String>,
    /// The qualities.
    #[prop(into)]
    spokes: Signal<Vec<String>>,
    /// The things to compare.
    #[prop(into)]
    series: Signal<Vec<RadarSeries>>,
    /// The same as a table.
    #[prop(into)]
    table: Signal<ChartTable>,
) -> impl IntoView {
    let draw = move |width: f64| {
        let (spokes, series) = (spokes.get(), series.get());
        let radius = ((width - 150.0) / 2.0).clamp(60.0, 130.0);
        let centre = (width / 2.0, radius + 26.0);
        let height = 2.0 * radius + 52.0;
        let shapes = series.iter().enumerate().map(|(i, s)| shape(i, s, centre, radius)).collect_view();
        view! {
            <svg class="chart__svg" role="img" aria-label=summary viewBox=format!("0 0 {width} {height}")>
                {web(&spokes, centre, radius, width)}
                {shapes}
            </svg>
            {(series.len() > 1).then(|| legend(series.iter().map(|s| s.name.clone()).collect()))}
        }
    };
    view! { <ChartFrame title table draw /> }
}

fn web(spokes: &[String], centre: (f64, f64), radius: f64, width: f64) -> impl IntoView + use<> {
    let n = spokes.len();
    let ring = |share: f64| {
        let corners = polygon(&vec![Some(share); n], centre, radius);
        view! { <path class="chart__grid" d=shape_path(&corners) /> }
    };
    let spoke = |(i, name): (usize, &String)| {
        let (end, label) = (on_spoke(i, n, 1.0, centre, radius), on_spoke(i, n, 1.0, centre, radius + 12.0));
        let room = if anchor(i, n) == "middle" { width } else { width / 2.0 - (label.0 - centre.0).abs() };
        view! {
            <path class="chart__grid" d=format!("M{} {}L{} {}", centre.0, centre.1, end.0, end.1) />
            <text
                class="chart__text"
                x=label.0
                y=label.1 + 4.0
                text-anchor=anchor(i, n)
            >
                {shortened(name, room, FONT)}
            </text>
        }
    };
    let rings = [0.25, 0.5, 0.75, 1.0].map(ring).into_iter().collect_view();
    (rings, spokes.iter().enumerate().map(spoke).collect_view())
}

fn shape(i: usize, series: &RadarSeries, centre: (f64, f64), radius: f64) -> impl IntoView + use<> {
    let corners = polygon(&series.shares, centre, radius);
    let known = corners.iter().zip(&series.shares).filter(|(_, share)| share.is_some());
    let marks: String = known.map(|((x, y), _)| mark(i, *x, *y, 3.5)).collect();
    view! {
        <g data-tint=tint(i)>
            <path class="radar__shape" d=shape_path(&corners) />
            <path class="chart__mark" d=marks />
        </g>
    }
}

/// The names of series with their marks.
pub fn legend(names: Vec<String>) -> impl IntoView {
    let entry = |(i, name): (usize, String)| {
        view! {
            <li class="legend__entry">
                <svg
                    class="legend__mark"
                    viewBox="0 0 12 12"
                    aria-hidden="true"
                    data-tint=tint(i)
                >
                    <path class="chart__mark" d=mark(i, 6.0, 6.0, 4.5) />
                </svg>
                {name}
            </li>
        }
    };
    view! { <ul class="legend" role="list">{names.into_iter().enumerate().map(entry).collect_view()}</ul> }
}
