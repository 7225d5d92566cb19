//! Table files: what goes out comes back, a foreign spreadsheet is understood, and hostile files do no harm.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod tables_kit;

use proptest::prelude::*;
use sandtable_core::exchange::paste::{GridError, PastePlan, Verdict};
use sandtable_core::exchange::tables::{TableError, csv, xlsx};
use sandtable_core::portfolio::table::Field;
use sandtable_core::portfolio::{Account, Portfolio, Status};
use sandtable_core::text::Lang;
use sandtable_core::value::{Date, Money, Rate};
use tables_kit::{YEAR, contents, open, portfolio, stored, table, taken_into, workbook};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn what_is_exported_comes_back_as_it_was(portfolio in portfolio(), zh: bool) {
        let table = table(&portfolio, if zh { Lang::Zh } else { Lang::En });
        for file in [csv(&table).into_bytes(), xlsx(&table, "客户")] {
            prop_assert_eq!(contents(&taken_into(file.clone(), &Portfolio::default())), contents(&portfolio));
            prop_assert_eq!(&taken_into(file.clone(), &portfolio), &portfolio);
        }
    }

    #[test]
    fn a_workbook_with_a_broken_byte_is_read_or_refused_without_harm(at in any::<prop::sample::Index>(), to: u8) {
        let mut file = SPREADSHEET.to_vec();
        let at = at.index(file.len());
        file[at] = to;
        if let Ok(file) = open(file) {
            (0..file.sheets().len()).for_each(|sheet| drop(file.sheet(sheet, YEAR)));
        }
        drop(open(&SPREADSHEET[..at]).map(|file| file.sheet(0, YEAR)));
    }
}

const SPREADSHEET: &[u8] = include_bytes!("../../tests/fixtures/tables/customers.xlsx");
const CSV: &[u8] = include_bytes!("../../tests/fixtures/tables/customers.csv");
const CSV_GB18030: &[u8] = include_bytes!("../../tests/fixtures/tables/customers-gb18030.csv");

fn faults(plan: &PastePlan) -> Vec<(usize, usize, Field)> {
    let of = |verdict: &Verdict| match verdict {
        Verdict::Faulty(faults) => faults.iter().map(|fault| (fault.column, fault.field)).collect(),
        _ => Vec::new(),
    };
    plan.rows
        .iter()
        .flat_map(|row| of(&row.verdict).into_iter().map(|(column, field)| (row.line, column, field)))
        .collect()
}

/// A sheet of sales people: a title over the heads, merged industries, amounts in words, percent texts, dates in five
/// forms, a name twice, a blank line.
#[test]
fn a_spreadsheet_as_people_keep_it_is_understood() {
    let file = open(SPREADSHEET).unwrap();
    assert_eq!(file.sheets(), ["说明", "客户清单"]);
    let mut sheet = file.sheet(1, YEAR).unwrap();
    let fields: Vec<_> = sheet.headings().into_iter().map(|heading| heading.field).collect();
    let known = [
        Field::Name,
        Field::Industry,
        Field::Region,
        Field::Purchases(2026),
        Field::Wallet,
        Field::GrossMargin,
        Field::LastPurchase,
        Field::RenewalDate,
        Field::Owner,
        Field::Status,
        Field::Note,
    ];
    assert_eq!(fields, known.map(Some));
    let plan = sheet.plan(&Portfolio::default());
    assert_eq!(faults(&plan), [(7, 5, Field::GrossMargin), (7, 7, Field::RenewalDate), (8, 0, Field::Name)]);
    mend_and_check(&mut sheet, Portfolio::default());
}

fn mend_and_check(sheet: &mut sandtable_core::exchange::paste::Sheet, portfolio: Portfolio) {
    let plan = sheet.plan(&portfolio);
    let row_of = |line: usize| plan.rows.iter().find(|row| row.line == line).unwrap().row;
    sheet.correct(row_of(7), 5, "30%");
    sheet.correct(row_of(7), 7, "2026-02-28");
    sheet.skip(row_of(8), true);
    let plan = sheet.plan(&portfolio);
    assert_eq!((plan.added(), plan.skipped(), plan.is_ready()), (4, 1, true));
    let mut next = portfolio;
    let mut id = 0;
    plan.carry_out(&mut next, || {
        id += 1;
        sandtable_core::value::Id::from_number(id)
    });
    assert_eq!(contents(&next), expected());
}

fn expected() -> Vec<Account> {
    let day = |month, day| Date::new(2026, month, day);
    let account = |name: &str, industry: &str, region: &str, owner: &str| Account {
        name: name.into(),
        industry: industry.into(),
        region: region.into(),
        owner: owner.into(),
        ..Account::default()
    };
    let bought = |wan: i64| [("2026".to_owned(), Money(wan * 1_000_000 / 10))].into();
    vec![
        Account {
            purchases: bought(3500),
            wallet: Some(Money::major(12_000_000)),
            gross_margin: Some(Rate::percent(32)),
            last_purchase: day(3, 5),
            renewal_date: day(12, 31),
            note: "350万合同".into(),
            ..account("澜图数科", "软件", "华东", "陈晨")
        },
        Account {
            purchases: bought(3500),
            wallet: Some(Money::major(5_000_000)),
            gross_margin: Some(Rate::percent(18)),
            last_purchase: day(4, 1),
            renewal_date: day(11, 30),
            status: Status::Prospect,
            ..account("远航制造", "软件", "华南", "李想")
        },
        Account {
            purchases: bought(12_505),
            gross_margin: Some(Rate::percent(30)),
            last_purchase: day(5, 6),
            renewal_date: day(2, 28),
            status: Status::Lost,
            ..account("滨海能源", "能源", "华北", "王珂")
        },
        Account {
            purchases: bought(800),
            wallet: Some(Money::major(120_000_000)),
            gross_margin: Some(Rate::new(1, 8).unwrap()),
            last_purchase: day(6, 7),
            ..account("云岭百货", "零售", "西南", "王珂")
        },
    ]
}

#[test]
fn the_same_rows_as_csv_mean_the_same() {
    mend_and_check(&mut open(CSV).unwrap().sheet(0, YEAR).unwrap(), Portfolio::default());
}

#[test]
fn chinese_encodings_are_read_with_help_and_refused_without() {
    assert_eq!(open(CSV_GB18030), Err(TableError::NotText));
    let text = String::from_utf8(CSV.to_vec()).unwrap();
    let helped = sandtable_core::exchange::tables::TableFile::open(CSV_GB18030.to_vec(), |_| Some(text));
    mend_and_check(&mut helped.unwrap().sheet(0, YEAR).unwrap(), Portfolio::default());
}

#[test]
fn files_that_are_no_tables_are_told_apart() {
    assert_eq!(open(Vec::new()).unwrap().sheet(0, YEAR), Err(TableError::Grid(GridError::Empty)));
    assert_eq!(open(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old".to_vec()), Err(TableError::OldWorkbook));
    assert_eq!(open(b"<html><table><tr><td>1".to_vec()), Err(TableError::Markup));
    assert_eq!(open(b"\x89PNG\r\n\x1a\n\0\0".to_vec()), Err(TableError::NotText));
    assert_eq!(open(stored(&[("word/document.xml", "<w/>")])), Err(TableError::NotAWorkbook));
    assert_eq!(open(stored(&[("xl/workbook.xml", "<workbook/>")])), Err(TableError::NotAWorkbook));
    assert!(matches!(open(b"PK\x03\x04nonsense".to_vec()), Err(TableError::Damaged { .. })));
    assert_eq!(open(vec![b'a'; 21 << 20]), Err(TableError::Grid(GridError::TooLarge)));
}

#[test]
fn hostile_sheets_are_refused_with_their_reason() {
    let of = |sheet: &str| open(workbook(sheet)).unwrap().sheet(0, YEAR).map(drop);
    let cell = |at: &str| format!("<s><row r='1'><c r='{at}'><v>1</v></c></row></s>");
    assert_eq!(of(&cell("XFD1048576")), Err(TableError::FarCell { at: "XFD1048576".into() }));
    assert_eq!(of(&cell("A20001")), Err(TableError::FarCell { at: "A20001".into() }));
    assert_eq!(of(&"<a>".repeat(10_000)), Err(TableError::TooDeep));
    assert_eq!(of("<!DOCTYPE s [<!ENTITY a 'aaaa'>]><s>&a;</s>"), Err(TableError::Entities));
    assert_eq!(of("<!DOCTYPE s SYSTEM 'file:///etc/passwd'><s/>"), Err(TableError::Entities));
    assert!(matches!(of("<s><row><c t='s'><v>99</v></c></row></s>"), Err(TableError::Damaged { .. })));
    assert_eq!(of("<s/>"), Err(TableError::Grid(GridError::Empty)));
    let merges = "<m><mergeCell ref='A1:A1048576'/></m>".repeat(100_000);
    assert!(of(&format!("<s><row><c><v>1</v></c></row>{merges}</s>")).is_ok());
}

#[test]
fn rows_without_end_are_refused() {
    let rows: String = (0..20_001).map(|n| format!("name{n},x\n")).collect();
    assert_eq!(open(rows).unwrap().sheet(0, YEAR), Err(TableError::Grid(GridError::TooManyLines)));
    let wide = format!("name{}\n", ",x".repeat(300));
    assert_eq!(open(wide).unwrap().sheet(0, YEAR), Err(TableError::Grid(GridError::TooManyColumns)));
}

#[test]
fn a_formula_in_a_name_leaves_as_text_and_comes_back_as_it_was() {
    let mut accounts = Portfolio::default();
    let name = "=HYPERLINK(\"http://evil\",\"x\")";
    accounts
        .accounts
        .insert(sandtable_core::value::Id::from_number(1), Account { name: name.into(), ..Account::default() });
    let table = table(&accounts, Lang::En);
    assert!(csv(&table).contains("\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\""));
    assert_eq!(contents(&taken_into(csv(&table), &Portfolio::default()))[0].name, name);
}
