//! `cargo xtask bench`: gathers rows from the native part, the browser part and the sizes, and prints one table.
//! A part prints each row as one JSON line: `{"name":…, "unit":…, "value":…, "limit":…}`; other lines pass through.

use crate::{
    cli, dist,
    shell::{command, name, root, say},
    sizes, suite,
    table::Table,
};
use serde_json::Value;
use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};
use xtask_wasm::anyhow::{Context, Result, ensure};

/// One measured number, and what it is compared with.
#[derive(Debug, PartialEq)]
struct Row {
    name: String,
    unit: String,
    value: f64,
    limit: Option<f64>,
}

/// Does the job. What was measured is printed even if a part fails.
pub fn run(options: &cli::Bench) -> Result<()> {
    let mut rows = Vec::new();
    let measured = measure(options, &mut rows);
    print(&rows);
    measured
}

fn measure(options: &cli::Bench, rows: &mut Vec<Row>) -> Result<()> {
    if options.wants("native") {
        native(rows)?;
    }
    if options.wants("browser") || options.wants("size") {
        let site = dist::run()?;
        if options.wants("size") {
            rows.extend(weights(&site)?);
        }
        if options.wants("browser") {
            in_browser(&site, rows)?;
        }
    }
    Ok(())
}

fn native(rows: &mut Vec<Row>) -> Result<()> {
    say("measuring the core");
    collect(&mut command("cargo", &["run", "--release", "-p", "sandtable-core", "--example", "bench"]), rows)
}

/// A script that fails does not keep the others from measuring.
fn in_browser(site: &Path, rows: &mut Vec<Row>) -> Result<()> {
    let mut all = Ok(());
    for script in scripts()? {
        say(format!("measuring in the browser: {}", script.display()));
        let measured = collect(&mut suite::node(site.to_owned(), &[&script.to_string_lossy()])?, rows);
        all = all.and(measured);
    }
    all
}

/// The measuring scripts of the browser part, in the order of their names.
fn scripts() -> Result<Vec<PathBuf>> {
    let mut files =
        fs::read_dir(root().join("tests/bench"))?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "mjs"));
    files.sort();
    Ok(files)
}

fn weights(site: &Path) -> Result<Vec<Row>> {
    let files = sizes::first_load(site)?;
    let (sum, parts) = (sizes::total("first load", &files), sizes::total("parts", &sizes::later(site)?));
    let limit = Some(sizes::FIRST_LOAD_LIMIT as f64);
    let row = |name: &str, bytes: usize, limit| Row {
        name: format!("size: {name}"),
        unit: "B".into(),
        value: bytes as f64,
        limit,
    };
    let each = files.iter().map(|file| row(&format!("{}, brotli", file.name), file.brotli, None));
    let sums = [
        row("first load, raw", sum.raw, None),
        row("first load, brotli", sum.brotli, limit),
        row("parts behind it, brotli", parts.brotli, None),
    ];
    Ok(each.chain(sums).collect())
}

fn collect(command: &mut Command, rows: &mut Vec<Row>) -> Result<()> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {}", name(command)))?;
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).lines() {
            let line = line?;
            match row(&line) {
                Some(row) => rows.push(row),
                None => println!("{line}"),
            }
        }
    }
    ensure!(child.wait()?.success(), "{} failed", name(command));
    Ok(())
}

fn row(line: &str) -> Option<Row> {
    let json: Value = serde_json::from_str(line).ok()?;
    let text = |key: &str| json.get(key).and_then(Value::as_str).map(str::to_owned);
    let value = json.get("value").and_then(Value::as_f64)?;
    Some(Row { name: text("name")?, unit: text("unit")?, value, limit: json.get("limit").and_then(Value::as_f64) })
}

fn print(rows: &[Row]) {
    let mut table = Table::new(&["what", "value", "limit", "unit", "ratio"]);
    for row in rows {
        let limit = row.limit.map(figure).unwrap_or_default();
        let ratio = row.limit.filter(|limit| *limit != 0.0).map(|limit| format!("{:.2}", row.value / limit));
        table.row(vec![row.name.clone(), figure(row.value), limit, row.unit.clone(), ratio.unwrap_or_default()]);
    }
    println!();
    table.print();
}

/// Three digits that mean something, whole numbers as they are.
fn figure(value: f64) -> String {
    match value.abs() {
        _ if value.fract() == 0.0 => format!("{value:.0}"),
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_read_with_and_without_a_limit_and_other_lines_are_not_rows() {
        let read = row(r#"{"name":"score 1,000 accounts","unit":"ns","value":12.5,"limit":10}"#);
        let wanted = Row { name: "score 1,000 accounts".into(), unit: "ns".into(), value: 12.5, limit: Some(10.0) };
        assert_eq!(read, Some(wanted));
        assert_eq!(row(r#"{"name":"a","unit":"ms","value":1}"#).and_then(|row| row.limit), None);
        for line in ["measuring…", "{}", r#"{"name":"a","unit":"ms"}"#, "12"] {
            assert_eq!(row(line), None, "{line}");
        }
    }

    #[test]
    fn figures_show_what_is_significant() {
        assert_eq!([5.0, 0.1234, 1.234, 12.34, 1234.5].map(figure), ["5", "0.123", "1.23", "12.3", "1234"]);
    }
}
