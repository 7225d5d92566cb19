//! Find (Ctrl+K): books, tools, accounts, people and canvas entries in one list, worked by keys.

use crate::browser::{address, dom};
use crate::components::dialog::Dialog;
use crate::components::lang::t;
use crate::components::typing::composing;
use crate::route::{AccountTab, Page, Route};
use crate::session::{Session, use_desk, use_prefs, use_session};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use sandtable_core::book::{Found, Query};
use sandtable_core::report::Tool;
use sandtable_core::text::{Lang, shell, tools};

/// A line of the result.
#[derive(Clone, PartialEq)]
struct Line {
    kind: String,
    name: String,
    context: String,
    href: String,
    /// The id of what takes the focus on that page.
    focus: Option<String>,
}

const SHOWN: usize = 30;

/// The dialog.
#[component]
pub fn FindDialog(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog open title=t(shell::find_title)>
            <FindBox open />
        </Dialog>
    }
}

#[component]
fn FindBox(open: RwSignal<bool>) -> impl IntoView {
    let (session, desk, lang) = (use_session(), use_desk(), use_prefs().lang());
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(0usize);
    let lines = Memo::new(move |_| {
        let query = Query::new(&typed.get());
        let mut lines = found(session, &query, lang.get());
        lines.extend(books(desk.entries(), &query, lang.get()));
        lines
    });
    let go = move |index: usize| {
        if let Some(line) = lines.with(|lines| lines.get(index).cloned()) {
            open.set(false);
            address::go(&line.href);
            line.focus.map(dom::focus_when_there);
        }
    };
    let walk = move |ev: KeyboardEvent| {
        let last = lines.with(Vec::len).saturating_sub(1);
        match ev.key().as_str() {
            _ if composing(&ev) => return,
            "ArrowDown" => chosen.update(|at| *at = (*at + 1).min(last)),
            "ArrowUp" => chosen.update(|at| *at = at.saturating_sub(1)),
            "Enter" => go(chosen.get_untracked()),
            _ => return,
        }
        ev.prevent_default();
        dom::bring_into_sight(&row_id(chosen.get_untracked()));
    };
    let input = move |ev| {
        typed.set(event_target_value(&ev));
        chosen.set(0);
    };
    let active = move || lines.with(|lines| lines.get(chosen.get()).map(|_| row_id(chosen.get())));
    dom::next_frame(|| {
        dom::focus_id("find-input");
    });
    view! {
        <input
            class="input find__input" id="find-input" type="search" role="combobox" autocomplete="off"
            aria-label=t(shell::find_title) aria-expanded="true" aria-controls="find-list" aria-activedescendant=active
            placeholder=t(shell::find_placeholder)
            on:input=input
            on:keydown=walk
        />
        <FindList lines typed chosen go=Callback::new(go) />
    }
}

fn row_id(index: usize) -> String {
    format!("find-{index}")
}

#[component]
fn FindList(
    lines: Memo<Vec<Line>>,
    typed: RwSignal<String>,
    chosen: RwSignal<usize>,
    go: Callback<usize>,
) -> impl IntoView {
    let lang = use_prefs().lang();
    let status = move || {
        let (count, typed) = (lines.with(Vec::len), typed.get());
        match (count, typed.trim()) {
            (_, "") => String::new(),
            (0, typed) => shell::find_nothing(lang.get(), typed),
            (count, _) => shell::find_results(lang.get(), count),
        }
    };
    let row = move |(index, line): (usize, Line)| {
        let selected = move || if chosen.get() == index { "true" } else { "false" };
        view! {
            <li class="find__row" id=row_id(index) role="option" aria-selected=selected on:click=move |_| go.run(index)>
                <span class="find__kind">{line.kind}</span>
                <span class="find__name">{line.name}</span>
                <span class="find__context">{line.context}</span>
            </li>
        }
    };
    view! {
        <p class="find__status" role="status">{status}</p>
        <ul class="find__list" id="find-list" role="listbox" aria-label=t(shell::find_title)>
            {move || lines.get().into_iter().enumerate().map(row).collect_view()}
        </ul>
    }
}

fn found(session: Session, query: &Query, lang: Lang) -> Vec<Line> {
    let book = session.id();
    let tool_lines = Tool::ALL.into_iter().filter(|tool| !matches!(tool, Tool::D2 | Tool::D10)).filter_map(|tool| {
        let (zh, en) = (tools::name(Lang::Zh, tool), tools::name(Lang::En, tool));
        query.matches(&[&zh, &en, tool.id()]).then(|| Line {
            kind: shell::find_kind_tool(lang),
            name: tools::name(lang, tool),
            context: tool.id().to_owned(),
            href: Route::Book(book, Page::Tool(tool)).href(),
            focus: None,
        })
    });
    let hits = session.now().find(query, SHOWN);
    let hit_lines = hits.into_iter().map(|hit| {
        let (kind, page) = match hit.found {
            Found::Account(id) => (shell::find_kind_account(lang), Page::Account(id, AccountTab::Portrait)),
            Found::Person(person, account) => (shell::find_kind_person(lang), Page::Person(account, person)),
            Found::Item(_) => (shell::find_kind_item(lang), Page::Tool(Tool::A4)),
        };
        let focus = if let Found::Item(id) = hit.found { Some(format!("entry-{id}")) } else { None };
        Line { kind, name: hit.name, context: hit.context, href: Route::Book(book, page).href(), focus }
    });
    tool_lines.chain(hit_lines).collect()
}

fn books(entries: Vec<crate::session::DeskEntry>, query: &Query, lang: Lang) -> Vec<Line> {
    let matching = entries.into_iter().filter(|entry| query.matches(&[&entry.title]));
    let line = |entry: crate::session::DeskEntry| Line {
        kind: shell::find_kind_book(lang),
        name: if entry.title.is_empty() { shell::untitled(lang) } else { entry.title },
        context: String::new(),
        href: Route::Book(entry.id, Page::Overview).href(),
        focus: None,
    };
    matching.map(line).collect()
}
