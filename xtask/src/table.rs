//! A plain table for the terminal: the first column to the left, numbers to the right.

/// Rows of text under a head.
pub struct Table(Vec<Vec<String>>);

impl Table {
    /// An empty table with these columns.
    pub fn new(head: &[&str]) -> Self {
        Self(vec![head.iter().map(|&cell| cell.to_owned()).collect()])
    }

    /// Adds a row with one cell per column.
    pub fn row(&mut self, cells: Vec<String>) {
        self.0.push(cells);
    }

    /// Prints it, aligned.
    pub fn print(&self) {
        self.lines().iter().for_each(|line| println!("  {line}"));
    }

    fn lines(&self) -> Vec<String> {
        let columns = self.0.first().map_or(0, Vec::len);
        let width =
            |at: usize| self.0.iter().filter_map(|row| row.get(at)).map(|c| c.chars().count()).max().unwrap_or(0);
        let widths: Vec<_> = (0..columns).map(width).collect();
        let line = |row: &Vec<String>| {
            let cells = row.iter().zip(&widths).enumerate();
            let cells =
                cells.map(|(at, (cell, &w))| if at == 0 { format!("{cell:<w$}") } else { format!("{cell:>w$}") });
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        };
        self.0.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let mut table = Table::new(&["file", "raw"]);
        table.row(vec!["a.wasm".into(), "1 000".into()]);
        assert_eq!(table.lines(), ["file      raw", "a.wasm  1 000"]);
    }
}
