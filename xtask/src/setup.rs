//! Fetches what a job needs with the ordinary clients (rustup, npm, apt-get), only when it is missing, and says so.
//! Installs something for the whole system only where the system's administrator asks, as in a fresh container.

use crate::shell::{command, find_program, output, root, run, say};
use std::{
    fs,
    path::{Path, PathBuf},
};
use xtask_wasm::anyhow::{Context, Result, bail, ensure};

const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can make WebAssembly.
pub fn wasm_target() -> Result<()> {
    let sysroot = output(&mut command("rustc", &["--print", "sysroot"]))?;
    if PathBuf::from(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    say(format!("fetching the compiler's {WASM} target (once)"));
    run(&mut command("rustup", &["target", "add", WASM])).with_context(|| {
        format!(
            "the {WASM} target is missing: run `rustup target add {WASM}`, or install Rust through https://rustup.rs"
        )
    })
}

/// Makes sure that `cargo fmt` and `cargo clippy` are there.
pub fn rust_components() -> Result<()> {
    if ["fmt", "clippy"].iter().all(|tool| output(&mut command("cargo", &[tool, "--version"])).is_ok()) {
        return Ok(());
    }
    say("fetching rustfmt and clippy (once)");
    run(&mut command("rustup", &["component", "add", "rustfmt", "clippy"]))
        .context("rustfmt or clippy is missing: run `rustup component add rustfmt clippy`")
}

/// Installs the packages of a folder's `package-lock.json`, unless exactly these are there already.
pub fn npm_packages(folder: &str) -> Result<()> {
    let folder = root().join(folder);
    let lock = fs::read(folder.join("package-lock.json")).context("package-lock.json")?;
    let stamp = folder.join("node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let Some(npm) = find_npm() else {
        bail!("npm is missing: install Node.js 20 or later (https://nodejs.org, or `apt-get install nodejs npm`)");
    };
    say(format!("fetching the npm packages of {} (once)", folder.display()));
    run(command(npm, &["ci", "--no-audit", "--no-fund"]).current_dir(&folder))?;
    fs::write(stamp, lock).context("cannot note which packages are installed")
}

/// Where Node is, or a sentence about how to get it.
pub fn node() -> Result<PathBuf> {
    let node = find_program("node").context("Node.js is missing: install version 20 or later (https://nodejs.org)")?;
    let version = output(&mut command(&node, &["--version"]))?;
    ensure!(major(&version) >= Some(20), "Node.js {} is too old: install version 20 or later", version.trim());
    Ok(node)
}

/// `v20.20.2` → 20
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// The package manager of Debian and its kin, if it is there and we may install.
pub fn apt() -> Option<PathBuf> {
    let is_administrator = || output(&mut command("id", &["-u"])).is_ok_and(|id| id.trim() == "0");
    find_program("apt-get").filter(|_| Path::new("/etc/debian_version").exists() && is_administrator())
}

/// Installs a package of the system.
pub fn install(apt: &Path, package: &str) -> Result<()> {
    // A list that could not be renewed in full may still name the package.
    if let Err(why) = run(&mut command(apt, &["update", "--quiet"])) {
        say(format!("{why:#}"));
    }
    let mut install = command(apt, &["install", "--yes", "--quiet", "--no-install-recommends", package]);
    run(install.env("DEBIAN_FRONTEND", "noninteractive"))
}

fn find_npm() -> Option<PathBuf> {
    find_program("npm")
        .or_else(|| std::env::split_paths(&std::env::var_os("PATH")?).map(|f| f.join("npm.cmd")).find(|f| f.is_file()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_node_is_compared_as_a_number() {
        assert_eq!(["v20.20.2\n", "v9.1.0", "nonsense"].map(major), [Some(20), Some(9), None]);
        assert!(major("v9.1.0") < Some(20) && Some(20) <= major("v100.0.0") && major("") < Some(20));
    }
}
