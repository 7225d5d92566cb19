//! Tables as text: a line per row, cells between bars, the first line names the columns, `#` starts a remark.
//! A cell may hold both languages: `中文 ~ English`.
#![allow(
    clippy::expect_used,
    reason = "the tables are checked in; a mistake in one must stop the generator with its place"
)]

use sandtable_core::text::Lang;
use sandtable_core::value::{Date, Id, Money, Rate};

/// A row of a table, read in one language.
pub struct Row<'a> {
    names: &'a [&'a str],
    cells: Vec<&'a str>,
    lang: Lang,
}

/// Calls `each` with every row and its number from 1.
pub fn read(text: &str, lang: Lang, mut each: impl FnMut(usize, &Row)) {
    let mut lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let names: Vec<&str> = lines.next().expect("a table has a head").split('|').map(str::trim).collect();
    for (n, line) in lines.enumerate() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        assert_eq!(cells.len(), names.len(), "{line}");
        each(n + 1, &Row { names: &names, cells, lang });
    }
}

impl Row<'_> {
    /// The cell as it stands; empty cells are empty texts.
    pub fn raw(&self, name: &str) -> &str {
        let column = self.names.iter().position(|known| *known == name).expect(name);
        self.cells.get(column).copied().unwrap_or_default()
    }

    /// The cell in the row's language.
    pub fn text(&self, name: &str) -> String {
        in_language(self.raw(name), self.lang)
    }

    /// A list between semicolons.
    pub fn list(&self, name: &str) -> Vec<String> {
        pieces(self.raw(name)).map(|piece| in_language(piece, self.lang)).collect()
    }

    /// The cell read by `parse`; empty or `.` is nothing.
    pub fn read<T>(&self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let cell = self.raw(name);
        if cell.is_empty() || cell == "." { None } else { Some(parse(cell).unwrap_or_else(|| self.wrong(name))) }
    }

    /// A number.
    pub fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.read(name, |cell| cell.parse().ok())
    }

    /// An amount in units of 10,000.
    pub fn money(&self, name: &str) -> Option<Money> {
        self.number(name).map(|units: i64| Money::major(units * 10_000))
    }

    /// A share in percent.
    pub fn percent(&self, name: &str) -> Option<Rate> {
        self.number(name).map(Rate::percent)
    }

    /// A day.
    pub fn date(&self, name: &str) -> Option<Date> {
        self.read(name, |cell| Date::parse(cell).ok())
    }

    /// One of the words of an enumeration, as JSON writes it.
    pub fn word<T: serde::de::DeserializeOwned>(&self, name: &str) -> Option<T> {
        self.read(name, |cell| serde_json::from_value(cell.into()).ok())
    }

    /// `yes`.
    pub fn yes(&self, name: &str) -> bool {
        self.raw(name) == "yes"
    }

    /// The id of the record with this key.
    pub fn id(&self, name: &str) -> Option<Id> {
        self.read(name, |cell| Some(id(cell)))
    }

    #[allow(clippy::panic, reason = "see above")]
    fn wrong<T>(&self, name: &str) -> T {
        panic!("{name} of {:?}", self.cells)
    }
}

/// The pieces between semicolons.
pub fn pieces(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|piece| !piece.is_empty())
}

/// The half of `中文 ~ English` that is wanted; a cell without a bar is the same in both.
pub fn in_language(cell: &str, lang: Lang) -> String {
    let (zh, en) = cell.split_once('~').unwrap_or((cell, cell));
    if lang == Lang::Zh { zh.trim() } else { en.trim() }.to_owned()
}

/// The id of a key of at most six letters: `a01` is always the same.
pub fn id(key: &str) -> Id {
    let number = key.bytes().fold(0u128, |number, byte| number << 8 | u128::from(byte));
    Id::from_number(0x5a4d_b00c_0000_8000_8000_0000_0000_0000 | number)
}
