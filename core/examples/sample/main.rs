//! Writes the sample books of the app: `cargo run -p sandtable-core --example sample -- public/samples`.
//! The tables beside this file are the data; the same table makes both languages.

mod book;
mod records;
mod table;

use sandtable_core::text::Lang;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("usage: sample FOLDER");
        return ExitCode::FAILURE;
    };
    for (lang, name) in [(Lang::Zh, "sample.zh.json"), (Lang::En, "sample.en.json")] {
        let file = Path::new(&folder).join(name);
        let text = book::file(lang);
        if let Err(error) = std::fs::write(&file, &text) {
            eprintln!("{}: {error}", file.display());
            return ExitCode::FAILURE;
        }
        println!("{} {} bytes", file.display(), text.len());
    }
    ExitCode::SUCCESS
}
