//! The timers and events of the open book: the later look at what was written, the way to the mirror, other tabs, rest.

use super::{SaveState, Session};
use crate::browser::{clock, dom, events, room};
use leptos::prelude::*;
use sandtable_core::storage::{CURRENT, Remote, recipe_of};
use std::time::Duration;

/// How long a tab that got the lock waits before it tidies up, so that what others just wrote is there.
const SETTLE: Duration = Duration::from_millis(150);

/// Shows a state, sends what was written on to the mirror, and arranges the next look at what was written.
pub(super) fn follow(session: Session, state: SaveState) {
    show(session, state);
    send(session);
    let now = clock::now();
    let wait = session.inner.try_update_value(|inner| {
        let next = inner.keeper.store.next_look(now)?;
        let sooner = inner.keeper.arranged.is_none_or(|arranged| next < arranged);
        sooner.then(|| {
            inner.keeper.arranged = Some(next);
            next.saturating_sub(now)
        })
    });
    if let Some(Some(wait)) = wait {
        set_timeout(move || look(session), Duration::from_millis(wait + 5));
    }
}

/// The deferred look: only what was found again is called saved.
fn look(session: Session) {
    let state = session.inner.try_update_value(|inner| {
        inner.keeper.arranged = None;
        inner.keeper.verify()
    });
    if let Some(state) = state {
        follow(session, state);
    }
}

fn show(session: Session, state: SaveState) {
    if session.save.try_get_untracked().is_some_and(|shown| shown != state && shown != SaveState::ReadOnly) {
        if matches!(state, SaveState::Saved | SaveState::OnDisk) {
            session.saved_at.set(clock::time_of(clock::now()));
        }
        session.save.set(state);
    }
}

/// Sends what was written on to the mirror.
fn send(session: Session) {
    let Some(Some((mirror, writes))) = session.inner.try_update_value(|inner| inner.keeper.outgoing()) else { return };
    let is_backup = |key: &&String| key.contains("/B/");
    let backups: Vec<String> = writes.iter().map(|write| &write.key).filter(is_backup).cloned().collect();
    mirror.push(writes, move || {
        let state = session.inner.try_update_value(|inner| {
            inner.keeper.has_arrived(backups);
            inner.keeper.state()
        });
        if let Some(state) = state {
            show(session, state);
        }
    });
}

/// Tries again at the person's wish to store what could not be stored, also a book that was erased elsewhere.
pub(super) fn retry_now(session: Session) {
    if session.inner.try_update_value(|inner| inner.keeper.take_back()) == Some(true) {
        session.writable.set(true);
    }
    retry(session);
}

/// Tries again to store what could not be stored.
fn retry(session: Session) {
    if let Some(state) = session.inner.try_update_value(|inner| inner.keeper.retry()) {
        follow(session, state);
    }
}

/// Listens to other tabs and to the page's comings and goings for as long as the session lives.
pub(super) fn watch(session: Session) {
    events::on_storage(move |key| take_in(session, key.map(|key| vec![key])));
    events::on_return(move || take_in(session, None));
    events::on_leave(dom::commit_open_field);
    events::every(Duration::from_secs(5), move || rest(session));
    on_cleanup(move || {
        // The shelf comes next: it is to show what the book is called now.
        keep_hint(session);
        send(session);
        session.desk.refresh();
    });
}

/// Every few seconds: retry, tidy up, keep the shelf's hint.
fn rest(session: Session) {
    if session.save.try_get_untracked() == Some(SaveState::NotSaved) {
        retry(session);
    }
    keep_hint(session);
    session.inner.try_update_value(|inner| inner.keeper.sweep());
    hear(session);
    send(session);
    if session.inner.try_update_value(|inner| inner.keeper.wants_tidying()) == Some(true) {
        room::alone(&format!("sandtable {}", session.id), move || tidy(session));
    }
}

async fn tidy(session: Session) {
    clock::pause(SETTLE).await;
    session.inner.try_update_value(|inner| inner.keeper.tidy());
    hear(session);
    send(session);
}

fn keep_hint(session: Session) {
    session.inner.try_update_value(|inner| {
        let hint = super::desk::hint_of(&inner.keeper.stored().tree);
        let known = super::desk::with_flags(hint.clone(), &inner.keeper.hint);
        if inner.keeper.store.is_writable() && inner.keeper.hint != known {
            // The flags may have been set by the shelf since.
            inner.keeper.keep_hint(super::desk::with_flags(hint, &session.desk.hint(session.id)));
        }
    });
}

/// Merges what other tabs wrote into the open book.
fn take_in(session: Session, keys: Option<Vec<String>>) {
    if is_locked_elsewhere(session, keys.as_deref()) {
        return shut(session);
    }
    let polled = session.inner.try_update_value(|inner| inner.keeper.poll(keys.as_deref()));
    let Some(Ok(remote)) = polled else { return };
    show_remote(session, &remote);
}

/// Shows what tidying up and backups met of other tabs by the way: nobody is to write over a value never seen.
fn hear(session: Session) {
    let met = session.inner.try_update_value(|inner| inner.keeper.poll(Some(&[])));
    if let Some(Ok(remote)) = met
        && remote != Remote::default()
    {
        show_remote(session, &remote);
    }
}

fn show_remote(session: Session, remote: &Remote) {
    if remote.newer {
        session.writable.set(false);
        session.save.set(SaveState::ReadOnly);
    }
    if remote.vanished {
        leptos::task::spawn_local(vanished(session));
    }
    merge(session, remote);
    if let Some(state) = session.inner.try_update_value(|inner| inner.keeper.state()) {
        follow(session, state);
    }
}

/// Whether another window has sealed the book while it is open here in plain.
fn is_locked_elsewhere(session: Session, keys: Option<&[String]>) -> bool {
    let (_, ns, _) = session.desk.parts();
    let slot = format!("{ns}/{}/{}/S/A", session.id, CURRENT.schema);
    let own = |key: &&String| key.starts_with(&format!("{ns}/{}/", session.id));
    let looked_at = keys.and_then(|keys| keys.iter().find(own)).unwrap_or(&slot);
    let plain = session.inner.try_with_value(|inner| inner.keeper.lock.is_none()) == Some(true);
    plain && session.desk.raw(looked_at).is_some_and(|value| recipe_of(&value).is_some())
}

/// Ends all writing of this session: the book belongs to the window that locked it.
fn shut(session: Session) {
    session.inner.try_update_value(|inner| inner.keeper.store.stop());
    session.writable.set(false);
    session.locked_elsewhere.set(true);
    session.save.set(SaveState::ReadOnly);
}

/// Nothing of the book is in the store any more. If the mirror still has it, the browser lost it, and it is stored again;
/// otherwise it was erased in another window, and nothing is written until the person wants it back.
async fn vanished(session: Session) {
    let erased = !session.desk.is_mirrored(session.id).await;
    let state = session.inner.try_update_value(|inner| {
        inner.keeper.set_gone(erased);
        inner.keeper.retry()
    });
    session.writable.try_set(!erased);
    if let Some(state) = state {
        follow(session, state);
    }
}

fn merge(session: Session, remote: &Remote) {
    if remote.changes.is_empty() {
        return session.note_conflicts(&remote.conflicts);
    }
    let mut next = (*session.now()).clone();
    for change in &remote.changes {
        // A value this build cannot read stays in the store and shows nothing here.
        if next.apply(std::slice::from_ref(change)).is_err() {
            continue;
        }
    }
    session.book.set(std::sync::Arc::new(next));
    session.merged.update(|count| *count += 1);
    session.note_conflicts(&remote.conflicts);
}
