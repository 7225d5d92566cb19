//! Two indexes against each other: a square with two thresholds, four named quadrants, and a mark for each thing. It
//! assigns nothing to a quadrant; it draws where things stand.

use super::frame::{ChartFrame, ChartTable};
use super::labels::{Area, Point, place};
use super::palette::{mark, tint};
use super::scale::{Scale, px, text_width};
use crate::components::typing::is_enter;
use leptos::prelude::*;

/// A thing in the square.
#[derive(Clone, Debug, PartialEq)]
pub struct Bubble {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// From left to right.
    pub x: f64,
    /// From bottom to top.
    pub y: f64,
    /// The area of its mark, as a share of the largest, 0 to 1.
    pub size: f64,
    /// Its shape and colour.
    pub series: usize,
    /// What is said about it: its figures in words.
    pub text: String,
}

/// What the axes and the quadrants are called.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quadrants {
    /// The horizontal axis.
    pub x: String,
    /// The vertical axis.
    pub y: String,
    /// Where the square is cut: horizontally and vertically.
    pub cut: (f64, f64),
    /// The least and the greatest figure of both axes.
    pub range: (f64, f64),
    /// Names: top left, top right, bottom left, bottom right.
    pub names: [String; 4],
}

const LEFT: f64 = 46.0;
const RIGHT: f64 = 10.0;
const TOP: f64 = 10.0;
const BELOW: f64 = 44.0;
const FONT: f64 = 12.0;

/// A square of four quadrants.
#[component]
pub fn Matrix(
    /// What is drawn.
    #[prop(into)]
    title: Signal<String>,
    /// The drawing in one sentence.
    #[prop(into)]
    summary: Signal<String>,
    /// Axes, thresholds and names.
    #[prop(into)]
    quadrants: Signal<Quadrants>,
    /// The things.
    #[prop(into)]
    bubbles: Signal<Vec<Bubble>>,
    /// The same as a table.
    #[prop(into)]
    table: Signal<ChartTable>,
    /// Called with the key of a thing that was chosen.
    #[prop(optional, into)]
    on_choose: Option<Callback<String>>,
) -> impl IntoView {
    let draw = move |width: f64| {
        let q = quadrants.get();
        let frame = square(width);
        let x = Scale::new(q.range, (frame.x, frame.x + frame.width));
        let y = Scale::new(q.range, (frame.y + frame.height, frame.y));
        let height = frame.y + frame.height + BELOW;
        let taken = corners(&q, frame);
        view! {
            <svg class="chart__svg" role="group" aria-label=summary viewBox=format!("0 0 {width} {height}")>
                {ground(&q, frame, x, y)}
                {names_view(&q, taken)}
                {bubbles_view(bubbles.get(), frame, taken, x, y, on_choose)}
            </svg>
        }
    };
    view! { <ChartFrame title table draw /> }
}

/// As wide as there is room, and not higher than a screen.
fn square(width: f64) -> Area {
    let wide = width - LEFT - RIGHT;
    Area { x: LEFT, y: TOP, width: wide, height: wide.clamp(220.0, 460.0) }
}

fn ground(q: &Quadrants, frame: Area, x: Scale, y: Scale) -> impl IntoView + use<> {
    let (cx, cy) = (x.at(q.cut.0), y.at(q.cut.1));
    let (right, floor) = (frame.x + frame.width, frame.y + frame.height);
    let scale_mark = |figure: f64| {
        let text = px(figure);
        view! {
            <text class="chart__text" x=x.at(figure) y=floor + 16.0 text-anchor="middle">{text.clone()}</text>
            <text class="chart__text" x=frame.x - 6.0 y=y.at(figure) + 4.0 text-anchor="end">{text}</text>
        }
    };
    let marks = [q.range.0, q.cut.0, q.range.1].map(scale_mark).into_iter().collect_view();
    view! {
        <rect class="matrix__ground" x=frame.x y=frame.y width=frame.width height=frame.height />
        <rect class="matrix__best" x=cx y=frame.y width=right - cx height=cy - frame.y />
        <path class="matrix__cut" d=format!("M{cx} {}V{floor}M{} {cy}H{right}", frame.y, frame.x) />
        {marks}
        <text
            class="chart__text chart__text--strong"
            x=(frame.x + right) / 2.0
            y=floor + 36.0
            text-anchor="middle"
        >
            {q.x.clone()}
        </text>
        <text
            class="chart__text chart__text--strong"
            text-anchor="middle"
            transform=format!("translate(13 {}) rotate(-90)", frame.y + frame.height / 2.0)
        >
            {q.y.clone()}
        </text>
    }
}

/// Where the names of the quadrants stand: in the four corners.
fn corners(q: &Quadrants, frame: Area) -> [Area; 4] {
    let (height, inset) = (FONT * 1.4, 8.0);
    let mut at = 0;
    q.names.each_ref().map(|name| {
        let width = text_width(name, FONT);
        let (right, low) = (at % 2 == 1, at >= 2);
        at += 1;
        let x = if right { frame.x + frame.width - inset - width } else { frame.x + inset };
        let y = if low { frame.y + frame.height - height - 4.0 } else { frame.y + 4.0 };
        Area { x, y, width, height }
    })
}

fn names_view(q: &Quadrants, places: [Area; 4]) -> impl IntoView + use<> {
    let name = |(name, at): (&String, Area)| {
        view! { <text class="matrix__quadrant" x=at.x y=at.y + at.height * 0.75>{name.clone()}</text> }
    };
    q.names.iter().zip(places).map(name).collect_view()
}

fn bubbles_view(
    bubbles: Vec<Bubble>,
    frame: Area,
    taken: [Area; 4],
    x: Scale,
    y: Scale,
    on_choose: Option<Callback<String>>,
) -> impl IntoView {
    let point = |b: &Bubble| Point {
        x: x.at(b.x),
        y: y.at(b.y),
        r: 4.0 + 10.0 * b.size.clamp(0.0, 1.0).sqrt(),
        name: b.name.clone(),
    };
    let points: Vec<Point> = bubbles.iter().map(point).collect();
    let labels = place(&points, &taken, frame, FONT);
    let one = |((bubble, point), label)| bubble_view(bubble, point, label, on_choose);
    bubbles.into_iter().zip(points).zip(labels).map(one).collect_view()
}

fn bubble_view(bubble: Bubble, at: Point, label: Option<Area>, on_choose: Option<Callback<String>>) -> impl IntoView {
    let key = StoredValue::new(bubble.key);
    let choose = move || on_choose.inspect(|call| call.run(key.get_value()));
    let name = format!("{} {}", bubble.name, bubble.text);
    let label = label.map(|area| {
        let (name, line) = (bubble.name.clone(), area.y + area.height * 0.75);
        view! { <text class="matrix__name" aria-hidden="true" x=area.x y=line>{name}</text> }
    });
    view! {
        <g
            class="matrix__bubble"
            data-tint=tint(bubble.series)
            role=if on_choose.is_some() { "button" } else { "img" }
            tabindex=on_choose.is_some().then_some("0")
            aria-label=name
            on:click=move |_| { choose(); }
            on:keydown=move |ev| if is_enter(&ev) { choose(); }
        >
            <title>{name.clone()}</title>
            <path class="chart__mark" d=mark(bubble.series, at.x, at.y, at.r) />
            {label}
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_the_quadrants_stand_inside_their_corners() {
        let names = ["高效服务", "共投共赢", "自动化或放弃", "重点争取"].map(String::from);
        let q = Quadrants { names, ..Quadrants::default() };
        let frame = Area { x: 40.0, y: 10.0, width: 300.0, height: 300.0 };
        let [a, b, c, d] = corners(&q, frame);
        assert!(a.x < 60.0 && a.y < 30.0);
        assert!(b.x + b.width < 340.0 && b.x > 190.0 && b.y < 30.0);
        assert!(c.x < 60.0 && c.y + c.height < 310.0 && c.y > 160.0);
        assert!(d.x > 190.0 && d.y > 160.0);
    }
}
