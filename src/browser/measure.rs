//! How long a piece of work takes, told to the browser's performance timeline for those who measure. Nothing is told, and
//! nothing collected, unless the page carries a mark of this name before the app starts.

use leptos::prelude::window;
use std::sync::OnceLock;

const ASKED: &str = "sandtable measure";

/// Does the work; if times are asked for, under this name.
pub fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let Some(timeline) = is_asked().then(|| window().performance()).flatten() else { return work() };
    drop(timeline.mark(name));
    let done = work();
    drop(timeline.measure_with_start_mark(name, name));
    done
}

fn is_asked() -> bool {
    static IS_ASKED: OnceLock<bool> = OnceLock::new();
    *IS_ASKED.get_or_init(|| window().performance().is_some_and(|line| line.get_entries_by_name(ASKED).length() > 0))
}
