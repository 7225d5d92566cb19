//! `cargo xtask dist`: makes `dist/`, the folder to publish on any static host, and says what it weighs.

use crate::{
    build::{self, Profile},
    offline::Offline,
    optimise, page, policy,
    shell::{root, say, step},
    sizes,
};
use std::{fs, path::PathBuf};
use xtask_wasm::anyhow::Result;

/// Does the job and returns the folder.
pub fn run() -> Result<PathBuf> {
    let site = root().join("dist");
    let bundle = build::bundle(Profile::Release)?;
    step("making the modules smaller", || optimise::modules(&bundle))?;
    page::assemble(&bundle, &site, Profile::Release, Offline::Kept)?;
    fs::write(site.join("_headers"), policy::headers_file())?;
    let (first, later) = step("weighing the files", || Ok((sizes::first_load(&site)?, sizes::later(&site)?)))?;
    sizes::print(&first, &later);
    let sum = sizes::total("first load", &first).brotli;
    if sum > sizes::FIRST_LOAD_LIMIT {
        say(format!("the first load is {sum} bytes in brotli, over the aim of {}", sizes::FIRST_LOAD_LIMIT));
    }
    say(format!("{} is ready to publish; docs/hosting.md says how", site.display()));
    Ok(site)
}
