//! The command line as types: every job and every option, with the words of `--help`. Decides nothing.

use xtask_wasm::clap;

/// Build, serve, test, measure and publish Sandtable.
#[derive(clap::Parser)]
#[clap(name = "cargo xtask", bin_name = "cargo xtask")]
pub struct Cli {
    #[clap(subcommand)]
    pub job: Job,
}

#[derive(clap::Subcommand)]
pub enum Job {
    /// Build the page and serve it on this machine.
    Serve(Serve),
    /// Make the folder to publish: dist/.
    Dist,
    /// Run every check and test; does its own set-up.
    Test(Test),
    /// Measure speed and size and print one table.
    Bench(Bench),
    /// Try the storage protocol on ever new random histories.
    Soak(Soak),
}

#[derive(clap::Args)]
pub struct Serve {
    /// Build again whenever a source file changes.
    #[clap(long)]
    pub watch: bool,
    /// The port to listen on [default: 8000, or the next free one].
    #[clap(long)]
    pub port: Option<u16>,
    /// Build the small and fast version.
    #[clap(long)]
    pub release: bool,
}

#[derive(clap::Args, Default)]
pub struct Test {
    /// Only what needs no browser: format, lints, native tests, licences.
    #[clap(long, conflicts_with = "browser")]
    pub native: bool,
    /// Only the browser suite; everything after it goes to Playwright.
    #[clap(long)]
    pub browser: bool,
    /// With --browser: test the quickly built development page instead of dist/.
    #[clap(long, requires = "browser")]
    pub dev: bool,
    /// Arguments for Playwright, such as a file name or `-g "some title"`.
    #[clap(trailing_var_arg = true, allow_hyphen_values = true, requires = "browser")]
    pub playwright: Vec<String>,
}

#[derive(clap::Args)]
pub struct Soak {
    /// How long to go on.
    #[clap(long, default_value_t = 10)]
    pub minutes: u64,
    /// The number of the first history, to repeat what was found.
    #[clap(long, default_value_t = 1000)]
    pub seed: u64,
}

#[derive(clap::Args, Default)]
pub struct Bench {
    /// Only the parts named here: native, browser, size.
    #[clap(value_parser = ["native", "browser", "size"])]
    pub parts: Vec<String>,
}

impl Bench {
    /// Is this part wanted? Without a choice, all are.
    pub fn wants(&self, part: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|p| p == part)
    }
}
