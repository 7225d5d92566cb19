//! One account of the list as its cells work with it: what is stored, its figures, and what of it is active.

use super::list::List;
use leptos::prelude::*;
use sandtable_core::portfolio::Account;
use sandtable_core::portfolio::table::{Column, RowFigures};
use sandtable_core::value::Id;
use std::sync::Arc;

/// The handle of a row.
#[derive(Clone, Copy)]
pub struct Row {
    /// The list it stands in.
    pub list: List,
    /// The account.
    pub id: Id,
    account: Memo<Arc<Account>>,
    figures: Memo<RowFigures>,
    active: Memo<Option<Column>>,
    edited: Memo<Option<Column>>,
}

impl Row {
    /// Of an account of the list.
    pub fn of(list: List, id: Id) -> Self {
        let active = Memo::new(move |_| (list.active.get() == Some(id)).then(|| list.column.get()));
        let edited = Memo::new(move |_| {
            list.draft.with(|draft| draft.as_ref().filter(|draft| draft.id == id).map(|draft| draft.column))
        });
        let figures = Memo::new(move |_| list.figures(id));
        Self { list, id, account: list.room.account(id), figures, active, edited }
    }

    /// The name as it is shown.
    pub fn name(self) -> String {
        self.account.with(|account| self.list.room.name_of(account))
    }

    /// Something of the stored account.
    pub fn read<T>(self, read: impl FnOnce(&Account) -> T) -> T {
        self.account.with(|account| read(account))
    }

    /// What stands in a cell.
    pub fn shown(self, column: Column) -> String {
        let (unit, lang) = (self.list.room.unit.get(), self.list.room.lang.get());
        let figures = self.figures.get();
        if let Some(money) = self.account.with(|account| column.amount(account, &figures)) {
            return money.show_under(self.list.decimals(column), unit, lang);
        }
        self.list.room.with_pack(|pack| self.account.with(|account| column.show(account, &figures, pack, unit, lang)))
    }

    /// Whether a cell is the active one.
    pub fn is_active(self, column: Column) -> bool {
        self.active.get() == Some(column)
    }

    /// Whether a cell is being edited.
    pub fn is_edited(self, column: Column) -> bool {
        self.edited.get() == Some(column)
    }
}
