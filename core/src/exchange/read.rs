//! Reading a book file: from bytes of any origin to a book, or to the reason why not. It changes nothing.

use super::error::{ImportError, Notice};
use super::{FORMAT, bounds, checksum, strict};
use crate::book::{Book, Change, Document, PackRef, Path, Stamps};
use crate::value::{Date, Id};
use serde_json::{Map, Value};

/// How much is read at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Records of all collections together.
    pub records: usize,
}

impl Default for Limits {
    /// 64 MB and 200,000 records: several times a book of 10,000 accounts.
    fn default() -> Self {
        Self { bytes: 64 * 1024 * 1024, records: 200_000 }
    }
}

/// What the envelope says of where the file comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The identity of the book on its shelf.
    pub id: Option<Id>,
    /// The writer: `sandtable 0.1.0`.
    pub app: String,
    /// The day of the export.
    pub exported: Option<Date>,
    /// The method pack.
    pub pack: PackRef,
}

/// A book that was read from a file; nothing has been done with it yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The typed book.
    pub book: Book,
    /// Its tree and its stamps.
    pub document: Document,
    /// Where it comes from.
    pub origin: Origin,
    /// What must be said before it is taken.
    pub notices: Vec<Notice>,
}

/// The greatest counter a stamp may have: there must be room above it for every later edit.
const GREATEST_LAMPORT: u64 = 1 << 52;

/// Reads a book file.
///
/// # Errors
/// The reason as an [`ImportError`]; nothing was changed.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Imported, ImportError> {
    let text = text(bytes, limits)?;
    let mut envelope = envelope(text)?;
    let schema = check_version(&envelope)?;
    let origin = origin(&envelope)?;
    let sum = envelope.remove("checksum");
    let stamps = stamps(envelope.remove("stamps"))?;
    let tree = object(envelope.remove("book"), "book")?;
    check_count(&tree, limits)?;
    bounds::check(&tree)?;
    let notices = notices(schema, &origin.pack, sum.as_ref().and_then(Value::as_str), &checksum(&tree, &stamps));
    let book = Book::from_tree(Document::of(tree).tree).map_err(|_| misfit(text))?;
    let document = Document { stamps, ..Document::of(book.to_tree()) };
    Ok(Imported { book, document, origin, notices })
}

fn text<'a>(bytes: &'a [u8], limits: &Limits) -> Result<&'a str, ImportError> {
    if bytes.len() > limits.bytes {
        return Err(ImportError::TooLarge { size: bytes.len(), limit: limits.bytes });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| ImportError::NotText { byte: error.valid_up_to() + 1 })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() { Err(ImportError::Empty) } else { Ok(text) }
}

fn envelope(text: &str) -> Result<Map<String, Value>, ImportError> {
    match strict::parse(text)? {
        Value::Object(envelope) if envelope.get("format").and_then(Value::as_str) == Some(FORMAT) => Ok(envelope),
        _ => Err(ImportError::Foreign),
    }
}

/// The schema of the file, when this version can read it.
fn check_version(envelope: &Map<String, Value>) -> Result<u64, ImportError> {
    let number =
        |key: &str| envelope.get(key).map(|value| value.as_u64().ok_or_else(|| wrong_kind(key, "a number from 1")));
    let schema = number("schema").unwrap_or_else(|| Err(wrong_kind("schema", "a number from 1")))?;
    let needs = number("min_reader").unwrap_or(Ok(schema))?;
    if needs > Book::SCHEMA.into() { Err(ImportError::TooNew { needs, knows: Book::SCHEMA }) } else { Ok(schema) }
}

fn origin(envelope: &Map<String, Value>) -> Result<Origin, ImportError> {
    let text = |key: &str| envelope.get(key).and_then(Value::as_str).unwrap_or_default();
    let pack = envelope.get("pack").cloned().map_or_else(|| Ok(PackRef::default()), serde_json::from_value);
    Ok(Origin {
        id: Id::parse(text("id")),
        app: text("app").to_owned(),
        exported: Date::parse(text("exported")).ok(),
        pack: pack.map_err(|error| wrong_kind("pack", &error.to_string()))?,
    })
}

fn stamps(value: Option<Value>) -> Result<Stamps, ImportError> {
    let Some(value) = value else { return Ok(Stamps::default()) };
    let stamps: Stamps = serde_json::from_value(value).map_err(|error| wrong_kind("stamps", &error.to_string()))?;
    let lamport = stamps.lamport();
    let out = || ImportError::OutOfRange {
        path: Path::from("stamps"),
        found: lamport.to_string(),
        least: 0,
        greatest: GREATEST_LAMPORT as i64,
    };
    (lamport <= GREATEST_LAMPORT).then_some(stamps).ok_or_else(out)
}

fn object(value: Option<Value>, name: &str) -> Result<Map<String, Value>, ImportError> {
    match value {
        Some(Value::Object(map)) => Ok(map),
        _ => Err(wrong_kind(name, "an object")),
    }
}

fn wrong_kind(field: &str, expected: &str) -> ImportError {
    ImportError::Misfit { path: Path::from(field), reason: expected.to_owned() }
}

/// Objects in the third row of the tree are records: `portfolio/accounts/<id>`.
fn check_count(tree: &Map<String, Value>, limits: &Limits) -> Result<(), ImportError> {
    let collections = tree.values().filter_map(Value::as_object).flat_map(Map::values).filter_map(Value::as_object);
    let count = collections.map(Map::len).sum();
    if count > limits.records { Err(ImportError::TooMany { count, limit: limits.records }) } else { Ok(()) }
}

fn notices(schema: u64, pack: &PackRef, sum: Option<&str>, expected: &str) -> Vec<Notice> {
    let checked = match sum {
        None => Some(Notice::Unchecked),
        Some(sum) if sum != expected => Some(Notice::Edited),
        Some(_) => None,
    };
    let newer = (schema > Book::SCHEMA.into()).then_some(Notice::Newer { schema });
    let other = (*pack != PackRef::default()).then(|| Notice::OtherPack(pack.clone()));
    [checked, newer, other].into_iter().flatten().collect()
}

/// Finds the field that does not fit: the deepest place that an otherwise empty book does not take. It reads the text
/// once more, so that files that fit are not copied for its sake.
fn misfit(text: &str) -> ImportError {
    let tree = envelope(text).and_then(|mut envelope| object(envelope.remove("book"), "book")).unwrap_or_default();
    let (path, reason) = misfit_below(&Path::root(), &Document::of(tree).tree).unwrap_or_default();
    ImportError::Misfit { path, reason }
}

fn misfit_below(path: &Path, object: &Map<String, Value>) -> Option<(Path, String)> {
    object.iter().find_map(|(key, value)| {
        let here = path.join(key);
        let reason = refusal(&here, value)?;
        let inner = value.as_object().filter(|_| refusal(&here, &Value::Object(Map::new())).is_none());
        Some(inner.and_then(|inner| misfit_below(&here, inner)).unwrap_or((here, reason)))
    })
}

fn refusal(path: &Path, value: &Value) -> Option<String> {
    let change = Change { path: path.clone(), value: Some(value.clone()) };
    Some(Book::default().apply(&[change]).err()?.reason().to_owned())
}
