//! A quiet line that a newer version lies ready. It stays until the person takes it or waves it off, and changes nothing
//! by itself.

use super::button::{Button, ButtonKind};
use super::lang::t;
use crate::browser::offline;
use leptos::prelude::*;
use sandtable_core::text::delivery;

/// The notice; nothing while there is no newer version.
#[component]
pub fn UpdateNotice() -> impl IntoView {
    let ready = offline::update_ready();
    view! {
        <div class="update" role="status">
            <Show when=move || ready.get()>
                <div class="toast">
                    <p class="toast__text">{t(delivery::update_ready)}</p>
                    <Button label=t(delivery::update_take) kind=ButtonKind::Primary on_press=|()| offline::take_update() />
                    <Button label=t(delivery::update_later) kind=ButtonKind::Quiet on_press=move |()| ready.set(false) />
                </div>
            </Show>
        </div>
    }
}
