//! The two texts of the plan that stand nowhere else. On paper they are running text, not fields.

use super::plan::{Sheet, write};
use crate::components::lang::t;
use crate::components::text_area::TextArea;
use leptos::prelude::*;
use sandtable_core::account::Plan;
use sandtable_core::text::account::plan as text;

/// Why the account matters.
#[component]
pub fn Why(sheet: Sheet) -> impl IntoView {
    let value = stored(sheet, |plan| plan.why.clone());
    let commit = move |typed: String| write(sheet, text::edit_why, |plan| plan.why = typed);
    view! {
        <div class="only-screen">
            <TextArea label=t(text::why) bare=true placeholder=t(text::why_placeholder) value on_commit=commit read_only=locked(sheet) />
        </div>
        <Written value />
    }
}

/// What is asked of management.
#[component]
pub fn Asks(sheet: Sheet) -> impl IntoView {
    let value = stored(sheet, |plan| plan.asks.clone());
    let commit = move |typed: String| write(sheet, text::edit_asks, |plan| plan.asks = typed);
    view! {
        <div class="only-screen">
            <TextArea label=t(text::asks) bare=true placeholder=t(text::asks_placeholder) value on_commit=commit read_only=locked(sheet) />
        </div>
        <Written value />
    }
}

/// The text on paper.
#[component]
fn Written(value: Signal<String>) -> impl IntoView {
    let shown = move || Some(value.get()).filter(|text| !text.trim().is_empty());
    let empty = t(text::not_filled);
    view! { <p class="plan__written only-print">{move || shown().unwrap_or_else(|| empty.get())}</p> }
}

fn stored(sheet: Sheet, read: fn(&Plan) -> String) -> Signal<String> {
    let read = move |plan: &std::sync::Arc<Plan>| read(plan);
    sheet.session.derive(move |book| book.relations.plans.get(sheet.account).map(read).unwrap_or_default()).into()
}

fn locked(sheet: Sheet) -> Signal<bool> {
    let writable = sheet.session.writable();
    Signal::derive(move || !writable.get())
}
