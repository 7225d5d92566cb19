//! Known vulnerabilities of the locked crates, asked of `cargo audit` where it is installed and gets its data. It
//! installs nothing; where the question cannot be asked, it says so and lets the other checks go on.

use crate::shell::{command, find_program, output, say};
use xtask_wasm::anyhow::{Result, bail};

/// What the tool says when it has no data, instead of an answer.
const NO_DATA: [&str; 3] = ["couldn't fetch", "failed to fetch", "error loading"];

/// Fails on a known vulnerability.
pub fn check() -> Result<()> {
    if find_program("cargo-audit").is_none() {
        say("known vulnerabilities were not looked up: cargo-audit is not installed (cargo install cargo-audit)");
        return Ok(());
    }
    match output(&mut command("cargo", &["audit", "--quiet"])) {
        Ok(_) => Ok(()),
        Err(why) if has_no_data(&format!("{why:#}")) => {
            say("known vulnerabilities were not looked up: the advisory database could not be fetched");
            Ok(())
        }
        Err(why) => bail!("{why:#}"),
    }
}

fn has_no_data(complaint: &str) -> bool {
    NO_DATA.iter().any(|words| complaint.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_data_is_told_from_a_found_vulnerability() {
        assert!(has_no_data("error: couldn't fetch advisory database: git operation failed"));
        assert!(!has_no_data("error: 1 vulnerability found!"));
    }
}
