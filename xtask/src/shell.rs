//! Running other programs and saying so: what is started, how long it took, what failed. Knows no job.

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};
use xtask_wasm::{
    anyhow::{Context, Result, ensure},
    metadata,
};

/// The root folder of the workspace.
pub fn root() -> &'static Path {
    metadata().workspace_root.as_std_path()
}

/// The folder for everything that can be built again.
pub fn target() -> &'static Path {
    metadata().target_directory.as_std_path()
}

/// One line about what is happening now.
pub fn say(text: impl AsRef<str>) {
    println!("▸ {}", text.as_ref());
}

/// A duration for people: `0.4 s`, `2 min 03 s`.
pub fn span(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        secs => format!("{} min {:02} s", secs / 60, secs % 60),
    }
}

/// Does one piece of work and says what it is and how long it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    say(what);
    let begin = Instant::now();
    let result = work().with_context(|| what.to_owned())?;
    println!("  {}", span(begin.elapsed()));
    Ok(result)
}

/// A command that starts in the root folder of the workspace.
pub fn command(program: impl AsRef<Path>, args: &[&str]) -> Command {
    let mut command = Command::new(program.as_ref());
    command.args(args).current_dir(root());
    command
}

/// Runs a command to its end; its output goes to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", name(command)))?;
    ensure!(status.success(), "{} ended with {status}", name(command));
    Ok(())
}

/// Runs a command to its end and returns what it printed.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start {}", name(command)))?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{} ended with {}\n{complaint}", name(command), output.status);
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The program and its arguments, as one would type them.
pub fn name(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Where a program is on the search path, if it is there.
pub fn find_program(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path).map(|folder| folder.join(&file)).find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_reads_like_speech() {
        assert_eq!(span(Duration::from_millis(1_250)), "1.2 s");
        assert_eq!(span(Duration::from_secs(123)), "2 min 03 s");
    }
}
