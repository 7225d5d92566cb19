//! One record: `ST1|<checksum>|{header}\n<payload>`; writes it, and tells a whole one from a damaged one.
//!
//! The checksum covers header and payload, so a record is either exactly what was written or it is refused. Nothing is
//! ever repaired here.

use super::snapshot::Extent;
use super::text15;
use crate::book::TabId;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_128;

const MAGIC: &str = "ST1|";

/// What a record holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A whole book.
    Snapshot,
    /// One committed batch of ops, and the batch before it.
    Journal,
    /// A whole book, kept aside.
    Backup,
    /// Hints that can be rebuilt.
    Meta,
}

/// How the payload is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Encoding {
    /// Plain JSON.
    #[default]
    Json,
    /// Deflate at 15 bits a unit ([`text15`]).
    Z15,
}

/// What is said about a record before its payload.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// What it holds.
    pub kind: Kind,
    /// The schema of the book in it.
    pub schema: u32,
    /// The oldest reader (by schema) that understands it.
    pub min_reader: u32,
    /// The version of the app that wrote it.
    pub app: String,
    /// The tab that wrote it.
    pub tab: TabId,
    /// The number of the batch in the tab's journal; zero for other kinds.
    pub seq: u64,
    /// The generation of the snapshot; zero for journal records.
    pub r#gen: u64,
    /// How the payload is written.
    #[serde(default)]
    pub enc: Encoding,
    /// The length of the payload as written, in bytes of UTF-8.
    #[serde(default)]
    pub len: usize,
    /// When it was written by the writer's clock, in ms since 1970; for people only, never for order.
    pub utc: u64,
    /// What a snapshot reaches, as its payload says too; early builds did not write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) extent: Option<Extent>,
}

/// Why a value is not a record one can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// It does not begin like a record.
    NotARecord,
    /// Header or payload are not what was written.
    Checksum,
    /// The header is not understood.
    Header(String),
    /// The payload is shorter or longer than the header says.
    Length,
    /// The payload cannot be unpacked.
    Encoding,
    /// The payload is not what its kind promises.
    Payload(String),
    /// It is whole but does not belong under its key.
    Misplaced,
    /// It was written for readers of this schema or later.
    TooNew(u32),
}

fn seal(body: &str) -> String {
    format!("{:032x}", xxh3_128(body.as_bytes()))
}

/// Writes a record; `enc` and `len` of the header are set here.
pub fn encode(header: Header, payload: &str, enc: Encoding) -> Result<String, DecodeError> {
    match enc {
        Encoding::Json => encode_plain(header, payload),
        Encoding::Z15 => finish(Header { enc, ..header }, &text15::pack(payload)),
    }
}

/// Writes a record whose payload is not packed.
pub fn encode_plain(header: Header, payload: &str) -> Result<String, DecodeError> {
    finish(Header { enc: Encoding::Json, ..header }, payload)
}

fn finish(mut header: Header, payload: &str) -> Result<String, DecodeError> {
    header.len = payload.len();
    let header = serde_json::to_string(&header).map_err(|error| DecodeError::Header(error.to_string()))?;
    let body = format!("{header}\n{payload}");
    Ok(format!("{MAGIC}{}|{body}", seal(&body)))
}

/// The checksum a value carries and the body it speaks for.
fn parts(value: &str) -> Result<(&str, &str), DecodeError> {
    let rest = value.strip_prefix(MAGIC).ok_or(DecodeError::NotARecord)?;
    let (sum, body) = rest.split_once('|').ok_or(DecodeError::NotARecord)?;
    if sum.len() == 32 { Ok((sum, body)) } else { Err(DecodeError::NotARecord) }
}

/// The checksum of a value that is exactly what was written; cheap, the payload is not looked at.
pub fn checked(value: &str) -> Result<&str, DecodeError> {
    let (sum, body) = parts(value)?;
    if seal(body) == sum { Ok(sum) } else { Err(DecodeError::Checksum) }
}

/// Reads the header of a value without any check; for lists shown to people.
pub fn header_of(value: &str) -> Option<Header> {
    let (_, body) = parts(value).ok()?;
    crate::book::node::from_text(body.split_once('\n')?.0).ok()
}

/// Reads a record written for readers up to `schema`. With `check` off (only in sabotaged tests) the checksum and the
/// length are not looked at.
pub fn decode(value: &str, schema: u32, check: bool) -> Result<(Header, String), DecodeError> {
    let (header, payload) = open(value, schema, check)?;
    let payload = unpack(&header, payload)?;
    Ok((header, payload))
}

/// The payload of a record as it was before packing.
pub(super) fn unpack(header: &Header, payload: &str) -> Result<String, DecodeError> {
    match header.enc {
        Encoding::Json => Ok(payload.to_owned()),
        Encoding::Z15 => text15::unpack(payload).ok_or(DecodeError::Encoding),
    }
}

/// Reads a record whose payload is not packed.
pub fn decode_plain(value: &str, schema: u32) -> Result<(Header, &str), DecodeError> {
    let (header, payload) = open(value, schema, true)?;
    if header.enc == Encoding::Json { Ok((header, payload)) } else { Err(DecodeError::Encoding) }
}

/// Reads the header of a record, as [`decode`] does, and leaves the payload as it is.
pub(super) fn open(value: &str, schema: u32, check: bool) -> Result<(Header, &str), DecodeError> {
    let (_, body) = parts(value)?;
    if check {
        checked(value)?;
    }
    let (header, payload) = body.split_once('\n').ok_or(DecodeError::NotARecord)?;
    let header: Header =
        crate::book::node::from_text(header).map_err(|error| DecodeError::Header(error.to_string()))?;
    if check && header.len != payload.len() {
        return Err(DecodeError::Length);
    }
    if header.min_reader > schema {
        return Err(DecodeError::TooNew(header.min_reader));
    }
    Ok((header, payload))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn header() -> Header {
        Header {
            kind: Kind::Journal,
            schema: 1,
            min_reader: 1,
            app: "0.1.0".into(),
            tab: TabId("t".into()),
            seq: 3,
            r#gen: 0,
            enc: Encoding::Json,
            len: 0,
            utc: 7,
            extent: None,
        }
    }

    #[test]
    fn a_record_comes_back_in_both_encodings() {
        for enc in [Encoding::Json, Encoding::Z15] {
            let value = encode(header(), "{\"名\":1}", enc).unwrap();
            let (read, payload) = decode(&value, 1, true).unwrap();
            assert_eq!((read.seq, read.enc, payload.as_str()), (3, enc, "{\"名\":1}"));
        }
    }

    #[test]
    fn no_changed_or_cut_character_goes_unnoticed() {
        let value = encode(header(), "{\"a\":[1,2,3]}", Encoding::Json).unwrap();
        for (at, old) in value.char_indices() {
            assert!(decode(value.get(..at).unwrap(), 1, true).is_err());
            for new in ['0', 'x', '|', '\n', '文'] {
                let changed = [value.get(..at).unwrap(), &String::from(new), value.get(at + 1..).unwrap()].concat();
                assert_eq!(decode(&changed, 1, true).is_ok(), new == old, "{changed}");
            }
        }
        assert!(decode(&format!("{value} "), 1, true).is_err());
    }

    #[test]
    fn a_record_for_later_readers_is_refused_as_such() {
        let newer = Header { schema: 4, min_reader: 3, ..header() };
        let value = encode(newer, "{}", Encoding::Json).unwrap();
        assert_eq!(decode(&value, 2, true), Err(DecodeError::TooNew(3)));
        assert!(decode(&value, 3, true).is_ok());
    }
}
