//! A table as a workbook of one sheet: real types, a bold head that stays in sight, a filter. The same table gives the
//! same bytes.

use super::number::{Number, serial};
use super::strings::encoded;
use super::zip_write::archive;
use crate::exchange::tables::place::letters;
use crate::exchange::tables::{Cell, Table};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// The number formats of cells, by their place in the styles: plain, head, whole, money, percent, day, text.
const STYLES: &str = "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>\
    <fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts>\
    <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
    <borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"7\">\
    <xf/><xf fontId=\"1\" applyFont=\"1\"/><xf numFmtId=\"3\" applyNumberFormat=\"1\"/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/>\
    <xf numFmtId=\"10\" applyNumberFormat=\"1\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/>\
    <xf numFmtId=\"49\" applyNumberFormat=\"1\"/></cellXfs>";

/// The file; `name` is the name of its sheet.
pub fn xlsx(table: &Table, name: &str) -> Vec<u8> {
    let types = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
        <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
        <Default Extension=\"xml\" ContentType=\"{TYPES}.worksheet+xml\"/>\
        <Override PartName=\"/xl/workbook.xml\" ContentType=\"{TYPES}.sheet.main+xml\"/>\
        <Override PartName=\"/xl/styles.xml\" ContentType=\"{TYPES}.styles+xml\"/></Types>"
    );
    let workbook = format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{DOCUMENT}\"><sheets><sheet name=\"{}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        encoded(&sheet_name(name))
    );
    let parts = [
        ("[Content_Types].xml", types),
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", relations(&[("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])),
        ("xl/styles.xml", format!("{HEAD}<styleSheet xmlns=\"{MAIN}\">{STYLES}</styleSheet>")),
        ("xl/worksheets/sheet1.xml", sheet(table)),
    ];
    archive(&parts.map(|(name, part)| (name, part.into_bytes())))
}

fn relations(targets: &[(&str, &str)]) -> String {
    let one = |(at, (kind, target)): (usize, &(&str, &str))| {
        format!("<Relationship Id=\"rId{}\" Type=\"{DOCUMENT}/{kind}\" Target=\"{target}\"/>", at + 1)
    };
    let all: String = targets.iter().enumerate().map(one).collect();
    format!("{HEAD}<Relationships xmlns=\"{RELATIONS}\">{all}</Relationships>")
}

/// A name that a spreadsheet takes: at most 31 characters, without those it refuses.
fn sheet_name(name: &str) -> String {
    let fits = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') && !c.is_control();
    let name: String = name.chars().filter(fits).take(31).collect();
    if name.trim().is_empty() { "Sheet1".to_owned() } else { name }
}

fn sheet(table: &Table) -> String {
    let width = table.heads.len().max(1);
    let mut xml = format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\">\
        <pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews>\
        <cols><col min=\"1\" max=\"1\" width=\"28\" customWidth=\"1\"/><col min=\"2\" max=\"{}\" width=\"16\" customWidth=\"1\"/></cols><sheetData>",
        width.max(2)
    );
    row(&mut xml, 1, table.heads.iter().map(|head| (1, words(head))));
    for (at, cells) in (2..).zip(&table.rows) {
        row(&mut xml, at, cells.iter().map(cell));
    }
    let last = table.rows.len() + 1;
    xml + &format!("</sheetData><autoFilter ref=\"A1:{}{last}\"/></worksheet>", letters(width - 1))
}

fn row(xml: &mut String, at: usize, cells: impl Iterator<Item = (u8, Option<Content>)>) {
    xml.push_str(&format!("<row r=\"{at}\">"));
    for (column, (style, content)) in cells.enumerate() {
        let place = || format!("r=\"{}{at}\" s=\"{style}\"", letters(column));
        match content {
            None => {}
            Some(Content::Words(text)) => {
                xml.push_str(&format!(
                    "<c {} t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>",
                    place()
                ));
            }
            Some(Content::Number(number)) => xml.push_str(&format!("<c {}><v>{number}</v></c>", place())),
        }
    }
    xml.push_str("</row>");
}

enum Content {
    Words(String),
    Number(String),
}

fn words(text: &str) -> Option<Content> {
    Some(Content::Words(encoded(text)))
}

/// A style and what stands in the cell; a figure that is none stays as its text.
fn cell(cell: &Cell) -> (u8, Option<Content>) {
    let is_exact = |text: &str| text.bytes().filter(u8::is_ascii_digit).count() <= 15;
    let figure = |style, text: &str, power| match Number::parse(text).filter(|_| is_exact(text)) {
        Some(number) => (style, Some(Content::Number(number.shifted(power).plain()))),
        None => (6, words(text)),
    };
    match cell {
        Cell::Empty => (0, None),
        Cell::Text(text) => (6, words(text)),
        Cell::Number(text) => figure(2, text, 0),
        Cell::Money(text) => figure(3, text, 0),
        Cell::Percent(text) => figure(4, text, -2),
        Cell::Date(date) => match serial(*date) {
            Some(serial) => (5, Some(Content::Number(serial.to_string()))),
            None => (6, words(&date.to_string())),
        },
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::super::Workbook;
    use super::*;
    use crate::value::Date;

    #[test]
    fn types_are_real_and_come_back_as_they_are_shown() {
        let cells = vec![
            Cell::Text("=1+1 <甲> & \"乙\"".into()),
            Cell::Money("3500000.5".into()),
            Cell::Percent("-12.5".into()),
            Cell::Number("7".into()),
            Cell::Date(Date::new(2026, 3, 5).unwrap()),
            Cell::Empty,
            Cell::Text("1:3".into()),
        ];
        let table = Table { heads: vec!["头".into(); 7], rows: vec![cells] };
        let xml = sheet(&table);
        for part in ["<v>3500000.5</v>", "<v>-0.125</v>", "<v>46086</v>", "state=\"frozen\"", "A1:G2", "&lt;甲&gt;"] {
            assert!(xml.contains(part), "{part} in {xml}");
        }
        let read = Workbook::open(xlsx(&table, "客户/[清单]")).unwrap();
        assert_eq!(read.names(), ["客户清单"]);
        let expected = ["=1+1 <甲> & \"乙\"", "3500000.5", "-12.5%", "7", "2026-03-05", "", "1:3"];
        assert_eq!(read.lines(0).unwrap()[1].cells, expected);
        assert_eq!(xlsx(&table, "x"), xlsx(&table, "x"));
    }
}
