//! Waits until a source file has changed. It looks at times and sizes every half second instead of asking the
//! system, which forgets a file that an editor replaces, and never sees a deleted one.

use crate::shell::root;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

const SOURCES: [&str; 8] =
    ["src", "core/src", "core/Cargo.toml", "style", "public", "index.html", "Cargo.toml", "Cargo.lock"];
const REST: Duration = Duration::from_millis(500);

/// The sources as they were at one moment.
#[derive(PartialEq, Clone)]
pub struct Snapshot(BTreeMap<PathBuf, (Option<SystemTime>, u64)>);

impl Snapshot {
    /// Looks at all sources now.
    pub fn take() -> Self {
        let mut files = BTreeMap::new();
        SOURCES.iter().for_each(|source| look(&root().join(source), &mut files));
        Self(files)
    }

    /// Waits until the sources differ from this snapshot and have come to rest; returns what they are then.
    pub fn wait_for_change(&self) -> Self {
        let mut last = self.clone();
        loop {
            thread::sleep(REST);
            let now = Self::take();
            if now == last && now != *self {
                return now;
            }
            last = now;
        }
    }
}

fn look(path: &Path, files: &mut BTreeMap<PathBuf, (Option<SystemTime>, u64)>) {
    let Ok(meta) = fs::metadata(path) else { return };
    if meta.is_file() {
        files.insert(path.to_owned(), (meta.modified().ok(), meta.len()));
    } else if let Ok(entries) = fs::read_dir(path) {
        entries.flatten().for_each(|entry| look(&entry.path(), files));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_an_added_and_a_deleted_file_all_count_as_a_change() {
        let folder = std::env::temp_dir().join(format!("sandtable-watch-{}", std::process::id()));
        fs::create_dir_all(folder.join("deep")).unwrap();
        let see = || {
            let mut files = BTreeMap::new();
            look(&folder, &mut files);
            Snapshot(files)
        };
        let empty = see();
        fs::write(folder.join("deep/a"), "1").unwrap();
        let added = see();
        fs::write(folder.join("deep/a"), "12").unwrap();
        let changed = see();
        fs::remove_file(folder.join("deep/a")).unwrap();
        assert!(empty != added && added != changed && changed != see() && see() == empty);
    }
}
