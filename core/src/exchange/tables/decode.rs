//! The bytes of a text file → text. UTF-8 and UTF-16 are read here; anything else is asked of `foreign`, since tables
//! of Chinese encodings would weigh more than the rest of the room and a browser has them.

use super::TableError;

/// Reads text; `foreign` may know encodings beyond Unicode.
///
/// # Errors
/// When nobody can read it.
pub(super) fn text(bytes: &[u8], foreign: impl FnOnce(&[u8]) -> Option<String>) -> Result<String, TableError> {
    let read = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => std::str::from_utf8(rest).ok().map(str::to_owned),
        _ => std::str::from_utf8(bytes).ok().map(str::to_owned).or_else(|| foreign(bytes)),
    };
    read.filter(|text| !text.contains('\0')).ok_or(TableError::NotText)
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16(&units).ok().filter(|_| rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unicode_is_read_with_and_without_a_mark() {
        let nobody = |_: &[u8]| None;
        assert_eq!(text("甲".as_bytes(), nobody), Ok("甲".to_owned()));
        assert_eq!(text(b"\xef\xbb\xbfa", nobody), Ok("a".to_owned()));
        assert_eq!(text(b"\xff\xfe\x32\x75", nobody), Ok("甲".to_owned()));
        assert_eq!(text(b"\xfe\xff\x75\x32", nobody), Ok("甲".to_owned()));
    }

    #[test]
    fn other_encodings_are_asked_of_the_outside_and_pictures_are_no_text() {
        assert_eq!(text(b"\xbf\xcd\xbb\xa7", |_| Some("客户".into())), Ok("客户".to_owned()));
        assert_eq!(text(b"\xbf\xcd\xbb\xa7", |_| None), Err(TableError::NotText));
        assert_eq!(text(b"\xff\xfe\x32", |_| None), Err(TableError::NotText));
        assert_eq!(text(b"a\0b", |_| None), Err(TableError::NotText));
    }
}
