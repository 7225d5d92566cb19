//! Writing a book as one JSON file: the same document gives the same bytes. It decides nothing about where the file
//! goes.

use crate::book::{Document, PackRef, Path, Stamps};
use crate::value::{Date, Id};
use serde::Serialize;
use serde_json::{Map, Value};

/// The format name in the envelope of a book file.
pub const FORMAT: &str = "sandtable-book";

/// Longest title in a file name, in characters.
const LONGEST_NAME: usize = 60;

/// How the JSON is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// One value a line, for people and version control.
    #[default]
    Pretty,
    /// Without blanks, for the clipboard.
    Compact,
}

/// What a file says beside the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The identity of the book on its shelf, so that an import elsewhere knows it again.
    pub id: Option<Id>,
    /// The day of the export; the core has no clock.
    pub exported: Date,
    /// The layout.
    pub form: Form,
}

/// How much a file holds, for people who look into it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Accounts (C1).
    pub accounts: usize,
    /// People (D2).
    pub people: usize,
    /// Canvas entries (A4).
    pub items: usize,
}

impl Counts {
    /// Counts the records of a book's tree.
    pub fn of(tree: &Map<String, Value>) -> Self {
        let count = |section: &str, collection: &str| {
            tree.get(section).and_then(|part| part.get(collection)?.as_object()).map_or(0, Map::len)
        };
        Self {
            accounts: count("portfolio", "accounts"),
            people: count("relations", "people"),
            items: count("design", "items"),
        }
    }
}

/// The file around a book. Fields stand in the file in this order.
#[derive(Serialize)]
struct Envelope<'a> {
    format: &'static str,
    schema: u32,
    min_reader: u32,
    app: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Id>,
    pack: PackRef,
    exported: Date,
    counts: Counts,
    checksum: String,
    book: &'a Map<String, Value>,
    stamps: &'a Stamps,
}

/// The file of a book. Empty objects are nothing and are left out, so that documents that are equal give one file.
pub fn export(document: &Document, how: &Export) -> String {
    let tree = Document::of(document.tree.clone()).tree;
    let pack = document.get(&Path::of(["about", "pack"])).and_then(|pack| serde_json::from_value(pack).ok());
    let envelope = Envelope {
        format: FORMAT,
        schema: crate::book::Book::SCHEMA,
        min_reader: 1,
        app: format!("sandtable {}", env!("CARGO_PKG_VERSION")),
        id: how.id,
        pack: pack.unwrap_or_default(),
        exported: how.exported,
        counts: Counts::of(&tree),
        checksum: checksum(&tree, &document.stamps),
        book: &tree,
        stamps: &document.stamps,
    };
    match how.form {
        Form::Compact => to_json(&envelope),
        Form::Pretty => serde_json::to_string_pretty(&envelope).unwrap_or_default() + "\n",
    }
}

/// The checksum over the canonical body: book and stamps without blanks, keys in order. 128 bits, hexadecimal.
pub fn checksum(tree: &Map<String, Value>, stamps: &Stamps) -> String {
    let body = format!("{}\n{}", to_json(tree), to_json(stamps));
    format!("{:032x}", xxhash_rust::xxh3::xxh3_128(body.as_bytes()))
}

/// JSON values with text keys always have a text form.
fn to_json(part: &impl Serialize) -> String {
    serde_json::to_string(part).unwrap_or_default()
}

/// A name for the file: the book's title and the day, without characters that a file system refuses.
pub fn file_name(title: &str, exported: Date) -> String {
    let is_hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let plain = |c: char| match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    let safe: String =
        title.chars().filter(|c| c.is_whitespace() || !is_hidden(*c)).map(plain).take(LONGEST_NAME).collect();
    let words: Vec<&str> = safe.split(' ').filter(|word| !word.is_empty()).collect();
    let name = words.join(" ");
    let name = name.trim_matches(['.', '-', ' ']);
    format!("{}_{exported}.json", if name.is_empty() { "sandtable" } else { name })
}

/// The file of a book as it is handed out: its name and its text.
pub fn file_of(document: &Document, id: Id, exported: Date) -> (String, String) {
    let title = document.get(&Path::of(["about", "title"]));
    let name = file_name(title.as_ref().and_then(Value::as_str).unwrap_or_default(), exported);
    (name, export(document, &Export { id: Some(id), exported, form: Form::Pretty }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day() -> Date {
        Date::new(2026, 9, 30).unwrap()
    }

    #[test]
    fn the_same_document_gives_the_same_bytes() {
        let mut document = Document { tree: crate::book::Book::default().to_tree(), ..Document::default() };
        let how = Export { id: None, exported: day(), form: Form::Compact };
        let first = export(&document, &how);
        document.put(&Path::from("about/title"), Some("x".into()));
        document.put(&Path::from("about/title"), Some("".into()));
        assert_eq!(export(&document, &how), first);
    }

    #[test]
    fn keys_stand_in_alphabetical_order_whatever_the_build_switches_on() {
        let tree: Map<String, Value> = serde_json::from_str(r#"{"b":1,"a":2}"#).unwrap();
        assert_eq!(to_json(&tree), r#"{"a":2,"b":1}"#);
    }

    #[test]
    fn file_names_keep_chinese_and_drop_what_systems_refuse() {
        for (title, name) in [
            ("澜图数科 2027 年规划", "澜图数科 2027 年规划_2026-09-30.json"),
            ("a/b\\c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j_2026-09-30.json"),
            ("  ..  ", "sandtable_2026-09-30.json"),
            ("", "sandtable_2026-09-30.json"),
            ("../../etc/passwd", "etc-passwd_2026-09-30.json"),
            ("evil\u{202e}gnp.exe", "evilgnp.exe_2026-09-30.json"),
            ("one\ntwo\u{3000}three", "one two three_2026-09-30.json"),
        ] {
            assert_eq!(file_name(title, day()), name);
        }
        assert!(file_name(&"长".repeat(500), day()).chars().count() < 80);
    }
}
