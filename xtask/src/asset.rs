//! Names and fingerprints of published files: a file's name says its content, so a cache can never mix two builds.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};
use std::{fs, path::Path};
use xtask_wasm::anyhow::{Context, Result};

/// A file of the page: its name with a hash of its content, and the fingerprint a browser checks.
pub struct Asset {
    pub name: String,
    pub integrity: String,
}

impl Asset {
    /// Writes `content` into `folder` as `app-<hash>.<extension>`.
    pub fn write(folder: &Path, extension: &str, content: &[u8]) -> Result<Self> {
        let digest = Sha384::digest(content);
        let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let name = format!("app-{hash}.{extension}");
        fs::write(folder.join(&name), content).with_context(|| format!("cannot write {name}"))?;
        Ok(Self { name, integrity: fingerprint(content) })
    }
}

/// The fingerprint of a content, as pages and scripts state it.
pub fn fingerprint(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// Does this name carry a hash of the file's content, so that it may be cached for ever?
pub fn is_hashed(name: &str) -> bool {
    let stem = name.strip_prefix("app-").and_then(|rest| rest.split_once('.'));
    stem.is_some_and(|(hash, _)| hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_is_the_one_browsers_compute() {
        let asset = Asset::write(&std::env::temp_dir(), "sandtable-test", b"alert('Hello, world.');").unwrap();
        let known = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(asset.integrity, known);
        assert!(is_hashed(&asset.name));
    }

    #[test]
    fn only_names_with_a_hash_may_be_cached_for_ever() {
        assert!(is_hashed("app-0123456789abcdef.wasm"));
        for name in ["index.html", "app.js", "app-01.js", "app-0123456789abcdeg.js", "manifest.webmanifest"] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
