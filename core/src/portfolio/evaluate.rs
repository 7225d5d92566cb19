//! Every computed result of the chapter as JSON, for readers outside; C6–C9 and the overview are in `evaluate_more`. It
//! computes nothing itself.

use super::evaluate_more::evaluate_more;
use super::{
    AbcClass, AbcFinding, Account, AccountFigures, AccountsFinding, DepartmentScore, MatrixFinding, Mean, RfmState,
    ScoreFinding, Standing, TierFinding, TopClasses, Totals, ballast, ballast_share, propose_scores, strategic_test,
    top_by_value,
};
use crate::book::Book;
use crate::method::portfolio::{Dimension, Quadrant};
use crate::method::{Pack, PortfolioPack};
use crate::report::{Tool, exact_json, findings_json};
use crate::text::Lang;
use crate::value::{Date, Exact};
use serde_json::{Map, Value, json};

/// The results of all tools of the chapter. Accounts are keyed by their id.
pub fn evaluate(book: &Book, pack: &Pack, as_of: Option<Date>, lang: Lang) -> Vec<(Tool, Value)> {
    let (portfolio, pack) = (&*book.portfolio, &pack.portfolio);
    let day = as_of.or(book.about.as_of);
    let standing = Standing::of(portfolio, pack, day, book.about.fiscal_start.unwrap_or(1), None);
    let first = [
        (Tool::C1, accounts(&standing, pack, lang)),
        (Tool::C2, scores(&standing, book, pack, lang)),
        (Tool::C3, tiers(&standing, pack, lang)),
        (Tool::C4, classes(&standing, pack, lang)),
        (Tool::C5, matrix(&standing, pack, lang)),
    ];
    first.into_iter().chain(evaluate_more(&standing, portfolio, pack, lang)).collect()
}

/// One entry per account, by id.
pub(super) fn by_account(standing: &Standing, entry: impl Fn(usize, &Account) -> Value) -> Value {
    let rows = standing.snapshot.rows().filter_map(|(row, account, _)| {
        let mut value = entry(row, account);
        value.as_object_mut()?.insert("name".into(), account.name.clone().into());
        Some((standing.snapshot.id(row)?.to_string(), value))
    });
    Value::Object(rows.collect::<Map<_, _>>())
}

pub(super) fn exact(figure: Option<Exact>) -> Value {
    figure.map_or(Value::Null, exact_json)
}

fn ids(standing: &Standing, rows: &[u32]) -> Value {
    rows.iter().filter_map(|row| standing.snapshot.id(*row as usize)).map(|id| json!(id)).collect()
}

fn accounts(standing: &Standing, pack: &PortfolioPack, lang: Lang) -> Value {
    let snapshot = &standing.snapshot;
    let totals = Totals::of(snapshot);
    let entry = |row: usize, account: &Account| {
        let figures = AccountFigures::of(account, &snapshot.figures().get(row).copied().unwrap_or_default());
        json!({
            "year": figures.year,
            "purchases": figures.purchases,
            "margin": figures.margin,
            "share_of_wallet": exact(figures.share_of_wallet),
            "investment_of_wallet": exact(figures.investment_of_wallet),
            "investment_of_purchases": exact(figures.investment_of_purchases),
        })
    };
    json!({
        "accounts": by_account(standing, entry),
        "top_by_value": ids(standing, &top_by_value(snapshot, pack.top_accounts as usize)),
        "totals": {
            "prospects": totals.prospects, "active": totals.active, "lost": totals.lost,
            "purchases": totals.purchases, "margin": totals.margin, "wallet": totals.wallet,
            "investment": totals.investment, "overdue": totals.overdue,
            "share_of_wallet": exact(totals.share_of_wallet),
        },
        "findings": findings_json(&AccountsFinding::of(snapshot), lang),
    })
}

fn scores(standing: &Standing, book: &Book, pack: &PortfolioPack, lang: Lang) -> Value {
    let scores = &standing.scores;
    let index = |mean: Mean, all: u32| json!({ "index": exact(mean.index()), "completeness": exact(mean.completeness(all)), "provisional": mean.is_provisional(all) });
    let entry = |row: usize, account: &Account| {
        let means = scores.row(row);
        let of = |dimension: Dimension| index(means.dimension(dimension), scores.all().dimension(dimension).weight);
        let departments = DepartmentScore::of(account, &pack.departments);
        json!({
            "total": index(means.total(), scores.all().total().weight),
            "financial": of(Dimension::Financial),
            "strategic": of(Dimension::Strategic),
            "relationship": of(Dimension::Relationship),
            "rank": scores.rank(row),
            "departments": departments.map(|table| json!({
                "index": exact(table.index), "spread": exact(table.spread), "completeness": exact(table.completeness),
            })),
        })
    };
    let proposals: Vec<Value> = propose_scores(&standing.snapshot, pack)
        .iter()
        .filter(|_| book.portfolio.propose_scores)
        .map(|proposal| {
            let criterion = pack.score.criteria.get(proposal.criterion).map(|criterion| &criterion.key);
            json!({ "account": standing.snapshot.id(proposal.row), "criterion": criterion, "score": proposal.score })
        })
        .collect();
    let weights: Map<String, Value> =
        scores.criteria().iter().map(|criterion| (criterion.key.clone(), json!(criterion.weight))).collect();
    json!({
        "weights": weights,
        "order": ids(standing, scores.order()),
        "accounts": by_account(standing, entry),
        "proposals": proposals,
        "findings": findings_json(&ScoreFinding::of(standing, &book.portfolio, pack), lang),
    })
}

fn tiers(standing: &Standing, pack: &PortfolioPack, lang: Lang) -> Value {
    let rfm = &standing.rfm;
    let key = |tier: Option<u8>| tier.and_then(|tier| pack.tiers.tiers.get(usize::from(tier))).map(|tier| &tier.key);
    let entry = |row: usize, _: &Account| {
        let own = rfm.row(row);
        let scored = |score: u8| (score > 0).then_some(score);
        json!({
            "recency": scored(own.recency), "frequency": scored(own.frequency), "amount": scored(own.amount),
            "composite": exact(rfm.composite(row)),
            "place": (own.place > 0).then_some(own.place),
            "never_bought": own.state == RfmState::NeverBought,
            "computed_tier": key(own.computed), "tier": key(own.tier), "by_hand": own.by_hand,
        })
    };
    let tier = |(tier, count): (&crate::method::portfolio::TierPack, &super::TierCount)| {
        let active = rfm.order().len() as i128;
        let share = (active > 0).then(|| Exact::new(count.actual.into(), active));
        json!({ "tier": tier.key, "target": count.target, "actual": count.actual, "share": exact(share), "target_share": tier.share })
    };
    json!({
        "active": rfm.order().len(),
        "n": rfm.ranked(),
        "no_tiers": rfm.no_tiers(),
        "order": ids(standing, rfm.order()),
        "distribution": pack.tiers.tiers.iter().zip(rfm.counts()).map(tier).collect::<Vec<_>>(),
        "accounts": by_account(standing, entry),
        "findings": findings_json(&TierFinding::of(standing, pack), lang),
    })
}

fn classes(standing: &Standing, pack: &PortfolioPack, lang: Lang) -> Value {
    let (snapshot, abc) = (&standing.snapshot, &standing.abc);
    let relation = standing.relation(pack);
    let top = TopClasses::of(snapshot, pack);
    let entry = |row: usize, account: &Account| {
        let proposed = relation.classes.get(row).copied().flatten();
        let proposed = proposed.and_then(|class| pack.relation.classes.get(usize::from(class)));
        json!({
            "value": abc.row(row).value,
            "class": abc.row(row).class.map(AbcClass::name),
            "cumulative": exact(abc.cumulative(row)),
            "relation_class": account.relation_class,
            "proposed_relation_class": proposed.map(|class| &class.key),
            "strategic": strategic_test(account, pack),
            "ballast": ballast(account, pack, snapshot.as_of()),
            "labels": account.labels,
        })
    };
    let strategic = snapshot.active_rows().filter_map(|row| strategic_test(snapshot.account(row)?, pack));
    let strategic = strategic.filter(|test| test.result == super::TestResult::Strategic).count();
    let share = (top.active > 0).then(|| Exact::new(strategic as i128, top.active as i128));
    let class = |class: &AbcClass| json!({ "class": class.name(), "accounts": abc.class(*class).0, "value": abc.class(*class).1 as i64 });
    json!({
        "measure": abc.measure(),
        "total": abc.total() as i64,
        "order": ids(standing, abc.order()),
        "classes": AbcClass::ALL.iter().map(class).collect::<Vec<_>>(),
        "top": abc.top().map(|top| json!({ "accounts": top.accounts, "value": top.value as i64, "share": exact_json(top.share) })),
        "relation": { "given": top.given, "meant": top.meant },
        "strategic_share": exact(share),
        "ballast_share": exact(ballast_share(snapshot)),
        "accounts": by_account(standing, entry),
        "findings": findings_json(&AbcFinding::of(standing, pack), lang),
    })
}

fn matrix(standing: &Standing, pack: &PortfolioPack, lang: Lang) -> Value {
    let matrix = &standing.matrix;
    let entry = |row: usize, _: &Account| {
        let own = matrix.row(row);
        json!({
            "value": exact(own.value.index()), "willingness": exact(own.willingness.index()),
            "quadrant": own.quadrant, "provisional": own.is_provisional,
        })
    };
    let count = |quadrant: &Quadrant| {
        let name = pack.matrix.quadrant(*quadrant).map(|named| named.name.get(lang));
        json!({ "quadrant": quadrant, "name": name, "accounts": matrix.count(*quadrant) })
    };
    json!({
        "threshold": matrix.threshold(),
        "value_from": exact(matrix.value_from()),
        "willingness_from": exact(matrix.willingness_from()),
        "quadrants": Quadrant::ALL.iter().map(count).collect::<Vec<_>>(),
        "accounts": by_account(standing, entry),
        "findings": findings_json(&MatrixFinding::of(standing), lang),
    })
}
