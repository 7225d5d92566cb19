//! The shape of a funnel: bars centred over each other, as wide as their counts. Arithmetic only.

/// A stage as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

const LEAST_WIDTH: f64 = 4.0;

/// One bar per count, the greatest as wide as `width`; a stage of nothing is still a thin line.
pub fn bars(counts: &[f64], width: f64, row: f64, bar: f64) -> Vec<Bar> {
    let known = |count: f64| if count.is_finite() { count.max(0.0) } else { 0.0 };
    let greatest = counts.iter().copied().map(known).fold(0.0, f64::max);
    let place = |(i, count): (usize, &f64)| {
        let part = if greatest > 0.0 { known(*count) / greatest } else { 0.0 };
        let wide = (part * width).max(LEAST_WIDTH);
        Bar { x: (width - wide) / 2.0, y: i as f64 * row + (row - bar), width: wide, height: bar }
    };
    counts.iter().enumerate().map(place).collect()
}

/// The four corners of the slope from one bar to the next.
pub fn slope(upper: Bar, lower: Bar) -> [(f64, f64); 4] {
    let top = upper.y + upper.height;
    [(upper.x, top), (upper.x + upper.width, top), (lower.x + lower.width, lower.y), (lower.x, lower.y)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greatest_stage_is_as_wide_as_the_drawing_and_all_are_centred() {
        let drawn = bars(&[200.0, 50.0, 10.0], 400.0, 50.0, 26.0);
        assert_eq!(drawn[0].width, 400.0);
        assert_eq!(drawn[1].width, 100.0);
        assert!(drawn.iter().all(|bar| (bar.x + bar.width / 2.0 - 200.0).abs() < 1e-9));
    }

    #[test]
    fn a_stage_of_nothing_can_still_be_seen() {
        let drawn = bars(&[0.0, f64::NAN], 400.0, 50.0, 26.0);
        assert!(drawn.iter().all(|bar| bar.width == LEAST_WIDTH));
    }

    #[test]
    fn a_slope_joins_the_edges_of_two_bars() {
        let drawn = bars(&[100.0, 50.0], 200.0, 50.0, 26.0);
        assert_eq!(slope(drawn[0], drawn[1]), [(0.0, 50.0), (200.0, 50.0), (150.0, 74.0), (50.0, 74.0)]);
    }
}
