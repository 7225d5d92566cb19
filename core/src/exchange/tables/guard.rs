//! Texts that a spreadsheet would run as a formula when it opens a CSV file: they get an apostrophe in front, which is
//! taken off when the file comes back. A text that looks guarded already gets one more, so that nothing is lost.

const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

fn is_risky(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(STARTS)
}

/// The text as it is safe in a file.
pub(super) fn guarded(text: &str) -> String {
    format!("{}{text}", if is_risky(text) { "'" } else { "" })
}

/// The text that was guarded.
pub(super) fn unguarded(text: String) -> String {
    match text.strip_prefix('\'').filter(|rest| is_risky(rest)) {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_guarded_and_other_texts_left_alone() {
        assert_eq!(guarded("=HYPERLINK(\"http://x\")"), "'=HYPERLINK(\"http://x\")");
        assert_eq!(guarded("＝1+1"), "'＝1+1");
        assert_eq!(guarded("'=1"), "''=1");
        assert_eq!(guarded("'quoted'"), "'quoted'");
        assert_eq!(unguarded("'quoted'".into()), "'quoted'");
    }

    proptest! {
        #[test]
        fn the_guard_comes_off_again(text in "['=+@\\-\t\r\na甲＝]{0,6}") {
            let safe = guarded(&text);
            prop_assert!(!safe.starts_with(STARTS));
            prop_assert_eq!(unguarded(safe), text);
        }
    }
}
