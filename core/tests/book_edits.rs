//! A book is compared, changed and restored by path.
#![allow(clippy::unwrap_used)]

use sandtable_core::book::{Book, Path};
use sandtable_core::portfolio::Account;
use sandtable_core::value::{Id, Money, Score};
use std::sync::Arc;

fn with_accounts(n: u128) -> Book {
    let mut book = Book::default();
    let portfolio = Arc::make_mut(&mut book.portfolio);
    for i in 0..n {
        portfolio.accounts.insert(Id::from_number(i), Account { name: format!("甲{i}"), ..Account::default() });
    }
    book
}

#[test]
fn an_edit_of_one_field_is_one_change_of_that_field() {
    let old = with_accounts(1000);
    let mut new = old.clone();
    let id = Id::from_number(7);
    Arc::make_mut(&mut new.portfolio).accounts.update(id, |account| {
        account.wallet = Some(Money::major(5));
        account.scores.insert("trust".into(), Score::new(8).unwrap());
    });
    let changes = old.diff(&new);
    let paths: Vec<_> = changes.iter().map(|change| change.path.to_string()).collect();
    assert_eq!(paths, [format!("portfolio/accounts/{id}/scores"), format!("portfolio/accounts/{id}/wallet")]);
    let mut again = old.clone();
    again.apply(&changes).unwrap();
    assert_eq!(again, new);
    let mut back = new.clone();
    back.apply(&new.diff(&old)).unwrap();
    assert_eq!(back, old);
}

#[test]
fn a_deleted_record_comes_back_from_the_bin_as_it_was() {
    let before = with_accounts(3);
    let mut book = before.clone();
    let id = Id::from_number(1);
    let path = Path::of(["portfolio", "accounts", &id.to_string()]);
    book.discard(Id::from_number(99), "甲1", None, std::slice::from_ref(&path));
    assert!(!book.portfolio.accounts.contains(id));
    assert_eq!(book.bin.items.len(), 1);
    assert!(book.restore_binned(Id::from_number(99)));
    assert_eq!(book, before);
}

#[test]
fn unknown_fields_at_every_level_survive() {
    let json = serde_json::json!({
        "about": { "title": "x", "colour": [1, {"a": null}] },
        "future": { "b": { "c": 1.5 } },
        "portfolio": { "accounts": { "00000000-0000-0000-0000-000000000001": { "name": "n", "mood": "good" } }, "k": 1 },
    });
    let book = Book::from_tree(json.as_object().unwrap().clone()).unwrap();
    let tree = serde_json::Value::Object(book.to_tree());
    assert_eq!(tree.pointer("/about/colour"), json.pointer("/about/colour"));
    assert_eq!(tree.pointer("/future"), json.pointer("/future"));
    assert_eq!(tree.pointer("/portfolio/k"), json.pointer("/portfolio/k"));
    let account = "/portfolio/accounts/00000000-0000-0000-0000-000000000001/mood";
    assert_eq!(tree.pointer(account), json.pointer(account));
}

#[test]
fn a_value_of_the_wrong_type_is_refused_and_changes_nothing() {
    let mut book = with_accounts(1);
    let before = book.clone();
    let path = Path::of(["portfolio", "accounts", &Id::from_number(0).to_string(), "wallet"]);
    let change = sandtable_core::book::Change { path, value: Some("much".into()) };
    assert!(book.apply(&[change]).is_err());
    assert_eq!(book, before);
}
