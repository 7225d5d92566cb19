//! Every computed result of the chapter as JSON, for readers outside. It computes nothing itself.

use super::{Count, Forward, Funnel, RoleLoad, funnel};
use crate::book::Book;
use crate::method::Pack;
use crate::report::{Tool, exact_json, findings_json};
use crate::text::Lang;
use crate::value::Date;
use serde_json::{Value, json};

/// The results of B2.
pub fn evaluate(book: &Book, pack: &Pack, _as_of: Option<Date>, lang: Lang) -> Vec<(Tool, Value)> {
    let pack = &pack.targets.funnel;
    let result = funnel(&book.targets.funnel, pack);
    let mut out = counts(&result);
    let limiting = result.limiting.and_then(|i| result.loads.get(i)).map(|load| &load.key);
    let rest = json!({
        "rounding": result.input.rounding,
        "months": result.months,
        "month_target": result.target,
        "forward": result.forward.as_ref().map(forward),
        "roles": result.loads.iter().map(|load| role(load, lang)).collect::<Vec<_>>(),
        "limiting_role": limiting,
        "band_carrier": result.input.band_carrier,
        "errors": result.errors,
        "missing": result.missing(),
        "findings": findings_json(&result.findings(pack), lang),
    });
    merge(&mut out, rest);
    vec![(Tool::B2, out)]
}

fn merge(into: &mut Value, from: Value) {
    if let (Value::Object(into), Value::Object(from)) = (into, from) {
        into.extend(from);
    }
}

fn counts(funnel: &Funnel) -> Value {
    let (low, high) = funnel.mql.unzip();
    let count = |count: Option<Count>| count.map(|count| json!(count.count));
    let exact = |count: Option<Count>| count.map(|count| exact_json(count.exact));
    json!({
        "deals": count(funnel.deals),
        "sal": count(funnel.sal),
        "sql": count(funnel.sql),
        "own_sql": count(funnel.own),
        "inbound_sql": count(funnel.inbound),
        "mql_low": count(low),
        "mql_high": count(high),
        "potential": count(funnel.potential),
        "unrounded": {
            "deals": exact(funnel.deals),
            "sal": exact(funnel.sal),
            "sql": exact(funnel.sql),
            "own_sql": exact(funnel.own),
            "mql_low": exact(low),
            "mql_high": exact(high),
            "potential": exact(funnel.potential),
        },
    })
}

fn forward(forward: &Forward) -> Value {
    json!({
        "sal": exact_json(forward.sal),
        "deals": exact_json(forward.deals),
        "revenue": forward.revenue,
        "surplus": forward.surplus,
    })
}

fn role(load: &RoleLoad, lang: Lang) -> Value {
    let band = |band: &super::BandLoad| {
        json!({
            "stage": band.band.stage,
            "low": band.band.low,
            "high": band.band.high,
            "count": band.count,
            "at_high_end": band.at_high_end,
            "at_low_end": band.at_low_end,
        })
    };
    json!({
        "key": load.key,
        "name": load.name.get(lang),
        "at_high_end": load.at_high_end,
        "at_low_end": load.at_low_end,
        "bands": load.bands.iter().map(band).collect::<Vec<_>>(),
    })
}
