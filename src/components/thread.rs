//! The thread: the chapters of a book from insight to plan, and the tools of the chapter that is open. Links only.

use super::icon::{Icon, IconMark};
use crate::browser::dom;
use leptos::prelude::*;

/// A chapter of the thread.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapter {
    /// Drawn beside its name.
    pub icon: Icon,
    /// Its name.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Its own page is shown.
    pub current: bool,
    /// Its tools; on phones shown while the chapter or one of them is open.
    pub tools: Vec<ThreadTool>,
}

/// A tool of a chapter.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadTool {
    /// Its name.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// It is shown.
    pub current: bool,
}

impl Chapter {
    fn is_open(&self) -> bool {
        self.current || self.tools.iter().any(|tool| tool.current)
    }
}

/// The id of the tool that is shown.
const SHOWN: &str = "thread-shown";

/// The thread as navigation. Where its tools stand in one line, as on phones, the one that is shown comes into sight.
#[component]
pub fn Thread(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// The chapters.
    #[prop(into)]
    chapters: Signal<Vec<Chapter>>,
) -> impl IntoView {
    Effect::new(move |_| chapters.with(|_| dom::next_frame(|| dom::bring_into_sight(SHOWN))));
    view! {
        <nav class="shell__thread" aria-label=label>
            <ol class="thread" role="list">{move || chapters.get().into_iter().map(chapter).collect_view()}</ol>
        </nav>
    }
}

fn chapter(chapter: Chapter) -> impl IntoView {
    let open = chapter.is_open();
    let tools = (!chapter.tools.is_empty()).then(|| {
        let links = chapter.tools.into_iter().map(tool).collect_view();
        view! { <ol class="thread__tools" role="list">{links}</ol> }
    });
    view! {
        <li class="thread__chapter" data-current=open.then_some("")>
            <a class="thread__link" href=chapter.href aria-current=chapter.current.then_some("page")>
                <IconMark icon=chapter.icon />
                <span>{chapter.label}</span>
            </a>
            {tools}
        </li>
    }
}

fn tool(tool: ThreadTool) -> impl IntoView {
    view! {
        <li>
            <a class="thread__tool" id=tool.current.then_some(SHOWN) href=tool.href aria-current=tool.current.then_some("page")>
                {tool.label}
            </a>
        </li>
    }
}
