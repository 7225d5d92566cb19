//! Finds a browser for the tests: one named in `CHROMIUM`, one already installed, else Playwright's download, else
//! the system's package. Starts none.

use crate::{
    setup,
    shell::{command, find_program, root, run, say},
};
use std::{
    env,
    path::{Path, PathBuf},
};
use xtask_wasm::anyhow::{Context, Result, bail, ensure};

const NAMES: [&str; 6] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
const PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/// The browser's program; `None` means the one that Playwright keeps itself.
pub fn find() -> Result<Option<PathBuf>> {
    if let Some(named) = env::var_os("CHROMIUM").map(PathBuf::from) {
        ensure!(named.is_file(), "CHROMIUM names {}, which is not there", named.display());
        return Ok(Some(named));
    }
    if let Some(found) = installed() {
        return Ok(Some(found));
    }
    say("no Chromium or Chrome found: fetching Playwright's (once)");
    match run(command(setup::node()?, &[&playwright(), "install", "chromium"]).current_dir(root().join("tests"))) {
        Ok(()) => Ok(None),
        Err(why) => from_system().map(Some).with_context(|| format!("Playwright's download failed: {why:#}")),
    }
}

/// Playwright's command-line script.
pub fn playwright() -> String {
    root().join("tests/node_modules/@playwright/test/cli.js").to_string_lossy().into_owned()
}

fn installed() -> Option<PathBuf> {
    let on_path = NAMES.iter().find_map(|name| find_program(name));
    on_path.or_else(|| PLACES.iter().map(PathBuf::from).find(|place| place.is_file()))
}

/// Debian and its kin, when we may install.
fn from_system() -> Result<PathBuf> {
    let apt = find_program("apt-get").filter(|_| {
        Path::new("/etc/debian_version").exists() && env::var_os("HOME").is_some_and(|home| home == "/root")
    });
    let Some(apt) = apt else {
        bail!("install Chromium or Chrome yourself, or name it: CHROMIUM=/path/to/chrome cargo xtask test");
    };
    say("installing Chromium and Chinese fonts with apt-get (once)");
    run(&mut command(&apt, &["update", "--quiet"]))?;
    run(&mut command(&apt, &["install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-cjk"]))?;
    installed().context("apt-get installed no Chromium")
}
