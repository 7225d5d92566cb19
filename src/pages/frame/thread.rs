//! The thread of the plan: the chapters in their order and the tools in each. Tools that do not exist are not shown.

use super::Dialogs;
use crate::components::icon::{Icon, IconMark};
use crate::components::lang::t;
use crate::pages::app::use_route;
use crate::route::{Page, Route};
use crate::session::use_session;
use leptos::prelude::*;
use sandtable_core::report::Tool;
use sandtable_core::text::{Lang, shell, tools};

/// A chapter of the thread.
struct Chapter {
    name: fn(Lang) -> String,
    icon: Icon,
    tools: &'static [Tool],
}

const CHAPTERS: [Chapter; 3] = [
    Chapter { name: tools::chapter_design, icon: Icon::Compass, tools: &[Tool::A4] },
    Chapter { name: tools::chapter_targets, icon: Icon::Target, tools: &[Tool::B2] },
    Chapter {
        name: tools::chapter_portfolio,
        icon: Icon::Layers,
        tools: &[Tool::C1, Tool::C2, Tool::C3, Tool::C4, Tool::C5],
    },
];

/// The navigation of a book.
#[component]
pub fn Thread() -> impl IntoView {
    let open = expect_context::<Dialogs>().thread;
    let close = move |_| open.set(false);
    view! {
        <nav class="shell__thread" aria-label=t(shell::thread) data-open=move || open.get().then_some("") on:click=close>
            <ul class="thread" role="list">
                <li class="thread__chapter"><ChapterLink page=Page::Overview name=t(shell::overview) icon=Icon::Flag /></li>
                {CHAPTERS.iter().map(|chapter| view! { <ChapterEntry chapter /> }).collect_view()}
                <li class="thread__chapter"><ChapterLink page=Page::Bin name=t(shell::bin) icon=Icon::Trash /></li>
            </ul>
        </nav>
    }
}

#[component]
fn ChapterLink(page: Page, name: Signal<String>, icon: Icon) -> impl IntoView {
    let route = Route::Book(use_session().id(), page);
    let here = current(route.clone());
    view! {
        <a class="thread__link" href=route.href() aria-current=here>
            <IconMark icon />
            {name}
        </a>
    }
}

#[component]
fn ChapterEntry(chapter: &'static Chapter) -> impl IntoView {
    view! {
        <li class="thread__chapter">
            <span class="thread__name"><IconMark icon=chapter.icon />{t(chapter.name)}</span>
            <ul class="thread__tools" role="list">
                {chapter.tools.iter().map(|tool| view! { <li><ToolLink tool=*tool /></li> }).collect_view()}
            </ul>
        </li>
    }
}

#[component]
fn ToolLink(tool: Tool) -> impl IntoView {
    let route = Route::Book(use_session().id(), Page::Tool(tool));
    let here = current(route.clone());
    view! {
        <a class="thread__tool" href=route.href() aria-current=here>{t(move |lang| tools::name(lang, tool))}</a>
    }
}

/// Whether this address is the one that is shown; an account's pages belong to the accounts table.
fn current(route: Route) -> impl Fn() -> Option<&'static str> {
    let shown = use_route();
    move || {
        let shown = match shown.get() {
            Route::Book(id, Page::Account(..) | Page::Person(..)) => Route::Book(id, Page::Tool(Tool::C1)),
            other => other,
        };
        (shown == route).then_some("page")
    }
}
