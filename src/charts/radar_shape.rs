//! The shape of a radar: spokes from the top clockwise, and polygons over them. Arithmetic only.

use std::f64::consts::TAU;

/// The point on spoke `i` of `n` at a share of the radius around the centre.
pub fn on_spoke(i: usize, n: usize, share: f64, centre: (f64, f64), radius: f64) -> (f64, f64) {
    let turn = TAU * i as f64 / n.max(1) as f64;
    let reach = if share.is_finite() { share.clamp(0.0, 1.0) * radius } else { 0.0 };
    (centre.0 + reach * turn.sin(), centre.1 - reach * turn.cos())
}

/// The corners of a polygon; what is not known stands at the centre.
pub fn polygon(shares: &[Option<f64>], centre: (f64, f64), radius: f64) -> Vec<(f64, f64)> {
    let n = shares.len();
    shares.iter().enumerate().map(|(i, share)| on_spoke(i, n, share.unwrap_or(0.0), centre, radius)).collect()
}

/// How a name at a spoke's end is aligned: it grows away from the drawing.
pub fn anchor(i: usize, n: usize) -> &'static str {
    let sine = (TAU * i as f64 / n.max(1) as f64).sin();
    if sine > 0.2 {
        "start"
    } else if sine < -0.2 {
        "end"
    } else {
        "middle"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_spoke_points_up_and_they_turn_clockwise() {
        let (x, y) = on_spoke(0, 4, 1.0, (100.0, 100.0), 50.0);
        assert!((x - 100.0).abs() < 1e-9 && (y - 50.0).abs() < 1e-9);
        let (x, y) = on_spoke(1, 4, 1.0, (100.0, 100.0), 50.0);
        assert!((x - 150.0).abs() < 1e-9 && (y - 100.0).abs() < 1e-9);
    }

    #[test]
    fn what_is_not_known_stands_at_the_centre() {
        let corners = polygon(&[None, Some(1.0), Some(2.0)], (0.0, 0.0), 10.0);
        assert_eq!(corners[0], (0.0, 0.0));
        assert!(corners.iter().all(|(x, y)| x.hypot(*y) <= 10.0 + 1e-9));
    }

    #[test]
    fn names_grow_away_from_the_drawing() {
        assert_eq!([anchor(0, 4), anchor(1, 4), anchor(2, 4), anchor(3, 4)], ["middle", "start", "middle", "end"]);
    }
}
