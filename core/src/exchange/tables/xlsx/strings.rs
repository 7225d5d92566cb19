//! Texts of a workbook: the shared ones, and the way characters that XML refuses are written: `_x000D_`.

use super::xml::{Event, Reader};
use crate::exchange::tables::TableError;

/// The shared texts, in order. Runs of one text are put together; how it is pronounced is passed over.
pub(super) fn shared(xml: &str) -> Result<Vec<String>, TableError> {
    let mut reader = Reader::new(xml, "sharedStrings.xml");
    let (mut all, mut text) = (Vec::new(), Gathered::default());
    while let Some(event) = reader.next()? {
        match event {
            Event::Start("si", _) => text = Gathered::default(),
            Event::End("si") => all.push(decoded(&std::mem::take(&mut text.text))),
            other => text.hear(&other),
        }
    }
    Ok(all)
}

/// A text put together from its runs.
#[derive(Default)]
pub(super) struct Gathered {
    /// The text so far.
    pub text: String,
    inside: bool,
    spoken: bool,
}

impl Gathered {
    /// Takes what an event adds.
    pub fn hear(&mut self, event: &Event<'_>) {
        match event {
            Event::Start("rPh", _) => self.spoken = true,
            Event::End("rPh") => self.spoken = false,
            Event::Start("t", _) => self.inside = true,
            Event::End("t") => self.inside = false,
            Event::Text(text) if self.inside && !self.spoken => self.text.push_str(text),
            _ => {}
        }
    }
}

/// `_x000D_` → the character.
pub(super) fn decoded(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        whole.push_str(before);
        match code(from) {
            Some(character) => {
                whole.push(character);
                rest = from.get(7..).unwrap_or_default();
            }
            None => {
                whole.push('_');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    whole + rest
}

/// The character that `_xHHHH_` at the start of a text means.
fn code(text: &str) -> Option<char> {
    let digits = text.get(2..6).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    let code = u32::from_str_radix(digits, 16).ok()?;
    text.get(6..7).filter(|end| *end == "_").and_then(|_| char::from_u32(code))
}

/// A text as it stands in the XML of a workbook.
pub(super) fn encoded(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '&' => whole.push_str("&amp;"),
            '<' => whole.push_str("&lt;"),
            '>' => whole.push_str("&gt;"),
            '"' => whole.push_str("&quot;"),
            '\t' | '\n' => whole.push(c),
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => whole.push_str(&format!("_x{:04X}_", u32::from(c))),
            '_' if code(text.get(at..).unwrap_or_default()).is_some() => whole.push_str("_x005F_"),
            _ => whole.push(c),
        }
    }
    whole
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn runs_are_one_text_and_pronunciation_is_none() {
        let xml = "<sst><si><t>甲</t></si><si><r><rPr><b/></rPr><t>乙</t></r><r><t xml:space=\"preserve\"> 公司</t></r>\
            <rPh sb=\"0\" eb=\"1\"><t>yi</t></rPh></si><si/><si><t>a_x000D_b</t></si></sst>";
        assert_eq!(shared(xml).unwrap(), ["甲", "乙 公司", "", "a\rb"]);
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in "(\\PC|[\r\n\t\u{1}\u{ffff}]|_x|000D_|_x005F_|&|<){0,30}") {
            let xml = format!("<sst><si><t>{}</t></si></sst>", encoded(&text));
            prop_assert_eq!(shared(&xml).unwrap(), [text]);
        }
    }
}
