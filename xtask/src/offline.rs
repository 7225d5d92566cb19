//! The service worker of one build: its list of files, each with its fingerprint, is filled in after all of them are
//! there. Decides nothing about how the list is used; that is `public/sw.js`.

use crate::asset::fingerprint;
use serde_json::{Map, Value};
use std::{fs, path::Path};
use xtask_wasm::anyhow::{Context, Result, ensure};

/// The line of `public/sw.js` that stands for the list.
const IMPORT: &str = "import { BUILD, FILES } from \"./build.js\";";
/// Published for people and programs, not for the page: no need of it without network.
const LEFT_OUT: [&str; 6] = ["index.html", "sw.js", "sw-off.js", "_headers", "samples", "schema"];

/// Whether the page is to be kept for working without network.
#[derive(Clone, Copy, PartialEq)]
pub enum Offline {
    /// Yes: for publishing and for tests.
    Kept,
    /// No, and what an earlier build kept at this address goes: for work on the app, where a reload shows the change.
    Dropped,
}

/// Writes `sw.js` into a folder that is complete otherwise.
pub fn write_worker(site: &Path, offline: Offline) -> Result<()> {
    let worker = match offline {
        Offline::Kept => fill(&fs::read_to_string(site.join("sw.js")).context("public/sw.js")?, files(site)?)?,
        Offline::Dropped => fs::read_to_string(site.join("sw-off.js")).context("public/sw-off.js")?,
    };
    fs::write(site.join("sw.js"), worker).context("cannot write sw.js")
}

/// Every file the page can ask for, by its address beside the page; the page itself is `./`.
fn files(site: &Path) -> Result<Map<String, Value>> {
    let mut files = Map::new();
    files.insert("./".into(), fingerprint(&fs::read(site.join("index.html"))?).into());
    list(site, "./", &mut files)?;
    Ok(files)
}

fn list(folder: &Path, address: &str, files: &mut Map<String, Value>) -> Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        if address == "./" && LEFT_OUT.contains(&name.as_str()) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{address}{name}/"), files)?;
        } else {
            files.insert(format!("{address}{name}"), fingerprint(&fs::read(entry.path())?).into());
        }
    }
    Ok(())
}

/// The worker with its list, and a name of the build that says the list's content.
fn fill(worker: &str, files: Map<String, Value>) -> Result<String> {
    ensure!(worker.contains(IMPORT), "public/sw.js must contain `{IMPORT}`");
    let list = Value::Object(files).to_string();
    let build: String =
        fingerprint(list.as_bytes()).chars().skip(7).filter(char::is_ascii_alphanumeric).take(16).collect();
    Ok(worker.replace(IMPORT, &format!("const BUILD = \"{build}\";\nconst FILES = {list};")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own for each test: they run side by side.
    fn site(test: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("sandtable-offline-{test}-{}", std::process::id()));
        fs::create_dir_all(folder.join("icons")).unwrap();
        fs::create_dir_all(folder.join("samples")).unwrap();
        for name in ["index.html", "app-1.js", "icons/a.png", "samples/x.json", "_headers", "sw.js", "sw-off.js"] {
            fs::write(folder.join(name), format!("{IMPORT} {name}")).unwrap();
        }
        folder
    }

    #[test]
    fn the_list_holds_what_the_page_needs_and_nothing_else() {
        let files = files(&site("list")).unwrap();
        assert_eq!(files.keys().collect::<Vec<_>>(), ["./", "./app-1.js", "./icons/a.png"]);
        assert!(files.values().all(|print| print.as_str().unwrap().starts_with("sha384-")));
    }

    #[test]
    fn a_worker_names_its_build_by_the_content_of_the_list() {
        let one = fill(IMPORT, files(&site("build")).unwrap()).unwrap();
        assert!(!one.contains("import") && one.contains("./icons/a.png"), "{one}");
        let mut other = files(&site("build")).unwrap();
        other.insert("./app-1.js".into(), "sha384-other".into());
        let build = |text: &str| text.lines().next().unwrap().to_owned();
        assert_ne!(build(&one), build(&fill(IMPORT, other).unwrap()));
        assert!(fill("no list here", Map::new()).is_err());
    }

    #[test]
    fn a_page_for_work_gets_the_worker_that_ends_itself() {
        let folder = site("work");
        write_worker(&folder, Offline::Dropped).unwrap();
        assert!(fs::read_to_string(folder.join("sw.js")).unwrap().ends_with("sw-off.js"));
    }
}
