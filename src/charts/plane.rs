//! People on two short scales, such as support and intimacy: a grid of cells with the names that stand in each.

use super::frame::{ChartFrame, ChartTable};
use super::palette::tint;
use super::scale::{shortened, text_width};
use crate::components::typing::is_enter;
use leptos::prelude::*;

/// Somebody on the plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The key.
    pub key: String,
    /// The name.
    pub name: String,
    /// Which column, from the left.
    pub column: usize,
    /// Which row, from the bottom.
    pub row: usize,
    /// The sign before the name.
    pub sign: String,
    /// The colour of the sign.
    pub series: usize,
    /// What is said about the person.
    pub text: String,
}

const LEFT: f64 = 84.0;
const HEAD: f64 = 8.0;
const FOOT: f64 = 26.0;
const LINE: f64 = 20.0;
const FONT: f64 = 12.0;

/// The top and the height of each row, from the bottom row up: as high as its fullest cell needs.
pub fn row_places(standings: &[Standing], columns: usize, rows: usize) -> Vec<(f64, f64)> {
    let fullest = |row: usize| {
        let count = |column| standings.iter().filter(|s| s.row == row && s.column == column).count();
        (0..columns).map(count).max().unwrap_or(0).max(2)
    };
    let heights: Vec<f64> = (0..rows).map(|row| fullest(row) as f64 * LINE + 10.0).collect();
    let whole: f64 = heights.iter().sum();
    let mut bottom = HEAD + whole;
    heights
        .into_iter()
        .map(|height| {
            bottom -= height;
            (bottom, height)
        })
        .collect()
}

/// A plane of two short scales.
#[component]
pub fn Plane(
    /// What is drawn.
    #[prop(into)]
    title: Signal<String>,
    /// The drawing in one sentence.
    #[prop(into)]
    summary: Signal<String>,
    /// The columns, from the left.
    #[prop(into)]
    columns: Signal<Vec<String>>,
    /// The rows, from the bottom.
    #[prop(into)]
    rows: Signal<Vec<String>>,
    /// The people.
    #[prop(into)]
    people: Signal<Vec<Standing>>,
    /// The same as a table.
    #[prop(into)]
    table: Signal<ChartTable>,
    /// Called with the key of a person who was chosen.
    #[prop(optional, into)]
    on_choose: Option<Callback<String>>,
) -> impl IntoView {
    let draw = move |width: f64| {
        let (columns, rows, people) = (columns.get(), rows.get(), people.get());
        let places = row_places(&people, columns.len(), rows.len());
        let floor = HEAD + places.iter().map(|(_, height)| height).sum::<f64>();
        let cell = (width - LEFT) / columns.len().max(1) as f64;
        view! {
            <svg class="chart__svg" role="group" aria-label=summary viewBox=format!("0 0 {width} {}", floor + FOOT)>
                {grid(&columns, &rows, &places, cell, floor)}
                {people_view(people, &places, cell, on_choose)}
            </svg>
        }
    };
    view! { <ChartFrame title table draw /> }
}

fn grid(columns: &[String], rows: &[String], places: &[(f64, f64)], cell: f64, floor: f64) -> impl IntoView + use<> {
    let across = rows.iter().zip(places).enumerate().map(|(i, (name, (top, height)))| {
        view! {
            <rect
                class="plane__row"
                data-even=(i % 2 == 1).then_some("")
                x=LEFT
                y=*top
                width=cell * columns.len() as f64
                height=*height
            />
            <text
                class="chart__text"
                x=LEFT - 8.0
                y=top + height / 2.0 + 4.0
                text-anchor="end"
            >
                {shortened(name, LEFT - 8.0, FONT)}
            </text>
        }
    });
    let down = columns.iter().enumerate().map(|(i, name)| {
        let left = LEFT + i as f64 * cell;
        view! {
            <path class="chart__grid" d=format!("M{left} {HEAD}V{floor}") />
            <text
                class="chart__text"
                x=left + cell / 2.0
                y=floor + 17.0
                text-anchor="middle"
            >
                {shortened(name, cell - 2.0, FONT)}
            </text>
        }
    });
    (across.collect_view(), down.collect_view())
}

fn people_view(
    people: Vec<Standing>,
    places: &[(f64, f64)],
    cell: f64,
    on_choose: Option<Callback<String>>,
) -> impl IntoView + use<> {
    let mut seen = std::collections::HashMap::<(usize, usize), usize>::new();
    let mut drawn = Vec::new();
    for person in people {
        let Some((top, _)) = places.get(person.row) else { continue };
        let line = seen.entry((person.column, person.row)).or_default();
        let at = (LEFT + person.column as f64 * cell + 8.0, top + 15.0 + *line as f64 * LINE);
        *line += 1;
        drawn.push(person_view(person, at, cell, on_choose));
    }
    drawn.collect_view()
}

fn person_view(person: Standing, (x, y): (f64, f64), cell: f64, on_choose: Option<Callback<String>>) -> impl IntoView {
    let key = StoredValue::new(person.key);
    let choose = move || on_choose.inspect(|call| call.run(key.get_value()));
    let name = format!("{} {}", person.name, person.text);
    let sign = text_width(&person.sign, FONT);
    let shown = shortened(&person.name, cell - sign - 10.0, FONT);
    view! {
        <g
            class="plane__person"
            data-tint=tint(person.series)
            role=if on_choose.is_some() { "button" } else { "img" }
            tabindex=on_choose.is_some().then_some("0")
            aria-label=name
            on:click=move |_| { choose(); }
            on:keydown=move |ev| if is_enter(&ev) { choose(); }
        >
            <title>{name.clone()}</title>
            <rect class="plane__touch" x=x - 7.0 y=y - 10.0 width=cell - 4.0 height=LINE />
            <text class="plane__sign" aria-hidden="true" x=x - 4.0 y=y + 4.0>{person.sign}</text>
            <text class="chart__text" aria-hidden="true" x=x + sign y=y + 4.0>{shown}</text>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(column: usize, row: usize) -> Standing {
        Standing {
            key: String::new(),
            name: String::new(),
            column,
            row,
            sign: String::new(),
            series: 0,
            text: String::new(),
        }
    }

    #[test]
    fn a_row_is_as_high_as_its_fullest_cell() {
        let people = [standing(0, 0), standing(0, 0), standing(0, 0), standing(0, 0), standing(1, 0), standing(0, 1)];
        let places = row_places(&people, 2, 2);
        assert_eq!(places[0].1, 4.0 * LINE + 10.0);
        assert_eq!(places[1].1, 2.0 * LINE + 10.0);
    }

    #[test]
    fn the_first_row_stands_at_the_bottom_and_rows_touch() {
        let places = row_places(&[], 3, 3);
        assert!(places[0].0 > places[1].0 && places[1].0 > places[2].0);
        assert_eq!(places[1].0 + places[1].1, places[0].0);
        assert_eq!(places[2].0, HEAD);
    }
}
