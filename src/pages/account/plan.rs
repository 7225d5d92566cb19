//! The plan on a page (D10): what is known of one account on one printed sheet, how complete it is and what is
//! missing. It repeats what other tools know; only two texts are written here.

use super::people::{Chain, ChainFigures};
use super::plan_parts::{Facts, Lacking, Points, Roles, Tells};
use super::plan_text::{Asks, Why};
use super::standing::StandingFigures;
use crate::browser::files;
use crate::components::button::Button;
use crate::components::figure::{Figure, FigureSize, FigureView};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::session::{Session, use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::account::PlanOnPage;
use sandtable_core::text::Lang;
use sandtable_core::text::account::plan as text;
use sandtable_core::value::Id;
use std::sync::Arc;

/// The plan of an account as the parts of the page work with it.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// The account.
    pub account: Id,
    /// Its people.
    pub chain: Chain,
    /// The open book.
    pub session: Session,
    /// The language of the screen.
    pub lang: Signal<Lang>,
    /// Completeness and what is missing.
    pub plan: Memo<Option<PlanOnPage>>,
}

impl Sheet {
    fn of(account: Id) -> Self {
        let (session, chain) = (use_session(), Chain::of(account));
        let stored = session.derive(move |book| {
            (book.portfolio.accounts.get(account).cloned(), book.relations.plans.get(account).cloned())
        });
        let pack = session.pack();
        let plan = Memo::new(move |_| {
            let (facts, written) = stored.get();
            let facts = facts?;
            let people = chain.all().get();
            Some(pack.with(|pack| PlanOnPage::of(&facts, &people, written.as_deref(), &pack.account)))
        });
        Self { account, chain, session, lang: use_prefs().lang(), plan }
    }
}

/// The page.
#[component]
pub fn PlanPage(
    /// The account's id.
    account: Id,
) -> impl IntoView {
    let sheet = Sheet::of(account);
    view! {
        <div class="plan__actions only-screen">
            <Button label=t(text::print_plan) icon=Icon::Print on_press=|()| files::print() />
        </div>
        <article class="plan sheet">
            <PlanHead sheet />
            <Part title=t(text::who) wide=true><div class="plan__facts"><Facts sheet /></div></Part>
            <Part title=t(text::why) wide=true><StandingFigures sheet /><Why sheet /></Part>
            <Part title=t(text::people) wide=true>
                <ChainFigures chain=sheet.chain />
                <Roles sheet />
            </Part>
            <Part title=t(text::tells) wide=true><Tells sheet /></Part>
            <Part title=t(text::asks) wide=true><Asks sheet /></Part>
            <Part title=t(text::sections)><Points sheet /></Part>
            <Part title=t(text::lacking)><Lacking sheet /></Part>
        </article>
    }
}

/// A part of the sheet with its heading.
#[component]
fn Part(#[prop(into)] title: Signal<String>, #[prop(optional)] wide: bool, children: Children) -> impl IntoView {
    view! {
        <section class="plan__part" data-wide=wide.then_some("")>
            <h2 class="plan__title">{title}</h2>
            {children()}
        </section>
    }
}

#[component]
fn PlanHead(sheet: Sheet) -> impl IntoView {
    let session = sheet.session;
    let name = session.derive(move |book| book.portfolio.accounts.get(sheet.account).map(|a| a.name.clone()));
    let book = session.derive(|book| [book.about.firm.clone(), book.about.title.clone()]);
    let under = move || {
        let as_of = text::as_of(sheet.lang.get(), &session.as_of().get().to_string());
        let words = book.get().into_iter().chain([as_of]).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" · ")
    };
    let view = Signal::derive(move || {
        let lang = sheet.lang.get();
        let explained = sheet.plan.with(|plan| plan.as_ref().map(|plan| plan.explain(lang)));
        FigureView::of(explained.unwrap_or_default(), "/ 100", lang)
    });
    view! {
        <header class="plan__head">
            <div>
                <p class="plan__kind">{t(text::title)}</p>
                <p class="plan__name">{move || name.get().unwrap_or_default()}</p>
                <p class="plan__under">{under}</p>
            </div>
            <Figure view size=FigureSize::Large />
        </header>
    }
}

/// Changes what is written for the page.
pub fn write(sheet: Sheet, label: fn(Lang) -> String, change: impl FnOnce(&mut sandtable_core::account::Plan)) {
    sheet.session.edit(label(sheet.lang.get_untracked()), |book| {
        Arc::make_mut(&mut book.relations).write_plan(sheet.account, change);
    });
}
