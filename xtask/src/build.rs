//! From Rust sources to a wasm module and its JavaScript: cargo, the splitter, wasm-bindgen as a library. Knows no page.

use crate::{
    setup,
    shell::{root, run, step, target},
    split::{self, Split},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};
use wasm_bindgen_cli_support::Bindgen;
use xtask_wasm::{
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

/// What was made of the sources: a module, the script that loads it, and the parts that are fetched later.
pub struct Bundle {
    /// The folder that holds all of it, `snippets/` included.
    pub folder: PathBuf,
    /// The script that wasm-bindgen wrote.
    pub js: PathBuf,
    /// The module of the first load.
    pub wasm: PathBuf,
    /// The script that loads the parts; a development build has none.
    pub link: Option<PathBuf>,
    /// The modules that are fetched after the first load.
    pub parts: Vec<PathBuf>,
}

/// Compiles the app, splits it where it is to be published, and binds it to JavaScript.
pub fn bundle(profile: Profile) -> Result<Bundle> {
    setup::wasm_target()?;
    let what = match profile {
        Profile::Dev => "compiling the app (the first time takes some minutes)",
        Profile::Release => "compiling the app for publishing (some minutes)",
    };
    let module = step(what, || compile(profile))?;
    let folder = target().join(if profile == Profile::Dev { "bindgen-dev" } else { "bindgen-release" });
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    match profile {
        Profile::Dev => step("binding it to JavaScript", || bind(&module, folder, None)),
        Profile::Release => {
            let split = step("splitting off what is fetched later", || split::module(&module, &folder))?;
            step("binding it to JavaScript", || bind(&split.main, folder, Some(&split)))
        }
    }
}

/// Runs cargo; the module it made.
fn compile(profile: Profile) -> Result<PathBuf> {
    let mut cargo = cargo_build(profile);
    cargo.current_dir(root()).args(["--package", "sandtable", "--lib"]);
    if profile == Profile::Release {
        cargo.arg("--release");
    }
    run(&mut cargo)?;
    let folder = if profile == Profile::Dev { "debug" } else { "release" };
    Ok(target().join("wasm32-unknown-unknown").join(folder).join("sandtable.wasm"))
}

fn bind(module: &Path, folder: PathBuf, split: Option<&Split>) -> Result<Bundle> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name("app").omit_default_module_path(false);
    bindgen.keep_lld_exports(split.is_some()).debug(false).web(true)?;
    bindgen.generate_output().context("wasm-bindgen")?.emit(&folder)?;
    fs::metadata(folder.join("app.js")).context("wasm-bindgen wrote no app.js")?;
    Ok(Bundle {
        js: folder.join("app.js"),
        wasm: folder.join("app_bg.wasm"),
        link: split.map(|split| split.link.clone()),
        parts: split.map(|split| split.parts.clone()).unwrap_or_default(),
        folder,
    })
}

/// Development builds erase component types: large views then compile much faster. Published builds keep the
/// relocations, by which the module is split.
fn cargo_build(profile: Profile) -> Command {
    let mut command = default_build_command();
    let more = match profile {
        Profile::Dev => "--cfg erase_components",
        Profile::Release => "-Clink-args=--emit-relocs",
    };
    let flags = env::var("RUSTFLAGS").unwrap_or_default();
    command.env("RUSTFLAGS", format!("{flags} {more}").trim());
    command
}
