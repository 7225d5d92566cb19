//! A score on a short scale of whole numbers, all steps in sight. Not scored is a state of its own and never zero.

use super::button::IconButton;
use super::field::Message;
use super::icon::Icon;
use super::id::fresh;
use super::lang::{t, use_lang};
use super::typing::{composing, with_modifier};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use sandtable_core::text::common;

/// The scores of a scale, with what each one is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Scores in order, each with its word; an empty word shows the number alone.
    pub steps: Vec<(i64, String)>,
}

impl Scale {
    /// A scale of plain numbers.
    pub fn numbers(least: i64, most: i64) -> Self {
        Self { steps: (least..=most).map(|n| (n, String::new())).collect() }
    }

    /// A scale whose steps have words, beginning at `least`.
    pub fn words(least: i64, words: impl IntoIterator<Item = String>) -> Self {
        Self { steps: (least..).zip(words).collect() }
    }

    /// What a key does to a score: digits set it, Delete takes it away, other keys are not ours.
    pub fn key(&self, key: &str) -> Option<Option<i64>> {
        match key {
            "Delete" | "Backspace" => Some(None),
            "0" if !self.holds(0) => self.holds(10).then_some(Some(10)),
            digit => digit.parse().ok().filter(|n| self.holds(*n)).map(Some),
        }
    }

    fn holds(&self, score: i64) -> bool {
        self.steps.iter().any(|(n, _)| *n == score)
    }

    fn word(&self, score: i64) -> Option<&str> {
        self.steps.iter().find(|(n, word)| *n == score && !word.is_empty()).map(|(_, word)| word.as_str())
    }
}

/// A field for a score.
#[component]
pub fn ScoreField(
    /// What is scored.
    #[prop(into)]
    label: Signal<String>,
    /// The stored score.
    #[prop(into)]
    value: Signal<Option<i64>>,
    /// Called with the score taken; none when it was cleared.
    #[prop(into)]
    on_commit: Callback<Option<i64>>,
    /// The scale; 1–10 if not given.
    #[prop(into, default = Signal::stored(Scale::numbers(1, 10)))]
    scale: Signal<Scale>,
    /// What to know before scoring.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    bare: bool,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let name = fresh("score");
    let hint_id = format!("{name}-hint");
    let described_by = {
        let id = hint_id.clone();
        move || hint.with(|h| h.is_some()).then(|| id.clone())
    };
    let on_key = move |ev: KeyboardEvent| {
        let ours = !composing(&ev) && !with_modifier(&ev);
        if let Some(score) = ours.then(|| scale.with_untracked(|s| s.key(&ev.key()))).flatten() {
            ev.prevent_default();
            on_commit.run(score);
        }
    };
    let steps = move || {
        let name = name.clone();
        scale.get().steps.into_iter().map(move |step| score_step(step, name.clone(), value, on_commit)).collect_view()
    };
    view! {
        <fieldset class="field score" data-bare=bare.then_some("") aria-describedby=described_by prop:disabled=disabled>
            <legend class="field__label">{label}</legend>
            <div class="score__row" on:keydown=on_key>
                {steps}
                <IconButton
                    label=t(common::clear_score)
                    icon=Icon::Close
                    disabled=move || disabled.get() || value.get().is_none()
                    on_press=move |()| on_commit.run(None)
                />
                <ScoreWord scale value />
            </div>
            <Message id=hint_id class="field__hint" text=hint />
        </fieldset>
    }
}

fn score_step(
    (score, word): (i64, String),
    name: String,
    value: Signal<Option<i64>>,
    on_commit: Callback<Option<i64>>,
) -> impl IntoView {
    let said = if word.is_empty() { score.to_string() } else { format!("{score} {word}") };
    let below = move || value.get().is_some_and(|v| v >= score).then_some("");
    view! {
        <label class="score__step" data-reached=below title=word>
            <input
                type="radio"
                class="score__radio"
                name=name
                aria-label=said
                prop:checked=move || value.get() == Some(score)
                on:change=move |_| on_commit.run(Some(score))
            />
            <span class="score__number" aria-hidden="true">{score.to_string().replace('-', "−")}</span>
        </label>
    }
}

/// The word of the score that is taken, or that there is none.
#[component]
fn ScoreWord(scale: Signal<Scale>, value: Signal<Option<i64>>) -> impl IntoView {
    let lang = use_lang();
    let word = move || match value.get() {
        None => common::not_scored(lang.get()),
        Some(score) => scale.with(|s| s.word(score).unwrap_or_default().to_owned()),
    };
    view! { <span class="score__word" data-empty=move || value.get().is_none().then_some("")>{word}</span> }
}

#[cfg(test)]
mod tests {
    use super::Scale;

    #[test]
    fn a_digit_sets_a_score_of_the_scale() {
        assert_eq!(Scale::numbers(1, 10).key("7"), Some(Some(7)));
        assert_eq!(Scale::numbers(0, 5).key("7"), None);
    }

    #[test]
    fn nought_is_ten_on_a_scale_that_begins_at_one() {
        assert_eq!(Scale::numbers(1, 10).key("0"), Some(Some(10)));
        assert_eq!(Scale::numbers(0, 5).key("0"), Some(Some(0)));
    }

    #[test]
    fn delete_takes_the_score_away_and_letters_do_nothing() {
        assert_eq!(Scale::numbers(1, 10).key("Delete"), Some(None));
        assert_eq!(Scale::numbers(1, 10).key("a"), None);
    }

    #[test]
    fn words_count_from_the_least_score() {
        let scale = Scale::words(-2, ["no", "unsure", "neutral"].map(String::from));
        assert_eq!(scale.word(-1), Some("unsure"));
        assert_eq!(scale.word(1), None);
    }
}
