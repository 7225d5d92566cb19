//! Whether the work is safe. Always in sight; loud only where something must be done. It saves nothing itself.

use super::icon::{Icon, IconMark};
use super::lang::use_lang;
use leptos::prelude::*;
use sandtable_core::text::{Lang, common};
use std::time::Duration;

/// How safe the book is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// Being written in the browser.
    Saving,
    /// Written in the browser and read back.
    Saved,
    /// Also in the second store, which survives a killed browser.
    OnDisk,
    /// Could not be written.
    NotSaved,
    /// The browser gives no place; kept until the page closes.
    MemoryOnly,
    /// Cannot be changed.
    ReadOnly,
}

impl SaveStatus {
    /// The name of the state in the style sheet.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Saving => "saving",
            Self::Saved => "saved",
            Self::OnDisk => "on-disk",
            Self::NotSaved => "not-saved",
            Self::MemoryOnly => "memory-only",
            Self::ReadOnly => "read-only",
        }
    }

    /// The state in words.
    pub fn word(self, lang: Lang) -> String {
        match self {
            Self::Saving => common::saving(lang),
            Self::Saved => common::saved(lang),
            Self::OnDisk => common::on_disk(lang),
            Self::NotSaved => common::not_saved(lang),
            Self::MemoryOnly => common::memory_only(lang),
            Self::ReadOnly => common::read_only(lang),
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Saving => Icon::Clock,
            Self::Saved => Icon::Check,
            Self::OnDisk => Icon::Saved,
            Self::NotSaved => Icon::Error,
            Self::MemoryOnly => Icon::Warning,
            Self::ReadOnly => Icon::Lock,
        }
    }

    /// Whether everything is kept.
    pub const fn is_kept(self) -> bool {
        matches!(self, Self::Saved | Self::OnDisk)
    }
}

/// How long a state must last before it is said aloud: while somebody types it changes too often.
const REST: Duration = Duration::from_secs(4);

/// What is said politely: a state that lasts, once; failures are said at once and elsewhere.
fn said(status: Signal<SaveStatus>, word: Signal<String>) -> RwSignal<String> {
    let said = RwSignal::new(String::new());
    let age = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let now = status.get();
        age.update_value(|age| *age += 1);
        let this = age.get_value();
        let say = move || {
            let lasted = age.try_get_value() == Some(this) && !matches!(now, SaveStatus::Saving | SaveStatus::NotSaved);
            if lasted {
                said.try_set(word.get_untracked());
            }
        };
        set_timeout(say, REST);
    });
    said
}

/// The state of the book, with the time it was reached.
#[component]
pub fn SaveState(
    /// The state.
    #[prop(into)]
    status: Signal<SaveStatus>,
    /// When it was reached, in words.
    #[prop(optional, into)]
    time: MaybeProp<String>,
    /// Called when it is pressed, to show more.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    let lang = use_lang();
    let word = Signal::derive(move || status.get().word(lang.get()));
    let polite = said(status, word);
    let alarm = move || (status.get() == SaveStatus::NotSaved).then(|| word.get());
    view! {
        <div class="save-state">
            <button
                type="button"
                class="save-state__button"
                data-status=move || status.get().as_str()
                on:click=move |_| { on_press.inspect(|call| call.run(())); }
            >
                <IconMark icon=move || status.get().icon() />
                <span class="save-state__word">{word}</span>
                <span class="save-state__time">{move || time.get()}</span>
            </button>
            <span class="sr-only" role="status">{polite}</span>
            <span class="sr-only" role="alert">{alarm}</span>
        </div>
    }
}
