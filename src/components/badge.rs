//! Small marks: a word in a frame, and the red–yellow–green mark that never speaks by colour alone.

use super::lang::use_lang;
use leptos::prelude::*;
use sandtable_core::text::{Lang, common};

/// What a mark, a banner or a finding is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    #[default]
    Neutral,
    /// Belongs to the thing in hand.
    Accent,
    /// Good.
    Good,
    /// To be watched.
    Warning,
    /// Wrong.
    Bad,
}

impl Tone {
    /// The name of the tone in the style sheet.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Accent => "accent",
            Self::Good => "good",
            Self::Warning => "warning",
            Self::Bad => "bad",
        }
    }
}

/// A word in a frame.
#[component]
pub fn Badge(
    /// The word.
    #[prop(into)]
    text: Signal<String>,
    /// What it is about.
    #[prop(optional, into)]
    tone: Signal<Tone>,
) -> impl IntoView {
    view! { <span class="badge" data-tone=move || tone.get().as_str()>{text}</span> }
}

/// Green, yellow, red; early warning adds orange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Rag {
    Green,
    Yellow,
    Orange,
    Red,
}

impl Rag {
    /// The name of the colour in the style sheet.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Yellow => "yellow",
            Self::Orange => "orange",
            Self::Red => "red",
        }
    }

    /// The name of the colour.
    pub fn word(self, lang: Lang) -> String {
        match self {
            Self::Green => common::rag_green(lang),
            Self::Yellow => common::rag_yellow(lang),
            Self::Orange => common::rag_orange(lang),
            Self::Red => common::rag_red(lang),
        }
    }

    /// The shape that says the same without colour: disc, triangle, diamond, square.
    const fn path(self) -> &'static str {
        match self {
            Self::Green => "M5 1a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
            Self::Yellow => "M5 1l4.3 8H.7z",
            Self::Orange => "M5 .6L9.4 5 5 9.4.6 5z",
            Self::Red => "M1.2 1.2h7.6v7.6H1.2z",
        }
    }
}

/// A colour of the method with its shape and a word; nothing known is a dash.
#[component]
pub fn RagBadge(
    /// The colour.
    #[prop(into)]
    rag: Signal<Option<Rag>>,
    /// The word beside it; the name of the colour if not given.
    #[prop(optional, into)]
    word: MaybeProp<String>,
) -> impl IntoView {
    let lang = use_lang();
    let mark = move |rag: Rag| {
        let word = word.get().unwrap_or_else(|| rag.word(lang.get()));
        view! {
            <span class="rag" data-rag=rag.as_str()>
                <svg class="rag__shape" viewBox="0 0 10 10" aria-hidden="true"><path d=rag.path() /></svg>
                {word}
            </span>
        }
    };
    move || match rag.get() {
        Some(rag) => mark(rag).into_any(),
        None => view! { <span class="rag">"—"</span> }.into_any(),
    }
}
