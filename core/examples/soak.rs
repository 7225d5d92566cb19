//! A long run of the proof of the storage protocol over ever new random histories.
//!
//! `cargo run -p sandtable-core --release --example soak -- --minutes 10 [--seed N]`; exit code 1 if anything was
//! found, with the trial and the seed that repeat it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "../tests/storage_world/mod.rs"]
mod storage_world;

use sandtable_core::storage::Policy;
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use storage_world::check::Tally;
use storage_world::suite::Trial;

fn argument(name: &str, default: u64) -> u64 {
    let mut arguments = std::env::args().skip_while(|argument| argument != name).skip(1);
    arguments.next().map_or(default, |value| value.parse().unwrap_or_else(|_| panic!("{name} wants a number")))
}

fn main() -> ExitCode {
    let end = Instant::now() + Duration::from_secs(60 * argument("--minutes", 1));
    let mut seed = argument("--seed", 1000);
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    while Instant::now() < end {
        for trial in Trial::ALL.into_iter().take_while(|_| Instant::now() < end) {
            let found = trial.run(seed, Policy::SOUND);
            if found.violations() > 0 {
                println!("FOUND by {trial:?}, seed {seed}: {found:?}");
            }
            tallies.entry(format!("{trial:?}")).or_default().add(found);
        }
        seed += 1;
    }
    for (trial, tally) in &tallies {
        println!("{trial}: {tally:?}");
    }
    let violations: u64 = tallies.values().map(Tally::violations).sum();
    let loads: u64 = tallies.values().map(|tally| tally.loads).sum();
    println!("{loads} loads, {violations} violations, last seed {}", seed - 1);
    if violations == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
