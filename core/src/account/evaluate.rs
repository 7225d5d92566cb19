//! Every result of the chapter as JSON, to be checked from outside the app. It computes nothing itself.

use super::{Distance, Member, PlanOnPage, Share, Stakeholders};
use crate::book::Book;
use crate::method::Pack;
use crate::report::{Finding, Tool};
use crate::text::Lang;
use crate::value::{Date, Exact};
use serde_json::{Map, Value, json};

/// D2 for every account that has people, D10 for every account; both keyed by the account's id.
pub fn evaluate(book: &Book, pack: &Pack, as_of: Option<Date>, lang: Lang) -> Vec<(Tool, Value)> {
    let mut people = book.relations.people_by_account();
    let (mut chains, mut plans) = (Map::new(), Map::new());
    for (id, account) in book.portfolio.accounts.iter() {
        let members = people.remove(&id).unwrap_or_default();
        let chain = Stakeholders::of(id, members, &pack.account.people, as_of);
        let plan = book.relations.plans.get(id).map(AsRef::as_ref);
        let plan = PlanOnPage::of(account, &chain, plan, &pack.account);
        plans.insert(id.to_string(), plan_json(&account.name, &plan, lang));
        if !chain.members.is_empty() {
            chains.insert(id.to_string(), people_json(&account.name, &chain, lang));
        }
    }
    vec![(Tool::D2, json!({ "accounts": chains })), (Tool::D10, json!({ "accounts": plans }))]
}

fn people_json(name: &str, all: &Stakeholders, lang: Lang) -> Value {
    let role = |role: &super::RoleCoverage| json!({ "state": role.state.key(), "best": role.best });
    let roles: Map<String, Value> = all.roles.iter().map(|r| (r.role.key().to_owned(), role(r))).collect();
    json!({
        "name": name,
        "people": all.members.iter().map(|member| person_json(all, member)).collect::<Vec<_>>(),
        "coverage": share_json(all.coverage),
        "support_index": index_json(all.support_index()),
        "support_sums": share_json(all.support),
        "roles": roles,
        "distance": all.distances.iter().map(distance_json).collect::<Vec<_>>(),
        "supporters": all.supporters,
        "threads": all.threads,
        "single_thread": all.is_single_thread(),
        "confirmed_lately": all.confirmed,
        "nobody_confirmed": all.nobody_confirmed(),
        "new_this_quarter": all.newcomers,
        "known_to_one_only": all.known_to_one,
        "reporting_loops": all.reporting.loops,
        "findings": findings_json(&all.findings, lang),
    })
}

fn person_json(all: &Stakeholders, member: &Member) -> Value {
    let quadrant = all.plane.placed.iter().find(|(id, _)| *id == member.id).map(|(_, quadrant)| quadrant.key());
    json!({
        "id": member.id,
        "name": member.name,
        "reports_to": all.reporting.boss(member.id),
        "quadrant": quadrant,
    })
}

fn distance_json(distance: &Distance) -> Value {
    json!({
        "decider": distance.decider,
        "edges": distance.edges,
        "nearest": distance.nearest,
        "own_line": distance.own_line,
    })
}

fn plan_json(name: &str, plan: &PlanOnPage, lang: Lang) -> Value {
    let section = |section: &super::SectionPoints| {
        json!({
            "key": section.key,
            "points": section.points,
            "earned": index_json(section.earned.or(Some(Exact::ZERO))),
            "has_tool": section.earned.is_some(),
        })
    };
    json!({
        "name": name,
        "completeness": index_json(Some(plan.completeness())),
        "reachable": plan.reachable(),
        "reached_of_reachable": index_json(plan.reached()),
        "sections": plan.sections.iter().map(section).collect::<Vec<_>>(),
        "findings": findings_json(&plan.findings, lang),
    })
}

fn share_json(share: Share) -> Value {
    let mut json = index_json(share.exact());
    if let Value::Object(json) = &mut json {
        json.insert("part".into(), share.part.into());
        json.insert("whole".into(), share.whole.into());
    }
    json
}

/// A fraction for readers and for comparison; `null` when not computable.
fn index_json(figure: Option<Exact>) -> Value {
    let millionths = |figure: Exact| figure.times(Exact::whole(1_000_000)).round() as f64 / 1e6;
    let json =
        |figure: Exact| json!({ "value": millionths(figure), "exact": format!("{}/{}", figure.num(), figure.den()) });
    figure.map_or(Value::Null, json)
}

fn findings_json<F: Finding>(findings: &[F], lang: Lang) -> Value {
    let one = |finding: &F| {
        let said = finding.say(lang);
        json!({
            "code": finding.code(),
            "severity": finding.severity(),
            "place": finding.place(),
            "text": said.text,
            "reason": said.reason,
            "action": said.action,
        })
    };
    Value::Array(findings.iter().map(one).collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::account::Person;
    use crate::account::testing::{account, id, person, relations};
    use crate::portfolio::{Account, Portfolio};
    use crate::value::Id;
    use std::sync::Arc;

    #[test]
    fn figures_stand_there_as_numbers_and_as_exact_fractions() {
        let decider = Person { decider: true, importance: Some(4), support: Some(-1), contact: 1, ..person("Li") };
        let silent = Person { importance: Some(2), reports_to: Some(id(1)), ..person("Wang") };
        let accounts = [(account(), Account { name: "Acme".into(), ..Account::default() })];
        let book = Book {
            portfolio: Arc::new(Portfolio { accounts: accounts.into_iter().collect(), ..Portfolio::default() }),
            relations: Arc::new(relations([decider, silent])),
            ..Book::default()
        };
        let results = evaluate(&book, &Pack::builtin().unwrap(), Date::new(2026, 11, 22), Lang::En);
        let at =
            |tool: Tool| results.iter().find(|(t, _)| *t == tool).unwrap().1["accounts"][account().to_string()].clone();
        let people = at(Tool::D2);
        assert_eq!(people["coverage"], json!({ "value": 0.666667, "exact": "4/6", "part": 4, "whole": 6 }));
        assert_eq!(people["support_index"]["value"], json!(-50.0));
        assert_eq!(people["findings"][0]["code"], json!("people.role_missing"));
        let plan = at(Tool::D10);
        assert_eq!(plan["completeness"], json!({ "value": 4.0, "exact": "4/1" }));
        assert_eq!(plan["reachable"], json!(30));
    }

    #[test]
    fn an_account_without_people_has_a_plan_and_no_chain() {
        let accounts: [(Id, Account); 1] = [(account(), Account::default())];
        let portfolio = Portfolio { accounts: accounts.into_iter().collect(), ..Portfolio::default() };
        let book = Book { portfolio: Arc::new(portfolio), ..Book::default() };
        let results = evaluate(&book, &Pack::builtin().unwrap(), None, Lang::Zh);
        let counts: Vec<_> = results.iter().map(|(_, json)| json["accounts"].as_object().map(Map::len)).collect();
        assert_eq!(counts, [Some(0), Some(1)]);
    }
}
