//! Splits the published module: what stands behind a split point of the app and is reached from nowhere else becomes a
//! module of its own that is fetched later. It decides no split point; `src/pages/parts.rs` does.

use std::{
    fs,
    path::{Path, PathBuf},
};
use wasm_split_cli_support::{Options, transform};
use xtask_wasm::anyhow::{Result, anyhow};

/// The module in pieces.
pub struct Split {
    /// What is loaded first; wasm-bindgen still has to process it.
    pub main: PathBuf,
    /// The script that loads the others.
    pub link: PathBuf,
    /// The others.
    pub parts: Vec<PathBuf>,
}

/// Writes the pieces of a module into `folder`.
pub fn module(module: &Path, folder: &Path) -> Result<Split> {
    let wasm = fs::read(module)?;
    let (main, link) = (folder.join("main.wasm"), "split.js");
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = link;
    options.main_module = "./app.js";
    let split = transform(options).map_err(|error| anyhow!("{error:#}"))?;
    Ok(Split { link: folder.join(link), parts: split.split_modules, main })
}
