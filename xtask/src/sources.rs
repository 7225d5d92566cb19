//! A test about all sources that reach a browser: none of them can turn text into markup or into a program.

use crate::shell::root;
use std::{fs, path::Path};

/// Every way to do so that the web offers, as it is written in Rust or in JavaScript.
const FORBIDDEN: [&str; 17] = [
    "inner_html",
    "innerHTML",
    "set_outer_html",
    "outerHTML",
    "insert_adjacent_html",
    "insertAdjacentHTML",
    "setHTML",
    "set_html",
    "create_contextual_fragment",
    "createContextualFragment",
    "parse_from_string",
    "DOMParser",
    "document.write",
    "write_1",
    "eval(",
    "Function(",
    "importScripts",
];

/// The places in a text that would make markup or a program of a text; comments do not count.
fn breaches(text: &str) -> Vec<&'static str> {
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    FORBIDDEN.into_iter().filter(|word| code.contains(word)).collect()
}

fn look(path: &Path, found: &mut Vec<String>, read: &mut usize) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a folder of sources") {
            look(&entry.expect("an entry").path(), found, read);
        }
    } else if path.extension().is_some_and(|end| ["rs", "js", "html"].iter().any(|known| end == *known)) {
        let text = fs::read_to_string(path).expect("a source file");
        found.extend(breaches(&text).iter().map(|word| format!("{}: {word}", path.display())));
        *read += 1;
    }
}

#[test]
fn no_source_of_the_page_turns_text_into_markup_or_into_a_program() {
    let (mut found, mut read) = (Vec::new(), 0);
    for place in ["src", "core/src", "public", "index.html"] {
        look(&root().join(place), &mut found, &mut read);
    }
    assert!(read > 100, "only {read} files were read");
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_source_that_did_so_would_be_seen() {
    assert_eq!(breaches("view! { <p inner_html=name /> }"), ["inner_html"]);
    assert_eq!(breaches("element.insertAdjacentHTML('beforeend', x); eval(x)"), ["insertAdjacentHTML", "eval("]);
    assert_eq!(breaches("// never innerHTML\nlet evaluated = evaluate(x);"), Vec::<&str>::new());
}
