//! The shape of a Pareto drawing: bars from the greatest, and the line of their running sum. Arithmetic only; which
//! account belongs to which class is decided elsewhere.

use super::scale::{Scale, px};

/// The running share of each figure in the whole, 0 to 1; empty without a whole.
pub fn running_share(figures: &[f64]) -> Vec<f64> {
    let whole: f64 = figures.iter().map(|f| f.max(0.0)).sum();
    if whole <= 0.0 || !whole.is_finite() {
        return Vec::new();
    }
    let mut sum = 0.0;
    figures
        .iter()
        .map(|f| {
            sum += f.max(0.0);
            sum / whole
        })
        .collect()
}

/// All bars in one path, so that ten thousand cost no more than one; bars narrower than half a pixel share a column.
pub fn bars_path(figures: &[f64], x: Scale, y: Scale, floor: f64) -> String {
    let mut path = String::new();
    let mut drawn_to = f64::NEG_INFINITY;
    for (i, figure) in figures.iter().enumerate() {
        let (left, right) = (x.at(i as f64), x.at((i + 1) as f64));
        if right - drawn_to < 0.5 {
            continue;
        }
        let gap = if right - left > 4.0 { 1.0 } else { 0.0 };
        let (left, top) = (left.max(drawn_to), y.at(*figure));
        path += &format!("M{} {}V{}H{}V{}Z", px(left), px(floor), px(top), px(right - gap), px(floor));
        drawn_to = right;
    }
    path
}

/// The points of the running sum, from nothing at the left edge.
pub fn sum_points(shares: &[f64], x: Scale, y: Scale) -> Vec<(f64, f64)> {
    let every = (shares.len() / 400).max(1);
    let last = shares.len().saturating_sub(1);
    let kept = shares.iter().enumerate().filter(|(i, _)| i % every == 0 || *i == last);
    std::iter::once((x.at(0.0), y.at(0.0))).chain(kept.map(|(i, s)| (x.at((i + 1) as f64), y.at(*s)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_running_share_ends_at_the_whole() {
        assert_eq!(running_share(&[50.0, 30.0, 20.0]), [0.5, 0.8, 1.0]);
    }

    #[test]
    fn without_a_whole_there_is_no_line() {
        assert!(running_share(&[0.0, 0.0]).is_empty());
        assert!(running_share(&[]).is_empty());
    }

    #[test]
    fn ten_thousand_bars_make_a_short_path() {
        let figures: Vec<f64> = (0..10_000).rev().map(f64::from).collect();
        let path = bars_path(
            &figures,
            Scale::new((0.0, 10_000.0), (0.0, 300.0)),
            Scale::new((0.0, 9999.0), (200.0, 0.0)),
            200.0,
        );
        assert!(path.matches('M').count() <= 601, "{}", path.matches('M').count());
    }

    #[test]
    fn the_line_begins_at_nothing_and_ends_at_the_whole() {
        let shares: Vec<f64> = (1..=1000).map(|i| f64::from(i) / 1000.0).collect();
        let points = sum_points(&shares, Scale::new((0.0, 1000.0), (0.0, 100.0)), Scale::new((0.0, 1.0), (50.0, 0.0)));
        assert_eq!((points[0], points[points.len() - 1]), ((0.0, 50.0), (100.0, 0.0)));
        assert!(points.len() < 600);
    }
}
