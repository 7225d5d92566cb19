//! Results as JSON for readers outside: exact figures twice, as a rounded number and as an exact text; findings with
//! their words. It decides nothing.

use super::Finding;
use crate::text::Lang;
use crate::value::Exact;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A fraction as `{ "value": 33.333333, "exact": "100/3" }`: six decimals for readers, exact for checks.
pub fn exact_json(figure: Exact) -> Value {
    let figure = figure.times(Exact::whole(1));
    let millionths = i64::try_from(figure.times(Exact::whole(1_000_000)).round()).ok();
    let value = millionths.map(|n| n as f64 / 1e6);
    let whole = Exact::whole(figure.floor()) == figure;
    let exact = if whole { figure.floor().to_string() } else { format!("{}/{}", figure.num(), figure.den()) };
    json!({ "value": value, "exact": exact })
}

/// The findings of a tool: code, severity, place, words in `lang`, and the arguments of the kind.
pub fn findings_json<F: Finding + Serialize>(findings: &[F], lang: Lang) -> Value {
    findings.iter().map(|finding| Value::Object(finding_json(finding, lang))).collect()
}

fn finding_json<F: Finding + Serialize>(finding: &F, lang: Lang) -> Map<String, Value> {
    let mut out = Map::new();
    if let Ok(Value::Object(tagged)) = serde_json::to_value(finding) {
        out.extend(tagged.into_iter().filter_map(|(_, args)| args.as_object().cloned()).flatten());
    }
    let said = finding.say(lang);
    out.insert("code".into(), finding.code().into());
    out.insert("severity".into(), json!(finding.severity()));
    out.insert("place".into(), json!(finding.place()));
    out.insert("text".into(), said.text.into());
    out.insert("reason".into(), said.reason.into());
    out.insert("action".into(), said.action.into());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_is_given_rounded_and_exact() {
        assert_eq!(exact_json(Exact::new(100, 3)), json!({ "value": 33.333333, "exact": "100/3" }));
        assert_eq!(exact_json(Exact::new(100, 4)), json!({ "value": 25.0, "exact": "25" }));
    }
}
