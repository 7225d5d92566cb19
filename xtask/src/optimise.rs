//! Makes the published module smaller with `wasm-opt` from npm's `binaryen`, if Node is there; without it the page
//! is larger and otherwise the same.

use crate::{
    setup,
    shell::{command, root, run, say},
};
use std::{fs, path::Path};
use xtask_wasm::anyhow::Result;

/// What the compiler may use by default on this target; wasm-opt has to be told.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Rewrites the module in place, or says why it stays as it is.
pub fn module(wasm: &Path) -> Result<()> {
    let tool = setup::node().and_then(|node| setup::npm_packages("xtask").map(|()| node));
    let node = match tool {
        Ok(node) => node,
        Err(why) => {
            say(format!("the module is not optimised for size and will be larger: {why:#}"));
            return Ok(());
        }
    };
    let (script, small) = (root().join("xtask/node_modules/binaryen/bin/wasm-opt"), wasm.with_extension("small"));
    let mut wasm_opt = command(node, &["--no-warnings"]);
    wasm_opt.arg(script).arg("-Oz").args(FEATURES).arg(wasm).arg("-o").arg(&small);
    run(&mut wasm_opt)?;
    Ok(fs::rename(small, wasm)?)
}
