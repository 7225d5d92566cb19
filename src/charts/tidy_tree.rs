//! A tidy tree after Reingold and Tilford: subtrees stand side by side without touching, parents stand in the middle
//! above their children, equal subtrees look equal. Arithmetic only, and it ends on any input: whoever reports in a
//! circle is drawn as a root.

/// Where a node stands: in steps from the left and levels from the top.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spot {
    /// Steps from the left; a step is the width of a node with its gap.
    pub across: f64,
    /// Levels from the top.
    pub level: usize,
}

/// The left and right edge of a subtree on each level below its root, relative to the root.
#[derive(Clone, Default)]
struct Contour(Vec<(f64, f64)>);

/// Where every node stands, given the parent of each; children stand in the order of their numbers.
pub fn lay_out(parents: &[Option<usize>]) -> Vec<Spot> {
    let (roots, children) = forest(parents);
    let order = below(&roots, &children);
    let mut offsets = vec![0.0; parents.len()];
    let mut contours = vec![Contour::default(); parents.len()];
    for &(node, _) in order.iter().rev() {
        let kids: Vec<Contour> = children[node].iter().map(|kid| std::mem::take(&mut contours[*kid])).collect();
        let (places, under) = side_by_side(kids);
        let middle = (places.first().unwrap_or(&0.0) + places.last().unwrap_or(&0.0)) / 2.0;
        for (kid, place) in children[node].iter().zip(&places) {
            offsets[*kid] = place - middle;
        }
        let shifted = under.0.into_iter().map(|(l, r)| (l - middle, r - middle));
        contours[node] = Contour(std::iter::once((0.0, 0.0)).chain(shifted).collect());
    }
    let tops: Vec<Contour> = roots.iter().map(|root| std::mem::take(&mut contours[*root])).collect();
    let (places, whole) = side_by_side(tops);
    let left = whole.0.iter().map(|(l, _)| *l).fold(f64::INFINITY, f64::min);
    for (root, place) in roots.iter().zip(places) {
        offsets[*root] = place - left;
    }
    sum_up(&order, parents, &roots, &offsets)
}

/// The roots and the children of every node. A node whose ancestors form a circle, or whose parent does not exist,
/// is a root.
fn forest(parents: &[Option<usize>]) -> (Vec<usize>, Vec<Vec<usize>>) {
    let n = parents.len();
    let parent = |node: usize| parents.get(node).copied().flatten().filter(|p| *p < n && *p != node);
    let mut settled = vec![false; n];
    let mut is_root = vec![false; n];
    for start in 0..n {
        let mut path = Vec::new();
        let mut at = start;
        while !settled[at] {
            settled[at] = true;
            path.push(at);
            match parent(at) {
                Some(up) if path.contains(&up) => is_root[at] = true,
                Some(up) => at = up,
                None => is_root[at] = true,
            }
        }
    }
    let mut children = vec![Vec::new(); n];
    for node in (0..n).filter(|node| !is_root[*node]) {
        if let Some(up) = parent(node) {
            children[up].push(node);
        }
    }
    ((0..n).filter(|node| is_root[*node]).collect(), children)
}

/// All nodes with their level, every parent before its children.
fn below(roots: &[usize], children: &[Vec<usize>]) -> Vec<(usize, usize)> {
    let mut order: Vec<(usize, usize)> = roots.iter().map(|root| (*root, 0)).collect();
    let mut next = 0;
    while let Some(&(node, level)) = order.get(next) {
        order.extend(children[node].iter().map(|kid| (*kid, level + 1)));
        next += 1;
    }
    order
}

/// Puts subtrees next to each other as closely as they go; returns the place of each root and the common contour.
fn side_by_side(subtrees: Vec<Contour>) -> (Vec<f64>, Contour) {
    let mut places = Vec::with_capacity(subtrees.len());
    let mut whole = Contour::default();
    for subtree in subtrees {
        let apart = whole.0.iter().zip(&subtree.0).map(|((_, right), (left, _))| right - left + 1.0);
        let place = apart.fold(f64::NEG_INFINITY, f64::max);
        let place = if place.is_finite() { place } else { 0.0 };
        for (level, (left, right)) in subtree.0.into_iter().enumerate() {
            match whole.0.get_mut(level) {
                Some(edge) => edge.1 = right + place,
                None => whole.0.push((left + place, right + place)),
            }
        }
        places.push(place);
    }
    (places, whole)
}

fn sum_up(order: &[(usize, usize)], parents: &[Option<usize>], roots: &[usize], offsets: &[f64]) -> Vec<Spot> {
    let mut spots = vec![Spot::default(); offsets.len()];
    for &(node, level) in order {
        let above = if roots.contains(&node) { None } else { parents[node] };
        let from = above.map_or(0.0, |up| spots[up].across);
        spots[node] = Spot { across: from + offsets[node], level };
    }
    spots
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_no_overlap(spots: &[Spot]) {
        for (i, a) in spots.iter().enumerate() {
            for b in &spots[i + 1..] {
                assert!(a.level != b.level || (a.across - b.across).abs() >= 1.0 - 1e-9, "{a:?} {b:?}");
            }
        }
    }

    fn assert_centred(parents: &[Option<usize>], spots: &[Spot]) {
        for node in 0..parents.len() {
            let kids: Vec<f64> =
                (0..parents.len()).filter(|k| parents[*k] == Some(node)).map(|k| spots[k].across).collect();
            if let (Some(first), Some(last)) = (kids.first(), kids.last()) {
                assert!((spots[node].across - (first + last) / 2.0).abs() < 1e-9, "node {node}");
            }
        }
    }

    #[test]
    fn parents_stand_in_the_middle_above_their_children() {
        let parents = [None, Some(0), Some(0), Some(1), Some(1), Some(1)];
        let spots = lay_out(&parents);
        assert_centred(&parents, &spots);
        assert_no_overlap(&spots);
        assert_eq!(spots.iter().map(|s| s.level).collect::<Vec<_>>(), [0, 1, 1, 2, 2, 2]);
    }

    #[test]
    fn no_two_nodes_of_any_tree_overlap_and_nothing_stands_left_of_the_edge() {
        for seed in 1..40usize {
            let parents: Vec<Option<usize>> =
                (0..60).map(|i| if i % 17 == 0 { None } else { Some((i * seed * 7 + 3) % i) }).collect();
            let spots = lay_out(&parents);
            assert_no_overlap(&spots);
            assert_centred(&parents, &spots);
            assert!(spots.iter().all(|s| s.across >= -1e-9));
        }
    }

    #[test]
    fn subtrees_interlock_instead_of_standing_in_separate_columns() {
        let parents = [None, Some(0), Some(0), Some(2), Some(2), Some(2)];
        let spots = lay_out(&parents);
        assert!(spots[2].across - spots[1].across < 2.0, "{spots:?}");
    }

    #[test]
    fn several_heads_stand_beside_each_other() {
        let spots = lay_out(&[None, None, Some(0)]);
        assert_eq!((spots[0].level, spots[1].level), (0, 0));
        assert!(spots[1].across >= spots[0].across + 1.0);
    }

    #[test]
    fn a_circle_or_a_missing_parent_still_gives_a_drawing() {
        let spots = lay_out(&[Some(1), Some(2), Some(0), Some(99), Some(4)]);
        assert_eq!(spots.len(), 5);
        assert_no_overlap(&spots);
        assert!(spots.iter().any(|s| s.level == 0));
    }

    #[test]
    fn a_chain_of_ten_thousand_does_not_end_the_program() {
        let parents: Vec<Option<usize>> = (0..10_000usize).map(|i| i.checked_sub(1)).collect();
        assert_eq!(lay_out(&parents).last().map(|s| s.level), Some(9_999));
    }
}
