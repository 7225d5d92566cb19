//! The entry page of a book: what each tool holds so far, and where to go on. It computes nothing of its own.

use crate::components::icon::{Icon, IconMark};
use crate::components::lang::t;
use crate::route::{Page, Route};
use crate::session::{use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::book::Book;
use sandtable_core::report::Tool;
use sandtable_core::text::{Lang, shell, tools};

/// What a step of the plan holds.
#[derive(Clone, Copy)]
struct Step {
    tool: Tool,
    icon: Icon,
    what: fn(Lang) -> String,
    holds: fn(&Book, Lang) -> Option<String>,
}

const STEPS: [Step; 5] = [
    Step { tool: Tool::A4, icon: Icon::Compass, what: shell::step_design, holds: entries },
    Step { tool: Tool::B2, icon: Icon::Target, what: shell::step_targets, holds: target },
    Step { tool: Tool::C1, icon: Icon::Layers, what: shell::step_accounts, holds: accounts },
    Step { tool: Tool::C2, icon: Icon::Star, what: shell::step_score, holds: scored },
    Step { tool: Tool::D2, icon: Icon::People, what: shell::step_people, holds: people },
];

fn entries(book: &Book, lang: Lang) -> Option<String> {
    let count = book.design.items.len();
    (count > 0).then(|| shell::entries(lang, count))
}

fn target(book: &Book, lang: Lang) -> Option<String> {
    book.targets.funnel.target.map(|target| target.show(Default::default(), lang))
}

fn accounts(book: &Book, lang: Lang) -> Option<String> {
    let count = book.portfolio.accounts.len();
    (count > 0).then(|| shell::accounts_count(lang, count))
}

fn scored(book: &Book, lang: Lang) -> Option<String> {
    let count = book.portfolio.accounts.values().filter(|account| !account.scores.is_empty()).count();
    (count > 0).then(|| shell::accounts_count(lang, count))
}

fn people(book: &Book, lang: Lang) -> Option<String> {
    let count = book.relations.people.len();
    (count > 0).then(|| shell::people_count(lang, count))
}

/// The page.
#[component]
pub fn OverviewPage() -> impl IntoView {
    view! {
        <article class="tool">
            <header class="tool__head">
                <h1 class="tool__title">{t(shell::overview)}</h1>
                <p class="tool__purpose">{t(shell::overview_purpose)}</p>
            </header>
            <ol class="steps" role="list">{STEPS.map(|step| view! { <StepCard step /> }).collect_view()}</ol>
        </article>
    }
}

#[component]
fn StepCard(step: Step) -> impl IntoView {
    let session = use_session();
    let lang = use_prefs().lang();
    let book = session.book();
    let holds = Memo::new(move |_| book.with(|book| (step.holds)(book, lang.get())));
    let state = move || holds.get().unwrap_or_else(|| shell::not_started(lang.get()));
    let href = Route::Book(session.id(), Page::Tool(step.tool)).href();
    view! {
        <li>
            <a class="steps__card" href=href data-started=move || holds.get().map(|_| "")>
                <IconMark icon=step.icon />
                <span class="steps__name">{t(move |lang| tools::name(lang, step.tool))}</span>
                <span class="steps__what">{t(step.what)}</span>
                <span class="steps__state">{state}</span>
            </a>
        </li>
    }
}
