//! The parts of the app that arrive after the first page: each is a module of its own, fetched while the first page
//! is already in use, so that the first load stays small. It decides nothing about addresses; a part does.
//!
//! The functions below are split points (`crate::split`); in development all is one module.

use crate::components::button::Button;
use crate::components::lang::t;
use crate::route::Route;
use crate::split::{SplitLoaderError, split_point};
use leptos::prelude::*;
use sandtable_core::book::Document;
use sandtable_core::exchange::{self, ImportError};
use sandtable_core::text::{Lang, shell};

/// How a part shows what an address asks for.
type Show = fn(&Route) -> AnyView;

split_point!(
    /// The frame around a book.
    book: fn book() -> Show { super::frame::shown }
);
split_point!(
    /// The dialog that takes a file in.
    book: fn import() -> Show { super::import::shown }
);
split_point!(
    /// What is stored where, backups, conflicts.
    book: fn keeping() -> Show { super::keeping::shown }
);
split_point!(
    /// The sample book of a language.
    book: fn sample(lang: Lang) -> Result<Document, ImportError> { exchange::sample(lang) }
);
split_point!(
    /// The chapter *design*.
    plan: fn design() -> Show { super::design::shown }
);
split_point!(
    /// The chapter *targets*.
    plan: fn targets() -> Show { super::targets::shown }
);
split_point!(
    /// The page of one account.
    plan: fn account() -> Show { super::account::shown }
);
split_point!(
    /// The chapter *portfolio*.
    portfolio: fn portfolio() -> Show { super::portfolio::shown }
);

/// A part of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The frame around a book.
    Book,
    /// The dialog that takes a file in.
    Import,
    /// What is stored where, backups, conflicts.
    Keeping,
    /// The chapter *design*.
    Design,
    /// The chapter *targets*.
    Targets,
    /// The chapter *portfolio*.
    Portfolio,
    /// The page of one account.
    Account,
}

impl Part {
    /// All parts, as they stand above, which is the order in which they are fetched.
    const ALL: [Self; 7] =
        [Self::Book, Self::Import, Self::Keeping, Self::Design, Self::Targets, Self::Portfolio, Self::Account];

    async fn fetch(self) -> Result<Show, SplitLoaderError> {
        match self {
            Self::Book => book().await,
            Self::Import => import().await,
            Self::Keeping => keeping().await,
            Self::Design => design().await,
            Self::Targets => targets().await,
            Self::Portfolio => portfolio().await,
            Self::Account => account().await,
        }
    }
}

#[derive(Clone, Copy)]
enum State {
    Absent,
    Coming,
    Here(Show),
    Failed,
}

/// The handle of the parts; provided once by the app.
#[derive(Clone, Copy)]
pub struct Parts([RwSignal<State>; Part::ALL.len()]);

impl Parts {
    /// Begins to fetch all parts, one after the other, behind the page that is shown first.
    pub fn provide() -> Self {
        let parts = Self(Part::ALL.map(|_| RwSignal::new(State::Absent)));
        provide_context(parts);
        leptos::task::spawn_local(async move {
            for part in Part::ALL {
                parts.fetch(part).await;
            }
        });
        parts
    }

    fn state(self, part: Part) -> RwSignal<State> {
        self.0[part as usize]
    }

    /// Fetches a part, unless it is here or on its way. One that failed is asked for again.
    pub async fn fetch(self, part: Part) {
        let state = self.state(part);
        if matches!(state.get_untracked(), State::Here(_) | State::Coming) {
            return;
        }
        state.set(State::Coming);
        let fetched = part.fetch().await;
        state.set(fetched.map_or(State::Failed, State::Here));
    }

    /// What a part shows for an address; a word while it is on its way, a way on when it does not come.
    pub fn show(self, part: Part, route: &Route) -> AnyView {
        match self.state(part).get() {
            State::Here(show) => show(route),
            State::Absent | State::Coming => {
                self.hurry(part);
                view! { <p class="part-wait" role="status">{t(shell::part_coming)}</p> }.into_any()
            }
            State::Failed => view! { <Failed parts=self part /> }.into_any(),
        }
    }

    /// Fetches a part now, out of turn.
    fn hurry(self, part: Part) {
        leptos::task::spawn_local(async move { self.fetch(part).await });
    }
}

/// A part did not come: why, and the way on.
#[component]
fn Failed(parts: Parts, part: Part) -> impl IntoView {
    view! {
        <div class="part-wait" role="alert">
            <p>{t(shell::part_failed)}</p>
            <Button label=t(shell::part_again) on_press=move |()| parts.hurry(part) />
        </div>
    }
}

/// The parts of the app.
pub fn use_parts() -> Parts {
    use_context::<Parts>().unwrap_or_else(Parts::provide)
}
