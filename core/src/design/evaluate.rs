//! Every computed result of the chapter as JSON, for readers outside. It computes nothing itself.

use super::{BlockView, Canvas, Entry, Part, canvas};
use crate::book::Book;
use crate::method::Pack;
use crate::report::{Tool, exact_json, findings_json};
use crate::text::Lang;
use crate::value::Date;
use serde_json::{Value, json};

/// The results of A4: every lens, and what the lens in use tells.
pub fn evaluate(book: &Book, pack: &Pack, _as_of: Option<Date>, lang: Lang) -> Vec<(Tool, Value)> {
    let (design, pack, accounts) = (&*book.design, &pack.design, &book.portfolio.accounts);
    let through = |lens| canvas(design, pack, lens, accounts);
    let lenses: Vec<Value> = pack.lenses.iter().map(|lens| canvas_json(&through(lens), lang)).collect();
    let used = pack.lens(&design.lens).map(through);
    let findings = used.as_ref().map(|canvas| canvas.findings(design, pack, accounts)).unwrap_or_default();
    let out = json!({
        "lens": used.map(|canvas| canvas.lens.key),
        "lenses": lenses,
        "findings": findings_json(&findings, lang),
    });
    vec![(Tool::A4, out)]
}

fn canvas_json(canvas: &Canvas, lang: Lang) -> Value {
    let hidden: Vec<Value> =
        canvas.hidden.iter().map(|block| json!({ "block": block.key, "entries": block.entries })).collect();
    let aspect = |aspect: &super::AspectMean| json!({ "key": aspect.key, "mean": aspect.mean.map(exact_json), "marks": aspect.marks.len() });
    json!({
        "key": canvas.lens.key,
        "name": canvas.lens.name.get(lang),
        "readiness": canvas.readiness.map(exact_json),
        "comparison": canvas.comparison(),
        "blocks": canvas.blocks.iter().map(|block| block_json(block, lang)).collect::<Vec<_>>(),
        "quality": canvas.quality.aspects.iter().map(aspect).collect::<Vec<_>>(),
        "hidden": hidden,
        "hidden_entries": canvas.hidden_entries(),
    })
}

fn block_json(block: &BlockView, lang: Lang) -> Value {
    let entries = |entries: &[Entry]| -> Value {
        entries.iter().map(|entry| json!({ "id": entry.id, "fate": entry.fate })).collect()
    };
    let readiness = &block.readiness;
    json!({
        "block": block.shown.block,
        "also": block.shown.also,
        "name": block.name.get(lang),
        "today": entries(&block.today),
        "new": entries(&block.new),
        "comparison": block.comparison,
        "readiness": exact_json(readiness.score()),
        "readiness_parts": {
            "decided": exact_json(readiness.points(Part::Decided)),
            "evidence": exact_json(readiness.points(Part::Evidence)),
            "owner": exact_json(readiness.points(Part::Owner)),
            "linked": exact_json(readiness.points(Part::Linked)),
        },
        "decisions": readiness.decisions,
        "ideas": readiness.ideas,
        "without_evidence": readiness.without_evidence,
        "without_owner": readiness.without_owner,
        "without_link": readiness.without_link,
        "quality": block.marks,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::design::sample::decide;
    use std::sync::Arc;

    #[test]
    fn every_lens_is_given_with_exact_readiness_and_the_findings_of_the_lens_in_use() {
        let mut book = Book::default();
        let design = Arc::make_mut(&mut book.design);
        design.lens = "practice".into();
        decide(design, 1, "service", true, "Li");
        let out = evaluate(&book, &Pack::builtin().unwrap(), None, Lang::En);
        let value = &out[0].1;
        assert_eq!((&value["lens"], value["lenses"].as_array().unwrap().len()), (&"practice".into(), 3));
        assert_eq!(value["lenses"][1]["readiness"]["exact"], "85/6");
        assert_eq!(value["lenses"][0]["hidden_entries"], 1);
        let codes: Vec<_> = value["findings"].as_array().unwrap().iter().map(|f| f["code"].clone()).collect();
        assert!(codes.contains(&"design.decisions_without_link".into()) && !codes.contains(&"design.hidden".into()));
    }
}
