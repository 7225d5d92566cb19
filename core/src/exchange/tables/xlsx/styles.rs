//! Which cells hold days and which percentages: told by their number formats, as a workbook tells it. Fonts, borders
//! and colours are passed over.

use super::xml::{Event, Reader};
use crate::exchange::tables::TableError;

/// How a number is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Plain,
    Percent,
    Date,
}

/// The kind of each cell format.
pub(super) fn kinds(xml: &str) -> Result<Vec<Kind>, TableError> {
    let mut reader = Reader::new(xml, "styles.xml");
    let (mut own, mut kinds, mut inside) = (Vec::new(), Vec::new(), false);
    while let Some(event) = reader.next()? {
        match event {
            Event::Start("numFmt", attributes) => {
                let id: u32 = attributes.number("numFmtId").unwrap_or_default();
                own.push((id, of_code(&attributes.get("formatCode")?.unwrap_or_default())));
            }
            Event::Start("cellXfs", _) => inside = true,
            Event::End("cellXfs") => inside = false,
            Event::Start("xf", attributes) if inside => {
                let id = attributes.number("numFmtId").unwrap_or_default();
                let stated = own.iter().find(|(own, _)| *own == id).map(|(_, kind)| *kind);
                kinds.push(stated.unwrap_or_else(|| builtin(id)));
            }
            _ => {}
        }
    }
    Ok(kinds)
}

/// Formats with a number of their own; 27–36 and 50–58 are the days of Chinese, Japanese and Korean spreadsheets.
fn builtin(id: u32) -> Kind {
    match id {
        9 | 10 => Kind::Percent,
        14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Kind::Date,
        _ => Kind::Plain,
    }
}

/// Years and days make a date; texts in quotes, in brackets and behind a backslash say nothing.
fn of_code(code: &str) -> Kind {
    let mut chars = code.chars();
    let mut end = None;
    while let Some(c) = chars.next() {
        match (end, c) {
            (Some(mark), _) if mark == c => end = None,
            (Some(_), _) => {}
            (None, '"') => end = Some('"'),
            (None, '[') => end = Some(']'),
            (None, '\\' | '_' | '*') => drop(chars.next()),
            (None, 'y' | 'Y' | 'd' | 'D') => return Kind::Date,
            (None, '%') => return Kind::Percent,
            _ => {}
        }
    }
    Kind::Plain
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn formats_tell_days_and_percentages() {
        for (code, kind) in [
            ("yyyy\"年\"m\"月\"d\"日\"", Kind::Date),
            ("[$-804]yyyy/m/d;@", Kind::Date),
            ("0.00%", Kind::Percent),
            ("#,##0.00_);[Red]\\(#,##0.00\\)", Kind::Plain),
            ("0\"days\"", Kind::Plain),
            ("General", Kind::Plain),
            ("[h]:mm", Kind::Plain),
            ("#,##0\"万元\"", Kind::Plain),
        ] {
            assert_eq!(of_code(code), kind, "{code}");
        }
    }

    #[test]
    fn only_the_formats_of_cells_count_and_own_ones_come_first() {
        let xml = "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;\"/></numFmts>\
            <cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>\
            <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"><x/></xf><xf numFmtId=\"10\"/><xf numFmtId=\"31\"/></cellXfs></styleSheet>";
        assert_eq!(kinds(xml).unwrap(), [Kind::Plain, Kind::Date, Kind::Percent, Kind::Date]);
    }
}
