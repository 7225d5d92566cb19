//! Random books: every section filled, awkward texts, unknown fields at every level.

use proptest::prelude::*;
use sandtable_core::account::{DecisionRole, Influence, InfluenceDirection, Level, Person, Plan, Relations};
use sandtable_core::book::{About, Book, Extra, OrderKey, Records};
use sandtable_core::design::{BusinessHorizon, CanvasItem, Design, ItemLink, ItemState, LinkKind, Version};
use sandtable_core::portfolio::{
    AbcMeasure, Account, MatrixThreshold, MonthlyStock, Portfolio, SandRow, Segment, Status, TierOverride, TierWeights,
    Touchpoint,
};
use sandtable_core::targets::{FunnelInput, Horizon, Rounding, Targets};
use sandtable_core::value::{Date, Evidence, EvidenceState, Id, Money, Month, Quarter, Rate, Score, Weight};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Texts as people and hostile files write them.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z ]{0,8}",
        2 => "[一-龥]{1,4}",
        1 => Just("a/b~c\"d\\e\n\t".to_owned()),
        1 => Just("__proto__".to_owned()),
        1 => Just("\u{202e}\u{0}🀄é".to_owned()),
    ]
}

fn money() -> impl Strategy<Value = Money> {
    prop_oneof![(-1_000_000i64..1_000_000_000), Just(0), Just(Money::GREATEST)].prop_map(Money)
}

fn rate() -> impl Strategy<Value = Rate> {
    (0i64..1000, 1i64..1000).prop_map(|(num, den)| Rate::new(num, den).unwrap())
}

fn date() -> impl Strategy<Value = Date> {
    (2020i32..2030, 1u32..13, 1u32..29).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

fn quarter() -> impl Strategy<Value = Quarter> {
    (2024i32..2027, 1u8..5).prop_map(|(year, quarter)| Quarter { year, quarter })
}

fn order() -> impl Strategy<Value = OrderKey> {
    (0usize..40).prop_map(|n| OrderKey::series(None, n + 1).pop().unwrap())
}

fn evidence() -> impl Strategy<Value = Evidence> {
    (any::<bool>(), prop::option::of(date()), text()).prop_map(|(confirmed, date, source)| {
        let state = if confirmed { EvidenceState::Confirmed } else { EvidenceState::Assumed };
        Evidence { state, date, source }
    })
}

/// Fields of a version to come.
fn extra() -> impl Strategy<Value = Extra> {
    let value = prop_oneof![
        Just(serde_json::json!({"inner": {"list": [1, 2.5, null, "x"], "zero": 0}})),
        (-1000i64..1000).prop_map(Into::into),
        text().prop_map(Into::into),
        Just(serde_json::Value::Null),
    ];
    prop::collection::btree_map("x_[a-z]{1,3}", value, 0..2)
}

/// Empty maps are left out one level down: an object without members is the same as nothing.
fn filled<T: std::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = BTreeMap<String, T>> {
    prop::collection::btree_map(text().prop_filter("a key has a character", |key| !key.is_empty()), value, 1..4)
}

fn keyed<T: std::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = BTreeMap<String, T>> {
    prop::collection::btree_map(text().prop_filter("a key has a character", |key| !key.is_empty()), value, 0..4)
}

fn score() -> impl Strategy<Value = Score> {
    (1u8..11).prop_map(|mark| Score::new(mark).unwrap())
}

/// Few ids, so that two random books meet in some of their records.
fn id() -> impl Strategy<Value = Id> {
    (1u128..8).prop_map(Id::from_number)
}

fn records<T: Clone + std::fmt::Debug>(record: impl Strategy<Value = T>) -> impl Strategy<Value = Records<T>> {
    prop::collection::btree_map(id(), record, 0..6).prop_map(|map| map.into_iter().collect())
}

fn visit() -> impl Strategy<Value = Touchpoint> {
    (prop::option::of(date()), any::<bool>(), any::<bool>(), text())
        .prop_map(|(on, done, result_reached, goal)| Touchpoint { on, done, result_reached, goal })
}

fn tier_override() -> impl Strategy<Value = TierOverride> {
    (text(), text(), prop::option::of(date())).prop_map(|(tier, reason, on)| TierOverride { tier, reason, on })
}

fn account() -> impl Strategy<Value = Account> {
    let words = (order(), text(), text(), text(), prop::collection::vec(text(), 0..3));
    let figures = (keyed(money()), prop::option::of(rate()), prop::option::of(date()), prop::option::of(-100i16..101));
    let marks = (keyed(score()), keyed(filled(score())), prop::option::of(tier_override()));
    let periods = (
        prop::collection::btree_map(quarter(), money(), 0..3),
        prop::collection::btree_map(quarter(), 0u8..101, 0..3),
        prop::collection::vec(visit(), 0..3),
    );
    (words, figures, marks, periods, extra(), any::<bool>()).prop_map(
        |(words, figures, marks, periods, extra, lost)| Account {
            order: words.0,
            name: words.1,
            industry: words.2,
            note: words.3,
            tags: words.4,
            segment: lost.then_some(Segment::Ka),
            status: if lost { Status::Lost } else { Status::Active },
            purchases: figures.0,
            growth: figures.1,
            last_purchase: figures.2,
            nps: figures.3,
            scores: marks.0,
            department_scores: marks.1,
            tier_override: marks.2,
            quarterly: periods.0,
            health: periods.1,
            visits: periods.2,
            extra,
            ..Account::default()
        },
    )
}

fn stock() -> impl Strategy<Value = BTreeMap<Month, MonthlyStock>> {
    let month = (2025i32..2027, 1u8..13).prop_map(|(year, month)| Month { year, month });
    let line = (0u32..50, prop::option::of(money())).prop_map(|(won, revenue_won)| MonthlyStock {
        won: Some(won),
        revenue_won,
        ..MonthlyStock::default()
    });
    prop::collection::btree_map(month, line, 0..3)
}

fn sand() -> impl Strategy<Value = SandRow> {
    (order(), prop::option::of(id()), text(), any::<bool>(), extra()).prop_map(|(order, account, goal, done, extra)| {
        SandRow { order, account, goal, done, extra, ..SandRow::default() }
    })
}

fn portfolio() -> impl Strategy<Value = Portfolio> {
    let weights = keyed((0u32..100_001).prop_map(Weight::from_hundredths));
    let rfm =
        prop::option::of((0u32..100).prop_map(|n| TierWeights { recency: Weight::whole(n), ..TierWeights::default() }));
    (weights, rfm, any::<bool>(), stock(), records(sand()), records(account()), extra()).prop_map(
        |(score_weights, rfm_weights, flag, stock, sand, accounts, extra)| Portfolio {
            score_weights,
            rfm_weights,
            propose_scores: flag,
            abc_measure: if flag { AbcMeasure::GrossMargin } else { AbcMeasure::Purchases },
            matrix_threshold: if flag { MatrixThreshold::Median } else { MatrixThreshold::Fixed },
            stock,
            sand,
            accounts,
            extra,
            ..Portfolio::default()
        },
    )
}

fn item() -> impl Strategy<Value = CanvasItem> {
    let link = (prop::option::of(id()), text()).prop_map(|(id, label)| ItemLink { kind: LinkKind::Account, id, label });
    (
        order(),
        text(),
        text(),
        any::<bool>(),
        evidence(),
        prop::option::of(id()),
        prop::collection::vec(link, 0..3),
        extra(),
    )
        .prop_map(|(order, block, text, decided, evidence, continues, links, extra)| CanvasItem {
            order,
            block,
            version: if decided { Version::Today } else { Version::New },
            text,
            state: if decided { ItemState::Decision } else { ItemState::Idea },
            evidence,
            owner: String::new(),
            horizon: decided.then_some(BusinessHorizon::Growth),
            continues,
            links,
            extra,
        })
}

fn person() -> impl Strategy<Value = Person> {
    let marks = (prop::option::of(1u8..6), prop::option::of(-2i8..3), prop::option::of(0u8..6), 0u8..4);
    (order(), id(), text(), prop::option::of(id()), marks, evidence(), prop::collection::vec(text(), 0..3), extra())
        .prop_map(|(order, account, name, reports_to, marks, evidence, known_to, extra)| Person {
            order,
            account,
            name,
            level: marks.0.map(|_| Level::Middle),
            reports_to,
            role: marks.1.map(|_| DecisionRole::Eb),
            decider: marks.3 == 3,
            importance: marks.0,
            support: marks.1,
            intimacy: marks.2,
            contact: marks.3,
            evidence,
            known_to,
            extra,
            ..Person::default()
        })
}

fn relations() -> impl Strategy<Value = Relations> {
    let influence = (order(), id(), id(), 1u8..4, extra()).prop_map(|(order, from, to, strength, extra)| Influence {
        order,
        from,
        to,
        strength,
        direction: InfluenceDirection::Against,
        extra,
    });
    let plan = (text(), text()).prop_map(|(why, asks)| Plan { why, asks, ..Plan::default() });
    (records(person()), records(influence), records(plan), extra())
        .prop_map(|(people, influences, plans, extra)| Relations { people, influences, plans, extra })
}

fn targets() -> impl Strategy<Value = Targets> {
    (prop::option::of(money()), prop::option::of(rate()), prop::option::of(1u8..13), extra(), any::<bool>()).prop_map(
        |(target, win_rate, working_months, extra, flag)| {
            let horizon = if flag { Horizon::Quarter } else { Horizon::Year };
            let rounding = if flag { Rounding::Nearest } else { Rounding::Up };
            let funnel =
                FunnelInput { target, win_rate, working_months, horizon, rounding, extra, ..FunnelInput::default() };
            Targets { funnel, extra: Extra::new() }
        },
    )
}

fn design() -> impl Strategy<Value = Design> {
    (text(), keyed(filled(1u8..6)), records(item()), extra()).prop_map(|(lens, quality, items, extra)| Design {
        lens,
        quality,
        items,
        extra,
    })
}

fn about() -> impl Strategy<Value = About> {
    (text(), text(), prop::option::of(date()), prop::option::of(1u8..13), extra()).prop_map(
        |(title, firm, as_of, fiscal_start, extra)| About {
            title,
            firm,
            as_of,
            fiscal_start,
            extra,
            ..About::default()
        },
    )
}

/// A book with everything.
pub fn book() -> impl Strategy<Value = Book> {
    (about(), design(), targets(), portfolio(), relations(), extra()).prop_map(
        |(about, design, targets, portfolio, relations, extra)| Book {
            about: Arc::new(about),
            design: Arc::new(design),
            targets: Arc::new(targets),
            portfolio: Arc::new(portfolio),
            relations: Arc::new(relations),
            bin: Arc::default(),
            conflicts: Arc::default(),
            extra,
        },
    )
}
