//! Runs the browser tests against a built page, served under a sub-path because many hosts have one.

use crate::{
    browser, setup,
    shell::{command, root},
    static_server::{self, Site},
    tally::Tally,
};
use std::{path::PathBuf, process::Command};
use xtask_wasm::anyhow::Result;

/// Where the page stands during tests and measurements.
const SUB_PATH: &str = "/some/where/";

/// All browser tests, or those that `arguments` for Playwright select.
pub fn run(site: PathBuf, arguments: &[String]) -> Result<(Tally, bool)> {
    let mut playwright = node(site, &[&browser::playwright(), "test"])?;
    Tally::run(playwright.args(arguments))
}

/// Node in `tests/`, told where the page and the browser are.
pub fn node(site: PathBuf, arguments: &[&str]) -> Result<Command> {
    let node = setup::node()?;
    setup::npm_packages("tests")?;
    let browser = browser::find()?;
    let url = static_server::start(Site { folder: site.clone(), prefix: SUB_PATH.into() }, 0)?;
    let mut command = command(node, arguments);
    command.current_dir(root().join("tests")).env("SITE_URL", url).env("SITE_FOLDER", site);
    if let Some(browser) = browser {
        command.env("CHROMIUM", browser);
    }
    Ok(command)
}
