//! Tests about files that people read: what the guides name exists, and what must agree with the code agrees.

use crate::{cli::Cli, policy, shell::root};
use std::fs;
use xtask_wasm::clap::CommandFactory;

/// What stands between single back ticks and in fenced blocks, as (is a block, text).
fn code(text: &str) -> Vec<(bool, String)> {
    let mut spans = Vec::new();
    for (at, part) in text.split("```").enumerate() {
        if at % 2 == 1 {
            spans.extend(part.lines().skip(1).map(|line| (true, line.trim().to_owned())));
        } else {
            spans.extend(part.split('`').skip(1).step_by(2).map(|span| (false, span.to_owned())));
        }
    }
    spans
}

/// The job that a line of shell asks `cargo xtask` for.
fn job(line: &str) -> Option<&str> {
    line.split_once("cargo xtask ").and_then(|(_, rest)| rest.split_whitespace().next())
}

/// A path of the repository, if the span looks like one; what a build makes is not there yet.
fn path(span: &str) -> Option<&str> {
    let built = ["dist/", "target/", "application/", "http", "#", "/", "~"].iter().any(|start| span.starts_with(start));
    let shaped =
        span.contains('/') || [".md", ".rs", ".html", ".toml", ".json", ".lock"].iter().any(|end| span.ends_with(end));
    let plain = span.chars().all(|c| c.is_alphanumeric() || "/._-".contains(c));
    (shaped && plain && !built).then_some(span)
}

fn check_guide(name: &str) {
    let Ok(text) = fs::read_to_string(root().join(name)) else { return };
    let jobs: Vec<String> = Cli::command().get_subcommands().map(|job| job.get_name().to_owned()).collect();
    for (_, span) in code(&text) {
        if let Some(job) = job(&span) {
            assert!(jobs.iter().any(|known| known == job), "{name}: `cargo xtask {job}` does not exist");
        }
    }
    for (_, span) in code(&text).iter().filter(|(block, _)| !block) {
        if let Some(path) = path(span) {
            assert!(root().join(path).exists(), "{name}: `{path}` does not exist");
        }
    }
}

#[test]
fn every_command_and_path_in_the_english_guide_exists() {
    check_guide("README.md");
}

#[test]
fn every_command_and_path_in_the_chinese_guide_exists() {
    check_guide("README.zh-CN.md");
}

#[test]
fn every_command_and_path_in_the_hosting_guide_exists() {
    check_guide("docs/hosting.md");
}

#[test]
fn every_command_and_path_in_the_security_page_exists_and_both_guides_lead_there() {
    check_guide("SECURITY.md");
    for guide in ["README.md", "README.zh-CN.md"] {
        assert!(fs::read_to_string(root().join(guide)).expect(guide).contains("(SECURITY.md"), "{guide}");
    }
}

#[test]
fn a_wrong_command_or_path_would_be_seen() {
    let text = "Run `cargo xtask fly`, see `no/such/file.rs`.\n```sh\ncargo xtask swim --fast\n```\n";
    let spans = code(text);
    let jobs: Vec<_> = spans.iter().filter_map(|(_, span)| job(span)).collect();
    assert_eq!(jobs, ["fly", "swim"]);
    assert_eq!(spans.iter().filter_map(|(_, span)| path(span)).collect::<Vec<_>>(), ["no/such/file.rs"]);
}

#[test]
fn the_header_samples_carry_the_policy_of_the_page() {
    let guide = fs::read_to_string(root().join("docs/hosting.md")).expect("docs/hosting.md");
    let header = format!("{}; frame-ancestors 'none'", policy::CSP);
    assert_eq!(guide.matches(&header).count(), 3, "once for nginx, once for Apache, once for Caddy");
    assert!(policy::headers_file().contains(&header));
}

/// The width and height that a PNG file states, at the place its format fixes.
fn png_size(file: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| file.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    file.starts_with(b"\x89PNG").then_some((number(16)?, number(20)?))
}

#[test]
fn the_manifest_has_what_an_installed_app_needs_and_its_icons_are_as_large_as_it_says() {
    let public = root().join("public");
    let text = fs::read_to_string(public.join("manifest.webmanifest")).expect("the manifest");
    let manifest: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    for (key, value) in [("start_url", "./"), ("scope", "./"), ("id", "./"), ("display", "standalone")] {
        assert_eq!(manifest[key], value, "{key}");
    }
    let mut sizes = Vec::new();
    for icon in manifest["icons"].as_array().expect("icons") {
        let (src, stated) = (icon["src"].as_str().expect("src"), icon["sizes"].as_str().expect("sizes"));
        let file = fs::read(public.join(src)).expect(src);
        if let Some((width, height)) = png_size(&file) {
            assert_eq!(stated, format!("{width}x{height}"), "{src}");
        }
        sizes.push((stated.to_owned(), icon["purpose"].as_str().unwrap_or("any").to_owned()));
    }
    for wanted in [("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")] {
        assert!(sizes.iter().any(|(size, purpose)| (size.as_str(), purpose.as_str()) == wanted), "{wanted:?}");
    }
}

#[test]
fn no_lock_file_of_npm_names_a_registry() {
    for folder in ["tests", "xtask"] {
        let lock = fs::read_to_string(root().join(folder).join("package-lock.json")).expect("package-lock.json");
        assert!(!lock.contains("\"resolved\""), "{folder}: run npm with omit-lockfile-registry-resolved");
    }
}
