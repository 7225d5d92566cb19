//! The JSON Schemas of book files and method packs, as checked in under `public/schema/`. Compiled for tests only.

use super::{Export, Form, export};
use crate::book::{Book, Document, PackRef};
use crate::method::Pack;
use crate::value::{Date, Id};
use schemars::{JsonSchema, Schema, schema_for};
use serde_json::Value;
use std::collections::BTreeMap;

/// A book as a file of Sandtable. Fields that are not listed are kept and not understood.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "only its schema is used")]
struct BookFile {
    /// Always `sandtable-book`.
    format: String,
    /// The schema version of the book.
    schema: u32,
    /// The least schema version a reader must know; empty means `schema`.
    min_reader: Option<u32>,
    /// The program that wrote the file.
    app: Option<String>,
    /// The identity of the book on its shelf.
    id: Option<Id>,
    /// The method pack the figures were computed with.
    pack: Option<PackRef>,
    /// The day of the export.
    exported: Option<Date>,
    /// How many records the file holds; for people, not checked.
    counts: Option<BTreeMap<String, usize>>,
    /// 128 bits (XXH3) over book and stamps in canonical form. Leave it out of a file made by hand.
    checksum: Option<String>,
    /// The book.
    book: Book,
    /// When each place was last written: path → `counter.writer`. Leave it out of a file made by hand.
    stamps: Option<BTreeMap<String, String>>,
}

fn text(mut schema: Schema, title: &str) -> String {
    schema.insert("title".into(), title.into());
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

/// Compares a schema with the file that is checked in, or writes it when `UPDATE_SCHEMA=1`.
fn check(name: &str, current: &str) -> Result<(), String> {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/schema").join(name);
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        return std::fs::write(&file, current).map_err(|error| error.to_string());
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    let renew = "UPDATE_SCHEMA=1 cargo test -p sandtable-core --lib schema";
    (kept == current).then_some(()).ok_or(format!("public/schema/{name} is out of date; renew it with: {renew}"))
}

#[test]
fn the_schema_of_book_files_is_current() {
    assert_eq!(check("book.schema.json", &text(schema_for!(BookFile), "Sandtable book")), Ok(()));
}

#[test]
fn the_schema_of_method_packs_is_current() {
    assert_eq!(check("pack.schema.json", &text(schema_for!(Pack), "Sandtable method pack")), Ok(()));
}

#[test]
fn the_schema_names_every_field_of_the_envelope() {
    let how = Export { id: Some(Id::default()), exported: Date::default(), form: Form::Compact };
    let file: Value = serde_json::from_str(&export(&Document::default(), &how)).unwrap_or_default();
    let schema = schema_for!(BookFile);
    let known = schema.get("properties").and_then(Value::as_object).map(|all| all.keys().cloned().collect());
    let written: Option<Vec<String>> = file.as_object().map(|all| all.keys().cloned().collect());
    assert_eq!(written, known);
}
