//! Where names stand beside their points without covering each other. Arithmetic only; a name without room is left
//! out of the drawing, never out of the table.

use super::scale::text_width;

/// A point with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Centre.
    pub x: f64,
    /// Centre.
    pub y: f64,
    /// Radius of its mark.
    pub r: f64,
    /// Its name.
    pub name: String,
}

/// A box of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Area {
    fn overlaps(self, other: Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    fn inside(self, frame: Self) -> bool {
        self.x >= frame.x
            && self.y >= frame.y
            && self.x + self.width <= frame.x + frame.width
            && self.y + self.height <= frame.y + frame.height
    }
}

/// Right, left, above, below and the four corners, in this order of liking.
const SIDES: [(f64, f64); 8] =
    [(1.0, 0.0), (-1.0, 0.0), (0.0, -1.0), (0.0, 1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, -1.0), (-1.0, 1.0)];

fn beside(point: &Point, size: f64, (dx, dy): (f64, f64)) -> Area {
    let (width, height) = (text_width(&point.name, size), size * 1.25);
    let away = point.r + 4.0;
    Area {
        x: point.x + dx * away + (dx - 1.0) / 2.0 * width,
        y: point.y + dy * (away + height / 2.0) - height / 2.0,
        width,
        height,
    }
}

/// The box of each name, or none where it has no room; larger marks choose first, and nothing covers what is `taken`.
pub fn place(points: &[Point], taken: &[Area], frame: Area, size: f64) -> Vec<Option<Area>> {
    let marks: Vec<Area> =
        points.iter().map(|p| Area { x: p.x - p.r, y: p.y - p.r, width: 2.0 * p.r, height: 2.0 * p.r }).collect();
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|a, b| points[*b].r.total_cmp(&points[*a].r).then(a.cmp(b)));
    let mut placed: Vec<Option<Area>> = vec![None; points.len()];
    for at in order {
        let free = |area: &Area| {
            area.inside(frame)
                && marks.iter().enumerate().all(|(i, mark)| i == at || !area.overlaps(*mark))
                && placed.iter().flatten().chain(taken).all(|other| !area.overlaps(*other))
        };
        placed[at] = SIDES.iter().map(|side| beside(&points[at], size, *side)).find(free);
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Area = Area { x: 0.0, y: 0.0, width: 400.0, height: 300.0 };

    fn crowd(n: usize) -> Vec<Point> {
        let spot = |i: usize| Point {
            x: 20.0 + (i * 73 % 360) as f64,
            y: 20.0 + (i * 41 % 260) as f64,
            r: 4.0 + (i % 5) as f64,
            name: format!("客户{i}"),
        };
        (0..n).map(spot).collect()
    }

    #[test]
    fn no_two_names_cover_each_other_and_none_leaves_the_frame() {
        let placed: Vec<Area> = place(&crowd(60), &[], FRAME, 12.0).into_iter().flatten().collect();
        assert!(placed.len() > 10, "{}", placed.len());
        for (i, a) in placed.iter().enumerate() {
            assert!(a.inside(FRAME));
            assert!(placed[i + 1..].iter().all(|b| !a.overlaps(*b)));
        }
    }

    #[test]
    fn a_name_alone_stands_to_the_right() {
        let placed = place(&[Point { x: 100.0, y: 100.0, r: 5.0, name: "A".into() }], &[], FRAME, 12.0);
        assert!(placed[0].is_some_and(|area| area.x > 105.0));
    }

    #[test]
    fn a_name_at_the_right_edge_stands_to_the_left() {
        let placed = place(&[Point { x: 390.0, y: 100.0, r: 5.0, name: "华东智造".into() }], &[], FRAME, 12.0);
        assert!(placed[0].is_some_and(|area| area.x + area.width < 385.0));
    }

    #[test]
    fn a_name_does_not_cover_what_stands_there_already() {
        let point = Point { x: 100.0, y: 100.0, r: 5.0, name: "A".into() };
        let taken = Area { x: 104.0, y: 80.0, width: 60.0, height: 40.0 };
        let placed = place(&[point], &[taken], FRAME, 12.0);
        assert!(placed[0].is_some_and(|area| area.x + area.width < 100.0), "{placed:?}");
    }

    #[test]
    fn a_name_without_room_is_left_out() {
        let point = Point { x: 100.0, y: 100.0, r: 5.0, name: "很".repeat(60) };
        assert_eq!(place(&[point], &[], FRAME, 12.0), [None]);
    }
}
