//! Books that the browser has lost from its first place and that the second still has: said loudly, with the way back.

use crate::components::badge::Tone;
use crate::components::banner::Banner;
use crate::components::button::{Button, ButtonKind};
use crate::components::lang::t;
use crate::components::toast::use_toasts;
use crate::session::{use_desk, use_prefs};
use leptos::prelude::*;
use sandtable_core::text::{keeping, shell};

/// The banner; nothing while all books are there.
#[component]
pub fn LostBooks() -> impl IntoView {
    let (desk, toasts, lang) = (use_desk(), use_toasts(), use_prefs().lang());
    let missing = desk.missing();
    let back = move |()| {
        let lang = lang.get_untracked();
        leptos::task::spawn_local(async move {
            let (mut back, mut failed) = (0, 0);
            for entry in missing.get_untracked() {
                match desk.bring_back(entry.id).await {
                    true => back += 1,
                    false => failed += 1,
                }
            }
            toasts.say(if failed > 0 { keeping::lost_failed(lang) } else { keeping::lost_back(lang, back) });
        });
    };
    let text = Signal::derive(move || {
        let lang = lang.get();
        let titles = missing.with(|all| {
            let title = |entry: &crate::session::DeskEntry| match entry.title.as_str() {
                "" => shell::untitled(lang),
                title => title.to_owned(),
            };
            sandtable_core::text::list(lang, &all.iter().map(title).collect::<Vec<_>>())
        });
        let count = missing.with(Vec::len);
        format!("{}: {} ({titles})", keeping::lost_title(lang), keeping::lost_text(lang, count))
    });
    view! {
        <Show when=move || missing.with(|missing| !missing.is_empty())>
            <Banner tone=Tone::Bad text>
                <Button label=t(keeping::lost_restore) kind=ButtonKind::Primary on_press=back />
            </Banner>
        </Show>
    }
}
