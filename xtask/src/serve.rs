//! `cargo xtask serve`: builds the page, serves it on this machine, and builds it again on change if wanted.
//! A build that fails leaves the last good page in place.

use crate::{
    build::{self, Profile},
    cli,
    offline::Offline,
    page,
    shell::{say, span, target},
    static_server::{self, Site},
    watch::Snapshot,
};
use std::{path::PathBuf, thread, time::Instant};
use xtask_wasm::anyhow::{Context, Result};

/// Does the job.
pub fn run(options: &cli::Serve) -> Result<()> {
    let profile = if options.release { Profile::Release } else { Profile::Dev };
    let before = Snapshot::take();
    let folder = build(profile, Offline::Dropped)?;
    let url = listen(folder, options.port)?;
    println!("\n  Sandtable is at {url}\n  Ctrl+C ends it.\n");
    if options.watch {
        rebuild_for_ever(profile, before)
    }
    loop {
        thread::park();
    }
}

/// The page in its own folder, freshly built.
pub fn build(profile: Profile, offline: Offline) -> Result<PathBuf> {
    let site = target().join("site");
    page::assemble(&build::bundle(profile)?, &site, profile, offline)?;
    Ok(site)
}

/// The port asked for, or the first free one from 8000 on.
fn listen(folder: PathBuf, port: Option<u16>) -> Result<String> {
    let site = || Site { folder: folder.clone(), prefix: "/".into() };
    match port {
        Some(port) => static_server::start(site(), port),
        None => {
            (8000..8020).find_map(|port| static_server::start(site(), port).ok()).context("ports 8000–8019 are taken")
        }
    }
}

fn rebuild_for_ever(profile: Profile, mut seen: Snapshot) -> ! {
    say("watching the sources for changes");
    loop {
        seen = seen.wait_for_change();
        let begin = Instant::now();
        match build(profile, Offline::Dropped) {
            Ok(_) => say(format!("built again in {}; reload the page", span(begin.elapsed()))),
            Err(error) => say(format!("the last good page stays: {error:#}")),
        }
    }
}
