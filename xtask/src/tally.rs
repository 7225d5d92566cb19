//! Counts tests while another program runs them: passes its lines on and reads the sums that cargo and Playwright print.

use crate::shell::name;
use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};
use xtask_wasm::anyhow::{Context, Result};

/// How many tests passed and failed, and whether the program itself was content.
#[derive(Default, Debug, PartialEq, Clone, Copy)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl Tally {
    /// Runs a test program, shows its lines and counts; the flag says whether it ended well.
    pub fn run(command: &mut Command) -> Result<(Self, bool)> {
        let mut child =
            command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {}", name(command)))?;
        let mut tally = Self::default();
        if let Some(out) = child.stdout.take() {
            for line in BufReader::new(out).lines() {
                let line = line?;
                println!("{line}");
                tally.read(&line);
            }
        }
        Ok((tally, child.wait()?.success()))
    }

    /// Adds what a line says: `test result: ok. 12 passed; 0 failed; …` or `  3 passed (4.2s)`.
    fn read(&mut self, line: &str) {
        let line = line.trim();
        let parts: Vec<&str> = match line.strip_prefix("test result:") {
            Some(rest) => rest.split(['.', ';']).collect(),
            None => vec![line],
        };
        for part in parts {
            let mut words = part.split_whitespace();
            let number = words.next().and_then(|word| word.parse::<usize>().ok());
            match (number, words.next()) {
                (Some(count), Some("passed")) => self.passed += count,
                (Some(count), Some("failed" | "flaky" | "interrupted")) => self.failed += count,
                _ => {}
            }
        }
    }

    /// The sum of both.
    pub fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> Tally {
        let mut tally = Tally::default();
        text.lines().for_each(|line| tally.read(line));
        tally
    }

    #[test]
    fn the_sums_of_cargo_are_read() {
        let text = "running 3 tests\ntest a ... ok\ntest result: FAILED. 12 passed; 1 failed; 2 ignored; 0 measured\n\
                    test result: ok. 4 passed; 0 failed; 0 ignored";
        assert_eq!(count(text), Tally { passed: 16, failed: 1 });
    }

    #[test]
    fn the_sums_of_playwright_are_read() {
        let text = "  ✓  1 smoke.spec.ts › 2 passed tests are a title (1s)\n  2 failed\n    smoke.spec.ts:3\n  1 skipped\n  7 passed (4.2s)";
        assert_eq!(count(text), Tally { passed: 7, failed: 2 });
    }
}
