//! The accounts as the page works with them: what is asked for, the order, the columns, the active cell and the cell
//! that is being edited. It shows nothing.

use super::super::room::Room;
use super::super::why::Why;
use crate::browser::address;
use leptos::prelude::*;
use sandtable_core::portfolio::table::{Column, Field, FieldError, Filter, GroupBy, Listing, Order, RowFigures};
use sandtable_core::text::portfolio_pages::accounts as text;
use sandtable_core::value::Id;
use std::sync::Arc;

/// What is being typed into a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The account.
    pub id: Id,
    /// The column.
    pub column: Column,
    /// The text so far.
    pub text: String,
    /// Why it could not be taken.
    pub problem: Option<FieldError>,
}

/// The handle; copies are the same list.
#[derive(Clone, Copy)]
pub struct List {
    /// What the pages of the portfolio share.
    pub room: Room,
    /// The dialog that explains a cell.
    pub why: Why,
    /// The words that are looked for.
    pub words: RwSignal<String>,
    /// What else is asked for.
    pub filter: RwSignal<Filter>,
    /// How the list is sorted.
    pub order: RwSignal<Order>,
    /// The key of the column the list is grouped by; empty: it is not.
    pub group: RwSignal<String>,
    /// The columns that are shown, in the order of the table.
    pub columns: RwSignal<Vec<Column>>,
    /// The list.
    pub listing: Memo<Arc<Listing>>,
    /// The rows as they stand: while a cell is edited, rows keep their places.
    pub rows: Memo<Arc<Vec<Id>>>,
    /// The account of the active row.
    pub active: RwSignal<Option<Id>>,
    /// The active column.
    pub column: RwSignal<Column>,
    /// The cell that is being edited.
    pub draft: RwSignal<Option<Draft>>,
    /// The account to bring into sight.
    pub reveal: RwSignal<Option<Id>>,
    /// The accounts that are ticked, by id; those the filters hide may be among them.
    pub ticked: RwSignal<Vec<Id>>,
    /// How many decimals each column of amounts takes that is shown.
    decimals: Memo<Vec<(Column, u32)>>,
}

impl List {
    /// Of the accounts of a room.
    pub fn new(room: Room, why: Why) -> Self {
        let (words, filter, order) =
            (RwSignal::new(String::new()), RwSignal::new(Filter::default()), RwSignal::new(Order::default()));
        let group = RwSignal::new(String::new());
        let listing = Memo::new(move |_| {
            let filter = Filter { words: words.get(), ..filter.get() };
            let list = room.standing.with(|standing| {
                let list = Listing::of(standing, &filter, order.get());
                match group.with(|key| group_of(key)) {
                    Some(by) => list.in_groups(by, standing),
                    None => list,
                }
            });
            Arc::new(list)
        });
        let draft = RwSignal::new(None::<Draft>);
        let editing = Memo::new(move |_| draft.with(Option::is_some));
        let rows = Memo::new(move |before: Option<&Arc<Vec<Id>>>| {
            let fresh = listing.with(|listing| listing.rows());
            match before.filter(|_| editing.get()) {
                Some(before) => Arc::new(in_old_places(before, &fresh)),
                None => Arc::new(fresh),
            }
        });
        let usual: Vec<Column> = Column::ALL.into_iter().filter(|column| column.is_usual()).collect();
        let (active, column) = (RwSignal::new(None), RwSignal::new(Column::Field(Field::Name)));
        let (columns, reveal) = (RwSignal::new(usual), RwSignal::new(None));
        let ticked = RwSignal::new(Vec::new());
        let decimals = Memo::new(move |_| decimals_of(room, &columns.get()));
        Self {
            room,
            why,
            words,
            filter,
            order,
            group,
            columns,
            listing,
            rows,
            active,
            column,
            draft,
            reveal,
            ticked,
            decimals,
        }
    }

    /// Whether anything narrows the list.
    pub fn is_narrowed(self) -> bool {
        self.words.with(|words| !words.trim().is_empty()) || self.filter.with(|filter| !filter.is_open())
    }

    /// Shows all accounts again.
    pub fn clear_filters(self) {
        self.words.set(String::new());
        self.filter.set(Filter::default());
    }

    /// What is asked for, with the words.
    pub fn asked(self) -> Filter {
        Filter { words: self.words.with(|words| words.trim().to_owned()), ..self.filter.get() }
    }

    /// What the list is grouped by.
    pub fn grouped_by(self) -> Option<GroupBy> {
        self.group.with(|key| group_of(key))
    }

    /// Shows or hides a column.
    pub fn show_column(self, column: Column, shown: bool) {
        self.columns.update(|columns| {
            let keep = |other: &Column| if *other == column { shown } else { columns.contains(other) };
            *columns = Column::ALL.into_iter().filter(keep).collect();
        });
    }

    /// The figures of an account.
    pub fn figures(self, id: Id) -> RowFigures {
        self.room.standing.with(|standing| RowFigures::of_account(standing, id))
    }

    /// How many decimals the amounts of a column take.
    pub fn decimals(self, column: Column) -> u32 {
        self.decimals.with(|all| all.iter().find(|(own, _)| *own == column).map_or(0, |(_, decimals)| *decimals))
    }

    /// Adds an account and brings it into sight.
    pub fn add(self, name: &str) {
        if let Some(id) = self.room.add(name) {
            self.active.set(Some(id));
            self.reveal.set(Some(id));
        }
    }

    /// Takes the active account away; the next row becomes active.
    pub fn remove(self, id: Id) {
        let next = self.rows.with_untracked(|rows| {
            let at = rows.iter().position(|row| *row == id)?;
            rows.get(at + 1).or_else(|| rows.get(at.checked_sub(1)?)).copied()
        });
        self.room.remove(id);
        self.active.set(next);
    }

    /// Leaves for the account's page.
    pub fn open(self, id: Id) {
        address::go(&self.room.href(id));
    }

    /// Begins to edit a cell, or explains it where nothing can be typed.
    pub fn begin(self, id: Id, column: Column) {
        self.active.set(Some(id));
        self.column.set(column);
        let Some(account) = self.room.session.now().portfolio.accounts.get(id).cloned() else { return };
        match untrack(|| column.edits(&self.figures(id), self.room.year.get())) {
            Some(_) if self.room.locked().get_untracked() => {}
            Some(field) => {
                let (unit, lang) = (self.room.unit.get_untracked(), self.room.lang.get_untracked());
                let text = field.get(&account).map(|value| value.edit_form(unit, lang)).unwrap_or_default();
                self.draft.set(Some(Draft { id, column, text, problem: None }));
            }
            None => self.explain(id, column),
        }
    }

    /// Takes over what is being typed. Says whether the cell may be left: nothing is stored that could not be read.
    pub fn take(self) -> bool {
        let Some(draft) = self.draft.get_untracked() else { return true };
        let Some(field) = untrack(|| draft.column.edits(&self.figures(draft.id), self.room.year.get())) else {
            return true;
        };
        match field.read(&draft.text) {
            Ok(value) => {
                self.store(draft.id, field, |account| field.set(account, value));
                true
            }
            Err(error) => {
                self.draft.update(|draft| {
                    draft.iter_mut().for_each(|draft| draft.problem = Some(error.clone()));
                });
                false
            }
        }
    }

    fn store(self, id: Id, field: Field, change: impl FnOnce(&mut sandtable_core::portfolio::Account)) {
        let lang = self.room.lang.get_untracked();
        let book = self.room.session.now();
        let name = book.portfolio.accounts.get(id).map(|account| untrack(|| self.room.name_of(account)));
        let label = text::edit_cell(lang, &name.unwrap_or_default(), &field.label(lang));
        self.room.edit_account(id, label, change);
    }

    /// Ends editing; what was typed and not taken is forgotten.
    pub fn end(self) {
        self.draft.set(None);
    }

    /// The cell after or before the one being edited that can be typed into, row by row.
    pub fn beside(self, back: bool) -> Option<(Id, Column)> {
        let draft = self.draft.get_untracked()?;
        let columns = self.columns.get_untracked();
        let typed: Vec<Column> = columns.into_iter().filter(|column| column.can_be_typed()).collect();
        let rows = self.rows.get_untracked();
        let rows: Vec<Id> = rows.iter().copied().filter(|row| !Listing::is_head(*row)).collect();
        let row = rows.iter().position(|id| *id == draft.id)?;
        let at = typed.iter().position(|column| *column == draft.column)?;
        let place = row * typed.len() + at;
        let next = if back { place.checked_sub(1)? } else { place + 1 };
        Some((*rows.get(next / typed.len())?, *typed.get(next % typed.len())?))
    }

    /// Moves the active column by one.
    pub fn walk(self, back: bool) {
        let columns = self.columns.get_untracked();
        let now = columns.iter().position(|column| *column == self.column.get_untracked()).unwrap_or(0);
        let next = if back { now.saturating_sub(1) } else { now + 1 };
        if let Some(column) = columns.get(next) {
            self.column.set(*column);
        }
    }

    /// Shows how a computed cell came about.
    pub fn explain(self, id: Id, column: Column) {
        let room = self.room;
        self.why.show(move || {
            let (lang, unit) = (room.lang.get(), room.unit.get());
            let view = |explained| crate::components::figure::FigureView::of(explained, "", lang);
            let explained =
                room.standing.with(|standing| room.with_pack(|pack| column.explain(standing, id, pack, unit, lang)));
            explained.map(view).unwrap_or_default()
        });
    }
}

/// The columns of figures with the decimals that their amounts take; phones show the yearly purchases in any case.
fn decimals_of(room: Room, columns: &[Column]) -> Vec<(Column, u32)> {
    let (unit, lang) = (room.unit.get(), room.lang.get());
    let shown = columns.iter().copied().chain([Column::YearlyPurchases]).filter(|column| column.is_numeric());
    room.standing.with(|standing| shown.map(|column| (column, column.decimals(standing, unit, lang))).collect())
}

fn group_of(key: &str) -> Option<GroupBy> {
    GroupBy::ALL.into_iter().find(|by| by.column().key() == key)
}

/// The rows where they stood; gone ones fall away, new ones stand last.
fn in_old_places(before: &[Id], fresh: &[Id]) -> Vec<Id> {
    let (old, new): (std::collections::HashSet<&Id>, std::collections::HashSet<&Id>) =
        (before.iter().collect(), fresh.iter().collect());
    let kept = before.iter().filter(|id| new.contains(id));
    kept.chain(fresh.iter().filter(|id| !old.contains(id))).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::in_old_places;
    use sandtable_core::value::Id;

    #[test]
    fn rows_keep_their_places_while_a_cell_is_edited() {
        let [a, b, c, d] = [1, 2, 3, 4].map(Id::from_number);
        assert_eq!(in_old_places(&[a, b, c], &[d, c, a]), [a, c, d]);
    }
}
