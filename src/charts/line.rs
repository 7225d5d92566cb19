//! Figures over time, one line per series. Gaps stay gaps: what is not known is not drawn.

use super::frame::{ChartFrame, ChartTable};
use super::palette::{mark, tint};
use super::radar::legend;
use super::scale::{Scale, line_path, text_width, ticks};
use leptos::prelude::*;

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// Its figures, one for each step.
    pub figures: Vec<Option<f64>>,
    /// Drawn with dashes, as for a plan.
    pub dashed: bool,
}

const HEIGHT: f64 = 220.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 12.0;
const FLOOR: f64 = 192.0;
const FONT: f64 = 12.0;

/// Runs of known figures, each with the number of its first step.
pub fn runs(figures: &[Option<f64>]) -> Vec<Vec<(usize, f64)>> {
    let mut runs = Vec::new();
    let mut run = Vec::new();
    for (i, figure) in figures.iter().enumerate() {
        match figure.filter(|f| f.is_finite()) {
            Some(figure) => run.push((i, figure)),
            None if !run.is_empty() => runs.push(std::mem::take(&mut run)),
            None => (),
        }
    }
    if !run.is_empty() {
        runs.push(run);
    }
    runs
}

/// Lines over time.
#[component]
pub fn LineChart(
    /// What is drawn.
    #[prop(into)]
    title: Signal<String>,
    /// The drawing in one sentence.
    #[prop(into)]
    summary: Signal<String>,
    /// The steps of time.
    #[prop(into)]
    steps: Signal<Vec<String>>,
    /// The lines.
    #[prop(into)]
    lines: Signal<Vec<Line>>,
    /// Writes a figure at the axis.
    #[prop(into)]
    format: Callback<f64, String>,
    /// The same as a table.
    #[prop(into)]
    table: Signal<ChartTable>,
) -> impl IntoView {
    let draw = move |width: f64| {
        let (steps, lines) = (steps.get(), lines.get());
        let known = || lines.iter().flat_map(|line| line.figures.iter().flatten().copied());
        let whole = known().all(|figure| figure.fract() == 0.0);
        let marks = ticks(known().fold(0.0, f64::min), known().fold(0.0, f64::max), 4, whole);
        let range = (*marks.first().unwrap_or(&0.0), *marks.last().unwrap_or(&1.0));
        let y = Scale::new(range, (FLOOR, TOP));
        let texts: Vec<String> = marks.iter().map(|mark| format.run(*mark)).collect();
        let left = widest(&texts) + 8.0;
        let x = Scale::new((0.0, steps.len().saturating_sub(1) as f64), (left + 8.0, width - RIGHT - 8.0));
        let shapes = lines.iter().enumerate().map(|(i, line)| line_view(i, line, x, y)).collect_view();
        let across =
            texts.into_iter().zip(marks).map(|(text, m)| axis_mark(text, y.at(m), (left, width))).collect_view();
        view! {
            <svg class="chart__svg" role="img" aria-label=summary viewBox=format!("0 0 {width} {HEIGHT}")>
                {across} {step_names(&steps, x, width - left)} {shapes}
            </svg>
            {legend(lines.into_iter().map(|line| line.name).collect())}
        }
    };
    view! { <ChartFrame title table draw /> }
}

/// How much room the widest of these texts takes.
fn widest(texts: &[String]) -> f64 {
    texts.iter().map(|text| text_width(text, FONT)).fold(0.0, f64::max)
}

fn axis_mark(text: String, at: f64, (left, width): (f64, f64)) -> impl IntoView {
    view! {
        <path class="chart__grid" d=format!("M{left} {at}H{}", width - RIGHT) />
        <text class="chart__text" x=left - 6.0 y=at + 4.0 text-anchor="end">{text}</text>
    }
}

/// As many names of steps as have room.
fn step_names(steps: &[String], x: Scale, width: f64) -> impl IntoView + use<> {
    let room = ((width - RIGHT) / (widest(steps) + FONT)).max(1.0) as usize;
    let every = steps.len().div_ceil(room).max(1);
    let name = |(i, name): (usize, &String)| {
        view! { <text class="chart__text" x=x.at(i as f64) y=FLOOR + 20.0 text-anchor="middle">{name.clone()}</text> }
    };
    steps.iter().enumerate().filter(|(i, _)| i % every == 0).map(name).collect_view()
}

fn line_view(i: usize, line: &Line, x: Scale, y: Scale) -> impl IntoView + use<> {
    let placed: Vec<Vec<(f64, f64)>> = runs(&line.figures)
        .into_iter()
        .map(|run| run.into_iter().map(|(n, f)| (x.at(n as f64), y.at(f))).collect())
        .collect();
    let path: String = placed.iter().map(|run| line_path(run)).collect();
    let marks: String = placed.iter().flatten().map(|(x, y)| mark(i, *x, *y, 3.2)).collect();
    view! {
        <g data-tint=tint(i)>
            <path class="line__path" data-dashed=line.dashed.then_some("") d=path />
            <path class="chart__mark" d=marks />
        </g>
    }
}

/// A line without axes, as wide as a word. Its meaning must be said beside it.
#[component]
pub fn Sparkline(
    /// What it shows, in words.
    #[prop(into)]
    label: Signal<String>,
    /// The figures.
    #[prop(into)]
    figures: Signal<Vec<Option<f64>>>,
) -> impl IntoView {
    let path = move || {
        let figures = figures.get();
        let known = || figures.iter().flatten().copied().filter(|f| f.is_finite());
        let range = (known().fold(f64::INFINITY, f64::min), known().fold(f64::NEG_INFINITY, f64::max));
        let y = Scale::new(range, (22.0, 2.0));
        let x = Scale::new((0.0, figures.len().saturating_sub(1) as f64), (2.0, 78.0));
        let place = |run: Vec<(usize, f64)>| {
            line_path(&run.into_iter().map(|(n, f)| (x.at(n as f64), y.at(f))).collect::<Vec<_>>())
        };
        runs(&figures).into_iter().map(place).collect::<String>()
    };
    view! {
        <svg class="spark" role="img" aria-label=label viewBox="0 0 80 24" data-tint="1">
            <path class="line__path" d=path />
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn what_is_not_known_is_a_gap() {
        let figures = [None, Some(1.0), Some(2.0), None, Some(3.0), Some(f64::NAN)];
        assert_eq!(runs(&figures), [vec![(1, 1.0), (2, 2.0)], vec![(4, 3.0)]]);
    }

    #[test]
    fn nothing_known_draws_nothing() {
        assert!(runs(&[None, None]).is_empty());
        assert!(runs(&[]).is_empty());
    }
}
