//! Which licences the locked crates carry, and which crates come in two versions. Answers from Cargo.lock alone;
//! known vulnerabilities are the task of [`crate::advisories`].

use std::collections::BTreeMap;
use xtask_wasm::{
    anyhow::{Result, bail},
    metadata,
};

/// Licences that a program under MIT or Apache-2.0 may contain. MPL-2.0 asks that changes to its own files stay open;
/// we change none.
const ALLOWED: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Crates that other crates bring in several versions and that we cannot bring together. A new one here costs every
/// visitor bytes or every build time, so it is looked at before it gets its line.
const DOUBLED: [&str; 13] = [
    "block-buffer",
    "convert_case",
    "cpufeatures",
    "crypto-common",
    "gimli",
    "gloo-utils",
    "hashbrown",
    "rand_core",
    "syn",
    "thiserror",
    "thiserror-impl",
    "wasm-encoder",
    "wasmparser",
];

/// Fails on a crate whose licence is not allowed, and on one that newly comes in several versions.
pub fn check() -> Result<()> {
    let mut versions = BTreeMap::<&str, Vec<String>>::new();
    let mut refused = Vec::new();
    for package in &metadata().packages {
        versions.entry(package.name.as_str()).or_default().push(package.version.to_string());
        let licence = package.license.as_deref().unwrap_or("none stated");
        if !allowed(licence) {
            refused.push(format!("{} {}: {licence}", package.name, package.version));
        }
    }
    println!("  {} crates, every licence read", metadata().packages.len());
    if !refused.is_empty() {
        bail!("licences outside the list in xtask/src/licences.rs:\n  {}", refused.join("\n  "));
    }
    let new = doubled(&versions);
    if !new.is_empty() {
        bail!("crates in several versions, not in the list in xtask/src/licences.rs:\n  {}", new.join("\n  "));
    }
    Ok(())
}

/// The crates in several versions that nobody looked at yet.
fn doubled(versions: &BTreeMap<&str, Vec<String>>) -> Vec<String> {
    let several = versions.iter().filter(|(name, versions)| versions.len() > 1 && !DOUBLED.contains(name));
    several.map(|(name, versions)| format!("{name} {}", versions.join(", "))).collect()
}

/// Is there a way to fulfil this SPDX expression with allowed licences alone?
fn allowed(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    any(&mut rest) && rest.is_empty()
}

/// `a OR b OR …`
fn any(rest: &mut &[&str]) -> bool {
    let mut good = all(rest);
    while take(rest, "OR") {
        good |= all(rest);
    }
    good
}

/// `a AND b AND …`
fn all(rest: &mut &[&str]) -> bool {
    let mut good = one(rest);
    while take(rest, "AND") {
        good &= one(rest);
    }
    good
}

/// `( … )`, or a licence with its exception.
fn one(rest: &mut &[&str]) -> bool {
    if take(rest, "(") {
        let good = any(rest);
        return take(rest, ")") && good;
    }
    let Some((&licence, tail)) = rest.split_first() else { return false };
    let licence = licence.trim_end_matches('+');
    *rest = tail;
    match *rest {
        ["WITH", exception, ..] => {
            let whole = format!("{licence} WITH {exception}");
            *rest = rest.get(2..).unwrap_or_default();
            ALLOWED.contains(&whole.as_str())
        }
        _ => ALLOWED.contains(&licence),
    }
}

fn take(rest: &mut &[&str], word: &str) -> bool {
    let found = rest.first() == Some(&word);
    if found {
        *rest = rest.get(1..).unwrap_or_default();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_in_a_second_version_is_seen_unless_it_is_listed() {
        let of = |name, versions: &[&str]| (name, versions.iter().map(|v| (*v).to_owned()).collect());
        let versions =
            BTreeMap::from([of("syn", &["2.0.1", "3.0.0"]), of("serde", &["1.0.1"]), of("icu", &["1", "2"])]);
        assert_eq!(doubled(&versions), ["icu 1, 2"]);
    }

    #[test]
    fn a_choice_needs_one_allowed_licence_and_a_sum_needs_all() {
        for good in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-3.0-only OR MIT",
            "(MIT OR GPL-2.0-only) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR GPL-3.0-only",
            "MPL-2.0+",
        ] {
            assert!(allowed(good), "{good}");
        }
        let bad = [
            "GPL-3.0-only",
            "MIT AND GPL-3.0-only",
            "none stated",
            "",
            "(MIT",
            "MIT)",
            "MIT WITH Odd-exception",
            "MIT MIT",
        ];
        for bad in bad {
            assert!(!allowed(bad), "{bad}");
        }
    }
}
