//! Every computed result of a book as JSON, keyed by tool id, for anyone who wants to check the numbers from outside.
//! It computes nothing itself: each chapter tells its own results.

use crate::book::Book;
use crate::method::Pack;
use crate::text::Lang;
use crate::value::Date;
use crate::{account, design, portfolio, targets};
use serde_json::{Map, Value};

/// All results and findings of a book: `{"A4": {…}, "B2": {…}, …}`.
pub fn evaluate(book: &Book, pack: &Pack, as_of: Date, lang: Lang) -> Map<String, Value> {
    let chapters = [design::evaluate, targets::evaluate, portfolio::evaluate, account::evaluate];
    let results = chapters.iter().flat_map(|chapter| chapter(book, pack, Some(as_of), lang));
    results.map(|(tool, result)| (tool.id().to_owned(), result)).collect()
}
