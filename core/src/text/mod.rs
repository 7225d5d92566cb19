//! The message catalogue: every text the app says, one function per message, in both languages.
//!
//! A message without one of its translations does not compile. Texts a trainer may change (questions, names of
//! tiers) are not here but in the method pack; words the user typed are never translated.
//!
//! ```
//! use sandtable_core::text::{Lang, common};
//! assert_eq!(common::close(Lang::En), "Close");
//! assert_eq!(common::close(Lang::Zh), "关闭");
//! assert_eq!(common::close(Lang::Test), "⟦Close⟧");
//! ```

use serde::{Deserialize, Serialize};

/// The language of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// 简体中文.
    #[default]
    Zh,
    /// English.
    En,
    /// English in brackets: whatever stands on a screen without brackets did not come from the catalogue.
    Test,
}

impl Lang {
    /// The value of the `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En | Self::Test => "en",
        }
    }

    /// Chooses between the two translations of one text.
    pub fn pick(self, zh: &str, en: &str) -> String {
        match self {
            Self::Zh => zh.to_owned(),
            Self::En | Self::Test => self.finish(en.to_owned()),
        }
    }

    /// An English text as this language shows it: in brackets in the language of the tests.
    #[inline(never)]
    pub fn finish(self, en: String) -> String {
        if self == Self::Test { format!("⟦{en}⟧") } else { en }
    }
}

/// A text that a method pack carries in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Text {
    /// 中文.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Both translations of one text.
    pub fn new(zh: &str, en: &str) -> Self {
        Self { zh: zh.to_owned(), en: en.to_owned() }
    }

    /// The translation for `lang`.
    pub fn get(&self, lang: Lang) -> String {
        lang.pick(&self.zh, &self.en)
    }
}

/// Makes one public function per message: `name(arg: Type) { "中文 {arg}", "English {arg}" }`.
///
/// A translation is the argument of `format!`; where a language needs more (an English plural), write a block that
/// gives a `String` instead: `name(n: usize) { "{n} 条", { plural(n, "entry", "entries") } }`.
macro_rules! messages {
    ($( $name:ident $(( $($arg:ident : $ty:ty),* ))? { $zh:tt, $en:tt } )*) => { $(
        $crate::text::message!($name $(( $($arg: $ty),* ))? { $zh, $en });
    )* };
}

/// One function; a plain text costs no formatting, of which there would be a thousand copies.
macro_rules! message {
    ($name:ident { $zh:literal, $en:literal }) => {
        #[doc = concat!("“", $en, "”")]
        pub fn $name(lang: $crate::text::Lang) -> String {
            lang.pick($zh, $en)
        }
    };
    ($name:ident $(( $($arg:ident : $ty:ty),* ))? { $zh:tt, $en:tt }) => {
        #[doc = stringify!($en)]
        pub fn $name(lang: $crate::text::Lang $(, $($arg: $ty),*)?) -> String {
            match lang {
                $crate::text::Lang::Zh => $crate::text::wording!($zh),
                _ => lang.finish($crate::text::wording!($en)),
            }
        }
    };
}

macro_rules! wording {
    ({ $($block:tt)* }) => {{ $($block)* }};
    ($literal:literal) => { format!($literal) };
}

pub(crate) use message;
pub(crate) use messages;
pub(crate) use wording;

pub mod account;
pub mod common;
pub mod delivery;
pub mod design;
pub mod exchange;
pub mod keeping;
pub mod portfolio;
pub mod portfolio_pages;
pub mod shell;
pub mod tables;
pub mod targets;
pub mod tools;

/// Names in a row, as the language separates them.
pub fn list(lang: Lang, names: &[String]) -> String {
    names.join(if lang == Lang::Zh { "、" } else { ", " })
}

/// `1 entry`, `2 entries`: a count with its English noun.
pub fn plural(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}
