//! The thread of the plan: the chapters in their order and the tools in each. Tools that do not exist are not shown.

use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::thread::{self, ThreadTool};
use crate::pages::app::use_route;
use crate::route::{Page, Route};
use crate::session::{use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::report::Tool;
use sandtable_core::text::{Lang, keeping, shell, tools};
use sandtable_core::value::Id;

/// A chapter of the thread.
struct Chapter {
    name: fn(Lang) -> String,
    icon: Icon,
    first: Page,
    tools: &'static [Tool],
}

const CHAPTERS: [Chapter; 6] = [
    Chapter { name: shell::overview, icon: Icon::Flag, first: Page::Overview, tools: &[] },
    Chapter { name: tools::chapter_design, icon: Icon::Compass, first: Page::Tool(Tool::A4), tools: &[Tool::A4] },
    Chapter { name: tools::chapter_targets, icon: Icon::Target, first: Page::Tool(Tool::B2), tools: &[Tool::B2] },
    Chapter {
        name: tools::chapter_portfolio,
        icon: Icon::Layers,
        first: Page::Tool(Tool::C1),
        tools: &[Tool::C, Tool::C1, Tool::C2, Tool::C3, Tool::C4, Tool::C5, Tool::C6, Tool::C7, Tool::C8, Tool::C9],
    },
    Chapter { name: shell::bin, icon: Icon::Trash, first: Page::Bin, tools: &[] },
    Chapter { name: keeping::backups, icon: Icon::Restore, first: Page::Backups, tools: &[] },
];

/// The navigation of a book.
#[component]
pub fn Thread() -> impl IntoView {
    let (book, lang, route) = (use_session().id(), use_prefs().lang(), use_route());
    let chapters = Signal::derive(move || {
        let shown = shown_page(route.get());
        CHAPTERS.iter().map(|chapter| entry(chapter, book, lang.get(), &shown)).collect::<Vec<_>>()
    });
    view! { <thread::Thread label=t(shell::thread) chapters /> }
}

/// The page that is marked: an account's pages belong to the accounts table.
fn shown_page(route: Route) -> Page {
    match route {
        Route::Book(_, Page::Account(..) | Page::Person(..)) => Page::Tool(Tool::C1),
        Route::Book(_, Page::Conflicts) => Page::Backups,
        Route::Book(_, page) => page,
        Route::Shelf | Route::Storage | Route::Unknown => Page::Overview,
    }
}

fn entry(chapter: &Chapter, book: Id, lang: Lang, shown: &Page) -> thread::Chapter {
    let tool = |tool: &Tool| ThreadTool {
        label: tools::name(lang, *tool),
        href: Route::Book(book, Page::Tool(*tool)).href(),
        current: *shown == Page::Tool(*tool),
    };
    thread::Chapter {
        icon: chapter.icon,
        label: (chapter.name)(lang),
        href: Route::Book(book, chapter.first.clone()).href(),
        current: chapter.tools.is_empty() && *shown == chapter.first,
        tools: chapter.tools.iter().map(tool).collect(),
    }
}
