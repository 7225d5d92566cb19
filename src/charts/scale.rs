//! From figures to places on a drawing, and round numbers for an axis. For drawing only: nothing here is compared
//! with a threshold of the method.

/// A straight line from a range of figures to a range of places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    from: (f64, f64),
    to: (f64, f64),
}

impl Scale {
    /// `from.0` stands at `to.0`, `from.1` at `to.1`. An empty range of figures stands in the middle.
    pub fn new(from: (f64, f64), to: (f64, f64)) -> Self {
        Self { from, to }
    }

    /// Where a figure stands; figures outside the range stand at its ends, what is no number at the beginning.
    pub fn at(self, figure: f64) -> f64 {
        let span = self.from.1 - self.from.0;
        let part = if span == 0.0 { 0.5 } else { (figure - self.from.0) / span };
        let part = if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 };
        self.to.0 + part * (self.to.1 - self.to.0)
    }
}

/// Round figures from 0 or the least figure up to beyond the greatest, about `count` of them; only whole ones for what
/// is counted.
pub fn ticks(least: f64, greatest: f64, count: usize, whole: bool) -> Vec<f64> {
    let (low, high) = (least.min(0.0), greatest.max(0.0));
    if !(low.is_finite() && high.is_finite()) || high - low <= 0.0 || count == 0 {
        return vec![0.0, 1.0];
    }
    let rough = ((high - low) / count as f64).max(if whole { 1.0 } else { 0.0 });
    let power = 10f64.powf(rough.log10().floor());
    let fits = |step: &f64| *step >= rough && !(whole && step.fract() != 0.0);
    let step = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|m| m * power).find(fits).unwrap_or(rough);
    let (first, last) = ((low / step).floor() as i64, (high / step).ceil() as i64);
    (first..=last).map(|n| n as f64 * step).collect()
}

/// A place in a path or an attribute: one decimal is finer than any screen.
pub fn px(place: f64) -> String {
    let place = if place.is_finite() { place } else { 0.0 };
    let text = format!("{place:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// A line through points, as the data of a path.
pub fn line_path(points: &[(f64, f64)]) -> String {
    let point = |(i, (x, y)): (usize, &(f64, f64))| format!("{}{} {}", if i == 0 { 'M' } else { 'L' }, px(*x), px(*y));
    points.iter().enumerate().map(point).collect()
}

/// A closed shape through points, as the data of a path.
pub fn shape_path(points: &[(f64, f64)]) -> String {
    if points.is_empty() { String::new() } else { line_path(points) + "Z" }
}

/// About how wide a text is, in pixels at a font of `size`: Chinese characters fill a square, others about half.
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(|c| if c.is_ascii() { 0.56 } else { 1.0 }).sum::<f64>() * size
}

/// The beginning of a text that fits into `width`, with an ellipsis if something is left out.
pub fn shortened(text: &str, width: f64, size: f64) -> String {
    if text_width(text, size) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        short.push(c);
        if text_width(&short, size) + size > width {
            short.pop();
            break;
        }
    }
    short + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_a_range_stand_at_the_ends_of_the_drawing() {
        let scale = Scale::new((10.0, 100.0), (0.0, 300.0));
        assert_eq!((scale.at(10.0), scale.at(55.0), scale.at(100.0)), (0.0, 150.0, 300.0));
    }

    #[test]
    fn nothing_is_drawn_outside_its_range() {
        let scale = Scale::new((0.0, 1.0), (300.0, 0.0));
        assert_eq!((scale.at(7.0), scale.at(-3.0), scale.at(f64::NAN)), (0.0, 300.0, 300.0));
    }

    #[test]
    fn the_marks_of_an_axis_are_round_and_hold_every_figure() {
        assert_eq!(ticks(0.0, 87.0, 4, false), [0.0, 25.0, 50.0, 75.0, 100.0]);
        assert_eq!(ticks(-30.0, 60.0, 4, false), [-50.0, -25.0, 0.0, 25.0, 50.0, 75.0]);
        for greatest in [0.3, 7.0, 1234.0, 9e9] {
            let marks = ticks(0.0, greatest, 5, false);
            assert!(marks.last().is_some_and(|last| *last >= greatest), "{greatest}: {marks:?}");
            assert!(marks.len() <= 8, "{greatest}: {marks:?}");
        }
    }

    /// An axis of customers lost and won, at most one a month, once read 0, 0, 0, 0, 1.
    #[test]
    fn what_is_counted_has_whole_marks_only() {
        assert_eq!(ticks(0.0, 1.0, 4, true), [0.0, 1.0]);
        assert_eq!(ticks(0.0, 9.0, 4, true), [0.0, 5.0, 10.0]);
        assert_eq!(ticks(0.0, 87.0, 4, true), [0.0, 25.0, 50.0, 75.0, 100.0]);
    }

    #[test]
    fn an_axis_without_figures_still_has_marks() {
        assert_eq!(ticks(0.0, 0.0, 4, false), [0.0, 1.0]);
        assert_eq!(ticks(0.0, f64::INFINITY, 4, false), [0.0, 1.0]);
    }

    #[test]
    fn a_shortened_text_fits() {
        let short = shortened("华东智能制造集团有限公司", 60.0, 12.0);
        assert!(text_width(&short, 12.0) <= 60.0 && short.ends_with('…'), "{short}");
        assert_eq!(shortened("ABC", 60.0, 12.0), "ABC");
    }
}
