//! The archive around a workbook, for reading: its directory, and its parts with the limits that keep a small file
//! from unpacking into a large one. It writes nothing to any disk and follows no names.

use crate::exchange::tables::TableError;
use crate::exchange::tables::error::damaged;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// The most bytes that all parts together unpack to.
pub(super) const MOST_UNPACKED: usize = 100 * 1024 * 1024;
/// A part that is larger than this may not be packed more than a thousandth part of its size allows.
const LARGE: usize = 8 * 1024 * 1024;
const MOST_RATIO: usize = 400;
const MOST_ENTRIES: usize = 4096;

/// A part of the archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    name: String,
    locked: bool,
    method: u16,
    crc: u32,
    packed: usize,
    size: usize,
    at: usize,
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

fn word(bytes: &[u8], at: usize) -> Option<usize> {
    let word: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(word)).ok()
}

/// The directory of an archive.
pub(super) fn entries(bytes: &[u8]) -> Result<Vec<Entry>, TableError> {
    directory(bytes).ok_or_else(|| damaged("zip"))
}

fn directory(bytes: &[u8]) -> Option<Vec<Entry>> {
    let earliest = bytes.len().saturating_sub(22 + usize::from(u16::MAX));
    let ends = |at: &usize| bytes.get(*at..).is_some_and(|rest| rest.starts_with(b"PK\x05\x06"));
    let end = (earliest..bytes.len().checked_sub(21)?).rev().find(ends)?;
    let count = usize::from(half(bytes, end + 10)?);
    let mut at = word(bytes, end + 16)?;
    let mut entries = Vec::new();
    for _ in 0..count.min(MOST_ENTRIES) {
        bytes.get(at..)?.starts_with(b"PK\x01\x02").then_some(())?;
        let length = |from| half(bytes, at + from).map(usize::from);
        let name = bytes.get(at + 46..at + 46 + length(28)?)?;
        entries.push(Entry {
            name: String::from_utf8_lossy(name).replace('\\', "/").trim_start_matches('/').to_owned(),
            locked: half(bytes, at + 8)? & 1 == 1,
            method: half(bytes, at + 10)?,
            crc: u32::try_from(word(bytes, at + 16)?).ok()?,
            packed: word(bytes, at + 20)?,
            size: word(bytes, at + 24)?,
            at: word(bytes, at + 42)?,
        });
        at += 46 + length(28)? + length(30)? + length(32)?;
    }
    Some(entries)
}

/// Unpacks a part, if it is there; `left` is what may still be unpacked.
pub(super) fn unpack(
    bytes: &[u8],
    entries: &[Entry],
    name: &str,
    left: &mut usize,
) -> Result<Option<Vec<u8>>, TableError> {
    let Some(entry) = entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name)) else { return Ok(None) };
    if entry.locked {
        return Err(TableError::OldWorkbook);
    }
    if entry.size > *left || entry.size > LARGE && entry.size / MOST_RATIO > entry.packed {
        return Err(TableError::Swollen);
    }
    let packed = data(bytes, entry).ok_or_else(|| damaged(name))?;
    let part = match entry.method {
        0 => packed.to_vec(),
        8 => decompress_to_vec_with_limit(packed, entry.size).map_err(|error| match error.status {
            TINFLStatus::HasMoreOutput => TableError::Swollen,
            _ => damaged(name),
        })?,
        _ => return Err(damaged(name)),
    };
    *left -= part.len().min(*left);
    if part.len() == entry.size && crc(&part) == entry.crc { Ok(Some(part)) } else { Err(damaged(name)) }
}

fn data<'a>(bytes: &'a [u8], entry: &Entry) -> Option<&'a [u8]> {
    let head = bytes.get(entry.at..)?;
    head.starts_with(b"PK\x03\x04").then_some(())?;
    let start = 30 + usize::from(half(head, 26)?) + usize::from(half(head, 28)?);
    head.get(start..start.checked_add(entry.packed)?)
}

/// The check sum of archives, bit by bit: files are small, and a table would be larger than this.
pub(super) fn crc(bytes: &[u8]) -> u32 {
    let bit = |crc: u32, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), bit))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::super::zip_write::archive;
    use super::*;

    fn unpacked(bytes: &[u8], name: &str) -> Result<Option<Vec<u8>>, TableError> {
        unpack(bytes, &entries(bytes)?, name, &mut MOST_UNPACKED.clone())
    }

    #[test]
    fn the_check_sum_is_the_known_one() {
        assert_eq!(crc(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn what_was_packed_is_unpacked() {
        let long = b"row ".repeat(5000);
        let file = archive(&[("a.txt", b"short".to_vec()), ("xl/B.xml", long.clone())]);
        assert_eq!(unpacked(&file, "a.txt").unwrap().unwrap(), b"short");
        assert_eq!(unpacked(&file, "XL/b.xml").unwrap().unwrap(), long);
        assert_eq!(unpacked(&file, "missing"), Ok(None));
        assert!(file.len() < 1000);
    }

    #[test]
    fn a_bomb_is_refused_before_and_while_it_unpacks() {
        let bomb = archive(&[("a", vec![0; 40 << 20])]);
        assert!(bomb.len() < 100_000);
        assert_eq!(unpacked(&bomb, "a"), Err(TableError::Swollen));
        let mut liar = archive(&[("a", vec![7; 1 << 20])]);
        let directory = liar.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
        liar[directory + 24..directory + 28].copy_from_slice(&9u32.to_le_bytes());
        assert_eq!(unpacked(&liar, "a"), Err(TableError::Swollen));
        let many = archive(&[("a", b"12345678".repeat(1 << 10))]);
        assert_eq!(unpack(&many, &entries(&many).unwrap(), "a", &mut 100), Err(TableError::Swollen));
    }

    #[test]
    fn every_broken_byte_is_noticed_or_harmless() {
        let file = archive(&[("a", b"some text".repeat(9))]);
        for at in 0..file.len() {
            for change in [0x01, 0xff] {
                let mut broken = file.clone();
                broken[at] ^= change;
                if let Ok(Some(part)) = unpacked(&broken, "a") {
                    assert_eq!(part, b"some text".repeat(9), "byte {at}");
                }
            }
            drop(unpacked(&file[..at], "a"));
        }
    }
}
