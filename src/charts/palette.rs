//! How series are told apart: a colour of the style sheet, and a shape or a hatch that says the same without colour.

use super::scale::px;
use leptos::prelude::*;

/// How many series have a colour of their own; further ones begin again.
pub const SERIES: usize = 8;

/// The name of a series' colour in the style sheet.
pub fn tint(series: usize) -> &'static str {
    ["1", "2", "3", "4", "5", "6", "7", "8"].get(series % SERIES).copied().unwrap_or("8")
}

/// The path of a mark around a point by series: disc, square, triangle, diamond, triangle on its point, upright cross,
/// slanted cross, bar.
pub fn mark(series: usize, x: f64, y: f64, r: f64) -> String {
    let r = (r * 10.0).round() / 10.0;
    let [arm, rest] = [0.4 * r, 0.6 * r].map(px);
    let [x, y, r, d, w, thick] = [x, y, r, 2.0 * r, 0.9 * r, 0.8 * r].map(px);
    match series % SERIES {
        0 => format!("M{x} {y}m-{r} 0a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0z"),
        1 => format!("M{x} {y}m-{w} -{w}h{d}v{d}h-{d}z"),
        2 => format!("M{x} {y}m0 -{r}l{r} {d}h-{d}z"),
        3 => format!("M{x} {y}m0 -{r}l{r} {r}l-{r} {r}l-{r} -{r}z"),
        4 => format!("M{x} {y}m0 {r}l{r} -{d}h-{d}z"),
        5 => format!(
            "M{x} {y}m-{arm} -{r}h{thick}v{rest}h{rest}v{thick}h-{rest}v{rest}h-{thick}v-{rest}h-{rest}v-{thick}h{rest}z"
        ),
        6 => format!(
            "M{x} {y}m0 -{arm}l{rest} -{rest}l{arm} {arm}l-{rest} {rest}l{rest} {rest}l-{arm} {arm}l-{rest} -{rest}\
            l-{rest} {rest}l-{arm} -{arm}l{rest} -{rest}l-{rest} -{rest}l{arm} -{arm}z"
        ),
        _ => format!("M{x} {y}m-{r} -2h{d}v4h-{d}z"),
    }
}

/// The id of the hatch of a series within a drawing.
pub fn hatch_id(drawing: &str, series: usize) -> String {
    format!("{drawing}-hatch-{}", series % SERIES)
}

/// Hatches for the series of one drawing, laid over their colours; the first series is plain.
#[component]
pub fn Hatches(
    /// The id of the drawing.
    #[prop(into)]
    drawing: String,
    /// How many series it has.
    series: usize,
) -> impl IntoView {
    const LINES: [&str; SERIES] =
        ["", "M0 8L8 0", "M0 4H8", "M0 0L8 8", "M4 0V8", "M0 0L8 8M0 8L8 0", "M3 3h2v2h-2z", "M0 2H8M0 6H8"];
    let pattern = move |i: usize| {
        let line = LINES.get(i % SERIES).copied().unwrap_or_default();
        view! {
            <pattern id=hatch_id(&drawing, i) width="8" height="8" patternUnits="userSpaceOnUse">
                <path class="hatch" d=line />
            </pattern>
        }
    };
    view! { <defs>{(0..series.min(SERIES)).map(pattern).collect_view()}</defs> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_series_has_a_shape_of_its_own() {
        let shapes: std::collections::HashSet<String> = (0..SERIES).map(|i| mark(i, 10.0, 10.0, 4.0)).collect();
        assert_eq!(shapes.len(), SERIES);
    }

    #[test]
    fn series_beyond_the_palette_begin_again() {
        assert_eq!(tint(SERIES), tint(0));
        assert_eq!(mark(SERIES + 1, 0.0, 0.0, 3.0), mark(1, 0.0, 0.0, 3.0));
    }
}
