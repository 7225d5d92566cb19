//! Shares of a whole as bars cut into parts: one bar or several under each other. Parts are told apart by colour and
//! by hatch.

use super::frame::{ChartFrame, ChartTable};
use super::palette::{Hatches, hatch_id, tint};
use super::radar::legend;
use super::scale::{shortened, text_width};
use crate::components::id::fresh;
use leptos::prelude::*;

/// A bar cut into parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its name; may be empty for a single bar.
    pub label: String,
    /// The size of each part, in the order of the legend.
    pub parts: Vec<f64>,
    /// What is written into each part; may be empty.
    pub texts: Vec<String>,
}

const ROW: f64 = 48.0;
const HIGH: f64 = 24.0;
const FONT: f64 = 12.0;

/// The left edge and width of each part on a bar of `width`; `whole` is what fills it. Nothing has no width.
pub fn cut(parts: &[f64], whole: f64, width: f64) -> Vec<(f64, f64)> {
    let mut left = 0.0;
    let part = |size: &f64| {
        let share = if whole > 0.0 && size.is_finite() { size.max(0.0) / whole } else { 0.0 };
        let here = (left, share * width);
        left += here.1;
        here
    };
    parts.iter().map(part).collect()
}

/// Bars cut into parts.
#[component]
pub fn Bars(
    /// What is drawn.
    #[prop(into)]
    title: Signal<String>,
    /// The drawing in one sentence.
    #[prop(into)]
    summary: Signal<String>,
    /// The names of the parts.
    #[prop(into)]
    parts: Signal<Vec<String>>,
    /// The bars.
    #[prop(into)]
    bars: Signal<Vec<Bar>>,
    /// The same as a table.
    #[prop(into)]
    table: Signal<ChartTable>,
    /// Every bar is as wide as the drawing, so that shares can be compared; else the greatest is.
    #[prop(optional)]
    shares: bool,
) -> impl IntoView {
    let id = fresh("bars");
    let draw = move |width: f64| {
        let (bars, names) = (bars.get(), parts.get());
        let sum = |bar: &Bar| bar.parts.iter().copied().filter(|p| p.is_finite()).sum::<f64>();
        let greatest = bars.iter().map(sum).fold(0.0, f64::max);
        let row = if bars.iter().all(|bar| bar.label.is_empty()) { HIGH + 6.0 } else { ROW };
        let height = bars.len() as f64 * row;
        let rows = bars.iter().enumerate().map(|(i, bar)| {
            let whole = if shares { sum(bar) } else { greatest };
            bar_view(bar, &id, (i + 1) as f64 * row - HIGH - 2.0, &cut(&bar.parts, whole, width))
        });
        view! {
            <svg class="chart__svg" role="img" aria-label=summary viewBox=format!("0 0 {width} {height}")>
                <Hatches drawing=id.clone() series=names.len() />
                {rows.collect_view()}
            </svg>
            {legend(names)}
        }
    };
    view! { <ChartFrame title table draw /> }
}

fn bar_view(bar: &Bar, drawing: &str, top: f64, places: &[(f64, f64)]) -> impl IntoView + use<> {
    let part = |(i, (left, width)): (usize, &(f64, f64))| {
        let text = bar.texts.get(i).filter(|text| text_width(text, FONT) + 8.0 <= *width).cloned();
        let label = text.map(|text| {
            let middle = left + width / 2.0;
            view! { <text class="bars__text" x=middle y=top + 16.5 text-anchor="middle">{text}</text> }
        });
        view! {
            <g data-tint=tint(i)>
                <rect class="bars__part" x=*left y=top width=*width height=HIGH />
                <rect x=*left y=top width=*width height=HIGH fill=format!("url(#{})", hatch_id(drawing, i)) />
                {label}
            </g>
        }
    };
    let parts = places.iter().enumerate().map(part).collect_view();
    view! { <text class="chart__text" x="0" y=top - 6.0>{shortened(&bar.label, 400.0, FONT)}</text> {parts} }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn the_parts_of_a_whole_fill_the_bar_without_gaps() {
        assert_eq!(cut(&[1.0, 1.0, 2.0], 4.0, 100.0), [(0.0, 25.0), (25.0, 25.0), (50.0, 50.0)]);
    }

    #[test]
    fn nothing_and_less_than_nothing_have_no_width() {
        assert_eq!(cut(&[0.0, -3.0], 0.0, 100.0), [(0.0, 0.0), (0.0, 0.0)]);
        assert_eq!(cut(&[f64::NAN], 4.0, 100.0), [(0.0, 0.0)]);
    }
}
