//! Every computed result of C6–C9 and of the overview as JSON, for readers outside. It computes nothing itself.

use super::evaluate::{by_account, exact};
use super::findings::{EffortFinding, LifetimeFinding, MoveFinding, StockFinding};
use super::overview::last_closed_visits;
use super::{
    Account, AccountEffort, AccountFigures, Curve, EffortMeasure, Group, Lifetime, Overview, Portfolio, Selection,
    Standing, Stock, first_year, movements, moves, plan_visits, sand_table, weekly,
};
use crate::method::PortfolioPack;
use crate::report::{Tool, exact_json, findings_json};
use crate::text::Lang;
use crate::value::Date;
use serde_json::{Map, Value, json};

/// The results of C6, C7, C8, C9 and the overview, of a standing.
pub(super) fn evaluate_more(
    standing: &Standing,
    portfolio: &Portfolio,
    pack: &PortfolioPack,
    lang: Lang,
) -> [(Tool, Value); 5] {
    let overview = Overview::of(standing, portfolio, pack);
    [
        (Tool::C, page(standing, &overview, lang)),
        (Tool::C6, effort(standing, portfolio, &overview, pack, lang)),
        (Tool::C7, stock(standing, portfolio, pack, lang)),
        (Tool::C8, moved(standing, pack, lang)),
        (Tool::C9, lifetime(standing, portfolio, &overview.lifetime, pack, lang)),
    ]
}

fn effort(standing: &Standing, portfolio: &Portfolio, overview: &Overview, pack: &PortfolioPack, lang: Lang) -> Value {
    let effort = &overview.effort;
    let group = |(group, sums): &(Group, super::EffortSums)| {
        let key = match group {
            Group::Tier(tier) => pack.tiers.tiers.get(usize::from(*tier)).map_or("", |tier| tier.key.as_str()),
            Group::Untiered => "untiered",
            Group::Prospects => "prospects",
            Group::Lost => "lost",
        };
        let share = |measure| exact(effort.share(sums, measure));
        json!({
            "group": key, "accounts": sums.accounts, "hours": sums.hours, "investment": sums.investment,
            "purchases": sums.purchases, "margin": sums.margin,
            "hours_share": share(EffortMeasure::Hours), "investment_share": share(EffortMeasure::Investment),
            "revenue_share": share(EffortMeasure::Purchases), "margin_share": share(EffortMeasure::Margin),
        })
    };
    let account = |row: usize, account: &Account| {
        let own = effort.accounts.get(row).copied().unwrap_or_default();
        let figures = standing.snapshot.figures().get(row).copied().unwrap_or_default();
        let ratios = AccountFigures::of(account, &figures);
        let curve = Curve::of(account, &figures, pack).ok();
        json!({
            "return": exact(AccountEffort::returned(account, &figures)), "weak_return": own.weak_return, "review": own.review,
            "package": own.package, "under_package": own.under_package,
            "investment_of_wallet": exact(ratios.investment_of_wallet),
            "investment_of_purchases": exact(ratios.investment_of_purchases),
            "curve": curve.map(|curve| json!({
                "kept": curve.kept, "ceiling": curve.ceiling, "half_hours_hundredths": curve.half,
            })),
            "selection": Selection::of(account, portfolio, pack).map(|selection| json!({
                "result": selection.result, "score": exact(selection.score),
                "completeness": exact(selection.completeness), "provisional": selection.is_provisional(),
            })),
        })
    };
    json!({
        "groups": effort.groups.iter().map(group).collect::<Vec<_>>(),
        "hours_entered": effort.hours_entered, "investment_entered": effort.investment_entered,
        "active": effort.active, "hours_provisional": effort.hours_are_provisional(),
        "investment_provisional": effort.investment_is_provisional(),
        "low_value_share": exact(effort.low_value), "top_share": exact(effort.top),
        "others_nps": exact(effort.others_nps),
        "others_nps_change": effort.others_change.map(|(quarter, change)| json!({ "quarter": quarter, "change": exact_json(change) })),
        "accounts": by_account(standing, account),
        "proposal": proposal(standing, overview, lang),
        "findings": findings_json(&EffortFinding::of(standing, effort, &overview.proposal, pack), lang),
    })
}

fn proposal(standing: &Standing, overview: &Overview, lang: Lang) -> Value {
    let account = |own: &super::ProposedHours| {
        json!({
            "account": standing.snapshot.id(own.row), "today": own.today, "hours": own.hours, "minimum": own.minimum,
            "reason": own.reason, "why": crate::text::portfolio::effort::reason(lang, own.reason),
            "last_hour_milli_fen": own.last, "next_hour_milli_fen": own.next,
        })
    };
    match &overview.proposal {
        Ok(proposal) => json!({
            "total": proposal.total, "unassigned": proposal.unassigned, "gain": proposal.gained(),
            "today_keeps_minimums": proposal.today_keeps_minimums,
            "accounts": proposal.accounts.iter().map(account).collect::<Vec<_>>(),
        }),
        Err(why) => json!({ "none": why }),
    }
}

fn stock(standing: &Standing, portfolio: &Portfolio, pack: &PortfolioPack, lang: Lang) -> Value {
    let stock = Stock::of(&standing.snapshot, portfolio, pack);
    let visits = last_closed_visits(standing, portfolio, pack);
    let month = |(month, own): (&crate::value::Month, &super::StockMonth)| {
        json!({
            "month": month, "closed": own.is_closed, "start": own.start, "won": own.typed.won, "lost": own.typed.lost,
            "end": own.end, "revenue_start": own.revenue_start, "revenue_won": own.typed.revenue_won,
            "revenue_lost": own.typed.revenue_lost, "revenue_end": own.revenue_end,
            "counted": { "won": own.counted.won, "lost": own.counted.lost,
                "revenue_won": own.counted.revenue_won, "revenue_lost": own.counted.revenue_lost },
        })
    };
    let window = |own: &super::StockWindow| {
        json!({
            "months": own.months, "judged": own.judged, "won": own.won, "lost": own.lost,
            "customers_shrink": own.customers_shrink(), "revenue_won": own.revenue_won,
            "revenue_lost": own.revenue_lost, "revenue_shrinks": own.revenue_shrinks(),
        })
    };
    let sand = |(month, own): (Option<crate::value::Month>, super::SandMonth)| {
        json!({
            "month": month, "planned": own.rows.len(), "done": own.done, "reached": own.reached,
            "new": own.new, "existing": own.existing, "without_goal": own.without_goal,
        })
    };
    let week = |(monday, own): (Date, super::Week)| {
        let silent: Vec<_> = own.silent.iter().filter_map(|row| standing.snapshot.id(*row)).collect();
        json!({
            "monday": monday, "notes": own.notes.len(), "opportunities": own.opportunities, "threats": own.threats,
            "without_next": own.without_next, "silent": silent,
        })
    };
    let year = standing.snapshot.as_of().map(Date::year);
    let plan = year.map(|year| plan_visits(standing, portfolio, pack, year)).unwrap_or_default();
    json!({
        "months": stock.months.iter().map(month).collect::<Vec<_>>(),
        "windows": stock.windows.iter().map(window).collect::<Vec<_>>(),
        "visits": visits.as_ref().map(|visits| visits_json(standing, visits)),
        "visit_plan": plan.iter().map(|(id, day)| json!({ "account": id, "on": day })).collect::<Vec<_>>(),
        "sand_table": sand_table(portfolio).into_iter().map(sand).collect::<Vec<_>>(),
        "weekly": weekly(standing, portfolio, pack).into_iter().map(week).collect::<Vec<_>>(),
        "findings": findings_json(&StockFinding::of(standing, portfolio, &stock, visits.as_ref(), pack), lang),
    })
}

fn visits_json(standing: &Standing, visits: &super::Visits) -> Value {
    let counts = |own: super::VisitCounts| json!({ "planned": own.planned, "done": own.done, "reached": own.reached });
    let account = |own: &super::AccountVisits| {
        json!({
            "account": standing.snapshot.id(own.row), "required": own.rate.map(|rate| rate.visits),
            "quarters": own.rate.map(|rate| rate.quarters), "per_month": exact(own.rate.map(|rate| rate.per_month())),
            "counts": counts(own.counts), "met": own.met,
        })
    };
    let seller = |own: &super::SellerMonth| json!({ "seller": own.seller, "month": own.month, "customers": own.customers, "floor": own.floor });
    let (met, asked) = visits.compliance();
    json!({
        "quarter": visits.quarter, "existing": counts(visits.existing), "new": counts(visits.new),
        "all": counts(visits.all()), "met": met, "asked": asked,
        "accounts": visits.accounts.iter().map(account).collect::<Vec<_>>(),
        "sellers": visits.sellers.iter().map(seller).collect::<Vec<_>>(),
    })
}

fn moved(standing: &Standing, pack: &PortfolioPack, lang: Lang) -> Value {
    let proposals = moves(standing, pack);
    let key = |tier: Option<u8>| tier.and_then(|tier| pack.tiers.tiers.get(usize::from(tier))).map(|tier| &tier.key);
    let one = |own: &super::MoveProposal| {
        let account = standing.snapshot.account(own.row);
        let entered = account.into_iter().flat_map(|account| own.health(account));
        let health: Map<String, Value> = entered.map(|(q, health)| (q.to_string(), json!(health))).collect();
        json!({
            "account": standing.snapshot.id(own.row), "kind": own.kind, "from": key(own.from), "to": key(own.to),
            "since": own.since, "until": own.until, "health": health, "mean": exact(account.and_then(|account| own.mean(account))),
        })
    };
    json!({
        "proposals": proposals.iter().map(one).collect::<Vec<_>>(),
        "findings": findings_json(&MoveFinding::of(standing, &proposals, pack), lang),
    })
}

fn lifetime(
    standing: &Standing,
    portfolio: &Portfolio,
    lifetime: &Lifetime,
    pack: &PortfolioPack,
    lang: Lang,
) -> Value {
    let account = |row: usize, account: &Account| {
        let Some(own) = lifetime.rows.get(row) else { return json!({}) };
        let figures = standing.snapshot.figures().get(row).copied().unwrap_or_default();
        json!({
            "value": own.value.ok(), "none": own.value.err(), "first_year": exact(first_year(account, &figures)),
            "renewal": exact_json(own.renewal(lifetime)), "own_renewal": own.own_renewal.is_some(), "without_cost": own.without_cost,
            "stay": exact(own.stay(lifetime)), "at_target": own.at_target,
        })
    };
    let shift =
        |(points, total): &(crate::value::Rate, crate::value::Money)| json!({ "shift": points, "total": total });
    json!({
        "total": lifetime.total, "left_out": lifetime.left_out,
        "renewal": exact_json(lifetime.renewal), "renewal_source": lifetime.renewal_source,
        "target": pack.lifetime.renewal_target, "at_target": lifetime.at_target,
        "sensitivity": lifetime.sensitivity.iter().map(shift).collect::<Vec<_>>(),
        "recorded": portfolio.lifetime_runs,
        "accounts": by_account(standing, account),
        "findings": findings_json(&LifetimeFinding::of(standing, lifetime, pack), lang),
    })
}

fn page(standing: &Standing, overview: &Overview, lang: Lang) -> Value {
    let classes: Vec<Value> = overview
        .classes
        .iter()
        .map(|(class, accounts, value)| json!({ "class": class.name(), "accounts": accounts, "value": *value as i64 }))
        .collect();
    let quadrants: Map<String, Value> = overview
        .quadrants
        .iter()
        .filter_map(|(quadrant, count)| Some((json!(quadrant).as_str()?.to_owned(), json!(count))))
        .collect();
    let year_before = standing.snapshot.as_of().map(|as_of| as_of.days_before(364));
    json!({
        "active": overview.active,
        "classes": classes,
        "quadrants": quadrants,
        "ballast_share": exact(overview.ballast_share),
        "movements_12_months": year_before.map(|since| movements(standing, since)),
        "findings": overview.first().into_iter().map(|finding| said(finding, lang)).collect::<Vec<_>>(),
    })
}

fn said(finding: &super::PortfolioFinding, lang: Lang) -> Value {
    use crate::report::Finding;
    let words = finding.say(lang);
    json!({
        "code": finding.code(), "severity": finding.severity(), "place": finding.place(),
        "text": words.text, "reason": words.reason, "action": words.action,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::book::Book;
    use crate::method::Pack;
    use crate::portfolio::evaluate;
    use crate::value::{Id, Money, Rate};
    use std::sync::Arc;

    #[test]
    fn all_results_are_given_and_an_empty_book_has_none_of_them_wrong() {
        let pack = Pack::builtin().unwrap();
        for lang in [Lang::Zh, Lang::En] {
            let empty = evaluate(&Book::default(), &pack, None, lang);
            let ids = empty.iter().map(|(tool, _)| tool.id()).collect::<Vec<_>>();
            assert_eq!(ids, ["C1", "C2", "C3", "C4", "C5", "C", "C6", "C7", "C8", "C9"]);
            assert_eq!(empty[9].1["total"], 0);
        }
        let mut book = Book::default();
        let account = Account {
            name: "甲".into(),
            purchases: [("2026".to_owned(), Money::major(1_000))].into(),
            gross_margin: Some(Rate::percent(30)),
            renewal_probability: Some(Rate::percent(0)),
            ..Account::default()
        };
        Arc::make_mut(&mut book.portfolio).accounts.insert(Id::from_number(1), account);
        let out = evaluate(&book, &pack, Date::new(2026, 11, 22), Lang::Zh);
        assert_eq!(out[9].1["accounts"][Id::from_number(1).to_string()]["value"], 30_000);
        assert_eq!(out[6].1["proposal"]["total"], 0);
    }
}
