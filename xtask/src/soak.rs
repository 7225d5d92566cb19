//! `cargo xtask soak`: the proof of the storage protocol over ever new random histories. The work is the example's.

use crate::{
    cli,
    shell::{command, run as sh},
};
use xtask_wasm::anyhow::Result;

/// Does the job; an error if anything was found.
pub fn run(options: &cli::Soak) -> Result<()> {
    let (minutes, seed) = (options.minutes.to_string(), options.seed.to_string());
    let line = ["run", "--release", "-p", "sandtable-core", "--example", "soak", "--"];
    sh(command("cargo", &line).args(["--minutes", &minutes, "--seed", &seed]))
}
