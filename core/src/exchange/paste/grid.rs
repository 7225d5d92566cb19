//! Table text as spreadsheets put it into the clipboard → lines of cells. It knows nothing of their meaning.

/// The most bytes that are read.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;
/// The most lines: twice as many as the largest portfolio.
pub(in crate::exchange) const MOST_LINES: usize = 20_000;
/// The most columns.
pub(in crate::exchange) const MOST_COLUMNS: usize = 200;

/// A row of the pasted table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The line of the text it begins in, from 1.
    pub number: usize,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Why a text is not read as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridError {
    /// There is nothing in it.
    Empty,
    /// More bytes than are read.
    TooLarge,
    /// More lines than are read.
    TooManyLines,
    /// More columns than are read.
    TooManyColumns,
}

impl GridError {
    /// What is wrong, and how to mend it.
    pub fn say(self, lang: crate::text::Lang) -> String {
        use crate::text::portfolio_pages::paste as words;
        match self {
            Self::Empty => words::empty(lang),
            Self::TooLarge => words::too_large(lang, MOST_BYTES / 1024 / 1024),
            Self::TooManyLines => words::too_many_lines(lang, MOST_LINES),
            Self::TooManyColumns => words::too_many_columns(lang, MOST_COLUMNS),
        }
    }
}

/// Splits a text into lines of cells. Tabs separate; without tabs commas or semicolons do where every line has as
/// many of them, or where `is_head` knows the first line; otherwise every line is one cell. Blank lines fall away.
pub(super) fn lines(text: &str, is_head: impl Fn(&[String]) -> bool) -> Result<Vec<Line>, GridError> {
    if text.len() > MOST_BYTES {
        return Err(GridError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    let lines = match text.contains('\t') {
        true => split(text, '\t'),
        false => [',', ';', '，']
            .into_iter()
            .find_map(|mark| even(split(text, mark), &is_head))
            .unwrap_or_else(|| single(text)),
    };
    filled(lines)
}

/// Splits the text of a CSV file. Commas, semicolons or tabs separate: what gives the most heads that `known` counts,
/// then the most columns, is meant; a first line `sep=;` says it itself.
pub(super) fn csv_lines(text: &str, known: impl Fn(&[String]) -> usize) -> Result<Vec<Line>, GridError> {
    if text.len() > MOST_BYTES {
        return Err(GridError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    let stated = text.strip_prefix("sep=").and_then(|rest| rest.chars().next());
    let mark = stated.unwrap_or_else(|| {
        let start = text.char_indices().nth(STATED).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
        let weight = |mark: &char| {
            let lines = split(start, *mark);
            let heads = lines.iter().take(HEAD_WITHIN).map(|line| known(&line.cells)).max();
            (heads, lines.iter().map(|line| line.cells.len()).max())
        };
        // Of equal ones the last is taken: the comma.
        ['，', '\t', ';', ','].into_iter().max_by_key(weight).unwrap_or(',')
    });
    let mut lines = split(text, mark);
    if stated.is_some() {
        lines.drain(..1);
    }
    filled(lines)
}

/// How many characters of a file are looked at to tell what separates its cells.
const STATED: usize = 10_000;
/// The lines among which the heads are looked for.
pub(super) const HEAD_WITHIN: usize = 10;

fn filled(lines: Vec<Line>) -> Result<Vec<Line>, GridError> {
    let lines: Vec<Line> = lines.into_iter().filter(|line| line.cells.iter().any(|cell| !cell.is_empty())).collect();
    match lines.iter().map(|line| line.cells.len()).max() {
        None => Err(GridError::Empty),
        Some(_) if lines.len() > MOST_LINES => Err(GridError::TooManyLines),
        Some(widest) if widest > MOST_COLUMNS => Err(GridError::TooManyColumns),
        Some(_) => Ok(lines),
    }
}

fn even(lines: Vec<Line>, is_head: impl Fn(&[String]) -> bool) -> Option<Vec<Line>> {
    let filled = || lines.iter().filter(|line| line.cells.iter().any(|cell| !cell.is_empty()));
    let width = filled().next()?.cells.len();
    let is_even = filled().all(|line| line.cells.len() == width);
    let has_head = filled().next().is_some_and(|line| is_head(&line.cells));
    (width > 1 && (is_even || has_head)).then_some(lines)
}

fn single(text: &str) -> Vec<Line> {
    let line = |(at, text): (usize, &str)| Line { number: at + 1, cells: vec![text.trim().to_owned()] };
    text.lines().enumerate().map(line).collect()
}

/// Cells may stand in double quotes, with line breaks in them and quotes doubled.
fn split(text: &str, mark: char) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = Line { number: 1, cells: Vec::new() };
    let mut cell = String::new();
    let (mut quoted, mut number) = (false, 1);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        number += usize::from(c == '\n');
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            _ if quoted => cell.push(c),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                line.cells.push(take(&mut cell));
                lines.push(std::mem::replace(&mut line, Line { number, cells: Vec::new() }));
            }
            c if c == mark => line.cells.push(take(&mut cell)),
            c => cell.push(c),
        }
    }
    line.cells.push(take(&mut cell));
    lines.push(line);
    lines
}

fn take(cell: &mut String) -> String {
    std::mem::take(cell).trim().to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        lines(text, |head| head.iter().any(|cell| cell == "name")).unwrap().into_iter().map(|line| line.cells).collect()
    }

    #[test]
    fn tabs_separate_and_cells_in_quotes_keep_their_line_breaks() {
        assert_eq!(cells("a\tb\r\n\"x\ny\"\t\"say \"\"hi\"\"\"\n"), [["a", "b"], ["x\ny", "say \"hi\""]]);
        let numbers: Vec<_> = lines("a\n\n\"x\ny\"\tb\nc", |_| false).unwrap().iter().map(|line| line.number).collect();
        assert_eq!(numbers, [1, 3, 5]);
    }

    #[test]
    fn commas_separate_only_where_every_line_has_as_many() {
        assert_eq!(cells("a,b\nc,d"), [["a", "b"], ["c", "d"]]);
        assert_eq!(cells("甲，乙\n丙，丁"), [["甲", "乙"], ["丙", "丁"]]);
        assert_eq!(cells("Foo, Inc.\nBar"), [["Foo, Inc."], ["Bar"]]);
        assert_eq!(cells("name,region\nFoo"), [vec!["name", "region"], vec!["Foo"]]);
    }

    #[test]
    fn a_file_tells_what_separates_its_cells() {
        let read = |text: &str| {
            let lines = csv_lines(text, |cells| cells.iter().filter(|cell| *cell == "name").count()).unwrap();
            lines.into_iter().map(|line| line.cells).collect::<Vec<_>>()
        };
        assert_eq!(read("\u{feff}name,region\r\n\"a;b\",\"c\td\"\r\n"), [["name", "region"], ["a;b", "c\td"]]);
        assert_eq!(read("name;sum\na,b;1,5"), [["name", "sum"], ["a,b", "1,5"]]);
        assert_eq!(read("name\tsum\n\na\t1,5,6"), [["name", "sum"], ["a", "1,5,6"]]);
        assert_eq!(read("sep=;\nname;sum"), [["name", "sum"]]);
        assert_eq!(read("a\nb"), [["a"], ["b"]]);
        assert_eq!(csv_lines("", |_| 0), Err(GridError::Empty));
    }

    #[test]
    fn an_empty_or_endless_text_is_refused() {
        assert_eq!(lines(" \n\t\n", |_| false), Err(GridError::Empty));
        assert_eq!(lines(&"a\n".repeat(MOST_LINES + 1), |_| false), Err(GridError::TooManyLines));
        assert_eq!(lines(&"a\t".repeat(MOST_COLUMNS + 1), |_| false), Err(GridError::TooManyColumns));
        assert_eq!(lines(&"a".repeat(MOST_BYTES + 1), |_| false), Err(GridError::TooLarge));
    }

    proptest! {
        #[test]
        fn any_cells_written_with_quotes_are_read_back(rows in prop::collection::vec(prop::collection::vec("[a-z\"\n\t, ]{0,6}", 2..4), 1..6)) {
            let quote = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let text = rows.iter().map(|row| row.iter().map(quote).collect::<Vec<_>>().join("\t")).collect::<Vec<_>>().join("\n");
            let expected: Vec<Vec<String>> = rows.iter()
                .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>())
                .filter(|row| row.iter().any(|cell| !cell.is_empty()))
                .collect();
            let read = lines(&text, |_| false).unwrap_or_default();
            let read: Vec<Vec<String>> = read.into_iter().map(|line| line.cells).collect();
            prop_assert_eq!(read, expected);
        }

        #[test]
        fn any_text_is_read_or_refused_without_harm(text in "\\PC{0,200}") {
            if let Ok(lines) = lines(&text, |_| false) {
                prop_assert!(!lines.is_empty());
            }
        }
    }
}
