//! `examples/evaluate.rs`: the documented way to check the numbers from outside.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod support;

#[path = "../examples/evaluate.rs"]
#[allow(dead_code)]
mod example;

use proptest::prelude::*;
use sandtable_core::exchange::{Form, evaluate, export};
use sandtable_core::method::Pack;
use sandtable_core::report::Tool;
use sandtable_core::text::Lang;
use sandtable_core::value::{Date, Id};
use serde_json::Value;
use std::sync::Arc;
use support::{document, export_as, random, small_book};

fn root(file: &str) -> String {
    format!("{}/../{file}", env!("CARGO_MANIFEST_DIR"))
}

fn run(arguments: &[&str]) -> Result<String, String> {
    example::run(arguments.iter().map(|argument| (*argument).to_owned()))
}

#[test]
fn a_sample_book_gives_results_and_findings_of_every_tool_in_both_languages() {
    for lang in ["zh", "en"] {
        let json = run(&[&root(&format!("public/samples/sample.{lang}.json")), "--lang", lang]).unwrap();
        let results: Value = serde_json::from_str(&json).unwrap();
        for tool in Tool::ALL {
            assert!(results[tool.id()].to_string().contains("\"severity\""), "{} has no finding", tool.id());
        }
        let words = results["B2"]["findings"][0]["text"].as_str().unwrap();
        assert_eq!(words.is_ascii(), lang == "en", "{words}");
    }
}

#[test]
fn bad_arguments_and_files_are_told_with_the_usage_or_the_reason() {
    let sample = root("public/samples/sample.en.json");
    for (arguments, part) in [
        (vec![], "usage"),
        (vec!["no-such-file.json"], "no-such-file.json"),
        (vec![sample.as_str(), "--as-of", "30.02.2026"], "--as-of"),
        (vec![sample.as_str(), "--as-of"], "needs a value"),
        (vec![sample.as_str(), "--lang", "fr"], "fr"),
        (vec![sample.as_str(), "--verbose"], "--verbose"),
        (vec![sample.as_str(), sample.as_str()], "one file"),
        (vec![&root("tests/fixtures/bad/truncated.json")], "incomplete"),
        (vec![&root("tests/fixtures/odd/byte-order-mark.json")], "as-of"),
    ] {
        let message = run(&arguments).expect_err(part);
        assert!(message.contains(part), "{message}");
    }
    assert!(run(&[&root("tests/fixtures/odd/byte-order-mark.json"), "--as-of", "2026-09-30"]).is_ok());
}

#[test]
fn loops_and_dangling_references_of_a_foreign_file_do_no_harm() {
    let mut book = small_book();
    let people = &mut Arc::make_mut(&mut book.relations).people;
    let (first, second) = (Id::from_number(2), Id::from_number(4));
    let person = people.get(first).unwrap().as_ref().clone();
    people.insert(second, person);
    people.update(first, |person| person.reports_to = Some(second));
    people.update(second, |person| person.reports_to = Some(first));
    let items = &mut Arc::make_mut(&mut book.design).items;
    items.update(Id::from_number(3), |item| item.continues = Some(Id::from_number(3)));
    let results = evaluate(&book, &Pack::builtin().unwrap(), Date::new(2026, 9, 30).unwrap(), Lang::En);
    assert!(results["D2"].to_string().contains("people.reporting_loop"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_book_is_evaluated_and_its_file_gives_the_same_results(book in random::book()) {
        let pack = Pack::builtin().unwrap();
        let as_of = Date::new(2026, 9, 30).unwrap();
        let results = evaluate(&book, &pack, as_of, Lang::Zh);
        let file = export(&document(&book), &export_as(Form::Pretty));
        let read = sandtable_core::exchange::read(file.as_bytes(), &Default::default()).unwrap();
        prop_assert_eq!(evaluate(&read.book, &pack, as_of, Lang::Zh), results);
    }
}
