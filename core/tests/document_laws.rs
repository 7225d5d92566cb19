//! The laws of a document: whatever the order in which ops and copies arrive, every reader ends with the same book.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use proptest::prelude::*;
use sandtable_core::book::{Change, Document, Op, Path, Stamp, TabId, diff_values};
use serde_json::{Map, Value, json};

/// Places of two depths; `x`, `y` are records, `n`, `m`, `t` their fields, `k` a leaf of the section.
fn leaf_path() -> impl Strategy<Value = Path> {
    prop_oneof![
        (0..2usize, 0..2usize, 0..3usize).prop_map(|(s, r, f)| Path::of([
            ["a", "b"][s],
            ["x", "y"][r],
            ["n", "m", "t"][f]
        ])),
        (0..2usize).prop_map(|s| Path::of([["a", "b"][s], "k"])),
    ]
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![(0..4i64).prop_map(Value::from), Just(Value::Null), Just(json!("文")), Just(json!([1, {"q": 2}]))]
}

fn record() -> impl Strategy<Value = Value> {
    prop::collection::btree_map(prop::sample::select(vec!["n", "m", "t"]), leaf(), 0..3)
        .prop_map(|fields| Value::Object(fields.into_iter().map(|(k, v)| (k.to_owned(), v)).collect()))
}

fn section() -> impl Strategy<Value = Value> {
    (prop::option::of(record()), prop::option::of(record()), prop::option::of(leaf())).prop_map(|(x, y, k)| {
        let members = [("x", x), ("y", y), ("k", k)];
        Value::Object(members.into_iter().filter_map(|(name, v)| Some((name.to_owned(), v?))).collect())
    })
}

fn tree() -> impl Strategy<Value = Map<String, Value>> {
    (section(), section()).prop_map(|(a, b)| Map::from_iter([("a".to_owned(), a), ("b".to_owned(), b)]))
}

/// A change of a leaf, a record, a section or everything; also removals.
fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        6 => (leaf_path(), prop::option::of(leaf())).prop_map(|(path, value)| Change { path, value }),
        2 => (0..2usize, 0..2usize, prop::option::of(record()))
            .prop_map(|(s, r, value)| Change { path: Path::of([["a", "b"][s], ["x", "y"][r]]), value }),
        1 => (0..2usize, prop::option::of(section()))
            .prop_map(|(s, value)| Change { path: Path::of([["a", "b"][s]]), value }),
        1 => tree().prop_map(|tree| Change { path: Path::root(), value: Some(Value::Object(tree)) }),
    ]
}

/// Ops of three tabs with stamps that are unique, as every writer's are.
fn ops() -> impl Strategy<Value = Vec<Op>> {
    prop::collection::vec((change(), 1..12u64, 0..3usize), 0..12).prop_map(|drafts| {
        let mut ops: Vec<Op> = Vec::new();
        for (change, lamport, tab) in drafts {
            let stamp = Stamp { lamport, tab: TabId(["p", "q", "r"][tab].into()) };
            if ops.iter().all(|op| op.stamp != stamp) {
                ops.push(Op { path: change.path, value: change.value, stamp, base: Stamp::default() });
            }
        }
        ops
    })
}

fn applied(base: &Map<String, Value>, ops: &[Op]) -> Document {
    let mut document = Document::of(base.clone());
    for op in ops {
        document.apply(op);
    }
    document
}

fn merged(a: &Document, b: &Document) -> Document {
    let mut document = a.clone();
    document.merge(b);
    document
}

/// Two groups of ops that together hold all of them and overlap in some.
fn split(ops: &[Op], mask: u64) -> (Vec<Op>, Vec<Op>) {
    let kind = |i: usize| (mask >> ((i * 2) % 64)) & 3;
    let pick = |other: u64| ops.iter().enumerate().filter(move |(i, _)| kind(*i) != other).map(|(_, op)| op.clone());
    (pick(0).collect(), pick(1).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn ops_in_any_order_and_multiplicity_give_the_same_document(
        base in tree(), (ops, shuffled) in ops().prop_flat_map(|ops| {
            let doubled: Vec<Op> = ops.iter().chain(ops.iter().step_by(2)).cloned().collect();
            (Just(ops), Just(doubled).prop_shuffle())
        })
    ) {
        prop_assert_eq!(applied(&base, &ops), applied(&base, &shuffled));
    }

    #[test]
    fn merge_is_commutative_associative_and_idempotent(
        base in tree(), a in ops(), mask in any::<u64>(), other in any::<u64>()
    ) {
        let (x, rest) = split(&a, mask);
        let (y, z) = split(&rest, other);
        let (x, y, z) = (applied(&base, &x), applied(&base, &y), applied(&base, &z));
        prop_assert_eq!(merged(&x, &y), merged(&y, &x));
        prop_assert_eq!(merged(&merged(&x, &y), &z), merged(&x, &merged(&y, &z)));
        prop_assert_eq!(merged(&x, &x), x);
    }

    #[test]
    fn merging_copies_with_different_starts_does_not_depend_on_who_merges_whom(
        bases in (tree(), tree(), tree()), a in ops(), mask in any::<u64>()
    ) {
        let (p, q) = split(&a, mask);
        let (x, y, z) = (applied(&bases.0, &p), applied(&bases.1, &q), applied(&bases.2, &a));
        prop_assert_eq!(merged(&x, &y), merged(&y, &x));
        prop_assert_eq!(merged(&merged(&x, &y), &z), merged(&x, &merged(&y, &z)));
    }

    #[test]
    fn merging_two_copies_equals_applying_all_their_ops(base in tree(), all in ops(), mask in any::<u64>()) {
        let (a, b) = split(&all, mask);
        prop_assert_eq!(merged(&applied(&base, &a), &applied(&base, &b)), applied(&base, &all));
    }

    #[test]
    fn applying_a_difference_gives_the_target(old in tree(), new in tree()) {
        let (old, new) = (Document::of(old), Document::of(new));
        let mut changes = Vec::new();
        let (from, to) = (Value::Object(old.tree.clone()), Value::Object(new.tree.clone()));
        diff_values(&Path::root(), Some(&from), Some(&to), &mut changes);
        let mut document = old;
        let mut lamport = document.stamps.lamport();
        let ops = document.stamps.clone().stamp(changes, &TabId("t".into()), &mut lamport);
        for op in &ops {
            let applied = document.apply(op);
            prop_assert!(applied.conflict.is_none());
        }
        prop_assert_eq!(document.tree, new.tree);
    }

    #[test]
    fn a_document_survives_being_written_and_read(base in tree(), ops in ops()) {
        let document = applied(&base, &ops);
        let text = serde_json::to_string(&document).unwrap();
        prop_assert_eq!(serde_json::from_str::<Document>(&text).unwrap(), document);
    }

    #[test]
    fn an_op_that_saw_everything_raises_no_conflict_and_stands(base in tree(), ops in ops(), change in change()) {
        let mut document = applied(&base, &ops);
        let mut lamport = document.stamps.lamport();
        let path = change.path.clone();
        let wanted = Document::of(Map::from_iter([("v".to_owned(), change.value.clone().unwrap_or(json!({})))]));
        let made = document.stamps.clone().stamp(vec![change], &TabId("z".into()), &mut lamport);
        let applied = document.apply(&made[0]);
        prop_assert!(applied.conflict.is_none());
        let stands = document.get(&path).filter(|value| value != &json!({}));
        prop_assert_eq!(stands.as_ref(), wanted.tree.get("v"));
    }
}
