//! The sample books that come with the app, one in each language. They are ordinary files, read as any other.

use super::{ImportError, Limits, read};
use crate::book::{Document, Stamps};
use crate::text::Lang;

/// The sample book of a language, without a history.
///
/// # Errors
/// What is wrong with the file that came with the app; a test proves that nothing is.
pub fn sample(lang: Lang) -> Result<Document, ImportError> {
    let file = match lang {
        Lang::Zh => include_str!("../../../public/samples/sample.zh.json"),
        Lang::En | Lang::Test => include_str!("../../../public/samples/sample.en.json"),
    };
    let imported = read(file.as_bytes(), &Limits::default())?;
    Ok(Document { tree: imported.document.tree, stamps: Stamps::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_samples_are_valid_books() {
        for lang in [Lang::Zh, Lang::En] {
            assert!(sample(lang).is_ok_and(|sample| !sample.tree.is_empty()), "{lang:?}");
        }
    }
}
