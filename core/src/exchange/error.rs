//! Why a file is not taken, and what must be said of one that is. Facts only; the words stand in `text::exchange`.

use crate::book::{PackRef, Path};
use crate::report::Sentence;
use crate::text::{Lang, exchange as words};

/// A place in a text file, as an editor shows it; both count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// What can be wrong with the text of a JSON file before its meaning is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// It ends in the middle.
    Truncated,
    /// It is no JSON.
    NotJson,
    /// Brackets nested deeper than in any book.
    TooDeep,
    /// `NaN` or `Infinity`, which are no figures.
    NotFinite,
    /// A number with more digits than can be held.
    EndlessNumber,
    /// Half of a character that is written in two halves.
    BrokenCharacter,
}

/// Why a file is refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// More bytes than are read.
    TooLarge {
        /// Bytes of the file.
        size: usize,
        /// The most that is read.
        limit: usize,
    },
    /// Nothing in it.
    Empty,
    /// No text in UTF-8 from this byte on: a picture, a workbook, another encoding.
    NotText {
        /// The first byte that does not fit.
        byte: usize,
    },
    /// No well-formed JSON.
    Text {
        /// What is wrong.
        fault: TextFault,
        /// Where.
        spot: Spot,
    },
    /// An object says the same key twice, so that it is not known what is meant.
    DuplicateKey {
        /// The key.
        key: String,
        /// The object that has it.
        path: Path,
        /// Where it stands the second time.
        spot: Spot,
    },
    /// JSON of something else.
    Foreign,
    /// Written by a version whose files this one cannot understand.
    TooNew {
        /// The least schema a reader must know.
        needs: u64,
        /// The schema this version knows.
        knows: u32,
    },
    /// More records than a book can hold.
    TooMany {
        /// How many there are.
        count: usize,
        /// The most that are read.
        limit: usize,
    },
    /// A value of the wrong kind.
    Misfit {
        /// The field.
        path: Path,
        /// What was expected, in technical terms.
        reason: String,
    },
    /// A number beyond the bounds of its field.
    OutOfRange {
        /// The field.
        path: Path,
        /// What stands there.
        found: String,
        /// The least that is allowed.
        least: i64,
        /// The greatest that is allowed.
        greatest: i64,
    },
}

impl ImportError {
    /// What is wrong, why, and how to mend it.
    pub fn say(&self, lang: Lang) -> Sentence {
        let (text, reason, action) = match self {
            Self::TooLarge { size, limit } => (
                words::too_large(lang),
                words::too_large_reason(lang, &megabytes(*size), &megabytes(*limit)),
                words::too_large_action(lang),
            ),
            Self::Empty => (words::empty(lang), words::empty_reason(lang), words::export_again(lang)),
            Self::NotText { byte } => {
                (words::not_text(lang), words::not_text_reason(lang, *byte), words::not_text_action(lang))
            }
            Self::Text { fault, spot } => return fault.say(lang, *spot),
            Self::DuplicateKey { key, path, spot } => (
                words::duplicate_key(lang, &shown(key)),
                words::duplicate_key_reason(lang, &spot.say(lang), &shown(path.as_str())),
                words::duplicate_key_action(lang),
            ),
            Self::Foreign => (words::foreign(lang), words::foreign_reason(lang), words::foreign_action(lang)),
            Self::TooNew { needs, knows } => {
                (words::too_new(lang), words::too_new_reason(lang, *needs, *knows), words::too_new_action(lang))
            }
            Self::TooMany { count, limit } => {
                (words::too_many(lang), words::too_many_reason(lang, *count, *limit), words::too_many_action(lang))
            }
            Self::Misfit { path, reason } => (
                words::misfit(lang, &shown(path.as_str())),
                words::misfit_reason(lang, &shown(reason)),
                words::misfit_action(lang),
            ),
            Self::OutOfRange { path, found, least, greatest } => (
                words::out_of_range(lang, &shown(path.as_str())),
                words::out_of_range_reason(lang, &shown(found), *least, *greatest),
                words::correct_number(lang),
            ),
        };
        Sentence { text, reason, action }
    }
}

impl TextFault {
    fn say(self, lang: Lang, spot: Spot) -> Sentence {
        let at = spot.say(lang);
        let (text, reason, action) = match self {
            Self::Truncated => (words::truncated(lang), words::truncated_reason(lang, &at), words::export_again(lang)),
            Self::NotJson => (words::not_json(lang), words::not_json_reason(lang, &at), words::not_json_action(lang)),
            Self::TooDeep => (words::too_deep(lang), words::too_deep_reason(lang, &at), words::export_again(lang)),
            Self::NotFinite => {
                (words::not_finite(lang), words::not_finite_reason(lang, &at), words::not_finite_action(lang))
            }
            Self::EndlessNumber => {
                (words::endless(lang), words::endless_reason(lang, &at), words::correct_number(lang))
            }
            Self::BrokenCharacter => {
                (words::broken_character(lang), words::broken_reason(lang, &at), words::export_again(lang))
            }
        };
        Sentence { text, reason, action }
    }
}

impl Spot {
    fn say(self, lang: Lang) -> String {
        words::spot(lang, self.line, self.column)
    }
}

/// What must be said of a file that can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The checksum does not fit: the file was edited by hand, or damaged in a way that left it readable.
    Edited,
    /// It has no checksum.
    Unchecked,
    /// Written by a newer version; what this one does not know is kept but not shown.
    Newer {
        /// The schema of the file.
        schema: u64,
    },
    /// Made with another method pack; the figures will be those of the pack in use.
    OtherPack(PackRef),
}

impl Notice {
    /// What is the case, why it is said, and what to do.
    pub fn say(&self, lang: Lang) -> Sentence {
        let (text, reason, action) = match self {
            Self::Edited => (words::edited(lang), words::edited_reason(lang), words::edited_action(lang)),
            Self::Unchecked => (words::unchecked(lang), words::unchecked_reason(lang), words::edited_action(lang)),
            Self::Newer { schema } => {
                (words::newer(lang), words::newer_reason(lang, *schema), words::newer_action(lang))
            }
            Self::OtherPack(pack) => (
                words::other_pack(lang, &shown(&pack.id), pack.version),
                words::other_pack_reason(lang),
                words::other_pack_action(lang),
            ),
        };
        Sentence { text, reason, action }
    }
}

/// What a file says of itself may be of any length; a sentence is not.
fn shown(text: &str) -> String {
    const LONGEST: usize = 120;
    let visible = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    if text.chars().count() <= LONGEST { visible.collect() } else { visible.take(LONGEST).chain(['…']).collect() }
}

fn megabytes(bytes: usize) -> String {
    let tenths = bytes.saturating_mul(10).div_ceil(1024 * 1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}
