//! `cargo xtask test`: every check in order, each with its time, all of them even if one fails, one sum at the end.

use crate::{
    advisories,
    build::Profile,
    cli, dist, licences,
    offline::Offline,
    serve, setup,
    shell::{command, run as sh, span},
    suite,
    tally::Tally,
};
use std::{path::PathBuf, process::Command, time::Instant};
use xtask_wasm::anyhow::{Result, bail, ensure};

/// What the checks said so far.
#[derive(Default)]
struct Report {
    tally: Tally,
    failures: Vec<String>,
}

/// Does the job; an error if anything failed.
pub fn run(options: &cli::Test) -> Result<()> {
    let begin = Instant::now();
    let mut report = Report::default();
    if !options.browser {
        native(&mut report);
    }
    if !options.native {
        in_browser(&mut report, options);
    }
    println!("\nall steps: {}", span(begin.elapsed()));
    report.failures.iter().for_each(|failure| println!("FAILED {failure}"));
    println!("tests: {} passed, {} failed", report.tally.passed, report.tally.failed);
    ensure!(report.failures.is_empty(), "{} of the steps failed", report.failures.len());
    Ok(())
}

fn native(report: &mut Report) {
    report.step("format", || setup::rust_components().and_then(|()| sh(&mut cargo("fmt --all --check"))));
    report.step("lints, native", || sh(&mut cargo("clippy --workspace --all-targets -- -D warnings")));
    report.step("lints, wasm", || {
        setup::wasm_target()?;
        sh(&mut cargo("clippy --target wasm32-unknown-unknown -p sandtable -- -D warnings"))
    });
    report.tests("native tests", || Tally::run(&mut cargo("test --workspace --no-fail-fast")));
    report.step("licences", licences::check);
    report.step("known vulnerabilities", advisories::check);
}

fn in_browser(report: &mut Report, options: &cli::Test) {
    let mut site = None;
    report.step("the page to test", || {
        site = Some(page(options)?);
        Ok(())
    });
    if let Some(site) = site {
        report.tests("browser tests", || suite::run(site, &options.playwright));
    }
}

fn page(options: &cli::Test) -> Result<PathBuf> {
    if options.dev { serve::build(Profile::Dev, Offline::Kept) } else { dist::run() }
}

fn cargo(line: &str) -> Command {
    command("cargo", &line.split(' ').collect::<Vec<_>>())
}

impl Report {
    /// A check that is right or wrong; a wrong one counts as one failure.
    fn step(&mut self, what: &str, check: impl FnOnce() -> Result<()>) {
        println!("\n━━ {what}");
        let begin = Instant::now();
        let result = check();
        let word = if result.is_ok() { "ok" } else { "FAILED" };
        println!("━━ {what}: {word}, {}", span(begin.elapsed()));
        if let Err(error) = result {
            println!("{error:#}");
            self.failures.push(format!("{what}: {error:#}"));
            self.tally.failed += 1;
        }
    }

    /// A check made of counted tests; one that fails without a failed test (it did not compile) counts as one.
    fn tests(&mut self, what: &str, check: impl FnOnce() -> Result<(Tally, bool)>) {
        let mut counted = Tally::default();
        let before = self.tally.failed;
        self.step(what, || {
            let (tally, well) = check()?;
            counted = tally;
            if !well || tally.failed > 0 {
                bail!("{} passed, {} failed", tally.passed, tally.failed);
            }
            ensure!(tally.passed > 0, "no test ran");
            Ok(())
        });
        if counted.failed > 0 {
            self.tally.failed = before;
        }
        self.tally = self.tally.plus(counted);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_counts_once_and_failed_tests_count_each() {
        let mut report = Report::default();
        report.step("good", || Ok(()));
        report.step("bad", || bail!("bad"));
        report.tests("three of five", || Ok((Tally { passed: 3, failed: 2 }, false)));
        report.tests("did not compile", || Ok((Tally::default(), false)));
        report.tests("ran nothing", || Ok((Tally::default(), true)));
        assert_eq!(report.tally, Tally { passed: 3, failed: 1 + 2 + 1 + 1 });
        assert_eq!(report.failures.len(), 4);
    }
}
