//! From Rust sources to a wasm module and its JavaScript: cargo, then wasm-bindgen as a library. Knows no page.

use crate::{
    setup,
    shell::{step, target},
};
use std::{env, fs, path::PathBuf};
use xtask_wasm::{
    Dist,
    anyhow::{Context, Result},
    default_build_command,
};

/// How the app is compiled.
#[derive(Clone, Copy, PartialEq)]
pub enum Profile {
    /// Compiles quickly; for work on the app.
    Dev,
    /// Small and fast; for publishing.
    Release,
}

/// What wasm-bindgen made: a module and the script that loads it.
pub struct Bundle {
    /// The folder that holds all of it, `snippets/` included.
    pub folder: PathBuf,
    pub js: PathBuf,
    pub wasm: PathBuf,
}

/// Compiles the app and binds it to JavaScript.
pub fn bundle(profile: Profile) -> Result<Bundle> {
    setup::wasm_target()?;
    let what = match profile {
        Profile::Dev => "compiling the app (the first time takes some minutes)",
        Profile::Release => "compiling the app for publishing (some minutes)",
    };
    step(what, || {
        let folder = target().join(if profile == Profile::Dev { "bindgen-dev" } else { "bindgen-release" });
        let mut dist = Dist::default().app_name("app").dist_dir(&folder).build_command(cargo_build(profile));
        dist.release = profile == Profile::Release;
        let folder = dist.build("sandtable")?;
        fs::metadata(folder.join("app.js")).context("wasm-bindgen wrote no app.js")?;
        Ok(Bundle { js: folder.join("app.js"), wasm: folder.join("app_bg.wasm"), folder })
    })
}

/// Development builds erase component types: large views then compile much faster.
fn cargo_build(profile: Profile) -> std::process::Command {
    let mut command = default_build_command();
    if profile == Profile::Dev {
        let flags = env::var("RUSTFLAGS").unwrap_or_default();
        command.env("RUSTFLAGS", format!("{flags} --cfg erase_components").trim());
    }
    command
}
