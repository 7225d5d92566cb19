//! Prints every computed result and finding of a book file as JSON, keyed by tool id:
//! `cargo run -p sandtable-core --example evaluate -- BOOK.json [--as-of 2026-09-30] [--lang zh|en]`.
//! Problems go to the error output and end it with 1; the book is never changed.

use sandtable_core::exchange::{ImportError, Imported, Limits, evaluate, read};
use sandtable_core::method::Pack;
use sandtable_core::report::Sentence;
use sandtable_core::text::{Lang, exchange as words};
use sandtable_core::value::Date;
use std::process::ExitCode;

const USAGE: &str = "usage: evaluate BOOK.json [--as-of YYYY-MM-DD] [--lang zh|en]";

struct Request {
    file: String,
    as_of: Option<Date>,
    lang: Lang,
}

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The answer to a command line, or what is wrong with it.
pub fn run(arguments: impl Iterator<Item = String>) -> Result<String, String> {
    answer(&request(arguments)?)
}

fn request(mut arguments: impl Iterator<Item = String>) -> Result<Request, String> {
    let (mut file, mut as_of, mut lang) = (None, None, Lang::En);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} needs a value\n{USAGE}"));
        match argument.as_str() {
            "--as-of" => as_of = Some(Date::parse(&value()?).map_err(|error| format!("--as-of: {error}\n{USAGE}"))?),
            "--lang" => lang = language(&value()?)?,
            option if option.starts_with("--") => return Err(format!("unknown option {option}\n{USAGE}")),
            _ if file.is_none() => file = Some(argument),
            extra => return Err(format!("one file at a time, not {extra} too\n{USAGE}")),
        }
    }
    Ok(Request { file: file.ok_or(USAGE)?, as_of, lang })
}

fn language(name: &str) -> Result<Lang, String> {
    match name {
        "zh" => Ok(Lang::Zh),
        "en" => Ok(Lang::En),
        other => Err(format!("--lang: {other} is neither zh nor en\n{USAGE}")),
    }
}

fn answer(request: &Request) -> Result<String, String> {
    let Request { file, as_of, lang } = request;
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    let refusal = |error: ImportError| format!("{file}: {}", in_one_line(&error.say(*lang)));
    let Imported { book, notices, .. } = read(&bytes, &Limits::default()).map_err(refusal)?;
    for notice in notices {
        eprintln!("{file}: {}", in_one_line(&notice.say(*lang)));
    }
    let as_of = as_of.or(book.about.as_of).ok_or_else(|| format!("{file}: {}", words::no_as_of(*lang)))?;
    let pack = Pack::builtin().map_err(|error| error.to_string())?;
    serde_json::to_string_pretty(&evaluate(&book, &pack, as_of, *lang)).map_err(|error| error.to_string())
}

fn in_one_line(sentence: &Sentence) -> String {
    let parts = [&sentence.text, &sentence.reason, &sentence.action];
    parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ")
}
