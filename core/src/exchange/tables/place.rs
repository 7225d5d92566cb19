//! Cells as spreadsheets name them: `B7`. Pure arithmetic.

/// The letters of a column, from 0: `A`, `Z`, `AA`.
pub fn letters(mut column: usize) -> String {
    let mut name = Vec::new();
    loop {
        name.push(char::from(b'A' + (column % 26) as u8));
        match (column / 26).checked_sub(1) {
            Some(rest) => column = rest,
            None => return name.into_iter().rev().collect(),
        }
    }
}

/// The name of a cell; the row counts from 1, the column from 0.
pub fn name(row: usize, column: usize) -> String {
    format!("{}{row}", letters(column))
}

/// Row, from 1, and column, from 0, of a cell's name. Dollar signs are passed over. A place beyond every table is still
/// a place, the farthest there is: who asks refuses it as too far, not as nonsense.
pub(super) fn parse(name: &str) -> Option<(usize, usize)> {
    let (mut row, mut column) = (0usize, 0usize);
    for byte in name.bytes().filter(|byte| *byte != b'$') {
        match byte.to_ascii_uppercase() {
            letter @ b'A'..=b'Z' if row == 0 => {
                column = column.saturating_mul(26).saturating_add(usize::from(letter - b'A') + 1);
            }
            digit @ b'0'..=b'9' => row = row.saturating_mul(10).saturating_add(usize::from(digit - b'0')),
            _ => return None,
        }
    }
    Some((row, column.checked_sub(1)?)).filter(|(row, _)| *row > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_in_a_spreadsheet() {
        for (text, place) in [("A1", (1, 0)), ("Z9", (9, 25)), ("AA10", (10, 26)), ("XFD1048576", (1_048_576, 16_383))]
        {
            assert_eq!(parse(text), Some(place));
            assert_eq!(name(place.0, place.1), text);
        }
        assert_eq!(parse("$B$7"), Some((7, 1)));
        assert_eq!(parse("A1000000000"), Some((1_000_000_000, 0)));
        assert_eq!(parse("A99999999999999999999"), Some((usize::MAX, 0)));
        assert_eq!(parse(&format!("{}1", "A".repeat(40))), Some((1, usize::MAX - 1)));
        for wrong in ["", "A", "7", "A0", "A1B", "甲1"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
