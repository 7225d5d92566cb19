//! Words attached to a thing: shown as pills, each with a way to take it off, and a field to add one more.

use super::button::IconButton;
use super::icon::Icon;
use super::lang::{t, use_lang};
use super::text_field::TextField;
use leptos::prelude::*;
use sandtable_core::text::common;

/// The list with one more word at its end; unchanged for a word it has already or for nothing.
fn with(list: &[String], word: &str) -> Option<Vec<String>> {
    let word = word.trim();
    let fresh = !word.is_empty() && list.iter().all(|w| w != word);
    fresh.then(|| list.iter().cloned().chain([word.to_owned()]).collect())
}

/// A list of words to add to and take from.
#[component]
pub fn TagList(
    /// What the words are.
    #[prop(into)]
    label: Signal<String>,
    /// The words.
    #[prop(into)]
    tags: Signal<Vec<String>>,
    /// Called with all the words after a change.
    #[prop(into)]
    on_commit: Callback<Vec<String>>,
) -> impl IntoView {
    let lang = use_lang();
    let draft = RwSignal::new(String::new());
    let add = move |word: String| {
        if let Some(next) = with(&tags.get_untracked(), &word) {
            on_commit.run(next);
        }
        draft.set(String::new());
    };
    let pill = move |word: String| {
        let name = {
            let word = word.clone();
            move || common::remove_item(lang.get(), &word)
        };
        let gone = word.clone();
        let remove = move |()| on_commit.run(tags.get_untracked().into_iter().filter(|w| *w != gone).collect());
        view! { <li class="tag">{word} <IconButton label=name icon=Icon::Close on_press=remove /></li> }
    };
    view! {
        <div class="tag-list" role="group" aria-label=label>
            <span class="field__label">{label}</span>
            <ul class="tag-list__tags" role="list">
                <For each=move || tags.get() key=|word| word.clone() children=pill />
            </ul>
            <TextField
                label=t(common::add_label)
                placeholder=t(common::add_label)
                value=draft
                on_commit=add
                bare=true
            />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::with;

    #[test]
    fn a_word_stands_in_the_list_once() {
        let list = vec!["A".to_owned()];
        assert_eq!(with(&list, " B "), Some(vec!["A".to_owned(), "B".to_owned()]));
        assert_eq!(with(&list, "A"), None);
        assert_eq!(with(&list, "  "), None);
    }
}
