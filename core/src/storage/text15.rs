//! Compressed text: deflate, written as 15 bits per UTF-16 unit.
//!
//! localStorage counts UTF-16 units, so base64 (6 bits a unit) would waste more than half of what compression gains.
//! The units are taken from three blocks without combining marks or surrogates, 32,768 in all: U+3400–4DBF,
//! U+4E00–9FFF and the first 5,184 Hangul syllables from U+AC00. Integrity is not checked here but by the record.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// Deflate's middle way: most of the gain for a third of the time of the best level.
const LEVEL: u8 = 5;
/// No book is larger than this when unpacked, in bytes; a hostile text is stopped here.
const LIMIT: usize = 256 << 20;

const EXTENSION_A: u32 = 0x3400;
const IDEOGRAPHS: u32 = 0x4E00;
const SYLLABLES: u32 = 0xAC00;
const EXTENSION_A_LEN: u32 = 6592;
const IDEOGRAPHS_LEN: u32 = 20992;
const ALL: u32 = 1 << 15;

fn letter(value: u32) -> Option<char> {
    char::from_u32(if value < EXTENSION_A_LEN {
        EXTENSION_A + value
    } else if value < EXTENSION_A_LEN + IDEOGRAPHS_LEN {
        IDEOGRAPHS + value - EXTENSION_A_LEN
    } else {
        SYLLABLES + value - EXTENSION_A_LEN - IDEOGRAPHS_LEN
    })
}

fn number(letter: char) -> Option<u32> {
    let code = u32::from(letter);
    let offset = |start: u32, len: u32, base: u32| code.checked_sub(start).filter(|at| *at < len).map(|at| base + at);
    offset(EXTENSION_A, EXTENSION_A_LEN, 0)
        .or_else(|| offset(IDEOGRAPHS, IDEOGRAPHS_LEN, EXTENSION_A_LEN))
        .or_else(|| offset(SYLLABLES, ALL - EXTENSION_A_LEN - IDEOGRAPHS_LEN, EXTENSION_A_LEN + IDEOGRAPHS_LEN))
}

/// Packs a text.
pub fn pack(text: &str) -> String {
    letters(compress_to_vec(text.as_bytes(), LEVEL))
}

/// Bytes as letters of 15 bits.
pub(super) fn letters(bytes: impl IntoIterator<Item = u8>) -> String {
    let mut packed = String::new();
    let (mut held, mut bits) = (0u32, 0u32);
    for byte in bytes {
        held = (held << 8) | u32::from(byte);
        bits += 8;
        if bits >= 15 {
            bits -= 15;
            packed.extend(letter(held >> bits));
            held &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        packed.extend(letter(held << (15 - bits)));
    }
    packed
}

/// Unpacks what [`pack`] made; `None` when it is anything else.
pub fn unpack(packed: &str) -> Option<String> {
    String::from_utf8(decompress_to_vec_with_limit(&bytes(packed)?, LIMIT).ok()?).ok()
}

/// The bytes that [`letters`] wrote; a last incomplete one is dropped.
pub(super) fn bytes(packed: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(packed.len());
    let (mut held, mut bits) = (0u32, 0u32);
    for letter in packed.chars() {
        held = (held << 15) | number(letter)?;
        bits += 15;
        while bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xFF).ok()?);
        }
        held &= (1 << bits) - 1;
    }
    Some(bytes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_fifteen_bits_have_one_letter_of_one_unit() {
        for value in 0..ALL {
            let letter = letter(value).unwrap();
            assert_eq!((number(letter), letter.len_utf16()), (Some(value), 1));
        }
        assert_eq!(number('a'), None);
    }

    #[test]
    fn a_book_takes_a_fraction_of_its_units() {
        let text: String =
            (0..2000).map(|i| format!("{{\"name\":\"客户{i}\",\"score\":{}}}", i * 7919 % 101)).collect();
        assert!(super::super::kv::units(&pack(&text)) * 6 < super::super::kv::units(&text));
    }

    proptest! {
        #[test]
        fn packed_text_comes_back(text in ".{0,300}") {
            prop_assert_eq!(unpack(&pack(&text)), Some(text));
        }

        #[test]
        fn foreign_text_is_refused_quietly(text in "[㐀-䶿一-鿿가-힣a]{0,60}") {
            let _ = unpack(&text);
        }
    }
}
