//! Makes the published modules smaller with `wasm-opt` from npm's `binaryen`, if Node is there; without it the page
//! is larger and otherwise the same.

use crate::{
    build::Bundle,
    setup,
    shell::{command, root, run, say},
};
use std::{fs, path::Path, thread};
use xtask_wasm::anyhow::{Result, bail};

/// What the compiler may use by default on this target; wasm-opt has to be told.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Rewrites the modules in place, or says why they stay as they are.
pub fn modules(bundle: &Bundle) -> Result<()> {
    let node = match setup::node().and_then(|node| setup::npm_packages("xtask").map(|()| node)) {
        Ok(node) => node,
        Err(why) => {
            say(format!("the modules are not optimised for size and will be larger: {why:#}"));
            return Ok(());
        }
    };
    // The tool works on one core, so the modules are done side by side.
    thread::scope(|scope| {
        let modules = bundle.parts.iter().chain([&bundle.wasm]);
        let runs: Vec<_> = modules.map(|module| scope.spawn(|| optimise(&node, module))).collect();
        runs.into_iter().try_for_each(|run| run.join().unwrap_or_else(|_| bail!("wasm-opt could not be run")))
    })
}

/// Functions larger than this are not joined with their only caller: browsers compile very large functions badly. It
/// costs a thousandth of the size and makes the portfolio's results a sixth faster.
const JOINED: [&str; 2] = ["--one-caller-inline-max-function-size", "1000"];

fn optimise(node: &Path, module: &Path) -> Result<()> {
    let (script, small) = (root().join("xtask/node_modules/binaryen/bin/wasm-opt"), module.with_extension("small"));
    let mut wasm_opt = command(node, &["--no-warnings"]);
    wasm_opt.arg(script).arg("-Oz").args(JOINED).args(FEATURES).arg(module).arg("-o").arg(&small);
    run(&mut wasm_opt)?;
    Ok(fs::rename(small, module)?)
}
