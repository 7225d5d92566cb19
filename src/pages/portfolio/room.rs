//! What the pages of the portfolio share: where all accounts stand, reckoned once per change, and the ways to change
//! an account. It shows nothing.

use crate::browser::measure;
use crate::components::toast::{Toasts, use_toasts};
use crate::route::{AccountTab, Page, Route};
use crate::session::{Session, use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::book::Path;
use sandtable_core::method::{Pack, PortfolioPack};
use sandtable_core::portfolio::{Account, Portfolio, Standing};
use sandtable_core::text::portfolio_pages::accounts as text;
use sandtable_core::text::{Lang, common, shell, tables};
use sandtable_core::value::{FiscalYear, Id, MoneyUnit};
use std::sync::Arc;

/// The handle; copies are the same room.
#[derive(Clone, Copy)]
pub struct Room {
    /// The open book.
    pub session: Session,
    /// The language of the screen.
    pub lang: Signal<Lang>,
    /// The unit of the screen.
    pub unit: Signal<MoneyUnit>,
    /// Accounts and settings as they are stored.
    pub portfolio: Signal<Arc<Portfolio>>,
    /// Where all accounts stand.
    pub standing: Memo<Arc<Standing>>,
    /// The fiscal year that holds the as-of date.
    pub year: Memo<i32>,
    pack: Signal<Arc<Pack>>,
    toasts: Toasts,
}

impl Room {
    /// Of the open book.
    pub fn new() -> Self {
        let (session, prefs) = (use_session(), use_prefs());
        let (portfolio, pack) = (session.part(|book| Arc::clone(&book.portfolio)), session.pack());
        let (as_of, start) = (session.as_of(), session.derive(|book| book.about.fiscal_start.unwrap_or(1)));
        let standing = Memo::new_with_compare(
            move |before: Option<&Arc<Standing>>| {
                let (as_of, start, pack) = (Some(as_of.get()), start.get(), pack.get());
                let before = before.map(|before| &**before);
                let reckon = |all: &Arc<Portfolio>| Standing::of(all, &pack.portfolio, as_of, start, before);
                portfolio.with(|all| measure::timed("standing", || Arc::new(reckon(all))))
            },
            |_, _| true,
        );
        let year = Memo::new(move |_| FiscalYear::holding(as_of.get(), start.get()).year);
        let (lang, unit, toasts) = (prefs.lang(), prefs.unit(), use_toasts());
        Self { session, lang, unit, portfolio, standing, year, pack, toasts }
    }

    /// Something made of the method pack.
    pub fn with_pack<T>(self, make: impl FnOnce(&PortfolioPack) -> T) -> T {
        self.pack.with(|pack| make(&pack.portfolio))
    }

    /// Whether nothing can be changed.
    pub fn locked(self) -> Signal<bool> {
        let writable = self.session.writable();
        Signal::derive(move || !writable.get())
    }

    /// An account as it is stored; blank for the moment when it is gone.
    pub fn account(self, id: Id) -> Memo<Arc<Account>> {
        self.session.derive(move |book| book.portfolio.accounts.get(id).cloned().unwrap_or_default())
    }

    /// The name of an account as it is shown.
    pub fn name_of(self, account: &Account) -> String {
        let name = account.name.trim();
        if name.is_empty() { text::unnamed(self.lang.get()) } else { name.to_owned() }
    }

    /// The name of an account as it is shown, by its id.
    pub fn name(self, id: Id) -> String {
        self.account(id).with(|account| self.name_of(account))
    }

    /// Whether there is an active account.
    pub fn any_active(self) -> Memo<bool> {
        Memo::new(move |_| self.standing.with(|standing| standing.snapshot.active_rows().next().is_some()))
    }

    /// The address of an account's page.
    pub fn href(self, id: Id) -> String {
        Route::Book(self.session.id(), Page::Account(id, AccountTab::Portrait)).href()
    }

    /// Changes the portfolio under a label.
    pub fn edit(self, label: String, change: impl FnOnce(&mut Portfolio)) {
        self.session.edit(label, |book| change(Arc::make_mut(&mut book.portfolio)));
    }

    /// Changes an account under a label.
    pub fn edit_account(self, id: Id, label: String, change: impl FnOnce(&mut Account)) {
        self.edit(label, |portfolio| {
            portfolio.accounts.update(id, change);
        });
    }

    /// Adds an account with this name behind all others; nothing for a blank name.
    pub fn add(self, name: &str) -> Option<Id> {
        let name = name.trim();
        if name.is_empty() {
            return None;
        }
        let id = self.session.new_id();
        self.edit(text::edit_add(self.lang.get_untracked(), name), |portfolio| {
            let order = portfolio.accounts.order_at_end();
            portfolio.accounts.insert(id, Account { order, name: name.to_owned(), ..Account::default() });
        });
        Some(id)
    }

    /// Moves an account with its people and its plan into the bin, and offers to take it back.
    pub fn remove(self, id: Id) {
        let (lang, book) = (self.lang.get_untracked(), self.session.now());
        let Some(account) = book.portfolio.accounts.get(id) else { return };
        let name = untrack(|| self.name_of(account));
        let people = book.relations.people_of(id).len();
        let said =
            if people == 0 { text::deleted(lang, &name) } else { text::deleted_with_people(lang, &name, people) };
        self.discard(&[id], text::edit_delete(lang, &name), &name, said);
    }

    /// Moves several accounts with all that belongs to them into the bin as one step, and offers to take it back.
    pub fn remove_all(self, ids: &[Id]) {
        let (lang, count) = (self.lang.get_untracked(), ids.len());
        let name = tables::accounts_binned(lang, count);
        self.discard(ids, tables::edit_delete(lang, count), &name, tables::deleted(lang, count));
    }

    /// Puts accounts with all that belongs to them into the bin under one name, says so and offers to take it back.
    fn discard(self, ids: &[Id], label: String, name: &str, said: String) {
        let (session, lang, bin) = (self.session, self.lang.get_untracked(), self.session.new_id());
        let relations = Arc::clone(&session.now().relations);
        let own = |id: &Id| Path::of(["portfolio", "accounts", &id.to_string()]);
        let paths: Vec<Path> =
            ids.iter().flat_map(|id| relations.belongings(*id).into_iter().chain([own(id)])).collect();
        let today = session.as_of().get_untracked();
        session.edit(label, |book| book.discard(bin, name, Some(today), &paths));
        let restore = shell::edit_restore(lang, name);
        let back = move || {
            session.edit(restore.clone(), |book| {
                book.restore_binned(bin);
            });
        };
        self.toasts.offer(said, common::undo(lang), back);
    }

    /// Says what was done.
    pub fn say(self, what: String) {
        self.toasts.say(what);
    }
}
