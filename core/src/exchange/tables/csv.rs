//! A table as a CSV file: UTF-8 with a byte order mark, commas, CRLF, quotes only where they are needed. Reading is
//! the business of `paste`, which knows the same form.

use super::guard::guarded;
use super::{Cell, Table};

/// The file.
pub fn csv(table: &Table) -> String {
    let mut file = String::from("\u{feff}");
    let heads = table.heads.iter().map(|head| Cell::Text(head.clone()));
    line(&mut file, &heads.collect::<Vec<_>>());
    table.rows.iter().for_each(|row| line(&mut file, row));
    file
}

fn line(file: &mut String, cells: &[Cell]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            file.push(',');
        }
        match cell {
            Cell::Text(text) => file.push_str(&quoted(guarded(text))),
            other => file.push_str(&other.plain()),
        }
    }
    file.push_str("\r\n");
}

fn quoted(text: String) -> String {
    let needs = text.contains(['"', ',', ';', '，', '\t', '\r', '\n']) || text.trim() != text;
    if needs { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_safe_and_figures_stay_figures() {
        let table = Table {
            heads: vec!["客户名称".into(), "a,b".into(), "%".into(), "n".into()],
            rows: vec![
                vec![
                    Cell::Text("=1+1".into()),
                    Cell::Text("say \"hi\"\nthere".into()),
                    Cell::Percent("-5".into()),
                    Cell::Number("-7".into()),
                ],
                vec![Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty],
            ],
        };
        assert_eq!(csv(&table), "\u{feff}客户名称,\"a,b\",%,n\r\n'=1+1,\"say \"\"hi\"\"\nthere\",-5%,-7\r\n,,,\r\n");
    }
}
