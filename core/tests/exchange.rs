//! Books as files: what goes out comes back to the byte; what is broken, foreign or hostile is refused with a reason.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use sandtable_core::book::{Op, Path, Stamp, TabId};
use sandtable_core::exchange::{
    Collection, Form, ImportError, Limits, Notice, TextFault, as_copy, compare, export, merge, read,
};
use sandtable_core::text::Lang;
use support::{document, export_as, small_book};

fn small_file() -> String {
    export(&document(&small_book()), &export_as(Form::Compact))
}

fn refusal(text: &str) -> ImportError {
    read(text.as_bytes(), &Limits::default()).expect_err(text)
}

/// The small file with one piece of text in place of another.
fn with(from: &str, to: &str) -> String {
    let file = small_file();
    assert!(file.contains(from), "{from} is not in the file");
    file.replacen(from, to, 1)
}

#[test]
fn what_was_exported_comes_back_and_is_exported_to_the_same_bytes() {
    for form in [Form::Pretty, Form::Compact] {
        let first = export(&document(&small_book()), &export_as(form));
        let imported = read(first.as_bytes(), &Limits::default()).unwrap();
        assert_eq!(imported.book, small_book());
        assert_eq!(imported.notices, []);
        assert_eq!(export(&imported.document, &export_as(form)), first);
    }
}

#[test]
fn the_pretty_form_and_a_byte_order_mark_are_the_same_book() {
    let pretty = export(&document(&small_book()), &export_as(Form::Pretty));
    let marked = format!("\u{feff}{pretty}");
    assert_eq!(read(marked.as_bytes(), &Limits::default()), read(small_file().as_bytes(), &Limits::default()));
}

#[test]
fn a_file_cut_at_any_byte_is_refused() {
    let file = small_file();
    for cut in 0..file.len() {
        let error = read(&file.as_bytes()[..cut], &Limits::default()).expect_err("a part is no book");
        let known = match error {
            ImportError::Empty => cut == 0,
            ImportError::NotText { .. } => !file.is_char_boundary(cut),
            ImportError::Text { fault, .. } => fault == TextFault::Truncated,
            _ => false,
        };
        assert!(known, "cut at {cut}: {error:?}");
    }
}

#[test]
fn a_file_with_any_byte_changed_is_refused_or_marked_as_edited() {
    let file = small_file();
    let body = file.find("\"book\"").unwrap();
    for place in body + 7..file.len() {
        let mut bytes = file.clone().into_bytes();
        bytes[place] ^= 1;
        if let Ok(imported) = read(&bytes, &Limits::default()) {
            let same = imported.document == document(&small_book());
            assert!(same || imported.notices == [Notice::Edited], "byte {place}");
        }
    }
}

#[test]
fn an_edit_by_hand_is_taken_with_a_warning() {
    let imported = read(with("甲公司", "乙公司").as_bytes(), &Limits::default()).unwrap();
    assert_eq!(imported.notices, [Notice::Edited]);
    assert_eq!(compare(Some(&small_book()), &imported.book).tallies[1].first_changed, ["乙公司"]);
}

#[test]
fn other_text_files_are_told_apart_from_damaged_ones() {
    assert_eq!(refusal(""), ImportError::Empty);
    assert_eq!(refusal(" \n\t"), ImportError::Empty);
    for foreign in ["[]", "null", "17", "\"sandtable-book\"", "{}", r#"{"format":"other"}"#, r#"{"format":1}"#] {
        assert_eq!(refusal(foreign), ImportError::Foreign, "{foreign}");
    }
    let error = read(&[0x50, 0x4b, 3, 4, 0xff], &Limits::default()).unwrap_err();
    assert_eq!(error, ImportError::NotText { byte: 5 });
}

#[test]
fn a_file_that_needs_a_newer_reader_is_refused_and_one_that_does_not_is_kept_whole() {
    let newer = with("\"min_reader\":1", "\"min_reader\":2");
    assert_eq!(refusal(&newer), ImportError::TooNew { needs: 2, knows: 1 });
    let unsaid = with("\"schema\":1,\"min_reader\":1", "\"schema\":2");
    assert_eq!(refusal(&unsaid), ImportError::TooNew { needs: 2, knows: 1 });
    let readable = with("\"schema\":1", "\"schema\":9").replacen("\"title\":", "\"later\":[1],\"title\":", 1);
    let imported = read(readable.as_bytes(), &Limits::default()).unwrap();
    assert!(imported.notices.contains(&Notice::Newer { schema: 9 }));
    assert_eq!(imported.document.get(&Path::from("about/later")), Some(serde_json::json!([1])));
    for schema in ["\"1\"", "-1", "1.5", "null"] {
        assert!(matches!(refusal(&with("\"schema\":1", &format!("\"schema\":{schema}"))), ImportError::Misfit { .. }));
    }
}

#[test]
fn a_value_of_the_wrong_kind_is_told_with_its_field() {
    let account = "portfolio/accounts/00000000-0000-0000-0000-000000000001";
    for (from, to, path) in [
        ("\"甲公司\"", "17", format!("{account}/name")),
        ("120000000", "1.5", format!("{account}/purchases/2026")),
        ("120000000", "\"much\"", format!("{account}/purchases/2026")),
        ("\"trust\":7", "\"trust\":\"high\"", format!("{account}/scores/trust")),
        ("\"status\":\"active\"", "\"status\":\"sleeping\"", format!("{account}/status")),
        ("\"support\":-1", "\"support\":[]", "relations/people/00000000-0000-0000-0000-000000000002/support".into()),
        ("{\"00000000-0000-0000-0000-000000000001\"", "{\"first\"", "portfolio/accounts/first".into()),
        ("\"targets\":{", "\"targets\":[],\"t\":{", "targets".into()),
    ] {
        match refusal(&with(from, to)) {
            ImportError::Misfit { path: found, .. } => assert_eq!(found.as_str(), path, "{from} → {to}"),
            other => panic!("{from} → {to}: {other:?}"),
        }
    }
}

#[test]
fn numbers_out_of_range_are_refused_with_field_and_bounds() {
    for (from, to, least, greatest) in [
        ("\"trust\":7", "\"trust\":0", 1, 10),
        ("\"support\":-1", "\"support\":3", -2, 2),
        ("\"contact\":0", "\"contact\":4", 0, 3),
        ("120000000", "1000000000000001", -1_000_000_000_000_000, 1_000_000_000_000_000),
        ("120000000", "99999999999999999999", -1_000_000_000_000_000, 1_000_000_000_000_000),
    ] {
        match refusal(&with(from, to)) {
            ImportError::OutOfRange { least: low, greatest: high, .. } => {
                assert_eq!((low, high), (least, greatest), "{to}")
            }
            other => panic!("{to}: {other:?}"),
        }
    }
}

#[test]
fn stamps_that_leave_no_room_for_later_edits_are_refused() {
    let file = with("\"stamps\":{}", "\"stamps\":{\"about/title\":\"18446744073709551615.t\"}");
    assert!(matches!(refusal(&file), ImportError::OutOfRange { .. }));
    let file = with("\"stamps\":{}", "\"stamps\":{\"about/title\":\"soon\"}");
    assert!(matches!(refusal(&file), ImportError::Misfit { .. }));
}

#[test]
fn too_many_bytes_or_records_are_refused_before_they_are_looked_into() {
    let file = small_file();
    let limits = Limits { bytes: file.len() - 1, ..Limits::default() };
    assert_eq!(read(file.as_bytes(), &limits), Err(ImportError::TooLarge { size: file.len(), limit: file.len() - 1 }));
    let limits = Limits { records: 2, ..Limits::default() };
    assert!(matches!(read(file.as_bytes(), &limits), Err(ImportError::TooMany { limit: 2, .. })));
    let hundred_megabytes = vec![b'['; 100 * 1024 * 1024];
    assert!(matches!(read(&hundred_megabytes, &Limits::default()), Err(ImportError::TooLarge { .. })));
}

#[test]
fn keys_that_mean_something_to_a_browser_are_plain_keys() {
    let file = with("\"about\":{", "\"__proto__\":{\"polluted\":1},\"constructor\":{\"prototype\":{}},\"about\":{");
    let imported = read(file.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(imported.document.get(&Path::from("__proto__/polluted")), Some(1.into()));
}

#[test]
fn every_refusal_and_notice_is_a_sentence_in_both_languages() {
    let errors = [
        "",
        "{",
        "[NaN]",
        "[1e999]",
        "[\"\\ud800\"]",
        "{\"a\":1,\"a\":2}",
        "{}",
        "<",
        &"[".repeat(99),
        &with("\"min_reader\":1", "\"min_reader\":2"),
        &with("\"trust\":7", "\"trust\":0"),
        &with("\"甲公司\"", "17"),
    ]
    .map(refusal);
    let sizes = [
        ImportError::TooLarge { size: 99, limit: 9 },
        ImportError::TooMany { count: 9, limit: 2 },
        ImportError::NotText { byte: 1 },
    ];
    for error in errors.iter().chain(&sizes) {
        for lang in [Lang::Zh, Lang::En] {
            let sentence = error.say(lang);
            assert!(
                [&sentence.text, &sentence.reason, &sentence.action].iter().all(|part| !part.is_empty()),
                "{error:?}"
            );
            assert_eq!(lang == Lang::Zh, sentence.text.chars().any(|c| ('一'..='龥').contains(&c)), "{sentence:?}");
        }
    }
    assert_ne!(Notice::Edited.say(Lang::Zh), Notice::Unchecked.say(Lang::Zh));
}

#[test]
fn a_preview_tells_new_changed_same_and_missing_with_names() {
    let mut current = small_book();
    let accounts = &mut std::sync::Arc::make_mut(&mut current.portfolio).accounts;
    accounts.insert(sandtable_core::value::Id::from_number(7), Default::default());
    let imported = read(with("\"王\"", "\"李\"").as_bytes(), &Limits::default()).unwrap();
    let preview = compare(Some(&current), &imported.book);
    let of = |collection| preview.tallies.iter().find(|tally| tally.collection == collection).unwrap();
    let accounts = of(Collection::Accounts);
    assert_eq!((accounts.new, accounts.changed, accounts.same, accounts.missing), (0, 0, 1, 1));
    assert_eq!(of(Collection::People).first_changed, ["李"]);
    assert!(!preview.is_same() && compare(Some(&imported.book), &imported.book).is_same());
    let all_new = compare(None, &imported.book);
    assert_eq!(all_new.tallies[1].first_new, ["甲公司"]);
}

#[test]
fn merging_takes_the_later_edit_of_each_field() {
    let path = Path::from("portfolio/accounts/00000000-0000-0000-0000-000000000001/name");
    let edit = |name: &str, lamport: u64| Op {
        path: path.clone(),
        value: Some(name.into()),
        stamp: Stamp { lamport, tab: TabId("t".into()) },
        base: Stamp::default(),
    };
    let (mut here, mut there) = (document(&small_book()), document(&small_book()));
    here.apply(&edit("here", 3));
    there.apply(&edit("there", 4));
    let file = export(&there, &export_as(Form::Pretty));
    let imported = read(file.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(merge(&here, &imported).get(&path), Some("there".into()));
    here.apply(&edit("later", 5));
    assert_eq!(merge(&here, &imported).get(&path), Some("later".into()));
}

#[test]
fn a_copy_has_its_own_title_and_no_shared_history() {
    let imported = read(small_file().as_bytes(), &Limits::default()).unwrap();
    let copy = as_copy(&imported, "副本");
    assert_eq!(copy.get(&Path::from("about/title")), Some("副本".into()));
    assert_eq!(copy.get(&Path::from("portfolio")), imported.document.get(&Path::from("portfolio")));
    assert_eq!(copy.stamps.iter().count(), 0);
}
