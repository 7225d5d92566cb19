//! Finds a browser for the tests: one named in `CHROMIUM`, one already installed, else the system's package where we
//! may install it, else Playwright's download; and sees to it that Chinese can be drawn. Starts none.

use crate::{
    setup,
    shell::{command, find_program, output, root, run, say},
};
use std::{env, path::PathBuf};
use xtask_wasm::anyhow::{Context, Result, ensure};

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
    let found = match installed() {
        Some(found) => Some(found),
        None => fetched()?,
    };
    chinese_fonts();
    Ok(found)
}

/// A container of Debian or its kin gets the package, which brings the libraries a browser needs; everything else gets
/// Playwright's own.
fn fetched() -> Result<Option<PathBuf>> {
    if let Some(apt) = setup::apt() {
        say("no Chromium or Chrome found: installing Chromium with apt-get (once)");
        match setup::install(&apt, "chromium").map(|()| installed()) {
            Ok(Some(found)) => return Ok(Some(found)),
            Ok(None) => say("the package brought no Chromium"),
            Err(why) => say(format!("apt-get has none: {why:#}")),
        }
    }
    say("no Chromium or Chrome found: fetching Playwright's (once)");
    let script = playwright();
    let mut words = vec![script.as_str(), "install", "chromium"];
    // Libraries of the system can only be added by its administrator.
    words.extend(setup::apt().map(|_| "--with-deps"));
    run(command(setup::node()?, &words).current_dir(root().join("tests")))
        .context("install Chromium or Chrome yourself, or name it: CHROMIUM=/path/to/chrome cargo xtask test")?;
    Ok(None)
}

/// On Linux a bare system draws Chinese as empty boxes, and every width is wrong then.
fn chinese_fonts() {
    let Some(fonts) = find_program("fc-list") else { return };
    if output(&mut command(fonts, &[":lang=zh", "family"])).is_ok_and(|list| !list.trim().is_empty()) {
        return;
    }
    say("no Chinese font found");
    let told = "install one (fonts-noto-cjk), or tests about widths and printing may fail";
    match setup::apt().map(|apt| setup::install(&apt, "fonts-noto-cjk")) {
        Some(Ok(())) => {}
        Some(Err(why)) => say(format!("{why:#}: {told}")),
        None => say(told),
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
