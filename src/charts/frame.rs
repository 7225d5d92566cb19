//! The frame of every drawing: its title, the drawing at its real width, and the same figures as a table.

use crate::browser::dom;
use crate::components::lang::t;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use sandtable_core::text::common;

/// The figures of a drawing as a table: the first column names the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartTable {
    /// The heads.
    pub head: Vec<String>,
    /// The rows, as wide as the head.
    pub rows: Vec<Vec<String>>,
}

/// The width drawings are made for until they stand on the page.
const USUAL_WIDTH: f64 = 640.0;
const LEAST_WIDTH: f64 = 240.0;

/// A drawing with its title and its table. `draw` gets the width in pixels; letters keep their size at any width.
#[component]
pub fn ChartFrame<V: IntoView + 'static>(
    /// What is drawn.
    #[prop(into)]
    title: Signal<String>,
    /// The figures as a table.
    #[prop(into)]
    table: Signal<ChartTable>,
    /// Makes the drawing for a width.
    draw: impl Fn(f64) -> V + Send + Sync + 'static,
    /// Keeps the title for screen readers only.
    #[prop(optional)]
    bare: bool,
) -> impl IntoView {
    let canvas = NodeRef::<html::Div>::new();
    let width = use_width(canvas);
    let open = RwSignal::new(false);
    let caption = if bare { "sr-only" } else { "chart__title" };
    view! {
        <figure class="chart">
            <figcaption class=caption>{title}</figcaption>
            <div class="chart__canvas" node_ref=canvas>{move || draw(width.get())}</div>
            <details class="chart__table" on:toggle:target=move |ev| open.set(ev.target().has_attribute("open"))>
                <summary>{t(common::show_as_table)}</summary>
                <Show when=move || open.get()><FigureTable title table /></Show>
            </details>
        </figure>
    }
}

/// The inner width of an element, followed while the window changes.
fn use_width(canvas: NodeRef<html::Div>) -> Signal<f64> {
    let width = RwSignal::new(USUAL_WIDTH);
    let look = move || {
        if let Some(inner) = canvas.try_get_untracked().flatten().and_then(|e| dom::inner_width(&e))
            && width.try_get_untracked().is_some_and(|now| (now - inner).abs() > 0.5)
        {
            width.set(inner.max(LEAST_WIDTH));
        }
    };
    Effect::new(move |_| canvas.get().map(|_| dom::next_frame(look)));
    let listener = window_event_listener(ev::resize, move |_| look());
    on_cleanup(move || listener.remove());
    width.into()
}

#[component]
fn FigureTable(title: Signal<String>, table: Signal<ChartTable>) -> impl IntoView {
    let head = |cell: String| view! { <th scope="col">{cell}</th> };
    let row = |cells: Vec<String>| {
        let cells = cells.into_iter().enumerate().map(|(i, cell)| match i {
            0 => view! { <th scope="row">{cell}</th> }.into_any(),
            _ => view! { <td data-numeric="">{cell}</td> }.into_any(),
        });
        view! { <tr>{cells.collect_view()}</tr> }
    };
    view! {
        <div class="table-scroll" role="region" aria-label=title tabindex="0">
            <table class="table">
                <caption class="sr-only">{title}</caption>
                <thead><tr>{move || table.get().head.into_iter().map(head).collect_view()}</tr></thead>
                <tbody>{move || table.get().rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
