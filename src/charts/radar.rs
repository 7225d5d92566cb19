//! Several qualities on spokes around a centre, for one or more things to compare.

use super::frame::{ChartFrame, ChartTable};
use super::palette::{mark, tint};
use super::radar_shape::{anchor, on_spoke, polygon};
use super::scale::{shape_path, shortened, text_width};
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
const LINE: f64 = 14.0;

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
        let radius = ((width - 210.0) / 2.0).clamp(56.0, 130.0);
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
            {name_view(&broken(name, room), label, anchor(i, n))}
        }
    };
    let rings = [0.25, 0.5, 0.75, 1.0].map(ring).into_iter().collect_view();
    (rings, spokes.iter().enumerate().map(spoke).collect_view())
}

/// A name in one line, or in two of about the same length where one is too long.
fn broken(name: &str, room: f64) -> Vec<String> {
    let fits = |text: &str| text_width(text, FONT) <= room;
    let longer = |at: &usize| at.max(&(name.len() - at)).to_owned();
    let gap = name.match_indices(' ').map(|(at, _)| at).min_by_key(longer).filter(|_| !fits(name));
    let lines = gap.map_or((name, ""), |at| name.split_at(at));
    [lines.0, lines.1.trim_start()].iter().filter(|line| !line.is_empty()).map(|l| shortened(l, room, FONT)).collect()
}

fn name_view(lines: &[String], (x, y): (f64, f64), anchor: &'static str) -> impl IntoView + use<> {
    let top = y + 4.0 - (lines.len().saturating_sub(1)) as f64 * LINE / 2.0;
    let line = |(i, text): (usize, &String)| view! { <tspan x=x y=top + i as f64 * LINE>{text.clone()}</tspan> };
    view! {
        <text class="chart__text" text-anchor=anchor>{lines.iter().enumerate().map(line).collect_view()}</text>
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_broken_near_its_middle_and_a_short_one_is_not() {
        assert_eq!(broken("Different from rivals", 90.0), ["Different", "from rivals"]);
        assert_eq!(broken("Specific", 90.0), ["Specific"]);
        assert_eq!(broken("与对手不同且有据", 60.0), ["与对手不…"]);
    }
}
