//! What a pasted table would change, row by row, told before it happens; and the change itself.

use super::Sheet;
use super::grid::Line;
use crate::book::OrderKey;
use crate::portfolio::table::{Field, FieldError, FieldValue};
use crate::portfolio::{Account, Portfolio};
use crate::text::Lang;
use crate::text::portfolio_pages::paste as words;
use crate::value::{Id, name_key};
use std::collections::BTreeMap;

/// What the table would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastePlan {
    /// One entry for each row below the head.
    pub rows: Vec<PastedRow>,
    /// No column means the name, so that nothing can be matched.
    pub nameless: bool,
}

/// A row and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedRow {
    /// The index by which the row is corrected and skipped.
    pub row: usize,
    /// The line of the text, from 1.
    pub line: usize,
    /// The account's name as pasted.
    pub name: String,
    /// What becomes of it.
    pub verdict: Verdict,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// An account of this name is not there: it is added with these values.
    New(Vec<(Field, FieldValue)>),
    /// The account is there, and this would change. Empty cells change nothing.
    Changed(Id, Vec<FieldChange>),
    /// The account is there and says the same.
    Same(Id),
    /// It cannot be taken as it is.
    Faulty(Vec<Fault>),
    /// Left out by hand.
    Skipped,
}

/// A field that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The field.
    pub field: Field,
    /// What stands there now.
    pub before: Option<FieldValue>,
    /// What would stand there.
    pub after: FieldValue,
}

/// Why a row cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The column, from 0.
    pub column: usize,
    /// The field.
    pub field: Field,
    /// What stands in the cell.
    pub typed: String,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What can be wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// It is no value of its field.
    Unreadable(FieldError),
    /// A row above has the same name.
    SameNameAs {
        /// The line of that row.
        line: usize,
    },
    /// Several accounts of the book have this name, so that it is not known which is meant.
    NotUnique,
}

impl FaultKind {
    /// What is wrong, and how to mend it.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable(error) => error.say(lang),
            Self::SameNameAs { line } => words::same_name(lang, *line),
            Self::NotUnique => words::not_unique(lang),
        }
    }
}

impl Sheet {
    /// What the table would change in a portfolio. Accounts are matched by the NFC form of their names.
    pub fn plan(&self, portfolio: &Portfolio) -> PastePlan {
        let Some(name_column) = self.columns.iter().position(|column| matches!(column, Some((Field::Name, _)))) else {
            return PastePlan { rows: Vec::new(), nameless: true };
        };
        let mut known: BTreeMap<String, Vec<Id>> = BTreeMap::new();
        for (id, account) in portfolio.accounts.iter() {
            known.entry(name_key(account.name.trim())).or_default().push(id);
        }
        let mut seen = BTreeMap::new();
        let mut row = |(row, line): (usize, &Line)| {
            let name = line.cells.get(name_column).cloned().unwrap_or_default();
            let verdict = if self.skipped.contains(&row) {
                Verdict::Skipped
            } else {
                self.verdict(line, name_column, &name, portfolio, &known, &mut seen)
            };
            PastedRow { row, line: line.number, name, verdict }
        };
        PastePlan { rows: self.rows().map(&mut row).collect(), nameless: false }
    }

    fn verdict(
        &self,
        line: &Line,
        name_column: usize,
        name: &str,
        portfolio: &Portfolio,
        known: &BTreeMap<String, Vec<Id>>,
        seen: &mut BTreeMap<String, usize>,
    ) -> Verdict {
        let (values, mut faults) = self.values(line);
        let key = name_key(name.trim());
        let mut wrong_name =
            |kind| faults.push(Fault { column: name_column, field: Field::Name, typed: name.to_owned(), kind });
        let same = known.get(&key).map(Vec::as_slice).unwrap_or_default();
        if !key.is_empty() {
            match seen.get(&key) {
                Some(line) => wrong_name(FaultKind::SameNameAs { line: *line }),
                None if same.len() > 1 => wrong_name(FaultKind::NotUnique),
                None => drop(seen.insert(key, line.number)),
            }
        }
        match same.first().and_then(|id| Some((*id, portfolio.accounts.get(*id)?))) {
            _ if !faults.is_empty() => Verdict::Faulty(faults),
            Some((id, account)) => compared(id, account, values),
            None => Verdict::New(values),
        }
    }

    fn values(&self, line: &Line) -> (Vec<(Field, FieldValue)>, Vec<Fault>) {
        let (mut values, mut faults) = (Vec::new(), Vec::new());
        for (at, (field, unit)) in self.columns.iter().enumerate().filter_map(|(at, column)| Some((at, (*column)?))) {
            let typed = line.cells.get(at).map(String::as_str).unwrap_or_default();
            match field.read(&unit.add(field, typed)) {
                Ok(value) => values.extend(value.map(|value| (field, value))),
                Err(error) => {
                    let kind = FaultKind::Unreadable(error);
                    faults.push(Fault { column: at, field, typed: typed.to_owned(), kind });
                }
            }
        }
        (values, faults)
    }
}

fn compared(id: Id, account: &Account, values: Vec<(Field, FieldValue)>) -> Verdict {
    let change = |(field, after): (Field, FieldValue)| {
        let before = field.get(account);
        // The name is what the account was found by; another form of the same name is no change.
        (field != Field::Name && before.as_ref() != Some(&after)).then_some(FieldChange { field, before, after })
    };
    let changes: Vec<FieldChange> = values.into_iter().filter_map(change).collect();
    if changes.is_empty() { Verdict::Same(id) } else { Verdict::Changed(id, changes) }
}

impl PastePlan {
    fn count(&self, is: impl Fn(&Verdict) -> bool) -> usize {
        self.rows.iter().filter(|row| is(&row.verdict)).count()
    }

    /// Accounts that would be added.
    pub fn added(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::New(_)))
    }

    /// Accounts that would change.
    pub fn changed(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::Changed(..)))
    }

    /// Accounts that say the same.
    pub fn same(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::Same(_)))
    }

    /// Rows that cannot be taken as they are.
    pub fn faulty(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::Faulty(_)))
    }

    /// Rows left out by hand.
    pub fn skipped(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::Skipped))
    }

    /// Whether it may be carried out: every fault is mended or its row left out, and something would change.
    pub fn is_ready(&self) -> bool {
        !self.nameless && self.faulty() == 0 && self.added() + self.changed() > 0
    }

    /// Carries it out. New accounts stand behind all others, in the order of the table.
    pub fn carry_out(&self, portfolio: &mut Portfolio, mut new_id: impl FnMut() -> Id) {
        let last = portfolio.accounts.values().map(|account| &account.order).max().cloned();
        let mut orders = OrderKey::series(last.as_ref(), self.added()).into_iter();
        for row in &self.rows {
            match &row.verdict {
                Verdict::New(values) => {
                    let mut account = Account { order: orders.next().unwrap_or_default(), ..Account::default() };
                    values.iter().for_each(|(field, value)| field.set(&mut account, Some(value.clone())));
                    portfolio.accounts.insert(new_id(), account);
                }
                Verdict::Changed(id, changes) => {
                    let set = |account: &mut Account| {
                        changes.iter().for_each(|change| change.field.set(account, Some(change.after.clone())));
                    };
                    portfolio.accounts.update(*id, set);
                }
                Verdict::Same(_) | Verdict::Faulty(_) | Verdict::Skipped => {}
            }
        }
    }
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
