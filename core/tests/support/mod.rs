//! Books for tests: small ones by hand, random ones as proptest strategies. It asserts nothing.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "shared by several test files"
)]

pub mod random;

use sandtable_core::account::Person;
use sandtable_core::book::{Book, Document};
use sandtable_core::design::CanvasItem;
use sandtable_core::exchange::{Export, Form};
use sandtable_core::portfolio::Account;
use sandtable_core::value::{Date, Id, Money, Score};
use std::sync::Arc;

/// A book with one record of each kind, whose ids are 1, 2 and 3.
pub fn small_book() -> Book {
    let mut book = Book::default();
    Arc::make_mut(&mut book.about).title = "小册 “Small”".into();
    let account = Account {
        name: "甲公司".into(),
        purchases: [("2026".to_owned(), Money::major(1_200_000))].into(),
        scores: [("trust".to_owned(), Score::new(7).unwrap())].into(),
        ..Account::default()
    };
    Arc::make_mut(&mut book.portfolio).accounts.insert(Id::from_number(1), account);
    let person = Person { account: Id::from_number(1), name: "王".into(), support: Some(-1), ..Person::default() };
    Arc::make_mut(&mut book.relations).people.insert(Id::from_number(2), person);
    let item = CanvasItem { block: "risk".into(), text: "A line\nwith \"quotes\"".into(), ..CanvasItem::default() };
    Arc::make_mut(&mut book.design).items.insert(Id::from_number(3), item);
    book
}

/// The document of a book that was never edited by anyone else.
pub fn document(book: &Book) -> Document {
    Document::of(book.to_tree())
}

/// How tests export.
pub fn export_as(form: Form) -> Export {
    Export { id: Some(Id::from_number(99)), exported: Date::new(2026, 9, 30).unwrap(), form }
}
