//! The people of one account as the page works with them: one result for all its parts, and the verbs that change
//! them. It shows nothing.

use super::one::OnePerson;
use crate::components::figure::FigureView;
use crate::components::toast::{Toasts, use_toasts};
use crate::route::{AccountTab, Page, Route};
use crate::session::{Session, use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::account::Stakeholders;
use sandtable_core::book::Path;
use sandtable_core::method::Pack;
use sandtable_core::method::account::PeoplePack;
use sandtable_core::report::Explained;
use sandtable_core::text::account::people as text;
use sandtable_core::text::{Lang, common, shell};
use sandtable_core::value::Id;
use std::sync::Arc;

/// The handle; copies are the same chain.
#[derive(Clone, Copy)]
pub struct Chain {
    account: Id,
    session: Session,
    lang: Signal<Lang>,
    pack: Signal<Arc<Pack>>,
    all: Memo<Arc<Stakeholders>>,
    toasts: Toasts,
}

impl Chain {
    /// The chain of an account of the open book.
    pub fn of(account: Id) -> Self {
        let session = use_session();
        let (relations, pack, as_of) =
            (session.part(|book| Arc::clone(&book.relations)), session.pack(), session.as_of());
        let all = Memo::new(move |_| {
            let members = relations.with(|relations| relations.people_of(account));
            Arc::new(pack.with(|pack| Stakeholders::of(account, members, &pack.account.people, Some(as_of.get()))))
        });
        Self { account, session, lang: use_prefs().lang(), pack, all, toasts: use_toasts() }
    }

    /// All results.
    pub fn all(self) -> Memo<Arc<Stakeholders>> {
        self.all
    }

    /// The language of the screen.
    pub fn lang(self) -> Signal<Lang> {
        self.lang
    }

    /// The open book's id.
    pub fn book(self) -> Id {
        self.session.id()
    }

    /// The session of the open book.
    pub fn session(self) -> Session {
        self.session
    }

    /// Something made of the pack's names in the language of the screen.
    pub fn named<T>(self, make: impl FnOnce(&PeoplePack, Lang) -> T) -> T {
        let lang = self.lang.get();
        self.pack.with(|pack| make(&pack.account.people, lang))
    }

    /// A figure that opens to its formula.
    pub fn figure(self, explain: fn(&Stakeholders, &PeoplePack, Lang) -> Explained) -> Signal<FigureView> {
        Signal::derive(move || {
            let lang = self.lang.get();
            let explained = self.all.with(|all| self.named(|pack, lang| explain(all, pack, lang)));
            FigureView::of(explained, "", lang)
        })
    }

    /// The ids of the people in order.
    pub fn ids(self) -> Vec<Id> {
        self.all.with(|all| all.members.iter().map(|member| member.id).collect())
    }

    /// One of the people.
    pub fn one(self, person: Id) -> OnePerson {
        OnePerson::of(self, person)
    }

    /// The address of the page, with a person's details open or not.
    pub fn href(self, person: Option<Id>) -> String {
        let page = match person {
            Some(person) => Page::Person(self.account, person),
            None => Page::Account(self.account, AccountTab::People),
        };
        Route::Book(self.book(), page).href()
    }

    /// Adds somebody with this name; nothing for a blank name.
    pub fn add(self, name: &str) {
        if name.trim().is_empty() {
            return;
        }
        let (id, account) = (self.session.new_id(), self.account);
        let label = text::edit_add(self.lang.get_untracked(), name.trim());
        self.session.edit(label, |book| Arc::make_mut(&mut book.relations).add_person(id, account, name));
    }

    /// Moves somebody one place.
    pub fn shift(self, one: OnePerson, up: bool) {
        let label = text::edit_move(self.lang.get_untracked(), &one.name_now());
        self.session.edit(label, |book| {
            Arc::make_mut(&mut book.relations).move_person(one.id(), up);
        });
    }

    /// Moves somebody into the bin and offers to take it back.
    pub fn remove(self, one: OnePerson) {
        let (lang, name, bin) = (self.lang.get_untracked(), one.name_now(), self.session.new_id());
        let path = Path::of(["relations", "people", &one.id().to_string()]);
        let today = self.session.as_of().get_untracked();
        self.session.edit(text::edit_delete(lang, &name), |book| book.discard(bin, &name, Some(today), &[path]));
        let session = self.session;
        let restore = shell::edit_restore(lang, &name);
        let back = move || {
            session.edit(restore.clone(), |book| {
                book.restore_binned(bin);
            });
        };
        self.toasts.offer(text::deleted(lang, &name), common::undo(lang), back);
    }
}
