//! The proof of the storage protocol: random histories of one to three tabs, met with every kind of harm.
//!
//! The same suite must find something in every sabotaged variant, or it proves nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod storage_world;

use sandtable_core::storage::{Policy, Sabotage};
use std::io::Write as _;
use storage_world::check::Tally;
use storage_world::suite::Trial;

/// How many histories each trial of the sound protocol is run upon.
fn histories(trial: Trial) -> u64 {
    match trial {
        Trial::Peace => 100,
        Trial::Crash | Trial::Mirror => 12,
        Trial::Deletion | Trial::Neighbours | Trial::Rot => 8,
        Trial::Failure => 4,
        Trial::Quota | Trial::Truncation | Trial::Flip => 2,
    }
}

/// Prints a line also when the test passes: the counts are part of the proof.
fn tell(line: &str) {
    std::io::stderr().lock().write_all(format!("{line}\n").as_bytes()).unwrap();
}

fn prove(trial: Trial) {
    let mut tally = Tally::default();
    for seed in 1..=histories(trial) {
        let found = trial.run(seed, Policy::SOUND);
        if found.violations() > 0 {
            tell(&format!("{trial:?} seed {seed}: {found:?}"));
        }
        tally.add(found);
    }
    tell(&format!("sound protocol, {trial:?}: {tally:?}"));
    assert!(tally.loads > 0, "the trial tried nothing");
    assert_eq!(tally.violations(), 0, "{tally:?}");
}

#[test]
fn tabs_on_a_healthy_disk_come_to_agree_and_lose_nothing() {
    prove(Trial::Peace);
}

#[test]
fn nothing_saved_is_lost_at_any_crash_point() {
    prove(Trial::Crash);
}

#[test]
fn nothing_saved_is_lost_when_any_key_vanishes() {
    prove(Trial::Deletion);
}

#[test]
fn nothing_saved_is_lost_when_any_value_is_cut_anywhere() {
    prove(Trial::Truncation);
}

#[test]
fn nothing_saved_is_lost_when_any_character_rots() {
    prove(Trial::Flip);
}

#[test]
fn nothing_saved_is_lost_when_any_operation_goes_wrong() {
    prove(Trial::Failure);
}

#[test]
fn nothing_saved_is_lost_when_the_store_is_full_at_any_point() {
    prove(Trial::Quota);
}

#[test]
fn the_mirror_makes_up_for_whatever_the_store_lost() {
    prove(Trial::Mirror);
}

#[test]
fn a_real_loss_stays_told_while_work_goes_on() {
    prove(Trial::Neighbours);
}

#[test]
fn what_cannot_be_read_is_kept_while_work_goes_on() {
    prove(Trial::Rot);
}

/// Histories of the soak in which something was once found.
const ONCE_FOUND: [(Trial, u64); 4] =
    [(Trial::Failure, 1001), (Trial::Failure, 1004), (Trial::Quota, 1001), (Trial::Quota, 1005)];

#[test]
fn what_the_soak_once_found_stays_mended() {
    for (trial, seed) in ONCE_FOUND {
        let found = trial.run(seed, Policy::SOUND);
        assert!(found.loads > 0, "{trial:?} {seed} tried nothing");
        assert_eq!(found.violations(), 0, "{trial:?} {seed}: {found:?}");
    }
}

/// Runs the suite until it finds something; what found it.
fn caught(sabotage: Sabotage) -> Option<(Trial, u64, Tally)> {
    for seed in 1..=40 {
        for trial in Trial::ALL {
            let is_long = matches!(trial, Trial::Failure | Trial::Quota | Trial::Truncation | Trial::Flip);
            if is_long && seed > 2 {
                continue;
            }
            let found = trial.run(seed, sabotage.policy());
            if found.violations() > 0 {
                return Some((trial, seed, found));
            }
        }
    }
    None
}

#[test]
fn every_sabotaged_protocol_is_caught() {
    let mut missed = Vec::new();
    for sabotage in Sabotage::ALL {
        match caught(sabotage) {
            Some((trial, seed, found)) => tell(&format!("{sabotage:?} caught by {trial:?}, seed {seed}: {found:?}")),
            None => missed.push(sabotage),
        }
    }
    assert!(missed.is_empty(), "not caught: {missed:?}");
}
