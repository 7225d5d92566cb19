//! A strict pull reader for the XML of workbooks: elements, attributes, text. It refuses document types and their
//! entities, elements that do not close, and nesting beyond any workbook; it knows no namespaces but passes prefixes
//! over.

use crate::exchange::tables::TableError;
use crate::exchange::tables::error::damaged;
use std::borrow::Cow;

/// The deepest nesting that is followed.
const DEEPEST: usize = 64;

/// What comes next. An empty element is a start and an end.
pub(super) enum Event<'a> {
    Start(&'a str, Attributes<'a>),
    End(&'a str),
    Text(Cow<'a, str>),
}

/// The reader of one part.
pub(super) struct Reader<'a> {
    rest: &'a str,
    part: &'a str,
    open: Vec<&'a str>,
    empty: bool,
    begun: bool,
}

impl<'a> Reader<'a> {
    /// Of the text of a part.
    pub fn new(xml: &'a str, part: &'a str) -> Self {
        Self { rest: xml.trim_start_matches('\u{feff}'), part, open: Vec::new(), empty: false, begun: false }
    }

    fn wrong(&self) -> TableError {
        damaged(self.part)
    }

    /// The next event; none at the end.
    pub fn next(&mut self) -> Result<Option<Event<'a>>, TableError> {
        if std::mem::take(&mut self.empty) {
            return self.close().map(Some);
        }
        loop {
            let Some(at) = self.rest.find('<') else { return self.end() };
            if at > 0 {
                let text = self.take(at);
                if self.open.is_empty() {
                    continue;
                }
                return unescaped(text, self.part).map(|text| Some(Event::Text(text)));
            }
            if let Some(rest) = self.rest.strip_prefix("<![CDATA[") {
                let end = rest.find("]]>").ok_or_else(|| self.wrong())?;
                let text = rest.get(..end).unwrap_or_default();
                self.rest = rest.get(end + 3..).unwrap_or_default();
                return Ok(Some(Event::Text(Cow::Borrowed(text))));
            }
            if self.rest.starts_with("<!--") {
                self.skip("-->")?;
            } else if self.rest.starts_with("<?") {
                self.skip("?>")?;
            } else if self.rest.starts_with("<!") {
                return Err(TableError::Entities);
            } else {
                return self.tag().map(Some);
            }
        }
    }

    fn take(&mut self, count: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(count).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn skip(&mut self, end: &str) -> Result<(), TableError> {
        let at = self.rest.find(end).ok_or_else(|| self.wrong())?;
        self.take(at + end.len());
        Ok(())
    }

    fn end(&self) -> Result<Option<Event<'a>>, TableError> {
        if self.begun && self.open.is_empty() && self.rest.trim().is_empty() { Ok(None) } else { Err(self.wrong()) }
    }

    fn tag(&mut self) -> Result<Event<'a>, TableError> {
        let end = tag_end(self.rest).ok_or_else(|| self.wrong())?;
        let tag = self.take(end + 1);
        let inside = tag.get(1..end).unwrap_or_default();
        if let Some(name) = inside.strip_prefix('/') {
            if self.open.last() != Some(&local(name.trim_end())) {
                return Err(self.wrong());
            }
            return self.close();
        }
        let (inside, empty) = inside.strip_suffix('/').map_or((inside, false), |inside| (inside, true));
        let (name, attributes) = inside.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((inside, ""));
        if name.is_empty() {
            return Err(self.wrong());
        }
        if self.open.len() >= DEEPEST {
            return Err(TableError::TooDeep);
        }
        (self.empty, self.begun) = (empty, true);
        self.open.push(local(name));
        Ok(Event::Start(local(name), Attributes { text: attributes, part: self.part }))
    }

    fn close(&mut self) -> Result<Event<'a>, TableError> {
        self.open.pop().map(Event::End).ok_or_else(|| self.wrong())
    }
}

/// Where the tag at the start of a text ends; `>` may stand in the value of an attribute.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    text.bytes().position(|byte| {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'>') => return true,
            _ => {}
        }
        false
    })
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// The attributes of an element, read when asked for.
#[derive(Clone, Copy)]
pub(super) struct Attributes<'a> {
    text: &'a str,
    part: &'a str,
}

impl<'a> Attributes<'a> {
    fn raw(self, wanted: &str) -> Option<&'a str> {
        let mut rest = self.text;
        loop {
            let (name, after) = rest.split_once('=')?;
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, next) = after.get(1..)?.split_once(quote)?;
            if local(name.trim()) == wanted {
                return Some(value);
            }
            rest = next;
        }
    }

    /// The value of an attribute, whatever its prefix.
    pub fn get(self, name: &str) -> Result<Option<Cow<'a, str>>, TableError> {
        self.raw(name).map(|value| unescaped(value, self.part)).transpose()
    }

    /// The value as a whole number.
    pub fn number<T: std::str::FromStr>(self, name: &str) -> Option<T> {
        self.raw(name)?.trim().parse().ok()
    }

    /// The value as it is written.
    pub fn is(self, name: &str, values: &[&str]) -> bool {
        self.raw(name).is_some_and(|value| values.contains(&value))
    }
}

fn unescaped<'a>(text: &'a str, part: &str) -> Result<Cow<'a, str>, TableError> {
    let Some(first) = text.find('&') else { return Ok(Cow::Borrowed(text)) };
    let (before, mut rest) = text.split_at_checked(first).unwrap_or((text, ""));
    let mut whole = before.to_owned();
    while let Some(after) = rest.strip_prefix('&') {
        let (name, behind) = after.split_once(';').ok_or_else(|| damaged(part))?;
        whole.push(character(name, part)?);
        let next = behind.find('&').unwrap_or(behind.len());
        let (plain, behind) = behind.split_at_checked(next).unwrap_or((behind, ""));
        whole.push_str(plain);
        rest = behind;
    }
    Ok(Cow::Owned(whole))
}

fn character(name: &str, part: &str) -> Result<char, TableError> {
    let coded = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    match name {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        _ => match name.strip_prefix('#') {
            None => Err(TableError::Entities),
            Some(code) => {
                let read = code.strip_prefix(['x', 'X']).map_or_else(|| coded(code, 10), |code| coded(code, 16));
                read.ok_or_else(|| damaged(part))
            }
        },
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(xml: &str) -> Result<String, TableError> {
        let mut reader = Reader::new(xml, "p");
        let mut told = String::new();
        while let Some(event) = reader.next()? {
            match event {
                Event::Start(name, attributes) => {
                    told += &format!("<{name} {}>", attributes.get("a")?.unwrap_or_default());
                }
                Event::End(name) => told += &format!("</{name}>"),
                Event::Text(text) => told += &text,
            }
        }
        Ok(told)
    }

    #[test]
    fn elements_attributes_and_text_are_read_with_their_prefixes_passed_over() {
        let xml = "\u{feff}<?xml version='1.0'?><!-- a > b --><x:r xmlns:x='u' x:a='1 &gt; &#x7532;'><e/>\n甲&amp;<![CDATA[<b>]]></x:r>\n";
        assert_eq!(told(xml).unwrap(), "<r 1 > 甲><e ></e>\n甲&<b></r>");
        assert_eq!(told("<r b=\"a='2' >\" a = \"3\"/>").unwrap(), "<r 3></r>");
    }

    #[test]
    fn entities_of_its_own_are_refused_before_they_can_grow() {
        let bomb = "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><r>&b;</r>";
        assert_eq!(told(bomb), Err(TableError::Entities));
        assert_eq!(told("<r>&b;</r>"), Err(TableError::Entities));
        assert_eq!(told("<r a='&xxe;'/>"), Err(TableError::Entities));
    }

    #[test]
    fn nesting_has_an_end_and_broken_markup_is_named() {
        assert_eq!(told(&"<a>".repeat(70)), Err(TableError::TooDeep));
        for broken in [
            "",
            "text",
            "<r>",
            "<r></s>",
            "</r>",
            "<r",
            "<r a='1>",
            "<r>&#xD800;</r>",
            "<r>&amp</r>",
            "<>",
            "<r/>x",
            "<!-- ",
        ] {
            assert_eq!(told(broken), Err(damaged("p")), "{broken}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_without_harm(text in "[<>/a='\"&;#x!\\[\\]\\- 甲]{0,60}") {
            drop(told(&text));
        }
    }
}
