//! Tests of the cells of a sheet: kinds of cells, merged ones, far ones.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::super::styles::Kind;
use super::*;

fn shared() -> Shared {
    Shared {
        strings: vec!["甲公司".into(), " 制造 ".into()],
        kinds: vec![Kind::Plain, Kind::Date, Kind::Percent],
        from_1904: false,
    }
}

fn read(rows: &str) -> Result<Vec<Line>, TableError> {
    lines(&format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"), &shared())
}

#[test]
fn every_kind_of_cell_is_read_as_it_is_shown() {
    let rows = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" s=\"1\"><v>46086</v></c>\
        <c r=\"D2\" s=\"2\"><v>0.32000000000000001</v></c><c r=\"E2\"><f>SUM(A1:A9)</f><v>3500000</v></c>\
        <c r=\"F2\" t=\"str\"><f>A1&amp;B1</f><v>join_x000D_ed</v></c><c r=\"G2\" t=\"b\"><v>1</v></c><c r=\"H2\" t=\"e\"><v>#N/A</v></c>\
        <c r=\"I2\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r=\"J2\" s=\"1\"/><c r=\"K2\"><f>NOW()</f></c></row>";
    let read = read(rows).unwrap();
    assert_eq!((read.len(), read[0].number), (1, 2));
    let expected = ["甲公司", "制造", "2026-03-05", "32%", "3500000", "join\red", "TRUE", "#N/A", "inline"];
    assert_eq!(read[0].cells, expected);
}

#[test]
fn rows_and_cells_without_a_name_follow_each_other_and_blank_rows_fall_away() {
    let read = read("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>").unwrap();
    let told: Vec<_> = read.iter().map(|line| (line.number, line.cells.join("|"))).collect();
    assert_eq!(told, [(1, "1||3".to_owned()), (3, "4".to_owned())]);
}

#[test]
fn what_is_merged_downwards_stands_in_each_line_and_sideways_only_once() {
    let xml = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>9</v></c></row>\
        <row r=\"2\"><c r=\"B2\"><v>2</v></c></row><row r=\"4\"><c r=\"B4\"><v>4</v></c></row></sheetData>\
        <mergeCells><mergeCell ref=\"A1:A4\"/><mergeCell ref=\"C1:F1\"/><mergeCell ref=\"Z1:Z9\"/></mergeCells></worksheet>";
    let read = lines(xml, &shared()).unwrap();
    let told: Vec<_> = read.iter().map(|line| line.cells.join("|")).collect();
    assert_eq!(told, ["1||9", "1|2", "1|4"]);
}

#[test]
fn a_far_cell_is_refused_by_name_unless_it_is_empty() {
    let far = |inside: &str| read(&format!("<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\">{inside}</c></row>"));
    assert_eq!(far("<v>1</v>"), Err(TableError::FarCell { at: "XFD1048576".into() }));
    assert_eq!(far(""), Ok(Vec::new()));
}

// A cell beyond what any spreadsheet can name was once called damage of the file.
#[test]
fn a_cell_farther_than_any_spreadsheet_is_refused_by_name_like_other_far_ones() {
    for at in ["A1000000000", "A99999999999999999999", "AAAAAAAAAAAA1"] {
        let row = format!("<row><c r=\"{at}\"><v>1</v></c></row><row/>");
        assert_eq!(read(&row), Err(TableError::FarCell { at: at.into() }));
        assert_eq!(read(&row.replace("<v>1</v>", "")), Ok(Vec::new()), "{at}, empty");
    }
    let endless = format!("<row><c r=\"{}1\"><v>1</v></c></row>", "A".repeat(10_000));
    assert_eq!(read(&endless), Err(TableError::FarCell { at: "A".repeat(LONGEST_NAME) }));
    assert_eq!(read("<row><c r=\"1A\"><v>1</v></c></row>"), Err(damaged(PART)), "no place at all");
}

#[test]
fn too_many_cells_and_broken_pointers_are_refused() {
    let row = |n: usize| format!("<row r=\"{n}\"><c r=\"GR{n}\"><v>1</v></c></row>");
    assert_eq!(read(&(1..=6000).map(row).collect::<String>()), Err(TableError::TooManyCells));
    assert_eq!(read("<row><c t=\"s\"><v>2</v></c></row>"), Err(damaged(PART)));
    assert_eq!(read("<row r=\"2\"><c><v>2</v></c></row><row r=\"1\"><c><v>2</v></c></row>"), Err(damaged(PART)));
}
