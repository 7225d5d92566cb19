//! Short messages about what just happened, with a way to take it back. They come from the context [`Toasts`], are
//! read aloud politely, and never carry anything that must not be missed: that is a banner's work.

use super::button::{Button, ButtonKind, IconButton};
use super::icon::Icon;
use super::lang::{t, use_lang};
use leptos::prelude::*;
use sandtable_core::text::common;
use std::sync::Arc;
use std::time::Duration;

const SHORT: Duration = Duration::from_secs(6);
const LONG: Duration = Duration::from_secs(12);
/// More messages than this would hide the page.
const MOST: usize = 3;

/// What the button of a message does. A message outlives what it speaks of, such as the row that was deleted, so it
/// owns its action; a `Callback` would be gone with the row.
type Act = Arc<dyn Fn() + Send + Sync>;

#[derive(Clone)]
struct Toast {
    id: u32,
    text: String,
    action: Option<(String, Act)>,
}

/// The handle for saying things; provided once by the app with [`Toasts::provide`].
#[derive(Clone, Copy, Debug)]
pub struct Toasts {
    list: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
    /// The pointer or the focus rests on the messages: none of them goes away.
    held: RwSignal<bool>,
}

impl Toasts {
    /// Makes the handle and gives it to everything below.
    pub fn provide() -> Self {
        let toasts = Self { list: RwSignal::new(Vec::new()), next: StoredValue::new(0), held: RwSignal::new(false) };
        provide_context(toasts);
        toasts
    }

    /// Says something.
    pub fn say(self, text: impl Into<String>) {
        self.push(text.into(), None, SHORT);
    }

    /// Says something and offers to do something about it, such as undo.
    pub fn offer(
        self,
        text: impl Into<String>,
        action: impl Into<String>,
        on_action: impl Fn() + Send + Sync + 'static,
    ) {
        self.push(text.into(), Some((action.into(), Arc::new(on_action))), LONG);
    }

    fn push(self, text: String, action: Option<(String, Act)>, stay: Duration) {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.list.update(|list| take_in(list, Toast { id, text, action }));
        self.expire(id, stay);
    }

    fn expire(self, id: u32, stay: Duration) {
        let later = move || match self.held.try_get_untracked() {
            Some(true) => self.expire(id, stay),
            Some(false) => self.dismiss(id),
            None => (),
        };
        set_timeout(later, stay);
    }

    fn dismiss(self, id: u32) {
        self.list.update(|list| list.retain(|toast| toast.id != id));
    }
}

/// A message that offers nothing takes the place of an earlier one: ten steps taken back are one message, not ten.
fn take_in(list: &mut Vec<Toast>, toast: Toast) {
    if toast.action.is_none() {
        list.retain(|earlier| earlier.action.is_some());
    }
    list.push(toast);
    list.drain(..list.len().saturating_sub(MOST));
}

/// The handle for saying things; a handle that nobody shows where the app provided none.
pub fn use_toasts() -> Toasts {
    use_context::<Toasts>().unwrap_or_else(Toasts::provide)
}

/// The place where the messages stand; once, at the end of the page. Phones show the latest and how many stand behind it.
#[component]
pub fn ToastRegion() -> impl IntoView {
    let toasts = use_toasts();
    let lang = use_lang();
    let hidden = Memo::new(move |_| toasts.list.with(Vec::len).saturating_sub(1));
    let more = move || common::more_messages(lang.get(), hidden.get());
    view! {
        <section
            class="toasts"
            role="status"
            aria-live="polite"
            aria-label=t(common::messages)
            on:pointerenter=move |_| toasts.held.set(true)
            on:pointerleave=move |_| toasts.held.set(false)
            on:focusin=move |_| toasts.held.set(true)
            on:focusout=move |_| toasts.held.set(false)
        >
            <Show when=move || hidden.get() != 0><p class="toasts__more only-narrow" aria-hidden="true">{more}</p></Show>
            <For each=move || toasts.list.get() key=|toast| toast.id let:toast>
                <ToastLine toast toasts />
            </For>
        </section>
    }
}

#[component]
fn ToastLine(toast: Toast, toasts: Toasts) -> impl IntoView {
    let id = toast.id;
    let action = toast.action.map(|(label, act)| {
        let pressed = move |()| {
            toasts.dismiss(id);
            act();
        };
        view! { <Button label kind=ButtonKind::Quiet on_press=pressed /> }
    });
    view! {
        <div class="toast">
            <p class="toast__text">{toast.text}</p>
            {action}
            <IconButton label=t(common::dismiss) icon=Icon::Close on_press=move |()| toasts.dismiss(id) />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, MOST, Toast, take_in};
    use std::sync::Arc;

    fn told(toasts: &[(u32, bool)]) -> Vec<u32> {
        let mut list = Vec::new();
        for (id, offers) in toasts.iter().copied() {
            let act: Act = Arc::new(|| ());
            let action = offers.then(|| ("Undo".to_owned(), act));
            take_in(&mut list, Toast { id, text: String::new(), action });
        }
        list.into_iter().map(|toast| toast.id).collect()
    }

    #[test]
    fn a_message_replaces_the_one_before_it_but_no_offer() {
        assert_eq!(told(&[(1, false), (2, true), (3, false), (4, false)]), [2, 4]);
    }

    #[test]
    fn only_the_latest_few_stay() {
        assert_eq!(told(&[(1, true), (2, true), (3, true), (4, true), (5, true)]).len(), MOST);
    }
}
