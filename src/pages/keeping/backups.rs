//! The backups of one book: by date and reason, with a preview of what differs and the way back.

use super::lock::LockCard;
use super::moment;
use super::preview::PreviewDialog;
use super::unreadable::Unreadable;
use crate::components::button::{Button, ButtonKind, LinkButton};
use crate::components::card::{EmptyState, ToolHead};
use crate::components::lang::t;
use crate::route::Route;
use crate::session::{Backup, Whereabouts, use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::text::keeping;

/// The page.
#[component]
pub fn BackupsPage() -> impl IntoView {
    let session = use_session();
    let list = RwSignal::new(None::<Vec<Backup>>);
    let look = move || {
        leptos::task::spawn_local(async move { drop(list.try_set(Some(session.backups().await))) });
    };
    look();
    let shown = RwSignal::new(None::<Backup>);
    let is_empty = move || list.with(|list| list.as_ref().is_some_and(Vec::is_empty));
    let rows = move || list.get().unwrap_or_default();
    view! {
        <article class="tool keeping">
            <ToolHead title=t(keeping::backups) purpose=t(keeping::backups_purpose)>
                <LinkButton href=Route::Storage.href() label=t(keeping::storage) />
            </ToolHead>
            <super::ConflictNotice />
            <Show when=is_empty>
                <EmptyState title=t(keeping::backups_none) text=t(keeping::backups_none_text) />
            </Show>
            <ul class="keeping__rows" role="list">
                <For each=rows key=|backup| (backup.info.key.clone(), backup.at as u8) let:backup>
                    <BackupRow backup shown />
                </For>
            </ul>
            <Unreadable />
            <LockCard />
        </article>
        <PreviewDialog shown done=Callback::new(move |()| look()) />
    }
}

#[component]
fn BackupRow(backup: Backup, shown: RwSignal<Option<Backup>>) -> impl IntoView {
    let lang = use_prefs().lang();
    let (reason, utc, units) = (backup.info.reason, backup.info.utc, backup.info.units);
    let whereabouts = match backup.at {
        Whereabouts::First => keeping::first_only,
        Whereabouts::Second => keeping::only_second,
        Whereabouts::Both => keeping::both_places,
    };
    let when = Signal::derive(move || moment(lang.get(), utc));
    let look = t(move |lang| keeping::backup_look_at(lang, &when.get()));
    view! {
        <li class="keeping__row">
            <span class="keeping__name">{when}" · "{t(move |lang| keeping::reason(lang, reason))}</span>
            <span class="keeping__fact">{t(move |lang| keeping::size(lang, 2 * units as u64))}</span>
            <span class="keeping__fact">{t(whereabouts)}</span>
            <Button label=t(keeping::backup_look) spoken=look kind=ButtonKind::Quiet on_press=move |()| shown.set(Some(backup.clone())) />
        </li>
    }
}
