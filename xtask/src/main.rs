//! The doorbell: reads the command line and hands over to the room that does the work. No work is done here.

mod advisories;
mod asset;
mod bench;
mod browser;
mod build;
mod check;
mod cli;
mod css;
mod dist;
mod licences;
mod offline;
mod optimise;
mod page;
mod policy;
#[cfg(test)]
mod promises;
mod serve;
mod setup;
mod shell;
mod sizes;
mod soak;
#[cfg(test)]
mod sources;
mod split;
mod static_server;
mod suite;
mod table;
mod tally;
mod watch;

use cli::{Cli, Job};
use std::process::ExitCode;
use xtask_wasm::clap::Parser;

fn main() -> ExitCode {
    let result = match Cli::parse().job {
        Job::Serve(options) => serve::run(&options),
        Job::Dist => dist::run().map(drop),
        Job::Test(options) => check::run(&options),
        Job::Bench(options) => bench::run(&options),
        Job::Soak(options) => soak::run(&options),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
