//! Where a panel stands beside the thing it belongs to. Arithmetic only; it moves nothing.

/// A corner in the window, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f64,
    /// From the top edge.
    pub y: f64,
}

/// Width and height in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A box in the window, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

const GAP: f64 = 6.0;
const MARGIN: f64 = 8.0;

/// Below the anchor and aligned with its left edge; above it where there is more room; never outside the window
/// unless the panel is larger than the window.
pub fn below(anchor: Rect, panel: Size, window: Size) -> Point {
    let under = anchor.y + anchor.height + GAP;
    let over = anchor.y - GAP - panel.height;
    let fits_under = under + panel.height + MARGIN <= window.height;
    let more_room_above = anchor.y > window.height - anchor.y - anchor.height;
    let y = if fits_under || !more_room_above { under } else { over };
    Point {
        x: anchor.x.min(window.width - MARGIN - panel.width).max(MARGIN),
        y: y.min(window.height - MARGIN - panel.height).max(MARGIN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Size = Size { width: 400.0, height: 600.0 };
    const PANEL: Size = Size { width: 200.0, height: 150.0 };

    fn anchor(x: f64, y: f64) -> Rect {
        Rect { x, y, width: 60.0, height: 20.0 }
    }

    #[test]
    fn a_panel_stands_below_its_anchor() {
        assert_eq!(below(anchor(40.0, 100.0), PANEL, WINDOW), Point { x: 40.0, y: 126.0 });
    }

    #[test]
    fn a_panel_near_the_bottom_stands_above() {
        assert_eq!(below(anchor(40.0, 560.0), PANEL, WINDOW), Point { x: 40.0, y: 404.0 });
    }

    #[test]
    fn a_panel_never_leaves_the_right_edge() {
        assert_eq!(below(anchor(380.0, 100.0), PANEL, WINDOW).x, 192.0);
    }

    #[test]
    fn a_panel_larger_than_the_window_starts_at_its_corner() {
        let huge = Size { width: 900.0, height: 900.0 };
        assert_eq!(below(anchor(40.0, 100.0), huge, WINDOW), Point { x: 8.0, y: 8.0 });
    }
}
