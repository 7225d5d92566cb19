//! The sample book: an invented firm that sells energy management to factories, on 30 September 2026.
//! Settings stand here, records in the tables.

use crate::records::{self, Names};
use crate::table::{id, read};
use sandtable_core::account::{Plan, Relations};
use sandtable_core::book::{About, Book, Document, OrderKey, Records, Stamps};
use sandtable_core::design::Design;
use sandtable_core::exchange::{Export, Form, export};
use sandtable_core::portfolio::{Account, Approval, EffortCurve, Portfolio, SelectionSet, set_of};
use sandtable_core::targets::{FunnelInput, Horizon, Rounding, Targets};
use sandtable_core::text::Lang;
use sandtable_core::value::{Date, Id, Money, Rate};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The file of the sample book in one language.
pub fn file(lang: Lang) -> String {
    let document = Document { tree: sample(lang).to_tree(), stamps: Stamps::default() };
    let exported = as_of().unwrap_or_default();
    export(&document, &Export { id: Some(id("sample")), exported, form: Form::Compact }) + "\n"
}

/// The sample book in one language.
pub fn sample(lang: Lang) -> Book {
    let names = names(lang);
    Book {
        about: Arc::new(about(lang)),
        design: Arc::new(design(lang, &names)),
        targets: Arc::new(targets()),
        portfolio: Arc::new(portfolio(lang, &names)),
        relations: Arc::new(relations(lang, &names)),
        ..Book::default()
    }
}

fn as_of() -> Option<Date> {
    Date::new(2026, 9, 30)
}

fn names(lang: Lang) -> Names {
    let mut names = Names::new();
    read(include_str!("names.txt"), lang, |_, row| drop(names.insert(row.raw("key").to_owned(), row.text("name"))));
    names
}

fn either(lang: Lang, zh: &str, en: &str) -> String {
    if lang == Lang::Zh { zh } else { en }.to_owned()
}

fn about(lang: Lang) -> About {
    About {
        title: either(lang, "澜图数科 2027 经营规划", "Lantu Digital: plan for 2027"),
        firm: either(lang, "澜图数科", "Lantu Digital"),
        as_of: as_of(),
        currency: "CNY".into(),
        created: Date::new(2026, 9, 7),
        note: either(
            lang,
            "示例计划书：工业物联与能源管理解决方案公司，人名与企业名均为虚构。",
            "A sample: a firm for industrial IoT and energy management. All people and firms are invented.",
        ),
        ..About::default()
    }
}

/// The example of the reverse funnel, as the target of a quarter.
fn targets() -> Targets {
    let funnel = FunnelInput {
        target: Some(Money::major(9_000_000)),
        horizon: Horizon::Quarter,
        contract_value: Some(Money::major(300_000)),
        win_rate: Rate::new(1, 3).ok(),
        conversion: Some(Rate::percent(90)),
        own_share: Some(Rate::percent(40)),
        mql_low: Some(Rate::percent(10)),
        mql_high: Some(Rate::percent(20)),
        rounding: Rounding::Nearest,
        ..FunnelInput::default()
    };
    Targets { funnel, ..Targets::default() }
}

fn design(lang: Lang, names: &Names) -> Design {
    let items = rows(include_str!("items.txt"), lang, |row, order| {
        (id(row.raw("key")), records::item(row, names, order, lang))
    });
    let aspects = ["specific", "different", "evidenced", "feasible"];
    let marks = |values: [u8; 4]| aspects.iter().map(|key| (*key).to_owned()).zip(values).collect();
    let quality = [
        ("customer_selection", marks([4, 3, 4, 4])),
        ("value_proposition", marks([5, 4, 4, 3])),
        ("value_capture", marks([4, 3, 4, 2])),
        ("activity_scope", marks([3, 2, 3, 4])),
        ("strategic_control", marks([3, 4, 2, 3])),
    ];
    let quality = quality.into_iter().map(|(key, marks)| (key.to_owned(), marks)).collect();
    Design { items, quality, ..Design::default() }
}

fn portfolio(lang: Lang, names: &Names) -> Portfolio {
    let mut stock = BTreeMap::new();
    read(include_str!("stock.txt"), lang, |_, row| stock.extend(records::stock(row)));
    let sets = sets(lang, names);
    Portfolio {
        label_sets: vec!["three_realms".into(), "three_grades".into()],
        stock,
        sand: rows(include_str!("sand.txt"), lang, |row, order| {
            let month = row.raw("month").rsplit('-').next().unwrap_or_default();
            (id(&format!("s{month}{}", row.raw("account"))), records::sand(row, names, order))
        }),
        weekly: rows(include_str!("weekly.txt"), lang, |row, order| (id(row.raw("key")), records::weekly(row, order))),
        lifetime_runs: [(Date::new(2025, 9, 30), 6_180), (Date::new(2026, 3, 31), 6_870)]
            .into_iter()
            .filter_map(|(day, units)| Some((day?, Money::major(units * 10_000))))
            .collect(),
        accounts: accounts(lang, names, &sets).into_iter().collect(),
        selection_sets: sets,
        ..Portfolio::default()
    }
}

/// A5: the sets of criteria.
fn sets(lang: Lang, names: &Names) -> Records<SelectionSet> {
    let mut sets =
        rows(include_str!("sets.txt"), lang, |row, order| (id(row.raw("key")), records::set(row, names, order)));
    let table = include_str!("criteria.txt");
    let order = OrderKey::series(None, table.lines().count());
    read(table, lang, |n, row| {
        let order = order.get(n - 1).cloned().unwrap_or_default();
        sets.update(id(row.raw("set")), |set| set.criteria.insert(id(row.raw("key")), records::criterion(row, order)));
    });
    sets
}

fn accounts(lang: Lang, names: &Names, sets: &Records<SelectionSet>) -> BTreeMap<Id, Account> {
    let mut accounts = BTreeMap::new();
    let order = OrderKey::series(None, 30);
    read(include_str!("accounts.txt"), lang, |n, row| {
        let order = order.get(n - 1).cloned().unwrap_or_default();
        accounts.insert(id(row.raw("key")), records::account(row, names, order));
    });
    let mut extend = |table: &str, column: &str, change: &dyn Fn(&mut Account, &crate::table::Row)| {
        read(table, lang, |_, row| {
            if let Some(account) = accounts.get_mut(&id(row.raw(column))) {
                change(account, row);
            }
        });
    };
    extend(include_str!("scores.txt"), "key", &records::score);
    extend(include_str!("marks.txt"), "key", &records::marks);
    extend(include_str!("visits.txt"), "account", &|account, row| account.visits.push(records::visit(row)));
    extend(include_str!("nps.txt"), "account", &records::nps);
    extend(include_str!("history.txt"), "account", &records::decision);
    let by_sets = Portfolio { selection_sets: sets.clone(), ..Portfolio::default() };
    extend(include_str!("answers.txt"), "account", &|account, row| {
        let set = set_of(account, &by_sets).map(|(_, set)| set.criteria.clone()).unwrap_or_default();
        records::answers(account, row, &set);
    });
    for (key, by) in [("a01", "zheng"), ("b02", "zheng"), ("a02", "fang")] {
        let approval = Approval { by: names.get(by).cloned().unwrap_or_default(), on: Date::new(2026, 1, 12) };
        if let Some(account) = accounts.get_mut(&id(key)) {
            account.plan_approvals.insert("2026".into(), approval);
        }
    }
    if let Some(account) = accounts.get_mut(&id("b01")) {
        account.effort_curve = Some(EffortCurve { half_hours: Some(260), ..EffortCurve::default() });
    }
    if let Some(account) = accounts.get_mut(&id("a01")) {
        let marks = [("sales", ["8", "9", "7"]), ("service", ["7", "8", "6"]), ("finance", ["5", "8", "4"])];
        records::departments(account, &marks);
    }
    accounts
}

fn relations(lang: Lang, names: &Names) -> Relations {
    let plan = |zh: &str, en: &str, zh_asks: &str, en_asks: &str| Plan {
        why: either(lang, zh, en),
        asks: either(lang, zh_asks, en_asks),
        ..Plan::default()
    };
    let first = plan(
        "最大客户，约占收入两成；三家工厂是行业样板，续约决定明年基本盘。",
        "Our largest customer, about a fifth of revenue; its three plants are the showcase of the industry, and the renewal decides next year's base.",
        "请总经理十月拜访对方总裁与董事长；批准一名架构师驻场三个月。",
        "The general manager to visit the president and the chairman in October; one architect on site for three months.",
    );
    let second = plan(
        "增长最快的战略伙伴，海外工厂将带来第二条曲线。",
        "The strategic partner that grows fastest; its plants abroad open a second curve.",
        "批准联合实验室明年预算。",
        "Next year's budget for the joint laboratory.",
    );
    Relations {
        people: rows(include_str!("people.txt"), lang, |row, order| {
            (id(row.raw("key")), records::person(row, names, order))
        }),
        influences: rows(include_str!("influences.txt"), lang, |row, order| {
            (id(&format!("{}{}", row.raw("from"), row.raw("to"))), records::influence(row, order))
        }),
        plans: [(id("a01"), first), (id("b02"), second)].into_iter().collect(),
        ..Relations::default()
    }
}

/// The records of a table, in its order.
fn rows<T: Clone>(table: &str, lang: Lang, record: impl Fn(&crate::table::Row, OrderKey) -> (Id, T)) -> Records<T> {
    let mut all = Vec::new();
    let order = OrderKey::series(None, table.lines().count());
    read(table, lang, |n, row| all.push(record(row, order.get(n - 1).cloned().unwrap_or_default())));
    all.into_iter().collect()
}
