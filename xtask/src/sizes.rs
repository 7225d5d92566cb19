//! How many bytes a visitor loads: raw, gzip and brotli of every published file, and the sum of the first load.

use crate::table::Table;
use flate2::{Compression, write::GzEncoder};
use std::{fs, io::Write, path::Path, thread};
use xtask_wasm::anyhow::{Context, Result, bail};

/// The first load may weigh this much in brotli, all files together.
pub const FIRST_LOAD_LIMIT: usize = 300_000;

/// The weight of one file in bytes.
pub struct Weight {
    pub name: String,
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

/// The files that a first visit loads: the page and what it names.
pub fn first_load(site: &Path) -> Result<Vec<Weight>> {
    let page = fs::read_to_string(site.join("index.html")).context("index.html")?;
    let first: String = page.lines().filter(|line| !is_part(line)).collect();
    let mut names = named(&first);
    names.push("index.html".to_owned());
    weigh_all(site, names)
}

/// The parts that are fetched behind the first page.
pub fn later(site: &Path) -> Result<Vec<Weight>> {
    let page = fs::read_to_string(site.join("index.html")).context("index.html")?;
    let parts: String = page.lines().filter(|line| is_part(line)).collect();
    weigh_all(site, named(&parts))
}

fn is_part(line: &str) -> bool {
    line.contains("rel=\"part\"")
}

fn named(page: &str) -> Vec<String> {
    let words = page.split(['"', '\'']).filter_map(|word| word.strip_prefix("./"));
    words.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn weigh_all(site: &Path, mut names: Vec<String>) -> Result<Vec<Weight>> {
    names.sort();
    names.dedup();
    // Compressing at the highest level takes long, so the files are done side by side.
    thread::scope(|scope| {
        let runs: Vec<_> = names.iter().map(|name| scope.spawn(|| weigh(site, name))).collect();
        runs.into_iter().map(|run| run.join().unwrap_or_else(|_| bail!("a file could not be weighed"))).collect()
    })
}

/// The sum over files, under a name.
pub fn total(name: &str, weights: &[Weight]) -> Weight {
    let sum = |of: fn(&Weight) -> usize| weights.iter().map(of).sum();
    Weight { name: name.into(), raw: sum(|w| w.raw), gzip: sum(|w| w.gzip), brotli: sum(|w| w.brotli) }
}

/// Prints one line a file and the sums.
pub fn print(first: &[Weight], later: &[Weight]) {
    let mut table = Table::new(&["file", "raw", "gzip", "brotli"]);
    let sums = [total("first load", first), total("parts behind it", later)];
    for weight in first.iter().chain(later).chain(&sums) {
        table.row(vec![weight.name.clone(), grouped(weight.raw), grouped(weight.gzip), grouped(weight.brotli)]);
    }
    table.print();
}

fn weigh(site: &Path, name: &str) -> Result<Weight> {
    let bytes = fs::read(site.join(name)).with_context(|| format!("the page names {name}, which is not there"))?;
    Ok(Weight { name: name.into(), raw: bytes.len(), gzip: gzip(&bytes)?, brotli: brotli(&bytes)? })
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut out = Vec::new();
    let params =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)?;
    Ok(out.len())
}

/// `1234567` → `1 234 567`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let lead = digits.len() % 3;
    let (head, tail) = digits.split_at(lead);
    let groups = std::iter::once(head).chain(tail.as_bytes().chunks(3).filter_map(|c| std::str::from_utf8(c).ok()));
    groups.filter(|group| !group.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_from_the_right() {
        assert_eq!([0, 12, 123, 1234, 1234567].map(grouped), ["0", "12", "123", "1 234", "1 234 567"]);
    }

    #[test]
    fn compressing_makes_repetition_small() {
        let bytes = b"sandtable ".repeat(1000);
        assert!(gzip(&bytes).unwrap() < 200 && brotli(&bytes).unwrap() < 100);
    }
}
