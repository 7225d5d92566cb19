//! Laws of books, over random ones: differences, undo, files, unknown fields, order of records.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod support;

use proptest::prelude::*;
use sandtable_core::book::{Book, Document, Path, TabId, diff_values};
use sandtable_core::exchange::{Form, Limits, export, merge, read};
use serde_json::{Map, Value};
use support::{document, export_as, random};

/// The same JSON with every object written in the opposite order.
fn reversed(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let fields: Vec<String> = map
                .iter()
                .rev()
                .map(|(key, value)| format!("{}:{}", Value::from(key.as_str()), reversed(value)))
                .collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(list) => format!("[{}]", list.iter().map(reversed).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}

fn applied(book: &Book, new: &Book) -> Book {
    let mut result = book.clone();
    result.apply(&book.diff(new)).unwrap();
    result
}

/// A copy of `start` in which one writer turned it into `book`, in the form a session hands out.
fn edited(start: &Document, book: &Book, tab: &str) -> Document {
    let mut document = start.clone();
    let changes = typed(start.clone()).diff(book);
    let mut lamport = start.stamps.lamport();
    let mut stamps = start.stamps.clone();
    for op in stamps.stamp(changes, &TabId(tab.to_owned()), &mut lamport) {
        document.apply(&op);
    }
    Document { stamps: document.stamps.clone(), ..Document::of(typed(document).to_tree()) }
}

fn typed(document: Document) -> Book {
    Book::from_tree(document.tree).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn applying_the_difference_makes_the_other_book(a in random::book(), b in random::book()) {
        prop_assert_eq!(applied(&a, &b), b);
    }

    #[test]
    fn two_equal_books_differ_in_nothing(a in random::book()) {
        prop_assert_eq!(a.diff(&Book::from_tree(a.to_tree()).unwrap()), []);
    }

    #[test]
    fn applying_the_difference_makes_the_other_tree(a in random::book(), b in random::book()) {
        let mut changes = Vec::new();
        let (old, new) = (Value::Object(a.to_tree()), Value::Object(b.to_tree()));
        diff_values(&Path::root(), Some(&old), Some(&new), &mut changes);
        let mut result = document(&a);
        for change in changes {
            result.put(&change.path, change.value);
        }
        prop_assert_eq!(result, document(&b));
    }

    #[test]
    fn the_difference_of_books_changes_their_trees_alike(a in random::book(), b in random::book()) {
        let mut result = document(&a);
        for change in a.diff(&b) {
            result.put(&change.path, change.value);
        }
        prop_assert_eq!(typed(result), b);
    }

    #[test]
    fn undoing_an_edit_leaves_no_trace(a in random::book(), b in random::book()) {
        let undone = applied(&applied(&a, &b), &a);
        prop_assert_eq!(undone, a);
    }

    #[test]
    fn a_saved_book_is_loaded_to_the_byte(a in random::book(), pretty: bool) {
        let how = export_as(if pretty { Form::Pretty } else { Form::Compact });
        let file = export(&edited(&document(&Book::default()), &a, "t"), &how);
        let imported = read(file.as_bytes(), &Limits::default()).unwrap();
        prop_assert_eq!(&imported.book, &a);
        prop_assert_eq!(imported.notices, []);
        prop_assert_eq!(export(&imported.document, &how), file);
    }

    #[test]
    fn the_order_of_keys_in_a_file_does_not_matter(a in random::book()) {
        let file = export(&document(&a), &export_as(Form::Compact));
        let shuffled = reversed(&serde_json::from_str(&file).unwrap());
        prop_assert_ne!(&shuffled, &file);
        prop_assert_eq!(read(shuffled.as_bytes(), &Limits::default()), read(file.as_bytes(), &Limits::default()));
    }

    #[test]
    fn unknown_fields_survive_at_every_level(a in random::book(), value in random::text()) {
        let mut tree = a.to_tree();
        let mut marked = 0;
        mark(&mut tree, &Value::from(value), 0, &mut marked);
        let kept = document(&Book::from_tree(tree.clone()).unwrap());
        prop_assert_eq!(kept, Document::of(tree));
        prop_assert!(marked > 6);
    }

    #[test]
    fn merging_files_of_two_writers_gives_the_same_book_in_both_directions(
        a in random::book(), b in random::book(), c in random::book(),
    ) {
        let start = document(&a);
        let (left, right) = (edited(&start, &b, "left"), edited(&start, &c, "right"));
        let back = |side: &Document| read(export(side, &export_as(Form::Pretty)).as_bytes(), &Limits::default()).unwrap();
        let (there, here) = (merge(&left, &back(&right)), merge(&right, &back(&left)));
        prop_assert_eq!(&there, &here);
        prop_assert_eq!(&merge(&there, &back(&right)), &there);
        prop_assert_eq!(typed(there), typed(here));
    }
}

/// Puts a field of a version to come into every section and every record.
fn mark(tree: &mut Map<String, Value>, value: &Value, depth: usize, marked: &mut usize) {
    const COLLECTIONS: [&str; 6] = ["items", "sand", "accounts", "people", "influences", "plans"];
    for (key, child) in tree.iter_mut() {
        let Value::Object(child) = child else { continue };
        let in_a_book = depth == 0 && !key.starts_with("x_");
        let collection = depth == 1 && COLLECTIONS.contains(&key.as_str());
        if in_a_book || collection || depth == 2 {
            mark(child, value, depth + 1, marked);
        }
    }
    if depth != 2 {
        tree.insert("later".to_owned(), value.clone());
        *marked += 1;
    }
}
