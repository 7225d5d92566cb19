//! The corpus of broken, foreign and hostile files under `tests/fixtures/bad/`, which the browser tests drop onto the
//! page. It is written from here (`UPDATE_FIXTURES=1`), each with the sentence the page must show.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use sandtable_core::exchange::{Form, ImportError, Limits, Notice, TextFault, export, read};
use sandtable_core::text::Lang;
use std::collections::BTreeMap;
use std::path::PathBuf;
use support::{document, export_as, small_book};

type Refused = fn(&ImportError) -> bool;

macro_rules! refused {
    ($pattern:pat) => {
        |error| matches!(error, $pattern)
    };
}

macro_rules! fault {
    ($fault:ident) => {
        refused!(ImportError::Text { fault: TextFault::$fault, .. })
    };
}

fn small_file() -> String {
    export(&document(&small_book()), &export_as(Form::Compact))
}

fn with(from: &str, to: &str) -> Vec<u8> {
    let file = small_file();
    assert!(file.contains(from), "{from}");
    file.replacen(from, to, 1).into_bytes()
}

/// Name, content, and what it must be refused for.
fn bad_files() -> Vec<(&'static str, Vec<u8>, Refused)> {
    let file = small_file();
    let wide: Vec<u8> = file.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    vec![
        ("empty.json", Vec::new(), refused!(ImportError::Empty)),
        ("blank.json", b" \n".to_vec(), refused!(ImportError::Empty)),
        ("picture.json", picture, refused!(ImportError::NotText { byte: 1 })),
        ("utf-16.json", [vec![0xff, 0xfe], wide].concat(), refused!(ImportError::NotText { .. })),
        ("page.json", b"<!doctype html><title>404</title>".to_vec(), fault!(NotJson)),
        ("comma.json", with("\"stamps\":{}", "\"stamps\":{},"), fault!(NotJson)),
        ("truncated.json", file.as_bytes()[..file.len() / 2].to_vec(), fault!(Truncated)),
        ("truncated-by-one.json", file.as_bytes()[..file.len() - 1].to_vec(), fault!(Truncated)),
        ("deep-lists.json", "[".repeat(20_000).into_bytes(), fault!(TooDeep)),
        ("deep-objects.json", with("\"contact\":0", &format!("\"x\":{}", "{\"a\":".repeat(4_000))), fault!(TooDeep)),
        ("nan.json", with("120000000", "NaN"), fault!(NotFinite)),
        ("infinity.json", with("120000000", "-Infinity"), fault!(NotFinite)),
        ("endless-number.json", with("120000000", "1e999"), fault!(EndlessNumber)),
        ("half-character.json", with("甲公司", "\\ud83d"), fault!(BrokenCharacter)),
        (
            "duplicate-key.json",
            with("\"trust\":7", "\"trust\":7,\"trust\":1"),
            refused!(ImportError::DuplicateKey { .. }),
        ),
        ("two-books.json", with("\"book\":{", "\"book\":{},\"book\":{"), refused!(ImportError::DuplicateKey { .. })),
        ("foreign.json", br#"{"name":"sandtable","version":"1.0.0"}"#.to_vec(), refused!(ImportError::Foreign)),
        ("list.json", b"[]".to_vec(), refused!(ImportError::Foreign)),
        (
            "too-new.json",
            with("\"min_reader\":1", "\"min_reader\":999"),
            refused!(ImportError::TooNew { needs: 999, .. }),
        ),
        ("name-is-a-number.json", with("\"甲公司\"", "17"), refused!(ImportError::Misfit { .. })),
        ("amount-is-a-word.json", with("120000000", "\"a lot\""), refused!(ImportError::Misfit { .. })),
        (
            "section-is-a-list.json",
            with("\"relations\":{", "\"relations\":[],\"r\":{"),
            refused!(ImportError::Misfit { .. }),
        ),
        ("book-is-missing.json", with("\"book\":{", "\"boook\":{"), refused!(ImportError::Misfit { .. })),
        (
            "id-is-a-word.json",
            with("{\"00000000-0000-0000-0000-000000000001\":", "{\"first\":"),
            refused!(ImportError::Misfit { .. }),
        ),
        ("score-zero.json", with("\"trust\":7", "\"trust\":0"), refused!(ImportError::OutOfRange { .. })),
        ("amount-too-large.json", with("120000000", "9007199254740993000"), refused!(ImportError::OutOfRange { .. })),
        (
            "stamp-at-the-end.json",
            with("\"stamps\":{}", "\"stamps\":{\"about\":\"18446744073709551615.x\"}"),
            refused!(ImportError::OutOfRange { .. }),
        ),
    ]
}

/// Name, content, and what must be said of it: files that are taken all the same.
fn odd_files() -> Vec<(&'static str, Vec<u8>, Vec<Notice>)> {
    let marked = format!("\u{feff}{}", export(&document(&small_book()), &export_as(Form::Pretty)));
    let hostile_keys =
        "\"__proto__\":{\"polluted\":true},\"constructor\":{\"prototype\":{\"polluted\":true}},\"about\":{";
    let script = "<img src=x onerror=alert(1)><script>alert(1)</script>";
    vec![
        ("byte-order-mark.json", marked.into_bytes(), vec![]),
        ("edited.json", with("甲公司", "乙公司"), vec![Notice::Edited]),
        ("prototype-keys.json", with("\"about\":{", hostile_keys), vec![Notice::Edited]),
        ("script-in-a-name.json", with("甲公司", script), vec![Notice::Edited]),
        ("newer-but-readable.json", with("\"schema\":1", "\"schema\":7"), vec![Notice::Newer { schema: 7 }]),
    ]
}

fn check(folder: &str, name: &str, content: &[u8]) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures").join(folder).join(name);
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, content).unwrap();
    }
    let kept = std::fs::read(&file).unwrap_or_default();
    assert!(
        std::fs::exists(&file).unwrap() && kept == content,
        "{folder}/{name} is out of date; renew it with: UPDATE_FIXTURES=1 cargo test -p sandtable-core --test bad_files"
    );
}

#[test]
fn every_bad_file_is_refused_for_its_reason_and_checked_in() {
    let mut expected: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    for (name, content, is_expected) in bad_files() {
        let error = read(&content, &Limits::default()).expect_err(name);
        assert!(is_expected(&error), "{name}: {error:?}");
        let say = |lang| error.say(lang).text;
        expected.insert(name, [("zh", say(Lang::Zh)), ("en", say(Lang::En))].into());
        check("bad", name, &content);
    }
    check("bad", "expected.json", (serde_json::to_string_pretty(&expected).unwrap() + "\n").as_bytes());
}

#[test]
fn every_odd_file_is_taken_with_its_notices_and_checked_in() {
    for (name, content, notices) in odd_files() {
        let imported = read(&content, &Limits::default()).expect(name);
        assert_eq!(imported.notices, notices, "{name}");
        assert_eq!(imported.book.portfolio.accounts.len(), 1);
        check("odd", name, &content);
    }
}

#[test]
fn a_bad_file_cut_anywhere_is_still_refused() {
    for (name, content, _) in bad_files() {
        for cut in (0..content.len()).step_by(1 + content.len() / 200) {
            assert!(read(&content[..cut], &Limits::default()).is_err(), "{name} cut at {cut}");
        }
    }
}
