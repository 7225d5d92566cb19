//! A quiet reminder of books without a fresh file: one line on the shelf, gone once it is done or put off.

use crate::browser::clock;
use crate::components::button::{Button, ButtonKind};
use crate::components::lang::t;
use crate::components::toast::use_toasts;
use crate::pages::shelf::export;
use crate::session::{DeskEntry, use_desk, use_prefs};
use leptos::prelude::*;
use sandtable_core::text::keeping;
use sandtable_core::value::Date;

/// A file older than this many days is no fresh copy.
const DAYS: i64 = 7;

/// Whether there is something in a book to lose that is in no file, and has not been for some days.
fn is_due(entry: &DeskEntry, today: Date) -> bool {
    let at_hand = entry.started > 0 && !entry.archived && entry.binned.is_none();
    let went_on = entry.exported.is_none_or(|day| day < clock::day_of(entry.changed));
    let since = entry.exported.or(entry.begun);
    at_hand && went_on && since.is_none_or(|day| today.days_since(day) >= DAYS)
}

/// The line; nothing while every book has a fresh file.
#[component]
pub fn Reminder() -> impl IntoView {
    let (desk, toasts, prefs) = (use_desk(), use_toasts(), use_prefs());
    let lang = prefs.lang();
    let today = clock::today();
    let due = Signal::derive(move || desk.entries().into_iter().filter(|one| is_due(one, today)).collect::<Vec<_>>());
    let wanted = move || !desk.is_memory_only() && prefs.reminded() != Some(today) && due.with(|due| !due.is_empty());
    let export = move |()| {
        let (lang, due) = (lang.get_untracked(), due.get_untracked());
        leptos::task::spawn_local(async move {
            for entry in due {
                let done = export(desk, entry.id, lang).await;
                toasts.say(done.unwrap_or_else(|why| why));
            }
        });
    };
    view! {
        <Show when=wanted>
            <div class="keeping__reminder" role="note">
                <p>{t(move |lang| keeping::reminder(lang, due.with(Vec::len)))}</p>
                <Button label=t(keeping::reminder_do) kind=ButtonKind::Quiet on_press=export />
                <Button label=t(keeping::reminder_later) kind=ButtonKind::Quiet on_press=move |()| prefs.set_reminded(today) />
            </div>
        </Show>
    }
}
