//! Whether the page is being printed: a long table that shows only the rows in sight prints all of them.

use crate::browser::events;
use leptos::prelude::*;

/// Follows the print dialog. Between the two events everything that depends on it is on the page.
pub fn use_printing() -> Signal<bool> {
    let printing = RwSignal::new(false);
    events::on_print(move |now| printing.set(now));
    printing.into()
}
