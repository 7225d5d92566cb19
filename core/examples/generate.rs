//! `generate -- ACCOUNTS [SEED]` prints the JSON tree of a made-up book, for benches in the browser.

#[allow(dead_code, reason = "each example uses its own part of the support")]
mod support;

fn main() {
    let mut numbers = std::env::args().skip(1).map(|text| text.parse::<u64>());
    let (Some(Ok(accounts)), Some(Ok(seed))) = (numbers.next(), numbers.next().or(Some(Ok(1)))) else {
        eprintln!("usage: generate ACCOUNTS [SEED]");
        std::process::exit(1);
    };
    println!("{}", serde_json::Value::Object(support::book(accounts as usize, seed).to_tree()));
}
