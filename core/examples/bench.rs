//! `bench` prints one JSON line per measurement: how long the portfolio's results take for 1,000 to 100,000 accounts.

#[path = "support/keeping.rs"]
mod keeping;
#[allow(dead_code, reason = "each example uses its own part of the support")]
mod support;
#[path = "support/tables.rs"]
mod tables;

use sandtable_core::method::{Pack, PortfolioPack};
use sandtable_core::portfolio::{
    Abc, Effort, Matrix, Overview, Portfolio, Rfm, ScoreFinding, Scores, Snapshot, Standing, lifetime_values, moves,
    propose_effort,
};
use sandtable_core::value::Money;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

/// The fastest of many runs in nanoseconds: what the machine can do when nothing disturbs it.
fn fastest<T>(runs: u32, mut work: impl FnMut() -> T) -> f64 {
    let time = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed().as_nanos() as f64
    };
    (0..runs).map(time).fold(f64::INFINITY, f64::min)
}

fn print(name: &str, accounts: usize, unit: &str, value: f64) {
    println!("{}", serde_json::json!({ "name": format!("{name} {accounts}"), "unit": unit, "value": value }));
}

fn measure(accounts: usize, runs: u32, pack: &PortfolioPack) -> f64 {
    let portfolio = support::portfolio(accounts, 7);
    let of = |book: &Portfolio, old| Snapshot::of(book, pack, support::as_of(), 1, old);
    let snapshot = Arc::new(of(&portfolio, None));
    let edited = edited(&portfolio);
    let scores = Scores::of(&snapshot, &portfolio, pack);
    let milliseconds = |name: &str, nanos: f64| print(name, accounts, "ms", nanos / 1e6);
    milliseconds("snapshot from nothing", fastest(runs, || of(&portfolio, None)));
    milliseconds("snapshot after an edit", fastest(runs, || of(&edited, Some(&snapshot))));
    milliseconds("C2 score", fastest(runs, || Scores::of(&snapshot, &portfolio, pack)));
    milliseconds("C3 tiers", fastest(runs, || Rfm::of(&snapshot, &portfolio, pack)));
    milliseconds("C4 abc", fastest(runs, || Abc::of(&snapshot, &portfolio, pack)));
    milliseconds("C5 matrix", fastest(runs, || Matrix::of(&snapshot, &scores, &portfolio, pack)));
    let all = fastest(runs, || Standing::over(Arc::clone(&snapshot), &portfolio, pack));
    milliseconds("C2-C5", all);
    let edit = fastest(runs, || Standing::over(Arc::new(of(&edited, Some(&snapshot))), &edited, pack));
    milliseconds("C2-C5 after an edit", edit);
    let standing = Standing::over(Arc::clone(&snapshot), &portfolio, pack);
    let few = runs.min(20);
    milliseconds("C2 findings", fastest(few, || ScoreFinding::of(&standing, &portfolio, pack)));
    milliseconds("C6 effort", fastest(few, || Effort::of(&standing, &portfolio, pack, None)));
    milliseconds("C6 proposal", fastest(few, || propose_effort(&standing, &portfolio, pack)));
    milliseconds("C8 moves", fastest(few, || moves(&standing, pack)));
    milliseconds("C9 lifetime value", fastest(few, || lifetime_values(&snapshot, pack)));
    milliseconds("overview with all findings", fastest(few, || Overview::of(&standing, &portfolio, pack)));
    let chapter = fastest(few, || {
        let standing = Standing::over(Arc::new(of(&edited, Some(&snapshot))), &edited, pack);
        Overview::of(&standing, &edited, pack)
    });
    milliseconds("the whole chapter after an edit", chapter);
    print("C2-C5 per account", accounts, "ns", all / accounts as f64);
    all / accounts as f64
}

fn edited(portfolio: &Portfolio) -> Portfolio {
    let mut edited = portfolio.clone();
    let id = edited.accounts.iter().nth(5).map(|(id, _)| id).unwrap_or_default();
    edited.accounts.update(id, |account| account.wallet = Some(Money::major(1)));
    edited
}

fn main() {
    let pack = match Pack::builtin() {
        Ok(pack) => pack.portfolio,
        Err(error) => return eprintln!("{error}"),
    };
    let per_account: Vec<f64> =
        [(1_000, 200), (10_000, 100), (100_000, 10)].map(|(n, runs)| measure(n, runs, &pack)).into();
    [1_000, 5_000, 10_000].into_iter().for_each(keeping::measure);
    [1_000, 10_000].into_iter().for_each(|accounts| tables::measure(accounts, &pack));
    if let [small, _, large] = per_account.as_slice() {
        print("C2-C5 growth per account from 1000 to", 100_000, "x", large / small);
    }
}
