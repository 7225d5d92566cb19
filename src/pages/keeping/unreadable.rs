//! Records of the book that cannot be read: kept as found, offered for download, deleted only at the person's wish.

use crate::browser::files;
use crate::components::button::{Button, ButtonKind};
use crate::components::card::Card;
use crate::components::lang::t;
use crate::components::toast::use_toasts;
use crate::session::{use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::text::{keeping, shell};

/// The card; nothing while all can be read.
#[component]
pub fn Unreadable() -> impl IntoView {
    let (session, toasts, lang) = (use_session(), use_toasts(), use_prefs().lang());
    let count = RwSignal::new(session.unreadable().len());
    let download = move |()| {
        let line = |(key, value): (String, String)| format!("{key}\n{value}\n\n");
        let text: String = session.unreadable().into_iter().map(line).collect();
        if files::download("sandtable-unreadable.txt", "text/plain", text.as_bytes()).is_err() {
            toasts.say(shell::export_failed(lang.get_untracked()));
        }
    };
    let discard = move |()| {
        if session.drop_unreadable() {
            toasts.say(keeping::unreadable_dropped(lang.get_untracked()));
        }
        count.set(session.unreadable().len());
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <Card title=t(keeping::unreadable_title) purpose=t(move |lang| keeping::unreadable_text(lang, count.get()))>
                <div class="row">
                    <Button label=t(keeping::unreadable_download) kind=ButtonKind::Primary on_press=download />
                    <Button label=t(keeping::unreadable_drop) kind=ButtonKind::Danger on_press=discard />
                </div>
            </Card>
        </Show>
    }
}
