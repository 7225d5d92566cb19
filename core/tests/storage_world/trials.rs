//! The trials themselves: what each kind of harm does to a history, and what is looked for afterwards.

use super::check::{Bounds, Harm, Tally, judge};
use super::ledger::{Ledger, Rng};
use super::{World, content_of};
use sandtable_core::storage::fault::{Disk, Fault};
use sandtable_core::storage::{Key, Policy, Room};
use std::collections::BTreeMap;

/// After so many violations a trial stops.
const ENOUGH: u64 = 20;

type Content = BTreeMap<String, String>;

fn lived(seed: u64, steps: usize, policy: Policy) -> World {
    let mut world = World::new(seed, policy);
    for _ in 0..steps {
        world.step();
    }
    world
}

fn wrongs(world: &World) -> Tally {
    let stuck = world.wrongs.unseen as u64;
    Tally { empty: world.wrongs.empty as u64, stuck, ..Tally::default() }
}

pub(super) fn peace(seed: u64, policy: Policy) -> Tally {
    let mut world = lived(seed, 60, policy);
    let is_calm = world.settle() && world.wrongs.closed == 0;
    let mut tally = wrongs(&world);
    tally.stuck += u64::from(!is_calm);
    let mut bounds = Bounds::of(&world.ledger, usize::MAX);
    tally.add(judge(&content_of(&world.disk), &[], &bounds, Harm::None, policy));
    if world.tabs.iter().all(|tab| tab.store.document().stamps.lamport() > 0) {
        bounds.least = world.tabs[0].store.document().clone();
        tally.add(judge(&content_of(&world.disk), &[], &bounds, Harm::None, policy));
    }
    tally
}

/// New tabs go on with what is on a disk; afterwards everything promised must be there.
fn go_on(content: Content, ledger: &Ledger, at: usize, seed: u64, policy: Policy) -> (Tally, Content) {
    let mut ledger = ledger.clone();
    for promise in &mut ledger.promises {
        promise.acked = promise.acked.filter(|acked| *acked <= at).map(|_| 0);
    }
    let mut world = World::around(Disk::of(content), ledger, seed, policy);
    world.open_tab();
    for _ in 0..8 {
        world.step();
    }
    for _ in 0..3 {
        if !world.tabs.is_empty() {
            world.tidy(0);
        }
    }
    world.settle();
    let mut tally = wrongs(&world);
    tally.stuck += world.wrongs.closed as u64;
    let content = content_of(&world.disk);
    let bounds = Bounds::of(&world.ledger, usize::MAX);
    tally.add(judge(&content, &[], &bounds, Harm::None, policy));
    (tally, content)
}

pub(super) fn crash(seed: u64, policy: Policy) -> Tally {
    let world = lived(seed, 50, policy);
    let mut tally = wrongs(&world);
    for at in world.born..=world.disk.changes() {
        let content = world.disk.content_after(at);
        tally.add(judge(&content, &[], &Bounds::of(&world.ledger, at), Harm::None, policy));
        if at % 7 == seed as usize % 7 {
            tally.add(go_on(content, &world.ledger, at, seed + at as u64, policy).0);
        }
    }
    tally
}

pub(super) fn deletion(seed: u64, policy: Policy) -> Tally {
    let world = lived(seed, 50, policy);
    let mut tally = Tally::default();
    let changes = world.disk.changes();
    for at in (world.born..=changes).rev().step_by(5) {
        let content = world.disk.content_after(at);
        let bounds = Bounds::of(&world.ledger, at);
        for key in content.keys() {
            let mut harmed = content.clone();
            harmed.remove(key);
            tally.add(judge(&harmed, &[], &bounds, Harm::Removed, policy));
        }
    }
    tally
}

/// The final disk of a short history, for the trials that touch every character.
fn small(seed: u64, policy: Policy) -> (Content, Bounds) {
    let world = lived(seed, 22, policy);
    let bounds = Bounds::of(&world.ledger, usize::MAX);
    let mut content = content_of(&world.disk);
    content.retain(|key, _| sandtable_core::storage::owner(super::NS, key).is_some());
    (content, bounds)
}

fn harm_of(key: &str) -> Harm {
    let is_aside = matches!(Room::new(super::NS, super::BOOK, 1).key(key), Some(Key::Quarantine(..)));
    if is_aside { Harm::Removed } else { Harm::Damaged }
}

pub(super) fn truncation(seed: u64, policy: Policy) -> Tally {
    let (content, bounds) = small(seed, policy);
    let mut tally = Tally::default();
    for (key, value) in &content {
        for (at, _) in value.char_indices() {
            let mut harmed = content.clone();
            harmed.insert(key.clone(), value[..at].to_owned());
            tally.add(judge(&harmed, &[], &bounds, harm_of(key), policy));
            if tally.violations() > ENOUGH {
                return tally;
            }
        }
    }
    tally
}

pub(super) fn flip(seed: u64, policy: Policy) -> Tally {
    let (content, bounds) = small(seed, policy);
    let (mut tally, mut rng) = (Tally::default(), Rng::new(seed));
    for (key, value) in &content {
        for (at, old) in value.char_indices() {
            let new = char::from_u32(u32::from(old) ^ (1 + rng.below(63) as u32)).filter(|new| *new != old);
            let harmed = [&value[..at], &new.unwrap_or('?').to_string(), &value[at + old.len_utf8()..]].concat();
            let mut content = content.clone();
            content.insert(key.clone(), harmed);
            tally.add(judge(&content, &[], &bounds, harm_of(key), policy));
            if tally.violations() > ENOUGH {
                return tally;
            }
        }
    }
    tally
}

/// How long the histories are that are run anew for every operation.
const STEPS: usize = 18;

pub(super) fn failure(seed: u64, policy: Policy) -> Tally {
    let operations = lived(seed, STEPS, policy).disk.count();
    let mut tally = Tally::default();
    for fault in Fault::ALL {
        for n in 1..=operations {
            let mut world = World::new(seed, policy);
            world.disk.set_fault(n, fault);
            if n <= world.disk.count() {
                continue;
            }
            for _ in 0..STEPS {
                world.step();
            }
            tally.add(wrongs(&world));
            tally.add(after_faults(&mut world, policy));
            if tally.violations() > ENOUGH {
                return tally;
            }
        }
    }
    tally
}

/// What is on the disk now, and what is there when it has come to rest, holds what was promised.
fn after_faults(world: &mut World, policy: Policy) -> Tally {
    let now = Bounds::of(&world.ledger, usize::MAX);
    let mut tally = judge(&content_of(&world.disk), &[], &now, Harm::None, policy);
    let is_calm = world.settle() || world.settle_with_snapshots() || world.settle_with_gaps_accepted();
    tally.stuck += u64::from(!is_calm);
    let later = Bounds::of(&world.ledger, usize::MAX);
    tally.add(judge(&content_of(&world.disk), &[], &later, Harm::None, policy));
    tally
}

pub(super) fn quota(seed: u64, policy: Policy) -> Tally {
    let mut tally = Tally::default();
    let used = |world: &World| -> usize { content_of(&world.disk).iter().map(|(k, v)| k.len() + v.len()).sum() };
    let (least, most) = (used(&World::new(seed, policy)), used(&lived(seed, 40, policy)) * 2);
    for quota in (least..most).step_by(97) {
        let mut world = World::new(seed, policy);
        world.disk.set_quota(Some(quota));
        for _ in 0..40 {
            world.step();
        }
        tally.add(wrongs(&world));
        tally.add(after_faults(&mut world, policy));
    }
    tally
}

pub(super) fn mirror(seed: u64, policy: Policy) -> Tally {
    let world = lived(seed, 50, policy);
    let bounds = Bounds::of(&world.ledger, usize::MAX);
    let records: Vec<(String, String)> = world.mirror.clone().into_iter().collect();
    let mut tally = Tally::default();
    for at in (0..=world.disk.changes()).step_by(3) {
        tally.add(judge(&world.disk.content_after(at), &records, &bounds, Harm::None, policy));
    }
    tally
}

pub(super) fn neighbours(seed: u64, policy: Policy) -> Tally {
    let world = lived(seed, 30, policy);
    let content = content_of(&world.disk);
    let bounds = Bounds::of(&world.ledger, usize::MAX);
    let room = Room::new(super::NS, super::BOOK, 1);
    let mut tally = Tally::default();
    for name in content.keys() {
        let Some(Key::Journal(tab, seq)) = room.key(name) else { continue };
        let next = room.name(&Key::Journal(tab.clone(), seq + 1));
        let after = room.name(&Key::Journal(tab, seq + 2));
        if !content.contains_key(&next) || !content.contains_key(&after) {
            continue;
        }
        let mut harmed = content.clone();
        harmed.remove(name);
        harmed.remove(&next);
        tally.add(judge(&harmed, &[], &bounds, Harm::Heavy, policy));
        let mut ledger = world.ledger.clone();
        ledger.promises.iter_mut().for_each(|promise| promise.acked = None);
        let (_, later) = go_on(harmed, &ledger, usize::MAX, seed, policy);
        let lost = Bounds { most: ever(&bounds, &later), least: bounds.least.clone() };
        tally.add(judge(&later, &[], &lost, Harm::Heavy, policy));
    }
    tally
}

/// Everything, with what a later load may contain besides.
fn ever(bounds: &Bounds, content: &Content) -> sandtable_core::book::Document {
    use sandtable_core::storage::{BookStore, Opening};
    let opening = Opening::new(super::NS, super::BOOK, sandtable_core::book::TabId("ever".into()), 0);
    let loaded = BookStore::open(super::view_of(content.clone()), &opening);
    let mut most = bounds.most.clone();
    most.merge(loaded.store.document());
    most
}

pub(super) fn rot(seed: u64, policy: Policy) -> Tally {
    let world = lived(seed, 30, policy);
    let content = content_of(&world.disk);
    let mut tally = Tally::default();
    for (name, value) in &content {
        let rotten = format!("{}\u{fffd}{}", &value[..value.len().min(40)], value.len());
        let mut harmed = content.clone();
        harmed.insert(name.clone(), rotten.clone());
        let (found, later) = go_on(harmed, &world.ledger, usize::MAX, seed, policy);
        tally.add(found);
        tally.discarded += u64::from(!later.values().any(|value| *value == rotten));
    }
    tally
}
