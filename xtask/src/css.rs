//! One style sheet out of many: follows the imports of `style/main.css` in order and takes out what only people read.
//! No preprocessor: what stands in a file is CSS that a browser understands.

use std::{fs, path::Path};
use xtask_wasm::anyhow::{Context, Result, bail, ensure};

/// All rules of `folder`, in the order of the imports of its `main.css`.
pub fn bundle(folder: &Path) -> Result<String> {
    let main = fs::read_to_string(folder.join("main.css")).context("style/main.css")?;
    let mut used = vec!["main.css".to_owned()];
    let mut sheet = String::new();
    for line in main.lines() {
        match import(line)? {
            None => sheet += line,
            Some((name, layer)) => {
                let text = fs::read_to_string(folder.join(name)).with_context(|| format!("style/{name}"))?;
                sheet += &layer.map_or(text.clone(), |layer| format!("@layer {layer} {{\n{text}\n}}"));
                used.push(name.to_owned());
            }
        }
        sheet.push('\n');
    }
    complete(folder, folder, &used)?;
    ensure_self_contained(&sheet)?;
    Ok(sheet)
}

/// `@import "part/field.css" layer(part);` → the file and its layer.
fn import(line: &str) -> Result<Option<(&str, Option<&str>)>> {
    let Some(rest) = line.trim().strip_prefix("@import") else { return Ok(None) };
    let mut quoted = rest.split(['"', '\'']);
    let (Some(_), Some(name), Some(tail)) = (quoted.next(), quoted.next(), quoted.next()) else {
        bail!("an import in style/main.css needs a quoted file name: {line}");
    };
    let layer = tail.split_once("layer(").and_then(|(_, rest)| rest.split_once(')')).map(|(layer, _)| layer.trim());
    Ok(Some((name.trim_start_matches("./"), layer)))
}

/// A file that nobody imports would be missing on the page without a word.
fn complete(root: &Path, folder: &Path, used: &[String]) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            complete(root, &path, used)?;
        } else if path.extension().is_some_and(|e| e == "css") {
            let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            ensure!(used.contains(&name), "style/{name} is not imported by style/main.css");
        }
    }
    Ok(())
}

/// The sheet moves to another folder, so it may name no file beside it.
fn ensure_self_contained(sheet: &str) -> Result<()> {
    ensure!(!sheet.contains("@import"), "only style/main.css may import, one import a line");
    for target in sheet.split("url(").skip(1) {
        let target = target.trim_start_matches(['"', '\'']);
        ensure!(target.starts_with("data:") || target.starts_with('#'), "the style may not fetch url({:.40}", target);
    }
    Ok(())
}

/// The same rules without comments and without the blanks that mean nothing.
pub fn minify(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(c) = rest.chars().next() {
        let taken = match c {
            '"' | '\'' => quoted(rest, c),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            _ => c.len_utf8(),
        };
        let (token, tail) = rest.split_at(taken);
        rest = tail;
        match c {
            '/' if token.starts_with("/*") => {}
            _ if c.is_whitespace() => blank(&mut out),
            '{' | '}' | ';' | ',' => punctuation(&mut out, c),
            _ => out += token,
        }
    }
    out
}

fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn blank(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',']) {
        out.push(' ');
    }
}

fn punctuation(out: &mut String, c: char) {
    out.truncate(out.trim_end_matches(' ').len());
    if c == '}' && out.ends_with(';') {
        out.pop();
    }
    out.push(c);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minifying_keeps_every_blank_that_means_something() {
        let sheet = "/* why */\n.a > .b , .c {\n  width: calc(1px + 2em);\n  content: \"a  /* b\";\n}\n\n@media (width < 10em) {}";
        assert_eq!(minify(sheet), ".a > .b,.c{width: calc(1px + 2em);content: \"a  /* b\"}@media (width < 10em){}");
    }

    #[test]
    fn an_import_names_its_file_and_its_layer() {
        assert_eq!(import("@import \"./base.css\";").unwrap(), Some(("base.css", None)));
        assert_eq!(import(" @import url('part/x.css') layer( part );").unwrap(), Some(("part/x.css", Some("part"))));
        assert_eq!(import("@layer tokens, base;").unwrap(), None);
        assert!(import("@import base.css;").is_err());
    }

    #[test]
    fn a_style_that_fetches_something_is_refused() {
        assert!(ensure_self_contained("a { background: url(data:image/png;base64,AA) }").is_ok());
        assert!(ensure_self_contained("a { background: url(\"icons/x.svg\") }").is_err());
        assert!(ensure_self_contained("a { background: url(https://example.org/x.png) }").is_err());
    }
}
