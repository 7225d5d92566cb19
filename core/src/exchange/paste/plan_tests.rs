//! Tests of pasted tables: what would change, and the change itself.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use super::*;
use crate::portfolio::Status;
use crate::value::{Date, Money, Rate};

fn portfolio(names: &[&str]) -> Portfolio {
    let keys = OrderKey::series(None, names.len());
    let account = |((name, order), id): ((&&str, OrderKey), u128)| {
        (Id::from_number(id), Account { name: (*name).to_owned(), order, ..Account::default() })
    };
    Portfolio { accounts: names.iter().zip(keys).zip(1..).map(account).collect(), ..Portfolio::default() }
}

fn sheet(text: &str) -> Sheet {
    Sheet::read(text, 2026).unwrap()
}

fn carried_out(text: &str, portfolio: &Portfolio) -> Portfolio {
    let mut next = portfolio.clone();
    let mut id = 100;
    sheet(text).plan(portfolio).carry_out(&mut next, || {
        id += 1;
        Id::from_number(id)
    });
    next
}

const TABLE: &str = "客户名称\t行业\t状态\t2026年采购额（万元）\t毛利率\t最近采购日期\t跟进人心情\n\
    澜图数科\t软件\t合作中\t350\t32%\t2026年3月5日\t好\n\
    远航制造\t制造\t潜在\t1,200\t0.18\t2026/4/1\t差";

#[test]
fn rows_become_accounts_with_all_that_was_understood() {
    let plan = sheet(TABLE).plan(&Portfolio::default());
    assert_eq!((plan.added(), plan.changed(), plan.faulty(), plan.is_ready()), (2, 0, 0, true));
    let next = carried_out(TABLE, &Portfolio::default());
    let accounts = next.accounts.ordered();
    let (first, second) = (&accounts[0].1, &accounts[1].1);
    assert_eq!((first.name.as_str(), first.industry.as_str(), first.status), ("澜图数科", "软件", Status::Active));
    assert_eq!(first.purchases["2026"], Money::major(3_500_000));
    assert_eq!((first.gross_margin, first.last_purchase), (Some(Rate::percent(32)), Date::new(2026, 3, 5)));
    assert_eq!((second.status, second.purchases["2026"]), (Status::Prospect, Money::major(12_000_000)));
    assert_eq!(second.gross_margin, Some(Rate::percent(18)));
}

#[test]
fn known_accounts_are_matched_by_name_and_the_preview_says_what_changes() {
    let book = portfolio(&["e\u{301}tude", "远航制造"]);
    let plan = sheet("name\tregion\tindustry\nétude\t华东\t\n远航制造\t\t").plan(&book);
    let Verdict::Changed(id, changes) = &plan.rows[0].verdict else { panic!("{plan:?}") };
    assert_eq!((*id, changes.len()), (Id::from_number(1), 1));
    assert_eq!((changes[0].field, &changes[0].before), (Field::Region, &None));
    assert_eq!(plan.rows[1].verdict, Verdict::Same(Id::from_number(2)));
    assert_eq!((plan.changed(), plan.same()), (1, 1));
}

#[test]
fn an_empty_cell_changes_nothing() {
    let mut book = portfolio(&["甲"]);
    book.accounts.update(Id::from_number(1), |account| account.wallet = Some(Money(5)));
    assert_eq!(carried_out("客户\t预算\n甲\t", &book), book);
    assert!(!sheet("客户\t预算\n甲\t").plan(&book).is_ready());
}

#[test]
fn faults_are_listed_with_line_and_column_and_hold_everything_back_until_mended_or_skipped() {
    let mut sheet = sheet("客户名称\t预算\t续约日期\n甲\t十块\t2026-02-30\n乙\t5万\t2026-03-01\n甲\t\t\n\t7\t");
    let plan = sheet.plan(&Portfolio::default());
    let faults = |plan: &PastePlan, row: usize| match &plan.rows[row].verdict {
        Verdict::Faulty(faults) => faults.iter().map(|fault| (fault.column, fault.field)).collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    assert_eq!((plan.rows[0].line, faults(&plan, 0)), (2, vec![(1, Field::Wallet), (2, Field::RenewalDate)]));
    assert_eq!((plan.rows[2].line, faults(&plan, 2)), (4, vec![(0, Field::Name)]));
    assert_eq!((plan.rows[3].line, faults(&plan, 3)), (5, vec![(0, Field::Name)]));
    assert!(!plan.is_ready());

    sheet.correct(1, 1, "10万");
    sheet.correct(1, 2, "2026-02-28");
    sheet.skip(3, true);
    sheet.skip(4, true);
    let plan = sheet.plan(&Portfolio::default());
    assert_eq!((plan.added(), plan.faulty(), plan.skipped(), plan.is_ready()), (2, 0, 2, true));
    sheet.skip(4, false);
    assert!(!sheet.plan(&Portfolio::default()).is_ready());
}

#[test]
fn a_skipped_row_does_not_make_a_later_one_a_repetition() {
    let mut sheet = sheet("name\tregion\n甲\tx\n甲\ty");
    sheet.skip(1, true);
    assert_eq!(sheet.plan(&Portfolio::default()).faulty(), 0);
}

#[test]
fn a_name_that_two_accounts_have_is_not_guessed() {
    let plan = sheet("name\tregion\n甲\tx").plan(&portfolio(&["甲", "甲 "]));
    let Verdict::Faulty(faults) = &plan.rows[0].verdict else { panic!("{plan:?}") };
    assert_eq!(faults[0].kind, FaultKind::NotUnique);
}

#[test]
fn a_list_of_names_without_a_head_is_enough() {
    let sheet = sheet("甲\n乙\n甲公司, 上海");
    assert!(!sheet.has_head());
    assert_eq!(sheet.plan(&portfolio(&["甲"])).added(), 2);
}

#[test]
fn columns_can_be_given_another_meaning_and_a_field_has_one_column() {
    let mut sheet = sheet("公司\t甲方代号\nA\tB");
    sheet.set_column(1, Some(Field::Name));
    let fields: Vec<_> = sheet.headings().iter().map(|heading| heading.field).collect();
    assert_eq!(fields, [None, Some(Field::Name)]);
    assert_eq!(sheet.plan(&Portfolio::default()).rows[0].name, "B");
    sheet.set_column(1, None);
    let plan = sheet.plan(&Portfolio::default());
    assert!(plan.nameless && !plan.is_ready());
}

#[test]
fn the_first_line_can_be_made_a_row() {
    let mut sheet = sheet("客户\n甲");
    sheet.set_head(false);
    assert_eq!(sheet.plan(&Portfolio::default()).added(), 2);
}

#[test]
fn two_columns_of_one_field_count_once() {
    let fields: Vec<_> = sheet("客户\t公司\nA\tB").headings().into_iter().map(|heading| heading.field).collect();
    assert_eq!(fields, [Some(Field::Name), None]);
}

#[test]
fn new_accounts_stand_behind_the_others_in_the_order_of_the_table() {
    let next = carried_out("name\nC\nB\nA", &portfolio(&["X"]));
    let names: Vec<_> = next.accounts.ordered().into_iter().map(|(_, account)| account.name.clone()).collect();
    assert_eq!(names, ["X", "C", "B", "A"]);
}

#[test]
fn ten_thousand_rows_are_read_and_planned() {
    let rows: String = (0..10_000).map(|n| format!("客户{n}\t{n}万\t2026-01-01\n")).collect();
    let plan = sheet(&format!("客户\t采购额\t续约日期\n{rows}")).plan(&portfolio(&["客户7"]));
    assert_eq!((plan.added(), plan.changed()), (9_999, 1));
}
