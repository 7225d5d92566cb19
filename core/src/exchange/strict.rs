//! JSON text to a value, stricter than usual: no key twice in an object, no deep nesting, and every fault with its
//! place. It knows nothing of books.

use super::error::{ImportError, Spot, TextFault};
use crate::book::Path;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value, error::Category};
use std::cell::RefCell;
use std::fmt;

/// Brackets within brackets. A book has about ten; the JSON reader itself stops at 128.
const DEEPEST: usize = 64;

/// Reads one JSON value that fills the whole text.
pub(super) fn parse(text: &str) -> Result<Value, ImportError> {
    let refusal = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    let here = Here { refusal: &refusal, above: None, step: "", depth: 0 };
    let parsed = here.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    parsed.map_err(|error| {
        let spot = spot(text, &error);
        match refusal.take() {
            Some(Refusal::Duplicate { key, path }) => ImportError::DuplicateKey { key, path, spot },
            Some(Refusal::TooDeep) => ImportError::Text { fault: TextFault::TooDeep, spot },
            None => ImportError::Text { fault: fault(text, &error), spot },
        }
    })
}

/// What the visitor refused although it is JSON; the reader's own error only carries the place.
enum Refusal {
    Duplicate { key: String, path: Path },
    TooDeep,
}

/// Where the reader stands: a chain up to the root that lives on the stack.
#[derive(Clone, Copy)]
struct Here<'a> {
    refusal: &'a RefCell<Option<Refusal>>,
    above: Option<&'a Here<'a>>,
    step: &'a str,
    depth: usize,
}

impl<'a> Here<'a> {
    fn below(&'a self, step: &'a str) -> Here<'a> {
        Here { refusal: self.refusal, above: Some(self), step, depth: self.depth + 1 }
    }

    fn path(&self) -> Path {
        self.above.map_or_else(Path::root, |above| above.path().join(self.step))
    }

    fn refuse<E: Error>(&self, refusal: Refusal) -> E {
        *self.refusal.borrow_mut() = Some(refusal);
        E::custom("refused")
    }

    fn check_depth<E: Error>(&self) -> Result<(), E> {
        if self.depth >= DEEPEST { Err(self.refuse(Refusal::TooDeep)) } else { Ok(()) }
    }
}

impl<'de> DeserializeSeed<'de> for Here<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Here<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        self.check_depth()?;
        let mut out = Vec::new();
        while let Some(value) = list.next_element_seed(self.below("[]"))? {
            out.push(value);
        }
        Ok(Value::Array(out))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        self.check_depth()?;
        let mut out = Map::new();
        while let Some(key) = object.next_key::<String>()? {
            if out.contains_key(&key) {
                return Err(self.refuse(Refusal::Duplicate { key, path: self.path() }));
            }
            let value = object.next_value_seed(self.below(&key))?;
            out.insert(key, value);
        }
        Ok(Value::Object(out))
    }
}

/// The reader counts bytes; people count characters.
fn spot(text: &str, error: &serde_json::Error) -> Spot {
    let before = before(text, error);
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count());
    Spot { line: error.line().max(1), column: column.max(1) }
}

/// The text up to and including the byte at which the reader stopped.
fn before<'a>(text: &'a str, error: &serde_json::Error) -> &'a str {
    let lines_above: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let mut end = (lines_above + error.column()).min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    text.get(..end).unwrap_or(text)
}

fn fault(text: &str, error: &serde_json::Error) -> TextFault {
    if error.classify() == Category::Eof {
        return TextFault::Truncated;
    }
    let message = error.to_string();
    let before = before(text, error);
    let start = before.trim_end_matches(is_of_a_word).len();
    let word = text.get(start..).and_then(|rest| rest.split(|c| !is_of_a_word(c)).next()).unwrap_or_default();
    match word.trim_start_matches(['-', '+']).to_ascii_lowercase().as_str() {
        "nan" | "infinity" | "inf" => TextFault::NotFinite,
        _ if message.starts_with("number out of range") => TextFault::EndlessNumber,
        _ if message.contains("surrogate") || message.contains("end of hex escape") => TextFault::BrokenCharacter,
        _ => TextFault::NotJson,
    }
}

fn is_of_a_word(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '-' || c == '+'
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;

    fn fault_of(text: &str) -> (TextFault, usize, usize) {
        let error = parse(text).unwrap_err();
        let ImportError::Text { fault, spot } = error else { panic!("{error:?}") };
        (fault, spot.line, spot.column)
    }

    #[test]
    fn it_reads_what_the_ordinary_reader_reads() {
        for text in ["null", "[]", "{}", r#"{"a":[1,-2,3.5,1e3,"x\u4e2d",true,null],"b":{"c":{}}}"#, " 5 "] {
            assert_eq!(parse(text).unwrap(), serde_json::from_str::<Value>(text).unwrap(), "{text}");
        }
    }

    #[test]
    fn every_fault_of_the_text_is_told_with_its_place() {
        for (text, expected) in [
            ("{\n\"甲\": [1, 2", (TextFault::Truncated, 2, 10)),
            ("{\"a\": NaN}", (TextFault::NotFinite, 1, 7)),
            ("[-Infinity]", (TextFault::NotFinite, 1, 3)),
            ("[1e999]", (TextFault::EndlessNumber, 1, 6)),
            ("[\"\\ud800\"]", (TextFault::BrokenCharacter, 1, 9)),
            ("[\"\\udc00x\"]", (TextFault::BrokenCharacter, 1, 8)),
            ("{\"a\": 1,}", (TextFault::NotJson, 1, 9)),
            ("<html>", (TextFault::NotJson, 1, 1)),
            ("{} {}", (TextFault::NotJson, 1, 4)),
            ("[nul]", (TextFault::NotJson, 1, 5)),
        ] {
            assert_eq!(fault_of(text), expected, "{text}");
        }
    }

    #[test]
    fn a_key_that_stands_twice_is_refused_with_its_object() {
        let error = parse("{\"book\": {\"a/b\": {\"x\": 1,\n \"x\": 2}}}").unwrap_err();
        let path = Path::of(["book", "a/b"]);
        let spot = Spot { line: 2, column: 4 };
        assert_eq!(error, ImportError::DuplicateKey { key: "x".into(), path, spot });
        assert!(parse(r#"[{"x":1},{"x":2}]"#).is_ok());
    }

    #[test]
    fn nesting_is_refused_long_before_the_stack_ends() {
        let nested = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(DEEPEST)).is_ok());
        assert_eq!(fault_of(&nested(DEEPEST + 1)).0, TextFault::TooDeep);
        assert_eq!(fault_of(&"[".repeat(1_000_000)), (TextFault::TooDeep, 1, DEEPEST + 1));
        assert_eq!(fault_of(&"{\"a\":".repeat(1_000_000)).0, TextFault::TooDeep);
    }
}
