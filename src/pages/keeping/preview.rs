//! What a backup differs in from the book as it is, and going back to it as one step that can be undone.

use super::moment;
use crate::browser::files;
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::lang::t;
use crate::components::toast::use_toasts;
use crate::pages::import::PreviewTable;
use crate::session::{Backup, use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::book::Book;
use sandtable_core::exchange;
use sandtable_core::text::{common, keeping, shell};
use std::sync::Arc;

/// The dialog; open while a backup is chosen.
#[component]
pub fn PreviewDialog(shown: RwSignal<Option<Backup>>, done: Callback<()>) -> impl IntoView {
    let lang = use_prefs().lang();
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(shown.with(Option::is_some)));
    let utc = move || shown.with(|shown| shown.as_ref().map_or(0, |backup| backup.info.utc));
    let title = Signal::derive(move || keeping::backup_title(lang.get(), &moment(lang.get(), utc())));
    let close = Callback::new(move |()| shown.set(None));
    let body = move || shown.get().map(|backup| view! { <Reading backup close done /> });
    view! { <Dialog open title on_close=close>{body}</Dialog> }
}

/// The backup, once it was read.
#[component]
fn Reading(backup: Backup, close: Callback<()>, done: Callback<()>) -> impl IntoView {
    let session = use_session();
    let read = RwSignal::new(None::<Option<Arc<Book>>>);
    let utc = backup.info.utc;
    leptos::task::spawn_local(async move {
        drop(read.try_set(Some(session.backup(&backup).await.map(Arc::new))));
    });
    move || match read.get() {
        None => view! { <p role="status">{t(keeping::looking)}</p> }.into_any(),
        Some(None) => view! { <p role="alert">{t(keeping::backup_unreadable)}</p> }.into_any(),
        Some(Some(earlier)) => view! { <Offer earlier utc close done /> }.into_any(),
    }
}

#[component]
fn Offer(earlier: Arc<Book>, utc: u64, close: Callback<()>, done: Callback<()>) -> impl IntoView {
    let (session, toasts, lang) = (use_session(), use_toasts(), use_prefs().lang());
    let preview = exchange::compare(Some(&session.now()), &earlier);
    let same = preview.is_same();
    let file = Arc::clone(&earlier);
    let download = move |()| {
        let (name, text) = session.backup_file(&file);
        if files::download(&name, "application/json", text.as_bytes()).is_err() {
            toasts.say(shell::export_failed(lang.get_untracked()));
        }
    };
    let restore = move |()| {
        let lang = lang.get_untracked();
        let label = keeping::edit_restore_backup(lang, &moment(lang, utc));
        match session.restore(label, (*earlier).clone()) {
            Ok(()) => {
                let undo = move || drop(session.undo());
                toasts.offer(keeping::backup_restored(lang), common::undo(lang), undo);
            }
            Err(_) => toasts.say(keeping::backup_not_restored(lang)),
        }
        close.run(());
        done.run(());
    };
    let frozen = Signal::derive(move || same || !session.writable().get());
    view! {
        {same.then(|| view! { <p>{t(keeping::backup_same)}</p> })}
        <PreviewTable preview missing=keeping::backup_missing new=keeping::backup_new />
        <DialogActions>
            <Button label=t(keeping::backup_download) on_press=download />
            <Button label=t(keeping::backup_restore) kind=ButtonKind::Primary disabled=frozen on_press=restore />
        </DialogActions>
    }
}
