//! From rows of the tables to the records of a book.

use crate::table::{Row, id, in_language, pieces};
use sandtable_core::account::{Influence, InfluenceDirection, Person};
use sandtable_core::book::{OrderKey, Records};
use sandtable_core::design::{CanvasItem, ItemLink, LinkKind};
use sandtable_core::portfolio::{
    Account, Answer, HistoryLine, MonthlyStock, MoveDecision, SandRow, SelectionCriterion, SelectionSet,
    StrategicAnswer, TierOverride, Touchpoint, WeeklyNote,
};
use sandtable_core::text::Lang;
use sandtable_core::value::{Date, Evidence, EvidenceState, Id, Money, Month, Quarter, Score, Weight};
use std::collections::BTreeMap;

/// The criteria of the three dimensions, in the order of the method.
const CRITERIA: [&str; 12] = [
    "revenue_contribution",
    "profit_contribution",
    "growth_potential",
    "cost_structure",
    "industry_position",
    "demonstration_effect",
    "technical_synergy",
    "ecosystem_value",
    "history",
    "executive_interaction",
    "trust",
    "cultural_fit",
];

/// The questions of the strategic-customer test.
const STRATEGIC: [&str; 4] = ["main_channel", "direction", "long_term", "resources"];

/// The words that rows name by key: our people, industries, regions.
pub type Names = BTreeMap<String, String>;

fn named(names: &Names, key: &str) -> String {
    names.get(key).cloned().unwrap_or_default()
}

/// C1.
pub fn account(row: &Row, names: &Names, order: OrderKey) -> Account {
    let years = ["2024", "2025", "2026"];
    let purchases = years.iter().filter_map(|year| Some(((*year).to_owned(), row.money(&format!("y{year}"))?)));
    Account {
        order,
        name: row.text("name"),
        industry: named(names, row.raw("industry")),
        region: named(names, row.raw("region")),
        segment: row.word("segment"),
        channel: row.word("channel"),
        owner: named(names, row.raw("owner")),
        status: row.word("status").unwrap_or_default(),
        won_on: row.date("won"),
        lost_on: row.date("lost"),
        purchases: purchases.collect(),
        wallet: row.money("wallet"),
        gross_margin: row.percent("margin"),
        cost_to_serve: row.money("cost"),
        growth: row.percent("growth"),
        renewal_date: row.date("renewal"),
        renewal_probability: row.percent("probability"),
        last_purchase: row.date("last"),
        orders_12m: row.number("orders"),
        amount_12m: row.money("amount"),
        overdue_amount: row.money("overdue"),
        overdue_days: row.number("days"),
        nps: row.number("nps"),
        effort_hours: row.number("hours"),
        investment: row.money("investment"),
        tags: row.list("tags"),
        note: row.text("note"),
        ..Account::default()
    }
}

/// C2 and C5.
pub fn score(account: &mut Account, row: &Row) {
    let cells = ["financial", "strategic", "relationship"].map(|dimension| row.raw(dimension)).join(" ");
    let marks = cells.split_whitespace().map(mark);
    let scored = CRITERIA.iter().zip(marks).filter_map(|(key, mark)| Some(((*key).to_owned(), mark?)));
    account.scores = scored.collect();
    account.willingness = row.read("willingness", mark);
}

fn mark(cell: &str) -> Option<Score> {
    cell.parse().ok().and_then(|mark: u8| Score::new(mark).ok())
}

/// C2's second set, for one account: department, then the marks of its three criteria.
pub fn departments(account: &mut Account, marks: &[(&str, [&str; 3])]) {
    let criteria = ["information_grade", "sales", "gross_margin"];
    let scores = |cells: &[&str; 3]| {
        let scored = criteria.iter().zip(cells).filter_map(|(key, cell)| Some(((*key).to_owned(), mark(cell)?)));
        scored.collect()
    };
    account.department_scores = marks.iter().map(|(key, cells)| ((*key).to_owned(), scores(cells))).collect();
}

/// C3, C4, C8.
pub fn marks(account: &mut Account, row: &Row) {
    let text = |name: &str| Some(row.raw(name).to_owned()).filter(|text| !text.is_empty());
    account.tier_override =
        text("tier").map(|tier| TierOverride { tier, reason: row.text("reason"), on: row.date("since") });
    account.relation_class = text("class");
    let answers = row.raw("strategic").chars().map(|c| StrategicAnswer { yes: c == 'y', evidence: checked(c == 'y') });
    account.strategic = STRATEGIC.iter().map(|key| (*key).to_owned()).zip(answers).collect();
    account.ballast = row.word("ballast");
    let amount = |cell: &str| cell.parse().ok().map(|units: i64| Money::major(units * 10_000));
    account.quarterly = by_quarter(row.raw("quarterly"), 2025, 4, amount);
    let labels = [("three_realms", "realm"), ("three_grades", "grade")];
    account.labels = labels.iter().filter_map(|(set, name)| Some(((*set).to_owned(), text(name)?))).collect();
    account.health = by_quarter(row.raw("health"), 2026, 1, |cell| cell.parse().ok());
    account.tier_runs = by_quarter(row.raw("tiers"), 2026, 1, |cell| Some(cell.to_owned()));
}

fn checked(confirmed: bool) -> Evidence {
    let day = Date::new(2026, 6, 30).filter(|_| confirmed);
    let state = if confirmed { EvidenceState::Confirmed } else { EvidenceState::Assumed };
    Evidence { state, date: day, source: String::new() }
}

fn by_quarter<T>(cells: &str, year: i32, quarter: u8, parse: impl Fn(&str) -> Option<T>) -> BTreeMap<Quarter, T> {
    let first = Quarter { year, quarter };
    let quarters = (0..).map(|n| first.plus(n));
    quarters.zip(cells.split_whitespace()).filter_map(|(quarter, cell)| Some((quarter, parse(cell)?))).collect()
}

/// C6: net promoter scores by quarter.
pub fn nps(account: &mut Account, row: &Row) {
    account.nps_by_quarter = by_quarter(row.raw("nps"), 2026, 1, |cell| cell.parse().ok());
}

/// C8: a decision; an accepted one also writes a line of history.
pub fn decision(account: &mut Account, row: &Row) {
    let (on, reason, accepted) = (row.date("date"), row.text("reason"), row.yes("accepted"));
    if accepted {
        let (from, to) = (row.raw("from").to_owned(), row.raw("to").to_owned());
        account.history.push(HistoryLine { on, from, to, reason: reason.clone() });
    }
    let (kind, until) = (row.word("kind"), row.number("until"));
    let made = kind.zip(until).map(|(kind, until)| MoveDecision { kind, until, accepted, on, reason });
    account.decisions.extend(made);
}

/// A5: answers in the order of the criteria of a set.
pub fn answers(account: &mut Account, row: &Row, criteria: &Records<SelectionCriterion>) {
    let answer = |letter: char| match letter {
        'y' => Some(Answer::Met),
        'n' => Some(Answer::NotMet),
        _ => None,
    };
    let given = criteria.ordered().into_iter().zip(row.raw("answers").chars());
    account.selection = given.filter_map(|((id, _), letter)| Some((id.to_string(), answer(letter)?))).collect();
}

/// A5: a set without its criteria.
pub fn set(row: &Row, names: &Names, order: OrderKey) -> SelectionSet {
    let (name, industry) = (row.text("name"), named(names, row.raw("industry")));
    SelectionSet { order, name, region: named(names, row.raw("region")), industry, ..SelectionSet::default() }
}

/// A5: a criterion.
pub fn criterion(row: &Row, order: OrderKey) -> SelectionCriterion {
    SelectionCriterion {
        order,
        name: row.text("name"),
        measure: row.text("measure"),
        threshold: row.text("threshold"),
        weight: Weight::whole(row.number("weight").unwrap_or(1)),
        must: row.yes("must"),
        ..SelectionCriterion::default()
    }
}

/// C7: a line of the weekly analysis.
pub fn weekly(row: &Row, order: OrderKey) -> WeeklyNote {
    WeeklyNote {
        order,
        week: row.date("week"),
        account: row.id("account"),
        opportunity: row.text("opportunity"),
        threat: row.text("threat"),
        next: row.text("next"),
        ..WeeklyNote::default()
    }
}

/// C7: a visit.
pub fn visit(row: &Row) -> Touchpoint {
    Touchpoint {
        on: row.date("date"),
        done: row.yes("done"),
        result_reached: row.yes("reached"),
        goal: row.text("goal"),
    }
}

/// C7: a month of stock and increment.
pub fn stock(row: &Row) -> Option<(Month, MonthlyStock)> {
    let line = MonthlyStock {
        start: row.number("start"),
        won: row.number("won"),
        lost: row.number("lost"),
        revenue_start: row.money("revenue_start"),
        revenue_won: row.money("revenue_won"),
        revenue_lost: row.money("revenue_lost"),
    };
    Some((row.number("month")?, line))
}

/// C7: a row of the customer sand table.
pub fn sand(row: &Row, names: &Names, order: OrderKey) -> SandRow {
    SandRow {
        order,
        month: row.number("month"),
        account: row.id("account"),
        goal: row.text("goal"),
        strategy: row.text("strategy"),
        breakthrough: row.text("breakthrough"),
        method: row.text("method"),
        resources: row.text("resources"),
        action: row.text("action"),
        missing: row.text("missing"),
        result: row.text("result"),
        owner: named(names, row.raw("owner")),
        done: row.yes("done"),
        result_reached: row.yes("reached"),
        ..SandRow::default()
    }
}

/// D2: a person.
pub fn person(row: &Row, names: &Names, order: OrderKey) -> Person {
    Person {
        order,
        account: row.id("account").unwrap_or_default(),
        name: row.text("name"),
        title: row.text("title"),
        department: row.text("department"),
        level: row.word("level"),
        reports_to: row.id("boss"),
        role: row.word("role"),
        decider: row.yes("decider"),
        importance: row.number("importance"),
        support: row.number("support"),
        intimacy: row.number("intimacy"),
        contact: row.number("contact").unwrap_or_default(),
        known_to: pieces(row.raw("known")).map(|key| named(names, key)).collect(),
        orientation: row.list("orientation"),
        aims: row.text("aims"),
        preference: row.text("preference"),
        motives: row.text("motives"),
        owner: named(names, row.raw("owner")),
        since: row.date("since"),
        evidence: evidence(row),
        note: row.text("note"),
        ..Person::default()
    }
}

/// D2: an influence.
pub fn influence(row: &Row, order: OrderKey) -> Influence {
    let direction = row.word("direction").unwrap_or(InfluenceDirection::For);
    let end = |name: &str| row.id(name).unwrap_or_default();
    let strength = row.number("strength").unwrap_or(1);
    Influence { order, from: end("from"), to: end("to"), strength, direction, ..Influence::default() }
}

/// A4: a canvas entry.
pub fn item(row: &Row, names: &Names, order: OrderKey, lang: Lang) -> CanvasItem {
    CanvasItem {
        order,
        block: row.raw("block").to_owned(),
        version: row.word("version").unwrap_or_default(),
        text: row.text("text"),
        state: row.word("state").unwrap_or_default(),
        evidence: evidence(row),
        owner: named(names, row.raw("owner")),
        horizon: row.word("horizon"),
        continues: row.id("continues"),
        links: pieces(row.raw("links")).filter_map(|piece| link(piece, lang)).collect(),
        ..CanvasItem::default()
    }
}

/// `a` is assumed, `c DATE SOURCE` confirmed.
fn evidence(row: &Row) -> Evidence {
    let cell = row.text("evidence");
    let mut parts = row.raw("evidence").splitn(3, ' ');
    if parts.next() != Some("c") {
        return Evidence::default();
    }
    let date = parts.next().and_then(|day| Date::parse(day).ok());
    let source = if cell.starts_with("c ") { cell.splitn(3, ' ').nth(2).unwrap_or_default().to_owned() } else { cell };
    Evidence { state: EvidenceState::Confirmed, date, source }
}

fn link(piece: &str, lang: Lang) -> Option<ItemLink> {
    let (kind, rest) = piece.split_once('=').unwrap_or((piece, ""));
    let kind: LinkKind = serde_json::from_value(kind.into()).ok()?;
    let to: Option<Id> = (kind == LinkKind::Account).then(|| id(rest));
    let label = if kind == LinkKind::Account { String::new() } else { in_language(rest, lang) };
    Some(ItemLink { kind, id: to, label })
}
