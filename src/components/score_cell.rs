//! A score in a cell of a table: one small input instead of ten radio buttons, with
//! ↑ ↓ to step and a bar below it.
//! For a form use a score field.

use super::lang::use_lang;
use super::parsed_field::ParsedField;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use sandtable_core::text::common;

/// The next score up or down; from nothing it begins at the near end.
fn step(stored: Option<i64>, by: i64, least: i64, most: i64) -> i64 {
    match stored {
        None if by > 0 => least,
        None => most,
        Some(score) => (score + by).clamp(least, most),
    }
}

/// A score, small.
#[component]
pub fn ScoreCell(
    /// What is scored, and whose score it is.
    #[prop(into)]
    label: Signal<String>,
    /// The stored score.
    #[prop(into)]
    value: Signal<Option<i64>>,
    /// Called with the score typed; none when it was cleared.
    #[prop(into)]
    on_commit: Callback<Option<i64>>,
    /// The least score.
    #[prop(default = 1)]
    least: i64,
    /// The greatest score.
    #[prop(default = 10)]
    most: i64,
) -> impl IntoView {
    let lang = use_lang();
    let parse = move |typed: String| {
        let read = super::integer_field::parse_integer(&typed);
        read.filter(|n| (least..=most).contains(n))
            .ok_or_else(|| common::not_between(lang.get(), &least.to_string(), &most.to_string()))
    };
    let on_key = move |ev: KeyboardEvent| {
        let by = match ev.key().as_str() {
            "ArrowUp" => 1,
            "ArrowDown" => -1,
            _ => return,
        };
        ev.prevent_default();
        ev.stop_propagation();
        on_commit.run(Some(step(value.get_untracked(), by, least, most)));
    };
    let part = move || value.get().map(|v| format!("{}%", 100 * (v - least + 1) / (most - least + 1).max(1)));
    view! {
        <div class="score-cell" style=("--part", move || part().unwrap_or_else(|| "0%".to_owned())) on:keydown=on_key>
            <ParsedField label value parse
                format=|n: i64| n.to_string() on_commit
                bare=true
                input_mode="numeric"
                placeholder="—"
            />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn arrows_step_within_the_scale() {
        assert_eq!(step(Some(9), 1, 1, 10), 10);
        assert_eq!(step(Some(10), 1, 1, 10), 10);
        assert_eq!(step(Some(1), -1, 1, 10), 1);
    }

    #[test]
    fn the_first_arrow_on_an_empty_cell_begins_at_the_near_end() {
        assert_eq!(step(None, 1, 1, 10), 1);
        assert_eq!(step(None, -1, 1, 10), 10);
    }
}
