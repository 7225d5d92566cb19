//! The sample books: what is checked in is what the generator writes, and both languages are one book.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "../examples/sample/book.rs"]
mod book;
#[path = "../examples/sample/records.rs"]
mod records;
#[path = "../examples/sample/table.rs"]
mod table;

use sandtable_core::book::Book;
use sandtable_core::exchange::{Limits, read};
use sandtable_core::portfolio::Status;
use sandtable_core::text::Lang;
use sandtable_core::value::Id;

const FILES: [(Lang, &str); 2] = [
    (Lang::Zh, include_str!("../../public/samples/sample.zh.json")),
    (Lang::En, include_str!("../../public/samples/sample.en.json")),
];

#[test]
fn the_files_are_what_the_generator_writes_and_small() {
    for (lang, file) in FILES {
        let renew = "renew with: cargo run -p sandtable-core --example sample -- public/samples";
        assert!(book::file(lang) == file, "{renew}");
        assert!(file.len() <= 80_000, "{} bytes", file.len());
    }
}

#[test]
fn the_files_are_read_without_a_notice_and_without_loss() {
    for (lang, file) in FILES {
        let imported = read(file.as_bytes(), &Limits::default()).unwrap();
        assert_eq!(imported.notices, []);
        assert_eq!(imported.book, book::sample(lang));
    }
}

#[test]
fn both_languages_have_the_same_records_and_no_words_of_the_other() {
    let (zh, en) = (book::sample(Lang::Zh), book::sample(Lang::En));
    let ids = |book: &Book| -> Vec<Id> {
        let (accounts, people) = (&book.portfolio.accounts, &book.relations.people);
        let all = accounts.iter().map(|(id, _)| id).chain(people.iter().map(|(id, _)| id));
        all.chain(book.design.items.iter().map(|(id, _)| id))
            .chain(book.portfolio.sand.iter().map(|(id, _)| id))
            .collect()
    };
    assert_eq!(ids(&zh), ids(&en));
    let is_chinese = |c: char| ('一'..='龥').contains(&c);
    assert!(!FILES[1].1.chars().any(is_chinese));
    assert!(zh.design.items.values().all(|item| item.text.chars().any(is_chinese)));
}

#[test]
fn the_sample_is_as_large_as_a_workshop_needs() {
    let book = book::sample(Lang::Zh);
    let accounts = &book.portfolio.accounts;
    let industries: std::collections::BTreeSet<&str> = accounts.values().map(|a| a.industry.as_str()).collect();
    assert_eq!((accounts.len(), industries.len()), (30, 6));
    for status in [Status::Prospect, Status::Active, Status::Lost] {
        assert!(accounts.values().filter(|account| account.status == status).count() >= 2, "{status:?}");
    }
    let of = |key: &str| book.relations.people.values().filter(|person| person.account == table::id(key)).count();
    assert_eq!([of("a01"), of("b02"), of("d01"), of("e02")], [8, 2, 2, 2]);
}

#[test]
fn every_reference_leads_to_a_record() {
    let book = book::sample(Lang::Zh);
    let account = |id: Id| book.portfolio.accounts.contains(id);
    let person = |id: Id| book.relations.people.contains(id);
    assert!(book.relations.people.values().all(|p| account(p.account) && p.reports_to.is_none_or(person)));
    assert!(book.relations.influences.values().all(|edge| person(edge.from) && person(edge.to)));
    assert!(book.relations.plans.iter().all(|(id, _)| account(id)));
    assert!(book.portfolio.sand.values().all(|row| row.account.is_some_and(account)));
    for item in book.design.items.values() {
        assert!(item.continues.is_none_or(|id| book.design.items.contains(id)));
        assert!(item.links.iter().all(|link| link.id.is_none_or(account)));
    }
}
