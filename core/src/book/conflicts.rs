//! Values that lost against others written at the same time elsewhere: kept in the book until a person has settled them.
//! Which value wins is decided by the merge and never here.

use super::{Book, Change, Conflict, Extra, Path};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_128;

/// The conflicts of a book: a note per lost value, or `true` once it was settled, so that the same loss, found again in
/// an old journal, is not told twice.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Conflicts {
    /// Notes by the fingerprint of what was lost.
    #[serde(flatten)]
    pub extra: Extra,
}

super::node::section!(Conflicts {}[]);

impl Conflicts {
    pub(super) fn is_none(conflicts: &Arc<Self>) -> bool {
        conflicts.extra.is_empty()
    }
}

/// A lost value that waits for a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsettled {
    /// Its fingerprint.
    pub id: String,
    /// Where both were written.
    pub path: Path,
    /// The value that lost.
    pub lost: Value,
    /// The value that stands there now.
    pub stands: Option<Value>,
}

/// Whether a loss is worth a person's decision: what a person typed, and not an order key or a note of this kind.
fn matters(conflict: &Conflict) -> bool {
    let steps: Vec<String> = conflict.path.steps().collect();
    let technical = steps.first().is_none_or(|step| step == "conflicts" || step == "bin");
    conflict.lost.is_some() && !technical && steps.last().is_some_and(|step| step != "order")
}

fn fingerprint(conflict: &Conflict) -> String {
    let text = format!("{}\n{}\n{}", conflict.path, conflict.lost_stamp, json!(conflict.lost));
    format!("{:032x}", xxh3_128(text.as_bytes()))
}

impl Book {
    /// Keeps the values that lost, unless they are known already. Two tabs that find the same loss note the same.
    pub fn note_conflicts(&mut self, found: &[Conflict]) {
        for conflict in found.iter().filter(|conflict| matters(conflict)) {
            let id = fingerprint(conflict);
            if !self.conflicts.extra.contains_key(&id) && self.get(&conflict.path) != conflict.lost {
                let note = json!({ "path": conflict.path, "lost": conflict.lost });
                Arc::make_mut(&mut self.conflicts).extra.insert(id, note);
            }
        }
    }

    /// The lost values that wait for a decision.
    pub fn unsettled(&self) -> Vec<Unsettled> {
        let unsettled = |(id, note): (&String, &Value)| {
            let path = Path::from(note.get("path")?.as_str()?);
            let stands = self.get(&path);
            Some(Unsettled { id: id.clone(), path, lost: note.get("lost")?.clone(), stands })
        };
        self.conflicts.extra.iter().filter_map(unsettled).collect()
    }

    /// Settles a conflict: the lost value is put back in its place, or the one that stands there stays. Says whether
    /// that could be done.
    pub fn settle_conflict(&mut self, id: &str, take_lost: bool) -> bool {
        let Some(unsettled) = self.unsettled().into_iter().find(|unsettled| unsettled.id == id) else { return false };
        let change = Change { path: unsettled.path, value: Some(unsettled.lost) };
        if take_lost && self.apply(&[change]).is_err() {
            return false;
        }
        Arc::make_mut(&mut self.conflicts).extra.insert(id.to_owned(), Value::Bool(true));
        true
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::book::{Stamp, TabId};

    fn titled(title: &str) -> Book {
        let mut book = Book::default();
        Arc::make_mut(&mut book.about).title = title.into();
        book
    }

    fn lost(path: &str, value: Value) -> Conflict {
        let lost_stamp = Stamp { lamport: 3, tab: TabId("t".into()) };
        Conflict { path: path.into(), kept: None, lost: Some(value), lost_stamp }
    }

    #[test]
    fn a_lost_value_is_kept_until_it_is_settled_and_not_noted_again() {
        let mut book = titled("left");
        let found = [lost("about/title", json!("right"))];
        book.note_conflicts(&found);
        let waiting = book.unsettled();
        assert_eq!(
            (waiting.len(), waiting[0].stands.clone(), waiting[0].lost.clone()),
            (1, Some(json!("left")), json!("right"))
        );
        assert!(book.settle_conflict(&waiting[0].id, true));
        assert_eq!(book.about.title, "right");
        book.note_conflicts(&found);
        assert!(book.unsettled().is_empty());
    }

    #[test]
    fn the_standing_value_can_be_kept_and_undo_brings_the_question_back() {
        let mut book = titled("left");
        book.note_conflicts(&[lost("about/title", json!("right"))]);
        let asked = book.clone();
        let id = book.unsettled()[0].id.clone();
        assert!(book.settle_conflict(&id, false));
        assert_eq!((book.about.title.as_str(), book.unsettled().len()), ("left", 0));
        let mut undone = book.clone();
        undone.apply(&book.diff(&asked)).unwrap();
        assert_eq!(undone.unsettled(), asked.unsettled());
    }

    #[test]
    fn order_keys_removals_and_equal_values_are_no_questions() {
        let mut book = titled("same");
        let removed = Conflict { lost: None, ..lost("about/title", json!(1)) };
        let order = lost("portfolio/accounts/00000000-0000-0000-0000-000000000001/order", json!("a"));
        book.note_conflicts(&[removed, order, lost("about/title", json!("same")), lost("conflicts/x", json!(1))]);
        assert!(book.unsettled().is_empty());
        assert_eq!(Book::from_tree(book.to_tree()).unwrap(), book);
    }

    #[test]
    fn a_note_that_no_one_understands_is_kept_and_asks_nothing() {
        let tree = json!({ "conflicts": { "x": { "later": 1 } } });
        let book = Book::from_tree(tree.as_object().unwrap().clone()).unwrap();
        assert!(book.unsettled().is_empty());
        assert!(book.to_tree().contains_key("conflicts"));
    }
}
