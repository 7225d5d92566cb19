//! Puts the page together, the same way for work and for publishing: script, style and module under names that say
//! their content, `index.html` filled in, `public/` copied. Every path is relative, so any sub-path will do.

use crate::{
    asset::Asset,
    build::{Bundle, Profile},
    css,
    offline::{self, Offline},
    policy,
    shell::root,
};
use std::{fs, path::Path};
use xtask_wasm::anyhow::{Context, Result, ensure};

/// The line of `public/start.js` that stands for the generated script in front of it.
const IMPORT: &str = "import init, { poison } from \"./app.js\";";
/// How the script that loads the parts fetches one.
const FETCH: &str = "fetch(new URL(";
/// Fetches a part by the name that the splitter gave it; the page knows its file and its fingerprint.
const FETCH_PART: &str = r#"function fetchPart(name) {
    const part = document.getElementById(`part-${name.slice(2)}`);
    return fetch(part.href, { integrity: part.dataset.integrity });
}
"#;
/// What the generated script calls the same function.
const EXPORT: &str = "__wbg_init as default";

/// What the generated script calls the function that ends all writing.
const POISON: &str = "export function poison()";

/// Writes the whole page into `site`, which appears complete or not at all.
pub fn assemble(bundle: &Bundle, site: &Path, profile: Profile, offline: Offline) -> Result<()> {
    let fresh = site.with_extension("new");
    clear(&fresh)?;
    fs::create_dir_all(&fresh)?;
    copy(&root().join("public"), &fresh)?;
    for hashed in ["start.js", "rescue.js"] {
        fs::remove_file(fresh.join(hashed)).with_context(|| format!("public/{hashed}"))?;
    }
    ensure!(!bundle.folder.join("snippets").exists(), "a crate brings script snippets, which no integrity covers");
    let js = Asset::write(&fresh, "js", script(bundle)?.as_bytes())?;
    let rescue = Asset::write(&fresh, "js", public("rescue.js")?.as_bytes())?;
    let wasm = Asset::write(&fresh, "wasm", &fs::read(&bundle.wasm)?)?;
    let parts = bundle.parts.iter().map(|part| link(&fresh, part)).collect::<Result<String>>()?;
    let sheet = css::bundle(&root().join("style"))?;
    let sheet = if profile == Profile::Release { css::minify(&sheet) } else { sheet };
    let css = Asset::write(&fresh, "css", sheet.as_bytes())?;
    let template = fs::read_to_string(root().join("index.html")).context("index.html")?;
    let assets = [("js", &js), ("rescue", &rescue), ("css", &css), ("wasm", &wasm)];
    fs::write(fresh.join("index.html"), fill(&template, &parts, &assets)?)?;
    offline::write_worker(&fresh, offline)?;
    clear(site)?;
    fs::rename(&fresh, site).with_context(|| format!("cannot write {}", site.display()))
}

fn public(name: &str) -> Result<String> {
    fs::read_to_string(root().join("public").join(name)).with_context(|| format!("public/{name}"))
}

/// The generated script, the script that loads the parts, and the start script: one file, so that one fingerprint
/// covers all.
fn script(bundle: &Bundle) -> Result<String> {
    let generated = fs::read_to_string(&bundle.js)?;
    let start = public("start.js")?;
    for export in [EXPORT, POISON] {
        ensure!(generated.contains(export), "the script of wasm-bindgen has no `{export}`");
    }
    ensure!(start.contains(IMPORT), "public/start.js must begin with `{IMPORT}`");
    let generated = match &bundle.link {
        Some(link) => joined(&generated, &fs::read_to_string(link)?)?,
        None => generated,
    };
    Ok(format!("{generated}\n{{\n{}\n}}\n", start.replace(IMPORT, "const init = __wbg_init;")))
}

/// Joins the script that loads the parts to the generated one: neither imports the other any more, and every part is
/// fetched by `fetchPart`, which knows its fingerprint.
fn joined(generated: &str, link: &str) -> Result<String> {
    let importing = |line: &&str| line.starts_with("import ") && line.contains("split.js");
    let names: Vec<&str> = generated.lines().filter(importing).filter_map(|line| line.split(' ').nth(3)).collect();
    ensure!(!names.is_empty(), "the generated script does not import the parts");
    let own: String = generated.lines().filter(|line| !importing(line)).map(|line| format!("{line}\n")).collect();
    let loaders: Vec<&str> = link
        .lines()
        .filter_map(|line| line.strip_prefix("export const "))
        .filter_map(|rest| rest.split_whitespace().next())
        .collect();
    ensure!(!loaders.is_empty(), "the script that loads the parts has none");
    let body: String =
        link.lines().filter(|line| !line.starts_with("import ")).map(|line| format!("{line}\n")).collect();
    let body =
        body.replace("export const ", "const ").replace(FETCH, "fetchPart(").replace(", import.meta.url));", ");");
    ensure!(!body.contains("import.meta"), "the script that loads the parts fetches in an unknown way");
    let object = format!("const parts = {{ {} }};\n", loaders.join(", "));
    let objects: String = names.iter().map(|name| format!("const {name} = parts;\n")).collect();
    Ok(format!("{own}\n{body}\n{object}{objects}{FETCH_PART}"))
}

/// The line of the page that names a part and its fingerprint.
fn link(folder: &Path, part: &Path) -> Result<String> {
    let name = part.file_name().and_then(|name| name.to_str()).context("a part without a name")?;
    let asset = Asset::write(folder, "wasm", &fs::read(part)?)?;
    let (file, integrity) = (asset.name, asset.integrity);
    Ok(format!("<link rel=\"part\" id=\"part-{name}\" href=\"./{file}\" data-integrity=\"{integrity}\">\n"))
}

/// Fills `{{csp}}`, `{{parts}}`, `{{js}}`, `{{js-integrity}}` and so on into the template.
fn fill(template: &str, parts: &str, assets: &[(&str, &Asset)]) -> Result<String> {
    let mut page = template.replace("{{csp}}", policy::CSP).replace("{{parts}}\n", parts);
    for (kind, asset) in assets {
        for (mark, value) in
            [(format!("{{{{{kind}}}}}"), &asset.name), (format!("{{{{{kind}-integrity}}}}"), &asset.integrity)]
        {
            ensure!(page.contains(&mark), "index.html lacks {mark}");
            page = page.replace(&mark, value);
        }
    }
    ensure!(!page.contains("{{"), "index.html has a mark that nobody fills");
    Ok(page)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset(name: &str) -> Asset {
        Asset { name: name.into(), integrity: format!("sha384-{name}") }
    }

    #[test]
    fn a_template_is_filled_completely_or_refused() {
        let js = asset("app-1.js");
        let page =
            fill("<p content=\"{{csp}}\"><script src=\"./{{js}}\" integrity=\"{{js-integrity}}\">", "", &[("js", &js)]);
        let page = page.unwrap();
        assert!(page.contains("src=\"./app-1.js\" integrity=\"sha384-app-1.js\"") && page.contains(policy::CSP));
        assert!(fill("{{csp}}", "", &[("js", &js)]).is_err(), "a missing mark");
        assert!(fill("{{js}} {{js-integrity}} {{other}}", "", &[("js", &js)]).is_err(), "an unknown mark");
    }

    #[test]
    fn the_loader_of_the_parts_is_joined_and_fetches_by_fingerprint() {
        let generated = "import * as import1 from \"split.js\"\nexport { __wbg_init as default };";
        let link = "import { initSync } from \"./app.js\";\nexport const __wasm_split_load_book = wrap(() => {\n    \
                    const src = fetch(new URL(\"./book.wasm\", import.meta.url));\n});\n";
        let joined = joined(generated, link).unwrap();
        assert!(joined.contains("const parts = { __wasm_split_load_book };\nconst import1 = parts;"), "{joined}");
        assert!(joined.contains("const src = fetchPart(\"./book.wasm\");"), "{joined}");
        assert!(!joined.contains("import "), "{joined}");
    }

    #[test]
    fn the_page_names_no_absolute_path_and_no_inline_script_or_style() {
        let page = fs::read_to_string(root().join("index.html")).unwrap();
        for forbidden in ["href=\"/", "src=\"/", "://", "style=", "<style", "<base", "onload=", "onerror="] {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
        let scripts: Vec<_> = page.split("<script").skip(1).collect();
        assert!(!scripts.is_empty() && scripts.iter().all(|s| s.contains("></script>") && s.contains("integrity=")));
    }
}
