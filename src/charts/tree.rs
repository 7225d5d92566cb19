//! Who reports to whom: boxes in a tidy tree. It scrolls sideways where it is wider than the page.

use super::frame::{ChartFrame, ChartTable};
use super::palette::tint;
use super::tidy_tree::{Spot, lay_out};
use crate::components::typing::is_enter;
use leptos::prelude::*;

/// A box of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeNode {
    /// The key.
    pub key: String,
    /// The number of the node above, in the same list.
    pub parent: Option<usize>,
    /// The first line.
    pub name: String,
    /// The second line.
    pub note: String,
    /// A short word in the corner, such as a role.
    pub badge: String,
    /// The colour of the edge.
    pub series: usize,
}

const WIDE: f64 = 172.0;
const HIGH: f64 = 54.0;
const STEP: f64 = WIDE + 14.0;
const LEVEL: f64 = HIGH + 34.0;
const FONT: f64 = 12.0;

fn corner(spot: Spot) -> (f64, f64) {
    (spot.across * STEP + 2.0, spot.level as f64 * LEVEL + 2.0)
}

/// A tree of boxes.
#[component]
pub fn Tree(
    /// What is drawn.
    #[prop(into)]
    title: Signal<String>,
    /// The drawing in one sentence.
    #[prop(into)]
    summary: Signal<String>,
    /// The boxes; brothers stand in the order of the list.
    #[prop(into)]
    nodes: Signal<Vec<TreeNode>>,
    /// The same as a table.
    #[prop(into)]
    table: Signal<ChartTable>,
    /// Called with the key of a box that was chosen.
    #[prop(optional, into)]
    on_choose: Option<Callback<String>>,
) -> impl IntoView {
    let draw = move |_width: f64| {
        let nodes = nodes.get();
        let parents: Vec<Option<usize>> = nodes.iter().map(|n| n.parent).collect();
        let spots = lay_out(&parents);
        let width = spots.iter().map(|s| corner(*s).0 + WIDE + 2.0).fold(WIDE, f64::max);
        let height = spots.iter().map(|s| corner(*s).1 + HIGH + 2.0).fold(HIGH, f64::max);
        let lines: String =
            parents.iter().zip(&spots).filter_map(|(up, spot)| Some(line(*spots.get((*up)?)?, *spot))).collect();
        let boxes = nodes.into_iter().zip(spots).map(|(node, spot)| node_view(node, spot, on_choose)).collect_view();
        view! {
            <div class="tree" role="region" aria-label=title tabindex="0">
                <svg
                    class="tree__svg"
                    role="group"
                    aria-label=summary
                    width=width
                    height=height
                    viewBox=format!("0 0 {width} {height}")
                >
                    <path class="tree__line" d=lines />
                    {boxes}
                </svg>
            </div>
        }
    };
    view! { <ChartFrame title table draw /> }
}

/// From the middle below the upper box to the middle above the lower one.
fn line(upper: Spot, lower: Spot) -> String {
    if lower.level <= upper.level {
        return String::new();
    }
    let ((ux, uy), (lx, ly)) = (corner(upper), corner(lower));
    let half = ly - (LEVEL - HIGH) / 2.0;
    format!("M{} {}V{half}H{}V{ly}", ux + WIDE / 2.0, uy + HIGH, lx + WIDE / 2.0)
}

fn node_view(node: TreeNode, spot: Spot, on_choose: Option<Callback<String>>) -> impl IntoView {
    let (x, y) = corner(spot);
    let key = StoredValue::new(node.key);
    let choose = move || on_choose.inspect(|call| call.run(key.get_value()));
    let name = [node.name.as_str(), &node.note, &node.badge].join(" ");
    let room = WIDE - 28.0 - super::scale::text_width(&node.badge, 11.0);
    view! {
        <g
            class="tree__node"
            data-tint=tint(node.series)
            role=if on_choose.is_some() { "button" } else { "img" }
            tabindex=on_choose.is_some().then_some("0")
            aria-label=name
            on:click=move |_| { choose(); }
            on:keydown=move |ev| if is_enter(&ev) { choose(); }
        >
            <title>{name.clone()}</title>
            <rect class="tree__box" x=x y=y width=WIDE height=HIGH rx="5" />
            <rect class="tree__edge" x=x y=y width="5" height=HIGH rx="2" />
            {line_of(node.name, "chart__text chart__text--strong", (x + 13.0, y + 8.0), room)}
            " "
            {line_of(node.note, "chart__text", (x + 13.0, y + 27.0), WIDE - 20.0)}
            " "
            <text
                class="tree__badge"
                aria-hidden="true"
                x=x + WIDE - 7.0
                y=y + 21.0
                text-anchor="end"
            >
                {node.badge}
            </text>
        </g>
    }
}

/// A line that is cut where its room ends. The whole text stands in it, so that what is seen is part of the box's name.
fn line_of(text: String, class: &'static str, (x, y): (f64, f64), room: f64) -> impl IntoView {
    view! {
        <svg x=x y=y width=room.max(0.0) height=FONT * 1.6 aria-hidden="true">
            <text class=class x="0" y=FONT * 1.15>{text}</text>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_run_only_downwards() {
        let (upper, lower) = (Spot { across: 0.0, level: 0 }, Spot { across: 1.0, level: 1 });
        assert!(line(upper, lower).starts_with('M'));
        assert_eq!(line(lower, upper), "");
    }
}
