//! A workbook for reading: which sheets it has and where its parts stand. Cells are the business of `sheet`.

use super::styles::Kind;
use super::xml::{Event, Reader};
use super::zip::{self, Entry, MOST_UNPACKED};
use super::{sheet, strings, styles};
use crate::exchange::paste::Line;
use crate::exchange::tables::TableError;
use crate::exchange::tables::error::damaged;

/// An opened workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::exchange::tables) struct Workbook {
    bytes: Vec<u8>,
    entries: Vec<Entry>,
    sheets: Vec<SheetPlace>,
    from_1904: bool,
    strings: Option<String>,
    styles: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct SheetPlace {
    name: String,
    part: String,
}

/// A pointer from one part to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// What is shared by the cells of a workbook.
#[derive(Default)]
pub(super) struct Shared {
    pub strings: Vec<String>,
    pub kinds: Vec<Kind>,
    pub from_1904: bool,
}

impl Workbook {
    /// Opens a file that begins like an archive.
    pub fn open(bytes: Vec<u8>) -> Result<Self, TableError> {
        let entries = zip::entries(&bytes)?;
        let mut workbook = Self { bytes, entries, sheets: Vec::new(), from_1904: false, strings: None, styles: None };
        let mut left = MOST_UNPACKED;
        let roots = workbook.relations("_rels/.rels", "", &mut left)?;
        let main = roots.into_iter().find(|relation| relation.kind.ends_with("/officeDocument"));
        let main = main.map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.target);
        let Some(xml) = workbook.part(&main, &mut left)?.filter(|_| main.ends_with(".xml")) else {
            return Err(TableError::NotAWorkbook);
        };
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let relations = workbook.relations(&format!("{folder}/_rels/{file}.rels"), folder, &mut left)?;
        let of_kind = |kind: &str| relations.iter().find(|r| r.kind.ends_with(kind)).map(|r| r.target.clone());
        (workbook.strings, workbook.styles) = (of_kind("/sharedStrings"), of_kind("/styles"));
        workbook.look_into(&xml, &relations)?;
        if workbook.sheets.is_empty() { Err(TableError::NotAWorkbook) } else { Ok(workbook) }
    }

    fn look_into(&mut self, xml: &str, relations: &[Relation]) -> Result<(), TableError> {
        let mut reader = Reader::new(xml, "workbook.xml");
        let mut hidden = Vec::new();
        while let Some(event) = reader.next()? {
            match event {
                Event::Start("workbookPr", attributes) => self.from_1904 = attributes.is("date1904", &["1", "true"]),
                Event::Start("sheet", attributes) => {
                    let id = attributes.get("id")?.unwrap_or_default();
                    let relation = relations.iter().find(|r| r.id == id && r.kind.ends_with("/worksheet"));
                    let name = attributes.get("name")?.unwrap_or_default().into_owned();
                    let place = relation.map(|relation| SheetPlace { name, part: relation.target.clone() });
                    let shown = !attributes.is("state", &["hidden", "veryHidden"]);
                    if shown { self.sheets.extend(place) } else { hidden.extend(place) }
                }
                _ => {}
            }
        }
        // Hidden sheets can be taken in as well, but nobody means them first.
        self.sheets.extend(hidden);
        Ok(())
    }

    /// The names of the sheets; hidden ones stand last.
    pub fn names(&self) -> Vec<String> {
        self.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    }

    /// The filled lines of a sheet, from 0.
    pub fn lines(&self, at: usize) -> Result<Vec<Line>, TableError> {
        let place = self.sheets.get(at).ok_or(TableError::NoSheet)?;
        let mut left = MOST_UNPACKED;
        let mut shared = Shared { from_1904: self.from_1904, ..Shared::default() };
        if let Some(xml) = self.optional(self.strings.as_deref(), &mut left)? {
            shared.strings = strings::shared(&xml)?;
        }
        if let Some(xml) = self.optional(self.styles.as_deref(), &mut left)? {
            shared.kinds = styles::kinds(&xml)?;
        }
        let xml = self.part(&place.part, &mut left)?.ok_or_else(|| damaged(&place.part))?;
        sheet::lines(&xml, &shared)
    }

    fn optional(&self, name: Option<&str>, left: &mut usize) -> Result<Option<String>, TableError> {
        name.map_or(Ok(None), |name| self.part(name, left))
    }

    fn part(&self, name: &str, left: &mut usize) -> Result<Option<String>, TableError> {
        let part = zip::unpack(&self.bytes, &self.entries, name, left)?;
        part.map(|part| String::from_utf8(part).map_err(|_| damaged(name))).transpose()
    }

    fn relations(&self, name: &str, folder: &str, left: &mut usize) -> Result<Vec<Relation>, TableError> {
        let Some(xml) = self.part(name, left)? else { return Ok(Vec::new()) };
        let mut reader = Reader::new(&xml, name);
        let mut all = Vec::new();
        while let Some(event) = reader.next()? {
            if let Event::Start("Relationship", attributes) = event {
                let text = |name| Ok::<_, TableError>(attributes.get(name)?.unwrap_or_default().into_owned());
                all.push(Relation { id: text("Id")?, kind: text("Type")?, target: resolved(folder, &text("Target")?) });
            }
        }
        Ok(all)
    }
}

/// The name of a part that is told from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let whole = target.strip_prefix('/').map_or_else(|| format!("{folder}/{target}"), str::to_owned);
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn parts_are_found_from_their_folder() {
        assert_eq!(resolved("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(resolved("xl/a", "../b.xml"), "xl/b.xml");
        assert_eq!(resolved("", "../../etc/passwd"), "etc/passwd");
    }
}
