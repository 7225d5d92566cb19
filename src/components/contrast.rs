//! What the style sheet promises about its colours: enough contrast in both themes, and one dark theme, not two.
//! Tests only; it changes no colour.

use std::collections::HashMap;

const TOKENS: &str = include_str!("../../style/tokens.css");

/// The roles that carry text on a ground: WCAG 2.2 AA asks for 4.5 to 1.
const TEXT: [(&str, &[&str]); 9] = [
    (
        "ink",
        &["page", "surface", "sunken", "hover", "accent-soft", "watch-soft", "bad-soft", "good-soft", "accent-line"],
    ),
    ("ink-soft", &["page", "surface", "sunken", "hover"]),
    ("accent", &["page", "surface", "sunken", "hover", "accent-soft"]),
    ("accent-hover", &["page", "surface", "sunken", "hover"]),
    ("on-accent", &["accent", "accent-hover"]),
    ("good", &["page", "surface", "sunken", "good-soft"]),
    ("watch", &["page", "surface", "sunken", "watch-soft"]),
    ("alert", &["page", "surface", "sunken"]),
    ("bad", &["page", "surface", "sunken", "bad-soft"]),
];

/// The roles that draw something one must be able to see: 3 to 1.
const DRAWN: [(&str, &[&str]); 10] = [
    ("line-strong", &["page", "surface", "sunken"]),
    ("focus", &["page", "surface", "sunken", "accent-soft"]),
    ("data-1", &["surface", "sunken"]),
    ("data-2", &["surface"]),
    ("data-3", &["surface"]),
    ("data-4", &["surface"]),
    ("data-5", &["surface"]),
    ("data-6", &["surface"]),
    ("data-7", &["surface"]),
    ("data-8", &["surface"]),
];

type Tokens = HashMap<&'static str, &'static str>;

fn declarations(block: &'static str) -> Vec<(&'static str, &'static str)> {
    let named = |line: &'static str| line.trim().strip_prefix("--")?.trim_end_matches(';').split_once(": ");
    block.lines().filter_map(named).collect()
}

fn block(selector: &str) -> &'static str {
    let from = TOKENS.find(selector).unwrap_or_else(|| panic!("{selector}"));
    let rest = &TOKENS[from..];
    &rest[..rest.find('}').unwrap_or(rest.len())]
}

fn light() -> Tokens {
    declarations(block(":root {")).into_iter().collect()
}

fn dark() -> Tokens {
    light().into_iter().chain(declarations(block(":root[data-theme=\"dark\"]"))).collect()
}

fn luminance(tokens: &Tokens, role: &str) -> f64 {
    let mut value = tokens[role];
    while let Some(name) = value.strip_prefix("var(--") {
        value = tokens[name.trim_end_matches(')')];
    }
    let channel = |at: usize| {
        let c =
            f64::from(u8::from_str_radix(&value[at..at + 2], 16).unwrap_or_else(|_| panic!("{role}: {value}"))) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn too_faint(tokens: &Tokens, pairs: &[(&str, &[&str])], least: f64) -> Vec<String> {
    let all = pairs.iter().flat_map(|(role, grounds)| grounds.iter().map(move |ground| (*role, *ground)));
    let ratio = |(role, ground): (&str, &str)| {
        let (a, b) = (luminance(tokens, role), luminance(tokens, ground));
        let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
        (ratio < least).then(|| format!("{role} on {ground}: {ratio:.2}"))
    };
    all.filter_map(ratio).collect()
}

#[test]
fn text_is_readable_in_both_themes() {
    assert_eq!(too_faint(&light(), &TEXT, 4.5), [""; 0]);
    assert_eq!(too_faint(&dark(), &TEXT, 4.5), [""; 0]);
}

#[test]
fn borders_focus_and_data_can_be_seen_in_both_themes() {
    assert_eq!(too_faint(&light(), &DRAWN, 3.0), [""; 0]);
    assert_eq!(too_faint(&dark(), &DRAWN, 3.0), [""; 0]);
}

#[test]
fn the_dark_theme_is_the_same_whether_chosen_or_asked_for_by_the_system() {
    assert_eq!(declarations(block(":root[data-theme=\"dark\"]")), declarations(block(":root[data-theme=\"system\"]")));
}
